"""Prints what a bench has measured as tables for people."""

import sys
from typing import TextIO

from rich.console import Console
from rich.table import Table

from signcam.bench.report import MEDIAPIPE, OURS, USUAL, Report
from signcam.live.timing import Percentiles
from signcam.system.terminal import printable

_BAR = 24
_WAYS = {
    OURS: "signcam",
    MEDIAPIPE: "MediaPipe's graph alone",
    USUAL: "the usual way",
}


def print_tables(report: Report, stream: TextIO | None = None) -> None:
    """Print a report without its title: the ways side by side, the stages with a bar each, and the window.

    Args:
        report: what was measured.
        stream: where to; None is stdout.
    """
    stream = stream or sys.stdout
    console = Console(file=stream, highlight=False, soft_wrap=True, emoji=False, markup=False)
    blocks = _blocks(console.encoding)
    machine = report.machine
    console.print(f"{machine.cores} cores, load {machine.load:.1f}")
    if machine.busy:
        console.print("The machine is busy with other work: trust the ratios more than the times.")
    for sentence in report.left_out:
        console.print(printable(sentence))
    _print_table(console, "a frame", {name: report.times(way) for way, name in _WAYS.items()}, blocks)
    _print_table(console, "stage", dict(report.stages()), blocks)
    for line in _sentences(report):
        console.print(line)


def _print_table(console: Console, what: str, rows: dict[str, Percentiles | None], blocks: str) -> None:
    known = {name: times for name, times in rows.items() if times is not None}
    longest = max((times.p95 for times in known.values()), default=0.0)
    table = Table(box=None, pad_edge=False)
    table.add_column(what, no_wrap=True)
    table.add_column("to p50, to p95", no_wrap=True)
    for column in ("p50 ms", "p95", "p99", "max"):
        table.add_column(column, justify="right")
    for name, times in known.items():
        numbers = (f"{value:.2f}" for value in (times.p50, times.p95, times.p99, times.max))
        table.add_row(name, _bar(times, longest, blocks), *numbers)
    console.print()
    console.print(table)


def _bar(times: Percentiles, longest: float, blocks: str) -> str:
    """Return a bar up to the median, and a paler one on to the 95th percentile."""
    if longest <= 0:
        return ""
    dark = round(times.p50 / longest * _BAR)
    pale = round(times.p95 / longest * _BAR) - dark
    return blocks[0] * dark + blocks[1] * pale or blocks[2]


def _blocks(encoding: str) -> str:
    """Return what bars are made of: dark, pale, and less than one."""
    blocks = "█░▏"
    try:
        blocks.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "#-."
    return blocks


def _sentences(report: Report) -> list[str]:
    """Return the ratios and the window's numbers, a line each."""
    lines = [""]
    ratio = report.ratio()
    if ratio is not None:
        lines.append(
            "A frame with a hand that is followed, signcam / MediaPipe's graph alone:"
            f" p50 {ratio.p50:.2f}, p95 {ratio.p95:.2f}"
        )
    times_usual, rate, usual = report.times_the_usual_way(), report.rate(OURS), report.rate(USUAL)
    if rate is not None and usual is not None:
        lines.append(
            f"Frames a second, signcam / the usual way: {times_usual:.1f} ({rate:.0f} / {usual:.0f})"
        )
        lines.append(f"The network of the usual way: {report.network}")
    known = [(name, report.cpu_ms(way)) for way, name in _WAYS.items()]
    each = [f"{name} {cpu_ms:.1f} ms" for name, cpu_ms in known if cpu_ms is not None]
    lines.append(f"Processor time a frame, all cores: {', '.join(each)}")
    window = report.window
    if window is None:
        return lines
    where = "without a screen" if window.platform == "offscreen" else f"on {window.platform}"
    lines += [
        f"Start of the program, {where}, median of {window.starts}: window {_seconds(window.window_s)},"
        f" first picture {_seconds(window.picture_s)}, first held digit {_seconds(window.held_s)}",
        f"The window's frames: {window.frames_in} in, {window.recognized} recognized, {window.shown} shown,"
        f" {window.dropped} dropped",
    ]
    if window.latency is not None:
        lines.append(
            f"A frame's arrival until it is painted: p50 {window.latency.p50:.0f} ms,"
            f" p95 {window.latency.p95:.0f} ms, at most {window.latency.max:.0f} ms"
        )
    cpu = f"{window.cpu_ms_a_frame:.0f} ms of processor time a frame, " if window.cpu_ms_a_frame else ""
    lines.append(f"The program with its window: {cpu}{window.peak_memory_mb:.0f} MB of memory at its peak")
    switches = report.switches
    if switches is not None and switches.share is not None:
        without = f", without {' and '.join(switches.absent)}, which this machine has not"
        lines.append(
            f"Frames shown a second, everything on / the bare reading mode: {switches.share:.2f}"
            f" ({switches.everything.rate:.1f} / {switches.bare.rate:.1f}"
            f"{without if switches.absent else ''})"
        )
    return lines


def _seconds(time_s: float | None) -> str:
    return "none" if time_s is None else f"{time_s:.2f} s"
