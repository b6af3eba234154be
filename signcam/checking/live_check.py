"""Models side by side on what a live session shows, and a session of trials with them, in a thread."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from signcam.checking.check_snapshot import CheckSnapshot
from signcam.checking.differences import keep_difference
from signcam.checking.folder_check import read_folder, report_folder
from signcam.checking.known_labels import same_label
from signcam.checking.measures import confusion_of
from signcam.checking.readings import known_readings, read_trials
from signcam.checking.run import Phase, SessionRun
from signcam.checking.session import Consent
from signcam.checking.side_by_side import SideBySide
from signcam.checking.store import SessionStore, load_session
from signcam.checking.trial import ModelInfo
from signcam.errors import SigncamError
from signcam.frame import Frame
from signcam.live.recognizer import Recognition
from signcam.phrases import phrase

_WAIT_S = 0.1
_RATE_WINDOW_S = 1.0


class LiveCheck:
    """Reads the newest frames with all models in its own thread; frames that come meanwhile are left out.

    All methods return at once. What a person does takes effect between two frames.
    """

    def __init__(self, open_models: Callable[[], SideBySide]) -> None:
        """Start the thread.

        Args:
            open_models: opens the models, in the thread, since that may take seconds.
        """
        self._open_models = open_models
        self._changed = threading.Condition()
        self._mail: tuple[Frame, Recognition] | None = None
        self._commands: deque[Callable[[], None]] = deque()
        self._snapshot = CheckSnapshot()
        self._closing = False
        self._stopped = threading.Event()
        # Used by the thread only.
        self._models: SideBySide | None = None
        self._store: SessionStore | None = None
        self._run: SessionRun | None = None
        self._done: set[int] = set()
        self._newest: tuple[Frame, Recognition] | None = None
        self._times: deque[float] = deque()
        self._thread = threading.Thread(target=self._work, name="check", daemon=True)
        self._thread.start()

    # -- from the window ----------------------------------------------------------------------------------

    def submit(self, frame: Frame, recognition: Recognition) -> None:
        """Take the newest frame, with the hand that was found in it."""
        with self._changed:
            self._mail = frame, recognition
            self._changed.notify_all()

    def snapshot(self) -> CheckSnapshot:
        """Return the newest state."""
        with self._changed:
            return self._snapshot

    def begin(self, open_store: Callable[[tuple[ModelInfo, ...]], SessionStore]) -> None:
        """Begin a session, or go on with one.

        Args:
            open_store: opens it, given the models.
        """
        self._command(lambda: self._begin(open_store))

    def answer(self, consent: Consent) -> None:
        """Take the answer of the person whose turn it is to what may be stored."""
        self._command(lambda: self._on_run(lambda run: run.answer(consent)))

    def skip(self) -> None:
        """Leave this trial out."""
        self._command(lambda: self._on_run(SessionRun.skip))

    def redo(self) -> None:
        """Do this trial again, or the one before."""
        self._command(lambda: self._on_run(SessionRun.redo))

    def pause(self) -> None:
        """Take nothing until `resume`."""
        self._command(lambda: self._on_run(SessionRun.pause))

    def resume(self) -> None:
        """Go on after a pause."""
        self._command(lambda: self._on_run(SessionRun.resume))

    def stop(self) -> None:
        """End the session for today, or the reading of a folder; what was done is kept, with a report."""
        self._stopped.set()
        self._command(self._stop)

    def read_folder(self, folder: Path, into: Path) -> None:
        """Read a folder by label in place of the live frames; see `signcam.checking.folder_check`.

        Args:
            folder: with a folder of pictures for each label.
            into: folder of the session.
        """
        self._command(lambda: self._read_folder(folder, into))

    def write_report(self) -> None:
        """Write the report of the session so far."""
        self._command(self._write_report)

    def keep_difference(self, folder: Path) -> None:
        """Keep the newest frame's hand and the answers, if the models differ in it."""
        self._command(lambda: self._keep_difference(folder))

    def close(self, timeout_s: float = 1.0) -> bool:
        """End the thread. Return False if it hangs, for example while a model opens."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _command(self, command: Callable[[], None]) -> None:
        with self._changed:
            self._commands.append(command)
            self._changed.notify_all()

    # -- in the thread ------------------------------------------------------------------------------------

    def _work(self) -> None:
        try:
            self._models = self._open_models()
        except Exception as error:  # whatever a library raises over a foreign file
            self._publish(problem=_told(error, phrase(f"A model cannot be opened: {error!r}.")))
            return
        self._publish(models=tuple(self._models.models))
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closing or self._mail or self._commands, _WAIT_S)
                if self._closing:
                    break
                commands = list(self._commands)
                self._commands.clear()
                mail, self._mail = self._mail, None
            try:
                for command in commands:
                    command()
                if mail is not None:
                    self._read(self._models, *mail)
            except Exception as error:  # a full disk, a broken network: the window tells, and goes on
                sentence = _told(error, phrase(f"The check failed: {error!r}."))
                self._let_go()
                self._publish(problem=sentence, state=None, storing=False)
        self._let_go()

    def _read(self, models: SideBySide, frame: Frame, recognition: Recognition) -> None:
        self._newest = frame, recognition
        # The window has asked its own model already, unless that has changed meanwhile.
        asked = recognition.card == models.first.card
        answers = models.read(frame.image, recognition.hand, recognition if asked else None)
        shown = [
            answer
            for model, answer in zip(models.models, answers, strict=True)
            if answer is not None and not model.reference
        ]
        now = time.monotonic()
        self._times.append(now)
        while self._times[0] < now - _RATE_WINDOW_S:
            self._times.popleft()
        self._publish(
            answers=answers,
            agree=all(same_label(answer.label, shown[0].label) for answer in shown) if shown else None,
            frames_per_second=len(self._times),
        )
        if self._run is not None:
            self._run.feed(frame.time_s, frame.image, recognition.hand, answers)
            self._after_step()

    def _begin(self, open_store: Callable[[tuple[ModelInfo, ...]], SessionStore]) -> None:
        assert self._models is not None
        self._models.add_reference()
        models = tuple(self._models.models)
        self._let_go()
        self._store = open_store(models)
        self._run = SessionRun(self._store)
        self._done = set()
        self._publish(
            models=models,
            folder=self._store.folder,
            report=None,
            message="",
            problem="",
        )
        self._measure()
        self._after_step()

    def _read_folder(self, folder: Path, into: Path) -> None:
        assert self._models is not None
        self._stopped.clear()
        self._models.add_reference()
        self._publish(models=tuple(self._models.models), report=None, message="", problem="")
        try:
            for step in read_folder(folder, self._models, into):
                self._publish(files=step, folder=into, confusion=step.confusion)
                with self._changed:
                    if self._closing or self._stopped.is_set():
                        break
            if not self._closing:
                done = phrase(f"{step.done} of {step.total} pictures read. The report is written.")
                self._publish(report=report_folder(into), message=done)
        finally:
            self._publish(files=None)

    def _on_run(self, action: Callable[[SessionRun], None]) -> None:
        if self._run is not None:
            action(self._run)
            self._after_step()

    def _after_step(self) -> None:
        if self._run is None or self._store is None:
            return
        state = self._run.state
        if self._store.done() != self._done:
            self._measure()
        self._publish(state=state, storing=state.storing)
        if state.phase is Phase.OVER:
            self._stop()

    def _measure(self) -> None:
        """Count the trials so far, after one more."""
        assert self._store is not None
        self._done = self._store.done()
        session = load_session(self._store.folder)
        readings = known_readings(read_trials(session.trials, session.models, 0))
        self._publish(
            confusion=confusion_of(readings) if readings else None,
            right=sum(reading.right for reading in readings),
            trials=len(readings),
        )

    def _stop(self) -> None:
        if self._store is None or self._run is None:
            return
        self._write_report()
        left = len(self._store.remaining())
        self._let_go()
        message = (
            phrase(f"Stopped: {left} trials are still to do.")
            if left
            else phrase("Done. The report is written.")
        )
        self._publish(state=None, storing=False, message=message)

    def _let_go(self) -> None:
        """Let others write into the session."""
        if self._store is not None:
            self._store.close()
        self._store = self._run = None

    def _write_report(self) -> None:
        # Statistics and plots are imported where a report is written: no start of the window waits for them.
        from signcam.checking.report.write import write_report
        from signcam.checking.result import evaluate_session

        folder = self._snapshot.folder
        if folder is not None:
            self._publish(report=write_report(evaluate_session(load_session(folder)), folder))

    def _keep_difference(self, folder: Path) -> None:
        snapshot = self._snapshot
        if snapshot.agree is not False or self._newest is None or self._newest[1].hand is None:
            self._publish(message=phrase("The models agree, so nothing was kept."))
            return
        frame, recognition = self._newest
        assert recognition.hand is not None
        given = zip(snapshot.models, snapshot.answers, strict=True)
        answers = {model.name: answer for model, answer in given}
        try:
            kept = keep_difference(folder, frame.image, recognition.hand, answers)
        except SigncamError as error:
            # A session that runs goes on.
            self._publish(message=str(error))
            return
        self._publish(message=f"Kept: {kept}")

    def _publish(self, **changes: object) -> None:
        with self._changed:
            self._snapshot = replace(self._snapshot, **changes)  # type: ignore[arg-type]


def _told(error: Exception, otherwise: str) -> str:
    """Return what an error says for people, or a sentence of ours about what a library raised."""
    return str(error) if isinstance(error, SigncamError) else otherwise
