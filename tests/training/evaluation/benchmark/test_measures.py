import numpy as np
import pytest

from tests.training.evaluation.benchmark.readings_doubles import readings
from training.data.drawn_hands import NO_DIGIT
from training.evaluation.benchmark import measures as figures
from training.evaluation.benchmark.measures import Figure
from training.evaluation.benchmark.readers import OURS
from training.evaluation.intervals import calibration_interval, mean_interval, paired_interval
from training.evaluation.metrics import confidence_error


def within(figure: Figure) -> bool:
    assert figure.interval is not None
    low, high = figure.interval
    return low <= figure.value <= high and low < high


def test_no_hand_found_counts_as_wrong():
    figure = figures.accuracy(OURS, [readings([1, 2, 3, 4], [1, 2, 9, -1])])
    assert (figure.value, figure.pictures) == (0.5, 4)
    assert within(figure)


def test_each_person_counts_the_same_however_many_pictures_show_them():
    people = [0] * 6 + [1] * 2 + [2] * 4
    read = [5] * 6 + [5, 0] + [5, 5, 5, 0]
    seen = [readings([5] * 12, read, people=people)]
    mean, worst = figures.mean_of_people(OURS, seen), figures.worst_person(OURS, seen)
    assert mean.value == pytest.approx((1 + 0.5 + 0.75) / 3)
    assert mean.pictures == 12
    assert within(mean)
    assert (worst.value, worst.pictures, worst.note) == (0.5, 2, "person 1 of 3")
    assert within(worst)


def test_the_mean_is_drawn_over_people_the_same_each_time():
    shares = np.array([1.0, 0.9, 0.8, 1.0, 0.95])
    assert mean_interval(shares) == mean_interval(shares)
    low, high = mean_interval(shares)
    assert 0.8 <= low < shares.mean() < high <= 1


def test_mirrored_pictures_are_compared_one_by_one():
    rooms = readings([1] * 50, [1] * 48 + [2] * 2)
    rooms_mirrored = readings([1] * 50, [2] * 3 + [1] * 47)
    black = readings([3] * 50, [3] * 50)
    figure = figures.mirrored_difference(OURS, [rooms, rooms_mirrored, black, black])
    # Three were lost and two gained of a hundred.
    assert figure.value == pytest.approx(-0.01)
    assert figure.pictures == 100
    assert within(figure)
    assert figure.note == "each set in turn -2.0, +0.0"


def test_the_paired_interval_is_that_of_its_formula():
    before = np.array([True] * 80 + [True] * 12 + [False] * 4 + [False] * 4)
    after = np.array([True] * 80 + [False] * 12 + [True] * 4 + [False] * 4)
    # (4.5 - 12.5) / 102, give or take 1.96 * sqrt(17 - 64 / 102) / 102.
    assert paired_interval(before, after) == pytest.approx((-0.07843 - 0.07775, -0.07843 + 0.07775), abs=2e-5)


def test_the_lowest_tilt_is_told_with_all_of_them():
    degrees = [-15.0] * 4 + [0.0] * 4 + [15.0] * 4
    seen = readings([2] * 12, [2, 2, 2, 0] + [2] * 4 + [2, 2, 0, 0], degrees=degrees)
    figure = figures.lowest_tilt(OURS, [seen])
    assert (figure.value, figure.pictures) == (0.5, 4)
    assert figure.note == "at +15°; -15°: 75.0, +0°: 100.0, +15°: 50.0"


def test_the_darkest_quarter_of_hands_is_compared_with_the_lightest_in_all_their_rooms():
    people, degrees = list(range(8)), [40.0, -50, 10, 60, -60, 0, 20, 30]
    # Hands 1 and 4 are darkest, 0 and 3 lightest; of hand 4 one of two views is misread.
    one = readings([7] * 8, [7, 7, 7, 7, 1, 7, 7, 7], people=people, degrees=degrees)
    other = readings([7] * 8, [7, 7, 0, 7, 7, 7, 0, 0], people=people, degrees=degrees)
    figure = figures.skin_difference(OURS, [one, other])
    assert figure.value == pytest.approx(-0.25)
    assert figure.pictures == 8
    assert within(figure)
    assert figure.note == "2 hands in 4 views a quarter; darkest 75.0, lightest 100.0"


def test_the_threshold_keeps_the_share_of_digits_that_was_asked_for():
    confidence = np.linspace(0.01, 1, 100)
    threshold = figures.threshold_for(confidence)
    assert threshold is not None
    assert threshold == pytest.approx(0.04)
    assert (confidence >= threshold).mean() == 0.97
    assert (confidence > threshold).mean() < 0.97


def test_where_too_many_hands_are_not_found_no_threshold_will_do():
    assert figures.threshold_for(np.array([0.9] * 9 + [0.0])) is None
    digits = readings([1] * 10, [1] * 9 + [-1], confidence=[0.9] * 9 + [0.0])
    none = readings([NO_DIGIT] * 2, [1, -1], confidence=[0.99, 0.0])
    figure = figures.sure_of_none(OURS, [digits, none])
    assert (figure.value, figure.pictures) == (1.0, 2)
    assert "no threshold" in figure.note


def test_hands_without_a_digit_are_sure_or_not_at_the_threshold_of_digits_alone():
    digits = readings([1] * 100, [1] * 100, confidence=[0.5] * 2 + [0.8] * 58 + [0.95] * 40)
    none = readings([NO_DIGIT] * 4, [1, 1, 2, -1], confidence=[0.97, 0.85, 0.4, 0.0])
    figure = figures.sure_of_none(OURS, [digits, none])
    assert figure.value == 0.5
    assert within(figure)
    assert "from a confidence of 0.800, which keeps 97 % of 100 digits" in figure.note
    assert "from the card's 0.9 25.0, and 40.0 of the digits" in figure.note


def test_the_calibration_error_is_the_distance_of_confidence_from_accuracy_where_a_hand_was_found():
    seen = readings([1] * 5, [1, 1, 1, 0, -1], confidence=[0.95] * 4 + [0.0])
    figure = figures.calibration(OURS, [seen, seen])
    assert figure.value == pytest.approx(0.2)
    assert figure.pictures == 8
    assert within(figure)


def test_the_calibration_errors_interval_contains_it_with_few_pictures_too():
    random = np.random.default_rng(1)
    confidence = random.uniform(0.3, 1, 60)
    right = random.random(60) < confidence
    low, high = calibration_interval(confidence, right)
    assert low < confidence_error(confidence, right) < high
