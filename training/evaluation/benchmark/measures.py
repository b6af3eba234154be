"""The measures of one classifier: the arithmetic of every row but that of the folds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from signcam.checking.intervals import paired_interval
from training.data.drawn_hands import NO_DIGIT
from training.evaluation.benchmark.classifiers import NOT_FOUND, SetPredictions
from training.evaluation.intervals import (
    Interval,
    calibration_interval,
    difference_interval,
    mean_interval,
)
from training.evaluation.metrics import confidence_error, wilson_interval
from training.render.composite.hard import DIFFICULTIES

_KEPT_SURE = 0.97
# The landmark baseline has no card that says from where on it is sure.
_SURE_WITHOUT_CARD = 0.9


@dataclass(frozen=True)
class Measure:
    """One measure of one classifier.

    Attributes:
        value: the measure itself; shares and differences of proportions as 0..1.
        interval: its 95 % interval, or its lowest and highest where it was timed in rounds.
        pictures: on how many pictures.
        note: a remark for the page.
    """

    value: float
    interval: Interval | None = None
    pictures: int = 0
    note: str = ""

    def rounded(self) -> "Measure":
        """Return the measure as it is kept."""
        interval = None if self.interval is None else (round(self.interval[0], 6), round(self.interval[1], 6))
        return replace(self, value=round(self.value, 6), interval=interval)


def proportion_of(right: npt.NDArray[np.bool_], note: str = "") -> Measure:
    """Return which proportion of some pictures holds, with Wilson's interval."""
    count, held = len(right), int(right.sum())
    return Measure(held / count, wilson_interval(held, count), count, note)


