"""What all classifiers share: preparing a crop as input, and turning outputs into a prediction."""

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
    """The result of a network for one crop. It is computed here only.

    Attributes:
        probabilities: (10,) float64, by digit, summing to 1.
        none: probability that the hand shows no digit, 0..1; None where the model has no such class.
        digit: the most probable digit.
        confidence: the probability of that digit, times (1 - none).
        sure: whether the confidence reaches the threshold in the model's card.
    """

    probabilities: npt.NDArray[np.float64]
    none: float | None
    digit: int
    confidence: float
    sure: bool

    @property
    def confidences(self) -> npt.NDArray[np.float64]:
        """The confidence in every digit, (10,) float64: its probability, times (1 - none)."""
        return self.probabilities * (1.0 - (self.none or 0.0))

    @property
    def no_digit(self) -> bool:
        """Whether it is more probable than not that the hand shows no digit."""
        return self.none is not None and self.none > 0.5


class Classifier(Protocol):
    """Anything that classifies crops: a network, or a test double.

    Attributes:
        card: the network's card.
        assumptions: a sentence on what was assumed because there is no card; empty if nothing was assumed.
    """

    card: ModelCard
    assumptions: str

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Classify one crop.

        Args:
            crop: (size, size, 3) uint8 RGB, made as the card's `crop` says.
            hand: the hand in the crop. Pass it whenever it is known: a network whose card says `landmarks`
                needs it.
        """
        ...

    def copy(self) -> "Classifier":
        """Return the same network, for use in another thread."""
        ...


def network_input(crop: Image, model_input: ModelInput) -> npt.NDArray[np.float32]:
    """Convert a crop to a network's input: (1, size, size, 3) float32.

    Args:
        crop: (size, size, 3) uint8 RGB.
        model_input: colour order and pixel range of the network's input.
    """
    pixels = crop.astype(np.float32)
    if model_input.colour == "BGR":
        pixels = pixels[..., ::-1]
    if (model_input.low, model_input.high) != (0.0, 255.0):
        pixels = model_input.low + pixels * np.float32((model_input.high - model_input.low) / 255)
    return np.ascontiguousarray(pixels[None], np.float32)


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
    values = [value / card.temperature for value in values]
    # Softmax over the ten digits alone, so that they sum to 1 even if "none" is almost certain.
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
