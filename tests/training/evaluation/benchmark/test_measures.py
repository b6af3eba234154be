import numpy as np
import pytest

from signcam.checking.intervals import paired_interval
from signcam.models.catalogue import DEFAULT_MODEL
from tests.training.evaluation.benchmark.prediction_doubles import predictions
from training.data.drawn_hands import NO_DIGIT
from training.evaluation.benchmark import measures
from training.evaluation.benchmark.measures import Measure
from training.evaluation.intervals import calibration_interval, mean_interval
from training.evaluation.metrics import confidence_error


def within(measure: Measure) -> bool:
    assert measure.interval is not None
    low, high = measure.interval
    return low <= measure.value <= high and low < high


def test_no_hand_found_counts_as_wrong():
    measure = measures.accuracy(DEFAULT_MODEL, [predictions([1, 2, 3, 4], [1, 2, 9, -1])])
    assert (measure.value, measure.pictures) == (0.5, 4)
    assert within(measure)


def test_each_person_counts_the_same_however_many_pictures_show_them():
    people = [0] * 6 + [1] * 2 + [2] * 4
    read = [5] * 6 + [5, 0] + [5, 5, 5, 0]
    seen = [predictions([5] * 12, read, people=people)]
    mean, worst = measures.mean_of_people(DEFAULT_MODEL, seen), measures.worst_person(DEFAULT_MODEL, seen)
    assert mean.value == pytest.approx((1 + 0.5 + 0.75) / 3)
    assert mean.pictures == 12
    assert within(mean)
    assert (worst.value, worst.pictures, worst.note) == (0.5, 2, "person 1 of 3")
    assert within(worst)


def test_the_mean_is_drawn_over_people_the_same_each_time():
    proportions = np.array([1.0, 0.9, 0.8, 1.0, 0.95])
    assert mean_interval(proportions) == mean_interval(proportions)
    low, high = mean_interval(proportions)
    assert 0.8 <= low < proportions.mean() < high <= 1


def test_mirrored_pictures_are_compared_one_by_one():
    rooms = predictions([1] * 50, [1] * 48 + [2] * 2)
    rooms_mirrored = predictions([1] * 50, [2] * 3 + [1] * 47)
    black = predictions([3] * 50, [3] * 50)
    measure = measures.mirrored_difference(DEFAULT_MODEL, [rooms, rooms_mirrored, black, black])
    # Three were lost and two gained of a hundred.
    assert measure.value == pytest.approx(-0.01)
    assert measure.pictures == 100
    assert within(measure)
    assert measure.note == "each set in turn -2.0, +0.0"


def test_the_paired_interval_is_that_of_its_formula():
    before = np.array([True] * 80 + [True] * 12 + [False] * 4 + [False] * 4)
    after = np.array([True] * 80 + [False] * 12 + [True] * 4 + [False] * 4)
    # (4.5 - 12.5) / 102, give or take 1.96 * sqrt(17 - 64 / 102) / 102.
    assert paired_interval(before, after) == pytest.approx((-0.07843 - 0.07775, -0.07843 + 0.07775), abs=2e-5)


def test_the_lowest_tilt_is_told_with_all_of_them():
    degrees = [-15.0] * 4 + [0.0] * 4 + [15.0] * 4
    seen = predictions([2] * 12, [2, 2, 2, 0] + [2] * 4 + [2, 2, 0, 0], degrees=degrees)
    measure = measures.lowest_tilt(DEFAULT_MODEL, [seen])
    assert (measure.value, measure.pictures) == (0.5, 4)
    assert measure.note == "at +15°; -15°: 75.0, +0°: 100.0, +15°: 50.0"


