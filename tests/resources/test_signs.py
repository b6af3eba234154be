"""The pictures of the signs: all there, cut out, small, and read as the digits that they show."""

from collections.abc import Iterator

import numpy as np
import pytest

from signcam.hands.finder import HandFinder
from signcam.live.recognizer import recognize_picture
from signcam.models.catalogue import open_model
from signcam.resources.files import asset
from signcam.resources.signs import TWO_SIDED_DIGITS, Side, sign_picture
from tests.support.stills import hand_picture, still

PALMS: list[tuple[int, Side]] = [(digit, "palm") for digit in range(10)]
BACKS: list[tuple[int, Side]] = [(digit, "back") for digit in TWO_SIDED_DIGITS]


@pytest.fixture(scope="module")
def finder() -> Iterator[HandFinder]:
    with HandFinder() as hand_finder:
        yield hand_finder


@pytest.mark.parametrize(("digit", "side"), PALMS + BACKS)
def test_a_picture_is_a_hand_cut_out_that_fills_it_with_its_arm_going_on_below(digit: int, side: Side):
    opacity = still(digit, side)[..., 3]
    assert 300 <= len(opacity) <= 420
    assert opacity[0, 0] == opacity[0, -1] == 0
    assert opacity.max() == 255
    assert np.flatnonzero((opacity > 127).any(axis=1))[0] < 0.35 * len(opacity)
    assert (opacity[-1] > 127).any()


@pytest.mark.parametrize(("digit", "side"), PALMS + BACKS)
def test_a_picture_in_a_room_is_read_as_its_digit(finder: HandFinder, digit: int, side: Side):
    classifier = open_model()
    for left in (False, True):
        recognition = recognize_picture(hand_picture(digit, side, left=left), finder, classifier)
        assert recognition.prediction is not None
        assert recognition.prediction.digit == digit


@pytest.mark.parametrize("digit", range(10))
def test_the_hand_is_a_right_one_and_in_the_mirror_a_left_one(finder: HandFinder, digit: int):
    for left in (False, True):
        hand = finder.find(hand_picture(digit, left=left))
        assert hand is not None
        assert hand.handedness == ("left" if left else "right")


def test_the_pictures_are_small():
    assert sum(file.stat().st_size for file in asset("signs").glob("*.webp")) < 1_000_000


def test_every_sign_has_a_picture_from_both_sides():
    assert all(sign_picture(digit, side) for digit in range(10) for side in ("palm", "back"))
