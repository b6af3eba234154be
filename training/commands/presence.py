"""`presence`: how probable a hand is, given what the hand finder states."""

from pathlib import Path

import click
import numpy as np

from training.evaluation.presence import fit_presence
from training.options.next_step import say_next
from training.support.console import console
from training.support.paths import DATA

_STEPS = (0.6, 0.7, 0.8, 0.88, 0.95, 0.99, 0.999)


@click.command("presence")
@click.option(
    "--count", type=click.IntRange(10), default=400, show_default=True, help="Pictures of each kind."
)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
def command(count: int, data: Path) -> None:
    """Fit how probable a hand is to the presence that the hand finder states.

    Finds hands in drawn rooms with a held-out drawn hand, every second one of them hard to find, and in drawn
    rooms and faces without one. Prints the two constants of signcam/hands/judge.py.
    """
    fit = fit_presence(data, count)
    console.print(
        f"{len(fit.hands)} hands in {fit.pictures[0]} pictures, {len(fit.mistakes)} mistakes in"
        f" {fit.pictures[1]} pictures without a hand.",
        f"Slope {fit.slope:.3f}, offset {fit.offset:.3f}.",
        sep="\n",
    )
    for step in _STEPS:
        logit = fit.slope * np.log(step / (1 - step)) + fit.offset
        console.print(f"Presence {step}: probability of a hand {1 / (1 + np.exp(-logit)):.3f}.")
    say_next("presence")
