"""The capture thread: reads a source, keeps the newest frame, and opens again what was lost."""

import contextlib
import threading
import time
from dataclasses import dataclass
from enum import Enum

import numpy as np

from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError, Picture, Source

# A live source that gives nothing for this long is called silent.
_SILENT_S = 3.0
# A camera whose picture has not changed by a single value for this long hangs: real ones have noise.
_FROZEN_S = 5.0
_FIRST_WAIT_S, _LONGEST_WAIT_S = 0.5, 5.0
# A source that was open for this long has recovered: the next loss starts with a short wait again.
_RECOVERED_S = 5.0


class SourceState(Enum):
    """Where a source stands."""

    OPENING = "opening"
    LIVE = "live"
    SILENT = "silent"
    LOST = "lost"
    ABSENT = "absent"
    BUSY = "busy"
    REFUSED = "refused"
    FAILED = "failed"
    ENDED = "ended"


@dataclass(frozen=True)
class Status:
    """A source's state, and a sentence about it for the person; empty while all is well."""

    state: SourceState
    sentence: str = ""

    @property
    def final(self) -> bool:
        """Whether nothing more will come."""
        return self.state in (SourceState.FAILED, SourceState.ENDED)


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
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._status = Status(SourceState.OPENING)
        self._dropped = 0
        self._heard_at = time.perf_counter()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="capture", daemon=True)

    def start(self) -> None:
        """Start the thread."""
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
        quiet = time.perf_counter() - heard_at
        if status.state is SourceState.LIVE and self.source.live and quiet > _SILENT_S:
            return Status(SourceState.SILENT, f"{self.source.name} has sent no picture for {quiet:.0f} s.")
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
        wait_s = _FIRST_WAIT_S
        began = time.perf_counter()
        index = 0
        while not self._stop.is_set():
            opened_at = time.perf_counter()
            try:
                self.source.open()
                index = self._read_all(began, index)
            except SourceError as error:
                self._close()
                if not self.source.live:
                    self._report(SourceState.FAILED, str(error))
                    return
                self._report(_state_of(error), str(error))
                if time.perf_counter() - opened_at > _RECOVERED_S:
                    wait_s = _FIRST_WAIT_S
                self._stop.wait(wait_s)
                wait_s = min(wait_s * 2, _LONGEST_WAIT_S)
                continue
            except Exception as error:  # whatever a driver raises must not end in a silent stop
                self._close()
                self._report(SourceState.FAILED, f"{self.source.name} cannot be read: {error}")
                return
            self._close()
            if self._stop.is_set():
                break
            if not self._loop:
                self._report(SourceState.ENDED)
                return
            index = 0
        self._report(SourceState.ENDED)

    def _close(self) -> None:
        with contextlib.suppress(Exception):
            self.source.close()

    def _read_all(self, began: float, index: int) -> int:
        """Read until the end; return the number of frames so far."""
        media_began: float | None = None
        frozen = _FrozenWatch()
        while not self._stop.is_set():
            picture = self.source.read()
            if picture is None:
                return index
            now = time.perf_counter()
            if self.source.live:
                frozen.check(picture, now, self.source.name)
            elif self._paced and picture.time_s is not None:
                if media_began is None:
                    media_began = now - picture.time_s
                if self._stop.wait(max(0.0, media_began + picture.time_s - now)):
                    return index
                now = time.perf_counter()
            captured_s = now - began
            time_s = captured_s if picture.time_s is None else picture.time_s
            self._put(Frame(picture.image, index, time_s, captured_s, now, self._dropped))
            index += 1
        return index

    def _put(self, frame: Frame) -> None:
        with self._changed:
            if self._every_frame:
                self._changed.wait_for(lambda: self._frame is None or self._stop.is_set())
            if self._frame is not None:
                self._dropped += 1
                frame = Frame(
                    frame.image, frame.index, frame.time_s, frame.captured_s, frame.captured_at, self._dropped
                )
            self._frame = frame
            self._heard_at = time.perf_counter()
            if self._status.state is not SourceState.LIVE:
                self._status = Status(SourceState.LIVE)
            self._changed.notify_all()


class _FrozenWatch:
    """Notices a camera that gives its last picture for ever, as some do when unplugged."""

    def __init__(self) -> None:
        self._sample: bytes | None = None
        self._since = 0.0

    def check(self, picture: Picture, now: float, name: str) -> None:
        """Raise SourceError where the picture has stood still for too long."""
        sample = np.ascontiguousarray(picture.image[::8, ::8]).tobytes()
        if sample != self._sample:
            self._sample, self._since = sample, now
        elif now - self._since > _FROZEN_S:
            raise SourceError(f"{name} shows a frozen picture. Is it still plugged in?")


def _state_of(error: SourceError) -> SourceState:
    if isinstance(error, CameraAbsentError):
        return SourceState.ABSENT
    if isinstance(error, CameraBusyError):
        return SourceState.BUSY
    if isinstance(error, CameraRefusedError):
        return SourceState.REFUSED
    return SourceState.LOST
