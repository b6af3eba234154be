"""Does the work on one frame while the hand is looked for in the next."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from signcam.frame import Frame
from signcam.live.recognizer import Recognition


class ReadBehind:
    """Hands frames to a function in a thread of its own: each of them, in their order.

    The one that hands them over is held up only until the frame before is done, so finding the hand and
    reading it with further models need not take turns.
    """

    def __init__(self, read: Callable[[Frame, Recognition], None]) -> None:
        """Start nothing yet.

        Args:
            read: does the work; never called twice at once.
        """
        self._read = read
        self._pool = ThreadPoolExecutor(1, "read-behind")
        self._before: Future[None] | None = None

    def submit(self, frame: Frame, recognition: Recognition) -> None:
        """Hand over a frame, once the one before is done.

        Raises:
            Exception: what the function raised over the frame before.
        """
        if self._before is not None:
            self._before.result()
        self._before = self._pool.submit(self._read, frame, recognition)

    def finish(self, timeout_s: float) -> None:
        """Wait for the last frame, but no longer than this; call it when nothing is handed over any more.

        Raises:
            Exception: what the function raised over it.
        """
        self._pool.shutdown(wait=False)
        if self._before is not None and wait([self._before], timeout_s).done:
            self._before.result()
