"""`signcam fetch-hands`: fetches the networks that find hands."""

from pathlib import Path

import click

from signcam.cli.model_options import verbose_option
from signcam.system.process_exit import interrupt_raises


@click.command(
    "fetch-hands", short_help="Fetch the networks that find hands, where MediaPipe has no package."
)
@click.option(
    "--from",
    "wheel",
    metavar="WHEEL",
    type=click.Path(path_type=Path),
    help="A wheel of MediaPipe that you have, for any Python and system. Default: pip downloads one.",
)
@verbose_option
def fetch_hands(wheel: Path | None, verbose: bool) -> int:
    """Fetch the networks that find hands, where MediaPipe has no package for this Python or system.

    pip downloads a wheel of MediaPipe, 36 MB. The four networks in it are checked and kept in your data
    folder, and the rest is deleted. Where they are there already, nothing is fetched.

    Without a connection, download the wheel on another machine: pip download mediapipe==0.10.21 --no-deps
    --only-binary=:all: --python-version=3.12 --platform=manylinux_2_28_x86_64
    """
    from signcam.cli.fetch_hands import run_fetch_hands

    with interrupt_raises():
        return run_fetch_hands(wheel)
