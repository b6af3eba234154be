"""`train`: fits a network to the prepared pictures, one fifth of them held out."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import click

from signcam.errors import UsageError
from training.drawn import drawn_rows, prepare_drawn, with_drawn
from training.fetch import DATA
from training.prepare import Prepared, load_prepared
from training.recipe import CROPS, MODELS, PRESETS, Recipe, default_preset
from training.runs import (
    CHECKPOINT,
    RUNS,
    begin_run,
    is_finished,
    read_log,
    save_weights,
    write_log,
)
from training.splits import FOLDS, Split, split_rows
from training.workers import console, progress_bar

# A network that reads no better than this after these epochs has not begun to learn: guessing gives 0.1.
_NOTICED_AFTER = 5
_HARDLY_BETTER = 0.15


def train(recipe: Recipe, data: Path, run: Path, resume: bool = False) -> None:
    """Fit a network and keep its weights, its recipe and what was measured after each epoch.

    Args:
        recipe: how.
        data: folder that `prepare` filled.
        run: folder to keep it in.
        resume: go on from the last epoch of an interrupted run; a finished one is left as it is.
    """
    # TensorFlow takes seconds to import, which a wrong option or missing pictures should not wait for.
    prepared = load_prepared(data)
    drawn = prepare_drawn(data) if recipe.drawn else None
    if resume and is_finished(run, recipe):
        return
    goes_on = begin_run(run, recipe, resume)

    from training.samples import epoch_rows, plain_batch, usable_rows
    from training.trainer import Trainer

    split = split_of(prepared, recipe)
    more = None
    if drawn is not None:
        prepared = with_drawn(prepared, drawn)
        more = usable_rows(prepared, drawn_rows(prepared, False, recipe.has_none), recipe.crop)
    rows = usable_rows(prepared, split.train, recipe.crop)
    epochs = [
        epoch_rows(rows, recipe.batch, recipe.samples, recipe.seed, epoch, more, recipe.drawn)
        for epoch in range(recipe.epochs)
    ]
    trainer = Trainer(recipe, steps=sum(len(batches) for batches in epochs))
    first = trainer.load(run / CHECKPOINT) if goes_on else 0
    # Epochs after the last checkpoint are gone through again.
    log = [line for line in read_log(run) if line["epoch"] < first] if goes_on else []
    held_out = plain_batch(prepared, usable_rows(prepared, split.validation, recipe.crop), recipe.crop)
    coverage = len(held_out.digits) / len(split.validation)
    started = time.monotonic() - (log[-1]["seconds"] if log else 0.0)
    with batch_maker(recipe, prepared, data) as maker, progress_bar() as bar:
        task = bar.add_task(f"Training {recipe.model}", total=recipe.epochs, completed=first)
        batches = maker.batches(
            [(epoch, rows) for epoch in range(first, recipe.epochs) for rows in epochs[epoch]]
        )
        for epoch in range(first, recipe.epochs):
            learned = [(len(rows), *trainer.step(next(batches))) for rows in epochs[epoch]]
            pictures = sum(count for count, _, _ in learned)
            validation_loss, validation_accuracy = trainer.measure(held_out)
            line = {
                "loss": sum(count * loss for count, loss, _ in learned) / pictures,
                "accuracy": sum(count * right for count, _, right in learned) / pictures,
                "validation_loss": validation_loss,
                "validation_accuracy": validation_accuracy * coverage,
                "seconds": time.monotonic() - started,
            }
            log.append({"epoch": epoch} | {name: round(value, 4) for name, value in line.items()})
            write_log(run, log)
            trainer.save(run / CHECKPOINT, epoch + 1)
            if has_not_begun_to_learn(log):
                console.print(_NOT_LEARNING.format(epochs=epoch + 1, accuracy=100 * line["accuracy"]))
            held_out_right = 100 * line["validation_accuracy"]
            bar.update(
                task,
                advance=1,
                description=f"Training {recipe.model}, {held_out_right:.1f} % of the held-out",
            )
    save_weights(trainer.result(), run)


_NOT_LEARNING = (
    "After {epochs} epochs {accuracy:.0f} % are read right, no more than by guessing: this network has not"
    " begun to learn. Some random starts do so late or never. Stop with Ctrl-C and try another --seed, or a"
    " lower --learning-rate."
)


def has_not_begun_to_learn(log: list[dict[str, float]]) -> bool:
    """Whether it is time to say that a run is still guessing: once, a few epochs after its start."""
    return len(log) == _NOTICED_AFTER and all(line["accuracy"] < _HARDLY_BETTER for line in log)


def split_of(prepared: Prepared, recipe: Recipe) -> Split:
    """Return which prepared pictures a recipe trains on and which it holds out."""
    return split_rows(
        recipe.split,
        prepared.digits.tolist(),
        prepared.people.tolist(),
        prepared.examples.tolist(),
        recipe.fold,
        recipe.seed,
    )


def batch_maker(recipe: Recipe, prepared: Prepared, data: Path) -> AbstractContextManager[Any]:
    """Return what makes a recipe's batches, to be used in a `with` statement.

    Args:
        recipe: how pictures are varied.
        prepared: what `prepare` kept.
        data: where that lies, for worker processes to read it themselves.
    """
    from training.augment import Augmentation
    from training.pipeline import PicturePipeline
    from training.samples import BatchMaker

    if recipe.variation == "rooms":
        return BatchMaker(data, CROPS[recipe.crop], Augmentation(), recipe.seed, recipe.drawn > 0)
    shear, zoom = (recipe.shear, recipe.zoom) if recipe.variation == "affine" else (0.0, 0.0)
    return PicturePipeline(prepared, recipe.crop, shear, zoom, recipe.seed)


def recipe_from(model: str | None, preset: str | None, values: dict[str, Any]) -> Recipe:
    """Return a preset with some of its values changed.

    Args:
        model: which architecture; the preset's own if None.
        preset: which preset; the architecture's own if None.
        values: what to change; None leaves a value as it is.

    Raises:
        UsageError: the values do not go together.
    """
    model = model or (PRESETS[preset].model if preset else Recipe.model)
    changed = {name: value for name, value in values.items() if value is not None}
    recipe = replace(PRESETS[preset or default_preset(model)], model=model, **changed)
    if recipe.variation == "rooms" and recipe.crop == "picture":
        raise UsageError("--variation rooms cuts hands out: it goes with --crop upright or plain.")
    if recipe.drawn and recipe.variation != "rooms":
        raise UsageError("Drawn hands have no room of their own: --drawn goes with --variation rooms.")
    return recipe


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
    "seed": click.IntRange(0),
    "drawn": click.FloatRange(0, 0.9),
    "shear": click.FloatRange(0, 80),
    "zoom": click.FloatRange(0, 0.9),
    "epochs": click.IntRange(1),
    "samples": click.IntRange(0),
    "batch": click.IntRange(1),
    "learning_rate": click.FloatRange(0, min_open=True),
    "weight_decay": click.FloatRange(0),
    "smoothing": click.FloatRange(0, 0.9),
    "landmark_weight": click.FloatRange(0),
    "averaging": click.FloatRange(0, 1, max_open=True),
}
_HELP = {
    "split": "Keep people apart, or deal the pictures of each digit as the tutorial does.",
    "fold": "Which fifth is held out.",
    "seed": "Of split, weights, order and variation.",
    "crop": "What the network sees: the hand turned upright, as it is, or the whole picture.",
    "drawn": "Share of each batch that drawn hands make up; 0 trains on photographs alone.",
    "variation": "Vary pictures as other cameras would, by shear and zoom alone, or not.",
    "shear": "Highest angle in degrees, with --variation affine.",
    "zoom": "Highest change of width and height as a share, with --variation affine.",
    "epochs": "How many.",
    "samples": "Pictures an epoch; 0 is all.",
    "batch": "Pictures a step.",
    "optimizer": "What changes the weights.",
    "learning_rate": "At its highest.",
    "schedule": "Of the learning rate.",
    "weight_decay": "Of AdamW.",
    "smoothing": "Of the labels.",
    "landmark_weight": "Of the landmarks in signnet's loss.",
    "averaging": "Of the weights' running mean; 0 keeps the last weights.",
    "precision": "mixed_bfloat16 is faster on processors that have it, and slower on others.",
}


@click.command("train")
@click.option("--model", type=click.Choice(MODELS), help="Which architecture; signnet by default.")
@click.option(
    "--preset",
    type=click.Choice(sorted(PRESETS)),
    help="Values to begin from: live (signnet's own), or tutorial (lenet's and deep-cnn's own).",
)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option("--run", type=click.Path(path_type=Path), help="Folder of the run; runs/<model> by default.")
@_recipe_options
@click.option("--resume", is_flag=True, help="Go on from the last epoch of a run that was interrupted.")
@click.option("--export", "version", help="Then export it among the app's models, as this version.")
def command(
    model: str | None,
    preset: str | None,
    data: Path,
    run: Path | None,
    resume: bool,
    version: str | None,
    **values: Any,
) -> None:
    """Fit a network to the prepared pictures, one fifth of them held out.

    Every value of the preset can be changed. Held-out pictures are gone through once after every epoch.
    """
    recipe = recipe_from(model, preset, values)
    folder = run or RUNS / recipe.model
    try:
        train(recipe, data, folder, resume)
    except KeyboardInterrupt:
        console.print(f"Stopped. The same command with --resume goes on from the last epoch in {folder}.")
        raise
    last = read_log(folder)[-1]
    console.print(
        f"{folder}: {recipe.epochs} epochs, {100 * last['validation_accuracy']:.1f} % of held-out pictures"
        f" read right." + ("" if version else f" Export it with: python -m training export --run {folder}")
    )
    if version:
        from training.export import export_run

        export_run(folder, data, version=version)
