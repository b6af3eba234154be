"""How fast a hand moves, whichever part of it moves."""

import math
from collections import deque
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from signcam.hands.hand import Hand

_Floats = npt.NDArray[np.float64]

# Landmarks tremble from frame to frame, so they are smoothed (exponentially, with this time constant), and
# the speed is that over a short window.
_SMOOTHING_S = 0.1
_WINDOW_S = 0.15
# The palm, and each finger without its knuckle. On the way from 5 to 7 only two of them move.
_PALM = (0, 5, 9, 13, 17)
_TIPS = [4, 8, 12, 16, 20]
# No hand gets farther than this from one frame to the next, in its lengths: it is another hand.
_JUMP = 1.2
_PARTS = (_PALM, (2, 3, 4), (6, 7, 8), (10, 11, 12), (14, 15, 16), (18, 19, 20))


@dataclass(frozen=True)
class Motion:
    """Where a hand is and how fast it moves.

    Attributes:
        x: of the middle of the palm, pixels.
        y: the same, downwards.
        length: the longer side of the hand's box, pixels.
        speed: of the part that moves fastest, in lengths of the hand per second; infinite in the first frame.
        tips: (5, 2) the fingertips seen from the middle of the palm, thumb first, in lengths of the hand.
    """

    x: float
    y: float
    length: float
    speed: float
    tips: _Floats

    def change_from(self, other: "Motion") -> float:
        """Return how far the fingertip that has moved most within the hand has moved, in lengths."""
        return float(np.hypot(*(self.tips - other.tips).T).max())

    def distance_to(self, other: "Motion") -> float:
        """Return how far the palm is from where it was, in lengths of the hand."""
        return math.hypot(self.x - other.x, self.y - other.y) / max(self.length, other.length, 1.0)


class MotionMeter:
    """Measures the motion of one hand from frame to frame."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget the hand."""
        self._raw: _Floats | None = None
        self._smooth: _Floats | None = None
        self._window: deque[tuple[float, _Floats]] = deque()
        self._time_s = 0.0

    def update(self, time_s: float, hand: Hand | None) -> Motion | None:
        """Return the motion of the hand in the next frame; None without a hand.

        Args:
            time_s: time of the frame, seconds; never decreases.
            hand: the hand in it.
        """
        if hand is None:
            self.reset()
            return None
        points = hand.landmarks[:, :2].astype(np.float64)
        if self._raw is not None and np.hypot(*(points - self._raw)[_PALM[2]]) > _JUMP * hand.length:
            self.reset()
        self._raw = points
        if self._smooth is None:
            self._smooth = points
        else:
            share = 1 - math.exp(-(time_s - self._time_s) / _SMOOTHING_S)
            self._smooth = self._smooth + share * (points - self._smooth)
        self._time_s = time_s
        self._window.append((time_s, self._smooth))
        while len(self._window) > 2 and self._window[1][0] <= time_s - _WINDOW_S:
            self._window.popleft()
        size = self._smooth.max(axis=0) - self._smooth.min(axis=0)
        length = max(float(size.max()), 1.0)
        palm = self._smooth[list(_PALM)].mean(axis=0)
        tips = (self._smooth[_TIPS] - palm) / length
        return Motion(float(palm[0]), float(palm[1]), length, self._speed(length), tips)

    def _speed(self, length: float) -> float:
        (start_s, start), (end_s, end) = self._window[0], self._window[-1]
        if end_s <= start_s:
            return math.inf
        moved = np.hypot(*(end - start).T) / length
        return max(float(moved[list(part)].mean()) for part in _PARTS) / (end_s - start_s)
