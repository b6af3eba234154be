"""The numbers of a session, against sessions whose numbers are known."""

from dataclasses import replace

import numpy as np
import pytest

from signcam.checking.calibration import threshold_for
from signcam.checking.comparison import compare_models
from signcam.checking.intervals import (
    difference_interval,
    mcnemar_p,
    paired_interval,
    rate_interval,
    share_of,
)
from signcam.checking.known_labels import same_label
from signcam.checking.measures import measure_model
from signcam.checking.plan import Step
from signcam.checking.readings import read_trials
from signcam.checking.trial import NOTHING, Answer, Trial
from tests.checking.sessions import DIGITS, MODEL, answer, trial


def test_accuracy_counts_trials_and_a_trial_without_a_hand_is_wrong() -> None:
    trials = [
        trial(1, "3", [[answer("3")], [answer("3")]]),
        # Two frames against one: the mean decides.
        trial(2, "3", [[answer("3")], [answer("8")], [answer("8")]]),
        trial(3, "8", []),
        replace(trial(4, "8", []), outcome="skipped"),
    ]
    measures = measure_model(trials, [MODEL], 0)
    assert (measures.accuracy.count, measures.accuracy.total) == (1, 3)
    assert measures.no_hand.count == 1
    assert measures.frames == pytest.approx(3 / 5)
    assert measures.confusion.labels == ("3", "8")
    assert measures.confusion.answers == ("3", "8", "no hand")
    assert measures.confusion.counts == ((1, 1, 0), (0, 0, 1))
    recall = {each.label: (each.recall.count, each.recall.total) for each in measures.labels}
    assert recall == {"3": (1, 2), "8": (0, 1)}


def test_a_model_that_says_none_answers_nothing() -> None:
    model = replace(MODEL, labels=(*MODEL.labels, "none"))
    shares = (*[0.01] * 10, 0.9)
    trials = [trial(1, "3", [[Answer(NOTHING, 0.01, False, shares, 2.0)]])]
    (reading,) = read_trials(trials, [model], 0)
    assert reading.answer == NOTHING
    assert not reading.right


LETTERS = replace(MODEL, name="letters", labels=(*DIGITS, "A", "B"))


def spelled(label: str) -> Answer:
    shares = [0.0] * len(LETTERS.labels)
    shares[LETTERS.labels.index(label)] = 1.0
    return Answer(label, 1.0, True, tuple(shares), 2.0)


def test_a_model_is_measured_and_compared_only_where_it_knows_what_is_shown() -> None:
    shown = [("3", "3", "3"), ("8", "3", "8"), ("A", "A", "4"), ("B", "3", "8")]
    trials = [
        trial(number, label, [[spelled(one), answer(other)]])
        for number, (label, one, other) in enumerate(shown, 1)
    ]
    models = [LETTERS, MODEL]
    letters, digits = (measure_model(trials, models, place) for place in (0, 1))
    assert (letters.accuracy.count, letters.accuracy.total, letters.left_out) == (2, 4, 0)
    assert (digits.accuracy.count, digits.accuracy.total, digits.left_out) == (2, 2, 2)
    assert digits.unknown_labels == ("A", "B")
    assert digits.confusion.labels == ("3", "8")
    assert digits.frames == 1.0
    readings = {model.name: read_trials(trials, models, place) for place, model in enumerate(models)}
    (pair,) = compare_models(dict(readings))
    assert (pair.trials, pair.left_out, pair.only_one, pair.only_other) == (2, 2, 0, 1)
    assert (pair.one_accuracy, pair.other_accuracy) == (0.5, 1.0)


def test_a_class_for_none_is_known_by_any_of_its_names() -> None:
    model = replace(MODEL, labels=(*MODEL.labels, "background"))
    shares = (*[0.01] * 10, 0.9)
    trials = [trial(1, "none", [[Answer(NOTHING, 0.01, False, shares, 2.0)]])]
    assert measure_model(trials, [model], 0).accuracy.count == 1


@pytest.mark.parametrize(("one", "other"), [("7", "seven"), ("Three", "3"), ("L", "l")])
def test_labels_in_words_and_capitals_are_the_same(one: str, other: str) -> None:
    assert same_label(one, other)
    assert not same_label(one, "5")


