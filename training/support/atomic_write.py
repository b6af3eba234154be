"""Writes files and folders whole or not at all, whatever stops the program."""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from signcam.errors import SigncamError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


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


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other programs from writing here too; the system lets go of the lock however this one ends.

    Args:
        folder: is there. Those who write into it ask for it with this function too.

    Raises:
        SigncamError: another program is writing into it.
        OSError: it is not there, or cannot be read.
    """
    if sys.platform == "win32":
        # Folders cannot be locked there.
        path = folder / ".lock"
        with path.open("ab") as file:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError as error:
                raise _taken(folder) from error
            yield
        with contextlib.suppress(OSError):
            path.unlink()
    else:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            # Some network drives have no locks.
            with contextlib.suppress(OSError):
                try:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError as error:
                    raise _taken(folder) from error
            yield
        finally:
            os.close(descriptor)


def _taken(folder: Path) -> SigncamError:
    return SigncamError(f"Another program is writing into {folder}: wait until it is done.")
