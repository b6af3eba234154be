"""Runs signcam as a person does: in a process of its own."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path

from tests.support.networks import bring_networks

ROOT = Path(__file__).resolve().parents[2]
# Far more than any of these commands takes, so that only one that hangs is ended.
_WAIT_S = 60


def environment(changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """This process's environment without a screen and with signcam importable; None removes a variable."""
    wanted: dict[str, str | None] = {**os.environ}
    wanted |= {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None, "PYTHONPATH": str(ROOT)}
    wanted |= changes or {}
    if changes and (data_home := changes.get("XDG_DATA_HOME")):
        bring_networks(Path(data_home))
    return {name: value for name, value in wanted.items() if value is not None}


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a piece of Python in a fresh process."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=_WAIT_S,
        env=environment(),
        check=False,
    )


def command(*arguments: object) -> list[str]:
    """The command line that runs signcam."""
    return [sys.executable, "-m", "signcam", *map(str, arguments)]


def signcam(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run signcam without a screen and wait for its end."""
    return subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        timeout=_WAIT_S,
        env=environment(),
        cwd=cwd,
        check=False,
    )


def next_line(process: subprocess.Popen[str]) -> str:
    """The next line that a program writes; empty where it hangs, and is then ended."""
    assert process.stdout is not None
    late = threading.Timer(_WAIT_S, process.kill)
    late.start()
    try:
        return process.stdout.readline()
    finally:
        late.cancel()


def assert_ctrl_c_ends(process: subprocess.Popen[str], first_line: str = "") -> None:
    """Press Ctrl-C once the program has written its first line: it ends within 3 s and says nothing.

    `first_line` is what that line begins with.
    """
    assert next_line(process).startswith(first_line)
    began = time.perf_counter()
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=10)
    assert time.perf_counter() - began < 3
    assert process.returncode == 130
    assert told == ""
