"""Runs a network on a crop: 100x100 RGB in, ten probabilities out. Here, of LiteRT files with a card."""

import math
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.card import ModelCard, ModelInput


@dataclass(frozen=True)
class Prediction:
    """What a network makes of one crop. One rule everywhere.

    Attributes:
        probabilities: (10,) float64, by digit, summing to 1.
        none: probability that the hand shows no digit, 0..1; None where the model has no such class.
        digit: the likeliest digit.
        confidence: its probability, times 1 - none.
        sure: whether the confidence reaches the threshold of the model's card.
    """

    probabilities: npt.NDArray[np.float64]
    none: float | None
    digit: int
    confidence: float
    sure: bool

    @property
    def confidences(self) -> npt.NDArray[np.float64]:
        """The confidence in every digit, (10,) float64: its probability, less what speaks for no digit."""
        return self.probabilities * (1.0 - (self.none or 0.0))

    @property
    def no_digit(self) -> bool:
        """Whether the hand more likely shows no digit than any."""
        return self.none is not None and self.none > 0.5


class Classifier(Protocol):
    """Anything that reads crops: a network, or its double in a test.

    Attributes:
        card: all that is known about the network.
        assumptions: a sentence on what was assumed in a card's place; empty where nothing was.
    """

    card: ModelCard
    assumptions: str

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Read one crop, (size, size, 3) uint8 RGB, cut as the card's `crop` says.

        Whoever has the hand gives it: a network whose card says `landmarks` cannot do without.
        """
        ...

    def copy(self) -> "Classifier":
        """Return the same network for use by another thread."""
        ...


def network_input(crop: Image, wanted: ModelInput) -> npt.NDArray[np.float32]:
    """Return a crop as a network takes it: (1, size, size, 3) float32.

    Args:
        crop: (size, size, 3) uint8 RGB.
        wanted: the colour order and range of the network's input.
    """
    pixels = crop.astype(np.float32)
    if wanted.colour == "BGR":
        pixels = pixels[..., ::-1]
    if (wanted.low, wanted.high) != (0.0, 255.0):
        pixels = wanted.low + pixels * np.float32((wanted.high - wanted.low) / 255)
    return np.ascontiguousarray(pixels[None], np.float32)


def make_prediction(outputs: npt.NDArray[np.floating[Any]], card: ModelCard) -> Prediction:
    """Turn a network's raw outputs into probabilities.

    Args:
        outputs: (card.outputs,) logits or probabilities, as the card says.
        card: labels, temperature and threshold.

    Raises:
        ModelError: an output is not a number; the network is broken.
    """
    values: list[float] = outputs.tolist()
    if not all(map(math.isfinite, values)):
        raise ModelError(f"The model {card.name} answers with something that is not a number.")
    if card.output == "probabilities":
        # The softmax of a logarithm gives the probabilities back, so one temperature serves both kinds.
        values = [math.log(min(max(value, 1e-12), 1.0)) for value in values]
    values = [value / card.temperature for value in values]
    # The ten on their own, so that they sum to 1 even where the network is all but certain of none.
    shares = _softmax(values[: len(card.labels)])
    probabilities = np.empty(len(card.labels))
    for label, share in zip(card.labels, shares, strict=True):
        probabilities[int(label)] = share
    none = _softmax(values)[-1] if card.has_none else None
    digit = int(probabilities.argmax())
    confidence = float(probabilities[digit]) * (1.0 - (none or 0.0))
    return Prediction(probabilities, none, digit, confidence, confidence >= card.threshold)


def _softmax(values: list[float]) -> list[float]:
    highest = max(values)
    exponents = [math.exp(value - highest) for value in values]
    total = sum(exponents)
    return [exponent / total for exponent in exponents]
