"""Checks models on labelled pictures and videos."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from signcam.checking.from_files import (
    FileTrial,
    labelled_pictures,
    picture_trials,
    read_segments,
    video_trials,
)
from signcam.checking.session import Consent, Session
from signcam.checking.side_by_side import SideBySide
from signcam.checking.store import SessionStore, create_session, now_text
from signcam.cli.progress import ProgressBar
from signcam.errors import SourceError, UsageError
from signcam.system.terminal import print_stderr


def check_files(
    paths: Sequence[str], models: SideBySide, labels: str | None, out: Path | None, keep: bool
) -> tuple[Session, int]:
    """Read labelled pictures and videos, and store them as a session if there is a folder for it.

    Args:
        paths: folders by label, pictures in such folders, videos.
        models: what answers.
        labels: the table of what the videos show.
        out: folder of the session; None stores nothing.
        keep: store the squares around the hands too.

    Returns:
        The session, and the exit code: 1 if something could not be read.

    Raises:
        SigncamError: nothing can be read, or the folder cannot be written.
    """
    pictures, videos, problems = labelled_pictures(paths)
    if videos and labels is None:
        raise UsageError(f"Say what {videos[0].shown} shows when: --labels times.csv.")
    segments = read_segments(Path(labels)) if labels is not None else []
    consent = Consent(pictures=keep and out is not None)
    source = ", ".join(paths)
    store = create_session(out, None, models.models, consent, source) if out is not None else None
    bar = ProgressBar(len(pictures) + len(videos))

    def all_trials() -> Iterator[FileTrial]:
        number = 1
        for trial in picture_trials(pictures, models, number, problems.append, keep=consent.pictures):
            number += 1
            yield trial
        for video in videos:
            try:
                for trial in video_trials(video, segments, models, number, keep=consent.pictures):
                    number += 1
                    yield trial
            except SourceError as error:
                problems.append(str(error))

    trials = []
    try:
        for done, read in enumerate(all_trials(), 1):
            _store(store, read)
            trials.append(read.trial)
            bar.show(done, read.trial.origin)
    finally:
        bar.close()
    for sentence in problems:
        print_stderr(sentence)
    if not trials:
        raise SourceError("None of these pictures and videos shows something that has a label.")
    session = Session(None, tuple(models.models), tuple(trials), consent, now_text(), source, out)
    return session, 1 if problems else 0


def _store(store: SessionStore | None, read: FileTrial) -> None:
    if store is not None:
        store.save_trial(read.trial, read.pictures)
