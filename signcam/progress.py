"""A progress bar on stderr that makes room for the lines written between its steps."""

import os
import shutil
import sys
import time
from typing import TextIO

from signcam.terminal import printable

_REDRAW_S = 0.1
_BAR_WIDTH = 30


class ProgressBar:
    """Shows how many of a known number are done, where stderr is a terminal; otherwise nothing."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._total = max(total, 1)
        self._shown = self._stream is not None and self._stream.isatty()
        self._drawn = ""
        self._drawn_at = float("-inf")

    def draw(self, done: int, label: str = "") -> None:
        """Show that this many are done and what is being read."""
        now = time.monotonic()
        if not self._shown or (self._drawn and now - self._drawn_at < _REDRAW_S):
            return
        self._drawn_at = now
        filled = round(_BAR_WIDTH * min(done / self._total, 1))
        text = f"[{'#' * filled}{'.' * (_BAR_WIDTH - filled)}] {done} of {self._total}  {printable(label)}"
        # A line as wide as the terminal would wrap, and a wrapped line cannot be taken back.
        text = text[: self._columns() - 1].encode("ascii", "replace").decode()
        self.clear()
        self._stream.write(text)
        self._stream.flush()
        self._drawn = text

    def _columns(self) -> int:
        """Return how wide the bar's own terminal is: stdout may lead elsewhere, as in `classify … > file`."""
        try:
            columns = os.get_terminal_size(self._stream.fileno()).columns
        except (OSError, ValueError):  # a stand-in without a descriptor
            columns = 0
        return columns or shutil.get_terminal_size().columns

    def clear(self) -> None:
        """Take the bar away, so that a line can be written in its place."""
        if self._drawn:
            # Blanks instead of an escape sequence: every terminal understands them.
            self._stream.write("\r" + " " * len(self._drawn) + "\r")
            self._stream.flush()
            self._drawn = ""
