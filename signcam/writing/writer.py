"""Follows a hand and says what it writes: digits, swipes and pauses."""

from dataclasses import dataclass
from enum import Enum

from signcam.live.recognizer import Recognition
from signcam.writing.hold import Hold, HoldDetector, HoldSpec
from signcam.writing.limits import DEFAULT_HOLD_S
from signcam.writing.motion import MotionMeter
from signcam.writing.swipe import SwipeDetector

DEFAULT_PAUSE_S = 1.5


class Gesture(Enum):
    """What a hand does to the text."""

    DIGIT = "digit"
    SWIPE = "swipe"
    PAUSE = "pause"


@dataclass(frozen=True)
class WritingEvent:
    """One thing that a hand has done.

    Attributes:
        gesture: what it is.
        time_s: time of its frame, seconds.
        digit: the digit that was held; None for other gestures.
        confidence: mean confidence in the digit while it was held; 0 for other gestures.
    """

    gesture: Gesture
    time_s: float
    digit: int | None = None
    confidence: float = 0.0


@dataclass(frozen=True)
class WritingState:
    """What is known after one frame.

    Attributes:
        hold: the digit that is shown, and how much of the time it has been held.
        events: what the hand has done in this frame, in order.
    """

    hold: Hold
    events: tuple[WritingEvent, ...] = ()


class NumberWriter:
    """Turns the recognitions of one source into what is written, in order.

    The same frames give the same events at any speed, because all times are those of the frames.
    """

    def __init__(self, hold_s: float = DEFAULT_HOLD_S, pause_s: float = DEFAULT_PAUSE_S) -> None:
        """Make a writer.

        Args:
            hold_s: how long a digit must be held, seconds.
            pause_s: time without a digit after which there is a pause, seconds.
        """
        self.pause_s = pause_s
        self._hold = HoldDetector(HoldSpec(hold_s=hold_s))
        self._motion = MotionMeter()
        self._swipe = SwipeDetector()
        self._time_s: float | None = None
        self._active_s = 0.0
        self._open = False

    def set_hold_s(self, hold_s: float) -> None:
        """Change how long a digit must be held, seconds."""
        self._hold.set_hold_s(hold_s)

    def reset(self) -> None:
        """Forget the hand, because the source changes."""
        self._hold.reset()
        self._motion.reset()
        self._swipe.reset()
        self._time_s = None
        self._open = False

    def update(self, recognition: Recognition, width: int) -> WritingState:
        """Process the next frame. If it is older than the last one, a clip has started again.

        Args:
            recognition: what was recognized in the frame.
            width: of the frame, pixels.
        """
        time_s = recognition.time_s
        events = []
        if self._time_s is not None and time_s < self._time_s:
            if self._open:
                events.append(WritingEvent(Gesture.PAUSE, self._time_s))
            self.reset()
        self._time_s = time_s
        motion = self._motion.update(time_s, recognition.hand)
        if self._swipe.update(time_s, motion, width):
            events.append(WritingEvent(Gesture.SWIPE, time_s))
            self._hold.block_shown()
        prediction = recognition.prediction
        digit = prediction.digit if prediction is not None and prediction.sure else None
        confidence = prediction.confidence if prediction is not None else 0.0
        hold = self._hold.update(time_s, digit, confidence, motion)
        if hold.completed:
            events.append(WritingEvent(Gesture.DIGIT, time_s, hold.digit, hold.confidence))
            self._open = True
        if digit is not None or events:
            self._active_s = time_s
        elif self._open and time_s - self._active_s >= self.pause_s:
            self._open = False
            events.append(WritingEvent(Gesture.PAUSE, time_s))
        return WritingState(hold, tuple(events))
