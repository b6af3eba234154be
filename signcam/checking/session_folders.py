"""Where sessions lie unless another place is named, and which of them can go on."""

from datetime import datetime
from pathlib import Path

from signcam.checking.store import is_session, load_session, remaining_steps
from signcam.errors import SigncamError
from signcam.system.folders import data_folder


def default_session_folder() -> Path:
    """Return a new folder's path in the data folder of the user, named after the date and time."""
    root = sessions_folder()
    name = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    number, path = 2, root / name
    while path.exists():
        number, path = number + 1, root / f"{name} ({number})"
    return path


def sessions_folder() -> Path:
    """Return the folder in which sessions lie unless another place was named."""
    return data_folder() / "sessions"


def newest_unfinished() -> Path | None:
    """Return the newest of those sessions that is not finished; None if there is none."""
    for folder in sorted(sessions_folder().glob("*"), reverse=True):
        if is_session(folder):
            try:
                if remaining_steps(load_session(folder, trials=False)):
                    return folder
            except SigncamError:
                continue
    return None
