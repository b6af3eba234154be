"""The capture thread: reads a source, keeps the newest frame, and reopens a lost source."""

import contextlib
import threading
import time

from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.live.mailbox import Mailbox
from signcam.live.pace import Pace
from signcam.live.playback import Playback
from signcam.live.source_watch import SourceWatch
from signcam.sources.base import Picture, Source
from signcam.sources.status import SourceState, Status

# Short enough that a camera that is back is read from within a second, on a busy machine within two. What has
# been away for a minute is asked less often.
_FIRST_WAIT_S, _LONGEST_WAIT_S = 0.25, 0.5
_SOON_S, _LATER_WAIT_S = 60.0, 1.0
# A source that gave pictures for this long has recovered: after the next loss the waits start short again.
_RECOVERED_S = 5.0
# So long lies between two pictures of a camera while nobody can see the window: it must not count as stale.
_UNSEEN_S = 0.7
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
        self._seen = threading.Event()
        self._seen.set()
        self._thread = threading.Thread(target=self._run, name="capture", daemon=True)
        self._mailbox = Mailbox()
        self._watch = SourceWatch(source)
        # Used by the capture thread only.
        self._started_at = 0.0
        self._index = self._scene = 0
        self._delivered_s = 0.0
        self._interval_s = self._step_s = _USUAL_INTERVAL_S
        self._last_time_s: float | None = None
        self._size: tuple[int, ...] | None = None
        self._still = False

    def start(self) -> None:
        """Start the thread."""
        self._watch.start()
        self._thread.start()

    def stop(self, timeout_s: float = 1.0) -> bool:
        """Ask the thread to end, and wait for it.

        Returns:
            False if it hangs in the device. It is then abandoned, and ends with the process.
        """
        self._stop.set()
        self._seen.set()
        self.source.interrupt()
        self._playback.wake()
        self._mailbox.end()
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def set_unseen(self, unseen: bool) -> None:
        """Read a camera now and then only, while nobody can see it, or each picture again."""
        if unseen and not self._stop.is_set():
            self._seen.clear()
        else:
            self._seen.set()

    @property
    def status(self) -> Status:
        """The state of the source now."""
        return self._watch.status

    @property
    def idle_s(self) -> float:
        """How long ago the last picture came, or where there is none yet, the opening began, seconds."""
        return self._watch.idle_s

    @property
    def has_delivered(self) -> bool:
        """Whether the source has given a picture so far."""
        return self.frames_in > 0

    @property
    def frames_in(self) -> int:
        """Number of frames that the source has given so far, dropped ones too."""
        return self._mailbox.count

    @property
    def dropped(self) -> int:
        """Number of frames dropped so far."""
        return self._mailbox.dropped

    def take(self, timeout_s: float) -> Frame | None:
        """Wait for the next frame and return it; None if none came in time."""
        return self._mailbox.take(timeout_s)

    @property
    def newest(self) -> Frame | None:
        """The newest frame, taken or not; None before the first."""
        return self._mailbox.newest

    @property
    def finished(self) -> bool:
        """Whether the source has ended or failed for good, and its last frame was taken."""
        return self._mailbox.finished

    def _run(self) -> None:
        self._started_at = time.perf_counter()
        wait_s = _FIRST_WAIT_S
        away_since: float | None = None
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
                self._watch.report_failure(failure)
                if self._delivered_s > _RECOVERED_S:
                    wait_s = _FIRST_WAIT_S
                if away_since is None or self._delivered_s > 0:
                    away_since = time.monotonic()
                self._stop.wait(wait_s)
                later = time.monotonic() - away_since > _SOON_S
                wait_s = min(wait_s * 2, _LATER_WAIT_S if later else _LONGEST_WAIT_S)
            else:
                self._end(SourceState.FAILED, str(failure))
                return
        self._end(SourceState.ENDED)

    def _end(self, state: SourceState, sentence: str = "") -> None:
        self._watch.report(state, sentence)
        self._mailbox.end()

    def _play(self) -> SourceError | None:
        """Open the source, read it to its end and close it. Return the error, if any."""
        self._delivered_s = 0.0
        try:
            self.source.open()
            self._watch.note_opened()
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
            if self.source.skips:
                self._seen.wait(_UNSEEN_S)
            picture = self.source.read()
            now = time.perf_counter()
            if picture is None:
                if first_at is None and self._playback.loop:
                    raise SourceError(f"{self.source.name} contains no pictures.")
                return
            if self.source.live and self._watch.stands_still(picture.image, now):
                self._still = True
                continue
            first_at = now if first_at is None else first_at
            self._delivered_s = now - first_at
            # A picture of another size is another view: what was held before it counts no longer.
            resized = self._size is not None and picture.image.shape != self._size
            self._size = picture.image.shape
            if picture.cut or jumped or resized or self._still:
                self._scene += 1
            self._still = False
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
        index, self._index = self._index, self._index + 1
        self._watch.note_picture()
        self._mailbox.put(
            lambda dropped: Frame(
                picture.image, index, time_s, captured_s, now, dropped, self._scene, picture.label
            ),
            wait=self._every_frame,
        )
