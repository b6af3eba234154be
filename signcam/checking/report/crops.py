"""The kept pictures in folders by label, as training takes them."""

import shutil
from pathlib import Path

from signcam.checking.session import Session
from signcam.errors import SigncamError

_UNSAFE = '/\\:*?"<>|'


def folder_name(label: str) -> str:
    """Return a label as the name of a folder."""
    name = "".join("_" if letter in _UNSAFE or not letter.isprintable() else letter for letter in label)
    return name.strip(". ") or "_"


def write_crops(session: Session, folder: Path) -> int:
    """Copy the kept squares around the hands to `<folder>/<label>/`, and return how many there are.

    Raises:
        SigncamError: they cannot be read or written.
    """
    written = 0
    try:
        for trial in session.trials:
            if trial.step.label is None:
                continue
            for frame in trial.frames:
                if frame.picture is None:
                    continue
                path = (session.folder or Path()) / frame.picture
                target = folder / folder_name(trial.step.label)
                target.mkdir(parents=True, exist_ok=True)
                # Which person it is stands in the name, so that training can keep people apart.
                person = folder_name(trial.step.person)
                shutil.copyfile(path, target / f"{person}-{trial.step.number:04}-{path.name}")
                written += 1
    except OSError as error:
        raise SigncamError(f"The crops cannot be written to {folder}: {error.strerror or error}.") from error
    return written
