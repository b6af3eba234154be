"""Which labels the bars show."""

from dataclasses import replace

import numpy as np

from signcam.models.prediction import make_prediction
from signcam.ui.wording.bar_labels import BarLabels
from tests.support import doubles


def test_digits_stand_in_their_order_whatever_the_networks_order() -> None:
    words = ("eight", "five", "four", "nine", "one", "seven", "six", "three", "two", "zero")
    card = replace(doubles.card(), labels=words)
    assert BarLabels(10).labels(card) == tuple("0123456789")


def test_few_other_labels_stand_in_the_networks_order_without_the_one_for_none() -> None:
    card = replace(doubles.card(), labels=("thumbs up", "none", "fist", "3"))
    assert BarLabels(10).labels(card) == ("thumbs up", "fist", "3")


def test_of_many_labels_the_most_probable_ones_are_shown() -> None:
    letters = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    card = replace(doubles.card(), labels=letters)
    rows = BarLabels(10)
    assert rows.labels(card) == letters[:10]
    values = np.zeros(26)
    values[[25, 3, 17]] = 5
    rows.choose(make_prediction(values, card))
    shown = rows.labels(card)
    assert len(shown) == 10
    assert {"D", "R", "Z"} <= set(shown)
    assert list(shown) == sorted(shown)
