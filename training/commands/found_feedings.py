"""`found-feedings`: whether signcam finds out how networks are fed, in a table."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from signcam.system.number_option import SEED
from training.options.next_step import say_next
from training.support.paths import DATA

if TYPE_CHECKING:
    from training.shipping.found_feedings import TrainedRow


@click.command("found-feedings")
@click.option("--count", type=click.IntRange(100), default=900, show_default=True, help="Hands to train on.")
@click.option("--seed", type=SEED, default=3, show_default=True, help="Of hands and training.")
@click.option(
    "--data", type=click.Path(path_type=Path), default=DATA, help="Folder in whose drawn/ the hands are."
)
def command(count: int, seed: int, data: Path) -> None:
    """Train small networks that are fed in different ways, and find out how each is fed.

    The hands should be others than the reference hands, so render them with another seed.
    """
    from training.shipping.found_feedings import measure_found_feedings

    click.echo("| trained with; order of outputs | found | right |\n|---|---|---|")
    for row in measure_found_feedings(data / "drawn", count, seed):
        click.echo(f"| {row.trained} | {row.found} | {_words(row)} |")
    say_next("found-feedings")


def _words(row: "TrainedRow") -> str:
    if row.right:
        return "yes"
    return "no worse" if row.equal else "no"
