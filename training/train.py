"""`train`: fits a network to the prepared pictures of four fifths of the people."""

import json
import math
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from signcam.crop import CropSpec
from signcam.errors import SigncamError
from training.augment import Augmentation
from training.fetch import DATA
from training.models import ARCHITECTURES, DIGITS, classifier
from training.prepare import Prepared, load_prepared
from training.samples import BatchMaker, Split, epoch_rows, plain_batch, signer_split
from training.workers import console, progress_bar

RUNS = Path("runs")
WEIGHTS = "network.weights.h5"
RECIPE = "recipe.json"
_CHECKPOINT = "checkpoint.npz"
_LOG = "log.jsonl"
# Epochs from one measurement on the held-out people, and one checkpoint, to the next.
_CHECK_EVERY = 10


@dataclass(frozen=True)
class Recipe:
    """Everything that a run depends on besides the pictures.

    Attributes:
        model: which architecture.
        fold: which fifth of the people is held out.
        seed: of split, weights, order and augmentation.
        epochs: passes over the training pictures, each time varied anew.
        batch: crops a step.
        learning_rate: at its highest; rises over the first steps, then falls as a half cosine to nothing.
        weight_decay: of AdamW (Loshchilov and Hutter 2019).
        smoothing: of the labels (Szegedy et al. 2016).
        landmark_weight: of the landmarks' mean distance in the loss.
        averaging: of the weights' running mean, which is what is kept in the end.
        precision: what convolutions are computed in while training: float32 or mixed_bfloat16.
    """

    model: str = "signnet"
    fold: int = 0
    seed: int = 0
    epochs: int = 165
    batch: int = 64
    learning_rate: float = 2e-3
    weight_decay: float = 0.02
    smoothing: float = 0.05
    landmark_weight: float = 2.0
    averaging: float = 0.998
    precision: str = "float32"


class Trainer:
    """One run: the network, its running mean and the optimizer, step after step."""

    def __init__(self, recipe: Recipe, steps: int) -> None:
        keras.utils.set_random_seed(recipe.seed)
        keras.mixed_precision.set_global_policy(recipe.precision)
        self.network = ARCHITECTURES[recipe.model]()
        self._recipe = recipe
        self._steps = steps
        self._optimizer = keras.optimizers.AdamW(recipe.learning_rate, weight_decay=recipe.weight_decay)
        self._optimizer.build(self.network.trainable_variables)
        self._mean = [tf.Variable(value.numpy()) for value in self.network.variables]
        self.step_count = 0

    def step(self, crops: Any, digits: Any, landmarks: Any) -> tuple[float, float]:
        """Learn from one batch; returns its loss and share read right."""
        warm = min(1.0, (self.step_count + 1) / min(200, 1 + self._steps // 10))
        rate = (
            self._recipe.learning_rate * warm * 0.5 * (1 + math.cos(math.pi * self.step_count / self._steps))
        )
        # Early on the mean is over few steps, so that the random start does not linger in it.
        decay = min(self._recipe.averaging, (1 + self.step_count) / (10 + self.step_count))
        self._optimizer.learning_rate.assign(rate)
        loss, right = self._learn(crops, digits, landmarks, tf.constant(decay, tf.float32))
        self.step_count += 1
        return float(loss), float(right)

    @tf.function  # type: ignore[untyped-decorator]
    def _learn(self, crops: Any, digits: Any, landmarks: Any, decay: Any) -> Any:
        smoothed = tf.one_hot(digits, DIGITS) * (1 - self._recipe.smoothing) + self._recipe.smoothing / DIGITS
        with tf.GradientTape() as tape:
            logits, guesses = self.network(tf.cast(crops, tf.float32), training=True)
            reading = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(smoothed, logits))
            distance = tf.reduce_mean(tf.abs(guesses - tf.reshape(landmarks, tf.shape(guesses))))
            loss = reading + self._recipe.landmark_weight * distance
        gradients = tape.gradient(loss, self.network.trainable_variables)
        self._optimizer.apply(gradients)
        for mean, value in zip(self._mean, self.network.variables, strict=True):
            if mean.dtype.is_floating:
                mean.assign(decay * mean + (1 - decay) * tf.cast(value.value, mean.dtype))
        right = tf.reduce_mean(tf.cast(tf.argmax(logits, axis=1) == digits, tf.float32))
        return loss, right

    def averaged(self) -> Any:
        """Return a float32 copy of the network with the running mean of the weights."""
        keras.mixed_precision.set_global_policy("float32")
        network = ARCHITECTURES[self._recipe.model]()
        keras.mixed_precision.set_global_policy(self._recipe.precision)
        for variable, mean in zip(network.variables, self._mean, strict=True):
            variable.assign(mean.numpy())
        return network

    def save(self, path: Path, epoch: int) -> None:
        """Keep all that going on later needs, whole or not at all."""
        kept = [*self.network.variables, *self._optimizer.variables]
        arrays = {f"v{index}": value.numpy() for index, value in enumerate([*kept, *self._mean])}
        partial = path.with_name(path.name + ".part")
        with partial.open("wb") as file:
            np.savez(file, epoch=epoch, step=self.step_count, **arrays)
        partial.replace(path)

    def load(self, path: Path) -> int:
        """Go on from what `save` kept; returns the epoch to begin with."""
        kept = [*self.network.variables, *self._optimizer.variables, *self._mean]
        with np.load(path) as content:
            for index, variable in enumerate(kept):
                variable.assign(content[f"v{index}"])
            self.step_count = int(content["step"])
            return int(content["epoch"])


def train(recipe: Recipe, data: Path, run: Path, resume: bool = False) -> None:
    """Fit a network and keep its averaged weights and the recipe in the run's folder."""
    prepared = load_prepared(data)
    split = signer_split(prepared, recipe.fold, recipe.seed)
    epochs = [epoch_rows(split.train, recipe.batch, recipe.seed, epoch) for epoch in range(recipe.epochs)]
    trainer = Trainer(recipe, steps=sum(len(batches) for batches in epochs))
    run.mkdir(parents=True, exist_ok=True)
    first = _begin(run, recipe, trainer, resume)
    started = time.monotonic()
    with (
        BatchMaker(data, CropSpec(), Augmentation(), recipe.seed) as maker,
        progress_bar() as bar,
        (run / _LOG).open("a", encoding="utf-8") as log,
    ):
        task = bar.add_task(f"Training {recipe.model}", total=recipe.epochs, completed=first)
        batches = maker.batches(
            [(epoch, rows) for epoch in range(first, recipe.epochs) for rows in epochs[epoch]]
        )
        for epoch in range(first, recipe.epochs):
            numbers = []
            for _ in epochs[epoch]:
                batch = next(batches)
                numbers.append(trainer.step(batch.crops, batch.digits, batch.landmarks))
            loss, right = np.mean(numbers, axis=0)
            line = {"epoch": epoch, "loss": round(float(loss), 4), "accuracy": round(float(right), 4)}
            due = (epoch + 1) % _CHECK_EVERY == 0 or epoch == recipe.epochs - 1
            if due:
                line["validation"] = round(_accuracy(trainer.averaged(), prepared, split), 4)
            line["seconds"] = round(time.monotonic() - started, 1)
            log.write(json.dumps(line) + "\n")
            log.flush()
            if due:
                trainer.save(run / _CHECKPOINT, epoch + 1)
            bar.update(task, advance=1, description=f"Training {recipe.model}, loss {loss:.3f}")
    _save_weights(trainer.averaged(), run / WEIGHTS)
    (run / _CHECKPOINT).unlink(missing_ok=True)


def _begin(run: Path, recipe: Recipe, trainer: Trainer, resume: bool) -> int:
    """Make a run's folder ready, from scratch or from its checkpoint; returns the first epoch."""
    first = 0
    if resume and (run / _CHECKPOINT).is_file():
        if json.loads((run / RECIPE).read_text(encoding="utf-8")) != asdict(recipe):
            raise SigncamError(
                f"{run} was begun with another recipe: go on with that one, or without --resume."
            )
        first = trainer.load(run / _CHECKPOINT)
    else:
        # What an earlier run left must not pass for this one's.
        for left in (WEIGHTS, _CHECKPOINT, _LOG):
            (run / left).unlink(missing_ok=True)
    (run / RECIPE).write_text(json.dumps(asdict(recipe), indent=2) + "\n", encoding="utf-8")
    if (run / _LOG).is_file():
        # Epochs after the last checkpoint are gone through again.
        lines = (run / _LOG).read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if json.loads(line)["epoch"] < first]
        (run / _LOG).write_text("".join(line + "\n" for line in kept), encoding="utf-8")
    return first


