"""Plays the chosen source: starts and ends sessions without blocking the window. Without Qt."""

import threading
import time
from collections.abc import Callable

from signcam.errors import SigncamError, SourceError
from signcam.frame import Frame
from signcam.hands.network_files import HandNetworkError
from signcam.hands.tracker import HandTracker
from signcam.live.choice import SourceChoice, open_choice
from signcam.live.playback import Playback
from signcam.live.recognizer import Recognizer, Tracker
from signcam.live.session import LiveSession, RecognitionError, Snapshot
from signcam.live.timing import LiveTimes
from signcam.models.card import ModelCard
from signcam.models.catalogue import DEFAULT_MODEL, open_model
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier
from signcam.phrases import phrase
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError, Source
from signcam.sources.status import SourceState, Status

STOP_S = 1.0
_JOIN_MARGIN_S = 0.5


class Player:
    """Plays one choice at a time.

    A short-lived thread ends the old session and then starts the new one. So a camera is released before it
    is opened again, and a camera that hangs does not block the window.
    """

    def __init__(
        self,
        model: str = DEFAULT_MODEL,
        *,
        paced: bool = True,
        make_source: Callable[[SourceChoice], Source] = open_choice,
        make_classifier: Callable[[str, InputOverrides], Classifier] = open_model,
        make_tracker: Callable[[], Tracker] = HandTracker,
    ) -> None:
        """Prepare a player; `play` opens the source and the network.

        Args:
            model: name or path of the first network.
            paced: play files at their own speed.
            make_source: creates the source of a choice.
            make_classifier: opens a model, given its name or path and the overrides.
            make_tracker: creates the hand tracker.
        """
        self.model = model
        self.choice: SourceChoice | None = None
        self.playback = Playback()
        self.problem: SigncamError | None = None
        self.make_classifier = make_classifier
        self.classifier: Classifier | None = None
        self._paced = paced
        self._make_source = make_source
        self._make_tracker = make_tracker
        self._lock = threading.Lock()
        self._session: LiveSession | None = None
        self._requested: SourceChoice | None = None
        self._card: ModelCard | None = None
        self._closing = False
        self._worker: threading.Thread | None = None
        self._abandoned: list[LiveSession] = []
        self._unseen = False

    def play(self, choice: SourceChoice, playback: Playback | None = None) -> None:
        """Stop what is playing, and play this instead. Returns at once.

        Args:
            choice: what to play.
            playback: what the person wishes of it; None plays it from its start, a demo for ever.
        """
        with self._lock:
            self.playback = playback or Playback(loop=choice.demo is not None)
            self.choice = self._requested = choice
            self.problem = None
            self._start_worker()

    def replay(self) -> None:
        """Play the same choice again from its start, at the same speed."""
        if self.choice is not None:
            self.play(self.choice, Playback(loop=self.playback.loop, speed=self.playback.speed))

    def seek(self, time_s: float) -> None:
        """Go on at a media time of a file, after its end too."""
        with self._lock:
            session = self._session
        if session is not None and session.capture.status.final:
            self.replay()
        self.playback.seek(time_s)

    def use_classifier(self, model: str, classifier: Classifier) -> None:
        """Use another network, which is already open, from the next frame on.

        Args:
            model: its name or path.
            classifier: the open network.
        """
        self.model, self.classifier, self._card = model, classifier, classifier.card
        with self._lock:
            session = self._session
        if session is not None:
            session.use_classifier(classifier)
            if session.capture.status.final or session.error is not None:
                self.replay()

    def classifier_factory(self) -> Callable[[], Classifier]:
        """Return a function that opens the current network again for another thread, maybe slowly."""
        return self._classifier_factory(self.classifier)

    def set_unseen(self, unseen: bool) -> None:
        """Look at a camera now and then only, while nobody can see the window, or at each frame again."""
        with self._lock:
            self._unseen, session = unseen, self._session
        if session is not None:
            session.set_unseen(unseen)

    def snapshot(self) -> Snapshot:
        """Return the newest state of the current session; never that of an earlier one."""
        with self._lock:
            session, problem, is_changing = self._session, self.problem, self._requested is not None
        if problem is not None:
            return _empty_snapshot(_status_of(problem))
        if session is None or is_changing:
            return _empty_snapshot(Status(SourceState.OPENING))
        snapshot = session.snapshot()
        error = session.error
        # The video goes on where only the recognition has failed.
        if error is not None and not isinstance(error, RecognitionError):
            return Snapshot(
                snapshot.frame, None, _status_of(error), 0.0, snapshot.latency_ms, snapshot.dropped
            )
        return snapshot

    def times(self) -> LiveTimes | None:
        """Return what the stages of the last frames took; None while nothing plays."""
        with self._lock:
            session = self._session
        return session.times() if session is not None else None

    def add_painting(self, frame: Frame, paint_ms: float) -> None:
        """Note that a frame has just been painted, which took this long."""
        latency_ms = (time.perf_counter() - frame.captured_at) * 1000
        with self._lock:
            session = self._session
        if session is not None:
            session.timing.add_painting(paint_ms, latency_ms)

    @property
    def card(self) -> ModelCard | None:
        """The card of the current network; None before one is open."""
        return self._card

    @property
    def title(self) -> str:
        """The title of what is playing; for an open camera, the name of the camera."""
        with self._lock:
            session, choice = self._session, self.choice
        if session is not None and session.capture.source.live and session.capture.source.details:
            return session.capture.source.name
        return choice.title if choice is not None else ""

    @property
    def ended(self) -> bool:
        """Whether a file has played to its end."""
        return self.snapshot().status.state is SourceState.ENDED

    @property
    def source(self) -> Source | None:
        """The source that is playing; None before it is open. Only its name, kind and details may be read."""
        with self._lock:
            return self._session.capture.source if self._session is not None else None

    @property
    def details(self) -> str:
        """The format of the open source, such as `640x480 at 30 fps`; empty if unknown."""
        with self._lock:
            return self._session.capture.source.details if self._session is not None else ""

    def close(self) -> None:
        """Start to end everything. Returns at once; `join` waits."""
        with self._lock:
            self._closing = True
            self._requested = None
            self._start_worker()

    def join(self, timeout_s: float = STOP_S + _JOIN_MARGIN_S) -> bool:
        """Wait until all sessions have ended.

        Returns:
            False if a thread hangs in a device. It ends with the process.
        """
        deadline = time.monotonic() + timeout_s
        worker = self._worker
        if worker is not None:
            worker.join(timeout_s)
            if worker.is_alive():
                return False
        return all(
            session.stop(max(0.0, min(0.2, deadline - time.monotonic()))) for session in self._abandoned
        )

    def _start_worker(self) -> None:
        if self._worker is None:
            self._worker = threading.Thread(target=self._change_source, name="source change", daemon=True)
            self._worker.start()

    def _change_source(self) -> None:
        """End the old session and start the requested one, until no new request is left."""
        while True:
            with self._lock:
                session, self._session = self._session, None
            self._abandoned = [left for left in self._abandoned if not left.stop(0)]
            if session is not None and not session.stop(STOP_S):
                self._abandoned.append(session)
            with self._lock:
                choice, playback = self._requested, self.playback
                if self._closing or choice is None:
                    self._worker = None if not self._closing else self._worker
                    return
            classifier = self.classifier
            new, problem = self._start(choice, playback, classifier)
            with self._lock:
                self._session = new
            self._apply_newer_classifier(new, classifier)
            with self._lock:
                if self._requested is choice and self.playback is playback and not self._closing:
                    self._requested, self._worker, self.problem = None, None, problem
                    return

    def _classifier_factory(self, selected: Classifier | None) -> Callable[[], Classifier]:
        model = self.model
        return selected.copy if selected is not None else lambda: self.make_classifier(model, NO_OVERRIDES)

    def _apply_newer_classifier(self, session: LiveSession | None, used: Classifier | None) -> None:
        """Give a session the network that was selected while the session was starting."""
        selected = self.classifier
        if session is not None and selected is not None and selected is not used:
            session.use_classifier(selected)

    def _start(
        self, choice: SourceChoice, playback: Playback, selected: Classifier | None
    ) -> tuple[LiveSession | None, SigncamError | None]:
        try:
            source = self._make_source(choice)
        except SigncamError as error:
            return None, error
        except Exception as error:  # whatever a driver raises becomes a message in the window
            return None, SourceError(f"{choice.title} cannot be opened: {error}")
        # Each session gets its own copy: an abandoned session may still be using another.
        open_classifier = self._classifier_factory(selected)

        def make_recognizer() -> Recognizer:
            classifier = open_classifier()
            if self.classifier is selected:
                self._card = classifier.card
            return Recognizer(classifier, self._make_tracker())

        session = LiveSession(source, make_recognizer, paced=self._paced, playback=playback)
        session.set_unseen(self._unseen)
        session.start()
        return session, None


def _empty_snapshot(status: Status) -> Snapshot:
    return Snapshot(None, None, status, 0.0, 0.0, 0)


def _status_of(error: BaseException) -> Status:
    states: dict[type[BaseException], SourceState] = {
        CameraAbsentError: SourceState.ABSENT,
        CameraBusyError: SourceState.BUSY,
        CameraRefusedError: SourceState.REFUSED,
        HandNetworkError: SourceState.NO_NETWORKS,
    }
    sentence = (
        str(error) if isinstance(error, SigncamError) else phrase(f"The recognition stopped: {error!r}.")
    )
    return Status(states.get(type(error), SourceState.FAILED), sentence)
