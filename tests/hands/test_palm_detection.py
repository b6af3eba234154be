"""Palms are found where they are, and two squares of one palm become one."""

import numpy as np
import pytest

from signcam.hands.palm_detection import PalmDetector
from tests.support.doubles import grey_image
from tests.support.stills import on_wall, still


@pytest.fixture(scope="module")
def palms() -> PalmDetector:
    return PalmDetector()


def test_each_hand_has_one_palm_the_surest_first(palms: PalmDetector):
    image = on_wall(still(5), grey_image(110, 640, 480), 240, (150, 240))
    image = on_wall(still(5), image, 260, (480, 240))
    found = palms.detect(image, 0.5)
    assert len(found) == 2
    assert found[0].score >= found[1].score > 0.5
    assert sorted(palm.region.x for palm in found) == pytest.approx([150, 480], abs=40)


def test_a_wider_picture_moves_and_shrinks_nothing(palms: PalmDetector):
    image = on_wall(still(5), grey_image(110, 640, 480), 240, (320, 240))
    (one,) = palms.detect(image, 0.5)
    (other,) = palms.detect(np.ascontiguousarray(image[:, 100:540]), 0.5)
    assert other.region.x + 100 == pytest.approx(one.region.x, abs=12)
    assert other.region.y == pytest.approx(one.region.y, abs=12)
    assert other.region.side == pytest.approx(one.region.side, rel=0.1)


def test_a_wall_has_no_palm(palms: PalmDetector):
    assert palms.detect(grey_image(), 0.5) == []
    assert palms.detect(np.zeros((1, 900, 3), np.uint8), 0.5) == []
