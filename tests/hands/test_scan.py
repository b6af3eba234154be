"""The scan's squares cover a picture, and what they see leads to the hand."""

import numpy as np
import pytest

from signcam.hands.landmark_network import LandmarkNetwork
from signcam.hands.scan import TURNED, scan, squares
from tests.hands.walls import before_a_wall, patterned_wall, turned


@pytest.mark.parametrize(("width", "height"), [(640, 480), (480, 640), (100, 100), (1280, 720)])
def test_every_hand_in_the_picture_lies_in_a_square_of_about_its_size(width: int, height: int):
    regions = squares(width, height)
    for side in np.array([0.25, 0.5, 0.9, 1.2]) * max(width, height):
        for x in centres(width, side):
            for y in centres(height, side) if side >= 45 else []:
                assert any(
                    0.6 < region.side / side < 1.55
                    and max(abs(region.x - x), abs(region.y - y)) < 0.3 * region.side
                    for region in regions
                ), (side, x, y)


def centres(length: int, side: float) -> list[float]:
    """Where along a picture's side the middle of a hand's square may lie."""
    return np.linspace(0.3 * side, length - 0.3 * side, 12).tolist() if length > 0.6 * side else [length / 2]


def test_the_largest_squares_come_first():
    sides = [region.side for region in squares(640, 480)]
    assert sides == sorted(sides, reverse=True)


def test_a_scan_finds_a_hand_that_lies_on_its_side():
    lite, full = LandmarkNetwork("lite"), LandmarkNetwork("full")
    image = turned(before_a_wall(5), 90)
    looks = scan(image, squares(480, 640, TURNED, levels=(0.62,)), lite, full)
    assert looks[0].presence > 0.9
    assert looks[0].landmarks[9, 0] - looks[0].landmarks[0, 0] > 50
    nothing = scan(patterned_wall(), squares(640, 480, levels=(0.62,)), lite, full)
    assert all(look.presence < 0.5 for look in nothing)
