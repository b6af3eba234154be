"""Runs a network on a crop: 100x100 RGB in, ten probabilities out. Here, of LiteRT files with a card."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from signcam.card import ModelCard, ModelInput, load_card
from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands import Hand
from signcam.landmarks import FEATURES, landmark_features

# One more thread costs more in waiting than it saves on networks of this size.
_THREADS = 1


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
        assumed: a sentence on what was assumed in a card's place; empty where nothing was.
    """

    card: ModelCard
    assumed: str

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Read one crop, (size, size, 3) uint8 RGB, cut as the card's `crop` says.

        Whoever has the hand gives it: a network whose card says `landmarks` cannot do without.
        """
        ...

    def copy(self) -> "Classifier":
        """Return the same network for use by another thread."""
        ...


def pixels_for(crop: Image, wanted: ModelInput) -> npt.NDArray[np.float32]:
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


def prediction_from(outputs: npt.NDArray[np.floating[Any]], card: ModelCard) -> Prediction:
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


class LiteRTClassifier:
    """A `.tflite` network with its card. Not for use by two threads at once."""

    def __init__(self, path: Path) -> None:
        """Open a model.

        Args:
            path: the `.tflite` file; its card lies beside it.

        Raises:
            ModelError: the file is missing, is no model, has no fitting card, or takes or gives something
                else than its card says.
        """
        self.card = load_card(path)
        self.assumed = ""
        self._path = path
        self._interpreter = _open_interpreter(path)
        (inputs, outputs) = self._interpreter.get_input_details(), self._interpreter.get_output_details()
        size = self.card.input.size
        # Which input comes first is up to the converter.
        inputs = sorted(inputs, key=lambda tensor: -len(tensor["shape"]))
        taken = [[1, size, size, 3], *([[1, FEATURES]] if self.card.landmarks else [])]
        _check_tensors(f"{path.name} takes", inputs, taken)
        _check_tensors(f"{path.name} gives", outputs, [[1, self.card.outputs]])
        self._inputs, self._output = [tensor["index"] for tensor in inputs], outputs[0]["index"]

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Read one crop.

        Args:
            crop: (size, size, 3) uint8 RGB, cut as the card's `crop` says.
            hand: where the hand is, which a network whose card says `landmarks` reads too.

        Raises:
            ValueError: the network takes landmarks, and there is no hand.
        """
        if self.card.landmarks:
            if hand is None:
                raise ValueError(f"{self.card.name} reads landmarks: give the hand beside its crop.")
            self._interpreter.set_tensor(self._inputs[1], landmark_features(hand)[None].astype(np.float32))
        self._interpreter.set_tensor(self._inputs[0], pixels_for(crop, self.card.input))
        self._interpreter.invoke()
        return prediction_from(self._interpreter.get_tensor(self._output)[0], self.card)

    def copy(self) -> "LiteRTClassifier":
        """Open the file once more: an interpreter serves one thread."""
        return LiteRTClassifier(self._path)


def _check_tensors(whose: str, details: list[dict[str, Any]], wanted: list[list[int]]) -> None:
    def shown(shape: Iterable[int], kind: str) -> str:
        return "x".join(map(str, shape)) + f" {kind}"

    found = " and ".join(shown(tensor["shape"], np.dtype(tensor["dtype"]).name) for tensor in details)
    promised = " and ".join(shown(shape, "float32") for shape in wanted)
    if found != promised:
        raise ModelError(f"{whose} {found or 'nothing'}, but its card promises {promised}.")


def _open_interpreter(path: Path) -> Any:
    from ai_edge_litert.interpreter import Interpreter

    try:
        interpreter = Interpreter(model_path=str(path), num_threads=_THREADS)
        interpreter.allocate_tensors()
    except (ValueError, RuntimeError, OSError) as error:
        raise ModelError(f"{path.name} is not a LiteRT model, or a damaged one.") from error
    return interpreter
