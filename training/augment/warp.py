"""Moves a hand as another camera, another hold or another person's fingers would."""

import cv2
import numpy as np
import numpy.typing as npt

from signcam.hands.hand import LANDMARK_COUNT
from training.imaging.geometry import Map, Points, coordinates

# From a finger's first joint to its tip.
_ALONG_FINGER = np.linspace(0, 1, 4)[:, None]
# The bends are worked out on this many points a side, then interpolated.
_CELLS = 20
# How far around a landmark its bend reaches, as a fraction of the crop's side.
_REACH = 0.08


def random_homography(
    size: int,
    tilt: float,
    scale: float,
    turn: float,
    shift: float,
    perspective: float,
    random: np.random.Generator,
) -> npt.NDArray[np.float64]:
    """Return a 3x3 matrix on crop coordinates that tilts, scales, shifts and slants about the centre.

    Args:
        size: side of the crop in pixels.
        tilt: spread of the angle in degrees, cut off at 30.
        scale: spread of the logarithm of the size, and of how far the picture is sheared.
        turn: spread of the logarithm by which the hand narrows, as when it turns sideways.
        shift: spread as a fraction of the side.
        perspective: spread of how far opposite sides differ in length, as a fraction.
        random: source of randomness.
    """
    angle = np.radians(np.clip(random.normal(0, tilt), -30, 30))
    larger, shear = np.exp(random.normal(0, scale)), random.normal(0, scale)
    wider = np.exp(np.clip(random.normal(-turn / 2, turn), -0.6, 0.15))
    rotation = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = np.eye(3)
    matrix[:2, :2] = larger * rotation @ np.array([[wider, shear], [0, 1]])
    matrix[:2, 2] = np.clip(random.normal(0, shift, 2), -0.12, 0.12) * size
    matrix[2, :2] = np.clip(random.normal(0, perspective, 2), -0.3, 0.3) / size
    centre = np.array([[1, 0, (size - 1) / 2], [0, 1, (size - 1) / 2], [0, 0, 1]])
    return np.asarray(centre @ matrix @ np.linalg.inv(centre))


def finger_bends(spread: float, random: np.random.Generator) -> Points:
    """Return a shift for each landmark, (21, 2) pixels: fingers spread, shorten and lengthen a little.

    Args:
        spread: of the tips' shifts, in pixels; the first joints move a third as far.
        random: source of randomness.
    """
    bends = np.zeros((LANDMARK_COUNT, 2))
    for first in range(1, LANDMARK_COUNT, 4):
        bends[first : first + 4] = random.normal(0, 0.35 * spread, 2)
        bends[first : first + 4] += _ALONG_FINGER * random.normal(0, spread, 2)
    return bends


def remap_coordinates(
    moved: npt.NDArray[np.float64], points: Points, bends: Points, size: int
) -> tuple[Map, Map]:
    """Return for each pixel of the crop where in the picture to look, as `cv2.remap` wants it.

    Args:
        moved: (3, 3), takes picture coordinates to crop coordinates.
        points: (21, 2), where that puts the landmarks in the crop.
        bends: (21, 2), how far they move from there.
        size: side of the crop in pixels.
    """
    coarse = (np.arange(_CELLS) + 0.5) * size / _CELLS - 0.5
    grid = np.stack(np.meshgrid(coarse, coarse), axis=-1).reshape(-1, 2)
    apart = ((grid[:, None] - (points + bends)[None]) ** 2).sum(axis=2)
    weights = np.exp(-apart / (2 * (_REACH * size) ** 2))
    # The small constant lets the bends die out away from the hand.
    field = (weights @ -bends) / (weights.sum(axis=1, keepdims=True) + 0.3)
    field = cv2.resize(field.reshape(_CELLS, _CELLS, 2).astype(np.float32), (size, size))
    x, y = coordinates(size)
    x, y = x + field[..., 0], y + field[..., 1]
    back = np.linalg.inv(moved).astype(np.float32)
    depth = back[2, 0] * x + back[2, 1] * y + back[2, 2]
    return (
        (back[0, 0] * x + back[0, 1] * y + back[0, 2]) / depth,
        (back[1, 0] * x + back[1, 1] * y + back[1, 2]) / depth,
    )
