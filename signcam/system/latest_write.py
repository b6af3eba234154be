"""Writes files without letting the window wait for the disk. Without Qt."""

import threading
from collections.abc import Callable

from signcam.errors import SigncamError

# So long a window that is closed waits for a disk: it is to be gone within three seconds.
LONGEST_WRITE_S = 1.0


class LatestWrite:
    """Writes one file again and again, in a thread of its own; of what waits, only the latest is written.

    A slow or busy disk takes a tenth of a second and more until a file is on it. What is submitted is begun
    at once, or as soon as the write before it has ended. The thread ends when nothing is left to write.
    """

    def __init__(self, name: str) -> None:
        """Prepare.

        Args:
            name: name of the thread.
        """
        self._name = name
        self._lock = threading.Lock()
        self._next: Callable[[], object] | None = None
        self._problem: SigncamError | None = None
        self._thread: threading.Thread | None = None

    def submit(self, write: Callable[[], object]) -> None:
        """Write soon; returns at once.

        Args:
            write: writes, or raises a SigncamError; called in the thread.
        """
        with self._lock:
            self._next = write
            if self._thread is not None:
                return
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()

    def take_problem(self) -> SigncamError | None:
        """Return why the last write failed, once; None if it did not, or goes on."""
        with self._lock:
            problem, self._problem = self._problem, None
            return problem

    def finish(self, timeout_s: float) -> bool:
        """Wait until all is written. Return False on a timeout: the disk hangs."""
        with self._lock:
            thread = self._thread
        if thread is None:
            return True
        thread.join(timeout_s)
        return not thread.is_alive()

    def _work(self) -> None:
        while True:
            with self._lock:
                write, self._next = self._next, None
                if write is None:
                    self._thread = None
                    return
            problem: SigncamError | None = None
            try:
                write()
            except SigncamError as error:
                problem = error
            except BaseException:
                with self._lock:
                    self._thread = None
                raise
            with self._lock:
                self._problem = problem
