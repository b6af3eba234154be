"""Reads the kept pictures of a session with other models, without the person."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice

import numpy as np

from signcam.checking.known_labels import check_shared_labels
from signcam.checking.session import Session
from signcam.checking.side_by_side import SideBySide, read_answer
from signcam.checking.trial import Answer, TakenFrame, Trial
from signcam.errors import UsageError
from signcam.models.prediction import Classifier


def read_again(
    session: Session,
    models: SideBySide,
    progress: Callable[[int, int], object] = lambda done, count: None,
    read: Iterable[Trial] | None = None,
) -> Session:
    """Return a session with what other models answer for the same frames.

    The models that took part keep their answers, so that all can be compared; one that is read again with
    another way of feeding it has another name. Frames without a kept picture no longer count, and the rest
    phase, of which no pictures are kept, has no answers of the new models and is left out.

    Args:
        session: with pictures.
        models: what answers now.
        progress: called with the number of trials read, and of all.
        read: its trials as `read_trial` returns them, where others read them, and whatever comes after them;
            None reads them here.

    Raises:
        UsageError: the session has no pictures, or a model knows none of the labels that it shows.
        SigncamError: a picture is gone or damaged.
    """
    if not any(frame.picture for trial in session.trials for frame in trial.frames):
        raise UsageError(
            f"No pictures were kept in {session.folder}, so it cannot be read again. It was made without"
            " consent to store them."
        )
    taken = {model.name for model in session.models}
    added = []
    for model in models.models:
        name, number = model.name, 2
        while name in taken:
            name, number = f"{model.name} ({number})", number + 1
        taken.add(name)
        added.append(replace(model, name=name))
    signs = [trial for trial in session.trials if trial.step.kind == "sign"]
    check_shared_labels(
        list(dict.fromkeys(trial.step.label for trial in signs if trial.step.label)), models.models
    )
    if read is None:
        read = (read_trial(session, trial, models) for trial in signs)
    trials = []
    for done, trial in enumerate(islice(read, len(signs)), 1):
        trials.append(trial)
        progress(done, len(signs))
    return replace(session, models=(*session.models, *added), trials=tuple(trials), plan=None)


def read_trial(session: Session, trial: Trial, models: SideBySide) -> Trial:
    """Return a trial with what other models answer for its kept pictures.

    Raises:
        UsageError: a model needs whole pictures, which were not kept.
        SigncamError: a picture is gone or damaged.
    """
    frames = [
        _read_frame(session, frame, models) for frame in trial.frames if frame.counted and frame.picture
    ]
    outcome = "no hand" if trial.outcome == "done" and not frames else trial.outcome
    return replace(trial, frames=tuple(frames), outcome=outcome)


def _read_frame(session: Session, frame: TakenFrame, models: SideBySide) -> TakenFrame:
    answers = tuple(_read_picture(session, frame, classifier) for classifier in models.classifiers)
    return replace(frame, answers=(*frame.answers, *answers))


def _read_picture(session: Session, frame: TakenFrame, classifier: Classifier) -> Answer | None:
    sees = classifier.card.sees
    if sees == "frame":
        if frame.frame is None:
            raise UsageError(
                f"{classifier.card.name} sees the whole picture, and the session kept only the hands."
            )
        return read_answer(session.picture(frame.frame), None, classifier)
    assert frame.picture is not None
    assert frame.place is not None
    if sees == "landmarks":
        # Of the picture, such a network needs only the size.
        size = np.zeros((frame.place.height, frame.place.width, 3), np.uint8)
        return read_answer(size, frame.hand_in_frame(), classifier)
    return read_answer(session.picture(frame.picture), frame.hand_in_picture(), classifier)
