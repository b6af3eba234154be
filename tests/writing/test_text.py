"""The text that is written: erasing, undoing, patterns."""

import pytest

from signcam.writing.patterns import PATTERNS
from signcam.writing.text import WrittenText


def typed(digits: str, pattern: str = "free") -> WrittenText:
    text = WrittenText(pattern=pattern)
    for character in digits:
        if character == " ":
            text.pause()
        else:
            text.write(int(character))
    return text


def test_a_pause_makes_one_space_between_digits() -> None:
    text = typed("20  26 ")
    assert text.shown == "20 26"
    assert text.digits == "2026"


def test_erasing_takes_the_last_digit_and_the_space_before_the_next() -> None:
    text = typed("20 2")
    assert text.erase()
    assert text.shown == "20"
    assert text.erase()
    assert text.shown == "2"


def test_there_is_nothing_to_erase_in_an_empty_text() -> None:
    text = WrittenText()
    assert not text.erase()
    assert not text.clear()
    assert not text.undo()


def test_clearing_and_erasing_can_be_undone_in_turn() -> None:
    text = typed("123")
    text.erase()
    text.clear()
    assert text.shown == ""
    assert text.undo()
    assert text.shown == "12"
    assert text.undo()
    assert text.shown == "123"


@pytest.mark.parametrize(
    ("pattern", "digits", "shown"),
    [
        ("free", "5550123", "5550123"),
        ("phone", "55501", "555 01"),
        ("phone", "5550123456", "555 012 3456"),
        ("date", "202611", "2026-11"),
        ("date", "20261125", "2026-11-25"),
        ("pin", "4071", "4071"),
    ],
)
def test_a_pattern_groups_the_digits(pattern: str, digits: str, shown: str) -> None:
    assert typed(digits, pattern).shown == shown


@pytest.mark.parametrize(
    ("pattern", "digits"), [("phone", "5550123456"), ("date", "20261125"), ("pin", "4071")]
)
def test_a_pattern_knows_when_the_number_is_complete(pattern: str, digits: str) -> None:
    assert not typed(digits[:-1], pattern).complete
    text = typed(digits, pattern)
    assert text.complete
    assert not text.write(1)
    assert text.digits == digits


def test_a_free_text_is_never_complete() -> None:
    assert not typed("1" * 100).complete


def test_a_date_that_does_not_exist_is_not_complete_and_is_told() -> None:
    text = typed("20260231", "date")
    assert not text.complete
    assert text.full
    assert text.pattern.problem(text.digits) == "There is no such date."
    assert typed("00000000", "date").pattern.problem("00000000")


def test_the_pattern_may_be_changed_without_losing_a_digit() -> None:
    text = typed("202 61125")
    text.pattern_name = "date"
    assert text.shown == "2026-11-25"
    text.pattern_name = "free"
    assert text.shown == "202 61125"


def test_what_is_no_digit_is_left_out_of_a_text_that_was_kept() -> None:
    assert WrittenText("12<b>3\n").shown == "123"


def test_all_patterns_have_titles() -> None:
    assert all(pattern.title for pattern in PATTERNS.values())
