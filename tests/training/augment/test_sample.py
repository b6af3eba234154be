from dataclasses import replace

import numpy as np
import pytest

from signcam.frame import Image
from signcam.hands.crop import CropSpec, crop_hand
from tests.support.doubles import open_hand
from training.augment.sample import Augmentation, augmented_sample, plain_sample, sample_random

SPEC = CropSpec()
HAND = open_hand(centre=(50, 52), length=70)
NOTHING = Augmentation(**dict.fromkeys(vars(Augmentation()), 0.0))


def picture(seed: int = 0) -> Image:
    return np.random.default_rng(seed).integers(0, 256, (100, 100, 3)).astype(np.uint8)


def mask() -> Image:
    inside = np.zeros((100, 100), np.uint8)
    inside[20:95, 20:80] = 255
    return inside


def crop_of(seed: int, epoch: int, index: int) -> Image:
    random = sample_random(seed, epoch, index)
    return augmented_sample(picture(), HAND, mask(), SPEC, Augmentation(), random).crop


def test_a_sample_is_a_function_of_seed_epoch_and_index():
    assert np.array_equal(crop_of(1, 2, 3), crop_of(1, 2, 3))


@pytest.mark.parametrize("other", [(2, 2, 3), (1, 3, 3), (1, 2, 4)])
def test_another_seed_epoch_or_index_gives_another_sample(other: tuple[int, int, int]):
    assert not np.array_equal(crop_of(1, 2, 3), crop_of(*other))


def test_nothing_varied_is_the_crop_of_the_live_path():
    plain = plain_sample(picture(), HAND, SPEC)
    assert np.array_equal(plain.crop, crop_hand(picture(), HAND, SPEC))


def test_many_samples_are_whole_pictures():
    for index in range(60):
        crop = crop_of(0, 0, index)
        assert crop.shape == (100, 100, 3)
        assert crop.dtype == np.uint8


def test_landmarks_lie_in_the_crop_where_the_live_path_puts_them():
    landmarks = plain_sample(picture(), HAND, SPEC).landmarks
    longer = (landmarks.max(axis=0) - landmarks.min(axis=0)).max()
    assert longer == pytest.approx(2 / (1 + 2 * SPEC.margin), abs=1e-3)


@pytest.mark.parametrize("brightness", [12, 254])
def test_no_light_hides_the_hand_in_black_or_white(brightness: int):
    image = np.full((100, 100, 3), brightness, np.uint8)
    for index in range(20):
        amount = replace(Augmentation(), new_background=0, sleeve=0, covered=0, noisy=0)
        crop = augmented_sample(image, HAND, mask(), SPEC, amount, sample_random(7, 0, index)).crop
        assert 15 < crop[40:60, 40:60].mean() < 245


@pytest.mark.parametrize("mirrored", [0.0, 1.0])
@pytest.mark.parametrize("index", range(5))
def test_landmarks_move_with_the_pixels_under_them(index: int, mirrored: float):
    fingertip = 12
    x, y = HAND.landmarks[fingertip, :2]
    across, down = np.meshgrid(np.arange(100), np.arange(100))
    spot = 255 * np.exp(-((across - x) ** 2 + (down - y) ** 2) / (2 * 2.5**2))
    image = np.repeat(spot[..., None], 3, axis=2).astype(np.uint8)
    moving = replace(
        Augmentation(), mirrored=mirrored, back=0, sleeve=0, new_background=0, covered=0, blurred=0, small=0,
        noisy=0, compressed=0,
    )  # fmt: skip
    sample = augmented_sample(image, HAND, mask(), SPEC, moving, sample_random(5, 0, index))
    brightness = sample.crop.sum(axis=2)
    # A spot too bright for the picture is a disc.
    row, column = np.argwhere(brightness == brightness.max()).mean(axis=0)
    expected = (sample.landmarks[fingertip] + 1) / 2 * SPEC.size - 0.5
    assert np.hypot(column - expected[0], row - expected[1]) < 3.5
