"""From trials to rows that can be counted: what one model answered in each trial, and in each frame."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from signcam.checking.known_labels import normal_label, normal_labels, same_label
from signcam.checking.trial import NO_HAND, NOTHING, Answer, ModelInfo, Trial
from signcam.live.stabilizer import Stabilizer
from signcam.models.labels import means_none


@dataclass(frozen=True)
class TrialReading:
    """What one model answered in one trial.

    Attributes:
        trial: the trial.
        truth: the label that was shown.
        answer: a label, `NOTHING`, or `NO_HAND` if no frame counts.
        confidence: in that answer, mean over the frames that count; 0 without one.
        right: whether the answer is the truth.
        known: whether the truth is one of the model's labels. Where it is not, the model cannot be right, and
            the trial says nothing about it.
        frames: its answers in the frames that count.
        first_right_s: seconds until the first frame with the right answer, from the first one with a hand;
            None if there is none, or if the trial is a single picture.
        held_s: seconds until the right label was held, as in the window; None if it never was.
    """

    trial: Trial
    truth: str
    answer: str
    confidence: float
    right: bool
    known: bool
    frames: tuple[Answer, ...]
    first_right_s: float | None
    held_s: float | None


def sign_trials(trials: Sequence[Trial]) -> list[Trial]:
    """Return the trials that count: those in which something was shown, and not skipped."""
    return [trial for trial in trials if trial.step.kind == "sign" and trial.outcome != "skipped"]


def read_trials(trials: Sequence[Trial], models: Sequence[ModelInfo], place: int) -> list[TrialReading]:
    """Return what one model answered in each trial that counts.

    Args:
        trials: of a session.
        models: of the session.
        place: which of the models.
    """
    known = normal_labels(models[place].labels)
    return [_read_trial(trial, models[place], place, known) for trial in sign_trials(trials)]


def known_readings(readings: Iterable[TrialReading]) -> list[TrialReading]:
    """Return the readings that measure the model: of the trials that show one of its labels."""
    return [reading for reading in readings if reading.known]


def _read_trial(trial: Trial, model: ModelInfo, place: int, known: set[str]) -> TrialReading:
    truth = trial.step.label or ""
    answers = tuple(frame.answer(place) for frame in trial.counted)
    answer, confidence = trial_answer(answers, model)
    first_right_s, held_s = _times(trial, truth, model, place)
    return TrialReading(
        trial,
        truth,
        answer,
        confidence,
        right=same_label(answer, truth),
        known=normal_label(truth) in known,
        frames=answers,
        first_right_s=first_right_s,
        held_s=held_s,
    )


def trial_answer(answers: Sequence[Answer], model: ModelInfo) -> tuple[str, float]:
    """Return the answer of a whole trial and its confidence.

    It is the label with the highest mean probability over the frames that count; `NOTHING` where the mean
    probability of none is above one half.
    """
    if not answers:
        return NO_HAND, 0.0
    probabilities = np.mean([answer.probabilities for answer in answers], axis=0)
    is_none = np.array([means_none(label) for label in model.labels])
    best = int(np.where(is_none, -1.0, probabilities).argmax())
    nothing = float(probabilities[is_none].sum()) > 0.5
    return NOTHING if nothing else model.labels[best], float(probabilities[best])


def _times(trial: Trial, truth: str, model: ModelInfo, place: int) -> tuple[float | None, float | None]:
    """Return the seconds until the first right and until the held label, from the first frame with a hand."""
    if len(trial.frames) < 2:
        return None, None
    stabilizer: Stabilizer[int] = Stabilizer()
    known = {normal_label(label): number for number, label in enumerate(model.labels)}
    begin = trial.frames[0].time_s
    first = held = None
    for frame in trial.frames:
        answer = frame.answer(place)
        since = frame.time_s - begin
        if first is None and same_label(answer.label, truth):
            first = since
        sure = known.get(normal_label(answer.label)) if answer.sure else None
        shown = stabilizer.update(frame.time_s, sure, hand=True)
        if held is None and shown is not None and shown == known.get(normal_label(truth)):
            held = since
    return first, held
