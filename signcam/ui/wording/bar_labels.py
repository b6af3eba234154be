"""Which labels the bars show: the ten digits, or of a network of other signs the most probable ones."""

from signcam.models.card import ModelCard
from signcam.models.labels import DIGIT_LABELS, digit_of, means_none
from signcam.models.prediction import Prediction
from signcam.ui.wording.shown_digit import short_label


class BarLabels:
    """Chooses the labels; of more than there is room for, those that were most probable lately."""

    def __init__(self, most: int) -> None:
        """Begin with the digits.

        Args:
            most: number of labels that there is room for.
        """
        self._most = most
        self._likeliest: tuple[str, ...] = ()

    def choose(self, prediction: Prediction | None) -> None:
        """Take the most probable labels of a prediction; called slowly, so that the rows can be read."""
        if prediction is None:
            return
        shares = prediction.label_probabilities.tolist()
        ranked = sorted(zip(shares, prediction.labels, strict=True), reverse=True)
        self._likeliest = tuple(label for _, label in ranked)

    def labels(self, card: ModelCard | None) -> tuple[str, ...]:
        """Return the labels to show for a network, in its own order; digits in theirs."""
        signs = [label for label in card.labels if not means_none(label)] if card is not None else []
        if all(digit_of(label) is not None for label in signs):
            return DIGIT_LABELS
        if len(signs) > self._most:
            first = [label for label in self._likeliest if label in signs][: self._most]
            chosen = set(first or signs[: self._most])
            signs = [label for label in signs if label in chosen]
        return tuple(short_label(label) for label in signs)
