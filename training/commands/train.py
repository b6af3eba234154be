"""`train`: trains a network on the prepared pictures."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import click

from signcam.system.number_option import SEED, NumberRange
from training.data.splits import FOLDS
from training.fitting.loop import train
from training.fitting.recipe import PRESETS, Recipe, recipe_from
from training.fitting.runs import read_log
from training.options.next_step import say_next
from training.options.run_options import RunCommand, architecture_option, new_run_folder, run_option
from training.support.console import console
from training.support.paths import DATA


def _recipe_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command an option for every value of a recipe but the architecture."""
    kinds = get_type_hints(Recipe)
    for field in reversed(fields(Recipe)):
        if field.name == "model":
            continue
        kind = kinds[field.name]
        choice = click.Choice(get_args(kind)) if get_origin(kind) is Literal else None
        option = click.option(
            f"--{field.name.replace('_', '-')}", type=choice or _RANGES[field.name], help=_HELP[field.name]
        )
        function = option(function)
    return function


_RANGES: dict[str, "click.ParamType[Any]"] = {
    "fold": click.IntRange(0, FOLDS - 1),
    "start": click.STRING,
    "seed": SEED,
    "drawn": NumberRange(0, 0.9),
    "extra": click.Path(exists=True, file_okay=False),
    "false_finds": NumberRange(0, 0.3),
    "shear": NumberRange(0, 80),
    "zoom": NumberRange(0, 0.9),
    "epochs": click.IntRange(1, 100_000),
    "samples": click.IntRange(0, 10_000_000),
    "batch": click.IntRange(1, 10_000),
    "learning_rate": NumberRange(0, 10, min_open=True),
    "weight_decay": NumberRange(0, 10),
    "smoothing": NumberRange(0, 0.9),
    "landmark_weight": NumberRange(0, 1000),
    "averaging": NumberRange(0, 1, max_open=True),
}


_HELP = {
    "split": "signer keeps people apart; random splits the pictures of each digit, as the tutorial does.",
    "fold": "Which fifth is held out.",
    "seed": "Seed of split, weights, order and augmentation.",
    "crop": "What the network sees: the hand turned upright, as it is, or the whole picture.",
    "drawn": "Fraction of each batch that is drawn hands; 0 trains on photographs alone.",
    "extra": "Folder of more pictures to train with: folders 0 to 9, or what signcam check kept.",
    "false_finds": "Fraction of each batch that shows no hand, but what was taken for one; signnet only.",
    "variation": "Augmentation: rooms is as other cameras in other rooms, affine is shear and zoom alone.",
    "shear": "Highest angle in degrees, with --variation affine.",
    "zoom": "Highest change of width and height as a fraction, with --variation affine.",
    "epochs": "Number of epochs.",
    "samples": "Pictures per epoch; 0 is all.",
    "batch": "Pictures per step: the batch size.",
    "optimizer": "Optimizer.",
    "learning_rate": "Highest learning rate.",
    "schedule": "Learning rate schedule.",
    "weight_decay": "Weight decay of AdamW.",
    "smoothing": "Label smoothing.",
    "landmark_weight": "Weight of the landmarks in the loss of signnet.",
    "averaging": "Decay of the moving average of the weights; 0 keeps the last weights.",
    "start": "A shipped network of the crop to go on from, as signnet-crop; new weights by default.",
    "precision": "mixed_bfloat16 is faster on processors that have it, and slower on others.",
}


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
@_recipe_options
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
