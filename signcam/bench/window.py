"""How fast the window opens and shows frames: the program is started, and says how its window did."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from signcam.bench.window_process import report_of_window
from signcam.live.timing import Percentiles


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


def measure_window(arguments: Sequence[str], starts: int, watched_s: float) -> WindowTimes:
    """Start the program some times, and watch it the last time.

    Args:
        arguments: of `signcam`: the source and the model.
        starts: how many times; all but the last end with the first held digit.
        watched_s: how long it is watched the last time, in seconds.

    Raises:
        WindowMissingError: the window cannot be opened here.
    """
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
    report = report_of_window([*arguments, "--measure", str(watched_s)], watched_s)
    for name in ("window", "picture", "held"):
        at = report.pop(f"{name}_at")
        report[f"{name}_s"] = None if at is None else at - report["began_at"]
    return report
