"""Where the pictures go that a verb draws, looked at before anybody works for them."""

import errno
import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from signcam.errors import SigncamError


def paths_for_data_sets(path: Path, names: Sequence[str]) -> list[Path]:
    """Return where the picture of each data set goes: `path` for one, `FILE-<name>.png` for several.

    Data sets of the same name are numbered.
    """
    if len(names) == 1:
        return [path]
    plain = [re.sub(r"[^\w.-]+", "-", name).strip("-") for name in names]
    numbered = [
        f"{name}-{plain[: index + 1].count(name)}" if plain[:index].count(name) else name
        for index, name in enumerate(plain)
    ]
    return [path.with_name(f"{path.stem}-{name}{path.suffix}") for name in numbered]


def check_writable(path: Path) -> None:
    """Look whether a file could be written there; makes the folder that it lies in.

    Raises:
        SigncamError: it cannot.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> SigncamError:
    """Return what to tell the person about a file that could not be written."""
    return SigncamError(f"{path} cannot be written: {error.strerror or error}. Say another place.")
