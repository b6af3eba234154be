"""The Keras networks in the fixtures' folder, and changing copies of them."""

import json
import shutil
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from signcam.errors import ModelError
from signcam.hands.crop import CropSpec
from signcam.models.card import ModelCard, ModelInput, TrainingData, card_path, file_sha256
from signcam.models.catalogue import open_model
from signcam.models.keras.runtime import start_tensorflow
from signcam.models.labels import DIGIT_LABELS
from signcam.models.overrides import InputOverrides
from tests.conftest import ROOT

FIXTURES = ROOT / "tests" / "fixtures" / "keras"
ANSWERS: dict[str, list[float]] = json.loads((FIXTURES / "answers.json").read_text())


@pytest.fixture(scope="session")
def tensorflow() -> None:
    """TensorFlow, started; it warns of its own deprecations while it is imported."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        start_tensorflow()


def picture(size: int) -> Any:
    """The picture that the answers are for, as make.py draws it."""
    return np.random.default_rng(0).integers(0, 256, (size, size, 3), np.uint8)


def probabilities_of(name: str) -> Any:
    values = np.array(ANSWERS[name])
    if not np.isclose(values.sum(), 1):
        values = np.exp(values - values.max())
    return values / values.sum()


def copied(folder: Path, *names: str) -> Path:
    """Copy fixtures; return the first."""
    for name in names:
        shutil.copy(FIXTURES / name, folder / name)
    return folder / names[0]


def problem_with(path: Path, overrides: InputOverrides | None = None) -> str:
    with pytest.raises(ModelError) as caught:
        open_model(str(path), overrides or InputOverrides())
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def edited(path: Path, change: Any) -> None:
    content = json.loads(path.read_text())
    change(content)
    path.write_text(json.dumps(content))


def layer(content: dict[str, Any], kind: str) -> dict[str, Any]:
    config = content["config"]
    layers = config if isinstance(config, list) else config["layers"]
    found: dict[str, Any] = next(part for part in layers if part["class_name"] == kind)
    return found


def save_card(model: Path, **changes: Any) -> None:
    card = ModelCard(
        name="mine",
        version="1",
        architecture="small",
        input=ModelInput(16, 16, "RGB", 0.0, 1.0),
        crop=CropSpec(size=16),
        labels=DIGIT_LABELS,
        has_none=False,
        output="probabilities",
        temperature=1.0,
        threshold=0.5,
        training=TrainingData("nothing", "", 0, (), "none", "CC0-1.0"),
        sha256=file_sha256(model),
        licence="GPL-3.0-or-later",
    )
    card.save(card_path(model))
    if changes:
        content = json.loads(card_path(model).read_text())
        card_path(model).write_text(json.dumps(content | changes))
