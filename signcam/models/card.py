"""The card beside a model file: its input, its output, its training data and its measured accuracy."""

import hashlib
import json
import math
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from signcam.errors import ModelError
from signcam.hands.crop import CropSpec

DIGIT_LABELS = tuple(str(digit) for digit in range(10))


@dataclass(frozen=True)
class ModelInput:
    """The network's input: a batch of one square picture. Any scaling happens inside the network.

    Attributes:
        size: height and width in pixels.
        colour: order of the channels.
        low: the pixel value of black.
        high: the pixel value of white.
    """

    size: int = 100
    colour: Literal["RGB", "BGR"] = "RGB"
    low: float = 0.0
    high: float = 255.0


@dataclass(frozen=True)
class Measurement:
    """One measured accuracy of a model, with all that is needed to measure it again.

    Attributes:
        data: name of the set of pictures.
        split: how these pictures were kept out of training.
        pictures: number of pictures, including those in which no hand was found.
        accuracy: share of pictures read right, 0..1. A picture without a found hand counts as wrong.
        interval_95: its 95 % interval, Wilson (1927).
        coverage: share in which a hand was found, 0..1.
        seed: seed of the split and of training.
        date: day of the measurement, ISO 8601.
        command: the command that prints this number.
    """

    data: str
    split: str
    pictures: int
    accuracy: float
    interval_95: tuple[float, float]
    coverage: float
    seed: int
    date: str
    command: str


@dataclass(frozen=True)
class TrainingData:
    """The data that a model was trained on.

    Attributes:
        name: name of the data set.
        sha256: hash over all its files.
        pictures: number of pictures in training.
        people: identifiers of the people in training, as `python -m training prepare` numbers them.
        protocol: split, seed and recipe, in a sentence.
        licence: SPDX identifier of the data's licence.
    """

    name: str
    sha256: str
    pictures: int
    people: tuple[int, ...]
    protocol: str
    licence: str


@dataclass(frozen=True)
class ModelCard:
    """All that the program knows about a model file.

    Attributes:
        name: name of the model.
        version: changes with every new file.
        architecture: description of the network, in a sentence.
        input: the network's input.
        crop: how the hand is cropped for it.
        labels: the digits, in the order of its outputs.
        landmarks: whether the network also takes the hand's landmarks; see `signcam.hands.features`.
        has_none: whether the network has one more output, the last, for a hand that shows no digit.
        output: `logits`, or `probabilities` if the network ends with a softmax.
        temperature: the number that logits are divided by before the softmax (Guo et al. 2017,
            "On Calibration of Modern Neural Networks", section 4.2).
        threshold: confidence from which a digit counts as sure, 0..1.
        training: the data that it was trained on.
        measurements: its measured accuracies.
        sha256: hash of the model file.
        licence: SPDX identifier of the model's licence.
    """

    name: str
    version: str
    architecture: str
    input: ModelInput
    crop: CropSpec
    labels: tuple[str, ...]
    has_none: bool
    output: Literal["logits", "probabilities"]
    temperature: float
    threshold: float
    training: TrainingData
    sha256: str
    licence: str
    measurements: tuple[Measurement, ...] = field(default=())
    landmarks: bool = False

    @property
    def outputs(self) -> int:
        """Number of outputs of the network."""
        return len(self.labels) + int(self.has_none)

    def save(self, path: Path) -> None:
        """Write the card as JSON. A failure leaves no partial file under this name."""
        partial = path.with_name(path.name + ".part")
        partial.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")
        partial.replace(path)


def card_path(model: Path) -> Path:
    """Return the path of a model's card: `signnet.json` beside `signnet.tflite`.

    Beside a Keras model, a `.json` file may be the description of its network. So the card of `model.keras`,
    `model.h5`, or `model.json` with `model.weights.h5` is `model.card.json`.
    """
    if model.suffix.lower() == ".tflite":
        return model.with_suffix(".json")
    name = model.name
    for suffix in (".weights.h5", model.suffix):
        if name.lower().endswith(suffix.lower()):
            return model.with_name(name[: len(name) - len(suffix)] + ".card.json")
    return model.with_name(name + ".card.json")


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load_card(model: Path) -> ModelCard:
    """Read and check the card of a model file.

    Raises:
        ModelError: the model or its card is missing, damaged or incomplete, or they do not belong together.
    """
    path = card_path(model)
    if not model.is_file():
        raise ModelError(f"There is no model file at {model}.")
    if not path.is_file():
        raise ModelError(f"{model.name} has no card: {path.name} should lie beside it.")
    try:
        card = _parse_card(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise ModelError(f"The card {path.name} cannot be used: {_describe_error(error)}") from error
    try:
        sha256 = file_sha256(model)
    except OSError as error:
        raise ModelError(f"{model} cannot be read: {error.strerror}.") from error
    if card.sha256 != sha256:
        raise ModelError(
            f"The card {path.name} belongs to another file, not to {model.name}: the hashes differ."
            " Export the model again."
        )
    return card


def _describe_error(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"it has no entry {error.args[0]!r}."
    text = f"an entry in it has the wrong type ({error})" if isinstance(error, TypeError) else str(error)
    return text if text.endswith(".") else text + "."


def _parse_card(content: Any) -> ModelCard:
    if not isinstance(content, dict):
        raise ValueError("it holds no JSON object.")
    model_input = ModelInput(**content["input"])
    crop = CropSpec(**content["crop"])
    training = content["training"]
    card = ModelCard(
        name=str(content["name"]),
        version=str(content["version"]),
        architecture=str(content["architecture"]),
        input=model_input,
        crop=crop,
        labels=tuple(content["labels"]),
        has_none=bool(content["has_none"]),
        output=content["output"],
        temperature=float(content["temperature"]),
        threshold=float(content["threshold"]),
        training=TrainingData(**{**training, "people": tuple(training["people"])}),
        sha256=str(content["sha256"]),
        licence=str(content["licence"]),
        landmarks=bool(content.get("landmarks", False)),
        measurements=tuple(
            Measurement(**{**number, "interval_95": tuple(number["interval_95"])})
            for number in content.get("measurements", [])
        ),
    )
    _check_card(card)
    return card


def _check_card(card: ModelCard) -> None:
    problems = {
        "its labels are not the ten digits": sorted(card.labels) != list(DIGIT_LABELS),
        "input and crop differ in size": card.input.size != card.crop.size,
        "its input size is not a number of pixels": not 8 <= card.input.size <= 1024,
        "its colour is neither RGB nor BGR": card.input.colour not in ("RGB", "BGR"),
        "its pixel range is empty": not card.input.low < card.input.high,
        "its output is neither logits nor probabilities": card.output not in ("logits", "probabilities"),
        "its crop margin is not between 0 and 1": not 0 <= card.crop.margin <= 1,
        "its temperature is not a number above 0": not 0 < card.temperature < math.inf,
        "its threshold is not between 0 and 1": not 0 <= card.threshold <= 1,
    }
    for sentence, wrong in problems.items():
        if wrong:
            raise ValueError(f"{sentence}.")
