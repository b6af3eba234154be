"""Keeps the logs of native libraries out of the terminal.

MediaPipe, LiteRT, OpenCV, FFmpeg and libjpeg write directly to file descriptor 2. A user wants one
sentence per problem, not the logs of five libraries.
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
    """Discard what bypasses Python on stderr. `sys.stderr` and crash reports still reach the user.

    Returns:
        A function that undoes it.
    """
    undo = contextlib.ExitStack()
    try:
        stderr_copy = os.dup(_STDERR)
    except OSError:
        # stderr is closed: the next file to be opened would become descriptor 2 and receive the logs.
        _point_stderr_to_devnull()
        return undo.close
    undo.callback(os.close, stderr_copy)
    _redirect_python_stderr(stderr_copy, undo)
    # A user cannot do anything about deprecations inside a library.
    if not sys.warnoptions:
        undo.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
    _point_stderr_to_devnull()
    undo.callback(os.dup2, stderr_copy, _STDERR)
    return undo.close


def _point_stderr_to_devnull() -> None:
    devnull = os.open(os.devnull, os.O_WRONLY)
    if devnull != _STDERR:
        os.dup2(devnull, _STDERR)
        os.close(devnull)


def _redirect_python_stderr(stderr_copy: int, undo: contextlib.ExitStack) -> None:
    """Redirect `sys.stderr`, if it writes to descriptor 2, and the crash handler to `stderr_copy`."""
    before = sys.stderr
    if not _writes_to_stderr(before):
        return
    before.flush()
    # Never closed: what is printed at the very end of the process must arrive too.
    after = open(  # noqa: SIM115
        stderr_copy, "w", buffering=1, encoding=before.encoding, errors="backslashreplace", closefd=False
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
    except (OSError, ValueError):  # a replacement without a descriptor
        return False
