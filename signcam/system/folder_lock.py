"""Keeps other programs from writing into a folder at the same time."""

import contextlib
import os
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

from signcam.errors import SigncamError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FolderLock:
    """Held from its making until `release`; the system lets go of it however the program ends.

    Only those who ask for it too are kept out: nobody is hindered from reading.
    """

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Args:
            folder: is there.

        Raises:
            SigncamError: another program, or another lock of this one, holds it.
            OSError: the folder is not there, or cannot be read.
        """
        # Folders cannot be locked on Windows.
        self._file = folder / ".lock" if sys.platform == "win32" else None
        flags = os.O_RDONLY if self._file is None else os.O_RDWR | os.O_CREAT
        descriptor = os.open(self._file or folder, flags)
        self._close = weakref.finalize(self, os.close, descriptor)
        if not _lock(descriptor):
            self._close()
            raise SigncamError(f"Another program is writing into {folder}: wait until it is done.")

    def release(self) -> None:
        """Let others write there; more than once does no harm."""
        self._close()
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.unlink()


def _lock(descriptor: int) -> bool:
    if sys.platform == "win32":
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    # Some network drives have no locks.
    with contextlib.suppress(OSError):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other programs from writing into a folder while the `with` block runs; see `FolderLock`."""
    lock = FolderLock(folder)
    try:
        yield
    finally:
        lock.release()
