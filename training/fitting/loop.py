"""The training loop: trains a network on the prepared pictures, with one fifth of them held out."""

import contextlib
import math
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import numpy as np

from signcam.errors import SigncamError
from signcam.system.folder_lock import alone_in
from training.data.drawn_hands import drawn_folders, drawn_rows
from training.data.extra_pictures import extra_rows, prepare_extra
from training.data.false_finds import false_find_rows
from training.data.prepared import Prepared, load_prepared
from training.fitting.recipe import Recipe, split_of
from training.fitting.runs import CHECKPOINT, begin_run, is_finished, read_log, save_weights, write_log
from training.support.console import console, progress_bar

# A network whose accuracy is below this after these epochs has not begun to learn: guessing gives 0.1.
_NOTICED_AFTER = 5
_HARDLY_BETTER = 0.15


def train(recipe: Recipe, data: Path, run: Path, resume: bool = False, processes: int | None = None) -> None:
    """Fit a network and keep its weights, its recipe and what was measured after each epoch.

    Args:
        recipe: how.
        data: folder that `prepare` filled.
        run: folder to keep it in.
        resume: go on from the last epoch of an interrupted run; a finished one is left as it is.
        processes: how many make the batches of varied pictures; None is one a core.

    Raises:
        SigncamError: another program trains into this run, the checkpoint is damaged, the loss is no number
            any more, or the disk is full. The last checkpoint before stays.
    """
    # TensorFlow takes seconds to import, which missing pictures should not wait for.
    prepared = load_prepared(data)
    if recipe.drawn:
        # Missing hands are said before a run begins.
        drawn_folders(data)
    if recipe.extra:
        prepare_extra(Path(recipe.extra), data)
    if recipe.start:
        from training.fitting.network import check_start

        check_start(recipe, prepared, split_of(prepared, recipe))
    run.mkdir(parents=True, exist_ok=True)
    # Two that train into one run would mix the weights of one with the recipe of the other.
    with alone_in(run):
        if not (resume and is_finished(run, recipe)):
            _fit(recipe, prepared, data, run, begin_run(run, recipe, resume), processes)


def _fit(
    recipe: Recipe, prepared: Prepared, data: Path, run: Path, goes_on: bool, processes: int | None
) -> None:
    from training.fitting.batches import epoch_rows, plain_batch, training_pictures, usable_rows
    from training.fitting.trainer import Trainer

    split = split_of(prepared, recipe)
    prepared = training_pictures(prepared, data, recipe)
    drawn = usable_rows(prepared, drawn_rows(prepared, False, recipe.has_none), recipe.crop)
    added = [(drawn, recipe.drawn), (false_find_rows(prepared, False), recipe.false_finds)]
    rows = usable_rows(prepared, split.train, recipe.crop)
    if recipe.extra:
        rows = np.concatenate([rows, extra_rows(prepared)])
    epochs = [
        epoch_rows(rows, recipe.batch, recipe.samples, recipe.seed, epoch, added)
        for epoch in range(recipe.epochs)
    ]
    trainer = Trainer(recipe, steps=sum(len(batches) for batches in epochs))
    first = trainer.load(run / CHECKPOINT) if goes_on else 0
    # Epochs after the last checkpoint are gone through again.
    log = [line for line in read_log(run) if line["epoch"] < first] if goes_on else []
    held_out = plain_batch(prepared, usable_rows(prepared, split.validation, recipe.crop), recipe.crop)
    coverage = len(held_out.digits) / len(split.validation)
    started = time.monotonic() - (log[-1]["seconds"] if log else 0.0)
    with batch_maker(recipe, prepared, data, processes) as maker, progress_bar() as bar:
        task = bar.add_task(f"Training {recipe.model}", total=recipe.epochs, completed=first)
        batches = maker.batches(
            [(epoch, rows) for epoch in range(first, recipe.epochs) for rows in epochs[epoch]]
        )
        for epoch in range(first, recipe.epochs):
            learned = []
            for rows in epochs[epoch]:
                loss, right = trainer.step(next(batches))
                _check_loss(loss, epoch, run)
                learned.append((len(rows), loss, right))
            pictures = sum(count for count, _, _ in learned)
            validation_loss, validation_accuracy = trainer.measure(held_out)
            _check_loss(validation_loss, epoch, run)
            line = {
                "loss": sum(count * loss for count, loss, _ in learned) / pictures,
                "accuracy": sum(count * right for count, _, right in learned) / pictures,
                "validation_loss": validation_loss,
                "validation_accuracy": validation_accuracy * coverage,
                "seconds": time.monotonic() - started,
            }
            log.append({"epoch": epoch} | {name: round(value, 4) for name, value in line.items()})
            with _writing(run):
                write_log(run, log)
                trainer.save(run / CHECKPOINT, epoch + 1)
            if has_not_begun_to_learn(log):
                console.print(_NOT_LEARNING.format(epochs=epoch + 1, accuracy=100 * line["accuracy"]))
            held_out_right = 100 * line["validation_accuracy"]
            bar.update(
                task,
                advance=1,
                description=f"Training {recipe.model}, {held_out_right:.1f} % of the held-out correct",
            )
    with _writing(run):
        save_weights(trainer.result(), run)


def _check_loss(loss: float, epoch: int, run: Path) -> None:
    """Stop before weights that are no numbers are kept.

    Raises:
        SigncamError: the loss is no number any more.
    """
    if math.isfinite(loss):
        return
    kept = f" What it was after epoch {epoch} is kept in {run}." if (run / CHECKPOINT).is_file() else ""
    raise SigncamError(
        f"In epoch {epoch + 1} the loss is no number any more: the network learns too fast. Try a lower"
        f" --learning-rate.{kept}"
    )


@contextlib.contextmanager
def _writing(run: Path) -> Iterator[None]:
    # What is written here is whole or not there: after a failure the files of the epoch before stay.
    try:
        yield
    except OSError as error:
        raise SigncamError(
            f"{run} cannot be written: {error.strerror or error}. Make room: the same command with --resume"
            " goes on after the last epoch that was kept."
        ) from error


_NOT_LEARNING = (
    "After {epochs} epochs the accuracy is {accuracy:.0f} %, no better than guessing: this network has not"
    " begun to learn. Some random starts do so late or never. Stop with Ctrl-C and try another --seed, or"
    " a lower --learning-rate."
)


def has_not_begun_to_learn(log: list[dict[str, float]]) -> bool:
    """Whether it is time to say that a run is still guessing: once, a few epochs after its start."""
    return len(log) == _NOTICED_AFTER and all(line["accuracy"] < _HARDLY_BETTER for line in log)


def batch_maker(
    recipe: Recipe, prepared: Prepared, data: Path, processes: int | None = None
) -> AbstractContextManager[Any]:
    """Return what makes a recipe's batches, to be used in a `with` statement.

    Args:
        recipe: how pictures are varied.
        prepared: what `prepare` kept.
        data: where that lies, for worker processes to read it themselves.
        processes: how many of them; None is one a core.
    """
    from training.fitting.affine_batches import PicturePipeline
    from training.fitting.batches import BatchMaker

    if recipe.variation == "rooms":
        return BatchMaker(data, recipe, processes)
    shear, zoom = (recipe.shear, recipe.zoom) if recipe.variation == "affine" else (0.0, 0.0)
    return PicturePipeline(prepared, recipe.crop, shear, zoom, recipe.seed)
