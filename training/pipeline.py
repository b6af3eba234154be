"""Feeds a network from pictures in memory, varied by shear and zoom in `tf.data`, a few batches ahead.

Pictures are decoded and cropped once, before training. A batch's variation is a function of (seed, epoch,
batch) and of nothing else, so that a run that went on after an interruption sees what it would have seen.
"""

from collections.abc import Iterator
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from training.prepare import Prepared
from training.recipe import CropKind
from training.samples import Batch, plain_batch, usable_rows


class ShearAndZoom(keras.layers.Layer):  # type: ignore[misc]
    """Shears pictures and changes their width and height, each by its own random amount.

    The matrix is that of the ImageDataGenerator of Keras 2.1 with `shear_range` and `zoom_range`: columns
    slide along each other by up to the angle, width and height each grow or shrink by up to the share, and
    what was outside repeats the edge.
    Keras's own RandomShear and RandomZoom would sample every picture twice, and draw from a state that
    depends on the order in which threads reach it.
    """

    def __init__(self, shear: float, zoom: float) -> None:
        """Set the amounts.

        Args:
            shear: highest angle either way, in degrees.
            zoom: highest change either way, as a share.
        """
        super().__init__()
        self._shear = np.deg2rad(shear)
        self._zoom = zoom

    def call(self, pictures: Any, seed: Any) -> Any:
        """Return (n, height, width, 3) float32 pictures, varied by what the two numbers of the seed say."""
        count, height, width = tf.shape(pictures)[0], tf.shape(pictures)[1], tf.shape(pictures)[2]
        amounts = tf.random.stateless_uniform((3, count), seed, -1.0, 1.0)
        angle, rows, columns = (
            self._shear * amounts[0],
            1 + self._zoom * amounts[1],
            1 + self._zoom * amounts[2],
        )
        x, y = tf.cast(width - 1, tf.float32) / 2, tf.cast(height - 1, tf.float32) / 2
        across, down = tf.cos(angle) * columns, -tf.sin(angle) * columns
        none = tf.zeros_like(angle)
        transform = tf.stack(
            [across, none, x - across * x, down, rows, y - down * x - rows * y, none, none], axis=1
        )
        return keras.ops.image.affine_transform(
            tf.cast(pictures, tf.float32), transform, interpolation="bilinear", fill_mode="nearest"
        )


class PicturePipeline:
    """Batches of crops held in memory. Use in a `with` statement."""

    def __init__(self, prepared: Prepared, crop: CropKind, shear: float, zoom: float, seed: int) -> None:
        """Cut out and keep the pictures.

        Args:
            prepared: what `prepare` kept.
            crop: what the network sees.
            shear: highest angle in degrees.
            zoom: highest change of width and height, as a share.
            seed: of the variation.
        """
        rows = usable_rows(prepared, np.arange(len(prepared.digits)), crop)
        pictures = plain_batch(prepared, rows, crop)
        self._crops, self._digits, self._landmarks = map(
            tf.constant, (pictures.crops, pictures.digits, pictures.landmarks)
        )
        # Where each prepared picture lies among those that are usable.
        self._places = np.searchsorted(rows, np.arange(len(prepared.digits)))
        self._vary = ShearAndZoom(shear, zoom) if shear or zoom else None
        self._seed = seed

    def batches(self, work: list[tuple[int, npt.NDArray[np.int64]]]) -> Iterator[Batch]:
        """Return the batches of a list of (epoch, rows), in order; crops and digits are tensors."""

        def asked() -> Iterator[tuple[npt.NDArray[np.int64], list[int]]]:
            epoch, number = -1, 0
            for wanted, rows in work:
                epoch, number = wanted, number + 1 if wanted == epoch else 0
                yield self._places[rows], [self._seed, (epoch << 20) + number]

        signature = (tf.TensorSpec([None], tf.int64), tf.TensorSpec([2], tf.int64))
        dataset = tf.data.Dataset.from_generator(asked, output_signature=signature)
        dataset = dataset.map(self._batch, num_parallel_calls=tf.data.AUTOTUNE, deterministic=True)
        for crops, digits, landmarks in dataset.prefetch(tf.data.AUTOTUNE):
            yield Batch(crops, digits, landmarks)

    def _batch(self, rows: Any, seed: Any) -> Any:
        crops = tf.gather(self._crops, rows)
        if self._vary is not None:
            crops = self._vary(crops, seed)
        return crops, tf.gather(self._digits, rows), tf.gather(self._landmarks, rows)

    def __enter__(self) -> "PicturePipeline":
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held but memory."""
