import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from signcam.errors import SigncamError
from tests.training.test_prepare import prepared_of
from training.prepare import save_prepared


def tiny() -> Any:
    import keras
    from keras import layers

    pixels = keras.Input((100, 100, 3))
    x = layers.AveragePooling2D(20)(layers.Rescaling(1 / 255)(pixels))
    x = layers.Dropout(0.2)(layers.Flatten()(x))
    return keras.Model(pixels, [layers.Dense(10)(x), layers.Dense(42)(x)])


@pytest.fixture
def data(keras: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from training import models, train

    monkeypatch.setitem(models.ARCHITECTURES, "tiny", tiny)
    monkeypatch.setattr(train, "_CHECK_EVERY", 1)
    random = np.random.default_rng(0)
    prepared = prepared_of([row // 4 for row in range(40)])
    images = random.integers(0, 256, prepared.images.shape).astype(np.uint8)
    save_prepared(replace(prepared, images=images), tmp_path)
    return tmp_path


def test_a_run_that_was_stopped_goes_on_as_if_it_had_not_been(data: Path, monkeypatch: pytest.MonkeyPatch):
    from training import train

    recipe = train.Recipe(model="tiny", epochs=3, batch=8)
    train.train(recipe, data, data / "whole")
    saving = train.Trainer.save

    def save_and_stop(trainer: train.Trainer, path: Path, epoch: int) -> None:
        saving(trainer, path, epoch)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(train.Trainer, "save", save_and_stop)
        with pytest.raises(KeyboardInterrupt):
            train.train(recipe, data, data / "stopped")
    with pytest.raises(SigncamError, match="holds no finished run"):
        train.load_network(data / "stopped")
    with pytest.raises(SigncamError, match="another recipe"):
        train.train(replace(recipe, seed=1), data, data / "stopped", resume=True)
    train.train(recipe, data, data / "stopped", resume=True)

    whole, stopped = (train.load_network(data / run)[0].get_weights() for run in ("whole", "stopped"))
    for one, other in zip(whole, stopped, strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)
    logs = [(data / run / "log.jsonl").read_text().splitlines() for run in ("whole", "stopped")]
    losses = [[json.loads(line)["loss"] for line in log] for log in logs]
    assert losses[0] == pytest.approx(losses[1], abs=1e-3)
