"""Runs a slow function in a thread while the window stays responsive. Without Qt."""

import threading
import traceback
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class BackgroundJob(Generic[Result]):
    """Calls a function once, in its own thread. The window polls whether it is done."""

    def __init__(self, function: Callable[[], Result], name: str) -> None:
        """Start the thread.

        Args:
            function: the function to call; it must not use widgets.
            name: name of the thread.
        """
        self._function = function
        self._result: Result | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Whether the function has returned or raised."""
        return not self._thread.is_alive()

    def join(self, timeout_s: float) -> bool:
        """Wait for the function, at most this long. Return False on a timeout."""
        self._thread.join(timeout_s)
        return self.done

    def result(self) -> Result:
        """Return what the function returned, or raise what it raised. Call this only when it is done."""
        if self._error is not None:
            raise self._error
        assert self.done
        return self._result  # type: ignore[return-value]

    def _run(self) -> None:
        try:
            self._result = self._function()
        except Exception as error:  # raised again by `result`, whose caller can show it
            # Its frames may hold a half opened network, and it this job: such circles stay for long.
            traceback.clear_frames(error.__traceback__)
            self._error = error
