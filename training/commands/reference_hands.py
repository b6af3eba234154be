"""`reference-hands`: makes the file of drawn hands on which signcam tries networks without a card."""

from pathlib import Path

import click

from signcam.models.trial.reference_hands import REFERENCE_HANDS
from signcam.resources.files import assets_folder
from signcam.system.number_option import SEED
from training.options.next_step import say_next
from training.shipping.reference_hands import make_reference_hands
from training.support.console import console
from training.support.paths import DATA


@click.command("reference-hands")
@click.option("--out", type=click.Path(path_type=Path), help="The file; the program's own by default.")
@click.option("--count", type=click.IntRange(10), default=200, show_default=True, help="Number of hands.")
@click.option("--seed", type=SEED, default=7, show_default=True, help="Of hands, walls, rooms and places.")
@click.option(
    "--data", type=click.Path(path_type=Path), default=DATA, help="Folder in whose drawn/ the hands are."
)
def command(out: Path | None, count: int, seed: int, data: Path) -> None:
    """Make the file of drawn hands on which signcam tries networks that have no card."""
    written = make_reference_hands(data / "drawn", out or assets_folder() / REFERENCE_HANDS, count, seed)
    console.print(f"{written}: {written.stat().st_size / 1000:.0f} kB.")
    say_next("reference-hands")
