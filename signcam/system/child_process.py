"""Runs a program of our own that ends with this process, however this process ends. Without Qt."""

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence

_MEGABYTE = 1_000_000
# How often a child's memory is looked at.
_LOOK_S = 0.05


class ChildMemoryError(MemoryError):
    """A program took more memory than it may, and was killed."""


def run_child(
    command: Sequence[str], timeout_s: float | None, memory_mb: float | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run a program that calls `end_with_parent`, and wait for its end.

    Args:
        command: its command line.
        timeout_s: it is killed after this time, seconds; None waits for ever.
        memory_mb: it is killed if it occupies more, megabytes; None does not look.

    Raises:
        OSError: it cannot be started.
        subprocess.TimeoutExpired: it took too long.
        ChildMemoryError: it took too much memory.
    """
    # Nothing is ever written: the pipe is closed by the system when this process ends, even if it is killed.
    reading, writing = os.pipe()
    try:
        with subprocess.Popen(
            command,
            stdin=reading,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            errors="replace",
        ) as process:
            try:
                stdout = _watched(process, timeout_s, memory_mb)
            except BaseException:
                process.kill()
                raise
        return subprocess.CompletedProcess(command, process.returncode, stdout)
    finally:
        os.close(reading)
        os.close(writing)


def _watched(process: "subprocess.Popen[str]", timeout_s: float | None, memory_mb: float | None) -> str:
    """Return what a program writes until its end."""
    if timeout_s is None or memory_mb is None:
        return process.communicate(timeout=timeout_s)[0]
    end = time.monotonic() + timeout_s
    import psutil

    with contextlib.suppress(psutil.Error):
        child = psutil.Process(process.pid)
        while time.monotonic() < end:
            with contextlib.suppress(subprocess.TimeoutExpired):
                return process.communicate(timeout=_LOOK_S)[0]
            if child.memory_info().rss > memory_mb * _MEGABYTE:
                raise ChildMemoryError
    return process.communicate(timeout=max(0.0, end - time.monotonic()))[0]


def end_with_parent() -> None:
    """End this process at once when the one that has started it with `run_child` ends."""

    def wait() -> None:
        try:
            while os.read(stdin, 1):
                pass
        except OSError:
            pass
        os._exit(1)

    if sys.stdin is None or sys.stdin.isatty():
        return
    stdin = sys.stdin.fileno()
    threading.Thread(target=wait, name="end with parent", daemon=True).start()
