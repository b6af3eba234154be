"""The heartbeat of the frame loop, which the supervising process listens to."""

from typing import TextIO

from signcam.sources.status import SourceState
from signcam.system.supervisor import FRAME, WAITING

_BEAT_S = 1.0
# In these states no frame comes, and a fresh start would not bring one: the source is tried again by itself.
# A silent source is not among them, since a device that hangs is opened by a new process only; nor is a
# recognition that has failed twice.
_EXPLAINED = frozenset(SourceState) - {SourceState.LIVE, SourceState.SILENT, SourceState.NOT_READING}


class Heartbeat:
    """Writes a line about once a second, as long as frames come or there is a known reason that none does."""

    def __init__(self, stream: TextIO) -> None:
        """Begin.

        Args:
            stream: the pipe to the supervising process.
        """
        self._stream = stream
        self._beat_s: float | None = None
        self._shown: object = None
        self._had_frame = False

    def update(self, time_s: float, frame: object, state: SourceState) -> bool:
        """Go on to this time; call it from the loop that shows frames.

        Args:
            time_s: the time now.
            frame: whatever tells the newest frame from the one before; None without one.
            state: state of the source.

        Returns:
            False if nobody listens any more.
        """
        fresh = frame is not None and frame != self._shown and state is not SourceState.NOT_READING
        self._had_frame |= fresh
        if self._beat_s is not None and time_s - self._beat_s < _BEAT_S:
            return True
        if not (fresh or state in _EXPLAINED or not self._had_frame):
            return True
        self._beat_s, self._shown = time_s, frame
        try:
            print(FRAME if self._had_frame else WAITING, file=self._stream, flush=True)
        except (OSError, ValueError):
            return False
        return True
