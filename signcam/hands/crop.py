"""From a picture and a hand's landmarks to the square that the network sees.

The only place that does it: training imports it, so that what is trained on is what is seen live. A change
of the default margin changes what every network with that margin in its card was trained on.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.hands.sampling import averaged

WRIST = 0
MIDDLE_KNUCKLE = 9


@dataclass(frozen=True)
class CropSpec:
    """How a network wants its hand cut out; part of its card.

    Attributes:
        size: side of the square in pixels.
        upright: turn the hand until its middle knuckle stands straight above its wrist.
        mirrored: mirror left hands, so that the network only ever sees right ones.
        margin: room left on every side, as a share of the longer side of the landmarks' box.
    """

    size: int = 100
    upright: bool = True
    mirrored: bool = True
    margin: float = 0.2


# Neither turned nor mirrored, for networks that learned from whole pictures: the hand fills as much of the
# crop as the median hand fills a picture of the Sign Language Digits Dataset, 75 of 100 pixels.
PLAIN_CROP = CropSpec(upright=False, mirrored=False, margin=0.17)


def crop_transform(hand: Hand, spec: CropSpec) -> npt.NDArray[np.float64]:
    """Return the 2x3 affine matrix that takes picture coordinates (pixels) to crop coordinates.

    Pixel centres lie at whole numbers, as in `cv2.warpAffine`.
    """
    # Plain numbers: right after the hand was tracked, each call into NumPy takes longer than all of this.
    points: list[tuple[float, float]] = hand.landmarks[:, :2].tolist()
    sine, cosine = upright_turn(points) if spec.upright else (0.0, 1.0)
    across = -1.0 if spec.mirrored and hand.handedness == "left" else 1.0
    columns = [across * (cosine * x - sine * y) for x, y in points]
    rows = [sine * x + cosine * y for x, y in points]
    (left, right), (top, bottom) = (min(columns), max(columns)), (min(rows), max(rows))
    side = max(right - left, bottom - top, 1.0) * (1 + 2 * spec.margin)
    scale = spec.size / side
    return np.array(
        [
            [across * cosine * scale, -across * sine * scale, (side - left - right) / 2 * scale - 0.5],
            [sine * scale, cosine * scale, (side - top - bottom) / 2 * scale - 0.5],
        ]
    )


def upright_turn(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return sine and cosine of the turn that brings the middle knuckle straight above the wrist.

    Args:
        points: (x, y) of each landmark.
    """
    (wrist_x, wrist_y), (knuckle_x, knuckle_y) = points[WRIST], points[MIDDLE_KNUCKLE]
    x, y = knuckle_x - wrist_x, knuckle_y - wrist_y
    length = math.hypot(x, y)
    # A hand that points straight at the camera has no direction: leave it as it is.
    return (-x / length, -y / length) if length > 1e-6 else (0.0, 1.0)


def crop_corners(hand: Hand, spec: CropSpec) -> npt.NDArray[np.float64]:
    """Return the crop's corners in picture coordinates: (4, 2), its own top left first, then clockwise."""
    return _corners(crop_transform(hand, spec), spec.size)


def _corners(matrix: npt.NDArray[np.float64], size: int) -> npt.NDArray[np.float64]:
    (a, b, c), (d, e, f) = matrix.tolist()
    determinant = a * e - b * d
    edge = size - 0.5
    places = ((x - c, y - f) for x, y in ((-0.5, -0.5), (edge, -0.5), (edge, edge), (-0.5, edge)))
    return np.array([((e * x - b * y) / determinant, (a * y - d * x) / determinant) for x, y in places])


def crop_hand(image: Image, hand: Hand, spec: CropSpec | None = None) -> Image:
    """Cut a hand out of a picture as a network wants it.

    Args:
        image: (height, width, 3) uint8 RGB, not mirrored.
        hand: where the hand is.
        spec: how to cut; the default is what signnet is trained on.

    Returns:
        (size, size, 3) uint8 RGB. What lies outside the picture repeats its edge.
    """
    spec = spec or CropSpec()
    matrix = crop_transform(hand, spec)
    # Sampling a large hand at every n-th pixel would alias: average whole blocks of pixels first.
    block = int(1 / math.hypot(matrix[0, 0], matrix[1, 0]))
    if block > 1:
        image, matrix = _averaged(image, matrix, _corners(matrix, spec.size), block)
    crop = cv2.warpAffine(
        image, matrix, (spec.size, spec.size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return crop.astype(np.uint8, copy=False)


def _averaged(
    image: Image, matrix: npt.NDArray[np.float64], corners: npt.NDArray[np.float64], block: int
) -> tuple[Image, npt.NDArray[np.float64]]:
    """Average the picture around a crop in square blocks; return it and the transform from there."""
    (left, top), (right, bottom) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    small, x, y = averaged(image, (left, right), (top, bottom), block)
    (a, b, c), (d, e, f) = matrix.tolist()
    moved = [[a * block, b * block, a * x + b * y + c], [d * block, e * block, d * x + e * y + f]]
    return small, np.array(moved)
