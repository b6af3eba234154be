"""From the presence that the hand finder states to the probability of a hand."""

import numpy as np
import pytest

from training.evaluation.presence import platt

pytest.importorskip("sklearn")


def probability(presence: float, slope: float, offset: float) -> float:
    return float(1 / (1 + np.exp(-(slope * np.log(presence / (1 - presence)) + offset))))


def test_where_hands_and_mistakes_are_as_frequent_a_hand_is_as_probable_as_not():
    hands, mistakes = np.array([0.99] * 90 + [0.8] * 10), np.array([0.8] * 10 + [0.62] * 10)
    slope, offset = platt(hands, mistakes, (100, 100))
    assert slope > 0
    assert probability(0.8, slope, offset) == pytest.approx(0.5, abs=0.15)
    assert probability(0.99, slope, offset) > 0.95
    assert probability(0.62, slope, offset) < 0.2


def test_more_pictures_without_a_hand_do_not_make_mistakes_weigh_more():
    hands, mistakes = np.array([0.99, 0.9, 0.8]), np.array([0.9, 0.7])
    once = platt(hands, mistakes, (3, 2))
    twice = platt(hands, np.concatenate([mistakes, mistakes]), (3, 4))
    assert once == pytest.approx(twice, rel=1e-3)
