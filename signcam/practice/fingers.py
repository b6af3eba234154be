"""What the fingers of a hand do, from its landmarks alone."""

import math
from dataclasses import dataclass
from enum import IntEnum

from signcam.hands.hand import Hand


class Finger(IntEnum):
    """A finger; its value is its place in `FingerMeasures`, thumb first."""

    THUMB = 0
    INDEX = 1
    MIDDLE = 2
    RING = 3
    LITTLE = 4

    @property
    def tip(self) -> int:
        """The number of its tip among the landmarks."""
        return 4 * self.value + 4

    @property
    def knuckle(self) -> int:
        """The number of its knuckle among the landmarks."""
        return 4 * self.value + 1

    @property
    def words(self) -> str:
        """What it is called."""
        return "thumb" if self is Finger.THUMB else f"{self.name.lower()} finger"


FOUR_FINGERS = (Finger.INDEX, Finger.MIDDLE, Finger.RING, Finger.LITTLE)
_WRIST = 0


@dataclass(frozen=True)
class FingerMeasures:
    """Measures of one hand that stay the same when it is moved, scaled, turned or mirrored.

    The unit is the longer of the palm's length and breadth in the picture. Depth, a guess, is left out.

    Attributes:
        reach: of index to little finger, how far the tip lies beyond its knuckle, seen from the wrist: 0.7 to
            1 for a straight finger, below 0 for a folded one.
        gap: of index to little finger, the distance of its tip from the tip of the thumb.
        across: where the thumb's tip lies across the palm: 0 at the index knuckle, 1 at the little one, about
            -1 when it is stretched out.
    """

    reach: tuple[float, float, float, float]
    gap: tuple[float, float, float, float]
    across: float


def measure_fingers(hand: Hand) -> FingerMeasures:
    """Measure the fingers of a hand."""
    points: list[tuple[float, float]] = hand.landmarks[:, :2].tolist()
    wrist = points[_WRIST]
    index, middle, little = (
        points[finger.knuckle] for finger in (Finger.INDEX, Finger.MIDDLE, Finger.LITTLE)
    )
    unit = max(math.dist(wrist, middle), math.dist(index, little), 1e-6)
    thumb = points[Finger.THUMB.tip]
    reach = []
    for finger in FOUR_FINGERS:
        knuckle, tip = points[finger.knuckle], points[finger.tip]
        reach.append(_along(knuckle, tip, (knuckle[0] - wrist[0], knuckle[1] - wrist[1])) / unit)
    gap = [math.dist(thumb, points[finger.tip]) / unit for finger in FOUR_FINGERS]
    breadth = (little[0] - index[0], little[1] - index[1])
    across = _along(index, thumb, breadth) / max(math.hypot(*breadth), 1e-6)
    return FingerMeasures((reach[0], reach[1], reach[2], reach[3]), (gap[0], gap[1], gap[2], gap[3]), across)


def _along(start: tuple[float, float], end: tuple[float, float], way: tuple[float, float]) -> float:
    """Return how far it is from one point to another along a direction."""
    length = max(math.hypot(*way), 1e-6)
    return ((end[0] - start[0]) * way[0] + (end[1] - start[1]) * way[1]) / length