def test_intervals_agree_with_published_examples() -> None:
    # Newcombe 1998, table I: 81 of 263. Newcombe 1998 on differences, example (a): 56/70 less 48/80.
    wilson = share_of(81, 263)
    assert [wilson.low, wilson.high] == pytest.approx([0.2553, 0.3662], abs=1e-4)
    low, high = difference_interval(share_of(56, 70), share_of(48, 80))
    assert [low, high] == pytest.approx([0.0524, 0.3339], abs=1e-4)
    # Exact Poisson of 10 events: 4.795 to 18.39.
    assert list(rate_interval(10, 1.0)) == pytest.approx([4.795, 18.39], abs=1e-2)
    # McNemar: 1 against 9 gives 0.0215.
    before = np.array([True] * 1 + [False] * 9 + [True] * 30)
    after = np.array([False] * 1 + [True] * 9 + [True] * 30)
    assert mcnemar_p(before, after) == pytest.approx(0.0215, abs=1e-4)
    low, high = paired_interval(before, after)
    assert low < 0.2 < high


def test_calibration_finds_overconfidence_and_the_threshold_of_99_percent() -> None:
    trials = [trial(n, "3", [[answer("3", 0.9)] if n % 2 else [answer("8", 0.9)]]) for n in range(40)]
    fit = measure_model(trials, [MODEL], 0).calibration
    assert fit is not None
    assert fit.overconfidence == pytest.approx(0.4)
    assert fit.error == pytest.approx(0.4)
    assert fit.sure_and_wrong == pytest.approx(0.5)
    assert fit.threshold_99 is None
    rows = np.array([[0.95, 1, 1]] * 30 + [[0.8, 0, 1]] * 10 + [[0.8, 1, 1]] * 10, float)
    assert threshold_for(rows, 0.99) == (0.95, 0.6)


def test_the_time_to_the_first_right_and_to_the_held_label_begins_with_the_hand() -> None:
    answers = [[answer("8")]] * 3 + [[answer("3")]] * 12
    (reading,) = read_trials([trial(1, "3", answers)], [MODEL], 0)
    assert reading.first_right_s == pytest.approx(0.3)
    assert reading.held_s is not None
    assert 0.7 < reading.held_s < 1.0


def test_false_alarms_count_once_as_long_as_they_go_on() -> None:
    labels = ["3"] * 5 + ["8"] * 2 + ["3"]
    rest = trial(1, "", [[answer(label)] for label in labels])
    rest = replace(rest, step=Step(1, "P1", "no sign"), duration_s=30.0)
    alarms = measure_model([rest], [MODEL], 0).alarms
    assert alarms is not None
    assert (alarms.count, alarms.minutes, alarms.a_minute) == (3, 0.5, 6.0)
    unsure = trial(1, "", [[answer("3", 0.4)]])
    quiet = replace(unsure, step=Step(1, "P1", "no hand"), duration_s=30.0)
    assert measure_model([quiet], [MODEL], 0).alarms == replace(
        alarms, count=0, a_minute=0.0, interval=rate_interval(0, 0.5)
    )


def test_each_condition_has_its_own_accuracy() -> None:
    trials: list[Trial] = []
    for number in range(40):
        left = number % 2 == 0
        trials.append(
            trial(
                number + 1,
                "3",
                [[answer("8" if left else "3")]],
                step={"hand": "left" if left else "right", "person": "ash" if number < 20 else "elm"},
                seen={"brightness": 40.0 if number < 20 else 140.0, "sharpness": float(number)},
            )
        )
    tables = {table.key: table for table in measure_model(trials, [MODEL], 0).conditions}
    assert set(tables) == {"hand", "person", "brightness", "sharpness"}
    hands = {group.name: group.accuracy.value for group in tables["hand"].groups}
    assert hands == {"left": 0.0, "right": 1.0}
    assert [group.name for group in tables["brightness"].groups] == ["under 60 of 255", "110 to 170"]
    assert measure_model(trials, [MODEL], 0).over_people is not None


def test_models_are_compared_on_the_same_trials() -> None:
    other = replace(MODEL, name="yours")
    answers = [("3", "3")] * 10 + [("8", "3")] * 9 + [("3", "8")]
    trials = [
        trial(number, "3", [[answer(one), answer(two)]]) for number, (one, two) in enumerate(answers, 1)
    ]
    readings = {
        model.name: read_trials(trials, [MODEL, other], place) for place, model in enumerate([MODEL, other])
    }
    (pair,) = compare_models(dict(readings))
    assert (pair.only_one, pair.only_other) == (1, 9)
    assert pair.difference == pytest.approx(-0.4)
    assert pair.interval[1] < 0
    assert pair.p == pytest.approx(0.0215, abs=1e-4)
