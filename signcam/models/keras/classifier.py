"""Reads crops with a Keras network, by its card or by what can be assumed without one."""

from dataclasses import replace
from pathlib import Path

from signcam.errors import ModelError, UsageError
from signcam.frame import Image
from signcam.hands.crop import PLAIN_CROP, CropSpec
from signcam.hands.hand import Hand
from signcam.models.card import DIGIT_LABELS, ModelCard, ModelInput, TrainingData, card_path, load_card
from signcam.models.keras.files import KerasFiles, find_files, stem_of
from signcam.models.keras.network import KerasNetwork, check_network, open_network
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Prediction, make_prediction, network_input

# A network that nobody calibrated tends to be surer than it is right.
_THRESHOLD = 0.9


class KerasClassifier:
    """A Keras network. Several threads may use it at once.

    Attributes:
        card: its own, or one made of what was given and assumed.
        assumptions: a sentence on what was assumed; empty where nothing was.
        overrides: what was given in a card's place; None where there is a card.
    """

    def __init__(
        self, name: str, network: KerasNetwork, card: ModelCard | None, overrides: InputOverrides
    ) -> None:
        """Take an open network.

        Args:
            name: of its file.
            network: what runs.
            card: its card; None makes one.
            overrides: what the person said in its place.

        Raises:
            ModelError: the network and its card do not belong together.
        """
        self._name = name
        self._network = network
        self.overrides = overrides if card is None else None
        self.card = card or _assumed_card(name, network, overrides)
        self.assumptions = "" if card is not None else _sentence(name, self.card, overrides)
        if (network.size, network.outputs) != (self.card.input.size, self.card.outputs):
            wanted = self.card.input.size
            promised = f"its card promises {wanted}x{wanted} and {self.card.outputs}"
            expected = promised if card is not None else "there are 10 digits"
            raise ModelError(
                f"{name} takes {network.size}x{network.size} pixels and gives {network.outputs} numbers, but"
                f" {expected}."
            )

        if self.card.landmarks:
            raise ModelError(f"{name} takes pixels alone, but its card promises that it reads landmarks too.")

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        """Read one crop.

        Args:
            crop: (size, size, 3) uint8 RGB, cut as the card's `crop` says.
            hand: makes no difference to these networks.
        """
        return make_prediction(self._network.run(network_input(crop, self.card.input)), self.card)

    def copy(self) -> "KerasClassifier":
        """Return the same network for another thread: this very one."""
        return self

    def read_as(self, overrides: InputOverrides) -> "KerasClassifier":
        """Return the same network, reading as a person says; only without a card."""
        return KerasClassifier(self._name, self._network, None, overrides)


def check_keras(path: Path, overrides: InputOverrides) -> None:
    """Look for what would be refused, without TensorFlow.

    Raises:
        ModelError: the model cannot be used.
        UsageError: something was given although there is a card.
    """
    files = find_files(path)
    _card(files, overrides)
    check_network(files)


def open_keras(path: Path, overrides: InputOverrides = NO_OVERRIDES) -> KerasClassifier:
    """Open a Keras model; the first one starts TensorFlow, which takes seconds.

    Args:
        path: a `.keras` archive, an `.h5` file, or either file of a pair.
        overrides: what the person says of a model without a card.

    Raises:
        ModelError: it is damaged, refused, or no network for ten digits.
        UsageError: something was given although there is a card.
    """
    files = find_files(path)
    card = _card(files, overrides)
    return KerasClassifier(path.name, open_network(files), card, overrides)


def _card(files: KerasFiles, overrides: InputOverrides) -> ModelCard | None:
    path = card_path(files.weights)
    if not path.is_file():
        return None
    if overrides != NO_OVERRIDES:
        raise UsageError(
            f"{files.named.name} has a card, {path.name}, which says how it reads: leave out --input,"
            " --colour and --crop."
        )
    return load_card(files.weights)


def _assumed_card(name: str, network: KerasNetwork, overrides: InputOverrides) -> ModelCard:
    pixels = overrides.input or ("0..255" if network.scales else "0..1")
    crop = CropSpec() if overrides.crop == "upright" else PLAIN_CROP
    return ModelCard(
        name=stem_of(Path(name)),
        version="",
        architecture=f"{network.parameters:,} parameters",
        input=ModelInput(
            size=network.size,
            colour="BGR" if overrides.colour == "bgr" else "RGB",
            high=255.0 if pixels == "0..255" else 1.0,
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
    )


def _sentence(name: str, card: ModelCard, overrides: InputOverrides) -> str:
    assumed = {
        f"pixels 0..{card.input.high:.0f}": overrides.input,
        card.input.colour: overrides.colour,
        "an upright crop" if card.crop.upright else "a plain crop": overrides.crop,
    }
    guesses = [guess for guess, said in assumed.items() if said is None]
    return f"{name} has no card: assumed {', '.join(guesses)}." if guesses else ""
