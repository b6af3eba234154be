"""A hand in a picture: its landmarks, and which hand it is."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

Handedness = Literal["left", "right"]

LANDMARK_COUNT = 21
FEATURES = 2 * LANDMARK_COUNT + 10
"""How many numbers `signcam.hands.features` makes of a hand."""
# The bones between MediaPipe's landmarks, for drawing.
CONNECTIONS: tuple[tuple[int, int], ...] = (
    *((0, 1), (1, 2), (2, 3), (3, 4)),
    *((0, 5), (5, 6), (6, 7), (7, 8)),
    *((5, 9), (9, 10), (10, 11), (11, 12)),
    *((9, 13), (13, 14), (14, 15), (15, 16)),
    *((13, 17), (0, 17), (17, 18), (18, 19), (19, 20)),
)


@dataclass(frozen=True)
class Hand:
    """A hand in a picture.

    Attributes:
        landmarks: (21, 3) float32: x and y in pixels of the picture (pixel centres at whole numbers), z in
            the same unit, towards the camera negative, 0 at the wrist.
        handedness: the person's own hand, given a picture that is not mirrored.
        score: how sure the handedness is, 0.5 to 1; over a track, its mean.
        presence: how sure the finder is that this is a hand at all, 0 to 1; 1 where nobody asked.
    """

    landmarks: npt.NDArray[np.float32]
    handedness: Handedness
    score: float
    presence: float = 1.0

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the landmarks, in pixels."""
        low, high = self.landmarks[:, :2].min(axis=0), self.landmarks[:, :2].max(axis=0)
        return float(low[0]), float(low[1]), float(high[0]), float(high[1])

    @property
    def length(self) -> float:
        """The longer side of `box`, in pixels."""
        left, top, right, bottom = self.box
        return max(right - left, bottom - top)
