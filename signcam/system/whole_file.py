"""Writes a file whole or not at all, whatever stops the program or the machine."""

import contextlib
import os
import threading
from pathlib import Path


def write_whole(path: Path, content: bytes | str, *, private: bool = False) -> None:
    """Write a file, and return once it is on the disk. Text is written in UTF-8.

    What was there before stays until the new file is complete.

    Args:
        path: the file.
        content: all of it.
        private: whether nobody else on this machine may read it.

    Raises:
        OSError: the folder cannot be written.
    """
    data = content.encode() if isinstance(content, str) else content
    # Two programs or threads may write at the same moment: each has a partial file of its own.
    partial = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        rights = 0o600 if private else 0o666
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(partial, flags, rights), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    # The new name is safe only once the folder is on the disk too. Windows has no such call.
    with contextlib.suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
