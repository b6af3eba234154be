"""The kept square around a hand gives every model the crop that the frame gave."""

import cv2
import numpy as np
import pytest

from signcam.checking.hand_square import hand_square
from signcam.frame import Image
from signcam.hands.crop import PLAIN_CROP, CropSpec, crop_hand
from tests.support.doubles import open_hand


def textured(height: int = 480, width: int = 640) -> Image:
    """Smooth enough that OpenCV's sampling, exact to a thirty-second of a pixel, hardly shows."""
    coarse = np.random.default_rng(0).integers(0, 256, (height // 12, width // 12, 3), np.uint8)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.uint8)


@pytest.mark.parametrize("spec", [CropSpec(), PLAIN_CROP, CropSpec(size=224, margin=0.3)])
@pytest.mark.parametrize("tilt", [0, 45, 170])
@pytest.mark.parametrize("centre", [(320, 240), (60, 30), (630, 470)])
def test_a_crop_of_the_square_is_the_crop_of_the_frame(
    spec: CropSpec, tilt: float, centre: tuple[float, float]
) -> None:
    image, hand = textured(), open_hand(centre, 150, tilt_degrees=tilt)
    square, place = hand_square(image, hand)
    again = crop_hand(square, place.hand_in_square(hand), spec).astype(int)
    assert np.abs(again - crop_hand(image, hand, spec)).max() <= 8


def test_the_square_of_a_very_large_hand_is_made_smaller_with_its_landmarks() -> None:
    image = textured(1500, 1500)
    hand = open_hand((750, 750), 900)
    square, place = hand_square(image, hand)
    moved = place.hand_in_square(hand)
    assert square.shape == (640, 640, 3)
    left, top, right, bottom = moved.box
    assert (left + right) / 2 == pytest.approx(319.5, abs=1)
    assert (top + bottom) / 2 == pytest.approx(319.5, abs=1)
    assert moved.length == pytest.approx(640 / 3, rel=0.01)
