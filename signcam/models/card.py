"""The card beside a model file: its input, its output, its training data and its measured accuracy."""

import json
import math
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from signcam.errors import ModelError
from signcam.hands.crop import CropSpec
from signcam.models.file_bytes import hash_files, read_file
from signcam.models.labels import NONE_LABEL
from signcam.system.whole_file import write_whole

Sees = Literal["upright", "plain", "frame", "landmarks"]
"""What a network is given: the hand turned upright, the hand as it is, the middle square of the whole frame,
or the positions of the hand's landmarks."""
Colour = Literal["RGB", "BGR", "grey"]
Normalisation = Literal["range", "imagenet mean", "per picture", "threshold"]
LandmarkForm = Literal["", "wrist", "picture", "world"]

_LARGEST_BYTES = 1_000_000
_CHOICES = {
    "sees": get_args(Sees),
    "colour": get_args(Colour),
    "normalisation": get_args(Normalisation),
    "landmarks": get_args(LandmarkForm),
}


@dataclass(frozen=True)
class ModelInput:
    """How a picture, or a hand's landmarks, become the numbers that a network takes.

    The file itself tells the rest: the size of a batch, whether channels come first or everything is one flat
    vector, and the type, scale and zero point of integer tensors.

    Attributes:
        height: of the picture in pixels.
        width: of the picture in pixels.
        colour: order of the channels; `grey` is a single one.
        low: the value of black, for `range` and `threshold`.
        high: the value of white, for `range` and `threshold`.
        normalisation: `range` maps 0..255 to low..high. `imagenet mean` takes the mean colour of ImageNet
            from 0..255, as `keras.applications.vgg16.preprocess_input` does. `per picture` gives each
            picture mean 0 and standard deviation 1. `threshold` makes the hand white and the rest black.
        mirrored: whether the network learned from mirrored frames, as a selfie camera shows them.
        landmarks: for a network that takes landmarks only. `wrist`: x and y from the wrist, divided by the
            largest of them. `picture`: as shares of the picture's width and height. `world`: in metres
            from the middle of the hand.
    """

    height: int = 100
    width: int = 100
    colour: Colour = "RGB"
    low: float = 0.0
    high: float = 255.0
    normalisation: Normalisation = "range"
    mirrored: bool = False
    landmarks: LandmarkForm = ""

    @property
    def size(self) -> int:
        """Side of the square crop that it is made from, in pixels."""
        return max(self.height, self.width)

    @property
    def channels(self) -> int:
        """Number of channels: 1 or 3."""
        return 1 if self.colour == "grey" else 3


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
        labels: names of its outputs in their order, without the last one if `has_none`.
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
        sees: what the network is given.
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
    sees: Sees = "upright"

    @property
    def outputs(self) -> int:
        """Number of outputs of the network."""
        return len(self.labels) + int(self.has_none)

    @property
    def all_labels(self) -> tuple[str, ...]:
        """Names of all outputs, with the one for no digit."""
        return (*self.labels, NONE_LABEL) if self.has_none else self.labels

    def save(self, path: Path) -> None:
        """Write the card as JSON. A failure leaves no partial file under this name."""
        write_whole(path, json.dumps(asdict(self), indent=2) + "\n")


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
    """Return the SHA-256 of a file, in hexadecimal digits.

    Raises:
        ModelError: it is not an ordinary file, is too large, or cannot be read.
    """
    return hash_files([path])


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
        card = parse_card(json.loads(read_file(path, _LARGEST_BYTES)))
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise ModelError(f"The card {path.name} cannot be used: {_describe_error(error)}") from error
    if card.sha256 != file_sha256(model):
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


def parse_card(content: Any) -> ModelCard:
    """Read a card from JSON.

    Raises:
        ValueError, TypeError, KeyError: it is damaged or incomplete.
    """
    if not isinstance(content, dict):
        raise ValueError("it holds no JSON object.")
    model_input = _parse_input(content["input"])
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
        sees=content.get("sees", "upright" if crop.upright else "plain"),
        measurements=tuple(
            Measurement(**{**number, "interval_95": tuple(number["interval_95"])})
            for number in content.get("measurements", [])
        ),
    )
    _check_card(card)
    return card


def _parse_input(content: Any) -> ModelInput:
    if not isinstance(content, dict):
        raise TypeError("its input is no JSON object")
    values = dict(content)
    if "size" in values:  # cards of older versions, for square pictures only
        values["height"] = values["width"] = values.pop("size")
    return ModelInput(**values)


def _check_card(card: ModelCard) -> None:
    labels, smallest = card.labels, min(card.input.height, card.input.width)
    problems = {
        "its labels are not at least two different names": len(labels) < 2
        or len(set(labels)) < len(labels)
        or not all(isinstance(label, str) and label for label in labels),
        "input and crop differ in size": card.input.size != card.crop.size,
        "its input size is not a number of pixels": not 8 <= smallest <= card.input.size <= 1024,
        f"its colour is none of {', '.join(_CHOICES['colour'])}": card.input.colour not in _CHOICES["colour"],
        f"its normalisation is none of {', '.join(_CHOICES['normalisation'])}": card.input.normalisation
        not in _CHOICES["normalisation"],
        f"what it sees is none of {', '.join(_CHOICES['sees'])}": card.sees not in _CHOICES["sees"],
        "its crop is not the one that it sees": card.sees == ("plain" if card.crop.upright else "upright"),
        "its landmarks are none of wrist, picture, world": card.input.landmarks not in _CHOICES["landmarks"]
        or (card.sees == "landmarks") != bool(card.input.landmarks),
        "its pixel range is empty": not card.input.low < card.input.high,
        "its output is neither logits nor probabilities": card.output not in ("logits", "probabilities"),
        "its crop margin is not between 0 and 1": not 0 <= card.crop.margin <= 1,
        "its temperature is not a number above 0": not 0 < card.temperature < math.inf,
        "its threshold is not between 0 and 1": not 0 <= card.threshold <= 1,
    }
    for sentence, wrong in problems.items():
        if wrong:
            raise ValueError(f"{sentence}.")
