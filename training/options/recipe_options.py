"""An option for each value of a recipe."""

from collections.abc import Callable, Collection
from dataclasses import fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

import click

from signcam.system.number_option import SEED, NumberRange
from training.data.splits import FOLDS
from training.fitting.recipe import Recipe


def recipe_options(without: Collection[str] = ()) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return what gives a command an option for every value of a recipe but the architecture.

    Args:
        without: values that it takes in another way.
    """

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        kinds = get_type_hints(Recipe)
        for field in reversed(fields(Recipe)):
            if field.name == "model" or field.name in without:
                continue
            kind = kinds[field.name]
            choice = click.Choice(get_args(kind)) if get_origin(kind) is Literal else None
            option = click.option(
                f"--{field.name.replace('_', '-')}",
                type=choice or _RANGES[field.name],
                help=_HELP[field.name],
            )
            function = option(function)
        return function

    return decorate


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
