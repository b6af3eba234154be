"""A fault in the window's own code is told in a sentence, and the window goes on."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from signcam.system.terminal import print_stderr


class ExceptionReporter:
    """Takes the place of Python's last resort, which under Qt ends the process without a word."""

    def __init__(self, show: Callable[[str], None], *, verbose: bool = False) -> None:
        """Prepare; `install` makes it work.

        Args:
            show: shows a sentence to the person.
            verbose: also print where it happened.
        """
        self._show = show
        self._verbose = verbose
        self._told: set[str] = set()
        self._before = sys.excepthook

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        self._before = sys.excepthook
        sys.excepthook = self.report

    def remove(self) -> None:
        """Put back what was there before."""
        sys.excepthook = self._before

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell the person of an exception; the same one again is not told again."""
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        sentence = f"A fault in signcam itself ({kind.__name__}: {error}); it goes on as well as it can."
        if sentence in self._told:
            return
        self._told.add(sentence)
        if self._verbose:
            traceback.print_exception(kind, error, trace)
        print_stderr(sentence)
        self._show(sentence)
