"""Ends the process: on Ctrl-C, when the output pipe is closed, or while a thread hangs in a device."""

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from types import FrameType
from typing import TextIO

EXIT_INTERRUPTED = 130
"""The exit code that shells expect after Ctrl-C: 128 plus the number of the signal."""


def exit_on_interrupt() -> None:
    """Make Ctrl-C end the process at once. Results are flushed by then, and there is nothing else to save.

    A KeyboardInterrupt could be lost inside a library that is being imported, or be delayed by a device. The
    window has settings to save, so it handles Ctrl-C itself.
    """

    def interrupt(number: int, frame: FrameType | None) -> None:
        if sys.stderr is not None and sys.stderr.isatty():
            # The next prompt should not follow a progress bar on the same line.
            with contextlib.suppress(OSError, RuntimeError):
                sys.stderr.write("\n")
                sys.stderr.flush()
        os._exit(EXIT_INTERRUPTED)

    # A process that was started in the background may have to ignore Ctrl-C.
    if signal.getsignal(signal.SIGINT) in (signal.default_int_handler, signal.SIG_DFL):
        signal.signal(signal.SIGINT, interrupt)


def handle_endings(handle: Callable[[int, FrameType | None], None]) -> Callable[[], None]:
    """Call this on Ctrl-C, on a request to terminate, and when the terminal is closed.

    What the process was started to ignore, with `nohup` or in the background, it goes on to ignore.

    Returns:
        A function that undoes it.
    """
    numbers = [signal.SIGINT, signal.SIGTERM]
    if sys.platform != "win32":
        numbers.append(signal.SIGHUP)
    before = {number: signal.getsignal(number) for number in numbers}
    handled = [number for number in numbers if before[number] is not signal.SIG_IGN]
    for number in handled:
        signal.signal(number, handle)

    def undo() -> None:
        for number in handled:
            signal.signal(number, before[number])

    return undo


@contextlib.contextmanager
def interrupt_raises() -> Iterator[None]:
    """Let Ctrl-C raise KeyboardInterrupt within the `with` block, so that what it began is cleared away."""
    before = signal.getsignal(signal.SIGINT)
    # A process that was started in the background may have to ignore Ctrl-C.
    if before is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def discard_output(stream: TextIO) -> None:
    """Discard what is still buffered for a closed pipe or a full disk.

    Otherwise Python would write it again at exit, print an error and change the exit code.
    """
    with contextlib.suppress(OSError, ValueError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, stream.fileno())
        os.close(devnull)


def exit_process(code: int) -> int:
    """Flush the output and return the exit code. If a thread still runs, end the process at once."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:  # the program was started with it closed
            continue
        try:
            stream.flush()
        except OSError:
            discard_output(stream)
    if any(thread is not threading.main_thread() for thread in threading.enumerate()):
        os._exit(code)
    return code


@contextlib.contextmanager
def interrupts_wait() -> Iterator[None]:
    """Hold Ctrl-C back while a process starts, which inherits that: it would end with a traceback."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
