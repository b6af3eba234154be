"""How the process ends: on Ctrl-C, when nobody reads the results, while a thread hangs in a device."""

import contextlib
import os
import signal
import sys
import threading
from types import FrameType
from typing import TextIO

EXIT_INTERRUPTED = 130
"""What shells expect of a program that Ctrl-C ended: 128 and the signal's number."""


def exit_on_interrupt() -> None:
    """Let Ctrl-C end the process at once: all results are flushed by then, and nothing else is kept.

    An exception instead would be lost inside a library that is being imported, or wait for a device. The
    window, which has settings to keep, sees to it itself.
    """

    def interrupt(number: int, frame: FrameType | None) -> None:
        if sys.stderr is not None and sys.stderr.isatty():
            # The next prompt should not stand behind a progress bar.
            with contextlib.suppress(OSError, RuntimeError):
                sys.stderr.write("\n")
                sys.stderr.flush()
        os._exit(EXIT_INTERRUPTED)

    # Started in the background, it may have been told to ignore Ctrl-C.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, interrupt)


def discard_output(stream: TextIO) -> None:
    """Send what is still buffered for a closed pipe or a full disk nowhere.

    Python would try again at its end, complain, and change the exit code.
    """
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def exit_process(code: int) -> int:
    """Flush what was written; end at once where a thread hangs in a device."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:  # started with it closed
            continue
        try:
            stream.flush()
        except OSError:
            discard_output(stream)
    if any(thread is not threading.main_thread() for thread in threading.enumerate()):
        os._exit(code)
    return code
