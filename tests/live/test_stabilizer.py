"""What is held: after how long, and until when."""

from collections.abc import Iterable
from typing import Any

import pytest

from signcam.live.stabilizer import Stabilizer

AWAY = "away"
UNSURE = None


def held_over(script: Iterable[tuple[float, object]], rate: float = 30) -> list[tuple[float, Any]]:
    """Play (seconds, digit or AWAY or UNSURE) in a row; return when `held` changed, and to what."""
    stabilizer: Stabilizer[Any] = Stabilizer()
    changes, now, frame = [], 0.0, 0
    held: Any = None
    for seconds, shown in script:
        now += seconds
        while frame / rate < now:
            digit = shown if isinstance(shown, int) else None
            answer = stabilizer.update(frame / rate, digit, hand=shown != AWAY)
            if answer != held:
                changes.append((frame / rate, answer))
                held = answer
            frame += 1
    return changes


def digits(script, rate: float = 30) -> list[int]:
    return [digit for _, digit in held_over(script, rate) if digit is not None]


def test_a_digit_is_confirmed_after_it_stood_for_a_while():
    ((when, digit),) = held_over([(2, 7)])
    assert digit == 7
    assert 0.4 <= when <= 0.6


def test_a_sign_that_passes_by_is_not_confirmed():
    assert digits([(0.3, 3), (0.3, 5), (0.3, 2)]) == []


def test_the_hand_going_down_releases():
    changes = held_over([(1, 4), (1, AWAY)])
    assert [digit for _, digit in changes] == [4, None]
    assert changes[1][0] == pytest.approx(1.3, abs=0.05)


def test_a_short_gap_is_no_release():
    assert digits([(1, 4), (0.25, AWAY), (1, 4), (0.2, AWAY), (1, 4)]) == [4]


def test_another_sign_releases_and_is_confirmed_in_turn():
    changes = held_over([(1.5, 4), (1.5, 9)])
    assert [digit for _, digit in changes] in ([4, 9], [4, None, 9])
    assert changes[-1][0] < 2.2


def test_a_few_other_frames_do_not_release():
    assert held_over([(1, 4), (0.1, 9), (0.5, 4), (0.2, 1), (0.5, 4)])[1:] == []


def test_the_same_digit_again_needs_the_hand_to_go_away():
    assert digits([(1, 3), (0.6, AWAY), (1, 3)]) == [3, 3]
    assert digits([(1, 3), (0.4, UNSURE), (1, 3)]) == [3]


def test_the_same_digit_after_an_unsure_while_needs_longer():
    changes = held_over([(1, 3), (1.2, UNSURE), (2, 3)])
    assert [digit for _, digit in changes] == [3, None, 3]
    assert changes[2][0] - 2.2 == pytest.approx(0.8, abs=0.1)


def test_a_bare_majority_of_frames_confirms():
    script = [(1 / 30, digit) for digit in [6, 6, UNSURE, 6, UNSURE] * 12]
    assert digits(script) == [6]


def test_a_minority_does_not():
    script = [(1 / 30, digit) for digit in [6, UNSURE, 2, UNSURE, 6] * 12]
    assert digits(script) == []


@pytest.mark.parametrize("rate", [8, 15, 30, 60])
def test_the_frame_rate_does_not_matter(rate):
    script = [(1.2, 2), (0.6, AWAY), (1.2, 2), (1.2, 8), (0.6, AWAY), (1.2, 0)]
    assert digits(script, rate) == [2, 2, 8, 0]


def test_nothing_is_confirmed_at_two_frames_a_second_from_a_single_look():
    assert digits([(0.5, 1), (0.5, AWAY)], rate=2) == []


def test_a_reset_forgets_what_was_held():
    stabilizer: Stabilizer[int] = Stabilizer()
    for frame in range(30):
        stabilizer.update(frame / 30, 5, hand=True)
    stabilizer.reset()
    assert stabilizer.update(0.0, 5, hand=True) is None
