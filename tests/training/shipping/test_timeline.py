"""The timeline of the clips: digits are held, hands move smoothly, and equal digits are kept apart."""

import itertools

import numpy as np
import pytest

from signcam.live.stabilizer import StabilizerSpec
from training.render.hand.hand_shapes import DIGITS
from training.render.hand.pose import HIGHEST, LOWEST
from training.shipping.timeline import FPS, RELAXED, Moment, posed, sway, timeline, turned

POSES = {digit: shape.pose for digit, shape in enumerate(DIGITS)}
PEOPLE = [
    ((0, 1, 2, 3, 4), (5, 6, 7, 8, 9)),
    ((2, 0, 2, 6), (5, 5, 5, 0, 1, 2, 3)),
    ((7,),),
]


def runs(moments: list[Moment]) -> list[tuple[int | None, float]]:
    """What is held, None for nothing, and for how many seconds."""
    held = itertools.groupby(moment.held for moment in moments)
    return [(digit, len(list(same)) / FPS) for digit, same in held]


@pytest.mark.parametrize("people", PEOPLE)
def test_every_digit_is_held_once_in_order_for_more_than_a_second(people: tuple[tuple[int, ...], ...]):
    held = [(digit, seconds) for digit, seconds in runs(timeline(people)) if digit is not None]
    assert [digit for digit, _ in held] == [digit for digits in people for digit in digits]
    spec = StabilizerSpec()
    assert all(seconds > max(1.2, spec.repeat_s + spec.gap_s) for _, seconds in held)


@pytest.mark.parametrize("people", PEOPLE)
def test_joints_never_jump(people: tuple[tuple[int, ...], ...]):
    for one, other in itertools.pairwise(timeline(people)):
        if one.person != other.person or one.lowered == other.lowered == 1:
            continue
        angles = posed(one, POSES).vector(), posed(other, POSES).vector()
        # Fingers bend by some 1000 degrees a second at most when people hurry.
        assert np.abs(angles[1] - angles[0]).max() < 20
        assert abs(turned(other) - turned(one)) < 10
        assert abs(other.lowered - one.lowered) < 0.2


@pytest.mark.parametrize("people", PEOPLE)
def test_hands_start_and_stop_gently(people: tuple[tuple[int, ...], ...]):
    for before, one, after in zip(*(timeline(people)[skip:] for skip in range(3)), strict=False):
        if before.held is None and one.held is None and after.held is not None:
            angles = posed(one, POSES).vector(), posed(after, POSES).vector()
            assert np.abs(angles[1] - angles[0]).max() < 3


def test_a_hand_is_away_long_enough_between_equal_digits_for_a_reader_to_let_go():
    moments = timeline(((5, 5, 5),))
    away = [seconds for out, seconds in _runs_away(moments) if out]
    assert len(away) == 4  # before, twice in between, after
    assert min(away) > StabilizerSpec().gap_s


def _runs_away(moments: list[Moment]) -> list[tuple[bool, float]]:
    away = itertools.groupby(moment.lowered == 1 for moment in moments)
    return [(out, len(list(same)) / FPS) for out, same in away]


def test_people_take_turns_with_no_hand_in_view():
    for one, other in itertools.pairwise(timeline(((1, 2), (3, 4)))):
        if one.person != other.person:
            assert one.lowered > 0.98
            assert other.lowered == 1
            break
    else:
        pytest.fail("Nobody took over.")


@pytest.mark.parametrize(("before", "after"), list(itertools.permutations(range(10), 2)))
def test_half_way_between_digits_the_thumb_is_that_of_a_relaxed_hand(before: int, after: int):
    moment = Moment(0.0, 0, before, after, 0.5, 0.0)
    angles = posed(moment, POSES).vector() - sway(moment).angles
    assert angles[:5] == pytest.approx(RELAXED.vector()[:5], abs=0.01)


def test_a_held_hand_keeps_moving_a_little_and_stays_within_what_joints_allow():
    held = [moment for moment in timeline(((4,),)) if moment.held == 4]
    angles = np.array([posed(moment, POSES).vector() for moment in held])
    moved = np.abs(np.diff(angles, axis=0)).max(axis=1)
    assert moved.min() > 0
    assert np.ptp(angles, axis=0).max() < 6
    assert (angles >= LOWEST - 1e-9).all()
    assert (angles <= HIGHEST + 1e-9).all()
