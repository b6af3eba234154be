"""Reports uncaught exceptions of the window in one sentence, so that the window can go on."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from signcam.phrases import phrase
from signcam.system.terminal import print_stderr


class ExceptionReporter:
    """Replaces `sys.excepthook`, because PyQt6 would abort the process on an uncaught exception."""

    def __init__(self, show: Callable[[str], None], *, verbose: bool = False) -> None:
        """Prepare a reporter; nothing changes before `install`.

        Args:
            show: shows a sentence to the user.
            verbose: also print the traceback.
        """
        self._show = show
        self._verbose = verbose
        self._reported: set[str] = set()
        self._previous_hook = sys.excepthook

    def install(self) -> None:
        """Start to report all uncaught exceptions."""
        self._previous_hook = sys.excepthook
        sys.excepthook = self.report

    def remove(self) -> None:
        """Restore the previous hook."""
        sys.excepthook = self._previous_hook

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report an exception, unless the same one was reported before."""
        if not issubclass(kind, Exception):
            self._previous_hook(kind, error, trace)
            return
        sentence = phrase(f"signcam has an internal error ({kind.__name__}: {error}). It tries to go on.")
        if sentence in self._reported:
            return
        self._reported.add(sentence)
        if self._verbose:
            traceback.print_exception(kind, error, trace)
        print_stderr(sentence)
        self._show(sentence)
