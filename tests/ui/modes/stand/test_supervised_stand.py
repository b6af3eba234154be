"""The stand as a program: the supervising process, its window, and what they leave behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.support.program import command, environment

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sends signals of POSIX")


def wait_for(condition: Callable[[], bool], seconds: float = 45) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never happens"
        time.sleep(0.05)


def test_a_killed_window_opens_again_and_a_request_to_terminate_ends_everything_in_good_order(tmp_path: Path):
    places = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    process = subprocess.Popen(
        command("stand", "--demo", "digits"),
        env=environment({**places, "QT_QPA_PLATFORM": "offscreen"}),
        stderr=subprocess.PIPE,
        text=True,
    )
    log = tmp_path / "XDG_STATE_HOME" / "signcam" / "log" / "stand.log"
    statistics = tmp_path / "XDG_DATA_HOME" / "signcam" / "stand" / "statistics.csv"

    def windows() -> list[int]:
        return [child.pid for child in psutil.Process(process.pid).children()]

    try:
        assert process.stderr is not None
        assert "hold Ctrl+Shift+Q for three seconds" in process.stderr.readline()
        wait_for(lambda: log.is_file() and len(windows()) == 1)
        (first,) = windows()
        os.kill(first, signal.SIGKILL)
        # The restarted window writes at once that it is one.
        wait_for(statistics.is_file)
        (second,) = windows()
        assert second != first
        assert "was ended by SIGKILL" in log.read_text(encoding="utf-8")
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 128 + signal.SIGTERM
        assert not psutil.pid_exists(second)
        header, line = statistics.read_text(encoding="utf-8").splitlines()
        assert dict(zip(header.split(","), line.split(","), strict=True))["restarts"] == "1"
    finally:
        process.terminate()
        process.communicate(timeout=20)
