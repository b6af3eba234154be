"""What the names of a network's outputs mean."""

import pytest

from signcam.models.labels import digit_of, means_none


@pytest.mark.parametrize(
    "label",
    ["3", "03", "three", "Three", "digit_3", "number-three", "class 3", "Three (3)", " 3 "],
)
def test_a_digit_is_known_in_words_and_figures(label: str):
    assert digit_of(label) == 3


@pytest.mark.parametrize("label", ["A", "thirteen", "13", "3 four", "thumbs up", "", "none", "three's"])
def test_other_names_are_no_digits(label: str):
    assert digit_of(label) is None


@pytest.mark.parametrize("label", ["none", "Nothing", "background", "No hand", "no_digit"])
def test_a_class_for_nothing_is_known(label: str):
    assert means_none(label)
    assert not means_none("nine")
