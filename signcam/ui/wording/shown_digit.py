"""What the window says about a recognition: which digit, how sure, in which words. Knows nothing of Qt."""

from dataclasses import dataclass
from enum import Enum

from signcam.live.recognizer import Recognition
from signcam.models.labels import digit_of
from signcam.ui.language.translate import tr, tr_noop


class DigitState(Enum):
    """How far a digit has come."""

    UNSURE = tr_noop("not sure")
    SURE = tr_noop("hold it")
    HELD = tr_noop("sure")
    CHANGING = tr_noop("changing")


@dataclass(frozen=True)
class ShownDigit:
    """The digit to show, or the label of a network that reads other signs.

    Attributes:
        label: what to write: `0` to `9`, or a network's own label.
        state: a held digit is confirmed; a sure one still has to stand a moment; a changing one was held, and
            the hand shows something else by now.
        confidence: the network's confidence in this very digit in this very frame, 0..1; None without a hand.
    """

    label: str
    state: DigitState
    confidence: float | None

    @property
    def words(self) -> str:
        """The line under the digit."""
        if self.state is DigitState.CHANGING:
            return tr(self.state.value)
        if self.confidence is None:
            return tr("held")
        separator = " " if self.state is DigitState.HELD else " · "
        return f"{percent(self.confidence)}{separator}{tr(self.state.value)}"


def shown_digit(recognition: Recognition | None) -> ShownDigit | None:
    """Return what to show of a recognition; None where there is no digit."""
    if recognition is None:
        return None
    prediction = recognition.prediction
    held = recognition.held_label
    if held is not None:
        return ShownDigit(held, DigitState.HELD, confidence_of(recognition, held))
    if prediction is None or prediction.no_digit:
        return None
    state = DigitState.SURE if prediction.sure else DigitState.UNSURE
    return ShownDigit(short_label(prediction.likeliest), state, prediction.confidence)


def confidence_of(recognition: Recognition, label: str) -> float | None:
    """Return the confidence in one label; None without a prediction."""
    prediction = recognition.prediction
    if prediction is None:
        return None
    digit = digit_of(label)
    if digit is not None:
        return float(prediction.confidences[digit])
    # A label that is held may be of the network before.
    known = label in prediction.labels
    return float(prediction.label_probabilities[prediction.labels.index(label)]) if known else 0.0


def short_label(label: str) -> str:
    """Return what to write for a label: its digit where it means one, such as 3 for `three`."""
    digit = digit_of(label)
    return label if digit is None else str(digit)


def percent(share: float) -> str:
    """Return a share as a percentage that never claims certainty."""
    return f"{min(99, int(share * 100 + 0.5))} %"
