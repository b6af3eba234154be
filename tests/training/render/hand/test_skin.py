"""Skin colours lie on the scale they are named after."""

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from training.render.hand.skin import skin_lab, skin_tone, typology_angle

SCALE = list(range(-60, 61, 10))


def lab(colour: tuple[float, float, float]) -> npt.NDArray[np.float64]:
    return np.asarray(
        cv2.cvtColor(np.array(colour, np.float32).reshape(1, 1, 3), cv2.COLOR_LRGB2Lab).reshape(3), np.float64
    )


@pytest.mark.parametrize("ita", SCALE)
def test_a_skin_has_the_typology_angle_that_was_asked_for(ita):
    assert typology_angle(skin_lab(ita)) == pytest.approx(ita)
    assert typology_angle(lab(skin_tone(ita).base)) == pytest.approx(ita, abs=1.5)


def test_lighter_on_the_scale_is_lighter_to_the_eye():
    for part in ("base", "palm", "red", "crease", "nail"):
        lightness = [lab(getattr(skin_tone(ita), part))[0] for ita in SCALE]
        assert lightness == sorted(lightness)


@pytest.mark.parametrize("ita", SCALE)
def test_palms_are_lighter_than_backs_and_most_so_on_dark_hands(ita):
    tone, darkest = skin_tone(ita), skin_tone(-60)
    difference = lab(tone.palm)[0] - lab(tone.base)[0]
    assert 1.5 < difference <= lab(darkest.palm)[0] - lab(darkest.base)[0] + 1e-3


def test_redder_is_redder():
    assert lab(skin_tone(20, 3).base)[1] == pytest.approx(lab(skin_tone(20).base)[1] + 3, abs=0.3)
