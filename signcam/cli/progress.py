"""The progress bar on stderr: tqdm's, made to share a terminal with the results."""

import sys
from typing import TextIO

from tqdm import tqdm

from signcam.system.terminal import printable

# tqdm would watch the bar from a thread of its own, which holds up the program's end.
tqdm.monitor_interval = 0


class ProgressBar:
    """Shows how many of a known number are done, where stderr is a terminal; otherwise nothing."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        stream = stream or sys.stderr
        self._bar = tqdm(
            total=total,
            file=stream,
            # None asks the stream whether it is a terminal.
            disable=True if stream is None else None,
            leave=False,
            dynamic_ncols=True,
            # Within a long video nothing is done for a while, and yet the label moves on.
            miniters=0,
            bar_format="{n_fmt} of {total_fmt} |{bar:30}| {remaining} left{postfix}",
        )

    def show(self, done: int, label: str = "") -> None:
        """Show that this many are done and what is being read; drawn ten times a second at most."""
        if not self._bar.disable:
            self._bar.set_postfix_str(printable(label), refresh=False)
            self._bar.update(done - self._bar.n)

    def clear(self) -> None:
        """Take the bar away, so that a line can be written in its place."""
        if not self._bar.disable:
            self._bar.clear()

    def close(self) -> None:
        """Take the bar away for good."""
        self._bar.close()
