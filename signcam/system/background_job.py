"""Something slow, done in a thread of its own while the window goes on. Knows nothing of Qt."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class BackgroundJob(Generic[Result]):
    """Calls a function once. The window asks from time to time whether it is done."""

    def __init__(self, function: Callable[[], Result], name: str) -> None:
        """Start at once.

        Args:
            function: what to do; touches no widget.
            name: of the thread.
        """
        self._function = function
        self._result: Result | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Whether there is a result."""
        return not self._thread.is_alive()

    def join(self, timeout_s: float) -> bool:
        """Wait until there is a result, at most this long; False on a time-out."""
        self._thread.join(timeout_s)
        return self.done

    def result(self) -> Result:
        """Return what the function returned, or raise what it raised; only once it is done."""
        if self._error is not None:
            raise self._error
        assert self.done
        return self._result  # type: ignore[return-value]

    def _run(self) -> None:
        try:
            self._result = self._function()
        except Exception as error:  # raised again where somebody can tell the person
            self._error = error
