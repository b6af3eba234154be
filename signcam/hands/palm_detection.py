"""MediaPipe's palm detection: picture -> the squares in which hands lie."""

import math
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.hand_network import THREADS, HandNetwork
from signcam.hands.region import Region, region_of_palm

SIDE = 192
# Cells along a side of the network's two grids, and anchors in each cell (palm_detection_cpu.pbtxt: one layer
# of stride 8 and three of stride 16, two anchors each).
_GRIDS = ((24, 2), (12, 6))
# Palms that overlap by more than this share of what both cover are one (the same graph).
_SAME_PALM = 0.3
# Of a palm's seven points.
_WRIST, _MIDDLE_KNUCKLE = 0, 2


@dataclass(frozen=True)
class Palm:
    """A palm in a picture.

    Attributes:
        score: how sure the network is, 0 to 1.
        region: the square of the whole hand.
    """

    score: float
    region: Region


class PalmDetector:
    """Finds palms. Not for use by two threads at once."""

    def __init__(self, kind: Literal["full", "lite"] = "full", threads: int = THREADS) -> None:
        """Open the network.

        Args:
            kind: `full`, or the smaller `lite`.
            threads: that compute it.
        """
        self._network = HandNetwork("palm full" if kind == "full" else "palm lite", threads)

    def detect(self, image: Image, threshold: float) -> list[Palm]:
        """Return the palms in a picture, the surest first.

        Args:
            image: (height, width, 3) uint8 RGB.
            threshold: the least score.
        """
        pixels, scale, left, top = _letterbox(image)
        values, logits = self._network.run(pixels)
        least = math.log(threshold / (1 - threshold))
        chosen = np.flatnonzero(logits[0, :, 0] >= least)
        scores = 1 / (1 + np.exp(-logits[0, chosen, 0].astype(np.float64)))
        # Box and points count from the anchor.
        shapes = values[0, chosen].astype(np.float64).reshape(-1, 9, 2)
        shapes[:, [0, 2, 3, 4, 5, 6, 7, 8]] += _ANCHORS[chosen, None]
        palms = []
        for score, shape in _merged(scores, shapes):
            # Back to the picture, whose first pixel's centre is at 0.
            places = (shape - (left, top)) / scale - 0.5
            (x, y), (width, height) = places[0].tolist(), (shape[1] / scale).tolist()
            wrist, middle = places[2 + _WRIST].tolist(), places[2 + _MIDDLE_KNUCKLE].tolist()
            palms.append(Palm(score, region_of_palm((x, y, width, height), tuple(wrist), tuple(middle))))
        return palms


def _letterbox(image: Image) -> tuple[Image, float, int, int]:
    """Fit a picture into the network's square; return it, its scale and where its left and top edge lie."""
    height, width = image.shape[:2]
    scale = SIDE / max(height, width)
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    left, top = (SIDE - columns) // 2, (SIDE - rows) // 2
    square = np.zeros((SIDE, SIDE, 3), np.uint8)
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    square[top : top + rows, left : left + columns] = cv2.resize(image, (columns, rows), interpolation=method)
    return square, scale, left, top


def _merged(
    scores: npt.NDArray[np.float64], shapes: npt.NDArray[np.float64]
) -> list[tuple[float, npt.NDArray[np.float64]]]:
    """Take the mean of palms that overlap, weighed by their scores; the surest first."""
    order = np.argsort(-scores, kind="stable")
    merged = []
    while len(order):
        overlap = _overlap(shapes[order[0]], shapes[order])
        # The first one belongs to itself even where its box is empty.
        overlap[0] = 1.0
        same = order[overlap > _SAME_PALM]
        weights = scores[same] / scores[same].sum()
        merged.append((float(scores[order[0]]), np.tensordot(weights, shapes[same], axes=1)))
        order = order[overlap <= _SAME_PALM]
    return merged


def _overlap(one: npt.NDArray[np.float64], others: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return what each of (n, 9, 2) shapes shares with one, as a share of what both cover."""
    low = np.maximum(one[0] - one[1] / 2, others[:, 0] - others[:, 1] / 2)
    high = np.minimum(one[0] + one[1] / 2, others[:, 0] + others[:, 1] / 2)
    shared = np.prod(np.clip(high - low, 0, None), axis=1)
    covered: npt.NDArray[np.float64] = np.prod(one[1]) + np.prod(others[:, 1], axis=1) - shared
    share: npt.NDArray[np.float64] = shared / np.maximum(covered, 1e-9)
    return share


def _make_anchors() -> npt.NDArray[np.float64]:
    """Return the middle of each anchor in the network's square, in pixels: (2016, 2)."""
    places = [
        np.repeat(np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2), count, axis=0)
        for steps, count in (((np.arange(cells) + 0.5) * SIDE / cells, count) for cells, count in _GRIDS)
    ]
    return np.concatenate(places)


_ANCHORS = _make_anchors()
