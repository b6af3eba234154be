"""Capture and recognition side by side: what the window pulls from and the terminal prints."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from signcam.frame import Frame
from signcam.live.capture import Capture
from signcam.live.recognizer import Recognition, Recognizer
from signcam.models.prediction import Classifier
from signcam.sources.base import Source
from signcam.sources.status import Status

_WAIT_S = 0.1
# Frames per second and latency are means over this much time: shorter flickers, longer lags.
_RATE_WINDOW_S = 1.0


@dataclass(frozen=True)
class Snapshot:
    """The newest state of a live session, for painting.

    Attributes:
        frame: the newest recognized frame; None before the first.
        recognition: what was read in it.
        status: where the source stands.
        frames_per_second: recognized frames, over the last second.
        latency_ms: from a frame's capture to its recognition, mean over the last second.
        dropped: frames that were captured and never recognized, so far.
    """

    frame: Frame | None
    recognition: Recognition | None
    status: Status
    frames_per_second: float
    latency_ms: float
    dropped: int


class LiveSession:
    """One source being read: a capture thread and a recognition thread, with the newest frame between them.

    The recognizer belongs to the session's thread from `start` to `stop`.
    """

    def __init__(
        self,
        source: Source,
        make_recognizer: Callable[[], Recognizer],
        *,
        every_frame: bool = False,
        paced: bool = True,
        loop: bool = False,
        on_recognition: Callable[[Frame, Recognition], None] | None = None,
    ) -> None:
        """Prepare a session; nothing is opened before `start`.

        Args:
            source: what to read.
            make_recognizer: called in the recognition thread; opening the hand models takes a moment.
            every_frame: recognize every frame of a file instead of the newest.
            paced: play a file at its own speed.
            loop: start a file again at its end.
            on_recognition: called in the recognition thread after every frame; what it raises ends the
                session and is found in `error`.
        """
        self.capture = Capture(source, every_frame=every_frame, paced=paced, loop=loop)
        self.error: BaseException | None = None
        self._make_recognizer = make_recognizer
        self._on_recognition = on_recognition
        self._lock = threading.Lock()
        self._newest: tuple[Frame, Recognition] | None = None
        self._times: deque[tuple[float, float]] = deque()
        self._next_classifier: Classifier | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="recognition", daemon=True)

    def start(self) -> None:
        """Start both threads."""
        self.capture.start()
        self._thread.start()

    def stop(self, timeout_s: float = 1.0) -> bool:
        """End both threads, waiting for them at most this long together.

        Returns:
            False where one hangs inside a device; it is left to itself and ends with the process.
        """
        deadline = time.monotonic() + timeout_s
        self._stop.set()
        captured = self.capture.stop(timeout_s)
        if self._thread.ident is not None:
            self._thread.join(max(0.0, deadline - time.monotonic()))
        return captured and not self._thread.is_alive()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until the source has ended and its last frame is recognized; False on a time-out."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def use_classifier(self, classifier: Classifier) -> None:
        """Read with another network from the next frame on."""
        with self._lock:
            self._next_classifier = classifier

    def snapshot(self) -> Snapshot:
        """Return the newest state; cheap, never waits for a frame."""
        status = self.capture.status
        now = time.perf_counter()
        with self._lock:
            while self._times and self._times[0][0] < now - _RATE_WINDOW_S:
                self._times.popleft()
            count = len(self._times)
            latency = sum(latency for _, latency in self._times) / count if count else 0.0
            frame, recognition = self._newest or (None, None)
        return Snapshot(
            frame, recognition, status, count / _RATE_WINDOW_S, latency * 1000, self.capture.dropped
        )

    def _run(self) -> None:
        try:
            recognizer = self._make_recognizer()
            try:
                self._recognize_all(recognizer)
            finally:
                recognizer.close()
        except BaseException as error:  # handed to the thread that started us, which tells the person
            self.error = error

    def _recognize_all(self, recognizer: Recognizer) -> None:
        while not self._stop.is_set():
            frame = self.capture.take(_WAIT_S)
            if frame is None:
                if self.capture.finished:
                    return
                continue
            with self._lock:
                classifier, self._next_classifier = self._next_classifier, None
            if classifier is not None:
                recognizer.classifier = classifier
            recognition = recognizer.recognize(frame)
            done = time.perf_counter()
            with self._lock:
                self._newest = frame, recognition
                self._times.append((done, done - frame.captured_at))
            if self._on_recognition is not None:
                self._on_recognition(frame, recognition)
