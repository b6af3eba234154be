"""Classifies crops with a Keras network, using its card or, without one, assumptions."""

from dataclasses import replace
from pathlib import Path

from signcam.errors import ModelError, UsageError
from signcam.frame import Image
from signcam.hands.crop import PLAIN_CROP, CropSpec
from signcam.hands.hand import Hand
from signcam.models.card import ModelCard, ModelInput, TrainingData, card_path, load_card
from signcam.models.keras.files import KerasFiles, find_files, model_stem
from signcam.models.keras.network import KerasNetwork, check_network, open_network
from signcam.models.labels import DIGIT_LABELS
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Prediction, make_prediction
from signcam.models.preprocessing import picture_input

# Networks that were not calibrated tend to be overconfident.
_THRESHOLD = 0.9


class KerasClassifier:
    """A Keras network. Thread-safe.

    Attributes:
        card: the model's card, or one made from the overrides and assumptions.
        assumptions: a sentence on what was assumed; empty if nothing was assumed.
        overrides: what the user said about the model; None if it has a card.
    """

    def __init__(
        self, name: str, network: KerasNetwork, card: ModelCard | None, overrides: InputOverrides
    ) -> None:
        """Combine an open network with its card.

        Args:
            name: name of the model file.
            network: the open network.
            card: the model's card; None makes one from overrides and assumptions.
            overrides: what the user said about a model without a card.

        Raises:
            ModelError: the network and its card do not belong together.
        """
        self._name = name
        self._network = network
        self.overrides = overrides if card is None else None
        self.card = card or _assumed_card(name, network, overrides)
        self.assumptions = "" if card is not None else _describe_assumptions(name, self.card, overrides)
        if (network.size, network.outputs) != (self.card.input.size, self.card.outputs):
            wanted = self.card.input.size
            promised = f"its card promises {wanted}x{wanted} and {self.card.outputs}"
            expected = promised if card is not None else "there are 10 digits"
            raise ModelError(
                f"{name} takes {network.size}x{network.size} pixels and gives {network.outputs} numbers, but"
                f" {expected}."
            )

        if self.card.landmarks:
            raise ModelError(f"{name} takes pixels only, but its card promises that it takes landmarks too.")

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Classify one crop.

        Args:
            crop: (size, size, 3) uint8 RGB, made as the card's `crop` says.
            hand: not used by these networks.
        """
        return make_prediction(self._network.run(picture_input(crop, self.card.input)[None]), self.card)

    def copy(self) -> "KerasClassifier":
        """Return this object: any number of threads may use it."""
        return self

    def read_as(self, overrides: InputOverrides) -> "KerasClassifier":
        """Return the same network with other overrides. Only for a model without a card."""
        return KerasClassifier(self._name, self._network, None, overrides)


def check_keras(path: Path, overrides: InputOverrides) -> None:
    """Check a Keras model without starting TensorFlow.

    Raises:
        ModelError: the model cannot be used.
        UsageError: overrides were given although the model has a card.
    """
    files = find_files(path)
    _find_card(files, overrides)
    check_network(files)


def open_keras(path: Path, overrides: InputOverrides = NO_OVERRIDES) -> KerasClassifier:
    """Open a Keras model. The first one starts TensorFlow, which takes seconds.

    Args:
        path: a `.keras` archive, an `.h5` file, or either file of a pair of `.json` and weights.
        overrides: what the user says about a model without a card.

    Raises:
        ModelError: the model is damaged or refused, or is not a network for ten digits.
        UsageError: overrides were given although the model has a card.
    """
    files = find_files(path)
    card = _find_card(files, overrides)
    return KerasClassifier(path.name, open_network(files), card, overrides)


def _find_card(files: KerasFiles, overrides: InputOverrides) -> ModelCard | None:
    path = card_path(files.weights_file)
    if not path.is_file():
        return None
    if overrides != NO_OVERRIDES:
        raise UsageError(
            f"{files.given_file.name} has a card, {path.name}, that describes its input. Leave out --input,"
            " --colour and --crop."
        )
    return load_card(files.weights_file)


def _assumed_card(name: str, network: KerasNetwork, overrides: InputOverrides) -> ModelCard:
    pixel_range = overrides.input or ("0..255" if network.scales else "0..1")
    crop = CropSpec() if overrides.crop == "upright" else PLAIN_CROP
    return ModelCard(
        name=model_stem(Path(name)),
        version="",
        architecture=f"{network.parameters:,} parameters",
        input=ModelInput(
            height=network.size,
            width=network.size,
            colour="BGR" if overrides.colour == "bgr" else "RGB",
            high=255.0 if pixel_range == "0..255" else 1.0,
        ),
        crop=replace(crop, size=network.size),
        labels=DIGIT_LABELS,
        has_none=False,
        output="probabilities" if network.probabilities else "logits",
        temperature=1.0,
        threshold=_THRESHOLD,
        training=TrainingData("unknown", "", 0, (), "unknown", "unknown"),
        sha256=network.sha256,
        licence="unknown",
        sees="upright" if crop.upright else "plain",
    )


def _describe_assumptions(name: str, card: ModelCard, overrides: InputOverrides) -> str:
    assumed = {
        f"pixels 0..{card.input.high:.0f}": overrides.input,
        card.input.colour: overrides.colour,
        "an upright crop" if card.crop.upright else "a plain crop": overrides.crop,
    }
    guesses = [guess for guess, said in assumed.items() if said is None]
    return f"{name} has no card: assumed {', '.join(guesses)}." if guesses else ""
