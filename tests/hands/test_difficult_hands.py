"""Hands that the palm detector does not see are found all the same, and nothing is where no hand is."""

from collections.abc import Iterator

import cv2
import numpy as np
import pytest

from signcam.frame import Image
from signcam.hands.finder import HandFinder
from signcam.hands.hand import Hand
from signcam.hands.palm_detection import PalmDetector
from tests.hands.walls import before_a_wall, patterned_wall, turned
from tests.support.doubles import grey_image
from tests.support.stills import on_wall, room, still


@pytest.fixture(scope="module")
def finder() -> Iterator[HandFinder]:
    with HandFinder() as hand_finder:
        yield hand_finder


def direction(hand: Hand) -> float:
    """Where a hand points, in degrees clockwise from straight up."""
    across, down = (hand.landmarks[9] - hand.landmarks[0])[:2]
    return float(np.degrees(np.arctan2(across, -down)))


def differs(one: float, other: float) -> float:
    return abs((one - other + 180) % 360 - 180)


@pytest.mark.parametrize("digit", [4, 5, 6])
def test_a_hand_before_a_patterned_wall_of_its_own_colour_is_found(finder: HandFinder, digit: int):
    image = before_a_wall(digit)
    assert PalmDetector().detect(image, 0.2) == []
    hand, plain = finder.find(image), finder.find(on_wall(still(digit), room(), 260, (330, 250)))
    assert hand is not None
    assert plain is not None
    assert hand.handedness == "right"
    assert hand.presence > 0.9
    distance = np.linalg.norm((hand.landmarks - plain.landmarks)[:, :2], axis=1)
    assert distance.mean() < 0.06 * plain.length


@pytest.mark.parametrize("degrees", [90, 180, 270])
@pytest.mark.parametrize("wall", ["plain", "patterned"])
def test_hands_upside_down_and_sideways_are_found(finder: HandFinder, degrees: int, wall: str):
    image = before_a_wall(5) if wall == "patterned" else on_wall(still(5), room(), 260, (330, 250))
    hand = finder.find(turned(image, degrees))
    assert hand is not None
    assert hand.handedness == "right"
    assert differs(direction(hand), degrees) < 25


def test_a_small_hand_is_found(finder: HandFinder):
    hand = finder.find(on_wall(still(5), room(), 45, (420, 200)))
    assert hand is not None
    assert hand.length == pytest.approx(45, abs=12)
    assert np.abs(hand.landmarks[:, :2].mean(axis=0) - (420, 200)).max() < 15


@pytest.mark.parametrize("digit", [1, 4, 5, 9])
def test_a_tiny_grey_picture_has_its_hand(finder: HandFinder, digit: int):
    image = on_wall(still(digit), room(), 260, (330, 250))[80:440, 150:510]
    grey = cv2.cvtColor(cv2.resize(image, (100, 100), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
    hand = finder.find(np.dstack([grey] * 3).astype(np.uint8))
    assert hand is not None
    assert np.abs(hand.landmarks[:, :2].mean(axis=0) - 50).max() < 15


@pytest.mark.parametrize("digit", [0, 2, 6])
def test_a_hand_in_a_dark_room_is_found(finder: HandFinder, digit: int):
    lit = on_wall(still(digit), room(), 260, (330, 250))
    noise = np.random.default_rng(digit).normal(0, 2.5, lit.shape)
    dark = np.clip(lit * np.float32(0.08) + noise, 0, 255).astype(np.uint8)
    assert dark.mean() < 15
    hand, plain = finder.find(dark), finder.find(lit)
    assert hand is not None
    assert plain is not None
    distance = np.linalg.norm((hand.landmarks - plain.landmarks)[:, :2], axis=1)
    assert distance.mean() < 0.06 * plain.length


def test_of_two_hands_the_larger_one_is_found(finder: HandFinder):
    image = on_wall(still(5), on_wall(still(5), room(), 130, (120, 150)), 330, (450, 260))
    hand = finder.find(image)
    assert hand is not None
    assert hand.box[0] > 250


@pytest.mark.parametrize(
    "image",
    [
        grey_image(),
        room(),
        patterned_wall(),
        patterned_wall(9),
        patterned_wall(40, (100, 100)),
        np.random.default_rng(1).integers(0, 255, (300, 400, 3)).astype(np.uint8),
    ],
    ids=["grey", "room", "chequered", "finely chequered", "tiny", "noise"],
)
def test_a_wall_without_a_hand_has_none(finder: HandFinder, image: Image):
    assert finder.find(image) is None


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 500, 3), (700, 3, 3)])
def test_a_picture_of_hardly_any_pixels_has_no_hand(finder: HandFinder, shape: tuple[int, int, int]):
    assert finder.find(np.full(shape, 120, np.uint8)) is None


def test_the_same_picture_gives_the_same_hand(finder: HandFinder):
    image = before_a_wall(5)
    first = finder.find(image)
    with HandFinder() as other:
        again = other.find(image)
    assert first is not None
    assert again is not None
    np.testing.assert_array_equal(first.landmarks, again.landmarks)
    assert first.presence == again.presence


def test_a_closed_finder_opens_its_networks_again(finder: HandFinder):
    finder.close()
    assert finder.find(before_a_wall(4)) is not None
