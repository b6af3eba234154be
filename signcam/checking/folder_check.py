"""Checks models on a folder by label, step by step, so that a window can follow and stop it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from signcam.checking.from_files import labelled_pictures
from signcam.checking.known_labels import check_shared_labels
from signcam.checking.labelled_files import LabelledFiles, read_labelled_files
from signcam.checking.measures import Confusion, confusion_of
from signcam.checking.readings import known_readings, read_trials
from signcam.checking.report.write import write_report
from signcam.checking.result import evaluate_session
from signcam.checking.side_by_side import SideBySide
from signcam.checking.store import create_session, load_session
from signcam.checking.trial import Trial
from signcam.errors import SourceError

# Text has to stand still for a moment to be read, and counting takes time as well.
_EVERY_S = 0.25


@dataclass(frozen=True)
class FolderStep:
    """How far the reading of a folder is.

    Attributes:
        done: pictures that are done, with those that cannot be read.
        total: pictures to read.
        confusion: what the first model took for what so far; None before the first picture.
        trials: pictures that were read and show one of its labels.
        right: those of them that the first model read right.
    """

    done: int
    total: int
    confusion: Confusion | None = None
    trials: int = 0
    right: int = 0


def read_folder(folder: Path, models: SideBySide, into: Path) -> Iterator[FolderStep]:
    """Read a folder by label and store what each model answers, without the pictures: they lie there anyway.

    Args:
        folder: a folder with a folder of pictures for each label. Videos are left out.
        models: what answers.
        into: folder of the session.

    Yields:
        How far it is, a few times a second, and once more at the end.

    Raises:
        SigncamError: there is no picture that can be read, or the session cannot be written.
    """
    pictures, _, problems = labelled_pictures([str(folder)])
    if not pictures:
        raise SourceError(f"{folder.name} contains no pictures. Choose another folder.")
    files = LabelledFiles(tuple(pictures), (), (), problems)
    check_shared_labels(files.labels, models.models[:1])
    yield FolderStep(0, files.count)
    store = create_session(into, None, models.models, source=str(folder))
    trials: list[Trial] = []
    told = time.monotonic()
    try:
        for read in read_labelled_files(files, models):
            store.save_trial(read.trial)
            trials.append(read.trial)
            if time.monotonic() - told >= _EVERY_S:
                told = time.monotonic()
                yield _step(trials, files, models)
    finally:
        store.close()
    if not trials:
        raise SourceError(problems[0])
    yield _step(trials, files, models)


def report_folder(session: Path) -> Path:
    """Write the report of what was read so far, and return its path.

    Raises:
        SigncamError: the session cannot be read, or the report cannot be written.
    """
    return write_report(evaluate_session(load_session(session)), session)


def _step(trials: list[Trial], files: LabelledFiles, models: SideBySide) -> FolderStep:
    readings = known_readings(read_trials(trials, models.models, 0))
    return FolderStep(
        len(trials) + len(files.problems),
        files.count,
        confusion_of(readings) if readings else None,
        len(readings),
        sum(reading.right for reading in readings),
    )
