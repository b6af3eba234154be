"""Watches a source: what state it is in, whether it is silent, and whether its picture stands still."""

import threading
import time

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.live.awake_clock import AwakeStopwatch
from signcam.phrases import phrase
from signcam.sources.base import Source
from signcam.sources.freeze import FreezeDetector
from signcam.sources.status import SourceState, Status, state_of_error

# A live source that gives no picture for this long counts as silent. Opening may take longer, because a
# camera or a network needs time to respond.
_SILENT_S = 3.0
_SLOW_OPENING_S = 8.0
# One that stands still for so long after it was opened is opened again: that helps a driver that gives its
# last picture for ever, and shows whether it was unplugged.
_REOPEN_S = 5.0


class FrozenError(SourceError):
    """A live source sends the same picture for ever."""


class SourceWatch:
    """The state of a source as a person is told it. The capture thread notes what happens; any may look."""

    def __init__(self, source: Source) -> None:
        """Begin to watch a source that is to be opened."""
        self._source = source
        self._lock = threading.Lock()
        self._status = Status(SourceState.OPENING)
        self._silence = AwakeStopwatch()
        self._frozen_since: float | None = None
        # Used by the capture thread only.
        self._freeze_detector = FreezeDetector()
        self._opened_at = 0.0
        self._delivered = False

    def start(self) -> None:
        """Count silence from now on."""
        self._silence.restart()

    @property
    def status(self) -> Status:
        """The state of the source now."""
        with self._lock:
            status, frozen_since = self._status, self._frozen_since
        if not self._source.live:
            return status
        name = self._source.name
        if status.state in (SourceState.LIVE, SourceState.FROZEN) and frozen_since is not None:
            frozen_s = time.perf_counter() - frozen_since
            return Status(SourceState.FROZEN, _frozen(name, frozen_s))
        silent_s = self._silence.elapsed_s()
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

    def report(self, state: SourceState, sentence: str = "") -> None:
        """Note a state."""
        with self._lock:
            self._status = Status(state, sentence)

    def report_failure(self, failure: SourceError) -> None:
        """Note why a live source gives no pictures. One that gave some was lost, not absent."""
        state = SourceState.FROZEN if isinstance(failure, FrozenError) else state_of_error(failure)
        if state is SourceState.ABSENT and self._delivered:
            state = SourceState.LOST
        self.report(state, str(failure))

    def note_opened(self) -> None:
        """Note that the source is open."""
        self._opened_at = time.perf_counter()

    def note_picture(self) -> None:
        """Note that a picture came."""
        self._delivered = True
        self._silence.restart()
        with self._lock:
            if self._status.state is not SourceState.LIVE:
                self._status = Status(SourceState.LIVE)

    def stands_still(self, image: Image, now: float) -> bool:
        """Return whether a live source sends the same picture for ever, which is no picture of now.

        Args:
            image: (height, width, 3) uint8 RGB.
            now: when it came, `time.perf_counter()`.

        Raises:
            FrozenError: it has done so for long enough to be opened again.
        """
        frozen = self._freeze_detector.is_frozen(image, now)
        since = self._freeze_detector.since
        with self._lock:
            self._frozen_since = since if frozen else None
            if frozen:
                self._status = Status(SourceState.FROZEN)
        if frozen and now - self._opened_at > _REOPEN_S:
            raise FrozenError(_frozen(self._source.name, now - since))
        return frozen


def _frozen(name: str, frozen_s: float) -> str:
    return phrase(f"{name} has sent the same picture for {frozen_s:.0f} s. Start the camera again.")
