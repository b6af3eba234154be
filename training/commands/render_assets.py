"""`render-assets`: draws what ships with signcam."""

from pathlib import Path

import click

from signcam.resources.files import assets_folder
from training.options.next_step import say_next
from training.shipping.assets import KINDS, render_assets
from training.support.console import console
from training.support.paths import DATA


@click.command("render-assets")
@click.argument("what", nargs=-1, type=click.Choice(KINDS))
@click.option("--only", metavar="NAME", help="One file alone: digits, numbers, 3, 3-back, banner.")
@click.option("--out", type=click.Path(path_type=Path), help="Assets folder; the program's own by default.")
@click.option("--workers", type=click.IntRange(1), help="Processes to draw with; one a core by default.")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder for the mesh.")
def command(
    what: tuple[str, ...], only: str | None, out: Path | None, workers: int | None, data: Path
) -> None:
    """Draw what ships: the demo clips, the pictures of the signs, the README's banner; by default all.

    Continues where it was stopped: rendered hands stay in the data folder.
    """
    try:
        written = render_assets(what or KINDS, out or assets_folder(), data, only, workers)
    except KeyboardInterrupt:
        console.print("Stopped. The same command goes on with what is missing.")
        raise
    for path in written:
        console.print(f"{path}: {path.stat().st_size / 1000:.0f} kB.")
    say_next("render-assets")
