"""The capture thread: reads a source, keeps the newest frame, and reopens a lost source."""

import contextlib
import threading
import time

from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.live.awake_clock import AwakeStopwatch
from signcam.live.pace import Pace
from signcam.live.playback import Playback
from signcam.phrases import phrase
from signcam.sources.base import Picture, Source
from signcam.sources.freeze import FreezeDetector
from signcam.sources.status import SourceState, Status, state_of_error

# A live source that gives no picture for this long counts as silent. Opening may take longer, because a
# camera or a network needs time to respond.
_SILENT_S = 3.0
_SLOW_OPENING_S = 8.0
# Short enough that a camera that is back is seen and read from within two seconds, on a busy machine too.
_FIRST_WAIT_S, _LONGEST_WAIT_S = 0.5, 1.0
# A source that gave pictures for this long has recovered: after the next loss the waits start short again.
_RECOVERED_S = 5.0
# How long the last picture of a looped file is shown: the default, and the limit.
_USUAL_INTERVAL_S, _LONGEST_INTERVAL_S = 1 / 30, 1.0


class Capture:
    """Reads a source in its own thread into a mailbox that holds one frame.

    A live source that is absent, busy or lost is tried again, with growing waits. A file is finished at its
    end, or starts again if that is wished for. A file that fails is finished too.
    """

    def __init__(
        self,
        source: Source,
        *,
        every_frame: bool = False,
        paced: bool = True,
        playback: Playback | None = None,
    ) -> None:
        """Prepare a capture; `start` opens the source.

        Args:
            source: the source to read; only the capture thread uses it from now on.
            every_frame: read the next frame only after the last one was taken. Has no effect on live sources.
            paced: play a file at its own speed; otherwise as fast as possible.
            playback: what the person wishes of a file: pause, seek, loop; None plays it through once.
        """
        self.source = source
        self._every_frame = every_frame and not source.live
        self._paced = paced
        self._playback = playback or Playback()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="capture", daemon=True)
        # Shared with other threads, protected by this lock.
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._newest: Frame | None = None
        self._status = Status(SourceState.OPENING)
        self._dropped = 0
        self._frames_in = 0
        self._frozen_since: float | None = None
        self._silence = AwakeStopwatch()
        # Used by the capture thread only.
        self._started_at = 0.0
        self._index = self._scene = 0
        self._delivered_s = 0.0
        self._interval_s = self._step_s = _USUAL_INTERVAL_S
        self._last_time_s: float | None = None
        self._size: tuple[int, ...] | None = None
        self._freeze_detector = FreezeDetector()

    def start(self) -> None:
        """Start the thread."""
        self._silence.restart()
        self._thread.start()

    def stop(self, timeout_s: float = 1.0) -> bool:
        """Ask the thread to end, and wait for it.

        Returns:
            False if it hangs in the device. It is then abandoned, and ends with the process.
        """
        self._stop.set()
        self.source.interrupt()
        self._playback.wake()
        with self._changed:
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    @property
    def status(self) -> Status:
        """The state of the source now."""
        with self._changed:
            status, frozen_since = self._status, self._frozen_since
        if not self.source.live:
            return status
        silent_s = self._silence.elapsed_s()
        name = self.source.name
        if status.state is SourceState.LIVE and frozen_since is not None:
            frozen_s = time.perf_counter() - frozen_since
            sentence = phrase(
                f"{name} has sent the same picture for {frozen_s:.0f} s. Start the camera again."
            )
            return Status(SourceState.FROZEN, sentence)
        if status.state is SourceState.LIVE and silent_s > _SILENT_S:
            sentence = phrase(
                f"{name} has sent no picture for {silent_s:.0f} s. Check its cable or the network."
            )
            return Status(SourceState.SILENT, sentence)
        if status.state is SourceState.OPENING and silent_s > _SLOW_OPENING_S:
            sentence = phrase(
                f"{name} has not answered for {silent_s:.0f} s. Check its cable or the network."
            )
            return Status(SourceState.SILENT, sentence)
        return status

    @property
    def idle_s(self) -> float:
        """How long ago the last picture came, or where there is none yet, the opening began, seconds."""
        return self._silence.elapsed_s()

    @property
    def has_delivered(self) -> bool:
        """Whether the source has given a picture so far."""
        return self.frames_in > 0

    @property
    def frames_in(self) -> int:
        """Number of frames that the source has given so far, dropped ones too."""
        with self._changed:
            return self._frames_in

    @property
    def dropped(self) -> int:
        """Number of frames dropped so far."""
        with self._changed:
            return self._dropped

    def take(self, timeout_s: float) -> Frame | None:
        """Wait for the next frame and return it; None if none came in time."""
        with self._changed:
            self._changed.wait_for(lambda: self._frame is not None or self._is_over(), timeout_s)
            frame, self._frame = self._frame, None
            self._changed.notify_all()
            return frame

    @property
    def newest(self) -> Frame | None:
        """The newest frame, taken or not; None before the first."""
        with self._changed:
            return self._newest

    @property
    def finished(self) -> bool:
        """Whether the source has ended or failed for good, and its last frame was taken."""
        with self._changed:
            return self._is_over() and self._frame is None

    def _is_over(self) -> bool:
        return self._status.final or self._stop.is_set()

    def _state_after(self, failure: SourceError) -> SourceState:
        """Return the state of a live source after a failure. One that gave pictures was lost, not absent."""
        state = state_of_error(failure)
        return SourceState.LOST if state is SourceState.ABSENT and self.has_delivered else state

    def _report(self, state: SourceState, sentence: str = "") -> None:
        with self._changed:
            self._status = Status(state, sentence)
            self._changed.notify_all()

    def _run(self) -> None:
        self._started_at = time.perf_counter()
        wait_s = _FIRST_WAIT_S
        while not self._stop.is_set():
            failure = self._play()
            if self._stop.is_set():
                break
            if failure is None:
                if not self._playback.loop:
                    break
                # Show the last picture as long as the others; this also slows down a clip of one picture.
                self._stop.wait(self._interval_s)
                self._index = 0
            elif self.source.live:
                self._report(self._state_after(failure), str(failure))
                if self._delivered_s > _RECOVERED_S:
                    wait_s = _FIRST_WAIT_S
                self._stop.wait(wait_s)
                wait_s = min(wait_s * 2, _LONGEST_WAIT_S)
            else:
                self._report(SourceState.FAILED, str(failure))
                return
        self._report(SourceState.ENDED)

    def _play(self) -> SourceError | None:
        """Open the source, read it to its end and close it. Return the error, if any."""
        self._delivered_s = 0.0
        try:
            self.source.open()
            self._read_all()
        except SourceError as error:
            return error
        except Exception as error:  # whatever a driver raises must be reported
            reason = " ".join(str(error).split()).rstrip(".")
            return SourceError(f"{self.source.name} cannot be read: {reason}.")
        finally:
            with contextlib.suppress(Exception):
                self.source.close()
        return None

    def _read_all(self) -> None:
        first_at: float | None = None
        pace = Pace()
        jumped = False
        self._last_time_s = None
        while True:
            # Before one looks whether to stop: a wish to stop that comes later ends the wait below.
            version = self._playback.version
            if self._stop.is_set():
                return
            if self._jump():
                jumped = True
            elif self._stands_still(jumped):
                self._playback.wait(version)
                pace.restart()
                continue
            picture = self.source.read()
            now = time.perf_counter()
            if picture is None:
                if first_at is None and self._playback.loop:
                    raise SourceError(f"{self.source.name} contains no pictures.")
                return
            if self.source.live and self._repeats(picture, now):
                continue
            first_at = now if first_at is None else first_at
            self._delivered_s = now - first_at
            # A picture of another size is another view: what was held before it counts no longer.
            resized = self._size is not None and picture.image.shape != self._size
            self._size = picture.image.shape
            if picture.cut or jumped or resized:
                self._scene += 1
            if picture.time_s is not None and not self.source.live:
                self._note_time(picture.time_s)
                if jumped or picture.cut:
                    pace.restart()
                if self._paced:
                    self._playback.wait(version, pace.wait_s(picture.time_s, now, self._playback.speed))
                    if self._stop.is_set():
                        return
                    now = time.perf_counter()
            jumped = False
            self._put(picture, now)

    def _repeats(self, picture: Picture, now: float) -> bool:
        """Return whether a live source sends the same picture for ever, which is no picture of now."""
        frozen = self._freeze_detector.is_frozen(picture.image, now)
        thawed = self._frozen_since is not None and not frozen
        with self._changed:
            self._frozen_since = self._freeze_detector.since if frozen else None
            if frozen and self._status.state is not SourceState.LIVE:
                self._status = Status(SourceState.LIVE)
        if thawed:
            self._scene += 1
        return frozen

    def _jump(self) -> bool:
        """Carry out a wish to go elsewhere in the file; return whether there was one."""
        if self.source.duration_s is None:
            return False
        target_s = self._playback.take_target()
        if target_s is None and self._last_time_s is not None:
            step_s = self.source.step_s
            if step_s is None:
                # Forward, the next picture is simply read.
                steps = self._playback.take_steps() if self._playback.steps < 0 else 0
                step_s = self._step_s
            else:
                steps = self._playback.take_steps()
            if steps:
                target_s = max(0.0, self._last_time_s + steps * step_s)
        if target_s is None:
            return False
        self.source.seek(target_s)
        return True

    def _stands_still(self, jumped: bool) -> bool:
        """Return whether nothing is to be read now: it is paused, and the picture there has been shown."""
        if not self._playback.paused or self._last_time_s is None or self.source.live or jumped:
            return False
        if self._playback.steps > 0:
            self._playback.take_step()
            return False
        return self.source.scene_over

    def _note_time(self, time_s: float) -> None:
        if self._last_time_s is not None and time_s > self._last_time_s:
            self._step_s = time_s - self._last_time_s
            self._interval_s = min(max(self._step_s, _USUAL_INTERVAL_S), _LONGEST_INTERVAL_S)
        self._last_time_s = time_s

    def _put(self, picture: Picture, now: float) -> None:
        captured_s = now - self._started_at
        time_s = captured_s if picture.time_s is None else picture.time_s
        with self._changed:
            if self._every_frame:
                self._changed.wait_for(lambda: self._frame is None or self._stop.is_set())
                if self._frame is not None:
                    return
            if self._frame is not None:
                self._dropped += 1
            self._frame = self._newest = Frame(
                picture.image, self._index, time_s, captured_s, now, self._dropped, self._scene, picture.label
            )
            self._index += 1
            self._frames_in += 1
            self._silence.restart()
            if self._status.state is not SourceState.LIVE:
                self._status = Status(SourceState.LIVE)
            self._changed.notify_all()
