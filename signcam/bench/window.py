"""Starts the program itself in a process of its own, and lets it say how its window did."""

import contextlib
import json
import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import FrameType
from typing import Any

from signcam.errors import SigncamError
from signcam.live.timing import Percentiles
from signcam.system.screen import has_screen, missing_qt_libraries

# Even a camera that opens slowly has given its picture by then.
_LONGEST_S = 60.0


@dataclass(frozen=True)
class WindowTimes:
    """How the window did.

    Attributes:
        window_s: from the start of the process until the window is painted, median of some starts.
        picture_s: the same until the first picture of the source is painted; None if there was none.
        held_s: the same until the first held digit is painted; None if there was none in ten seconds.
        starts: number of starts.
        platform: Qt's name of what it was shown on; `offscreen` is no screen.
        stages: as in `LiveTimes`.
        latency: from a frame's arrival until it is painted.
        frames_in: number of frames that the source gave.
        recognized: number of them that were recognized.
        shown: number of them that were painted.
        dropped: number of them that were given up for newer ones.
        cpu_ms_a_frame: processor time of the whole program for each recognized frame.
        peak_memory_mb: the most memory it occupied.
    """

    window_s: float | None
    picture_s: float | None
    held_s: float | None
    starts: int
    platform: str
    stages: dict[str, Percentiles]
    latency: Percentiles | None
    frames_in: int
    recognized: int
    shown: int
    dropped: int
    cpu_ms_a_frame: float | None
    peak_memory_mb: float


class WindowMissingError(SigncamError):
    """The window cannot be measured here."""


def measure_window(arguments: Sequence[str], starts: int, watched_s: float) -> WindowTimes:
    """Start the program some times, and watch it the last time.

    Args:
        arguments: of `signcam`: the source and the model.
        starts: how many times; all but the last end with the first held digit.
        watched_s: how long it is watched the last time, in seconds.

    Raises:
        WindowMissingError: the window cannot be opened here.
    """
    if missing_qt_libraries():
        raise WindowMissingError("Qt's libraries are missing, signcam doctor names them")
    reports = [_start(arguments, 0.0) for _ in range(starts - 1)] + [_start(arguments, watched_s)]
    report = reports[-1]
    return WindowTimes(
        window_s=_median([each["window_s"] for each in reports]),
        picture_s=_median([each["picture_s"] for each in reports]),
        held_s=_median([each["held_s"] for each in reports]),
        starts=starts,
        platform=report["platform"],
        stages={stage: Percentiles(**known) for stage, known in report["stages"].items()},
        latency=Percentiles(**report["latency"]) if report["latency"] else None,
        frames_in=report["frames_in"],
        recognized=report["recognized"],
        shown=report["shown"],
        dropped=report["dropped"],
        cpu_ms_a_frame=report["cpu_ms_a_frame"],
        peak_memory_mb=report["peak_memory_mb"],
    )


def _median(times_s: Sequence[float | None]) -> float | None:
    known = [time_s for time_s in times_s if time_s is not None]
    return statistics.median(known) if known else None


def _start(arguments: Sequence[str], watched_s: float) -> dict[str, Any]:
    """Start the program once and return its report, with times counted from its start."""
    environment = {**os.environ}
    if not has_screen():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "signcam", *arguments, "--measure", str(watched_s)]
    began = time.time()
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    )
    with _ended_with_us(child):
        try:
            told, problem = child.communicate(timeout=watched_s + _LONGEST_S)
        except subprocess.TimeoutExpired as error:
            raise WindowMissingError("it did not answer") from error
    lines = told.splitlines()
    if child.returncode != 0 or not lines:
        reasons = problem.strip().splitlines() or [f"it ended with {child.returncode}"]
        raise WindowMissingError(reasons[-1].rstrip("."))
    report: dict[str, Any] = json.loads(lines[-1])
    for name in ("window", "picture", "held"):
        at = report.pop(f"{name}_at")
        report[f"{name}_s"] = None if at is None else at - began
    return report


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
