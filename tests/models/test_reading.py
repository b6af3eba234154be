"""What a network sees of a picture, by its card."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from signcam.frame import Image
from signcam.hands.crop import PLAIN_CROP, crop_hand
from signcam.hands.hand import Hand
from signcam.models.card import ModelCard, ModelInput
from signcam.models.prediction import Prediction, make_prediction
from signcam.models.preprocessing import landmark_input, picture_input
from signcam.models.reading import read_hand
from tests.support import doubles
from tests.support.doubles import open_hand


class Watcher:
    """Keeps what it is shown."""

    assumptions = ""

    def __init__(self, card: ModelCard):
        self.card = card
        self.seen: list[Image] = []

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        self.seen.append(crop)
        return make_prediction(np.arange(self.card.outputs, dtype=float), self.card)

    def copy(self) -> "Watcher":
        return self


def noise(height: int = 48, width: int = 64) -> Image:
    return np.random.default_rng(0).integers(0, 256, (height, width, 3), np.uint8)


def card_that_sees(sees: Any, **values: Any) -> ModelCard:
    crop = PLAIN_CROP if sees == "plain" else doubles.card().crop
    return replace(doubles.card(), sees=sees, crop=crop, input=ModelInput(**values))


@pytest.mark.parametrize("sees", ["upright", "plain"])
def test_a_hand_is_cropped_as_the_card_says(sees: str):
    image, hand = noise(480, 640), open_hand(tilt_degrees=30)
    watcher = Watcher(card_that_sees(sees))
    reading = read_hand(image, hand, watcher)
    assert reading.crop is watcher.seen[0]
    np.testing.assert_array_equal(reading.crop, crop_hand(image, hand, watcher.card.crop))
    assert read_hand(image, None, watcher).prediction is None


def test_the_middle_square_of_a_frame_needs_no_hand():
    image = np.zeros((48, 64, 3), np.uint8)
    image[:, 8:56] = 200  # the middle square
    watcher = Watcher(card_that_sees("frame", height=24, width=24))
    reading = read_hand(image, None, watcher)
    assert reading.prediction is not None
    assert reading.crop is not None
    assert reading.crop.shape == (24, 24, 3)
    assert (reading.crop == 200).all()


def test_a_network_of_mirrored_frames_sees_them_mirrored():
    plain, mirrored = (Watcher(card_that_sees("plain", mirrored=on)) for on in (False, True))
    image, hand = noise(480, 640), open_hand()
    read_hand(image, hand, plain)
    read_hand(image, hand, mirrored)
    np.testing.assert_array_equal(mirrored.seen[0], plain.seen[0][:, ::-1])


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        ({"high": 1.0}, 0, 1),
        ({}, 0, 255),
        ({"low": -1.0, "high": 1.0}, -1, 1),
        ({"colour": "BGR", "normalisation": "imagenet mean"}, -123.68, 255 - 103.9),
    ],
)
def test_black_and_white_become_the_ends_of_the_range(values: dict[str, Any], low: float, high: float):
    ends = np.zeros((8, 8, 3), np.uint8)
    ends[4:] = 255
    taken = picture_input(ends, ModelInput(8, 8, **values))
    assert (taken.min(), taken.max()) == pytest.approx((low, high), abs=0.1)


def test_each_picture_can_be_given_mean_0_and_deviation_1():
    taken = picture_input(noise(), ModelInput(20, 30, "grey", normalisation="per picture"))
    assert taken.shape == (20, 30, 1)
    assert (taken.mean(), taken.std()) == pytest.approx((0, 1), abs=1e-4)
    even = picture_input(np.full((8, 8, 3), 7, np.uint8), ModelInput(8, 8, normalisation="per picture"))
    assert np.abs(even).max() < 1e-3


@pytest.mark.parametrize(("hand", "wall"), [(40, 220), (220, 40)])
def test_by_threshold_the_hand_is_white_whether_it_is_darker_or_lighter_than_the_wall(hand: int, wall: int):
    picture = np.full((40, 40, 3), wall, np.uint8)
    picture[10:30, 10:30] = hand
    taken = picture_input(picture, ModelInput(40, 40, "grey", high=1.0, normalisation="threshold"))
    assert taken[20, 20, 0] == 1
    assert taken[2, 2, 0] == 0


def test_landmarks_from_the_wrist_are_the_same_wherever_the_hand_is():
    near, far = (
        landmark_input(open_hand(centre, length), ModelInput(landmarks="wrist"), (640, 480))
        for centre, length in (((320, 240), 300), ((100, 90), 60))
    )
    np.testing.assert_allclose(near, far, atol=1e-4)
    assert near[0].tolist() == [0, 0]
    assert np.abs(near).max() == 1


def test_mirrored_landmarks_are_those_of_the_mirrored_picture():
    hand = open_hand((100, 200))
    plain = landmark_input(hand, ModelInput(landmarks="picture"), (640, 480), 3)
    mirrored = landmark_input(hand, ModelInput(landmarks="picture", mirrored=True), (640, 480), 3)
    assert plain.shape == (21, 3)
    np.testing.assert_allclose(plain[:, 0] + mirrored[:, 0], 639 / 640, atol=1e-5)
    np.testing.assert_allclose(plain[:, 1:], mirrored[:, 1:])


@pytest.mark.parametrize(("sees", "lowers"), [("upright", True), ("plain", True), ("frame", False)])
def test_a_digit_cannot_be_surer_than_that_there_is_a_hand(sees: str, lowers: bool):
    image = noise(480, 640)
    watcher = Watcher(card_that_sees(sees))
    certain = read_hand(image, open_hand(), watcher).prediction
    doubtful = read_hand(image, replace(open_hand(), presence=0.6), watcher).prediction
    assert certain is not None
    assert doubtful is not None
    assert (doubtful.confidence < certain.confidence - 0.1) is lowers
    assert doubtful.confidences.max() == pytest.approx(doubtful.confidence)
    # What the network itself says stays as it is.
    np.testing.assert_array_equal(doubtful.label_probabilities, certain.label_probabilities)
