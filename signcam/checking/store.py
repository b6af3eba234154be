"""A session on disk: a folder with `session.json`, and a file for each trial."""

import contextlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import cv2

from signcam.checking.plan import Plan, Step, plan_from_json
from signcam.checking.session import NO_CONSENT, Consent, Session
from signcam.checking.trial import (
    ModelInfo,
    Trial,
    check_answers,
    models_from_json,
    trial_from_json,
    trial_to_json,
)
from signcam.checking.typed_json import read_as
from signcam.errors import SigncamError, UsageError
from signcam.frame import Image
from signcam.system.folder_lock import FolderLock
from signcam.system.whole_file import write_whole

SESSION_FILE = "session.json"
FORMAT, FORMAT_VERSION = "signcam session", 1
_TRIALS = "trials"
_JPEG_QUALITY = 95


class SessionStore:
    """Writes a session. Each trial is on the disk before `save_trial` returns, whole or not at all.

    Until `close`, no other program may write into the session.

    Attributes:
        folder: where the session lies.
        session: the session without its trials.
    """

    def __init__(self, folder: Path, session: Session, lock: FolderLock) -> None:
        """Take an open session; `create_session` and `continue_session` make one."""
        self.folder = folder
        self.session = session
        self._lock = lock

    def close(self) -> None:
        """Let other programs write into the session."""
        self._lock.release()

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
        written = self.folder / pictures_folder(trial.step.number)
        try:
            folder.mkdir(exist_ok=True)
            (folder / f"{number}.json").unlink(missing_ok=True)
            shutil.rmtree(written, ignore_errors=True)
            if pictures:
                written.mkdir(parents=True)
            for name, image in (pictures or {}).items():
                write_whole(self.folder / name, encode_jpeg(image))
            # The trial is there once this file is: its pictures come first.
            write_whole(folder / f"{number}.json", json.dumps(trial_to_json(trial)) + "\n")
        except OSError as error:
            # Pictures of a trial that is not there would be found by nobody who wants them deleted.
            shutil.rmtree(written, ignore_errors=True)
            raise _cannot_write(self.folder, error) from error

    def give_consent(self, person: str, consent: Consent) -> None:
        """Store what a person agreed to, in a session in which each is asked.

        Raises:
            SigncamError: it cannot be written.
        """
        consents = {**(self.session.consents or {}), person: consent}
        session = replace(self.session, consents=consents, consent=_anyones(consents))
        _write_session(self.folder, session)
        self.session = session

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
        return _stored_trials(self.folder)

    def remaining(self) -> list[Step]:
        """Return the steps of the plan that are still to do."""
        return remaining_steps(self.session)


def remaining_steps(session: Session) -> list[Step]:
    """Return the steps of a session's plan of which no trial is stored; none without a plan."""
    if session.plan is None or session.folder is None:
        return []
    done = _stored_trials(session.folder)
    return [step for step in session.plan.steps() if step.number not in done]


def _stored_trials(folder: Path) -> set[int]:
    return {int(path.stem) for path in (folder / _TRIALS).glob("[0-9]*.json")}


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
    consents: Mapping[str, Consent] | None = None,
) -> SessionStore:
    """Begin a session in a new or empty folder.

    Args:
        folder: where it is to lie.
        plan: what is asked for; None for trials from files.
        models: the models that take part.
        consent: what may be stored of everyone.
        source: what is read.
        consents: in place of `consent`, what those agreed to who were asked already, by person; the others
            are asked before their first trial.

    Raises:
        UsageError: there is a session in it already.
        SigncamError: it cannot be written, or another program is writing into it.
    """
    consent = consent if consents is None else _anyones(consents)
    session = Session(plan, tuple(models), (), consent, now_text(), source, folder, consents)
    with _locked(folder) as lock:
        if is_session(folder):
            raise UsageError(f"{folder} holds a session already. Name another folder.")
        _write_session(folder, session)
    return SessionStore(folder, session, lock)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[FolderLock]:
    """Make a folder and lock it; let go of it again where the `with` block fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FolderLock(folder)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _anyones(consents: Mapping[str, Consent]) -> Consent:
    given = consents.values()
    return Consent(any(one.pictures for one in given), any(one.frames for one in given))


def _write_session(folder: Path, session: Session) -> None:
    content = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "started_at": session.started_at,
        "source": session.source,
        "consent": asdict(session.consent),
        "plan": None if session.plan is None else session.plan.to_json(),
        "models": [asdict(model) for model in session.models],
    }
    if session.consents is not None:
        content["consents"] = {person: asdict(consent) for person, consent in session.consents.items()}
    try:
        write_whole(folder / SESSION_FILE, json.dumps(content, indent=2) + "\n")
    except OSError as error:
        raise _cannot_write(folder, error) from error


def continue_session(folder: Path, models: Sequence[ModelInfo], plan: Plan | None = None) -> SessionStore:
    """Go on with a session that was stopped, or that a crash ended.

    Args:
        folder: where it lies.
        models: the models that are open now; they must be the ones that it began with.
        plan: what was asked for now; None is the session's own plan.

    Raises:
        UsageError: it was begun with another plan or other models.
        SigncamError: it cannot be read, or another program is writing into it.
    """
    with _locked(folder) as lock:
        session = load_session(folder, trials=False)
        if plan is not None and session.plan != plan:
            raise UsageError(f"{folder} holds a session with another plan. Name another folder.")
        before = [(model.name, model.sha256) for model in session.models]
        if before != [(model.name, model.sha256) for model in models]:
            names = ", ".join(model.name for model in session.models if not model.reference)
            raise UsageError(
                f"The session in {folder} was begun with other models ({names}). Go on with those."
            )
    return SessionStore(folder, session, lock)


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
        plan, consents = content["plan"], content.get("consents")
        models = models_from_json(content["models"])
        started_at, source = content["started_at"], content["source"]
        if not isinstance(started_at, str) or not isinstance(source, str):
            raise ValueError("its beginning or source is no text")
        return Session(
            None if plan is None else plan_from_json(plan, str(folder)),
            models,
            tuple(_read_trial(path, models) for path in found),
            read_as(Consent, content["consent"]),
            started_at,
            source,
            folder,
            None if consents is None else {who: read_as(Consent, given) for who, given in consents.items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SigncamError(f"{folder / SESSION_FILE} is damaged: {error!r}.") from error


def _read_trial(path: Path, models: Sequence[ModelInfo]) -> Trial:
    try:
        trial = trial_from_json(_read_json(path, f"The trial {path} cannot be read"))
        check_answers(trial, models)
        return trial
    except ValueError as error:
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
