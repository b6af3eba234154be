"""The capture thread: reads a source, keeps the newest frame, and opens again what was lost."""

import contextlib
import threading
import time

from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.sources.base import Picture, Source
from signcam.sources.status import SourceState, Status, state_of_error

# A live source that gives nothing for this long is called silent; opening may take longer, since a camera
# wakes up and a network answers.
_SILENT_S = 3.0
_SLOW_OPENING_S = 8.0
_FIRST_WAIT_S, _LONGEST_WAIT_S = 0.5, 5.0
# A source that gave pictures for this long has recovered: the next loss starts with a short wait again.
_RECOVERED_S = 5.0
# A file shown this much too late goes on from there instead of rushing to catch up: the computer slept.
_TOO_LATE_S = 1.0
# How long the last picture of a file stands before it starts again, where the file does not tell.
_USUAL_INTERVAL_S, _LONGEST_INTERVAL_S = 1 / 30, 1.0


class Capture:
    """Reads a source in a thread of its own into a mailbox of one frame.

    A live source that is absent, busy or lost is tried again with growing waits. A file that ends or breaks
    off is done, or starts again where `loop` is set.
    """

    def __init__(
        self, source: Source, *, every_frame: bool = False, paced: bool = True, loop: bool = False
    ) -> None:
        """Prepare a capture; nothing is opened before `start`.

        Args:
            source: what to read; from now on this thread's alone.
            every_frame: wait until a frame was taken before reading the next, where the source can wait.
            paced: show a file at its own speed; otherwise as fast as frames are taken.
            loop: start a file again at its end.
        """
        self.source = source
        self._every_frame = every_frame and not source.live
        self._paced = paced
        self._loop = loop
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="capture", daemon=True)
        # Shared with other threads, under this lock.
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._status = Status(SourceState.OPENING)
        self._dropped = 0
        self._heard_at = time.perf_counter()
        # The capture thread's own.
        self._began = 0.0
        self._index = 0
        self._gave_s = 0.0
        self._interval_s = _USUAL_INTERVAL_S

    def start(self) -> None:
        """Start the thread."""
        self._heard_at = time.perf_counter()
        self._thread.start()

    def stop(self, timeout_s: float = 1.0) -> bool:
        """Ask the thread to end and wait for it.

        Returns:
            False where it hangs inside the device; it is left to itself and ends with the process.
        """
        self._stop.set()
        with self._changed:
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    @property
    def status(self) -> Status:
        """Where the source stands now."""
        with self._changed:
            status, heard_at = self._status, self._heard_at
        if not self.source.live:
            return status
        quiet_s = time.perf_counter() - heard_at
        name = self.source.name
        if status.state is SourceState.LIVE and quiet_s > _SILENT_S:
            sentence = f"{name} has sent no picture for {quiet_s:.0f} s. Check its cable or the network."
            return Status(SourceState.SILENT, sentence)
        if status.state is SourceState.OPENING and quiet_s > _SLOW_OPENING_S:
            sentence = f"{name} has not answered for {quiet_s:.0f} s. Check its cable or the network."
            return Status(SourceState.SILENT, sentence)
        return status

    @property
    def dropped(self) -> int:
        """Frames that nobody took, so far."""
        with self._changed:
            return self._dropped

    def take(self, timeout_s: float) -> Frame | None:
        """Wait for a frame that was not taken before and return it; None if none came in time."""
        with self._changed:
            self._changed.wait_for(lambda: self._frame is not None or self._over(), timeout_s)
            frame, self._frame = self._frame, None
            self._changed.notify_all()
            return frame

    @property
    def finished(self) -> bool:
        """Whether the source ended or failed for good, and its last frame was taken."""
        with self._changed:
            return self._over() and self._frame is None

    def _over(self) -> bool:
        return self._status.final or self._stop.is_set()

    def _report(self, state: SourceState, sentence: str = "") -> None:
        with self._changed:
            self._status = Status(state, sentence)
            self._changed.notify_all()

    def _run(self) -> None:
        self._began = time.perf_counter()
        wait_s = _FIRST_WAIT_S
        while not self._stop.is_set():
            failure = self._play()
            if self._stop.is_set():
                break
            if failure is None:
                if not self._loop:
                    break
                # The last picture stands as long as those before it; and a clip of one picture does not spin.
                self._stop.wait(self._interval_s)
                self._index = 0
            elif self.source.live:
                self._report(state_of_error(failure), str(failure))
                if self._gave_s > _RECOVERED_S:
                    wait_s = _FIRST_WAIT_S
                self._stop.wait(wait_s)
                wait_s = min(wait_s * 2, _LONGEST_WAIT_S)
            else:
                self._report(SourceState.FAILED, str(failure))
                return
        self._report(SourceState.ENDED)

    def _play(self) -> SourceError | None:
        """Open the source, read it to its end and close it; return what went wrong."""
        self._gave_s = 0.0
        try:
            self.source.open()
            self._read_all()
        except SourceError as error:
            return error
        except Exception as error:  # whatever a driver raises must not end in a silent stop
            reason = " ".join(str(error).split()).rstrip(".")
            return SourceError(f"{self.source.name} cannot be read: {reason}.")
        finally:
            with contextlib.suppress(Exception):
                self.source.close()
        return None

    def _read_all(self) -> None:
        first_at: float | None = None
        shift_s: float | None = None  # from media time to this machine's clock
        last_time_s: float | None = None
        while not self._stop.is_set():
            picture = self.source.read()
            now = time.perf_counter()
            if picture is None:
                if first_at is None and self._loop:
                    raise SourceError(f"{self.source.name} holds no pictures.")
                return
            first_at = now if first_at is None else first_at
            self._gave_s = now - first_at
            if picture.time_s is not None and not self.source.live:
                if last_time_s is not None:
                    interval_s = picture.time_s - last_time_s
                    self._interval_s = min(max(interval_s, _USUAL_INTERVAL_S), _LONGEST_INTERVAL_S)
                last_time_s = picture.time_s
                if self._paced:
                    if shift_s is None or now - picture.time_s - shift_s > _TOO_LATE_S:
                        shift_s = now - picture.time_s
                    if self._stop.wait(max(0.0, picture.time_s + shift_s - now)):
                        return
                    now = time.perf_counter()
            self._put(picture, now)

    def _put(self, picture: Picture, now: float) -> None:
        captured_s = now - self._began
        time_s = captured_s if picture.time_s is None else picture.time_s
        with self._changed:
            if self._every_frame:
                self._changed.wait_for(lambda: self._frame is None or self._stop.is_set())
                if self._frame is not None:
                    return
            if self._frame is not None:
                self._dropped += 1
            self._frame = Frame(picture.image, self._index, time_s, captured_s, now, self._dropped)
            self._index += 1
            self._heard_at = now
            if self._status.state is not SourceState.LIVE:
                self._status = Status(SourceState.LIVE)
            self._changed.notify_all()
