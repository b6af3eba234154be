"""From a crop, or a hand's landmarks, to the numbers that a network takes."""

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.crop import MIDDLE_KNUCKLE, WRIST
from signcam.hands.hand import Hand
from signcam.models.card import ModelInput

# The mean colour of ImageNet, RGB: keras.applications.imagenet_utils, mode "caffe".
_IMAGENET_MEAN = np.array([123.68, 116.779, 103.939], np.float32)

# From the wrist to the middle knuckle of an average hand.
_PALM_METRES = 0.09

Values = npt.NDArray[np.float32]


def picture_input(crop: Image, model_input: ModelInput) -> Values:
    """Convert a crop to a network's numbers.

    Args:
        crop: (height, width, 3) uint8 RGB. One of another size than the network's is resized.
        model_input: what the network takes.

    Returns:
        (height, width, channels) float32; the channels are in the network's order.
    """
    height, width = model_input.height, model_input.width
    if crop.shape[:2] != (height, width):
        shrinks = crop.shape[0] > height and crop.shape[1] > width
        interpolation = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
        crop = cv2.resize(crop, (width, height), interpolation=interpolation).astype(np.uint8, copy=False)
    if model_input.normalisation == "threshold":
        crop = _black_and_white(crop)
    pixels: Values = crop.astype(np.float32)
    if model_input.normalisation == "imagenet mean":
        pixels -= _IMAGENET_MEAN
    if model_input.colour == "grey":
        pixels = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)[..., None].astype(np.float32, copy=False)
    elif model_input.colour == "BGR":
        pixels = pixels[..., ::-1]
    if model_input.normalisation == "per picture":
        # As tf.image.per_image_standardization: an even picture is not divided by zero.
        deviation = max(float(pixels.std()), pixels.size**-0.5)
        pixels = (pixels - pixels.mean()) / np.float32(deviation)
    elif model_input.normalisation in ("range", "threshold"):
        low, high = model_input.low, model_input.high
        if (low, high) != (0.0, 255.0):
            pixels = low + pixels * np.float32((high - low) / 255)
    return np.ascontiguousarray(pixels, np.float32)


def landmark_input(
    hand: Hand, model_input: ModelInput, picture_size: tuple[int, int], coordinates: int = 2
) -> Values:
    """Convert a hand's landmarks to a network's numbers.

    Args:
        hand: the hand.
        model_input: what the network takes; its `landmarks` is not empty.
        picture_size: width and height in pixels of the picture that the hand was found in.
        coordinates: 2 for x and y of each landmark, 3 for x, y and depth.

    Returns:
        (21, coordinates) float32.
    """
    points: Values = hand.landmarks.astype(np.float32)
    width, height = picture_size
    if model_input.mirrored:
        points = points * np.array([-1, 1, 1], np.float32) + np.array([width - 1, 0, 0], np.float32)
    if model_input.landmarks == "picture":
        # MediaPipe's depth has about the scale of x.
        return (points / np.array([width, height, width], np.float32))[:, :coordinates]
    if model_input.landmarks == "world":
        # MediaPipe's own world landmarks are not kept: these have their origin and about their scale.
        centred = points - points.mean(axis=0)
        palm = max(float(np.linalg.norm(points[MIDDLE_KNUCKLE] - points[WRIST])), 1e-6)
        metres: Values = (centred * np.float32(_PALM_METRES / palm))[:, :coordinates]
        return metres
    points = (points - points[WRIST])[:, :coordinates]
    largest = max(float(np.abs(points).max()), 1e-6)
    return points / np.float32(largest)


def _black_and_white(crop: Image) -> Image:
    """Make the hand white and the rest black, by Otsu's threshold. What fills the middle is the hand."""
    grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
    _, white = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    rows, columns = (slice(side // 4, side - side // 4) for side in grey.shape)
    if float(np.mean(white[rows, columns])) < 127.5:
        white = cv2.bitwise_not(white)
    return np.repeat(white[..., None], 3, axis=2).astype(np.uint8, copy=False)