def test_the_darkest_quarter_of_hands_is_compared_with_the_lightest_in_all_their_rooms():
    people, degrees = list(range(8)), [40.0, -50, 10, 60, -60, 0, 20, 30]
    # Hands 1 and 4 are darkest, 0 and 3 lightest; of hand 4 one of two views is misread.
    one = predictions([7] * 8, [7, 7, 7, 7, 1, 7, 7, 7], people=people, degrees=degrees)
    other = predictions([7] * 8, [7, 7, 0, 7, 7, 7, 0, 0], people=people, degrees=degrees)
    measure = measures.skin_difference(DEFAULT_MODEL, [one, other])
    assert measure.value == pytest.approx(-0.25)
    assert measure.pictures == 8
    assert within(measure)
    assert measure.note == "2 hands in 4 views a quarter; darkest 75.0, lightest 100.0"


def test_the_threshold_keeps_the_share_of_digits_that_was_asked_for():
    confidence = np.linspace(0.01, 1, 100)
    threshold = measures.threshold_for(confidence)
    assert threshold is not None
    assert threshold == pytest.approx(0.04)
    assert (confidence >= threshold).mean() == 0.97
    assert (confidence > threshold).mean() < 0.97


def test_where_too_many_hands_are_not_found_no_threshold_will_do():
    assert measures.threshold_for(np.array([0.9] * 9 + [0.0])) is None
    digits = predictions([1] * 10, [1] * 9 + [-1], confidence=[0.9] * 9 + [0.0])
    none = predictions([NO_DIGIT] * 2, [1, -1], confidence=[0.99, 0.0])
    measure = measures.sure_without_digit(DEFAULT_MODEL, [digits, none])
    assert (measure.value, measure.pictures) == (1.0, 2)
    assert "no threshold" in measure.note


def test_hands_without_a_digit_are_sure_or_not_at_the_threshold_of_digits_alone():
    digits = predictions([1] * 100, [1] * 100, confidence=[0.5] * 2 + [0.8] * 58 + [0.95] * 40)
    none = predictions([NO_DIGIT] * 4, [1, 1, 2, -1], confidence=[0.97, 0.85, 0.4, 0.0])
    measure = measures.sure_without_digit(DEFAULT_MODEL, [digits, none])
    assert measure.value == 0.5
    assert within(measure)
    assert "from a confidence of 0.800, which keeps 97 % of 100 digits" in measure.note
    assert "from the card's 0.9 25.0, and 40.0 of the digits" in measure.note


def test_the_calibration_error_is_the_distance_of_confidence_from_accuracy_where_a_hand_was_found():
    seen = predictions([1] * 5, [1, 1, 1, 0, -1], confidence=[0.95] * 4 + [0.0])
    measure = measures.calibration(DEFAULT_MODEL, [seen, seen])
    assert measure.value == pytest.approx(0.2)
    assert measure.pictures == 8
    assert within(measure)


def test_the_calibration_errors_interval_contains_it_with_few_pictures_too():
    random = np.random.default_rng(1)
    confidence = random.uniform(0.3, 1, 60)
    right = random.random(60) < confidence
    low, high = calibration_interval(confidence, right)
    assert low < confidence_error(confidence, right) < high


def test_each_difficulty_is_told_beside_all_of_them_together():
    seen = predictions([1] * 4, [1, 2, -1, 1], degrees=[0.0, 0.0, 3.0, 3.0])
    right = measures.by_difficulty(DEFAULT_MODEL, [seen])
    found = measures.found_by_difficulty(DEFAULT_MODEL, [seen])
    assert (right.value, right.note) == (0.5, "wall 50.0, tiny 50.0")
    assert (found.value, found.note) == (0.75, "wall 100.0, tiny 50.0")


def test_without_a_hand_any_find_is_a_mistake_and_any_sure_digit_a_worse_one():
    drawn = predictions([NO_DIGIT] * 4, [-1, -1, 3, 7], confidence=[0, 0, 0.95, 0.4])
    public = predictions([NO_DIGIT] * 4, [-1] * 4, confidence=[0] * 4)
    found = measures.found_without_hand(DEFAULT_MODEL, [drawn, public])
    sure = measures.sure_without_hand(DEFAULT_MODEL, [drawn, public])
    assert (found.value, found.pictures) == (0.25, 8)
    assert found.note == "each set in turn 2 of 4, 0 of 4"
    assert (sure.value, sure.note) == (0.125, "each set in turn 1 of 4, 0 of 4")
