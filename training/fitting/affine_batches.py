"""Feeds a network from pictures in memory, varied by shear and zoom in `tf.data`, a few batches ahead.

Pictures are decoded and cropped once, before training. A batch's variation is a function of (seed, epoch,
batch) and of nothing else, so that a run that went on after an interruption sees what it would have seen.
"""

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from training.data.prepared import Prepared
from training.fitting.batches import Batch, plain_batch, usable_rows
from training.fitting.recipe import CropKind


def shear_and_zoom(
    pictures: npt.NDArray[np.uint8], amounts: npt.NDArray[np.float32], shear: float, zoom: float
) -> npt.NDArray[np.uint8]:
    """Shear pictures and change their width and height, each by its own amounts.

    The matrix is that of the ImageDataGenerator of Keras 2.1 with `shear_range` and `zoom_range`: columns
    slide along each other by up to the angle, width and height each grow or shrink by up to the share, and
    what was outside repeats the edge.

    OpenCV does it six times as fast as TensorFlow, whose operation is also what Keras's own RandomShear and
    RandomZoom come to. It counts places in 32nds of a pixel, less than anyone sees.

    Args:
        pictures: (n, height, width, 3) uint8.
        amounts: (3, n) float32, -1..1, how much of the angle, of the height's and of the width's change.
        shear: highest angle either way, in degrees.
        zoom: highest change either way, as a fraction.

    Returns:
        (n, height, width, 3) uint8.
    """
    height, width = pictures.shape[1:3]
    x, y = (width - 1) / 2, (height - 1) / 2
    varied = np.empty_like(pictures)
    for picture, result, (angle, rows, columns) in zip(pictures, varied, amounts.T, strict=True):
        angle, rows, columns = np.deg2rad(shear * angle), 1 + zoom * rows, 1 + zoom * columns
        across, down = np.cos(angle) * columns, -np.sin(angle) * columns
        back = np.array([[across, 0, x - across * x], [down, rows, y - down * x - rows * y]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        cv2.warpAffine(picture, back, (width, height), result, flags, cv2.BORDER_REPLICATE)
    return varied


class PicturePipeline:
    """Batches of crops held in memory. Use in a `with` statement."""

    def __init__(self, prepared: Prepared, crop: CropKind, shear: float, zoom: float, seed: int) -> None:
        """Cut out and keep the pictures.

        Args:
            prepared: what `prepare` kept.
            crop: what the network sees.
            shear: highest angle in degrees.
            zoom: highest change of width and height, as a fraction.
            seed: of the variation.
        """
        rows = usable_rows(prepared, np.arange(len(prepared.digits)), crop)
        pictures = plain_batch(prepared, rows, crop)
        self._crops, self._digits, self._landmarks = map(
            tf.constant, (pictures.crops, pictures.digits, pictures.landmarks)
        )
        # Where each prepared picture lies among those that are usable.
        self._places = np.searchsorted(rows, np.arange(len(prepared.digits)))
        self._shear, self._zoom = shear, zoom
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
        if self._shear or self._zoom:
            amounts = tf.random.stateless_uniform((3, tf.size(rows)), seed, -1.0, 1.0)
            varied = tf.numpy_function(self._vary, [crops, amounts], tf.uint8, stateful=False)
            crops = tf.ensure_shape(varied, crops.shape)
        return crops, tf.gather(self._digits, rows), tf.gather(self._landmarks, rows)

    def _vary(self, crops: Any, amounts: Any) -> Any:
        return shear_and_zoom(crops, amounts, self._shear, self._zoom)

    def __enter__(self) -> "PicturePipeline":
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held but memory."""
