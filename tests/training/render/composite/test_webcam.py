"""Cameras: nothing asked for changes nothing; each effect does what it is called after."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from signcam.frame import Image
from training.render.composite.webcam import CameraEffects, apply, random_effects


def scene() -> Image:
    """A dark half and a bright half, (120, 160, 3)."""
    image = np.full((120, 160, 3), 60, np.uint8)
    image[:, 80:] = 190
    return image


def seen(effects: CameraEffects, seed: int = 0) -> npt.NDArray[np.float64]:
    return apply(scene(), effects, np.random.default_rng(seed)).astype(float)


def edge_width(image: npt.NDArray[Any]) -> int:
    row = image[60, :, 1]
    return int(((row > 65) & (row < 185)).sum())


def test_no_effects_leave_the_picture():
    image = scene()
    given = apply(image, CameraEffects(), np.random.default_rng(0))
    assert np.array_equal(given, image)
    assert given is not image


def test_the_same_seed_gives_the_same_camera_and_picture():
    pictures = []
    for seed in (4, 4, 5):
        random = np.random.default_rng(seed)
        effects = random_effects(random, 1.5)
        pictures.append((effects, apply(scene(), effects, random)))
    assert pictures[0][0] == pictures[1][0] != pictures[2][0]
    assert np.array_equal(pictures[0][1], pictures[1][1])
    assert not np.array_equal(pictures[0][1], pictures[2][1])


def test_cameras_of_no_strength_do_nothing():
    for seed in range(20):
        random = np.random.default_rng(seed)
        assert np.array_equal(apply(scene(), random_effects(random, 0), random), scene())


def test_stronger_cameras_do_more_and_all_give_whole_pictures():
    def change(strength: float) -> float:
        total = 0.0
        for seed in range(40):
            random = np.random.default_rng(seed)
            given = apply(scene(), random_effects(random, strength), random)
            assert (given.shape, given.dtype.name) == (scene().shape, "uint8")
            total += abs(given.astype(int) - scene()).mean()
        return total

    assert 0 < change(0.3) < change(1) < change(2)


def test_exposure_and_gamma_change_brightness():
    assert seen(CameraEffects(exposure=0.5))[0, 0, 0] == 30
    assert seen(CameraEffects(exposure=2))[0, -1, 0] == 255
    assert seen(CameraEffects(gamma=0.7))[0, 0, 0] > 60


def test_a_cast_tints_and_saturation_takes_the_tint_away():
    tinted = seen(CameraEffects(cast=(1.2, 1, 0.8)))[0, 0]
    assert tinted[0] > tinted[1] > tinted[2]
    red = np.full((20, 20, 3), (200, 40, 40), np.uint8)
    grey = apply(red, CameraEffects(saturation=0), np.random.default_rng(0))
    assert np.ptp(grey[0, 0].astype(int)) <= 1


def test_a_vignette_darkens_corners_not_the_middle():
    given = seen(CameraEffects(vignette=0.4))
    assert given[0, -1, 0] < 0.7 * 190
    assert given[60, 90, 0] > 0.97 * 190


@pytest.mark.parametrize(
    "effects",
    [
        CameraEffects(motion_px=40, motion_angle=0.0),
        CameraEffects(defocus_px=8),
        CameraEffects(resolution=0.25),
    ],
)
def test_motion_defocus_and_few_pixels_soften_an_edge(effects):
    assert edge_width(seen(effects)) > edge_width(scene()) + 1


def test_motion_along_an_edge_leaves_it_sharp():
    assert edge_width(seen(CameraEffects(motion_px=40, motion_angle=np.pi / 2))) == 0


def test_light_brings_noise_and_the_dark_has_its_own():
    shot, read = seen(CameraEffects(shot_noise=10)), seen(CameraEffects(read_noise=5))
    assert shot[:, 80:].std() > 1.4 * shot[:, :80].std() > 0
    assert read[:, 80:].std() == pytest.approx(read[:, :80].std(), rel=0.1)


def test_fixed_noise_stays_from_frame_to_frame_and_grain_does_not():
    fixed, grain = CameraEffects(fixed_noise=3), CameraEffects(read_noise=3)
    assert np.array_equal(seen(fixed, 1), seen(fixed, 2))
    assert seen(fixed)[:, :80].std() > 1
    assert not np.array_equal(seen(grain, 1), seen(grain, 2))


def test_chroma_noise_colours_and_hardly_lightens():
    given = seen(CameraEffects(chroma_noise=8))
    assert (given.max(axis=2) - given.min(axis=2)).mean() > 4
    grey = given @ [0.299, 0.587, 0.114]
    assert grey[:, :80].std() < 0.5 * given[:, :80, 0].std()


def test_sharpening_leaves_halos():
    given = seen(CameraEffects(sharpening=1))
    assert given.max() > 195
    assert given.min() < 55


def test_jpeg_keeps_colours_and_loses_detail():
    image = np.random.default_rng(0).integers(0, 256, (64, 64, 3)).astype(np.uint8)
    image[:, :32] = (220, 60, 30)
    given = apply(image, CameraEffects(jpeg_quality=40), np.random.default_rng(0)).astype(int)
    assert given[:, 4:12].mean(axis=(0, 1)) == pytest.approx((220, 60, 30), abs=4)
    assert abs(given[:, 40:] - image[:, 40:]).mean() > 5
