"""Trials read in worker processes, of this machine or of several: pictures by label, and sessions again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from signcam.checking.from_files import FileTrial, LabelledPicture, Problem, picture_trial
from signcam.checking.read_again import read_trial
from signcam.checking.session import Session
from signcam.checking.side_by_side import SideBySide
from signcam.checking.store import pictures_folder
from signcam.checking.trial import Trial
from signcam.hands.finder import HandFinder
from signcam.models.prediction import Classifier
from signcam.system.worker_pool import Workers, map_in_order


@dataclass(frozen=True)
class Models:
    """What opens the same models in each worker. Other processes get it pickled.

    Attributes:
        openers: open the models, in order.
        names: what to call them.
        reference: whether signnet reads along to compare with.
    """

    openers: tuple[Callable[[], Classifier], ...]
    names: tuple[str, ...]
    reference: bool = False

    def open(self) -> SideBySide:
        """Open them, for one worker alone.

        Raises:
            SigncamError: one cannot be opened.
        """
        models = SideBySide([opened() for opened in self.openers], self.names)
        if self.reference:
            models.add_reference()
        return models


def read_pictures(
    pictures: Sequence[LabelledPicture],
    models: Models,
    workers: Workers,
    problem: Problem,
    *,
    keep: bool = False,
) -> Iterator[FileTrial]:
    """Read labelled pictures; each is a trial of one frame, in their order. See `picture_trials`.

    Args:
        pictures: which.
        models: what answers.
        workers: what reads; ended at the end.
        problem: told a sentence about each picture that cannot be read.
        keep: cut out the squares around the hands, to store them.
    """
    number = 0
    for trial in map_in_order(partial(_PictureTrials, models, keep), pictures, workers, _lost):
        if isinstance(trial, str):
            problem(trial)
        else:
            number += 1
            yield _numbered(trial, number)


def read_trials_again(sessions: Sequence[Session], models: Models, workers: Workers) -> Iterator[Trial]:
    """Read the kept pictures of all trials of some sessions; see `read_again`.

    Args:
        sessions: which; their trials are read in their order.
        models: what answers now.
        workers: what reads; ended at the end.

    Raises:
        SigncamError: a picture is gone or damaged.
    """
    items = (
        (replace(session, trials=()), trial)
        for session in sessions
        for trial in session.trials
        if trial.step.kind == "sign"
    )
    return map_in_order(partial(_TrialReader, models), items, workers)


class _PictureTrials:
    """Reads pictures; for one worker alone."""

    def __init__(self, models: Models, keep: bool) -> None:
        self._models, self._keep = models.open(), keep
        self._finder = HandFinder(threads=1)

    def __call__(self, picture: LabelledPicture) -> FileTrial | str:
        return picture_trial(picture, self._finder, self._models, 0, self._keep)


class _TrialReader:
    """Reads trials of sessions once more; for one worker alone."""

    def __init__(self, models: Models) -> None:
        self._models = models.open()

    def __call__(self, item: tuple[Session, Trial]) -> Trial:
        session, trial = item
        return read_trial(session, trial, self._models)


def _lost(picture: LabelledPicture) -> str:
    return f"{picture.found.shown} ends each process that reads it, so it is damaged or far too large."


def _numbered(read: FileTrial, number: int) -> FileTrial:
    """Return a trial with its number, which no worker knows: pictures that cannot be read have none."""
    before, after = f"{pictures_folder(read.trial.step.number)}/", f"{pictures_folder(number)}/"

    def named(name: str) -> str:
        return name.replace(before, after, 1)

    frames = tuple(
        replace(
            frame,
            picture=None if frame.picture is None else named(frame.picture),
            frame=None if frame.frame is None else named(frame.frame),
        )
        for frame in read.trial.frames
    )
    trial = replace(read.trial, step=replace(read.trial.step, number=number), frames=frames)
    return FileTrial(trial, {named(name): image for name, image in read.pictures.items()})
