"""Writes a file whole or not at all, whatever stops the program or the machine."""

import contextlib
import os
from pathlib import Path


def write_whole(path: Path, content: bytes | str) -> None:
    """Write a file, and return once it is on the disk. Text is written in UTF-8.

    What was there before stays until the new file is complete.

    Raises:
        OSError: the folder cannot be written.
    """
    data = content.encode() if isinstance(content, str) else content
    # Two programs may write at the same moment: each has a partial file of its own.
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
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
