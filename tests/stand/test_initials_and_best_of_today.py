"""Initials are signed or skipped, and today's best are kept until midnight."""

from datetime import date
from pathlib import Path

import pytest

from signcam.stand.best_today import PLACES, BestToday, Score
from signcam.stand.initials import Initials
from signcam.stand.visit import Stage
from tests.stand.crowd import Visitors, at, sway

MONDAY, TUESDAY = date(2026, 5, 4), date(2026, 5, 5)


def sign(entry: Initials, digits: str) -> None:
    """Hold digits up, one a second, with the hand lowered in between."""
    for digit in digits:
        entry.update(entry._now_s + 0.5, int(digit))
        entry.update(entry._now_s + 0.5, None)


@pytest.mark.parametrize(
    ("digits", "text", "done"),
    [
        ("22", "B", False),
        ("223274", "BES", True),
        ("94", "Z", False),
        ("0", "", True),
        ("210", "A", True),
        ("212110", "A", True),
        ("29", "", False),
    ],
)
def test_a_letter_is_a_key_of_a_telephone_and_its_place(digits: str, text: str, done: bool):
    entry = Initials(0.0, 15)
    entry.update(0.1, None)
    sign(entry, digits)
    assert entry.text == text
    assert entry.done is done


def test_the_digit_that_ended_the_round_is_no_initial():
    entry = Initials(0.0, 15)
    for tenth in range(20):
        entry.update(tenth / 10, 7)
    assert entry.key is None


def test_who_signs_nothing_skips_the_initials():
    entry = Initials(0.0, 15)
    entry.update(14.9, None)
    assert not entry.done
    entry.update(15.0, None)
    assert entry.done


def test_who_signs_and_erases_for_ever_does_not_keep_others_waiting():
    entry = Initials(0.0, 15)
    for _ in range(40):
        sign(entry, "211")
        if entry.done:
            break
    assert entry.done
    assert entry.left_s == 0


def test_only_the_best_rounds_are_kept_and_equal_ones_in_the_order_they_came():
    best = BestToday()
    for points, initials in ((50, "AA"), (70, "BB"), (50, "CC"), (10, ""), (60, "DD"), (90, "EE"), (5, "FF")):
        best.add(Score(points, initials), MONDAY)
    assert [(one.points, one.initials) for one in best.scores(MONDAY)] == [
        *((90, "EE"), (70, "BB"), (60, "DD"), (50, "AA"), (50, "CC"))
    ]
    assert len(best.scores(MONDAY)) == PLACES
    assert not best.qualifies(50, MONDAY)
    assert not BestToday().qualifies(0, MONDAY)


def test_todays_best_survive_a_restart_and_are_gone_the_next_day(tmp_path: Path):
    path = tmp_path / "stand" / "today.json"
    BestToday(path).add(Score(120, "MG"), MONDAY)
    assert BestToday(path).scores(MONDAY) == [Score(120, "MG")]
    assert BestToday(path).scores(TUESDAY) == []
    assert not path.exists()


@pytest.mark.parametrize(
    "content", ["", "[]", '{"day": 3, "scores": []}', '{"day": "2026-05-04", "scores": [1]}']
)
def test_a_damaged_file_of_todays_best_counts_as_empty(tmp_path: Path, content: str):
    path = tmp_path / "today.json"
    path.write_text(content, encoding="utf-8")
    assert BestToday(path).scores(MONDAY) == []


def test_a_good_round_ends_with_initials_that_stand_in_todays_best():
    visitors = Visitors()
    stand, hand = visitors.stand, at(320)
    visitors.until(lambda: visitors.at_stage(Stage.ROUND), hand)
    while visitors.at_stage(Stage.ROUND):
        assert stand.round is not None
        visitors.frame(sway(hand, visitors.index), stand.round.wanted if visitors.index % 9 == 0 else None)
    assert visitors.at_stage(Stage.INITIALS)
    for digit in (6, 2, 5, 3, 0):
        visitors.show(0.5, None)
        visitors.show(0.5, hand, digit)
    assert visitors.at_stage(Stage.SIGNS)
    (score,) = stand.scores()
    assert score.initials == "NL"
    assert stand.round is not None
    assert score.points == stand.round.points


def test_a_round_without_a_single_digit_asks_for_no_initials():
    visitors = Visitors()
    visitors.until(lambda: visitors.at_stage(Stage.ROUND), at(320))
    visitors.until(lambda: not visitors.at_stage(Stage.ROUND), at(320))
    assert visitors.at_stage(Stage.SIGNS)
