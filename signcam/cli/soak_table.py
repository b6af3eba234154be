"""Prints what a soak has measured as a table for people."""

import sys
from typing import TextIO

from rich.console import Console
from rich.table import Table

from signcam.soak.report import SoakReport
from signcam.system.terminal import printable


def print_soak(report: SoakReport, stream: TextIO | None = None) -> None:
    """Print the faults, and then everything else.

    Args:
        report: what was measured.
        stream: where to; None is stdout.
    """
    console = Console(file=stream or sys.stdout, highlight=False, soft_wrap=True, emoji=False, markup=False)
    table = Table(box=None, pad_edge=False)
    table.add_column("fault", no_wrap=True)
    for column in ("made", "recovered", "longest s"):
        table.add_column(column, justify="right")
    for name, count in report.faults.items():
        table.add_row(name, str(count.made), str(count.recovered), f"{count.longest_s:.1f}")
    console.print(table)
    console.print()
    for line in _lines(report):
        console.print(line)


def _lines(report: SoakReport) -> list[str]:
    first, last = report.threads
    memory = _number(report.memory_mb_per_hour, "MB")
    latency = _number(report.latency_ms_per_hour, "ms")
    noise = _number(report.latency_noise_ms_per_hour, "ms", sign="")
    minutes = report.duration_s / 60
    return [
        f"Time: {minutes:.1f} minutes, seed {report.seed}",
        f"Frames: {report.frames_in} in, {report.recognized} recognized",
        f"Faults: {report.made} made, {report.made - report.lost} recovered, {report.lost} lost",
        f"Longest time in which the window did not answer: {report.longest_stall_s * 1000:.0f} ms; "
        f"without waiting for a processor: {report.longest_own_stall_s * 1000:.0f} ms; "
        f"over 100 ms: {report.stalls} times",
        f"Memory: {_number(report.memory_growth_mb, 'MB')} in all, {memory} an hour",
        f"Latency: {_number(report.latency_ms, 'ms', sign='')}, {latency} an hour (standard error {noise})",
        f"Threads: {first} at first, {last} at last",
        *(printable(problem) for problem in report.problems),
    ]


def _number(value: float | None, unit: str, sign: str = "+") -> str:
    return "not known after so short a time" if value is None else f"{value:{sign}.1f} {unit}"
