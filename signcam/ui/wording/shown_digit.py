"""What the window says about a recognition: which digit, how sure, in which words. Knows nothing of Qt."""

from dataclasses import dataclass
from enum import Enum

from signcam.live.recognizer import Recognition


class DigitState(Enum):
    """How far a digit has come."""

    UNSURE = "not sure"
    SURE = "hold it"
    HELD = "sure"
    CHANGING = "changing"


@dataclass(frozen=True)
class ShownDigit:
    """The digit to show.

    Attributes:
        digit: 0 to 9.
        state: a held digit is confirmed; a sure one still has to stand a moment; a changing one was held, and
            the hand shows something else by now.
        confidence: the network's confidence in this very digit in this very frame, 0..1; None without a hand.
    """

    digit: int
    state: DigitState
    confidence: float | None

    @property
    def words(self) -> str:
        """The line under the digit."""
        if self.state is DigitState.CHANGING:
            return "changing"
        if self.confidence is None:
            return "held"
        return f"{percent(self.confidence)} {_SEPARATORS[self.state]}"


_SEPARATORS = {DigitState.UNSURE: "· not sure", DigitState.SURE: "· hold it", DigitState.HELD: "sure"}


def shown_digit(recognition: Recognition | None) -> ShownDigit | None:
    """Return what to show of a recognition; None where there is no digit."""
    if recognition is None:
        return None
    prediction = recognition.prediction
    if recognition.held is not None:
        return ShownDigit(recognition.held, DigitState.HELD, confidence_of(recognition, recognition.held))
    if prediction is None or prediction.no_digit:
        return None
    state = DigitState.SURE if prediction.sure else DigitState.UNSURE
    return ShownDigit(prediction.digit, state, prediction.confidence)


def confidence_of(recognition: Recognition, digit: int) -> float | None:
    """Return the confidence in one digit: its probability, less what speaks for no digit at all."""
    prediction = recognition.prediction
    if prediction is None:
        return None
    return float(prediction.confidences[digit])


def percent(share: float) -> str:
    """Return a share as a percentage that never claims certainty."""
    return f"{min(99, int(share * 100 + 0.5))} %"
