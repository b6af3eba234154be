"""A round: what is asked, what it is worth, and when a hint comes."""

import itertools
import random

import pytest

from signcam.stand.game import FEWEST_POINTS, MOST_POINTS, Round, points_for


def play(game: Round, now: float, *, for_s: float, seconds_a_digit: float) -> list[str]:
    """Sign everything right, each digit after the same time; return the numbers."""
    numbers = [game.number]
    end, asked = now + for_s, now
    while now < end and not game.over:
        now += 0.1
        if game.update(now, game.wanted if now - asked >= seconds_a_digit else None) is not None:
            asked = now
        if game.number != numbers[-1]:
            numbers.append(game.number)
    return numbers


def test_digits_come_first_and_then_numbers_of_growing_length():
    numbers = play(Round(random.Random(1), 0.0), 0.0, for_s=60, seconds_a_digit=1.0)
    lengths = [len(number) for number in numbers]
    assert lengths[:5] == [1] * 5
    assert lengths[5:8] == [2] * 3
    assert lengths[8:11] == [3] * 3
    assert lengths == sorted(lengths)


def test_no_digit_follows_itself_so_that_no_hand_must_be_lowered():
    for seed in range(20):
        signed = "".join(play(Round(random.Random(seed), 0.0), 0.0, for_s=60, seconds_a_digit=0.6))
        assert all(one != other for one, other in itertools.pairwise(signed))


def test_the_same_seed_asks_the_same():
    asked = [play(Round(random.Random(5), 0.0), 0.0, for_s=60, seconds_a_digit=1) for _ in range(2)]
    assert asked[0] == asked[1]


def test_the_faster_a_digit_the_more_it_is_worth():
    assert points_for(0) == MOST_POINTS
    assert points_for(5) == points_for(12) == FEWEST_POINTS
    worth = [points_for(tenth / 10) for tenth in range(50)]
    assert worth == sorted(worth, reverse=True)
    game = Round(random.Random(0), 0.0)
    hit = game.update(2.0, game.wanted)
    assert hit is not None
    assert game.points == hit.points == points_for(2.0)


def test_a_hint_comes_after_five_seconds_and_goes_with_the_next_digit():
    game = Round(random.Random(0), 0.0)
    game.update(4.9, None)
    assert not game.hint
    game.update(5.0, None)
    assert game.hint
    game.update(6.0, game.wanted)
    assert not game.hint


def test_a_wrong_digit_is_named_and_costs_nothing():
    game = Round(random.Random(0), 0.0)
    wrong = (game.wanted + 3) % 10
    game.update(1.0, wrong)
    assert game.wrong == wrong
    assert game.points == 0
    game.update(2.0, game.wanted)
    assert game.wrong is None


def test_the_digit_that_was_right_is_not_called_wrong_while_it_is_still_up():
    game = Round(random.Random(0), 0.0)
    right = game.wanted
    game.update(1.0, right)
    game.update(1.1, right)
    assert game.wrong is None


def test_nobody_is_stuck_with_one_digit():
    game = Round(random.Random(0), 0.0)
    first = game.wanted
    game.update(15.0, None)
    assert game.wanted != first
    assert game.asked == 2


def test_a_round_ends_after_a_minute_and_takes_nothing_more():
    game = Round(random.Random(0), 10.0)
    game.update(69.9, None)
    assert not game.over
    assert game.left_s == pytest.approx(0.1)
    assert game.update(70.0, game.wanted) is None
    assert game.over
    assert game.points == 0
