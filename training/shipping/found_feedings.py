"""Trains small networks that are fed in different ways, and looks whether signcam finds the ways out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import keras
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.card import Colour, LandmarkForm, ModelInput, Sees
from signcam.models.feeding import RANGES, Feeding
from signcam.models.litert import LiteRTNetwork
from signcam.models.overrides import PixelRange
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
_EPOCHS = 20
# Each hand is seen so many times, turned, moved and lit a little differently each time.
_VARIED = 5
_TURN, _SHIFT = 15.0, 18.0
_SIZE = 0.8, 1.1
_GAIN, _OFFSET = (0.75, 1.2), 15.0
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
        equal: whether the order is, and the way of training is said to be no worse than the one proposed.
    """

    trained: str
    found: str
    right: bool
    equal: bool


def _cases() -> list[tuple[Feeding, tuple[int, ...]]]:
    """Return every range of pixels in grey and in colour, every crop, mirrored and not, and landmarks."""

    def picture(pixels: PixelRange, sees: Sees, colour: Colour = "RGB", mirrored: bool = False) -> Feeding:
        value = replace(RANGES[pixels], height=_SIDE, width=_SIDE, colour=colour, mirrored=mirrored)
        return Feeding(sees, value)

    def landmarks(form: LandmarkForm, mirrored: bool = False) -> Feeding:
        return Feeding("landmarks", ModelInput(landmarks=form, mirrored=mirrored))

    return [
        (picture("0..1", "plain"), _SCRAMBLED),
        (picture("0..1", "upright", "grey"), _ARRAYS),
        (picture("0..255", "upright"), _SCRAMBLED),
        (picture("0..255", "plain", "grey"), _ALPHABET),
        (picture("-1..1", "frame"), _EXCHANGED),
        (picture("-1..1", "plain", "grey"), _SCRAMBLED),
        (picture("imagenet", "upright", "BGR"), _ARRAYS),
        (picture("imagenet", "plain", "grey"), _SCRAMBLED),
        (picture("per-picture", "upright"), _SCRAMBLED),
        (picture("per-picture", "plain", "grey"), tuple(range(10))),
        (picture("threshold", "upright", "grey"), _SCRAMBLED),
        (picture("0..1", "plain", "BGR"), _EXCHANGED),
        (picture("0..1", "plain", "grey", mirrored=True), _ALPHABET),
        (picture("-1..1", "frame", mirrored=True), _SCRAMBLED),
        (picture("0..255", "frame", "grey"), _ARRAYS),
        (landmarks("wrist", mirrored=True), _SCRAMBLED),
        (landmarks("picture"), _ARRAYS),
        (landmarks("world"), _SCRAMBLED),
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
    random = np.random.default_rng(seed)
    drawn_hands = list(_hands(drawn, count, seed))
    hands = [
        (*_varied(image, hand, random), digit) for _ in range(_VARIED) for image, hand, digit in drawn_hands
    ]
    for way, order in _cases():
        keras.utils.set_random_seed(seed)
        # Of left and right hands alike, nothing could tell whether they were mirrored.
        shown = [one for one in hands if one[1].handedness == "right"] if way.input.mirrored else hands
        values = np.array([_values(way, image, hand) for image, hand, _ in shown])
        wanted = np.array([order.index(digit) for _, _, digit in shown])
        model = _train(values, wanted)
        finding = find_feeding(LiteRTNetwork(to_litert(model), "network", ""), reference_hands())
        ordered = finding.labels == tuple(map(str, order))
        yield TrainedRow(
            f"{way.describe()}; {' '.join(map(str, order))}",
            finding.evidence,
            ordered and finding.feeding == way,
            ordered and way.describe() in finding.equals,
        )


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


def _varied(image: Image, hand: Hand, random: np.random.Generator) -> tuple[Image, Hand]:
    """Turn, resize, move and light a picture a little, with the hand in it."""
    height, width = image.shape[:2]
    turn, size = float(random.uniform(-_TURN, _TURN)), float(random.uniform(*_SIZE))
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn, size)
    shift = random.uniform(-_SHIFT, _SHIFT, 2) * width / 320
    matrix = matrix + np.column_stack([np.zeros((2, 2)), shift])
    moved = cv2.warpAffine(image, matrix, (width, height), borderMode=cv2.BORDER_REFLECT_101)
    lit = moved * random.uniform(*_GAIN) + random.uniform(-_OFFSET, _OFFSET)
    landmarks = hand.landmarks.astype(np.float32)
    landmarks[:, :2] = landmarks[:, :2] @ matrix[:, :2].T + matrix[:, 2]
    landmarks[:, 2] *= size
    return lit.clip(0, 255).astype(np.uint8), replace(hand, landmarks=landmarks)


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
