"""The live session: capture and recognition in two threads, for the window and the terminal."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from signcam.errors import SigncamError
from signcam.frame import Frame
from signcam.live.capture import Capture
from signcam.live.playback import Playback
from signcam.live.recognition_thread import RecognitionThread
from signcam.live.recognizer import Recognition, Recognizer
from signcam.live.timing import LiveTimes, LiveTiming
from signcam.models.prediction import Classifier
from signcam.sources.base import Source
from signcam.sources.status import SourceState, Status

# Frame rate and latency are means over this time: a shorter one flickers, a longer one lags.
_RATE_WINDOW_S = 1.0
# From the first share of frames that nobody recognizes on, the video goes ahead of the recognition; below the
# second it waits again, so that each hand is shown in its very frame.
_BEHIND, _KEEPS_UP = 0.1, 0.04
# What a live source showed so long ago says nothing about now, though it is not called silent yet.
_STALE_S = 1.0
_LOOK_S = 0.25
# A frame takes a fiftieth of a second. After this time the video goes on without what is recognized in it.
_STALLED_S = 1.0
# After this time the recognition hangs. Opening networks may take long on a slow disk.
_HANGS_S, _OPENING_HANGS_S = 5.0, 60.0
# A recognition that has run for so long is started again when it fails once more.
_HEALTHY_S = 60.0


class RecognitionError(SigncamError):
    """The recognition has failed or hangs, and starting it again did not help."""


@dataclass(frozen=True)
class Snapshot:
    """The newest state of a live session, for painting.

    Attributes:
        frame: the newest recognized frame; None before the first. While nothing is recognized because the
            recognition takes too long or has failed, the newest captured frame.
        recognition: its results; None before the first, and once a live source gives no more pictures.
        status: state of the source, or of the recognition if that has failed.
        frames_per_second: number of frames recognized in the last second.
        latency_ms: time from capture to recognition, mean over the last second.
        dropped: number of frames captured but not recognized, so far.
        newest: the newest captured frame of a live source that gives more frames than can be recognized; else
            None.
    """

    frame: Frame | None
    recognition: Recognition | None
    status: Status
    frames_per_second: float
    latency_ms: float
    dropped: int
    newest: Frame | None = None


class LiveSession:
    """Reads one source: a capture thread passes its newest frame to a recognition thread.

    Only the recognition thread uses its recognizer. Where it raises or hangs, another one is started with a
    new recognizer, once; the video goes on meanwhile, and afterwards too. Whoever calls `snapshot` or `wait`
    sees to that. Errors that say what to do are final at once, as are all where every frame of a file counts.

    Attributes:
        capture: the capture thread.
        timing: what each stage takes; whoever paints a frame adds that.
        restarts: how often the recognition was started again.
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
        self.restarts = 0
        self._restartable = source.live or not every_frame
        self._make_recognizer = make_recognizer
        self._on_recognition = on_recognition
        self._lock = threading.Lock()
        self._newest: tuple[Frame, Recognition] | None = None
        # Of each: when it was recognized, its latency, its frame's index, how many were dropped before it.
        self._times: deque[tuple[float, float, int, int]] = deque()
        self._behind = False
        self._classifier: Classifier | None = None
        self._error: BaseException | None = None
        self._stopping = False
        self._unseen = False
        self._thread = self._make_thread(make_recognizer)
        self._thread_began = 0.0
        # Which thread the newest recognition is from.
        self._read_by: RecognitionThread | None = None
        self._hanging: list[RecognitionThread] = []

    @property
    def error(self) -> BaseException | None:
        """What has ended the recognition for good, if anything."""
        self._look()
        return self._error

    def start(self) -> None:
        """Start both threads."""
        self.capture.start()
        self._thread_began = time.monotonic()
        self._thread.start()

    def stop(self, timeout_s: float = 1.0) -> bool:
        """End both threads, and wait at most this long for both together.

        Returns:
            False if one hangs. It is then abandoned, and ends with the process.
        """
        deadline = time.monotonic() + timeout_s
        with self._lock:
            self._stopping = True
            threads = [*self._hanging, self._thread]
        for thread in threads:
            thread.stop()
        ended = self.capture.stop(timeout_s)
        for thread in threads:
            ended = thread.join(max(0.0, deadline - time.monotonic())) and ended
        return ended

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until the source has ended and its last frame is recognized, or the recognition has failed.

        Returns:
            False on a timeout.
        """
        deadline = None if timeout_s is None else time.monotonic() + timeout_s
        while True:
            left_s = _LOOK_S if deadline is None else min(_LOOK_S, max(0.0, deadline - time.monotonic()))
            thread = self._thread
            thread.join(left_s)
            self._look()
            if self._error is not None or (thread is self._thread and thread.ended):
                return True
            if deadline is not None and time.monotonic() >= deadline:
                return False

    def use_classifier(self, classifier: Classifier) -> None:
        """Use a copy of another network from the next frame on."""
        with self._lock:
            self._classifier = classifier
            self._thread.use_classifier(classifier)

    def set_unseen(self, unseen: bool) -> None:
        """Look at a live source now and then only, while nobody can see it, or at each frame again."""
        self.capture.set_unseen(unseen)
        with self._lock:
            self._unseen = unseen
            self._thread.set_unseen(unseen)

    def snapshot(self) -> Snapshot:
        """Return the newest state. This is cheap, and never waits for a frame."""
        self._look()
        status = self.capture.status
        now = time.perf_counter()
        with self._lock:
            while self._times and self._times[0][0] < now - _RATE_WINDOW_S:
                self._times.popleft()
            count = len(self._times)
            latency = sum(times[1] for times in self._times) / count if count else 0.0
            self._behind = self._is_behind()
            frame, recognition = self._newest or (None, None)
            error, restarting = self._error, self.restarts > 0 and self._read_by is not self._thread
            stalled = error is not None or restarting or self._thread.busy_s() > _STALLED_S
            resting, still = self._thread.resting, self._thread.still
        if stalled:
            frame, recognition = self.capture.newest, None
        elif self.capture.source.live and self.capture.idle_s > _STALE_S:
            recognition = None
        elif resting and recognition is not None and recognition.hand is None:
            # No hand was seen a moment ago, and the picture goes on meanwhile: slower where nothing moves.
            frame = still or self.capture.newest
        if isinstance(error, RecognitionError) and status.state is SourceState.LIVE:
            status = Status(SourceState.NOT_READING, str(error))
        elif restarting and error is None and status.state is SourceState.LIVE:
            status = Status(SourceState.STARTING_AGAIN)
        rate = count / _RATE_WINDOW_S
        newest = self.capture.newest if self._behind and not resting else None
        return Snapshot(frame, recognition, status, rate, latency * 1000, self.capture.dropped, newest)

    def times(self) -> LiveTimes:
        """Return what the stages of the last frames took. This takes a millisecond."""
        return self.timing.times(self.capture.frames_in, self.capture.dropped)

    def _note(self, thread: RecognitionThread, frame: Frame, recognition: Recognition, began: float) -> None:
        """Take what was recognized; called in the recognition thread."""
        done = time.perf_counter()
        with self._lock:
            if thread is not self._thread:
                return
            self._newest, self._read_by = (frame, recognition), thread
            self._times.append((done, done - frame.captured_at, frame.index, frame.dropped))
        self.timing.add_recognition((began - frame.captured_at) * 1000, recognition.stages_ms)
        if self._on_recognition is not None:
            self._on_recognition(frame, recognition)

    def _is_behind(self) -> bool:
        """Return whether a live source gives more frames than are recognized; needs the lock."""
        if not self.capture.source.live or len(self._times) < 2:
            return False
        (_, _, first, dropped_before), (_, _, last, dropped) = self._times[0], self._times[-1]
        limit = _KEEPS_UP if self._behind else _BEHIND
        return (dropped - dropped_before) > limit * max(1, last - first)

    def _look(self) -> None:
        """See whether the recognition has failed or hangs, and start it again once."""
        with self._lock:
            thread = self._thread
            if self._error is not None or self._stopping:
                return
            hangs = thread.busy_s() > (_OPENING_HANGS_S if thread.opening else _HANGS_S)
            if not hangs and (not thread.ended or thread.error is None):
                return
            explained = isinstance(thread.error, SigncamError) or thread.reported
            healthy = time.monotonic() - self._thread_began > _HEALTHY_S
            if explained or not self._restartable or (self.restarts and not healthy):
                self._error = thread.error if explained else _failure(thread.error)
                thread.stop()
                return
            if hangs:
                thread.stop()
                self._hanging.append(thread)
            self._thread = self._make_thread(self._make_again)
            self._thread_began = time.monotonic()
            self.restarts += 1
            self._thread.start()

    def _make_thread(self, make: Callable[[], Recognizer]) -> RecognitionThread:
        thread = RecognitionThread(self.capture, make, self._note)
        thread.may_rest = self.capture.source.live and self._on_recognition is None
        thread.set_unseen(self._unseen)
        return thread

    def _make_again(self) -> Recognizer:
        recognizer = self._make_recognizer()
        with self._lock:
            classifier = self._classifier
        if classifier is not None:
            # A thread that hangs may still be in the one that was given.
            recognizer.classifier = classifier.copy()
        return recognizer


def _failure(error: BaseException | None) -> RecognitionError:
    """Return what to tell of a recognition that has raised this; None: that hangs."""
    if error is None:
        return RecognitionError("The recognition gives no answer. Try again, or choose another model.")
    reason = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(".: ")
    failure = RecognitionError(f"The recognition fails ({reason}). Try again, or choose another model.")
    failure.__cause__ = error
    return failure
