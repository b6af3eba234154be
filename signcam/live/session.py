"""The live session: capture and recognition in two threads, for the window and the terminal."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from signcam.frame import Frame
from signcam.live.capture import Capture
from signcam.live.playback import Playback
from signcam.live.recognizer import Recognition, Recognizer
from signcam.live.timing import LiveTimes, LiveTiming
from signcam.models.prediction import Classifier
from signcam.sources.base import Source
from signcam.sources.status import Status

_WAIT_S = 0.1
# Frame rate and latency are means over this time: a shorter one flickers, a longer one lags.
_RATE_WINDOW_S = 1.0


@dataclass(frozen=True)
class Snapshot:
    """The newest state of a live session, for painting.

    Attributes:
        frame: the newest recognized frame; None before the first.
        recognition: its results; None before the first.
        status: state of the source.
        frames_per_second: number of frames recognized in the last second.
        latency_ms: time from capture to recognition, mean over the last second.
        dropped: number of frames captured but not recognized, so far.
    """

    frame: Frame | None
    recognition: Recognition | None
    status: Status
    frames_per_second: float
    latency_ms: float
    dropped: int


class LiveSession:
    """Reads one source: a capture thread passes its newest frame to a recognition thread.

    Only the recognition thread uses the recognizer.

    Attributes:
        capture: the capture thread.
        timing: what each stage takes; whoever paints a frame adds that.
        error: what ended the recognition thread, if anything.
    """

    def __init__(
        self,
        source: Source,
        make_recognizer: Callable[[], Recognizer],
        *,
        every_frame: bool = False,
        paced: bool = True,
        playback: Playback | None = None,
        on_recognition: Callable[[Frame, Recognition], None] | None = None,
    ) -> None:
        """Prepare a session; `start` opens everything.

        Args:
            source: the source to read.
            make_recognizer: creates the recognizer; called in the recognition thread because it is slow.
            every_frame: recognize every frame of a file, not only the newest.
            paced: play a file at its own speed.
            playback: what the person wishes of a file: pause, seek, loop; None plays it through once.
            on_recognition: called in the recognition thread after every frame. An exception that it raises
                ends the session and is kept in `error`.
        """
        self.capture = Capture(source, every_frame=every_frame, paced=paced, playback=playback)
        self.timing = LiveTiming()
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
        """End both threads, and wait at most this long for both together.

        Returns:
            False if one hangs in a device. It is then abandoned, and ends with the process.
        """
        deadline = time.monotonic() + timeout_s
        self._stop.set()
        captured = self.capture.stop(timeout_s)
        if self._thread.ident is not None:
            self._thread.join(max(0.0, deadline - time.monotonic()))
        return captured and not self._thread.is_alive()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until the source has ended and its last frame is recognized. Return False on a timeout."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def use_classifier(self, classifier: Classifier) -> None:
        """Use another network from the next frame on."""
        with self._lock:
            self._next_classifier = classifier

    def snapshot(self) -> Snapshot:
        """Return the newest state. This is cheap, and never waits for a frame."""
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

    def times(self) -> LiveTimes:
        """Return what the stages of the last frames took. This takes a millisecond."""
        return self.timing.times(self.capture.frames_in, self.capture.dropped)

    def _run(self) -> None:
        try:
            recognizer = self._make_recognizer()
            try:
                self._recognize_all(recognizer)
            finally:
                recognizer.close()
        except BaseException as error:  # kept for the thread that started the session, which reports it
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
            began = time.perf_counter()
            recognition = recognizer.recognize(frame)
            done = time.perf_counter()
            self.timing.add_recognition((began - frame.captured_at) * 1000, recognition.stages_ms)
            with self._lock:
                self._newest = frame, recognition
                self._times.append((done, done - frame.captured_at))
            if self._on_recognition is not None:
                self._on_recognition(frame, recognition)
