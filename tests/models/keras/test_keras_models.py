"""Networks that Keras 2 and Keras 3 wrote, with and without a card."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from signcam.errors import UsageError
from signcam.hands.crop import PLAIN_CROP, CropSpec
from signcam.models.card import ModelInput
from signcam.models.catalogue import open_model
from signcam.models.opening import read_as
from signcam.models.overrides import InputOverrides
from signcam.system.folders import cache_folder
from tests.support.keras_networks import (
    FIXTURES,
    copied,
    edited,
    picture,
    probabilities_of,
    save_card,
    tensorflow,
)

__all__ = ["tensorflow"]
pytestmark = pytest.mark.usefixtures("tensorflow")
SAID = InputOverrides(input="0..1", crop="plain", colour="rgb", mirrored=False)


@pytest.mark.parametrize(
    ("file", "answer"),
    [
        ("tutorial.json", "tutorial"),
        ("tutorial.h5", "tutorial"),
        ("small.json", "small"),
        ("small.h5", "small"),
        ("branched.h5", "branched"),
        ("keras3.keras", "keras3"),
        ("branched3.keras", "branched3"),
        ("pair.json", "pair"),
        ("pair.weights.h5", "pair"),
        ("legacy3.h5", "legacy3"),
    ],
)
def test_a_network_answers_as_the_keras_that_wrote_it(file: str, answer: str) -> None:
    classifier = open_model(str(FIXTURES / file))
    size = classifier.card.input.size
    assert size == (12 if answer == "small" else 16)
    prediction = classifier.classify(picture(size))
    np.testing.assert_allclose(prediction.probabilities, probabilities_of(answer), atol=1e-5)


@pytest.mark.parametrize("named", ["NET.JSON", "NET.H5"])
def test_a_pair_in_capitals_opens(tmp_path: Path, named: str) -> None:
    shutil.copy(FIXTURES / "tutorial.json", tmp_path / "NET.JSON")
    shutil.copy(FIXTURES / "tutorial.h5", tmp_path / "NET.H5")
    prediction = open_model(str(tmp_path / named), SAID).classify(picture(16))
    np.testing.assert_allclose(prediction.probabilities, probabilities_of("tutorial"), atol=1e-5)


@pytest.mark.parametrize("named", ["model.json", "model_weights.h5"])
def test_the_only_network_and_the_only_weights_of_a_folder_are_a_pair(tmp_path: Path, named: str) -> None:
    shutil.copy(FIXTURES / "tutorial.json", tmp_path / "model.json")
    shutil.copy(FIXTURES / "tutorial.h5", tmp_path / "model_weights.h5")
    (tmp_path / "labels.json").write_text("{}")
    prediction = open_model(str(tmp_path / named), SAID).classify(picture(16))
    np.testing.assert_allclose(prediction.probabilities, probabilities_of("tutorial"), atol=1e-5)


def test_where_no_way_works_what_is_usual_is_assumed_and_told() -> None:
    tutorial = open_model(str(FIXTURES / "tutorial.h5"))
    assert "no way to feed it reads the reference hands better than chance" in tutorial.assumptions
    assert tutorial.assumptions.endswith("assumed 0..1, RGB, square crop.")
    assert tutorial.card.output == "probabilities"
    assert tutorial.card.input == ModelInput(16, 16, "RGB", 0.0, 1.0)
    assert tutorial.card.crop.margin == PLAIN_CROP.margin
    scaling = open_model(str(FIXTURES / "branched.h5"))
    assert "assumed 0..255" in scaling.assumptions
    assert scaling.card.output == "logits"


def test_what_is_said_is_used() -> None:
    path = str(FIXTURES / "tutorial.h5")
    some = open_model(path, InputOverrides(colour="bgr", crop="upright"))
    assert some.card.crop == CropSpec(size=16)
    swapped = np.ascontiguousarray(picture(16)[..., ::-1])
    np.testing.assert_allclose(some.classify(swapped).probabilities, probabilities_of("tutorial"), atol=1e-5)
    named = open_model(path, InputOverrides("0..255", "rgb", "plain", labels="a,b,c,d,e,f,g,h,i,j"))
    assert named.card.input.high == 255
    assert named.card.labels == tuple("abcdefghij")
    assert "reads other signs than digits (a, b, c, d, …)" in named.assumptions


def test_a_network_without_a_card_reads_in_another_way_without_being_opened_again() -> None:
    classifier = open_model(str(FIXTURES / "tutorial.h5"))
    other = read_as(classifier, InputOverrides(colour="bgr"))
    assert (classifier.card.input.colour, other.card.input.colour) == ("RGB", "BGR")
    swapped = np.ascontiguousarray(picture(16)[..., ::-1])
    np.testing.assert_allclose(other.classify(swapped).probabilities, probabilities_of("tutorial"), atol=1e-5)


@pytest.mark.parametrize(
    ("names", "weights"),
    [
        (["keras3.keras"], "keras3.keras"),
        (["pair.json", "pair.weights.h5"], "pair.weights.h5"),
        (["tutorial.json", "tutorial.h5"], "tutorial.h5"),
    ],
)
def test_a_card_beside_a_model_wins(tmp_path: Path, names: list[str], weights: str) -> None:
    path = copied(tmp_path, *names)
    save_card(tmp_path / weights)
    for name in names:
        classifier = open_model(str(tmp_path / name))
        assert classifier.assumptions == ""
        assert classifier.card.name == "mine"
        assert classifier.card.crop.upright
        with pytest.raises(UsageError, match="has a card"):
            open_model(str(tmp_path / name), InputOverrides(input="0..1"))
    assert classifier.classify(picture(16)).probabilities == pytest.approx(
        probabilities_of(path.stem), abs=1e-5
    )


def test_a_description_that_was_quoted_twice_is_opened(tmp_path: Path) -> None:
    path = copied(tmp_path, "tutorial.json", "tutorial.h5")
    path.write_text(json.dumps(path.read_text()))
    assert open_model(str(path)).card.input.size == 16


def test_weights_in_the_layout_of_the_other_keras_are_opened(tmp_path: Path) -> None:
    path = copied(tmp_path, "pair.json")
    shutil.copy(FIXTURES / "tutorial.h5", tmp_path / "pair.weights.h5")
    prediction = open_model(str(path)).classify(picture(16))
    np.testing.assert_allclose(prediction.probabilities, probabilities_of("tutorial"), atol=1e-5)


def test_of_two_files_with_weights_the_one_of_the_same_keras_is_taken(tmp_path: Path) -> None:
    path = copied(tmp_path, "tutorial.json", "tutorial.h5")
    shutil.copy(FIXTURES / "pair.weights.h5", tmp_path / "tutorial.weights.h5")
    prediction = open_model(str(path)).classify(picture(16))
    np.testing.assert_allclose(prediction.probabilities, probabilities_of("tutorial"), atol=1e-5)


def test_a_converted_network_that_was_damaged_since_is_converted_again(tmp_path: Path) -> None:
    path = copied(tmp_path, "tutorial.json", "tutorial.h5")
    edited(path, lambda content: content.update(backend="TensorFlow"))
    folder = cache_folder() / "networks"
    before = set(folder.glob("*.tflite"))
    wanted = open_model(str(path), SAID).classify(picture(16)).probabilities
    (kept,) = set(folder.glob("*.tflite")) - before
    kept.write_bytes(kept.read_bytes()[:5000])
    again = open_model(str(path), SAID).classify(picture(16)).probabilities
    np.testing.assert_allclose(again, wanted, atol=1e-6)
