"""The card beside a model file: what it takes, what it gives, what it was trained on and what it is worth."""

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
    """What the network takes: a batch of one square picture, pixels as they come, scaling lies inside.

    Attributes:
        size: height and width in pixels.
        colour: order of the channels.
        low: the value of black.
        high: the value of full white.
    """

    size: int = 100
    colour: Literal["RGB", "BGR"] = "RGB"
    low: float = 0.0
    high: float = 255.0


@dataclass(frozen=True)
class Measurement:
    """One number about a model, with all it takes to measure it again.

    Attributes:
        data: name of the pictures.
        split: how they were kept from training.
        pictures: how many were asked, those without a found hand included.
        accuracy: share read right, 0..1; no hand found counts as wrong.
        interval_95: its 95 % interval, Wilson (1927).
        coverage: share in which a hand was found, 0..1.
        seed: of the split and training.
        date: ISO 8601.
        command: what prints it.
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
    """What a model learned from.

    Attributes:
        name: name of the data set.
        sha256: hash over its files.
        pictures: how many were trained on.
        people: identifiers of the people trained on, as the preparation numbers them.
        protocol: split, seed and recipe in a sentence.
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
    """Everything the program trusts about a model file.

    Attributes:
        name: what people call it.
        version: changes with every new file.
        architecture: in a sentence.
        input: what it takes.
        crop: how the hand is cut out for it.
        labels: the digits, in the order of its outputs.
        landmarks: whether it also takes the hand's landmarks; see `signcam.hands.features`.
        has_none: whether one more output, the last, says that the hand shows no digit.
        output: `logits`, or `probabilities` where a softmax lies inside.
        temperature: what logits are divided by before the softmax (Guo et al. 2017,
            "On Calibration of Modern Neural Networks", section 4.2).
        threshold: confidence from which a digit counts as sure, 0..1.
        training: what it learned from.
        measurements: what it is worth.
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
        """How many numbers the network gives."""
        return len(self.labels) + int(self.has_none)

    def save(self, path: Path) -> None:
        """Write the card as JSON, whole or not at all."""
        partial = path.with_name(path.name + ".part")
        partial.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")
        partial.replace(path)


def card_path(model: Path) -> Path:
    """Return where a model's card lies: `signnet.json` beside `signnet.tflite`.

    The JSON beside other models is a network's description, so theirs is `model.card.json`: beside
    `model.keras`, `model.h5`, and `model.json` with `model.weights.h5`.
    """
    if model.suffix.lower() == ".tflite":
        return model.with_suffix(".json")
    name = model.name
    for suffix in (".weights.h5", model.suffix):
        if name.lower().endswith(suffix.lower()):
            return model.with_name(name[: len(name) - len(suffix)] + ".card.json")
    return model.with_name(name + ".card.json")


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load_card(model: Path) -> ModelCard:
    """Read and check the card of a model file.

    Raises:
        ModelError: the model or its card is missing, damaged, incomplete, or they do not belong together.
    """
    path = card_path(model)
    if not model.is_file():
        raise ModelError(f"There is no model file at {model}.")
    if not path.is_file():
        raise ModelError(f"{model.name} has no card: {path.name} should lie beside it.")
    try:
        card = _card_from(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise ModelError(f"The card {path.name} cannot be used: {_sentence(error)}") from error
    try:
        sha256 = file_sha256(model)
    except OSError as error:
        raise ModelError(f"{model} cannot be read: {error.strerror}.") from error
    if card.sha256 != sha256:
        raise ModelError(
            f"The card {path.name} belongs to another file than {model.name}: the hashes differ."
            " Export the model again."
        )
    return card


def _sentence(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"it does not say {error.args[0]!r}."
    text = f"something in it is of the wrong kind ({error})" if isinstance(error, TypeError) else str(error)
    return text if text.endswith(".") else text + "."


def _card_from(content: Any) -> ModelCard:
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
    _check(card)
    return card


def _check(card: ModelCard) -> None:
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
