"""A session on disk: a folder with `session.json`, and a file for each trial."""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from signcam.checking.plan import Plan, Step, plan_from_json
from signcam.checking.trial import (
    ModelInfo,
    Trial,
    models_from_json,
    trial_from_json,
    trial_to_json,
)
from signcam.errors import SigncamError, UsageError
from signcam.frame import Image
from signcam.system.whole_file import write_whole

SESSION_FILE = "session.json"
FORMAT, FORMAT_VERSION = "signcam session", 1
_TRIALS = "trials"
_JPEG_QUALITY = 95


@dataclass(frozen=True)
class Consent:
    """What the people in a session agreed to. Without it, only numbers are stored.

    Attributes:
        pictures: that the squares around their hands are stored.
        frames: that whole pictures are stored, for a model that sees the whole picture.
    """

    pictures: bool = False
    frames: bool = False


NO_CONSENT = Consent()


@dataclass(frozen=True)
class Session:
    """A session as read from disk, or from files.

    Attributes:
        plan: what was asked for; None if the trials come from files.
        models: the models that took part.
        trials: the trials so far, in order.
        consent: what may be stored.
        started_at: when it began, ISO 8601.
        source: what was read: a camera, folders, videos.
        folder: where it lies; None if it was not stored.
    """

    plan: Plan | None
    models: tuple[ModelInfo, ...]
    trials: tuple[Trial, ...]
    consent: Consent = NO_CONSENT
    started_at: str = ""
    source: str = ""
    folder: Path | None = None

    def picture(self, name: str) -> Image:
        """Read a kept picture.

        Raises:
            SigncamError: it is gone or damaged.
        """
        path = (self.folder or Path()) / name
        try:
            encoded = np.frombuffer(path.read_bytes(), np.uint8)
            decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
        except (OSError, cv2.error) as error:
            raise SigncamError(f"The picture {path} of the session cannot be read.") from error
        if decoded is None:
            raise SigncamError(f"The picture {path} of the session is damaged.")
        return cv2.cvtColor(decoded, cv2.COLOR_BGR2RGB).astype(np.uint8)


class SessionStore:
    """Writes a session. Each trial is on the disk before `save_trial` returns, whole or not at all.

    Attributes:
        folder: where the session lies.
        session: the session without its trials.
    """

    def __init__(self, folder: Path, session: Session) -> None:
        """Take an open session; `create_session` and `continue_session` make one."""
        self.folder = folder
        self.session = session

    def save_trial(self, trial: Trial, pictures: Mapping[str, Image] | None = None) -> None:
        """Store a trial in place of an earlier one of its number.

        Args:
            trial: the trial.
            pictures: its pictures, (height, width, 3) uint8 RGB, by the names that its frames use.

        Raises:
            SigncamError: the disk is full, or the folder cannot be written.
        """
        folder = self.folder / _TRIALS
        number = f"{trial.step.number:04}"
        try:
            folder.mkdir(exist_ok=True)
            written = self.folder / pictures_folder(trial.step.number)
            (folder / f"{number}.json").unlink(missing_ok=True)
            shutil.rmtree(written, ignore_errors=True)
            if pictures:
                written.mkdir(parents=True)
            for name, image in (pictures or {}).items():
                write_whole(self.folder / name, encode_jpeg(image))
            # The trial is there once this file is: its pictures come first.
            write_whole(folder / f"{number}.json", json.dumps(trial_to_json(trial)) + "\n")
        except OSError as error:
            raise _cannot_write(self.folder, error) from error

    def forget_trial(self, number: int) -> None:
        """Remove a trial and its pictures, so that it is asked for again.

        Raises:
            SigncamError: it cannot be removed.
        """
        try:
            (self.folder / _TRIALS / f"{number:04}.json").unlink(missing_ok=True)
            shutil.rmtree(self.folder / pictures_folder(number), ignore_errors=True)
        except OSError as error:
            raise _cannot_write(self.folder, error) from error

    def done(self) -> set[int]:
        """Return the numbers of the trials that are stored."""
        return {int(path.stem) for path in (self.folder / _TRIALS).glob("[0-9]*.json")}

    def remaining(self) -> list[Step]:
        """Return the steps of the plan that are still to do."""
        done = self.done()
        steps = self.session.plan.steps() if self.session.plan is not None else ()
        return [step for step in steps if step.number not in done]


