"""What a hand writes: what is held still, equal digits, swipes and pauses."""

import numpy as np
import pytest

from signcam.writing.writer import Gesture, NumberWriter, WritingEvent
from tests.support.signing import WIDTH, Signing


def events_of(signing: Signing, writer: NumberWriter | None = None) -> list[WritingEvent]:
    writer = writer or NumberWriter()
    return [event for recognition in signing for event in writer.update(recognition, WIDTH).events]


def written(signing: Signing, hold_s: float = 0.8) -> str:
    """Digits, with < for a swipe and a space for a pause."""
    marks = {Gesture.SWIPE: "<", Gesture.PAUSE: " "}
    events = events_of(signing, NumberWriter(hold_s))
    return "".join(marks.get(event.gesture, str(event.digit)) for event in events)


@pytest.mark.parametrize("fps", [15, 25, 30])
@pytest.mark.parametrize("open_s", [0.5, 0.67, 0.83])
def test_an_open_hand_on_the_way_to_each_digit_is_not_written(open_s: float, fps: float) -> None:
    for digit in range(10):
        # The open hand is shown for this time, half of its coming up included; then the digit is formed.
        signing = Signing(fps=fps, seed=digit).away(0.3).come(5).show(5, open_s - 0.25)
        signing.show(digit, 1.5).go()
        assert written(signing) == str(digit)


def test_an_open_hand_that_is_there_from_the_start_is_not_written_either() -> None:
    for digit in (0, 1, 2, 3, 4, 6, 7, 8, 9):
        # The network is sure of it a little longer than it is shown, until the fingers are on their way.
        signing = Signing(seed=digit).show(5, 0.6).show(digit, 1.5)
        read = sum(r.prediction is not None and r.prediction.digit == 5 and r.sure for r in signing) / 30
        assert read == pytest.approx(0.83, abs=0.02)
        assert written(signing) == str(digit)


def test_who_passes_through_1_and_2_on_the_way_to_3_writes_only_3() -> None:
    signing = Signing().away(0.3).come(1).show(1, 0.3).show(2, 0.4, 0.3).show(3, 1.2, 0.3).go()
    assert written(signing) == "3"


def test_a_digit_is_written_once_it_was_held_for_the_time_that_was_chosen() -> None:
    for hold_s in (0.3, 0.8, 2.0):
        (event,) = events_of(Signing().away(0.5).come(7).show(7, 3), NumberWriter(hold_s))
        # The hand rests a little after it came up, 1 s from the start.
        assert 0.75 < event.time_s - hold_s < 1.2
        assert event.digit == 7
        assert event.confidence == pytest.approx(0.97)


def test_a_hold_time_outside_the_limits_becomes_the_nearest_one() -> None:
    writer = NumberWriter()
    writer.set_hold_s(60)
    assert [event.digit for event in events_of(Signing().show(7, 3), writer)] == [7]


@pytest.mark.parametrize("tremor", [0.006, 0.02])
def test_a_digit_that_drifts_and_trembles_a_little_is_written_in_a_second_and_a_half(tremor: float) -> None:
    for digit in range(10):
        signing = Signing(seed=digit, tremor=tremor).away(0.3).come(digit).move(0.4, 0.2, 1.5).go()
        assert written(signing) == str(digit)


def test_a_digit_that_is_held_for_long_is_written_once() -> None:
    for seed in range(5):
        assert written(Signing(seed=seed, tremor=0.012).away(0.2).come(2).show(2, 8)) == "2"


@pytest.mark.parametrize("fps", [15, 30])
def test_lowering_the_hand_between_equal_digits_writes_both(fps: float) -> None:
    signing = Signing(fps=fps).away(0.3)
    for _ in range(3):
        signing.come(5).show(5, 1.3).go()
    assert written(signing) == "555"


@pytest.mark.parametrize("fps", [15, 30])
def test_relaxing_the_hand_between_equal_digits_writes_both(fps: float) -> None:
    signing = Signing(fps=fps).away(0.3).come(3).show(3, 1.2).relax().show(3, 1.2).relax().show(3, 1.2)
    assert written(signing) == "333"


@pytest.mark.parametrize("fps", [15, 30])
@pytest.mark.parametrize(("across", "seconds"), [(0.36, 0.3), (0.4, 0.4), (-0.4, 0.4), (0.5, 0.6)])
def test_a_small_step_sideways_with_the_same_shape_writes_the_digit_again(
    across: float, seconds: float, fps: float
) -> None:
    for digit in range(10):
        signing = Signing(fps=fps, seed=digit).away(0.3).come(digit).show(digit, 1.3)
        signing.move(across, 0, seconds).show(digit, 1.3)
        assert written(signing) == f"{digit}{digit}"


