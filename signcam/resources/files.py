"""Where the files that ship with the program lie: in a checkout, an installed wheel, a frozen app."""

import sys
from pathlib import Path

from signcam.errors import SigncamError

_PACKAGE = Path(__file__).resolve().parents[1]


def assets_folder() -> Path:
    """Return the folder that holds `models/`, `demo/`, `signs/` and `icons/`.

    A frozen app unpacks it beside its program, a wheel carries it inside the package, and a checkout
    keeps it at the top level.

    Raises:
        SigncamError: no such folder; the installation is damaged.
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
        SigncamError: it is not there; the installation is damaged.
    """
    path = assets_folder() / relative
    if not path.exists():
        raise SigncamError(f"{relative} is missing from signcam's own files. Install it again.")
    return path
