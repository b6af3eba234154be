"""`speed`: what making batches costs."""

import json
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from training.data.prepared import load_prepared
from training.evaluation.throughput import Comparison, compare_pipeline, compare_training
from training.fitting.recipe import PRESETS, recipe_from
from training.fitting.runs import read_recipe
from training.options.next_step import say_next
from training.options.run_options import RunCommand, architecture_option, find_run, run_option
from training.support.paths import DATA


def _table(compared: list[Comparison], rounds: int) -> Table:
    table = Table(title=f"Pictures per second, median of {rounds} turns each")
    table.add_column("measured")
    table.add_column("compared with")
    for column in ("pictures/s", "reference", "ratio", "lowest to highest", "target"):
        table.add_column(column, justify="right")
    for each in compared:
        table.add_row(
            each.measured,
            each.compared_with,
            f"{each.pictures_per_second:,.0f}",
            f"{each.reference_pictures_per_second:,.0f}",
            f"{each.ratio:.2f}",
            f"{each.lowest:.2f} to {each.highest:.2f}",
            f"{each.target:g}",
        )
    return table


@click.command("speed", cls=RunCommand)
@architecture_option("lenet and deep-cnn", multiple=True)
@run_option("A run to train like.", multiple=True)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option("--steps", type=click.IntRange(1), default=12, show_default=True, help="Steps timed in a turn.")
@click.option("--rounds", type=click.IntRange(1), default=9, show_default=True, help="Turns of each way.")
@click.option("--legacy/--no-legacy", default=True, help="Compare with Keras's ImageDataGenerator too.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of a table.")
def command(
    models: tuple[str, ...],
    named_runs: tuple[str, ...],
    runs_folder: Path,
    data: Path,
    steps: int,
    rounds: int,
    legacy: bool,
    as_json: bool,
) -> None:
    """Measure what making batches costs, in pictures per second.

    Training as in train is compared with training the same network on the same pictures from memory, without
    augmentation and already in batches. The pipeline alone, without a network, is compared with the
    tutorial's ImageDataGenerator. Both ways take turns in one run. So the ratios mean something on a busy
    machine too; the pictures per second do not.
    """
    recipes = [read_recipe(find_run(run, runs_folder)) for run in named_runs]
    if not recipes or models:
        recipes += [recipe_from(model, None, {}) for model in models or ("lenet", "deep-cnn")]
    prepared = load_prepared(data)
    compared = []
    if legacy:
        compared.append(compare_pipeline(PRESETS["tutorial"], prepared, data, steps, rounds))
    for recipe in recipes:
        compared.append(compare_training(recipe, prepared, data, steps, rounds))
    if as_json:
        for each in compared:
            click.echo(json.dumps(asdict(each)))
    else:
        output = Console()
        if not output.is_terminal:
            output.width = 110
        output.print(_table(compared, rounds))
    say_next("speed", data, model=recipes[0].model)
