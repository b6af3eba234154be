"""Which part of a crop decides its reading: occlusion sensitivity, and the picture that shows it.

Zeiler and Fergus 2014, "Visualizing and Understanding Convolutional Networks", section 4.2: a grey square is
slid over the picture, and what the network makes of the rest is mapped by the square's place. It works with
any classifier, since it needs nothing of a network but its answers.
"""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.prediction import Classifier, Prediction

# Squares side by side, as many again below each other: 196 classifications, 0.1 s of signnet.
POSITIONS = 14
_GREY = 128
# The square's side as a share of the crop's: it hides one finger, not two.
_SQUARE = 0.18
# The standard deviation of the smoothing as a share of the square's side: it hides the squares' edges.
_SMOOTH = 0.25
# A fall of the confidence that is smaller than this is not stretched to the hottest colour. A network that
# reads landmarks too loses little by any part of the crop.
_HOTTEST_FROM = 0.02
# The hottest places hide this much of the crop: fingers are still seen through them.
_OPACITY = 0.72
_BRIGHTNESS = 0.62

Saliency = npt.NDArray[np.float32]
"""(size, size), 0..1: how far the confidence falls when the surroundings of a pixel are hidden."""


def occlusion_saliency(
    classifier: Classifier,
    crop: Image,
    prediction: Prediction,
    hand: Hand | None = None,
    positions: int = POSITIONS,
    before_each: Callable[[], object] = lambda: None,
) -> Saliency:
    """Map how far the confidence in the predicted digit falls as parts of the crop are hidden.

    Confidence is as `Prediction.confidences` counts it: what speaks for no digit is taken off. Each pixel
    gets the mean over the squares that hide it; where the confidence rises, that counts as no fall.

    Args:
        classifier: the network; asked positions**2 times.
        crop: (size, size, 3) uint8 RGB, cut as the card's `crop` says.
        prediction: what this network made of the whole crop.
        hand: whose crop it is; its landmarks stay as they are, so a network that reads them too loses less.
        positions: how many squares stand side by side, and below each other.
        before_each: called before each classification; what it raises ends the search.

    Returns:
        (size, size) float32, 0..1; the same for the same crop every time.

    Raises:
        ModelError: the network is broken.
    """
    size = crop.shape[0]
    side = max(1, round(_SQUARE * size))
    # A small crop has fewer whole pixels than positions.
    corners = np.unique(np.linspace(0, size - side, positions).round().astype(int)).tolist()
    falls, counts = np.zeros((2, size, size), np.float32)
    occluded = crop.copy()
    for top in corners:
        for left in corners:
            before_each()
            square = np.s_[top : top + side, left : left + side]
            occluded[square] = _GREY
            confidence = classifier.classify(occluded, hand).confidences[prediction.digit]
            occluded[square] = crop[square]
            falls[square] += max(0.0, prediction.confidence - confidence)
            counts[square] += 1
    smooth = cv2.GaussianBlur(falls / np.maximum(counts, 1), (0, 0), _SMOOTH * side)
    saliency: Saliency = smooth.clip(0, 1).astype(np.float32, copy=False)
    return saliency


def heat_overlay(crop: Image, saliency: Saliency) -> Image:
    """Lay a map over its crop: what decides is coloured, yellow most, and the rest is dark and grey.

    Colours are stretched to the map's own highest value, since a network that reads a hand by many places
    at once loses little by any one of them.

    Args:
        crop: (size, size, 3) uint8 RGB.
        saliency: its map.

    Returns:
        (size, size, 3) uint8 RGB.
    """
    heat = saliency / max(float(saliency.max()), _HOTTEST_FROM)
    levels = (255 * heat).round().astype(np.uint8)
    colours = cv2.cvtColor(cv2.applyColorMap(levels, cv2.COLORMAP_INFERNO), cv2.COLOR_BGR2RGB)
    grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)[..., None] * np.float32(_BRIGHTNESS)
    opacity = _OPACITY * heat[..., None]
    overlay: Image = (grey * (1 - opacity) + colours * opacity).round().astype(np.uint8)
    return overlay
