"""What all classifiers share: their interface, and turning a network's outputs into a prediction."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.card import ModelCard
from signcam.models.labels import DIGIT_LABELS, digit_of, means_none


@dataclass(frozen=True)
class Prediction:
    """The result of a network for one crop. It is computed here only.

    A network's labels need not be digits. `label` and `confidence` are those of the most probable label,
    whatever it means; `digit`, `probabilities` and `confidences` are about digits only.

    Attributes:
        labels: names of all outputs, in the network's own order, with the one for none.
        label_probabilities: (n,) float64, by label, summing to 1.
        none: probability that the hand shows no sign, 0..1; None where the model has no such class.
        label: the most probable label, or the one for none where that is more probable than not.
        digit: the digit that the most probable label means, apart from none; None where it means no digit.
        confidence: the probability of the most probable label apart from none, times `hand`.
        sure: whether the confidence reaches the threshold in the model's card.
        hand: probability that what was seen is a hand at all, 0..1; part of the confidence.
        probabilities: (10,) float64, by digit, given that the hand shows a sign. They sum to 1 for a network
            of digits; for a digit that it does not know, the probability is 0.
    """

    labels: tuple[str, ...]
    label_probabilities: npt.NDArray[np.float64]
    none: float | None
    label: str
    digit: int | None
    confidence: float
    sure: bool
    probabilities: npt.NDArray[np.float64]
    hand: float = 1.0

    @property
    def confidences(self) -> npt.NDArray[np.float64]:
        """The confidence in every digit, (10,) float64: its probability, times (1 - none), times `hand`."""
        return self.probabilities * ((1.0 - (self.none or 0.0)) * self.hand)

    def of_hand(self, probability: float, threshold: float) -> "Prediction":
        """Return the prediction if what was seen is a hand with this probability only.

        Args:
            probability: 0..1.
            threshold: the confidence from which the network is sure.
        """
        confidence = self.confidence * probability
        return replace(self, confidence=confidence, sure=confidence >= threshold, hand=probability)

    @property
    def no_digit(self) -> bool:
        """Whether it is more probable than not that the hand shows no sign."""
        return self.none is not None and self.none > 0.5

    @property
    def likeliest(self) -> str:
        """The most probable label apart from none, of which `confidence` is the probability."""
        shares = [
            -1.0 if means_none(label) else share
            for label, share in zip(self.labels, self.label_probabilities.tolist(), strict=True)
        ]
        return self.labels[shares.index(max(shares))]


class Classifier(Protocol):
    """Anything that classifies crops: a network, or a test double.

    Attributes:
        card: the network's card.
        assumptions: a sentence on what was assumed because there is no card; empty if nothing was assumed.
    """

    card: ModelCard
    assumptions: str

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Classify one crop. `signcam.models.reading.read_hand` makes it from a whole picture.

        Args:
            crop: (height, width, 3) uint8 RGB, made as the card says; for a network that sees landmarks only,
                the whole picture, for its size.
            hand: the hand in the crop. Pass it whenever it is known: a network whose card says `landmarks`
                needs it.
        """
        ...

    def copy(self) -> "Classifier":
        """Return the same network, for use in another thread."""
        ...


def make_prediction(outputs: npt.NDArray[np.floating[Any]], card: ModelCard) -> Prediction:
    """Turn a network's raw outputs into a prediction.

    Args:
        outputs: (card.outputs,) logits or probabilities, as the card says.
        card: labels, temperature and threshold.

    Raises:
        ModelError: an output is not a finite number; the network is broken.
    """
    values: list[float] = outputs.tolist()
    if not all(map(math.isfinite, values)):
        raise ModelError(f"The model {card.name} gave an output that is not a number.")
    if card.output == "probabilities":
        # The softmax of logarithms gives the probabilities back, so the temperature works for both kinds.
        values = [math.log(min(max(value, 1e-12), 1.0)) for value in values]
    labels = card.all_labels
    shares = _softmax([value / card.temperature for value in values])
    none, signs = _none_and_signs(labels)
    best = max(signs, key=shares.__getitem__)
    # Softmax over the signs alone, so that they sum to 1 even if "none" is almost certain.
    among_signs = _softmax([values[output] / card.temperature for output in signs])
    probabilities = np.zeros(len(DIGIT_LABELS))
    for output, share in zip(signs, among_signs, strict=True):
        digit = digit_of(labels[output])
        if digit is not None:
            probabilities[digit] += share
    none_share = shares[none] if none is not None else None
    confidence = shares[best]
    return Prediction(
        labels=labels,
        label_probabilities=np.array(shares),
        none=none_share,
        label=labels[none] if none is not None and shares[none] > 0.5 else labels[best],
        digit=digit_of(labels[best]),
        confidence=confidence,
        sure=confidence >= card.threshold,
        probabilities=probabilities,
    )


@lru_cache(maxsize=64)
def _none_and_signs(labels: tuple[str, ...]) -> tuple[int | None, tuple[int, ...]]:
    """Return the number of the output for none, if there is one, and the numbers of the others."""
    none = next((output for output, label in enumerate(labels) if means_none(label)), None)
    return none, tuple(output for output in range(len(labels)) if output != none)


def _softmax(values: list[float]) -> list[float]:
    highest = max(values)
    exponents = [math.exp(value - highest) for value in values]
    total = sum(exponents)
    return [exponent / total for exponent in exponents]
