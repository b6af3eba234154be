"""A swipe: the hand crosses the picture from one side to the other."""

from collections import deque

from signcam.writing.motion import Motion

# A hand that comes into the picture from the side, or leaves it, travels less of the width than this.
_TRAVEL_SHARE = 0.45
_LONGEST_S = 0.8
# It goes sideways: at most so much up or down, as a share of the way.
_LARGEST_SLOPE = 0.5
# Two hands between which the tracker changes are no swipe: that is one jump.
_LARGEST_JUMP_SHARE = 0.34
_FEWEST_FRAMES = 4
# The way back to where the hand was is not a second swipe.
_REST_S = 0.9


class SwipeDetector:
    """Finds swipes in the places of a hand, one a frame."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget the hand."""
        self._path: deque[tuple[float, float, float]] = deque()
        self._rests_until = float("-inf")

    def update(self, time_s: float, motion: Motion | None, width: float) -> bool:
        """Return whether a swipe ends in this frame.

        Args:
            time_s: time of the frame, seconds; never decreases.
            motion: where the hand is; None without a hand. It may be lost for a few frames on its way.
            width: of the picture, pixels.
        """
        while self._path and self._path[0][0] < time_s - _LONGEST_S:
            self._path.popleft()
        if motion is None or time_s < self._rests_until:
            return False
        x, y = motion.x / width, motion.y / width
        if self._path and abs(x - self._path[-1][1]) > _LARGEST_JUMP_SHARE:
            self._path.clear()
        self._path.append((time_s, x, y))
        if len(self._path) < _FEWEST_FRAMES:
            return False
        crossed = any(
            abs(x - start_x) >= _TRAVEL_SHARE and abs(y - start_y) <= _LARGEST_SLOPE * abs(x - start_x)
            for _, start_x, start_y in list(self._path)[: 1 - _FEWEST_FRAMES]
        )
        if crossed:
            self._path.clear()
            self._rests_until = time_s + _REST_S
        return crossed
