"""Hints on drawn hands: right signs get none, a finger that is bent on purpose is named."""

import numpy as np
import pytest

from signcam.hands.hand import Hand
from training.evaluation.practice_hints import (
    ALL,
    HIDDEN,
    HIDDEN_BENT,
    HintShares,
    measure_hints,
    thumb_is_hidden,
)
from training.render.hand.mesh import HandAsset


@pytest.fixture(scope="module")
def shares(asset: HandAsset) -> dict[str, HintShares]:
    return measure_hints(asset, seed=11, count=3)


def test_right_signs_get_hardly_a_hint_and_a_bent_finger_is_named(shares: dict[str, HintShares]) -> None:
    every = shares[ALL]
    assert every.wrong == 10 * 3 * 5
    assert every.right_with_hint <= 1
    assert every.found >= 0.9 * every.wrong
    assert every.other <= 0.03 * every.wrong


def test_hands_that_show_0_and_hands_whose_thumb_is_hidden_are_judged_too(
    shares: dict[str, HintShares],
) -> None:
    assert shares["0"].found >= 0.7 * shares["0"].wrong > 0
    assert shares[HIDDEN].found >= 0.8 * shares[HIDDEN].wrong > 0
    assert shares[HIDDEN].other + shares[HIDDEN_BENT].other <= 1


def test_a_thumb_is_hidden_behind_the_palm_only() -> None:
    points = np.zeros((21, 3), np.float32)
    points[[0, 5, 9, 13, 17], :2] = [(0, 0), (-30, -90), (-10, -100), (10, -95), (30, -80)]
    for place, depth, hidden in (((0, -60), 10, True), ((0, -60), -10, False), ((-80, -60), 10, False)):
        points[4] = *place, depth
        assert thumb_is_hidden(Hand(points, "right", 1.0)) is hidden
