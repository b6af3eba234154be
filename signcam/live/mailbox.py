"""Hands the newest frame from the capture thread to whoever takes it, and counts what nobody took."""

import threading
from collections.abc import Callable

from signcam.frame import Frame


class Mailbox:
    """Holds one frame. One thread puts frames in; any may take them out or look."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._newest: Frame | None = None
        self._dropped = self._count = 0
        self._ended = False

    def put(self, make: Callable[[int], Frame], *, wait: bool) -> None:
        """Put a frame in, in place of one that nobody has taken.

        Args:
            make: makes the frame, given how many were dropped before it.
            wait: wait until the one before was taken; at the end, give the new one up.
        """
        with self._changed:
            if wait:
                self._changed.wait_for(lambda: self._frame is None or self._ended)
                if self._frame is not None:
                    return
            if self._frame is not None:
                self._dropped += 1
            self._frame = self._newest = make(self._dropped)
            self._count += 1
            self._changed.notify_all()

    def take(self, timeout_s: float) -> Frame | None:
        """Wait for the next frame and return it; None if none came in time, or none will come any more."""
        with self._changed:
            self._changed.wait_for(lambda: self._frame is not None or self._ended, timeout_s)
            frame, self._frame = self._frame, None
            self._changed.notify_all()
            return frame

    def end(self) -> None:
        """Wait for nobody any more; what is in it can still be taken."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    @property
    def newest(self) -> Frame | None:
        """The newest frame, taken or not; None before the first."""
        with self._changed:
            return self._newest

    @property
    def count(self) -> int:
        """Number of frames put in so far, dropped ones too."""
        with self._changed:
            return self._count

    @property
    def dropped(self) -> int:
        """Number of frames that nobody took in time."""
        with self._changed:
            return self._dropped

    @property
    def finished(self) -> bool:
        """Whether no more frames will come, and the last one was taken."""
        with self._changed:
            return self._ended and self._frame is None
