"""Starts the program itself in a process of its own, and returns the line that it reports."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from types import FrameType
from typing import Any

from signcam.errors import SigncamError
from signcam.system.screen import has_screen, missing_qt_libraries

# Even a camera that opens slowly has given its picture by then.
_LONGEST_S = 60.0


class WindowMissingError(SigncamError):
    """The window cannot be measured here."""


def report_of_window(arguments: Sequence[str], runs_s: float) -> dict[str, Any]:
    """Start the program once, and return what its window reports, with `began_at` in seconds of all clocks.

    Args:
        arguments: of `signcam`, with the hidden option that lets it report and end by itself.
        runs_s: how long it is expected to run after its first picture, in seconds.

    Raises:
        WindowMissingError: the window cannot be opened here, or gave no report.
    """
    if missing_qt_libraries():
        raise WindowMissingError("Qt's libraries are missing, signcam doctor names them")
    environment = {**os.environ}
    if not has_screen():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "signcam", *arguments]
    began = time.time()
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    )
    with _ended_with_us(child):
        try:
            told, problem = child.communicate(timeout=runs_s + _LONGEST_S)
        except subprocess.TimeoutExpired as error:
            raise WindowMissingError("it did not answer") from error
    lines = told.splitlines()
    if child.returncode != 0 or not lines:
        reasons = problem.strip().splitlines() or [f"it ended with {child.returncode}"]
        raise WindowMissingError(reasons[-1].rstrip("."))
    report: dict[str, Any] = json.loads(lines[-1])
    return report | {"began_at": began}


@contextlib.contextmanager
def _ended_with_us(child: subprocess.Popen[str]) -> Iterator[None]:
    """End a child with this process, which Ctrl-C may end at once."""
    before = signal.getsignal(signal.SIGINT)

    def interrupt(number: int, frame: FrameType | None) -> None:
        child.kill()
        if callable(before):
            before(number, frame)

    if callable(before):
        signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        if callable(before):
            signal.signal(signal.SIGINT, before)
        if child.poll() is None:
            child.kill()
            child.wait()
