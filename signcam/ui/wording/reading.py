"""What the window says about a recognition: which digit, how sure, in which words. Knows nothing of Qt."""

from dataclasses import dataclass
from enum import Enum

from signcam.live.recognizer import Recognition


class Certainty(Enum):
    """How far a digit has come."""

    UNSURE = "not sure"
    SURE = "hold it"
    HELD = "sure"


@dataclass(frozen=True)
class Reading:
    """The digit to show.

    Attributes:
        digit: 0 to 9.
        certainty: a held digit is confirmed; a sure one still has to stand a moment.
        confidence: the network's confidence in this very digit in this very frame, 0..1; None without a hand.
    """

    digit: int
    certainty: Certainty
    confidence: float | None

    @property
    def words(self) -> str:
        """The line under the digit."""
        if self.confidence is None:
            return "held"
        return f"{percent(self.confidence)} {_SEPARATORS[self.certainty]}"


_SEPARATORS = {Certainty.UNSURE: "· not sure", Certainty.SURE: "· hold it", Certainty.HELD: "sure"}


def reading_of(recognition: Recognition | None) -> Reading | None:
    """Return what to show of a recognition; None where there is no digit."""
    if recognition is None:
        return None
    prediction = recognition.prediction
    if recognition.held is not None:
        return Reading(recognition.held, Certainty.HELD, confidence_in(recognition, recognition.held))
    if prediction is None or prediction.no_digit:
        return None
    certainty = Certainty.SURE if prediction.sure else Certainty.UNSURE
    return Reading(prediction.digit, certainty, prediction.confidence)


def confidence_in(recognition: Recognition, digit: int) -> float | None:
    """Return the confidence in one digit: its probability, less what speaks for no digit at all."""
    prediction = recognition.prediction
    if prediction is None:
        return None
    return float(prediction.confidences[digit])


def percent(share: float) -> str:
    """Return a share as a percentage that never claims certainty."""
    return f"{min(99, int(share * 100 + 0.5))} %"
