"""From a picture and a hand's landmarks to the square that the network sees.

The only place that does it: training imports it, so that what is trained on is what is seen live. A change
of the default margin changes what every network with that margin in its card was trained on.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands import Hand

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
    points = hand.landmarks[:, :2].astype(np.float64)
    linear = np.eye(2)
    if spec.upright:
        x, y = points[MIDDLE_KNUCKLE] - points[WRIST]
        length = np.hypot(x, y)
        # A hand that points straight at the camera has no direction: leave it as it is.
        if length > 1e-6:
            sine, cosine = -x / length, -y / length
            linear = np.array([[cosine, -sine], [sine, cosine]])
    if spec.mirrored and hand.handedness == "left":
        linear = np.diag([-1.0, 1.0]) @ linear
    turned = points @ linear.T
    low, high = turned.min(axis=0), turned.max(axis=0)
    side = max(float((high - low).max()), 1.0) * (1 + 2 * spec.margin)
    scale = spec.size / side
    corner = (low + high) / 2 - side / 2
    offset = -corner * scale - 0.5
    return np.hstack([linear * scale, offset[:, None]])


def crop_corners(hand: Hand, spec: CropSpec) -> npt.NDArray[np.float64]:
    """Return the crop's corners in picture coordinates: (4, 2), its own top left first, then clockwise."""
    matrix = crop_transform(hand, spec)
    edge = spec.size - 0.5
    corners = np.array([[-0.5, -0.5], [edge, -0.5], [edge, edge], [-0.5, edge]])
    return np.linalg.solve(matrix[:, :2], (corners - matrix[:, 2]).T).T


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
    # Sampling a large hand at every n-th pixel would alias: average whole blocks of pixels first. Only the
    # hand's surroundings are averaged, which costs a tenth of sampling finely and averaging afterwards.
    block = int(1 / np.hypot(matrix[0, 0], matrix[1, 0]))
    if block > 1:
        image, matrix = _averaged(image, matrix, crop_corners(hand, spec), block)
    crop = cv2.warpAffine(
        image, matrix, (spec.size, spec.size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return crop.astype(np.uint8, copy=False)


def _averaged(
    image: Image, matrix: npt.NDArray[np.float64], corners: npt.NDArray[np.float64], block: int
) -> tuple[Image, npt.NDArray[np.float64]]:
    """Average the picture around a crop in square blocks; return it and the transform from there."""
    limit = np.array([image.shape[1], image.shape[0]])
    low = np.clip(np.floor(corners.min(axis=0)).astype(int) - block, 0, limit - block)
    high = np.clip(np.ceil(corners.max(axis=0)).astype(int) + 2 * block, low + block, limit)
    columns, rows = (high - low) // block
    window = image[low[1] : low[1] + rows * block, low[0] : low[0] + columns * block]
    small = cv2.resize(window, (int(columns), int(rows)), interpolation=cv2.INTER_AREA)
    # The centre of block i lies at low + i * block + (block - 1) / 2.
    offset = matrix[:, :2] @ (low + (block - 1) / 2) + matrix[:, 2]
    return small.astype(np.uint8, copy=False), np.hstack([matrix[:, :2] * block, offset[:, None]])
