"""Turns the predictions of single frames into the digit, or other sign, that a person holds up."""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

Label = TypeVar("Label", bound=Hashable)


@dataclass(frozen=True)
class StabilizerSpec:
    """How long a sign must be held, in seconds, and by what share of the frames.

    Attributes:
        hold_s: how long a digit must be seen before it is confirmed.
        repeat_s: the same for the digit that was held last, unless the hand was lowered in between.
        majority: share of the frames in that time that must be sure of it.
        gap_s: time without a hand, or with another sign, that releases a digit. A shorter gap does not.
        unsure_s: how long a digit stays held while frames are sure of nothing.
    """

    hold_s: float = 0.45
    repeat_s: float = 0.8
    majority: float = 0.6
    gap_s: float = 0.3
    unsure_s: float = 0.8


# A confirmation needs at least this many frames, however slow the camera is.
_FEWEST_FRAMES = 3


class Stabilizer(Generic[Label]):
    """Confirms a label once a majority of recent frames is sure of it, and later releases it.

    Lowering the hand or changing the sign releases it. All times are those of the frames, so a file gives the
    same result at any speed.
    """

    def __init__(self, spec: StabilizerSpec | None = None) -> None:
        self._spec = spec or StabilizerSpec()
        self.reset()

    def reset(self) -> None:
        """Forget everything, because the source or network changes or a clip starts again."""
        self._recent: deque[tuple[float, Label | None]] = deque()
        self._held: Label | None = None
        self._last_held: Label | None = None
        self._supported_at = 0.0
        self._hand_at: float | None = None
        self._contradicted_since: float | None = None

    def update(self, time_s: float, label: Label | None, *, hand: bool) -> Label | None:
        """Process the next frame.

        Args:
            time_s: time of the frame, seconds; never decreases.
            label: the label that the frame is sure of; None if it is sure of nothing.
            hand: whether there is a hand in the frame.

        Returns:
            The held label at this frame; None before confirmation and after release.
        """
        spec = self._spec
        self._recent.append((time_s, label))
        while self._recent[0][0] < time_s - spec.repeat_s - spec.gap_s:
            self._recent.popleft()
        if hand:
            self._hand_at = time_s
        elif self._hand_at is not None and time_s - self._hand_at >= spec.gap_s:
            # The hand was lowered, so the same digit may be confirmed again after `hold_s`.
            self._held = self._last_held = None
            self._recent.clear()
            return None
        self._release(time_s, label)
        if label is not None and label != self._held and self._held_long_enough(time_s, label):
            self._held = self._last_held = label
            self._supported_at = time_s
            self._contradicted_since = None
        return self._held

    def _release(self, time_s: float, label: Label | None) -> None:
        if self._held is None:
            return
        if label == self._held:
            self._supported_at = time_s
            self._contradicted_since = None
            return
        if label is not None and self._contradicted_since is None:
            self._contradicted_since = time_s
        contradicted = (
            self._contradicted_since is not None and time_s - self._contradicted_since >= self._spec.gap_s
        )
        if contradicted or time_s - self._supported_at >= self._spec.unsure_s:
            self._held = None

    def _held_long_enough(self, time_s: float, label: Label) -> bool:
        """Return whether the digit was seen long enough ago, and in a majority of the frames since then."""
        spec = self._spec
        hold = spec.repeat_s if label == self._last_held else spec.hold_s
        starts = [
            seen_at
            for seen_at, seen in self._recent
            if seen == label and hold <= time_s - seen_at <= hold + spec.gap_s
        ]
        if not starts:
            return False
        since = [seen for seen_at, seen in self._recent if seen_at >= starts[-1]]
        count = since.count(label)
        return count >= _FEWEST_FRAMES and count >= spec.majority * len(since)
