"""Keeps what native libraries log by themselves out of the terminal.

MediaPipe, LiteRT, OpenCV, FFmpeg and libjpeg write to file descriptor 2, past Python. A person who runs a
command wants one sentence a problem, not the log of five libraries.
"""

import contextlib
import faulthandler
import os
import sys
import warnings
from collections.abc import Callable
from typing import TextIO

_STDERR = 2


def silence_native_logs() -> Callable[[], None]:
    """Send everything that bypasses Python to nowhere; `sys.stderr` and crash reports still reach the person.

    Returns:
        A function that undoes it.
    """
    undo = contextlib.ExitStack()
    try:
        person = os.dup(_STDERR)
    except OSError:
        # Started with stderr closed: whatever is opened next would become descriptor 2 and be logged into.
        _point_stderr_nowhere()
        return undo.close
    undo.callback(os.close, person)
    _keep_python_stderr(person, undo)
    # A deprecation inside a library is nothing that the person at the keyboard can act on.
    if not sys.warnoptions:
        undo.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
    _point_stderr_nowhere()
    undo.callback(os.dup2, person, _STDERR)
    return undo.close


def _point_stderr_nowhere() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    if nowhere != _STDERR:
        os.dup2(nowhere, _STDERR)
        os.close(nowhere)


def _keep_python_stderr(person: int, undo: contextlib.ExitStack) -> None:
    """Let `sys.stderr`, where it writes to descriptor 2, and the crash handler write to `person` instead."""
    before = sys.stderr
    if not _writes_to_stderr(before):
        return
    before.flush()
    # Lives as long as the process: what is printed at its very end must arrive too.
    after = open(  # noqa: SIM115
        person, "w", buffering=1, encoding=before.encoding, errors="backslashreplace", closefd=False
    )
    sys.stderr = after
    undo.callback(setattr, sys, "stderr", before)
    undo.callback(after.flush)
    if not faulthandler.is_enabled():
        faulthandler.enable(after)
        undo.callback(faulthandler.disable)


def _writes_to_stderr(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.fileno() == _STDERR
    except (OSError, ValueError):  # a stand-in without a descriptor
        return False
