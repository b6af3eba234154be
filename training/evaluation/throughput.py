"""`speed`: what the pipeline costs: pictures per second with it, without it, and as Keras did it in 2018."""

import contextlib
import io
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from signcam.errors import SigncamError
from training.data.layout import IMAGE_SIZE, SUBSETS, layout_files, layout_folder
from training.data.prepared import Prepared
from training.fitting.recipe import Recipe
from training.support.console import progress_bar

# Steps before the clock starts, in which networks are compiled and what is made ahead comes to its usual
# number; as many after it stops, in which the pipeline goes on as it would in a longer training.
_AROUND = 8
_TRAIN_TARGET = 0.8
_PIPELINE_TARGET = 3.0


@dataclass(frozen=True)
class Comparison:
    """Pictures per second of two ways, measured in turns.

    Attributes:
        measured: what.
        compared_with: with what.
        pictures_per_second: of the first, the median of all turns.
        reference_pictures_per_second: of the second.
        ratio: of the first to the second, the median of the turns' ratios.
        lowest: the lowest of these ratios.
        highest: the highest of them.
        target: what the ratio should be at least.
    """

    measured: str
    compared_with: str
    pictures_per_second: float
    reference_pictures_per_second: float
    ratio: float
    lowest: float
    highest: float
    target: float


def compare_training(recipe: Recipe, prepared: Prepared, data: Path, steps: int, rounds: int) -> Comparison:
    """Compare training as `train` does it with the same network on the same pictures out of memory.

    Those out of memory are not varied and batched beforehand: the network's own speed.

    Args:
        recipe: how the network learns.
        prepared: what `prepare` kept.
        data: where that lies.
        steps: how many are timed at once.
        rounds: how often each way is timed.
    """
    import tensorflow as tf

    from training.fitting.batches import Batch, plain_batch
    from training.fitting.loop import batch_maker
    from training.fitting.trainer import Trainer

    rows = _batches_of_rows(recipe, prepared, steps + 2 * _AROUND)
    plain = [plain_batch(prepared, batch, recipe.crop) for batch in rows]
    held = [Batch(*map(tf.constant, (batch.crops, batch.digits, batch.landmarks))) for batch in plain]
    trainer = Trainer(recipe, steps=2 * rounds * len(rows))

    def learn(batch: Batch) -> int:
        trainer.step(batch)
        return len(batch.digits)

    with batch_maker(recipe, prepared, data) as maker:
        return _compared(
            f"train {recipe.model}",
            "the same pictures in memory",
            lambda turn: _rate(maker.batches([(turn, batch) for batch in rows]), learn, steps),
            lambda turn: _rate(iter(held), learn, steps),
            rounds,
            _TRAIN_TARGET,
        )


def compare_pipeline(recipe: Recipe, prepared: Prepared, data: Path, steps: int, rounds: int) -> Comparison:
    """Compare the pipeline with the ImageDataGenerator of the tutorial, both feeding nothing.

    Args:
        recipe: the tutorial's.
        prepared: what `prepare` kept.
        data: where that and the pictures' folders lie.
        steps: how many batches are timed at once.
        rounds: how often each way is timed.

    Raises:
        SigncamError: the pictures are not laid out, or this Keras has no ImageDataGenerator.
    """
    from training.fitting.loop import batch_maker

    legacy = _legacy_batches(recipe, data)
    rows = _batches_of_rows(recipe, prepared, steps + 2 * _AROUND)
    with batch_maker(recipe, prepared, data) as maker:
        return _compared(
            "pipeline alone",
            "ImageDataGenerator",
            lambda turn: _rate(
                maker.batches([(turn, batch) for batch in rows]), lambda batch: len(batch.digits), steps
            ),
            lambda _: _rate(islice(legacy, len(rows)), lambda batch: len(batch[1]), steps),
            rounds,
            _PIPELINE_TARGET,
        )


def _batches_of_rows(recipe: Recipe, prepared: Prepared, count: int) -> list[Any]:
    from training.fitting.batches import epoch_rows, usable_rows
    from training.fitting.recipe import split_of

    rows = usable_rows(prepared, split_of(prepared, recipe).train, recipe.crop)
    return epoch_rows(rows, recipe.batch, count * recipe.batch, recipe.seed, epoch=0)


def _legacy_batches(recipe: Recipe, data: Path) -> Iterator[Any]:
    """Return the endless batches of the tutorial's own generator."""
    layout_files(data)
    import tensorflow as tf

    try:
        generator = tf.keras.preprocessing.image.ImageDataGenerator(
            rescale=1 / 255, shear_range=recipe.shear, zoom_range=recipe.zoom
        )
        # It prints how many pictures it found.
        with contextlib.redirect_stdout(io.StringIO()):
            batches: Iterator[Any] = generator.flow_from_directory(
                layout_folder(data) / SUBSETS[0],
                target_size=(IMAGE_SIZE, IMAGE_SIZE),
                batch_size=recipe.batch,
                seed=recipe.seed,
            )
        next(batches)
    except (ImportError, AttributeError) as error:
        raise SigncamError(
            f"This Keras has no ImageDataGenerator to compare with any more, or no SciPy for it: {error}."
            " Leave it out with --no-legacy."
        ) from error
    return batches


def _rate(batches: Iterator[Any], use: Callable[[Any], int], steps: int) -> float:
    """Return pictures per second of some steps in the middle; `use` returns how many a batch holds."""
    for batch in islice(batches, _AROUND):
        use(batch)
    started = time.perf_counter()
    pictures = sum(use(batch) for batch in islice(batches, steps))
    seconds = time.perf_counter() - started
    # To its end, or what is still being made would slow down the other way's turn.
    for _ in batches:
        pass
    return pictures / seconds


def _compared(
    measured: str,
    compared_with: str,
    ours: Callable[[int], float],
    theirs: Callable[[int], float],
    rounds: int,
    target: float,
) -> Comparison:
    """Time both ways in turns, so that whatever else the machine does slows down both alike."""
    pairs = []
    with progress_bar() as bar:
        for turn in bar.track(range(rounds), description=measured):
            # Who goes first changes: a machine may get warm, or another program may end.
            if turn % 2:
                second = theirs(turn)
                pairs.append((ours(turn), second))
            else:
                pairs.append((ours(turn), theirs(turn)))
    ratios = [one / other for one, other in pairs]
    return Comparison(
        measured=measured,
        compared_with=compared_with,
        pictures_per_second=round(median(one for one, _ in pairs), 1),
        reference_pictures_per_second=round(median(other for _, other in pairs), 1),
        ratio=round(median(ratios), 3),
        lowest=round(min(ratios), 3),
        highest=round(max(ratios), 3),
        target=target,
    )
