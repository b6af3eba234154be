"""Cuts a hand out of a plain background, so that another can be put behind it."""

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.crop import MIDDLE_KNUCKLE, WRIST
from signcam.hands.hand import CONNECTIONS

_PALM = (0, 1, 5, 9, 13, 17)
_ROUNDS = 4


def hand_mask(image: Image, landmarks: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    """Return where a hand and its forearm are: (height, width) uint8, 255 inside, 0 outside.

    GrabCut (Rother et al. 2004) starts from the landmarks: thin bones surely are hand, what lies near them
    or on the way from the wrist out of the picture may be, all else surely is not.

    Args:
        image: (height, width, 3) uint8 RGB; the hand stands out from its background.
        landmarks: (21, 2 or more) x, y in pixels.
    """
    points = landmarks[:, :2].astype(np.float64)
    palm = float(np.linalg.norm(points[MIDDLE_KNUCKLE] - points[WRIST]))
    length = float(np.linalg.norm(points.max(axis=0) - points.min(axis=0)))
    unit = max(palm, length / 3)
    near = _bones(image.shape[:2], points, 0.42 * unit) | _forearm(image.shape[:2], points, unit)
    sure = _bones(image.shape[:2], points, 0.07 * unit)
    seeds = np.full(image.shape[:2], cv2.GC_BGD, np.uint8)
    seeds[near > 0] = cv2.GC_PR_BGD
    seeds[_bones(image.shape[:2], points, 0.22 * unit) > 0] = cv2.GC_PR_FGD
    seeds[sure > 0] = cv2.GC_FGD
    background, foreground = np.zeros((1, 65)), np.zeros((1, 65))
    # OpenCV's k-means inside draws random numbers.
    cv2.setRNGSeed(0)
    whole = (0, 0, image.shape[1], image.shape[0])  # not looked at when a mask is given
    cv2.grabCut(
        np.ascontiguousarray(image), seeds, whole, background, foreground, _ROUNDS, cv2.GC_INIT_WITH_MASK
    )
    inside = np.isin(seeds, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.uint8)
    return _largest_part(inside) * np.uint8(255)


def _bones(
    shape: tuple[int, ...], points: npt.NDArray[np.float64], thickness: float
) -> npt.NDArray[np.uint8]:
    drawn = np.zeros(shape, np.uint8)
    whole = np.round(points).astype(np.int32)
    for start, end in CONNECTIONS:
        cv2.line(drawn, whole[start].tolist(), whole[end].tolist(), (255,), max(1, round(thickness)))
    cv2.fillPoly(drawn, [whole[list(_PALM)]], (255,))
    return drawn


def _forearm(shape: tuple[int, ...], points: npt.NDArray[np.float64], unit: float) -> npt.NDArray[np.uint8]:
    drawn = np.zeros(shape, np.uint8)
    away = points[WRIST] - points[MIDDLE_KNUCKLE]
    away /= max(float(np.linalg.norm(away)), 1e-6)
    start, end = points[WRIST], points[WRIST] + away * 4 * unit
    cv2.line(
        drawn,
        np.round(start).astype(int).tolist(),
        np.round(end).astype(int).tolist(),
        (255,),
        round(1.1 * unit),
    )
    return drawn


def _largest_part(inside: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    count, parts, statistics, _ = cv2.connectedComponentsWithStats(inside)
    if count <= 1:
        return inside
    largest = 1 + int(np.argmax(statistics[1:, cv2.CC_STAT_AREA]))
    return np.asarray(parts == largest, np.uint8)
