"""`render`: draws hands by the thousand."""

from pathlib import Path

import click

from signcam.system.number_option import SEED
from training.options.next_step import say_next
from training.render.hand_set import render
from training.render.manifest import MANIFEST, read_entries
from training.render.scene.sample_plan import SETS
from training.support.console import console
from training.support.paths import DATA


@click.command("render")
@click.option("--count", type=click.IntRange(1), default=4000, show_default=True, help="How many hands.")
@click.option("--seed", type=SEED, default=0, show_default=True, help="Seed of everything.")
@click.option(
    "--what",
    type=click.Choice(SETS),
    default="all",
    show_default=True,
    help="Two thirds digits and one third others, or one kind alone.",
)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the hands.")
@click.option("--workers", type=click.IntRange(1), help="Processes to draw with; one a core by default.")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder for the mesh.")
def command(count: int, seed: int, what: str, out: Path, workers: int | None, data: Path) -> None:
    """Draw right hands with transparent backgrounds, and list what each shows.

    Continues where it was stopped. The same seed gives the same hands, pixel for pixel on one machine.
    """
    try:
        render(count, seed, out, data, what, workers)
    except KeyboardInterrupt:
        console.print(f"Stopped. The same command goes on with what is missing in {out}.")
        raise
    console.print(f"{out / MANIFEST}: {len(read_entries(out))} hands.")
    say_next("render", data, folder=out)
