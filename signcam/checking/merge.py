"""Puts several sessions together, to measure them as one."""

from collections.abc import Sequence
from dataclasses import replace

from signcam.checking.session import Consent, Session
from signcam.checking.trial import Trial
from signcam.errors import UsageError


def merge_sessions(sessions: Sequence[Session]) -> Session:
    """Return one session with the trials of several, numbered anew.

    Only models that took part in all of them are kept. People are the same where their codes are.

    Raises:
        UsageError: no model took part in all of them.
    """
    first = sessions[0]
    keys = [
        {(model.sha256, model.name): place for place, model in enumerate(each.models)} for each in sessions
    ]
    shared = [key for key in keys[0] if all(key in others for others in keys)]
    if not shared:
        raise UsageError("No model took part in all of these sessions, so they cannot be put together.")
    trials: list[Trial] = []
    for session, places in zip(sessions, keys, strict=True):
        chosen = [places[key] for key in shared]
        for trial in session.trials:
            frames = tuple(
                replace(
                    frame,
                    answers=tuple(frame.answers[place] for place in chosen),
                    picture=_absolute(session, frame.picture),
                    frame=_absolute(session, frame.frame),
                )
                for frame in trial.frames
            )
            step = replace(trial.step, number=len(trials) + 1)
            trials.append(replace(trial, step=step, frames=frames))
    consent = Consent(all(each.consent.pictures for each in sessions), False)
    return Session(
        None,
        tuple(first.models[keys[0][key]] for key in shared),
        tuple(trials),
        consent,
        min(each.started_at for each in sessions),
        "; ".join(dict.fromkeys(each.source for each in sessions if each.source)),
    )


def _absolute(session: Session, picture: str | None) -> str | None:
    return None if picture is None or session.folder is None else str((session.folder / picture).resolve())
