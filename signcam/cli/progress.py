"""The progress bar on stderr: tqdm, adapted to share the terminal with the results."""

import sys
from typing import TextIO

from tqdm import tqdm

from signcam.system.terminal import printable

# tqdm would monitor the bar in a thread, which delays the end of the program.
tqdm.monitor_interval = 0


class ProgressBar:
    """Shows how many items are done, if stderr is a terminal; otherwise shows nothing."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        stream = stream or sys.stderr
        self._bar = tqdm(
            total=total,
            file=stream,
            # With None, tqdm checks whether the stream is a terminal.
            disable=True if stream is None else None,
            leave=False,
            dynamic_ncols=True,
            # During a long video the count stays the same, but the label changes.
            miniters=0,
            bar_format="{n_fmt} of {total_fmt} |{bar:30}| {remaining} left{postfix}",
        )

    def show(self, done: int, label: str = "") -> None:
        """Show the number of finished items and what is being read. Redrawn at most ten times a second."""
        if not self._bar.disable:
            self._bar.set_postfix_str(printable(label), refresh=False)
            self._bar.update(done - self._bar.n)

    def clear(self) -> None:
        """Clear the bar, so that a line can be written in its place."""
        if not self._bar.disable:
            self._bar.clear()

    def close(self) -> None:
        """Remove the bar."""
        self._bar.close()
