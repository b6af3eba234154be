"""Squares that are cut out and back again."""

import numpy as np
import pytest

from signcam.hands.region import Region, apart, region_of_landmarks, region_of_palm
from tests.support.doubles import open_hand


@pytest.mark.parametrize("turn", [0.0, 0.7, np.pi / 2, np.pi])
@pytest.mark.parametrize("side", [60.0, 224.0, 500.0])
def test_what_lies_in_a_square_is_where_the_square_says(turn: float, side: float):
    image = np.zeros((480, 640, 3), np.uint8)
    image[228:233, 338:343] = 255  # its middle at (340, 230)
    region = Region(350, 240, side, turn)
    crop = region.cut(image, 224).astype(float)[..., 0]
    down, across = np.mgrid[0:224, 0:224] + 0.5
    middle = np.array([(across * crop).sum(), (down * crop).sum()]) / crop.sum()
    matrix = region.to_picture(224)
    assert matrix[:, :2] @ middle + matrix[:, 2] == pytest.approx((340, 230), abs=0.6)


def test_a_square_outside_the_picture_repeats_its_edge():
    image = np.full((40, 60, 3), 9, np.uint8)
    image[:, 30:] = 200
    assert (Region(2000, 20, 900).cut(image, 224) > 150).all()
    assert Region(30, 20, 30).cut(image[:1], 224).shape == (224, 224, 3)


@pytest.mark.parametrize("degrees", [-170, -90, 0, 30, 120])
def test_the_square_of_landmarks_turns_and_grows_with_the_hand(degrees: float):
    upright, turned = (
        region_of_landmarks(open_hand(length=200, tilt_degrees=angle).landmarks) for angle in (0, degrees)
    )
    difference = turned.turn - upright.turn - np.radians(degrees)
    assert np.cos(difference) == pytest.approx(1)
    assert turned.side == pytest.approx(upright.side, rel=1e-4)
    assert 200 < upright.side < 500


def test_a_palm_that_lies_on_its_side_has_its_hand_beside_it():
    region = region_of_palm((300, 200, 80, 80), wrist=(260, 200), middle=(340, 200))
    assert region.turn == pytest.approx(np.pi / 2)
    assert (region.x, region.y) == pytest.approx((340, 200))
    assert region.side == pytest.approx(208)


def test_two_squares_are_apart_where_neither_holds_the_others_middle():
    assert apart(Region(100, 100, 100), Region(160, 100, 100))
    assert not apart(Region(100, 100, 100), Region(120, 110, 60))
