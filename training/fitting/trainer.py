"""One training run's network, optimizer and running mean of the weights, step after step."""

import io
import math
import zlib
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import keras
import numpy as np
import tensorflow as tf

from signcam.errors import SigncamError
from training.fitting.batches import Batch
from training.fitting.network import build_network, starting_network
from training.fitting.recipe import Recipe
from training.networks.architectures import ARCHITECTURES, DIGITS
from training.networks.outputs import predict_outputs
from training.support.atomic_write import atomic_file

_WARM_STEPS = 200


class Trainer:
    """Learns batch by batch; everything that it is can be kept in one file and taken up again."""

    def __init__(self, recipe: Recipe, steps: int) -> None:
        """Build the network with new weights.

        Args:
            recipe: how it learns.
            steps: how many batches there will be in all, for the schedule.
        """
        keras.utils.set_random_seed(recipe.seed)
        keras.mixed_precision.set_global_policy(recipe.precision)
        self._architecture = ARCHITECTURES[recipe.model]
        self.network = starting_network(recipe)
        self._recipe = recipe
        self._steps = steps
        self._optimizer = _optimizer(recipe)
        self._optimizer.build(self.network.trainable_variables)
        averaged = self.network.variables if recipe.averaging else []
        self._mean = [tf.Variable(value.numpy()) for value in averaged]
        self.step_count = 0

    def step(self, batch: Batch) -> tuple[float, float]:
        """Learn from one batch; returns its loss and accuracy."""
        # Early on the mean is over few steps, so that the random start does not linger in it.
        decay = min(self._recipe.averaging, (1 + self.step_count) / (10 + self.step_count))
        self._optimizer.learning_rate.assign(self._rate())
        loss, right = self._learn(batch.crops, batch.digits, batch.landmarks, tf.constant(decay, tf.float32))
        self.step_count += 1
        return float(loss), float(right)

    def _rate(self) -> float:
        if self._recipe.schedule == "constant":
            return self._recipe.learning_rate
        warm = min(1.0, (self.step_count + 1) / min(_WARM_STEPS, 1 + self._steps // 10))
        fallen = 0.5 * (1 + math.cos(math.pi * self.step_count / self._steps))
        return self._recipe.learning_rate * warm * fallen

    @tf.function(reduce_retracing=True)  # type: ignore[untyped-decorator]
    def _learn(self, crops: Any, digits: Any, landmarks: Any, decay: Any) -> Any:
        classes, smoothing = self._recipe.outputs, self._recipe.smoothing
        wanted = tf.one_hot(digits, classes) * (1 - smoothing) + smoothing / classes
        with tf.GradientTape() as tape:
            answers = self.network(tf.cast(crops, tf.float32), training=True)
            read, *guesses = answers if self._architecture.landmarks else [answers]
            loss = tf.reduce_mean(self._reading_loss(wanted, read))
            for guess in guesses:
                distance = tf.reduce_mean(tf.abs(guess - tf.reshape(landmarks, tf.shape(guess))))
                loss += self._recipe.landmark_weight * distance
        gradients = tape.gradient(loss, self.network.trainable_variables)
        self._optimizer.apply(gradients)
        if self._mean:
            for mean, value in zip(self._mean, self.network.variables, strict=True):
                if mean.dtype.is_floating:
                    mean.assign(decay * mean + (1 - decay) * tf.cast(value.value, mean.dtype))
        right = tf.reduce_mean(tf.cast(tf.argmax(read, axis=1) == digits, tf.float32))
        return loss, right

    def _reading_loss(self, wanted: Any, read: Any) -> Any:
        logits = self._architecture.output == "logits"
        return keras.losses.categorical_crossentropy(wanted, read, from_logits=logits)

    def measure(self, batch: Batch) -> tuple[float, float]:
        """Return the cross-entropy and the accuracy of pictures that nothing is learned from."""
        # Where nothing is averaged or computed more coarsely, the result is the network itself.
        itself = not self._mean and self._recipe.precision == "float32"
        read = predict_outputs(self.network if itself else self.result(), batch.crops)
        logits = self._architecture.output == "logits"
        loss = keras.losses.sparse_categorical_crossentropy(batch.digits, read, from_logits=logits)
        return float(np.mean(loss)), float((read[:, :DIGITS].argmax(axis=1) == batch.digits).mean())

    def result(self) -> Any:
        """Return a float32 network with the running mean of the weights, or the last ones without it."""
        keras.mixed_precision.set_global_policy("float32")
        network = build_network(self._recipe)
        keras.mixed_precision.set_global_policy(self._recipe.precision)
        for variable, value in zip(network.variables, self._mean or self.network.variables, strict=True):
            variable.assign(value.numpy())
        return network

    def save(self, path: Path, epoch: int) -> None:
        """Keep all that going on later needs, whole or not at all."""
        kept = [*self.network.variables, *self._optimizer.variables]
        arrays = {f"v{index}": value.numpy() for index, value in enumerate([*kept, *self._mean])}
        # Where a disk is full, what NumPy writes archives with complains once more when it is thrown away.
        content = io.BytesIO()
        np.savez(content, epoch=epoch, step=self.step_count, **arrays)
        with atomic_file(path) as partial:
            partial.write_bytes(content.getbuffer())

    def load(self, path: Path) -> int:
        """Go on from what `save` kept; returns the epoch to begin with.

        Raises:
            SigncamError: the file is empty, cut or damaged, or of another network.
        """
        kept = [*self.network.variables, *self._optimizer.variables, *self._mean]
        try:
            with path.open("rb") as file, np.load(file) as content:
                for index, variable in enumerate(kept):
                    variable.assign(content[f"v{index}"])
                self.step_count = int(content["step"])
                return int(content["epoch"])
        except (OSError, EOFError, ValueError, TypeError, KeyError, BadZipFile, zlib.error) as error:
            raise SigncamError(
                f"{path} is damaged, so this run cannot go on: train without --resume begins it anew."
            ) from error


def _optimizer(recipe: Recipe) -> Any:
    if recipe.optimizer == "rmsprop":
        return keras.optimizers.RMSprop(recipe.learning_rate)
    return keras.optimizers.AdamW(recipe.learning_rate, weight_decay=recipe.weight_decay)
