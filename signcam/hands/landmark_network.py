"""MediaPipe's hand landmark network: a square of a picture -> 21 landmarks, and whether a hand is there."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.hand import LANDMARK_COUNT, Hand
from signcam.hands.hand_network import THREADS, HandNetwork
from signcam.hands.region import Region

SIDE = 224
# The network's depth has a smaller unit than its x and y (hand_landmark_cpu.pbtxt, normalize_z).
_DEPTH_UNIT = 0.4


@dataclass(frozen=True)
class Look:
    """What the network sees in one square.

    Attributes:
        landmarks: (21, 3) float32, as in `Hand`.
        presence: how sure it is that a hand lies in the square, 0 to 1.
        right: how sure it is that this is a person's right hand, 0 to 1, in a picture that is not mirrored.
    """

    landmarks: npt.NDArray[np.float32]
    presence: float
    right: float

    def hand(self) -> Hand:
        """Return it as a hand."""
        side: Literal["left", "right"] = "right" if self.right >= 0.5 else "left"
        return Hand(self.landmarks, side, max(self.right, 1 - self.right), self.presence)


class LandmarkNetwork:
    """Finds the landmarks of a hand whose place is about known. Not for use by two threads at once."""

    def __init__(self, kind: Literal["full", "lite"] = "full", threads: int = THREADS) -> None:
        """Open the network.

        Args:
            kind: `full`, or the smaller `lite`, which takes half the time and is less exact.
            threads: that compute it.
        """
        self._network = HandNetwork("landmarks full" if kind == "full" else "landmarks lite", threads)

    def look(self, image: Image, region: Region) -> Look:
        """Look into one square of a picture.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
            region: the square.
        """
        points, presence, right, _ = self._network.run(region.cut(image, SIDE))
        landmarks = points.reshape(LANDMARK_COUNT, 3)
        matrix = region.to_picture(SIDE).astype(np.float32)
        landmarks[:, :2] = landmarks[:, :2] @ matrix[:, :2].T + matrix[:, 2]
        landmarks[:, 2] *= region.side / SIDE / _DEPTH_UNIT
        return Look(landmarks, float(presence[0, 0]), float(right[0, 0]))