def accuracy(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the accuracy of all pictures together."""
    return proportion_of(np.concatenate([each.correct(classifier) for each in sets]))


def mean_of_people(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the mean of each person's accuracy."""
    (each,) = sets
    proportions = np.array([measure.value for measure in _people(classifier, each).values()])
    return Measure(
        float(proportions.mean()), mean_interval(proportions), len(each.digits), f"{len(proportions)} people"
    )


def worst_person(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the accuracy of the person who is read worst."""
    (each,) = sets
    people = _people(classifier, each)
    worst = min(people, key=lambda person: people[person].value)
    return replace(people[worst], note=f"person {worst} of {len(people)}")


def _people(classifier: str, predictions: SetPredictions) -> dict[int, Measure]:
    right = predictions.correct(classifier)
    return {
        int(who): proportion_of(right[predictions.people == who]) for who in np.unique(predictions.people)
    }


def mirrored_difference(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the accuracy of mirrored pictures less that of the same pictures as they are.

    Args:
        classifier: its name.
        sets: pairs in turn: as they are, and mirrored.
    """
    before = [each.correct(classifier) for each in sets[::2]]
    after = [each.correct(classifier) for each in sets[1::2]]
    each = ", ".join(
        f"{100 * (there.mean() - here.mean()):+.1f}" for here, there in zip(before, after, strict=True)
    )
    here, there = np.concatenate(before), np.concatenate(after)
    difference = float(there.mean() - here.mean())
    return Measure(difference, paired_interval(here, there), len(here), f"each set in turn {each}")


def lowest_tilt(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the accuracy at the tilt where it is lowest, all tilts in the note."""
    (each,) = sets
    right = each.correct(classifier)
    steps = {float(tilt): proportion_of(right[each.degrees == tilt]) for tilt in np.unique(each.degrees)}
    lowest = min(steps, key=lambda tilt: steps[tilt].value)
    by_tilt = ", ".join(f"{tilt:+.0f}°: {100 * step.value:.1f}" for tilt, step in steps.items())
    return replace(steps[lowest], note=f"at {lowest:+.0f}°; {by_tilt}")


def by_difficulty(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the accuracy over all difficulties, each one's in the note."""
    (each,) = sets
    right = each.correct(classifier)
    return proportion_of(right, _difficulties(each, right))


def found_by_difficulty(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the proportion of pictures in which a hand was found, of each difficulty in the note."""
    (each,) = sets
    found = _found(classifier, each)
    return proportion_of(found, _difficulties(each, found))


def _difficulties(predictions: SetPredictions, holds: npt.NDArray[np.bool_]) -> str:
    return ", ".join(
        f"{name} {100 * holds[predictions.degrees == number].mean():.1f}"
        for number, name in enumerate(DIFFICULTIES)
        if (predictions.degrees == number).any()
    )


def _found(classifier: str, predictions: SetPredictions) -> npt.NDArray[np.bool_]:
    return np.asarray(predictions.by_classifier[classifier].digits != NOT_FOUND)


def found_without_hand(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the proportion of pictures without a hand in which one was found; each set's in the note."""
    found = [_found(classifier, each) for each in sets]
    note = "each set in turn " + ", ".join(f"{each.sum()} of {len(each)}" for each in found)
    return proportion_of(np.concatenate(found), note)


def sure_without_hand(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the proportion of pictures without a hand that are surely a digit, as the card has it."""
    sure = []
    for each in sets:
        predicted = each.by_classifier[classifier]
        threshold = _SURE_WITHOUT_CARD if predicted.threshold is None else predicted.threshold
        sure.append(predicted.confidence >= threshold)
    note = "each set in turn " + ", ".join(f"{each.sum()} of {len(each)}" for each in sure)
    return proportion_of(np.concatenate(sure), note)


def skin_difference(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the accuracy of the darkest quarter of skins less that of the lightest quarter.

    The interval takes each hand, with all its views, as one.
    """
    right = np.concatenate([each.correct(classifier) for each in sets]).astype(np.float64)
    people = np.concatenate([each.people for each in sets])
    degrees = np.concatenate([each.degrees for each in sets])
    hands, first = np.unique(people, return_index=True)
    # The typology angle is the lower, the darker the skin.
    ordered = hands[np.argsort(degrees[first], kind="stable")]
    quarter = max(1, len(ordered) // 4)
    dark, light = (
        np.array([right[people == hand].mean() for hand in group])
        for group in (ordered[:quarter], ordered[-quarter:])
    )
    views = int(np.isin(people, ordered[:quarter]).sum())
    note = (
        f"{quarter} hands in {views} views a quarter;"
        f" darkest {100 * dark.mean():.1f}, lightest {100 * light.mean():.1f}"
    )
    pictures = 2 * views
    return Measure(float(dark.mean() - light.mean()), difference_interval(dark, light), pictures, note)


def threshold_for(confidence: npt.NDArray[np.float64], proportion: float = _KEPT_SURE) -> float | None:
    """Return the highest threshold at which so large a proportion of digits is sure; None if there is none.

    Args:
        confidence: (n,) of each digit, 0 where no hand was found.
        proportion: how many are to be sure, 0..1.
    """
    place = math.ceil(proportion * len(confidence) - 1e-9) - 1
    threshold = float(np.sort(confidence)[::-1][place])
    return threshold if threshold > 0 else None


def sure_without_digit(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the proportion of hands without a digit that is called sure where 97 % of digits are.

    Args:
        classifier: its name.
        sets: of digits, from which alone the threshold comes, and at last of hands that show none.
    """
    *shown, none = sets
    digits = np.concatenate([each.by_classifier[classifier].confidence for each in shown])
    predicted = none.by_classifier[classifier]
    assert (none.digits == NO_DIGIT).all()
    threshold = threshold_for(digits)
    if threshold is None:
        return Measure(1.0, None, len(none.digits), "no threshold keeps 97 % of the digits sure")
    note = f"from a confidence of {threshold:.3f}, which keeps 97 % of {len(digits)} digits"
    if predicted.threshold is not None:
        own = predicted.threshold
        note += (
            f"; from the card's {own:g} {100 * (predicted.confidence >= own).mean():.1f},"
            f" and {100 * (digits >= own).mean():.1f} of the digits"
        )
    return proportion_of(predicted.confidence >= threshold, note)


def calibration(classifier: str, sets: Sequence[SetPredictions]) -> Measure:
    """Return the expected calibration error of the pictures in which a hand was found."""
    confidence = np.concatenate([each.by_classifier[classifier].confidence for each in sets])
    right = np.concatenate([each.correct(classifier) for each in sets])
    found = np.concatenate([each.by_classifier[classifier].digits for each in sets]) != NOT_FOUND
    if not found.any():
        return Measure(0.0, None, 0, "no hand was found")
    confidence, right = confidence[found], right[found]
    interval = calibration_interval(confidence, right)
    return Measure(confidence_error(confidence, right), interval, len(right))
