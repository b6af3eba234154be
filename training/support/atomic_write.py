"""Writes files and folders whole or not at all, whatever stops the program."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from signcam.system.folder_lock import alone_in


@contextlib.contextmanager
def atomic_file(path: Path) -> Iterator[Path]:
    """Give a file beside its place to write, and put it there once the `with` block ends.

    Where that fails, what was in its place stays and nothing is left beside it. The partial file ends as
    the whole one does, since some libraries tell by the name what to write.
    """
    partial = path.with_name(f"part-{path.name}")
    try:
        yield partial
        partial.replace(path)
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


@contextlib.contextmanager
def atomic_folder(target: Path) -> Iterator[Path]:
    """Give a new folder to fill, and put it in another's place once the `with` block ends.

    Where that fails, what was in its place stays. What a program that was killed has left is put right and
    cleared away first.

    Args:
        target: the folder to replace; the one that it lies in is there.

    Yields:
        Where to write; not there yet.

    Raises:
        SigncamError: another program is writing into the folder that it lies in.
        OSError: it cannot be written.
    """
    with alone_in(target.parent):
        _put_right(target)
        work = _work(target)
        new, old = work / "new", work / "old"
        work.mkdir()
        try:
            yield new
            if target.exists():
                target.replace(old)
            new.replace(target)
        finally:
            _put_right(target)


def clear_leftovers(target: Path) -> None:
    """Put right and clear away what a program left that was killed while it wrote a folder, if anything.

    Raises:
        SigncamError: another program is writing into the folder that it lies in.
        OSError: it cannot be cleared away.
    """
    if _work(target).exists():
        with alone_in(target.parent):
            _put_right(target)


def _work(target: Path) -> Path:
    return target.with_name(f"{target.name}.part")


def _put_right(target: Path) -> None:
    work = _work(target)
    if (work / "old").exists() and not target.exists():
        (work / "old").replace(target)
    if work.exists():
        shutil.rmtree(work)
