"""Rounds of ten digits, and the progress that is kept from them."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from signcam.errors import SigncamError
from signcam.practice.progress import Progress, delete_progress, load_progress, save_progress
from signcam.practice.rounds import Attempt, Round, choose_digits


def test_a_round_asks_ten_digits_each_chosen_one_about_as_often_and_none_twice_in_a_row() -> None:
    for seed in range(50):
        for chosen in (range(10), (1, 2, 3), (4, 7)):
            digits = choose_digits(tuple(chosen), Random(seed))
            assert len(digits) == 10
            counts = Counter(digits)
            assert set(counts) == set(chosen)
            assert max(counts.values()) - min(counts.values()) <= 1
            assert all(one != other for one, other in pairwise(digits))


def test_a_single_digit_is_asked_ten_times() -> None:
    assert choose_digits((6,), Random(0)) == [6] * 10


def test_the_same_seed_gives_the_same_round() -> None:
    assert choose_digits(range(10), Random(3)) == choose_digits(range(10), Random(3))


def test_a_round_ends_after_ten_digits_and_counts_those_that_were_right() -> None:
    practice = Round(list(range(10)), "2026-01-02")
    for digit in range(10):
        assert not practice.over
        assert practice.digit == digit
        practice.finish_digit(None if digit == 4 else 1.234)
    assert practice.over
    assert practice.right == 9
    assert practice.attempts[0] == Attempt(0, 1.23, "2026-01-02")
    assert practice.attempts[4].seconds is None


def test_the_digits_missed_most_are_those_skipped_slow_or_never_tried() -> None:
    progress = Progress([Attempt(digit, 1.0, "2026-01-01") for digit in range(9)])
    progress.add(Attempt(3, None, "2026-01-02"))
    progress.add(Attempt(6, 9.0, "2026-01-02"))
    assert progress.hardest()[:3] == (9, 3, 6)


def test_progress_by_day_has_the_median_time_and_how_many_were_right() -> None:
    progress = Progress()
    for seconds in (1.0, 2.0, 9.0, None):
        progress.add(Attempt(5, seconds, "2026-01-02"))
    progress.add(Attempt(5, None, "2026-01-01"))
    first, second = progress.days()
    assert (first.day, first.asked, first.right, first.seconds) == ("2026-01-01", 1, 0, None)
    assert (second.asked, second.right, second.seconds) == (4, 3, 2.0)
    assert progress.median_seconds(5) == 2.0
    assert progress.median_seconds(0) is None


def test_progress_comes_back_from_its_file_and_one_call_deletes_it(tmp_path: Path) -> None:
    path = tmp_path / "signcam" / "practice.json"
    nothing, sentence = load_progress(path)
    assert nothing.attempts == []
    assert sentence == ""
    save_progress(path, Progress([Attempt(5, 1.5, "2026-01-02"), Attempt(6, None, "2026-01-02")]))
    progress, sentence = load_progress(path)
    assert sentence == ""
    assert progress.attempts == [Attempt(5, 1.5, "2026-01-02"), Attempt(6, None, "2026-01-02")]
    delete_progress(path)
    assert not path.exists()
    delete_progress(path)


def test_damage_costs_only_the_entry_that_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "practice.json"
    good = {"digit": 5, "seconds": 1.5, "day": "2026-01-02"}
    bad = [5, {}, {**good, "digit": 11}, {**good, "digit": True}, {**good, "day": "today"}]
    bad += [{**good, "seconds": seconds} for seconds in ("1", -1.0, 1e308, float("nan"), float("inf"))]
    path.write_text(json.dumps({"attempts": [*bad, good]}))
    progress, sentence = load_progress(path)
    assert progress.attempts == [Attempt(5, 1.5, "2026-01-02")]
    assert "10 entries" in sentence


@pytest.mark.parametrize("content", ["", "{", "[]", '{"attempts": 5}', "\0"])
def test_a_file_that_is_no_progress_is_told_in_a_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "practice.json"
    path.write_text(content)
    progress, sentence = load_progress(path)
    assert progress.attempts == []
    assert "cannot be read" in sentence


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SigncamError, match="cannot be kept"):
        save_progress(tmp_path / "file" / "practice.json", Progress())