def pictures_folder(number: int) -> str:
    """Return where the pictures of a trial lie, relative to its session."""
    return f"{_TRIALS}/{number:04}"


def encode_jpeg(image: Image, quality: int = _JPEG_QUALITY) -> bytes:
    """Return a picture, (height, width, 3) uint8 RGB, as a JPEG file."""
    _, encoded = cv2.imencode(
        ".jpg", cv2.cvtColor(image, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, quality]
    )
    return encoded.tobytes()


def now_text() -> str:
    """Return the date and time, ISO 8601 with the time zone."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def is_session(folder: Path) -> bool:
    """Return whether a folder holds a session."""
    return (folder / SESSION_FILE).is_file()


def create_session(
    folder: Path,
    plan: Plan | None,
    models: Sequence[ModelInfo],
    consent: Consent = NO_CONSENT,
    source: str = "",
) -> SessionStore:
    """Begin a session in a new or empty folder.

    Raises:
        UsageError: there is a session in it already.
        SigncamError: it cannot be written.
    """
    if is_session(folder):
        raise UsageError(f"{folder} holds a session already. Name another folder.")
    session = Session(plan, tuple(models), (), consent, now_text(), source, folder)
    content = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "started_at": session.started_at,
        "source": source,
        "consent": asdict(consent),
        "plan": None if plan is None else plan.to_json(),
        "models": [asdict(model) for model in models],
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / SESSION_FILE, json.dumps(content, indent=2) + "\n")
    except OSError as error:
        raise _cannot_write(folder, error) from error
    return SessionStore(folder, session)


def continue_session(folder: Path, models: Sequence[ModelInfo], plan: Plan | None = None) -> SessionStore:
    """Go on with a session that was stopped, or that a crash ended.

    Args:
        folder: where it lies.
        models: the models that are open now; they must be the ones that it began with.
        plan: what was asked for now; None is the session's own plan.

    Raises:
        UsageError: it was begun with another plan or other models.
        SigncamError: it cannot be read.
    """
    session = load_session(folder, trials=False)
    if plan is not None and session.plan != plan:
        raise UsageError(f"{folder} holds a session with another plan. Name another folder.")
    before = [(model.name, model.sha256) for model in session.models]
    if before != [(model.name, model.sha256) for model in models]:
        names = ", ".join(model.name for model in session.models if not model.reference)
        raise UsageError(f"The session in {folder} was begun with other models ({names}). Go on with those.")
    return SessionStore(folder, session)


def load_session(folder: Path, *, trials: bool = True) -> Session:
    """Read a session.

    Args:
        folder: where it lies.
        trials: whether to read its trials too.

    Raises:
        SigncamError: there is none, or a file of it is damaged.
    """
    content = _read_json(folder / SESSION_FILE, f"There is no session in {folder}")
    try:
        if content["format"] != FORMAT or content["version"] > FORMAT_VERSION:
            raise SigncamError(f"The session in {folder} was written by a later signcam. Update this one.")
        found = sorted((folder / _TRIALS).glob("[0-9]*.json")) if trials else []
        plan = content["plan"]
        return Session(
            None if plan is None else plan_from_json(plan, str(folder)),
            models_from_json(content["models"]),
            tuple(_read_trial(path) for path in found),
            Consent(**content["consent"]),
            content["started_at"],
            content["source"],
            folder,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SigncamError(f"{folder / SESSION_FILE} is damaged: {error!r}.") from error


def _read_trial(path: Path) -> Trial:
    try:
        return trial_from_json(_read_json(path, f"The trial {path} cannot be read"))
    except (KeyError, TypeError, ValueError) as error:
        raise SigncamError(f"The trial {path} is damaged. Delete it to go on without it.") from error


def _read_json(path: Path, failure: str) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SigncamError(f"{failure}: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise SigncamError(f"{path} is damaged: it holds no JSON.") from error


def _cannot_write(folder: Path, error: OSError) -> SigncamError:
    return SigncamError(f"The session cannot be written to {folder}: {error.strerror or error}.")
