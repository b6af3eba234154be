"""`train`: trains a network on the prepared pictures."""

from pathlib import Path
from typing import Any

import click

from training.fitting.loop import train
from training.fitting.recipe import PRESETS, recipe_from
from training.fitting.runs import read_log
from training.options.next_step import say_next
from training.options.recipe_options import recipe_options
from training.options.run_options import RunCommand, architecture_option, new_run_folder, run_option
from training.support.console import console
from training.support.paths import DATA


@click.command("train", cls=RunCommand)
@architecture_option("signnet")
@click.option(
    "--preset",
    type=click.Choice(sorted(PRESETS)),
    help="Values to begin from: live (signnet's own), refine (goes on from what ships), or tutorial (lenet's"
    " and deep-cnn's own).",
)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@run_option("The run to write; runs/<model> by default.")
@recipe_options()
@click.option("--resume", is_flag=True, help="Continue an interrupted run after its last epoch.")
@click.option("--export", "version", help="Then export it to the app's models, as this version.")
def command(
    model: str | None,
    preset: str | None,
    data: Path,
    named_run: str | None,
    runs_folder: Path,
    resume: bool,
    version: str | None,
    **values: Any,
) -> None:
    """Train a network on the prepared pictures, with one fifth of them held out.

    Every value of the preset can be changed. After every epoch it is validated on the held-out pictures.
    """
    recipe = recipe_from(model, preset, values)
    folder = new_run_folder(named_run, recipe.model, runs_folder)
    try:
        train(recipe, data, folder, resume)
    except KeyboardInterrupt:
        console.print(f"Stopped. The same command with --resume goes on from the last epoch in {folder}.")
        raise
    last = read_log(folder)[-1]
    console.print(
        f"{folder}: {recipe.epochs} epochs, {100 * last['validation_accuracy']:.1f} % of held-out pictures"
        " classified correctly."
    )
    if version:
        from training.shipping.model import export_run

        export_run(folder, data, version=version)
    say_next("train", data, run=folder, split=recipe.split)
