"""Checks models on labelled pictures and videos."""

from collections.abc import Sequence
from pathlib import Path

from signcam.checking.from_files import FileTrial, read_segments
from signcam.checking.known_labels import check_shared_labels
from signcam.checking.labelled_files import find_labelled_files, read_labelled_files
from signcam.checking.session import Consent, Session
from signcam.checking.side_by_side import SideBySide
from signcam.checking.store import SessionStore, create_session, now_text
from signcam.cli.check_apart import ReadApart
from signcam.cli.progress import ProgressBar
from signcam.errors import SourceError, UsageError
from signcam.system.terminal import print_stderr


def check_files(
    paths: Sequence[str],
    models: SideBySide,
    labels: str | None,
    out: Path | None,
    keep: bool,
    apart: ReadApart | None = None,
) -> tuple[Session, int]:
    """Read labelled pictures and videos, and store them as a session if there is a folder for it.

    Args:
        paths: folders by label, pictures in such folders, videos.
        models: what answers.
        labels: the table of what the videos show.
        out: folder of the session; None stores nothing.
        keep: store the squares around the hands too.
        apart: what reads the pictures in other processes; None reads them in this one.

    Returns:
        The session, and the exit code: 1 if something could not be read.

    Raises:
        SigncamError: nothing can be read, or the folder cannot be written.
    """
    files = find_labelled_files(paths, read_segments(Path(labels)) if labels is not None else ())
    if files.videos and labels is None:
        raise UsageError(f"Say what {files.videos[0].shown} shows when: --labels times.csv.")
    check_shared_labels(files.labels, models.models[:1])
    consent = Consent(pictures=keep and out is not None)
    source = ", ".join(paths)
    store = create_session(out, None, models.models, consent, source) if out is not None else None
    read_apart = None
    if apart is not None:
        read_apart = apart.pictures(files.pictures, files.problems.append, keep=consent.pictures)
    bar = ProgressBar(files.count)
    trials = []
    try:
        for done, read in enumerate(
            read_labelled_files(files, models, keep=consent.pictures, read=read_apart), 1
        ):
            _store(store, read)
            trials.append(read.trial)
            bar.show(done, read.trial.origin)
    finally:
        bar.close()
        if store is not None:
            store.close()
    for sentence in files.problems:
        print_stderr(sentence)
    if not trials:
        raise SourceError("None of these pictures and videos shows something that has a label.")
    session = Session(None, tuple(models.models), tuple(trials), consent, now_text(), source, out)
    return session, 1 if files.problems else 0


def _store(store: SessionStore | None, read: FileTrial) -> None:
    if store is not None:
        store.save_trial(read.trial, read.pictures)
