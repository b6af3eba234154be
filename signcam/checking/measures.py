"""What a model did in a session, in numbers with their intervals."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from signcam.checking.calibration import Calibration, calibration_of
from signcam.checking.condition_groups import ConditionTable, condition_tables
from signcam.checking.intervals import Interval, Share, bootstrap_interval, rate_interval, share_of
from signcam.checking.known_labels import normal_label
from signcam.checking.readings import TrialReading, known_readings, read_trials
from signcam.checking.trial import NO_HAND, NOTHING, ModelInfo, Trial

# A sure digit that comes again within this time is the same false alarm.
_SAME_ALARM_S = 0.5


@dataclass(frozen=True)
class LabelMeasure:
    """How one label is read.

    Attributes:
        label: which.
        recall: of the trials that show it, those that were read right.
        precision: of the trials that were read as it, those that show it.
    """

    label: str
    recall: Share
    precision: Share


@dataclass(frozen=True)
class Confusion:
    """What was shown and what was answered.

    Attributes:
        labels: the rows, as they were shown.
        answers: the columns: what was answered, at the end `NOTHING` and `NO_HAND` if they occur.
        counts: trials, a row for each of the labels.
    """

    labels: tuple[str, ...]
    answers: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Times:
    """Seconds until something happened, over the trials in which it did.

    Attributes:
        median: in the middle trial; None if it never happened.
        low: in the trial at a quarter.
        high: in the trial at three quarters.
        reached: the trials in which it happened.
    """

    median: float | None
    low: float | None
    high: float | None
    reached: Share


@dataclass(frozen=True)
class FalseAlarms:
    """Sure digits in the rest phase, in which none is right.

    Attributes:
        count: how many; one that goes on counts once.
        minutes: length of the rest phase.
        a_minute: how many a minute.
        interval: 95 % interval of that, exact Poisson.
    """

    count: int
    minutes: float
    a_minute: float
    interval: Interval


@dataclass(frozen=True)
class ModelMeasures:
    """What a model did, in the trials that show one of its labels.

    Attributes:
        model: which.
        left_out: trials that show something else, which no number here counts.
        unknown_labels: what those show.
        accuracy: trials read right, of all; a trial in which no hand was found is wrong.
        over_people: 95 % interval of the accuracy by bootstrap over people; None of one person.
        frames: share of single frames that were read right, 0..1; None without frames.
        frames_interval: its 95 % interval, by bootstrap over trials.
        no_hand: trials in which no hand was found.
        confusion: what was taken for what.
        labels: recall and precision of each label.
        calibration: how well its confidence fits.
        first_right: seconds to the first right frame.
        held: seconds to the right label, held as in the window.
        crop_ms: milliseconds that a crop takes, median; None without frames.
        crop_ms_95: the same, which 95 % of the crops stay below.
        alarms: false alarms in the rest phase; None without one.
        conditions: accuracy against the conditions.
    """

    model: ModelInfo
    left_out: int
    unknown_labels: tuple[str, ...]
    accuracy: Share
    over_people: Interval | None
    frames: float | None
    frames_interval: Interval | None
    no_hand: Share
    confusion: Confusion
    labels: tuple[LabelMeasure, ...]
    calibration: Calibration | None
    first_right: Times | None
    held: Times | None
    crop_ms: float | None
    crop_ms_95: float | None
    alarms: FalseAlarms | None
    conditions: tuple[ConditionTable, ...]


def measure_model(trials: Sequence[Trial], models: Sequence[ModelInfo], place: int) -> ModelMeasures:
    """Measure one model of a session.

    Args:
        trials: all trials of the session.
        models: all models of it.
        place: which of them.
    """
    every = read_trials(trials, models, place)
    readings = known_readings(every)
    unknown = {normal_label(reading.truth): reading.truth for reading in every if not reading.known}
    right = sum(reading.right for reading in readings)
    rows = _frame_rows(readings)
    frames = float(np.concatenate(rows)[:, 1].mean()) if rows else None
    milliseconds = [answer.ms for reading in readings for answer in reading.frames]
    moving = [reading for reading in readings if len(reading.trial.frames) > 1]
    return ModelMeasures(
        models[place],
        len(every) - len(readings),
        tuple(unknown[label] for label in sorted(unknown)),
        share_of(right, len(readings)),
        _over_people(readings),
        frames,
        bootstrap_interval(rows, lambda drawn: float(drawn[:, 1].mean())) if rows else None,
        share_of(sum(reading.answer == NO_HAND for reading in readings), len(readings)),
        confusion_of(readings),
        _labels(readings),
        calibration_of(rows, models[place].threshold) if rows else None,
        _times([reading.first_right_s for reading in moving]),
        _times([reading.held_s for reading in moving]),
        float(np.median(milliseconds)) if milliseconds else None,
        float(np.percentile(milliseconds, 95)) if milliseconds else None,
        false_alarms(trials, place),
        condition_tables(readings),
    )


def _frame_rows(readings: Sequence[TrialReading]) -> list[npt.NDArray[np.float64]]:
    """Return (confidence, right, sure) of the frames that count, an array for each trial."""
    rows = []
    for reading in readings:
        if reading.frames:
            truth = normal_label(reading.truth)
            rows.append(
                np.array(
                    [
                        (answer.confidence, normal_label(answer.label) == truth, answer.sure)
                        for answer in reading.frames
                    ],
                    float,
                )
            )
    return rows


def _over_people(readings: Sequence[TrialReading]) -> Interval | None:
    people = defaultdict(list)
    for reading in readings:
        people[reading.trial.step.person].append(reading.right)
    means = [np.array([[float(np.mean(right))]]) for right in people.values()]
    return bootstrap_interval(means, lambda drawn: float(drawn.mean()))


def confusion_of(readings: Sequence[TrialReading]) -> Confusion:
    """Return what was taken for what, in trials."""
    shown = {normal_label(reading.truth): reading.truth for reading in readings}
    labels = sorted(shown)
    answered = {normal_label(reading.answer): reading.answer for reading in readings}
    special = [answer for answer in (NOTHING, NO_HAND) if answer in answered]
    columns = sorted((set(shown) | set(answered)) - set(special)) + special
    counts = Counter((normal_label(reading.truth), normal_label(reading.answer)) for reading in readings)
    return Confusion(
        tuple(shown[label] for label in labels),
        tuple(shown.get(column) or answered[column] for column in columns),
        tuple(tuple(counts[label, column] for column in columns) for label in labels),
    )


def _labels(readings: Sequence[TrialReading]) -> tuple[LabelMeasure, ...]:
    shown = {normal_label(reading.truth): reading.truth for reading in readings}
    measured = []
    for label in sorted(shown):
        own = [reading for reading in readings if normal_label(reading.truth) == label]
        named = [reading for reading in readings if normal_label(reading.answer) == label]
        measured.append(
            LabelMeasure(
                shown[label],
                share_of(sum(reading.right for reading in own), len(own)),
                share_of(sum(reading.right for reading in named), len(named)),
            )
        )
    return tuple(measured)


def _times(seconds: Sequence[float | None]) -> Times | None:
    if not seconds:
        return None
    reached = [second for second in seconds if second is not None]
    share = share_of(len(reached), len(seconds))
    if not reached:
        return Times(None, None, None, share)
    low, median, high = np.percentile(reached, [25, 50, 75])
    return Times(float(median), float(low), float(high), share)


def false_alarms(trials: Sequence[Trial], place: int) -> FalseAlarms | None:
    """Return the sure digits of one model in the rest phase; None if there was no rest."""
    rests = [trial for trial in trials if trial.step.kind != "sign" and trial.outcome != "skipped"]
    minutes = sum(trial.duration_s for trial in rests) / 60
    if minutes <= 0:
        return None
    alarms = 0
    for trial in rests:
        last: tuple[str, float] | None = None
        for frame in trial.frames:
            answer = frame.answers[place]
            if answer is None or not answer.sure or answer.label == NOTHING:
                continue
            if last is None or last[0] != answer.label or frame.time_s - last[1] > _SAME_ALARM_S:
                alarms += 1
            last = answer.label, frame.time_s
    return FalseAlarms(alarms, minutes, alarms / minutes, rate_interval(alarms, minutes))
