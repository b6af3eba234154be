"""A visit: who wakes the stand, who plays, and when it ends."""

import pytest

from signcam.hands.quality import HandProblem
from signcam.stand.spec import StandSpec
from signcam.stand.visit import Stage
from tests.stand.crowd import Visitors, at, seen


def awake(visitors: Visitors) -> bool:
    return not visitors.at_stage(Stage.ATTRACT)


@pytest.fixture
def visitors() -> Visitors:
    return Visitors()


@pytest.mark.parametrize("fps", [5, 10, 15, 30])
def test_a_hand_wakes_it_within_half_a_second(fps: int):
    visitors = Visitors(fps=fps)
    visitors.show(20, None)
    assert not awake(visitors)
    assert visitors.until(lambda: awake(visitors), at(320)) <= 0.5 + 1e-9


def test_a_waving_hand_wakes_it(visitors: Visitors):
    visitors.show(1, lambda t: at(320 + 90 * (abs((2 * t) % 2 - 1) - 0.5)))
    assert awake(visitors)


def test_a_childs_hand_low_in_the_picture_wakes_it_and_plays(visitors: Visitors):
    low = at(320, 440, 90)
    assert low.box[3] > 479
    visitors.show(0.5, low)
    assert awake(visitors)
    visitors.until(lambda: visitors.at_stage(Stage.ROUND), low)
    game = visitors.stand.round
    assert game is not None
    visitors.frame(low, game.wanted)
    assert len(game.hits) == 1


def test_someone_who_walks_through_does_not_wake_it(visitors: Visitors):
    visitors.show(1.5, lambda t: at(-50 + 500 * t, 300, 100))
    visitors.show(1, None)
    assert not awake(visitors)


def test_a_hand_far_behind_does_not_wake_it(visitors: Visitors):
    for index in range(50):
        visitors.stand.update(100 + index / 10, seen(index, at(320, 200, 30), problem=HandProblem.TOO_SMALL))
    assert not awake(visitors)


def test_a_hand_is_outlined_as_soon_as_it_is_up_though_it_does_not_play_yet(visitors: Visitors):
    visitors.frame(at(320))
    assert visitors.stand.hand is not None
    assert not visitors.stand.plays


def test_a_poster_does_not_keep_it_awake(visitors: Visitors):
    for _ in range(10 * 120):
        visitors.frame(at(320))
    assert not awake(visitors)


def test_a_visit_ends_half_a_minute_after_the_last_hand_with_the_last_ten_seconds_counted(visitors: Visitors):
    visitors.show(2, at(320))
    shown: list[int] = []
    gone = visitors.now
    while awake(visitors):
        visitors.frame(None)
        if visitors.stand.countdown is not None and visitors.stand.countdown not in shown:
            shown.append(visitors.stand.countdown)
    assert shown == list(range(10, 0, -1))
    assert visitors.now - gone == pytest.approx(30, abs=0.3)


def test_the_organiser_sets_when_a_visit_ends():
    visitors = Visitors(StandSpec(away_s=15))
    visitors.show(2, at(320))
    assert visitors.until(lambda: not awake(visitors), None) == pytest.approx(15, abs=0.3)


def test_a_hand_during_the_countdown_goes_on_with_the_visit(visitors: Visitors):
    visitors.show(2, at(320))
    visitors.until(lambda: visitors.stand.countdown == 3, None)
    visitors.show(1, at(320))
    assert visitors.stand.countdown is None
    assert awake(visitors)
    assert visitors.stand.counts.visitors == 1


def start_round(visitors: Visitors) -> None:
    visitors.until(lambda: visitors.at_stage(Stage.ROUND), at(320))


def test_a_digit_of_someone_who_walks_through_does_not_count(visitors: Visitors):
    start_round(visitors)
    game = visitors.stand.round
    assert game is not None
    # A larger hand takes over the tracker for a second, on its way through the picture.
    for step in range(10):
        visitors.frame(at(40 + 60 * step, 300, 250), game.wanted)
    assert game.hits == []
    visitors.frame(at(320))
    visitors.frame(at(320), game.wanted)
    assert len(game.hits) == 1, "the visitor was lost"


def test_a_hand_behind_does_not_play_in_a_short_pause_of_the_visitors(visitors: Visitors):
    start_round(visitors)
    visitors.show(0.8, at(500, 150, 60), visitors.stand.round.wanted if visitors.stand.round else 0)
    assert visitors.stand.round is not None
    assert visitors.stand.round.hits == []
    visitors.frame(at(330))
    assert visitors.stand.plays


def test_another_hand_that_stays_takes_over(visitors: Visitors):
    start_round(visitors)
    visitors.show(1.2, at(560, 300, 260))
    assert visitors.stand.plays
    assert visitors.at_stage(Stage.ROUND)


def test_a_hand_that_is_missed_for_a_frame_or_two_has_not_gone(visitors: Visitors):
    start_round(visitors)
    for _ in range(20):
        visitors.frame(at(320))
        visitors.frame(None)
        assert visitors.stand.plays


def test_the_page_with_the_signs_stands_between_two_rounds(visitors: Visitors):
    start_round(visitors)
    assert visitors.until(lambda: not visitors.at_stage(Stage.ROUND), at(320)) == pytest.approx(60, abs=0.3)
    assert visitors.at_stage(Stage.SIGNS)
    assert visitors.until(lambda: visitors.at_stage(Stage.READY), at(320)) == pytest.approx(12, abs=0.3)


def test_a_stand_that_is_closed_counts_the_round_that_is_played(visitors: Visitors):
    start_round(visitors)
    visitors.stand.end()
    assert visitors.stand.counts.rounds == 1
    assert not awake(visitors)


def test_the_next_round_waits_for_a_hand(visitors: Visitors):
    start_round(visitors)
    visitors.until(lambda: visitors.at_stage(Stage.SIGNS), at(320))
    visitors.show(20, None)
    assert visitors.at_stage(Stage.SIGNS)
    visitors.show(1, at(320))
    assert visitors.at_stage(Stage.READY)


def test_after_the_machine_slept_nobody_is_there_and_the_stand_invites(visitors: Visitors):
    start_round(visitors)
    visitors.now += 3600
    visitors.frame(None)
    assert not awake(visitors)
    assert visitors.stand.counts.rounds == 1
    assert visitors.stand.counts.seconds < 30


def test_a_lost_camera_is_counted_once_and_ends_the_visit_in_time(visitors: Visitors):
    start_round(visitors)
    for _ in range(400):
        visitors.frame(None, camera=False)
    assert not awake(visitors)
    assert visitors.stand.counts.camera_losses == 1


def test_a_clock_that_goes_back_stands_still(visitors: Visitors):
    start_round(visitors)
    left = visitors.stand.round.left_s if visitors.stand.round else 0
    visitors.stand.update(0.0, None)
    assert visitors.at_stage(Stage.ROUND)
    assert visitors.stand.round is not None
    assert visitors.stand.round.left_s == left


def test_the_languages_take_turns(visitors: Visitors):
    spoken: list[str] = []
    for _ in range(200):
        visitors.frame(None)
        if not spoken or spoken[-1] != visitors.stand.language:
            spoken.append(visitors.stand.language)
    assert spoken[:4] in (["en", "tr", "ar", "en"], ["tr", "ar", "en", "tr"], ["ar", "en", "tr", "ar"])
