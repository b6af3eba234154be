"""Runs a program of our own that ends with this process, however this process ends. Without Qt."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence


def run_child(command: Sequence[str], timeout_s: float) -> "subprocess.CompletedProcess[str]":
    """Run a program that calls `end_with_parent`, and wait for its end.

    Args:
        command: its command line.
        timeout_s: it is killed after this time, seconds.

    Raises:
        OSError: it cannot be started.
        subprocess.TimeoutExpired: it took too long.
    """
    # Nothing is ever written: the pipe is closed by the system when this process ends, even if it is killed.
    reading, writing = os.pipe()
    try:
        return subprocess.run(
            command, stdin=reading, capture_output=True, text=True, timeout=timeout_s, check=False
        )
    finally:
        os.close(reading)
        os.close(writing)


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