def test_a_hand_that_shifts_a_little_at_once_writes_nothing_more() -> None:
    assert written(Signing().away(0.3).come(3).show(3, 1.2).move(-0.28, 0, 0.4).show(3, 2)) == "3"


def test_a_hand_that_wanders_slowly_aside_writes_nothing_more() -> None:
    assert written(Signing().away(0.3).come(2).show(2, 1).move(0.8, 0.2, 3).show(2, 1.5)) == "2"


def test_a_hand_that_the_finder_loses_for_a_moment_writes_nothing_more() -> None:
    assert written(Signing().away(0.3).come(6).show(6, 1.2).away(0.35).show(6, 2)) == "6"


def test_unsure_frames_of_a_hand_that_stays_write_nothing_more() -> None:
    assert written(Signing().away(0.3).come(8).show(8, 1.2).unsure(0.6).show(8, 2)) == "8"


def test_unsure_frames_of_a_hand_that_sways_with_the_same_shape_write_nothing_more() -> None:
    signing = Signing().away(0.3).come(8).show(8, 1.2)
    signing._digit = None
    signing.move(0.15, 0, 0.25).move(-0.15, 0, 0.25)
    signing._digit = 8
    # No step either: the hand is back where it was.
    assert written(signing.show(8, 2)) == "8"


def test_a_moment_in_which_the_network_is_unsure_does_not_stop_the_ring() -> None:
    assert written(Signing().away(0.3).come(8).show(8, 0.5).unsure(0.1).show(8, 0.7)) == "8"


def test_a_hand_that_waves_writes_nothing() -> None:
    signing = Signing().away(0.3).come(5, 0.4)
    for _ in range(6):
        signing.move(0.5, 0, 0.35).move(-0.5, 0, 0.35)
    assert written(signing) == ""


def test_the_window_knows_for_which_digit_the_hand_must_be_lowered_first() -> None:
    writer = NumberWriter()
    blocked = [
        writer.update(recognition, WIDTH).hold.blocked
        for recognition in Signing().away(0.3).come(4).show(4, 2).go()
    ]
    assert blocked[0] is None
    assert 4 in blocked
    assert blocked[-1] is None


def test_the_ring_fills_while_the_hand_is_still_and_never_jumps() -> None:
    writer = NumberWriter()
    shares = [
        writer.update(recognition, WIDTH).hold.share
        for recognition in Signing().away(0.3).come(9).show(9, 1.5)
    ]
    # From the moment at which the hand has come up.
    steps = np.diff(shares[24:])
    assert shares[-1] == 1.0
    assert steps.min() >= 0
    assert steps.max() < 0.1


@pytest.mark.parametrize("way", [1, -1])
def test_a_swipe_across_the_picture_erases_and_writes_nothing_by_itself(way: int) -> None:
    signing = Signing().away(0.3).come(3).show(3, 1.2).move(-way * 0.7, 0, 0.6).show(5, 0.2)
    # The open hand that swiped stays for a while, then goes.
    signing.move(way * 1.9, 0, 0.5).show(5, 1.5).go()
    assert written(signing) == "3<"


def test_a_hand_that_comes_in_from_the_side_or_leaves_erases_nothing() -> None:
    signing = Signing().away(0.3)
    signing._place = signing._place - np.array([240.0, 0.0])
    signing.come(1, 0.1).move(1.3, 0, 0.5).show(1, 1.2).move(1.3, 0, 0.5).away(0.5)
    assert written(signing) == "1"


def test_a_change_from_one_hand_to_the_other_is_no_swipe() -> None:
    signing = Signing().show(1, 1.2)
    signing._place = signing._place + np.array([300.0, 0.0])
    assert "<" not in written(signing.show(1, 0.5))


def test_a_digit_can_be_written_again_after_a_swipe_once_the_hand_was_lowered() -> None:
    signing = Signing().away(0.3).come(2).show(2, 1.2).move(-0.8, 0, 0.6)
    signing.move(1.8, 0, 0.5).go().come(2).show(2, 1.2)
    assert written(signing) == "2<2"


def test_a_pause_comes_once_after_the_last_digit() -> None:
    signing = Signing().come(1).show(1, 1.2).go().away(3).come(2).show(2, 1.2).go().away(1.5)
    assert written(signing) == "1 2 "


def test_a_clip_that_starts_again_ends_the_number() -> None:
    writer = NumberWriter()
    signing = Signing().come(1).show(1, 1.2)
    twice = [*events_of(signing, writer), *events_of(signing, writer)]
    assert [event.gesture for event in twice] == [Gesture.DIGIT, Gesture.PAUSE, Gesture.DIGIT]


def test_a_source_with_few_frames_a_second_needs_as_long() -> None:
    (event,) = events_of(Signing(fps=5).show(7, 3))
    assert 0.8 <= event.time_s <= 1.2
