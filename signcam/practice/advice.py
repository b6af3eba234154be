"""What to say to a person who practises, steadily enough to be read."""

from dataclasses import dataclass
from enum import Enum, auto

from signcam.live.recognizer import Recognition
from signcam.practice.hints import Hint, find_hint

# A hint must be found for this long before it is shown, and then stays for at least so long.
_RIPENS_S = 0.4
_STAYS_S = 2.0
# How long the right digit must be read.
_RIGHT_S = 0.5
# Gaps in it up to this long do not count.
_WAVER_S = 0.15


class Verdict(Enum):
    """How a hand compares with the sign that is asked for."""

    NO_HAND = auto()
    COMPARING = auto()
    RIGHT = auto()


@dataclass(frozen=True)
class Advice:
    """What to show at one frame.

    Attributes:
        verdict: how the hand compares.
        hint: the one thing to change; None if there is none, or none yet.
    """

    verdict: Verdict
    hint: Hint | None = None


class Adviser:
    """Compares the hand in each frame with one sign.

    A frame that the network is sure of is right, whatever the landmarks say: a right sign gets no hint.
    """

    def __init__(self, digit: int) -> None:
        """Make an adviser for one digit, 0 to 9."""
        self.digit = digit
        self.reset()

    def reset(self) -> None:
        """Forget the hand."""
        self._shown: Hint | None = None
        self._shown_s = 0.0
        self._found: Hint | None = None
        self._found_s = 0.0
        self._right_since: float | None = None
        self._right_s = 0.0
        self._time_s: float | None = None

    def update(self, recognition: Recognition) -> Advice:
        """Process the next frame. If it is older than the last one, a clip has started again."""
        time_s = recognition.time_s
        if self._time_s is not None and time_s < self._time_s:
            self.reset()
        self._time_s = time_s
        if recognition.hand is None:
            self._right_since = self._shown = self._found = None
            return Advice(Verdict.NO_HAND)
        prediction = recognition.prediction
        right = prediction is not None and prediction.sure and prediction.digit == self.digit
        if right:
            self._shown = self._found = None
            self._right_s = time_s
            if self._right_since is None:
                self._right_since = time_s
            held = time_s - self._right_since >= _RIGHT_S
            return Advice(Verdict.RIGHT if held else Verdict.COMPARING)
        if time_s - self._right_s > _WAVER_S:
            self._right_since = None
        self._choose(find_hint(recognition.hand, self.digit), time_s)
        return Advice(Verdict.COMPARING, self._shown)

    def _choose(self, found: Hint | None, time_s: float) -> None:
        """Show a hint that stays the largest one for a while, and keep it until it was read."""
        if found != self._found:
            self._found, self._found_s = found, time_s
        ripe = time_s - self._found_s >= _RIPENS_S
        read = self._shown is None or time_s - self._shown_s >= _STAYS_S
        if found != self._shown and ripe and read:
            self._shown, self._shown_s = found, time_s
