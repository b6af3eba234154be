"""Keeps what is written in a file, so that it survives the end of the program, however it ends."""

import json
from pathlib import Path

from signcam.errors import SigncamError
from signcam.phrases import phrase
from signcam.system.folders import data_folder
from signcam.system.whole_file import write_whole


def text_path() -> Path:
    """Return where the text lies: the system's own place for a user's data."""
    return data_folder() / "written.json"


def load_text(path: Path) -> tuple[str, str]:
    """Read what was written last time.

    Returns:
        Digits and spaces, and a sentence if the file could not be used.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        written = content["written"]
        if not isinstance(written, str):
            raise TypeError
    except FileNotFoundError:
        return "", ""
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return "", phrase(f"What was written last time cannot be read from {path}; the page is empty.")
    return written, ""


def save_text(path: Path, characters: str) -> None:
    """Write the text, whole or not at all.

    Args:
        path: of the file; its folder is made.
        characters: digits and spaces.

    Raises:
        SigncamError: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps({"written": characters}) + "\n")
    except OSError as error:
        reason = error.strerror or error
        raise SigncamError(f"What you write cannot be kept in {path}: {reason}. Free the disk.") from error
