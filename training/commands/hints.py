"""`hints`: how good the hints of practice mode are."""

from pathlib import Path

import click

from signcam.system.number_option import SEED
from training.evaluation.practice_hints import HintShares, measure_hints
from training.options.next_step import say_next
from training.render.hand.mesh import load_asset
from training.support.paths import DATA


def _row(name: str, shares: HintShares) -> str:
    cells = (
        f"{shares.right_with_hint} of {shares.right:,}" if shares.right else "",
        f"{shares.found / shares.wrong:.1%}",
        f"{shares.other / shares.wrong:.1%}",
        f"{(shares.wrong - shares.found - shares.other) / shares.wrong:.1%}",
    )
    return f"| {name} | {' | '.join(cells)} |"


@click.command("hints")
@click.option(
    "--count", type=click.IntRange(1), default=100, show_default=True, help="People for each digit."
)
@click.option("--seed", type=SEED, default=0, show_default=True, help="Seed of everything.")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder for the mesh.")
def command(count: int, seed: int, data: Path) -> None:
    """Measure the hints of practice mode on drawn hands with one finger bent on purpose.

    Prints a table in Markdown. Only the landmarks are judged; in the window, a sign that the network is sure
    of gets no hint either.
    """
    shares = measure_hints(load_asset(data), seed, count)
    click.echo("| digit | right signs with a hint | bent finger named | another finger named | no hint |")
    click.echo("|---|---|---|---|---|")
    for name, counted in shares.items():
        click.echo(_row(name, counted))
    say_next("hints", data)
