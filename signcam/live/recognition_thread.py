"""The thread that recognizes the frames of one source, one after the other."""

import threading
import time
import traceback
from collections.abc import Callable

from signcam.frame import Frame
from signcam.live.awake_clock import AwakeStopwatch
from signcam.live.capture import Capture
from signcam.live.motion import MotionDetector
from signcam.live.recognizer import Recognition, Recognizer
from signcam.models.prediction import Classifier
from signcam.system.malloc import return_free_memory

_WAIT_S = 0.1
# After so long without a hand, frames are only compared with the one before, this often.
_EMPTY_S, _EMPTY_LOOK_S, _UNSEEN_LOOK_S = 60.0, 0.1, 0.5
# A hand is looked for this often where something moves, and where nothing does: after that minute, and while
# nobody can see the window. One that comes moves, and is noticed within 0.3 s.
_EMPTY_SEARCH_S, _UNSEEN_SEARCH_S = (0.2, 1.0), (1.4, 5.0)


class RecognitionThread:
    """Makes a recognizer and feeds it until the source ends, it is told to stop, or something fails.

    Attributes:
        error: what ended it, if anything; read it once the thread has ended.
        opening: whether the recognizer is still being made.
        reported: whether the error is one of whoever takes the results.
        may_rest: whether frames may be left out while nothing happens.
        still: the frame that was compared last, while it rests and nothing moves; else None.
    """

    def __init__(
        self,
        capture: Capture,
        make_recognizer: Callable[[], Recognizer],
        on_frame: Callable[["RecognitionThread", Frame, Recognition, float], None],
    ) -> None:
        """Prepare a thread; `start` starts it.

        Args:
            capture: gives the frames.
            make_recognizer: creates the recognizer; called in the thread because it is slow.
            on_frame: takes this thread, a frame, what was recognized in it, and when that began; called in
                the thread.
        """
        self.error: BaseException | None = None
        self.opening = True
        self.reported = False
        self.may_rest = False
        self.still: Frame | None = None
        self._unseen = False
        self._hand_at = self._searched_at = time.monotonic()
        self._motion = MotionDetector()
        self._capture = capture
        self._make_recognizer = make_recognizer
        self._on_frame = on_frame
        self._stop = threading.Event()
        # Ends a rest.
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._next_classifier: Classifier | None = None
        self._busy: AwakeStopwatch | None = None
        self._thread = threading.Thread(target=self._run, name="recognition", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._busy = AwakeStopwatch()
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to end after the frame in progress."""
        self._stop.set()
        self._wake.set()

    def set_unseen(self, unseen: bool) -> None:
        """Rest while nobody can see what is recognized, or look at each frame again."""
        self._unseen = unseen
        if not unseen:
            self._wake.set()

    def join(self, timeout_s: float | None) -> bool:
        """Wait for the end of the thread. Return False on a timeout."""
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    @property
    def ended(self) -> bool:
        """Whether the thread was started and has ended."""
        return self._thread.ident is not None and not self._thread.is_alive()

    def busy_s(self) -> float:
        """Return for how long the step in progress has taken, seconds; 0 while it waits for a frame."""
        busy = self._busy
        return busy.elapsed_s() if busy is not None and not self.ended else 0.0

    @property
    def resting(self) -> bool:
        """Whether only some frames are looked at, because there has been no hand for a minute."""
        return self.may_rest and time.monotonic() - self._hand_at > _EMPTY_S

    def _rest(self) -> None:
        """Wait until the next frame is to be compared."""
        if not self.may_rest:
            return
        wait_s = _UNSEEN_LOOK_S if self._unseen else _EMPTY_LOOK_S if self.resting else 0.0
        if self._wake.wait(wait_s) and not self._stop.is_set():
            self._wake.clear()

    def _is_worth_a_search(self, frame: Frame) -> bool:
        """Return whether a hand is to be looked for in a frame: always, unless it rests."""
        unseen, now = self._unseen, time.monotonic()
        if not self.may_rest or not (unseen or self.resting):
            self.still = None
            return True
        moved = self._motion.moved(frame.image)
        self.still = None if moved else frame
        moving_s, still_s = _UNSEEN_SEARCH_S if unseen else _EMPTY_SEARCH_S
        if now - self._searched_at < (moving_s if moved else still_s) and self._next_classifier is None:
            return False
        self._motion.remember(frame.image)
        self._searched_at = now
        return True

    def use_classifier(self, classifier: Classifier) -> None:
        """Use a copy of another network from the next frame on.

        It is made in the thread: for a network of a hundred megabytes that takes a tenth of a second.
        """
        with self._lock:
            self._next_classifier = classifier

    def _run(self) -> None:
        try:
            self._work()
        except BaseException as error:  # kept for the thread that started this one, which reports it
            # What its frames still hold are networks of dozens of megabytes, which would stay in memory until
            # Python looks for circles.
            traceback.clear_frames(error.__traceback__)
            self.error = error
        return_free_memory()

    def _work(self) -> None:
        recognizer = self._make_recognizer()
        self.opening, self._busy = False, None
        try:
            self._recognize_all(recognizer)
        finally:
            recognizer.close()

    def _recognize_all(self, recognizer: Recognizer) -> None:
        while not self._stop.is_set():
            self._rest()
            frame = self._capture.take(_WAIT_S)
            if frame is None:
                if self._capture.finished:
                    return
                continue
            if not self._is_worth_a_search(frame):
                continue
            self._busy = AwakeStopwatch()
            with self._lock:
                classifier, self._next_classifier = self._next_classifier, None
            if classifier is not None:
                recognizer.classifier = classifier.copy()
                return_free_memory()
            began = time.perf_counter()
            recognition = recognizer.recognize(frame)
            self._busy = None
            if _shows_something(recognition):
                self._hand_at = time.monotonic()
            if self._stop.is_set():
                return
            try:
                self._on_frame(self, frame, recognition, began)
            except BaseException:
                self.reported = True
                raise


def _shows_something(recognition: Recognition) -> bool:
    prediction = recognition.prediction
    return recognition.hand is not None or (prediction is not None and not prediction.no_digit)
