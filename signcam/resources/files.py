"""Finds the files that ship with the program: in a checkout, an installed wheel or a frozen app."""

import sys
from pathlib import Path

from signcam.errors import SigncamError

_PACKAGE = Path(__file__).resolve().parents[1]


def assets_folder() -> Path:
    """Return the folder that holds `models/`, `demo/`, `signs/` and `icons/`.

    A frozen app unpacks it beside the program, a wheel contains it inside the package, and a checkout has it
    at the top level.

    Raises:
        SigncamError: the folder is missing; the installation is damaged.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen) / "signcam" / "assets"] if frozen else []
    candidates += [_PACKAGE / "assets", _PACKAGE.parent / "assets"]
    for candidate in candidates:
        if (candidate / "models").is_dir():
            return candidate
    raise SigncamError("The files that ship with signcam are missing. Install it again.")


def asset(relative: str) -> Path:
    """Return the path of one shipped file or folder, for example `asset("demo/digits.mp4")`.

    Raises:
        SigncamError: the file is missing; the installation is damaged.
    """
    path = assets_folder() / relative
    if not path.exists():
        raise SigncamError(f"{relative} is missing from signcam's own files. Install it again.")
    return path
