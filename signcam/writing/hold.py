"""When a digit is held: one shape, kept still for long enough."""

import math
from dataclasses import dataclass, replace

from signcam.writing.limits import DEFAULT_HOLD_S, LONGEST_HOLD_S, SHORTEST_HOLD_S
from signcam.writing.motion import Motion


@dataclass(frozen=True)
class HoldSpec:
    """What counts as held. Speeds are in lengths of the hand per second, distances in lengths.

    Attributes:
        hold_s: how long a digit must be held.
        open_hand: how much longer a 5 takes, as a factor: people also rest on an open hand, and show one on
            the way to other signs.
        still: speed up to which a hand counts as still. In videos, hands that are held up have 0.1 to
            0.6, and drift besides.
        moving: speed from which a hand is on its way somewhere. Changing the sign takes more than this.
        rest: speed up to which a hand rests. A step goes from rest to rest.
        brisk: speed that a step reaches at least; hands that wander about are slower, or do not rest.
        step: how far a hand that repeats a digit is moved aside, at least. In videos, hands that keep showing
            one digit shift by up to 0.28 at once.
        step_s: how long a step takes at most.
        relax_s: how long another shape must be shown before the same digit may come again.
        relaxed: how far a fingertip must have moved within the hand in that time.
        lost_s: a hand that was still and is lost for less than this was lost by the finder, not lowered.
        other_s: how long another digit must be seen before it takes the place of the one that is held.
    """

    hold_s: float = DEFAULT_HOLD_S
    open_hand: float = 1.3
    still: float = 0.9
    moving: float = 1.4
    rest: float = 0.25
    brisk: float = 0.65
    step: float = 0.32
    step_s: float = 0.9
    relax_s: float = 0.2
    relaxed: float = 0.12
    lost_s: float = 0.5
    other_s: float = 0.12


@dataclass(frozen=True)
class Hold:
    """The state of the hold at one frame.

    Attributes:
        digit: the digit that is shown; None if there is none.
        share: how much of the time it has been held, 0..1.
        confidence: mean confidence in it while it was held.
        blocked: the digit that was written last and not released since: for another one of it the hand must
            be lowered, relaxed or moved aside.
        completed: whether the digit counts as held from this frame on.
        still: whether there is a hand, and it is kept still.
    """

    digit: int | None = None
    share: float = 0.0
    confidence: float = 0.0
    blocked: int | None = None
    completed: bool = False
    still: bool = False


# Slow frames must not fill the ring by themselves, nor one frame a large part of it.
_LONGEST_FRAME_S = 0.2
_FEWEST_FRAMES = 3
_FIVE = 5


