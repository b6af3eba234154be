from dataclasses import replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest

from signcam.errors import SigncamError
from signcam.frame import Image
from signcam.models.card import card_path, file_sha256, load_card
from tests.training.prepared_doubles import prepared_of
from training.data.splits import Split
from training.fitting.recipe import CropKind, Recipe
from training.networks.probabilities import softmax


@pytest.fixture(scope="module")
def crops() -> Image:
    return np.random.default_rng(0).integers(0, 256, (6, 100, 100, 3)).astype(np.uint8)


@pytest.fixture(scope="module")
def model(keras: ModuleType):
    from training.networks.architectures import classifier, signnet

    keras.utils.set_random_seed(0)
    return classifier(signnet())


@pytest.fixture(scope="module")
def content(model) -> bytes:
    from training.networks.litert import to_litert

    return to_litert(model)


def test_keras_and_litert_agree(model, content: bytes, crops: Image):
    from training.networks.architectures import ARCHITECTURES
    from training.networks.litert import check_agreement

    assert check_agreement(model, content, crops, ARCHITECTURES["signnet"]) <= 1e-3


def test_the_file_takes_pixels_as_they_come_and_gives_ten_logits(content: bytes, crops: Image):
    from training.networks.litert import run_litert

    assert run_litert(content, crops).shape == (6, 10)


def test_the_file_in_8_bits_is_small(model):
    from training.networks.litert import to_litert

    assert len(to_litert(model, quantized=True)) <= 3_000_000


def test_a_model_that_differs_from_its_file_is_refused(model, content: bytes, crops: Image):
    from training.networks.architectures import ARCHITECTURES, classifier, signnet
    from training.networks.litert import check_agreement

    other = classifier(signnet())
    for variable in other.trainable_variables:
        variable.assign(variable + 0.1)
    with pytest.raises(SigncamError, match="nothing was exported"):
        check_agreement(other, content, crops, ARCHITECTURES["signnet"])


@pytest.mark.parametrize("crop", ["upright", "plain", "picture"])
def test_the_card_of_every_crop_can_be_read(model, tmp_path: Path, crop: CropKind):
    from training.networks.architectures import ARCHITECTURES
    from training.shipping.model_card import card_of_run

    recipe = Recipe(crop=crop, extra="check")
    rows = np.arange(10)
    calibrated: Any = SimpleNamespace(
        recipe=recipe,
        model=model,
        architecture=ARCHITECTURES["signnet"],
        landmarks=False,
        temperature=1.0,
        threshold=0.7,
        split=Split(rows, rows),
    )
    file = tmp_path / "mine.tflite"
    file.write_bytes(b"a network")
    written = card_of_run(calibrated, prepared_of(list(range(10))), tmp_path, "1")
    replace(written, sha256=file_sha256(file)).save(card_path(file))
    assert load_card(file).sees == ("upright" if crop == "upright" else "plain")
    assert "from check" in load_card(file).training.protocol


def test_a_run_that_is_not_there_is_told_in_one_sentence(keras: ModuleType, tmp_path: Path):
    from training.shipping.model import export

    with pytest.raises(SigncamError, match="holds no finished run"):
        export(tmp_path / "absent", tmp_path, tmp_path / "x.tflite", "1", ())
    assert list(tmp_path.iterdir()) == []


def test_the_threshold_is_the_lowest_from_which_99_of_100_are_right(keras: ModuleType):
    from training.fitting.calibration import choose_threshold

    # Logit differences that put the confidence at 0.6 and at 0.9: all errors are at 0.6.
    low, high = np.log(0.6 / 0.4 * 9), np.log(0.9 / 0.1 * 9)
    logits = np.zeros((400, 10), np.float32)
    logits[:200, 0], logits[200:, 0] = low, high
    digits = np.zeros(400, np.int64)
    digits[:50] = 1
    assert choose_threshold(softmax(logits), digits) == pytest.approx(0.61, abs=0.011)
