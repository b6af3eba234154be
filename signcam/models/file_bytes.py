"""Reads files that others made, after a look at what they are and how large they are."""

import hashlib
import stat
from pathlib import Path

from signcam.errors import ModelError

LARGEST_MODEL = 1_000_000_000
"""The most bytes of one file of a model."""
LARGEST_TEXT = 8_000_000
"""The most bytes of a description in JSON: those of the largest networks known have two million."""


def check_file(path: Path, limit: int, name: str = "") -> int:
    """Check that a path is an ordinary file of a size that can be read, and return the size in bytes.

    A pipe or a device would hold up whoever opens it.

    Args:
        path: the file.
        limit: the most bytes.
        name: what to call it in messages; by default its own name.

    Raises:
        ModelError: it is none, is too large, or cannot be looked at.
    """
    name = name or path.name
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise ModelError(f"{path} cannot be read: {reason}.") from error
    if not stat.S_ISREG(found.st_mode):
        raise ModelError(f"{name} is no ordinary file. signcam does not open it.")
    if found.st_size > limit:
        raise ModelError(
            f"{name} is {found.st_size / 1e6:,.0f} MB large. signcam opens up to {limit / 1e6:,.0f} MB of it."
        )
    return found.st_size


def read_file(path: Path, limit: int = LARGEST_MODEL, name: str = "") -> bytes:
    """Read a whole file.

    Raises:
        ModelError: it is not an ordinary file, is too large, or cannot be read.
    """
    check_file(path, limit, name)
    try:
        with path.open("rb") as file:
            # It may grow meanwhile.
            return file.read(limit + 1)[:limit]
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}.") from error


def hash_files(paths: list[Path], salt: bytes = b"") -> str:
    """Return the SHA-256 over one file or several, in hexadecimal digits.

    Raises:
        ModelError: one is not an ordinary file, is too large, or cannot be read.
    """
    total = hashlib.sha256(salt)
    for path in paths:
        check_file(path, LARGEST_MODEL)
        try:
            with path.open("rb") as file:
                while block := file.read(1 << 20):
                    total.update(block)
        except OSError as error:
            raise ModelError(f"{path} cannot be read: {error.strerror or error}.") from error
    return total.hexdigest()