def load_network(run: Path) -> tuple[Any, Recipe]:
    """Return a finished run's network with its weights, and its recipe.

    Raises:
        SigncamError: the run is not there or not finished.
    """
    try:
        recipe = Recipe(**json.loads((run / RECIPE).read_text(encoding="utf-8")))
        network = ARCHITECTURES[recipe.model]()
        network.load_weights(run / WEIGHTS)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise SigncamError(f"{run} holds no finished run. Make one with: python -m training train") from error
    return network, recipe


def _accuracy(network: Any, prepared: Prepared, split: Split) -> float:
    """Share of held-out pictures read right; those without a found hand count as wrong."""
    rows = split.validation[prepared.found[split.validation]]
    batch = plain_batch(prepared, rows, CropSpec())
    logits = predict_logits(classifier(network), batch.crops)
    return float((logits.argmax(axis=1) == batch.digits).sum() / len(split.validation))


def predict_logits(model: Any, crops: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """Return a Keras classifier's logits for (n, size, size, 3) uint8 RGB crops: (n, 10) float32."""
    parts = [
        model(crops[i : i + 64].astype(np.float32), training=False).numpy() for i in range(0, len(crops), 64)
    ]
    return np.asarray(np.concatenate(parts), np.float32)


def _save_weights(network: Any, path: Path) -> None:
    partial = path.with_name("part-" + path.name)
    network.save_weights(partial)
    partial.replace(path)


@click.command("train")
@click.option("--model", type=click.Choice(sorted(ARCHITECTURES)), default="signnet", show_default=True)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option("--run", type=click.Path(path_type=Path), help="Folder of the run; runs/<model> by default.")
@click.option(
    "--fold", type=click.IntRange(0, 4), default=0, show_default=True, help="Which people to hold out."
)
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True)
@click.option("--epochs", type=click.IntRange(1), default=Recipe.epochs, show_default=True)
@click.option(
    "--precision",
    type=click.Choice(["float32", "mixed_bfloat16"]),
    default=Recipe.precision,
    show_default=True,
    help="mixed_bfloat16 is faster on processors that have it.",
)
@click.option("--resume", is_flag=True, help="Go on with a run that was interrupted.")
def command(
    model: str, data: Path, run: Path | None, fold: int, seed: int, epochs: int, precision: str, resume: bool
) -> None:
    """Fit a network to the prepared pictures, one fifth of the people held out."""
    recipe = Recipe(model=model, fold=fold, seed=seed, epochs=epochs, precision=precision)
    folder = run or RUNS / model
    train(recipe, data, folder, resume)
    console.print(f"{folder}: done. Export it with: python -m training export --run {folder}")
