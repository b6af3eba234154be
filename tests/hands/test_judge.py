"""The presence of a hand is part of how sure its digit is."""

import pytest

from signcam.hands.judge import probability_of_hand


def test_the_more_present_a_hand_the_more_probable_it_is():
    probabilities = [probability_of_hand(presence) for presence in (0.0, 0.6, 0.88, 0.95, 0.99, 1.0)]
    assert probabilities == sorted(probabilities)
    assert all(0 <= probability <= 1 for probability in probabilities)


def test_a_hand_beyond_doubt_takes_nothing_from_its_digit():
    assert probability_of_hand(0.999) == pytest.approx(1, abs=0.02)
    assert probability_of_hand(0.6) < 0.7
