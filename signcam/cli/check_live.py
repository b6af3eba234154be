"""Runs a plan in front of a camera, with prompts on the terminal."""

import threading
from pathlib import Path

import click

from signcam.checking.known_labels import check_shared_labels
from signcam.checking.plan import Plan, load_plan, usual_plan
from signcam.checking.prompts import CONSENT_QUESTION, FRAME_CONSENT_QUESTION, step_sentence
from signcam.checking.read_behind import ReadBehind
from signcam.checking.run import Phase, RunState, SessionRun
from signcam.checking.session import Consent, Session
from signcam.checking.session_folders import default_session_folder
from signcam.checking.side_by_side import SideBySide
from signcam.checking.store import SessionStore, continue_session, create_session, is_session, load_session
from signcam.cli.source_monitor import wait_for_end
from signcam.frame import Frame
from signcam.live.recognizer import Recognition, Recognizer
from signcam.live.session import LiveSession
from signcam.sources.base import Source
from signcam.sources.factory import create_source, default_camera
from signcam.system.terminal import print_stderr, stdin_is_terminal

# A model that takes longer over one frame hangs.
_LAST_FRAME_S = 5.0


def run_plan(
    models: SideBySide,
    plan_name: str,
    source_text: str | None,
    out: Path | None,
    consent: bool | None,
    *,
    whole: bool = False,
) -> tuple[Session, Path]:
    """Ask for the signs of a plan, and return the session and its folder, whether it was finished or not.

    Args:
        models: what answers.
        plan_name: path of the plan, or `default`.
        source_text: what to read; None is the default camera.
        out: folder of the session; None is a new one in the data folder of the user. A session in it that was
            stopped goes on.
        consent: whether pictures of hands may be stored; None asks.
        whole: whether whole pictures may be stored too, for a model that sees them.

    Raises:
        SigncamError: the source, the plan or the folder cannot be used.
    """
    plan = usual_plan(models.models[0].labels) if plan_name == "default" else load_plan(Path(plan_name))
    check_shared_labels(plan.labels, models.models[:1])
    source = default_camera() if source_text is None else create_source(source_text)
    folder = out if out is not None else default_session_folder()
    store = _store(folder, plan, models, source, consent, whole)
    try:
        if not store.remaining():
            print_stderr(
                f"The session in {folder} is finished. To begin another, name another folder with --out."
            )
            return load_session(folder), folder
        _run(store, models, source)
    finally:
        store.close()
    left = len(store.remaining())
    if left:
        print_stderr(
            f'{left} trials are still to do. The same command with --out "{folder}" goes on with them.'
        )
    return load_session(folder), folder


def _store(
    folder: Path, plan: Plan, models: SideBySide, source: Source, consent: bool | None, whole: bool
) -> SessionStore:
    if is_session(folder):
        store = continue_session(folder, models.models, plan)
        for person in plan.people:
            if store.session.consent_of(person) is None:
                store.give_consent(person, _agreed(person, plan, models, consent, whole))
        return store
    consents = {person: _agreed(person, plan, models, consent, whole) for person in plan.people}
    store = create_session(folder, plan, models.models, source=source.name, consents=consents)
    print_stderr(
        f"{len(plan.steps())} trials, about {plan.minutes:.0f} minutes. Ctrl-C stops; what was done is kept."
    )
    return store


def _agreed(person: str, plan: Plan, models: SideBySide, consent: bool | None, whole: bool) -> Consent:
    """Ask a person what may be stored, unless that was said; several people are asked one by one."""
    sees_all = next((model.name for model in models.models if model.sees == "frame"), None)
    if consent is None:
        question = CONSENT_QUESTION if len(plan.people) == 1 else f"{person}: {CONSENT_QUESTION}"
        consent = stdin_is_terminal() and click.confirm(question, default=False, err=True)
        if consent and sees_all is not None and not whole:
            whole = click.confirm(FRAME_CONSENT_QUESTION, default=False, err=True)
    if consent and sees_all is not None and not whole:
        print_stderr(
            f"{sees_all} sees the whole picture, and only hands are stored: it cannot read this session"
            " again. Whole pictures are stored with --whole-pictures."
        )
    return Consent(consent, consent and whole)


def _run(store: SessionStore, models: SideBySide, source: Source) -> None:
    run = SessionRun(store)
    prompts = _Prompts()
    over = threading.Event()

    def read(frame: Frame, recognition: Recognition) -> None:
        if over.is_set():
            return
        hand = recognition.hand
        answers = models.read(frame.image, hand, recognition)
        state = run.feed(frame.time_s, frame.image, hand, answers)
        prompts.show(state)
        if state.phase is Phase.OVER:
            over.set()

    behind = ReadBehind(read)
    session = LiveSession(
        source,
        lambda: Recognizer(models.first),
        every_frame=True,
        # A file is as good as a camera, only faster.
        paced=source.live,
        on_recognition=behind.submit,
    )
    session.start()
    try:
        wait_for_end(session, source, over.is_set)
    finally:
        session.stop()
        behind.finish(_LAST_FRAME_S)


class _Prompts:
    """Tells on the terminal what is asked for, once for each trial."""

    def __init__(self) -> None:
        self._shown: tuple[int, Phase] | None = None

    def show(self, state: RunState) -> None:
        """Print what is new."""
        if state.step is None or (state.step.number, state.phase) == self._shown:
            return
        before, self._shown = self._shown, (state.step.number, state.phase)
        if before is None or before[0] != state.step.number:
            print_stderr(f"{state.place + 1} of {state.total}: {step_sentence(state.step)}")
        elif state.phase is Phase.TAKING and state.step.kind == "sign":
            print_stderr("Hold it still …")
