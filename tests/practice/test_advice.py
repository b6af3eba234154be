"""Hints are steady, come one at a time, and never for a sign that is read."""

from itertools import pairwise

from signcam.practice.advice import Adviser, Verdict
from signcam.practice.hints import Hint
from tests.support.signing import Signing


def hints_of(adviser: Adviser, signing: Signing) -> list[tuple[float, Hint | None]]:
    """Each change of the hint with its time."""
    changes: list[tuple[float, Hint | None]] = []
    for recognition in signing:
        hint = adviser.update(recognition).hint
        if not changes or changes[-1][1] != hint:
            changes.append((recognition.time_s, hint))
    return changes


def test_a_sign_that_is_read_is_right_after_half_a_second_and_gets_no_hint() -> None:
    for digit in range(10):
        adviser = Adviser(digit)
        advices = [adviser.update(recognition) for recognition in Signing(seed=digit).show(digit, 1)]
        assert advices[-1].verdict is Verdict.RIGHT
        assert all(advice.hint is None for advice in advices)
        assert [advice.verdict for advice in advices].count(Verdict.RIGHT) < 25


def test_a_hint_waits_a_little_and_then_stays_long_enough_to_be_read() -> None:
    adviser = Adviser(1)
    # A hand that changes between a 2 and a 4 ten times in six seconds.
    signing = Signing().show(2, 0.3)
    for _ in range(10):
        signing.show(4, 0.2, 0.1).show(2, 0.2, 0.1)
    signing.show(2, 3)
    changes = hints_of(adviser, signing)
    times = [time_s for time_s, _ in changes]
    assert changes[0][1] is None
    assert times[1] >= 0.4
    shown = [later - time_s for (time_s, hint), (later, _) in pairwise(changes) if hint]
    assert all(seconds >= 2 for seconds in shown)
    assert changes[-1][1] is not None
    assert changes[-1][1].words == "Middle finger: fold it"


def test_the_hint_goes_at_once_when_the_sign_is_right() -> None:
    adviser = Adviser(2)
    for recognition in Signing().show(4, 1):
        advice = adviser.update(recognition)
    assert advice.hint is not None
    later = [adviser.update(recognition) for recognition in Signing().show(2, 1)]
    assert later[-1].verdict is Verdict.RIGHT
    assert later[-1].hint is None


def test_without_a_hand_there_is_no_hint() -> None:
    adviser = Adviser(2)
    for recognition in Signing().show(4, 1).away(0.2):
        advice = adviser.update(recognition)
    assert advice.verdict is Verdict.NO_HAND
    assert advice.hint is None


def test_a_right_sign_that_wavers_for_a_moment_is_still_right() -> None:
    adviser = Adviser(3)
    verdicts = [adviser.update(r).verdict for r in Signing().show(3, 0.4).unsure(0.1).show(3, 0.3)]
    assert verdicts[-1] is Verdict.RIGHT
