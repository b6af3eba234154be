"""`signcam soak`: endurance, with faults."""

import os

import click

from signcam.cli.model_options import verbose_option
from signcam.system.number_option import SEED, NumberRange

_MINUTES = 10.0


@click.command(short_help="Read for hours with faults on the way, and measure what holds.")
@click.option("--hours", type=NumberRange(0, 1000, min_open=True), metavar="H", help="How long, in hours.")
@click.option(
    "--minutes",
    type=NumberRange(0, 60_000, min_open=True),
    metavar="M",
    help=f"How long, in minutes; with --hours, on top of them. Default: {_MINUTES:g}.",
)
@click.option(
    "--seed", type=SEED, default=0, metavar="N", show_default=True, help="Another one, other faults."
)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON instead of a table.")
@verbose_option
def soak(hours: float | None, minutes: float | None, seed: int, as_json: bool, verbose: bool) -> int:
    """Read a camera at full speed for hours, and make faults.

    The camera is one on this machine that shows the digits demo at 60 pictures a second: it stalls, breaks
    off, changes its resolution and sends broken pictures. The recognition raises and hangs, models and modes
    change, the window is hidden. Where there is no screen, the window is shown on none. What you have
    written, practised and set stays as it is. The exit code is 1 if signcam did not recover from each fault
    by itself.
    """
    from signcam.cli.progress import ProgressBar
    from signcam.cli.records import JsonWriter
    from signcam.cli.soak_table import print_soak
    from signcam.system.screen import has_screen, missing_qt_libraries

    if not has_screen() or missing_qt_libraries():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Qt is imported only here.
    from signcam.ui.soak import run_soak

    seconds = (hours or 0.0) * 3600 + (minutes or 0.0) * 60 or _MINUTES * 60
    progress = ProgressBar(round(seconds))
    try:
        report = run_soak(seconds, seed, lambda share: progress.show(round(share * seconds), "seconds"))
    finally:
        progress.close()
    if as_json:
        JsonWriter().write(report.record())
    else:
        print_soak(report)
    return 1 if report.lost or report.problems else 0
