"""`signcam fetch-hands`: brings the networks that find hands where MediaPipe cannot be installed."""

import tempfile
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from signcam.hands.network_files import HandNetworkError, find_networks
from signcam.hands.network_wheel import WHEEL_MB, download_wheel, unpack_wheel
from signcam.system.terminal import stderr_is_terminal


def run_fetch_hands(wheel: Path | None) -> int:
    """Put the networks into the data folder, unless they are found already.

    Args:
        wheel: of MediaPipe; None lets pip download one.

    Returns:
        The exit code.

    Raises:
        HandNetworkError: they could not be brought; nothing was changed.
    """
    found = _found_folder()
    if found is not None:
        click.echo(f"The networks that find hands are there already, in {found}.")
        return 0
    if wheel is not None:
        folder = unpack_wheel(wheel)
    else:
        with tempfile.TemporaryDirectory(prefix="signcam-") as place:
            folder = unpack_wheel(_download(Path(place)))
    click.echo(f"The networks that find hands are in {folder}. Now start signcam.")
    return 0


def _found_folder() -> Path | None:
    try:
        return find_networks()
    except HandNetworkError:
        return None


def _download(place: Path) -> Path:
    # pip's own bar would come with lines about a file that is gone a moment later.
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    silent = not stderr_is_terminal()
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=silent) as shown:
        shown.add_task(f"Downloading MediaPipe's wheel with pip, {WHEEL_MB} MB")
        return download_wheel(place)
