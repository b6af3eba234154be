"""Which source is being read: starts sessions, and ends them without holding up the window. No Qt in here."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from signcam.errors import SigncamError, SourceError
from signcam.hands.tracker import HandTracker
from signcam.live.recognizer import Recognizer, Tracker
from signcam.live.session import LiveSession, Snapshot
from signcam.models.card import ModelCard
from signcam.models.catalogue import DEFAULT_MODEL, open_model
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.prediction import Classifier
from signcam.resources.demos import Demo
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError, Source
from signcam.sources.factory import create_source, default_camera
from signcam.sources.status import SourceState, Status

STOP_S = 1.0
_JOIN_MARGIN_S = 0.5


@dataclass(frozen=True)
class SourceChoice:
    """What a person picked to look at.

    Attributes:
        text: what `create_source` takes; None is the default camera.
        title: what the window calls it.
        demo: the bundled clip that it is, which plays for ever.
    """

    text: str | None = None
    title: str = "Default camera"
    demo: Demo | None = None


DEFAULT_CAMERA = SourceChoice()


def demo_choice(demo: Demo) -> SourceChoice:
    """Return the choice of a bundled clip."""
    return SourceChoice(title=demo.title, demo=demo)


def open_choice(choice: SourceChoice) -> Source:
    """Return the source that a choice means; nothing is opened yet.

    Raises:
        SigncamError: there is no such thing.
    """
    if choice.demo is not None:
        return create_source(str(choice.demo.path))
    return default_camera() if choice.text is None else create_source(choice.text)


class Player:
    """Plays one choice at a time.

    Sessions are ended and started in a short-lived thread of their own, one after the other, so that a
    camera is given back before it is opened again and a hanging one does not hold up the window.
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
        """Prepare a player; nothing is opened before `play`.

        Args:
            model: name or path of the network to start with.
            paced: play files at their own speed.
            make_source: turns a choice into a source.
            make_classifier: opens a model by name or path, and what is said of it without a card.
            make_tracker: makes what finds hands.
        """
        self.model = model
        self.choice: SourceChoice | None = None
        self.problem: SigncamError | None = None
        self.make_classifier = make_classifier
        self.classifier: Classifier | None = None
        self._paced = paced
        self._make_source = make_source
        self._make_tracker = make_tracker
        self._lock = threading.Lock()
        self._session: LiveSession | None = None
        self._wanted: SourceChoice | None = None
        self._card: ModelCard | None = None
        self._closing = False
        self._worker: threading.Thread | None = None
        self._abandoned: list[LiveSession] = []

    def play(self, choice: SourceChoice) -> None:
        """Leave what is playing and play this; returns at once."""
        with self._lock:
            self.choice = self._wanted = choice
            self.problem = None
            self._start_worker()

    def replay(self) -> None:
        """Play the same choice from its start, or try it again."""
        if self.choice is not None:
            self.play(self.choice)

    def use_classifier(self, model: str, classifier: Classifier) -> None:
        """Read with another network, which is open already, from the next frame on.

        Args:
            model: its name or path.
            classifier: the network.
        """
        self.model, self.classifier, self._card = model, classifier, classifier.card
        with self._lock:
            session = self._session
        if session is not None:
            session.use_classifier(classifier.copy())
            if session.capture.status.final:
                self.replay()

    def opener(self) -> Callable[[], Classifier]:
        """Return what opens the network in use once more, for another thread; that may take a moment."""
        return self._opener(self.classifier)

    def snapshot(self) -> Snapshot:
        """Return the newest state of what plays now; never one of what was left."""
        with self._lock:
            session, problem, changing = self._session, self.problem, self._wanted is not None
        if problem is not None:
            return _without_picture(_status_of(problem))
        if session is None or changing:
            return _without_picture(Status(SourceState.OPENING))
        snapshot = session.snapshot()
        if session.error is not None:
            return Snapshot(
                snapshot.frame, None, _status_of(session.error), 0.0, snapshot.latency_ms, snapshot.dropped
            )
        return snapshot

    @property
    def card(self) -> ModelCard | None:
        """The card of the network in use; None before one is open."""
        return self._card

    @property
    def title(self) -> str:
        """What plays now; a camera by its own name once it is open."""
        with self._lock:
            session, choice = self._session, self.choice
        if session is not None and session.capture.source.live and session.capture.source.details:
            return session.capture.source.name
        return choice.title if choice is not None else ""

    @property
    def details(self) -> str:
        """What the source said about itself after opening, such as `640x480 at 30 fps`."""
        with self._lock:
            return self._session.capture.source.details if self._session is not None else ""

    def close(self) -> None:
        """Begin to end everything; returns at once. `join` waits for it."""
        with self._lock:
            self._closing = True
            self._wanted = None
            self._start_worker()

    def join(self, timeout_s: float = STOP_S + _JOIN_MARGIN_S) -> bool:
        """Wait until everything that was left has ended.

        Returns:
            False where a thread hangs inside a device; it ends with the process.
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
            self._worker = threading.Thread(target=self._work, name="source change", daemon=True)
            self._worker.start()

    def _work(self) -> None:
        """Bring about what is wanted until nothing more is."""
        while True:
            with self._lock:
                session, self._session = self._session, None
            self._abandoned = [left for left in self._abandoned if not left.stop(0)]
            if session is not None and not session.stop(STOP_S):
                self._abandoned.append(session)
            with self._lock:
                choice = self._wanted
                if self._closing or choice is None:
                    self._worker = None if not self._closing else self._worker
                    return
            classifier = self.classifier
            new, problem = self._start(choice, classifier)
            with self._lock:
                self._session = new
            self._catch_up(new, classifier)
            with self._lock:
                if self._wanted is choice and not self._closing:
                    self._wanted, self._worker, self.problem = None, None, problem
                    return

    def _opener(self, picked: Classifier | None) -> Callable[[], Classifier]:
        model = self.model
        return picked.copy if picked is not None else lambda: self.make_classifier(model, NO_OVERRIDES)

    def _catch_up(self, session: LiveSession | None, used: Classifier | None) -> None:
        """Give a session the network that was picked while it was being started."""
        picked = self.classifier
        if session is not None and picked is not None and picked is not used:
            session.use_classifier(picked.copy())

    def _start(
        self, choice: SourceChoice, picked: Classifier | None
    ) -> tuple[LiveSession | None, SigncamError | None]:
        try:
            source = self._make_source(choice)
        except SigncamError as error:
            return None, error
        except Exception as error:  # whatever a driver raises is a sentence in the window
            return None, SourceError(f"{choice.title} cannot be opened: {error}")
        # Each session has a copy of its own: one that was left may still be using another.
        open_classifier = self._opener(picked)

        def make_recognizer() -> Recognizer:
            classifier = open_classifier()
            if self.classifier is picked:
                self._card = classifier.card
            return Recognizer(classifier, self._make_tracker())

        session = LiveSession(source, make_recognizer, paced=self._paced, loop=choice.demo is not None)
        session.start()
        return session, None


def _without_picture(status: Status) -> Snapshot:
    return Snapshot(None, None, status, 0.0, 0.0, 0)


def _status_of(error: BaseException) -> Status:
    states: dict[type[BaseException], SourceState] = {
        CameraAbsentError: SourceState.ABSENT,
        CameraBusyError: SourceState.BUSY,
        CameraRefusedError: SourceState.REFUSED,
    }
    sentence = str(error) if isinstance(error, SigncamError) else f"The recognition stopped: {error!r}."
    return Status(states.get(type(error), SourceState.FAILED), sentence)
