import warnings
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from tests.training.prepared_doubles import prepared_of


def drawn() -> Any:
    """A picture in which every place looks different."""
    y, x = np.mgrid[0:100, 0:100]
    return np.stack([2 * x, 2 * y, x + y], axis=-1).astype(np.uint8)


@pytest.mark.filterwarnings("ignore:Please import:DeprecationWarning")
def test_shear_and_zoom_are_those_of_the_legacy_generator(keras: ModuleType):
    from keras.src.legacy.preprocessing.image import apply_affine_transform

    from training.fitting.affine_batches import shear_and_zoom

    count = 5
    amounts = np.random.default_rng(3).uniform(-1, 1, (3, count)).astype(np.float32)
    varied = shear_and_zoom(np.stack([drawn()] * count), amounts, shear=20, zoom=0.2)
    for picture, (shear, rows, columns) in zip(varied, amounts.T, strict=True):
        # Keras 2.1 counted rows first, what is left of it today counts columns first.
        turned = drawn().transpose(1, 0, 2).astype(np.float32)
        expected = apply_affine_transform(
            turned, 0, 0, 0, 20 * shear, 1 + 0.2 * rows, 1 + 0.2 * columns, 0, 1, 2
        )
        # Rounded to whole colours.
        np.testing.assert_allclose(picture, expected.transpose(1, 0, 2), atol=0.6)
    assert np.abs(varied[0].astype(np.float32) - drawn()).mean() > 3


def test_batches_come_in_order_and_do_not_depend_on_where_one_begins(keras: ModuleType):
    from dataclasses import replace

    from training.fitting.affine_batches import PicturePipeline

    prepared = prepared_of(list(range(12)), unfound=[4])
    images = np.random.default_rng(0).integers(0, 256, prepared.images.shape).astype(np.uint8)
    prepared = replace(prepared, images=images)
    work = [(epoch, np.array(rows)) for epoch in range(2) for rows in ([0, 5, 11], [6, 1])]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pipeline = PicturePipeline(prepared, "upright", shear=5, zoom=0.2, seed=1)
        whole: list[Any] = list(pipeline.batches(work))
        later: list[Any] = list(pipeline.batches(work[2:]))
    assert [batch.digits.numpy().tolist() for batch in whole] == [[0, 5, 1], [6, 1]] * 2
    for one, other in zip(whole[2:], later, strict=True):
        np.testing.assert_array_equal(one.crops.numpy(), other.crops.numpy())
    assert not np.array_equal(whole[0].crops.numpy(), whole[2].crops.numpy())


@pytest.mark.parametrize("crop", ["upright", "picture"])
def test_nothing_varied_is_what_was_prepared(keras: ModuleType, crop):
    from training.fitting.affine_batches import PicturePipeline
    from training.fitting.batches import plain_batch

    prepared = prepared_of(list(range(6)), unfound=[2])
    rows = np.array([5, 3])
    batch: Any = next(PicturePipeline(prepared, crop, 0, 0, seed=0).batches([(0, rows)]))
    np.testing.assert_array_equal(batch.crops.numpy(), plain_batch(prepared, rows, crop).crops)
    assert batch.digits.numpy().tolist() == [5, 3]
