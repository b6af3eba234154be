"""Trains small networks that are fed in different ways, and looks whether signcam finds the ways out."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import keras
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.card import ModelInput
from signcam.models.feeding import RANGES, Feeding
from signcam.models.litert import LiteRTNetwork
from signcam.models.preprocessing import landmark_input, picture_input
from signcam.models.reading import view_of
from signcam.models.trial.finding import find_feeding
from signcam.models.trial.matching import KNOWN_ORDERS
from signcam.models.trial.reference_hands import reference_hands
from training.networks.litert import to_litert
from training.render.manifest import load_hands
from training.shipping.reference_hands import picture_of
from training.support.workers import hand_finder

_SIDE = 32
_EPOCHS = 30
_ALPHABET = KNOWN_ORDERS["the digits' names, sorted"]
_ARRAYS = KNOWN_ORDERS["the order of the data set's array files"]
_SCRAMBLED = (4, 9, 0, 7, 2, 1, 8, 5, 3, 6)
_EXCHANGED = (0, 1, 2, 7, 4, 5, 6, 3, 8, 9)


@dataclass(frozen=True)
class TrainedRow:
    """One trained network, and what was found out about it.

    Attributes:
        trained: how it was fed in training, and the order of its outputs.
        found: what signcam says of it.
        right: whether way and order are those of training.
    """

    trained: str
    found: str
    right: bool


def _cases() -> list[tuple[Feeding, tuple[int, ...]]]:
    def picture(name: str, sees: str, colour: str = "RGB", mirrored: bool = False) -> Feeding:
        value = RANGES[name]  # type: ignore[index]
        made = ModelInput(
            _SIDE,
            _SIDE,
            colour,  # type: ignore[arg-type]
            value.low,
            value.high,
            value.normalisation,
            mirrored,
        )
        return Feeding(sees, made)  # type: ignore[arg-type]

    return [
        (picture("0..1", "plain"), _SCRAMBLED),
        (picture("0..255", "plain", "grey"), _ALPHABET),
        (picture("-1..1", "frame"), _EXCHANGED),
        (picture("imagenet", "upright", "BGR"), _ARRAYS),
        (picture("per-picture", "plain", "grey"), tuple(range(10))),
        (picture("threshold", "upright", "grey"), _SCRAMBLED),
        (picture("0..1", "plain", "grey", mirrored=True), _ALPHABET),
        (Feeding("landmarks", ModelInput(landmarks="wrist", mirrored=True)), _SCRAMBLED),
        (Feeding("landmarks", ModelInput(landmarks="picture")), _ARRAYS),
    ]


def measure_found_feedings(drawn: Path, count: int, seed: int) -> Iterator[TrainedRow]:
    """Train a small network for each way, and find out how each is fed.

    Args:
        drawn: folder of drawn hands, other ones than the reference hands.
        count: number of hands to train on.
        seed: of the choice of hands and of training.

    Yields:
        A row for each network.
    """
    hands = list(_hands(drawn, count, seed))
    for way, order in _cases():
        keras.utils.set_random_seed(seed)
        values = np.array([_values(way, image, hand) for image, hand, _ in hands])
        wanted = np.array([order.index(digit) for _, _, digit in hands])
        model = _train(values, wanted)
        with tempfile.TemporaryDirectory(prefix="feeding-", ignore_cleanup_errors=True) as folder:
            path = Path(folder) / "network.tflite"
            path.write_bytes(to_litert(model))
            finding = find_feeding(LiteRTNetwork(path, "network", ""), reference_hands())
        shown = " ".join(map(str, order))
        right = finding.feeding == way and finding.labels == tuple(map(str, order))
        yield TrainedRow(f"{way.describe()}; {shown}", finding.evidence, right)


def _hands(drawn: Path, count: int, seed: int) -> Iterator[tuple[Image, Hand, int]]:
    entries = [entry for entry in load_hands(drawn) if entry.plan.digit is not None]
    random = np.random.default_rng(seed)
    found = 0
    for row in random.permutation(len(entries)).tolist():
        entry = entries[row]
        image = picture_of(drawn, entry, np.random.default_rng((seed, entry.index)))
        hand = hand_finder().find(image)
        if hand is not None and entry.plan.digit is not None:
            yield image, hand, entry.plan.digit
            found += 1
        if found == count:
            return


def _values(way: Feeding, image: Image, hand: Hand) -> npt.NDArray[np.float32]:
    if way.sees == "landmarks":
        return landmark_input(hand, way.input, (image.shape[1], image.shape[0])).reshape(-1)
    view = view_of(image, hand, way.sees, way.input, way.crop)
    assert view is not None
    return picture_input(view, way.input)


def _train(values: npt.NDArray[np.float32], wanted: npt.NDArray[np.int64]) -> keras.Model:
    layers = keras.layers
    given = keras.Input(values.shape[1:])
    x = given
    if values.ndim == 4:
        x = layers.BatchNormalization()(x)
        for filters in (16, 32, 64):
            x = layers.Conv2D(filters, 3, activation="relu", padding="same")(x)
            x = layers.MaxPooling2D()(x)
        x = layers.Dropout(0.4)(layers.Flatten()(x))
    x = layers.Dense(64, activation="relu")(x)
    model = keras.Model(given, layers.Dense(10, activation="softmax")(x))
    model.compile(keras.optimizers.Adam(2e-3), "sparse_categorical_crossentropy")
    model.fit(values, wanted, batch_size=32, epochs=_EPOCHS, verbose=0)
    return model