class HoldDetector:
    """Finds the moment at which a digit has been held for long enough, once for each time that it is shown.

    Time counts while the hand is still and the frame is sure of the digit. It runs back in other frames, and
    is lost at once when the hand moves away or shows another digit. All times are those of the frames.
    """

    def __init__(self, spec: HoldSpec | None = None) -> None:
        self.spec = spec or HoldSpec()
        self.reset()

    def reset(self) -> None:
        """Forget everything, because the source changes or a clip starts again."""
        self._time_s: float | None = None
        self._blocked: int | None = None
        self._block_next = False
        self._rested: Motion | None = None
        self._rested_s = 0.0
        self._fastest = 0.0
        self._last: Motion | None = None
        self._last_s = 0.0
        self._unlike_s = 0.0
        self._unlike_moved = False
        self._written_as: Motion | None = None
        self._drop()

    def set_hold_s(self, hold_s: float) -> None:
        """Change how long a digit must be held, seconds, within the limits."""
        self.spec = replace(self.spec, hold_s=min(max(hold_s, SHORTEST_HOLD_S), LONGEST_HOLD_S))

    def block_shown(self) -> None:
        """Do not write what the hand shows now, or next: it was moved for another reason."""
        self._drop()
        self._blocked, self._block_next, self._rested = None, True, None

    def update(self, time_s: float, digit: int | None, confidence: float, motion: Motion | None) -> Hold:
        """Process the next frame.

        Args:
            time_s: time of the frame, seconds; never decreases.
            digit: the digit that the frame is sure of; None if it is sure of nothing.
            confidence: how sure it is, 0..1.
            motion: how the hand moves; None without a hand.
        """
        elapsed = 0.0 if self._time_s is None else min(time_s - self._time_s, _LONGEST_FRAME_S)
        self._time_s = time_s
        if motion is None:
            self._lose(time_s, elapsed)
            return Hold(blocked=self._blocked)
        self._find(motion)
        still = motion.speed <= self.spec.still
        if self._block_next and digit is not None and still:
            self._blocked, self._block_next, self._written_as = digit, False, motion
        stepped = self._step(time_s, motion)
        self._release(digit, elapsed, motion, stepped)
        self._last, self._last_s = motion, time_s
        completed = self._fill(digit, confidence, motion, elapsed, still)
        if completed:
            self._blocked, self._written_as = self._digit, motion
            self._unlike_s, self._unlike_moved = 0.0, False
        mean = self._confidence / self._frames if self._frames else 0.0
        return Hold(self._digit, self._share(), mean, self._blocked, completed, still)

    def _drop(self) -> None:
        self._digit: int | None = None
        self._filled_s = 0.0
        self._other_s = 0.0
        self._frames = 0
        self._confidence = 0.0
        self._written = False

    def _needed_s(self) -> float:
        return self.spec.hold_s * (self.spec.open_hand if self._digit == _FIVE else 1.0)

    def _share(self) -> float:
        if self._digit is None:
            return 0.0
        return 1.0 if self._written else min(self._filled_s / self._needed_s(), 1.0)

    def _fill(
        self, digit: int | None, confidence: float, motion: Motion, elapsed: float, still: bool
    ) -> bool:
        """Count the frame for or against the digit that is held; return whether it is now complete."""
        if digit is not None and digit != self._digit:
            self._other_s += elapsed
            if self._digit is None or self._other_s >= self.spec.other_s:
                self._drop()
                self._digit = digit
        elif digit is not None:
            self._other_s = 0.0
        if self._digit is None or self._written:
            if digit is None and motion.speed > self.spec.moving:
                self._drop()
            return False
        if self._blocked == self._digit or motion.speed > self.spec.moving:
            self._filled_s, self._frames, self._confidence = 0.0, 0, 0.0
        elif digit == self._digit and still:
            self._filled_s += elapsed
            self._frames += 1
            self._confidence += confidence
        else:
            # Swaying costs less than being unsure.
            self._filled_s -= elapsed / 2 if digit == self._digit else elapsed
            if self._filled_s <= 0:
                self._filled_s, self._frames, self._confidence = 0.0, 0, 0.0
        if digit is None and self._filled_s == 0:
            self._digit = None
        # A billionth: sums of frame times must not miss the mark by rounding.
        self._written = self._filled_s >= self._needed_s() - 1e-9 and self._frames >= _FEWEST_FRAMES
        return self._written

    def _step(self, time_s: float, motion: Motion) -> bool:
        """Return whether a step to the side ends in this frame: a brisk move from rest to rest."""
        spec = self.spec
        if motion.speed > spec.rest:
            self._fastest = max(self._fastest, motion.speed)
            return False
        stepped = (
            self._rested is not None
            and time_s - self._rested_s <= spec.step_s
            and self._fastest >= spec.brisk
            and motion.distance_to(self._rested) >= spec.step
        )
        self._rested, self._rested_s, self._fastest = motion, time_s, 0.0
        return stepped

    def _release(self, digit: int | None, elapsed: float, motion: Motion, stepped: bool) -> None:
        """Allow the digit that was written last once more, if the hand has relaxed or stepped aside."""
        if self._blocked is None:
            return
        if digit == self._blocked:
            self._unlike_s, self._unlike_moved = 0.0, False
        else:
            # Unsure frames of a hand that keeps its shape are the network's doing, not the person's.
            self._unlike_s += elapsed
            as_it_was = self._written_as or motion
            self._unlike_moved = self._unlike_moved or motion.change_from(as_it_was) >= self.spec.relaxed
        if stepped or (self._unlike_s >= self.spec.relax_s and self._unlike_moved):
            self._unblock()

    def _lose(self, time_s: float, elapsed: float) -> None:
        """Process a frame without a hand."""
        self._filled_s = max(self._filled_s - elapsed, 0.0)
        gone_s = time_s - self._last_s
        was_still = self._last is not None and self._last.speed <= self.spec.still
        self._rested = None
        if self._last is not None and gone_s >= (self.spec.lost_s if was_still else self.spec.relax_s):
            self._last = None
            self._unblock()
            self._block_next = False

    def _find(self, motion: Motion) -> None:
        """Process a hand that was lost for a moment and is elsewhere now: it is shown anew."""
        if (
            math.isinf(motion.speed)
            and self._last is not None
            and motion.distance_to(self._last) >= self.spec.step
        ):
            self._unblock()

    def _unblock(self) -> None:
        self._blocked = None
        self._unlike_s, self._unlike_moved = 0.0, False
        self._drop()
