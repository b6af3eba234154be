"""Keras files that are damaged, foreign or dangerous: one sentence each."""

import zipfile
from pathlib import Path
from typing import Any

import h5py  # type: ignore[import-untyped]
import numpy as np
import pytest

from signcam.errors import ModelError
from signcam.models.card import card_path
from signcam.models.catalogue import check_model
from tests.support.keras_networks import FIXTURES, copied, edited, layer, problem_with, save_card, tensorflow

__all__ = ["tensorflow"]
pytestmark = pytest.mark.usefixtures("tensorflow")


def test_layers_that_carry_code_are_refused_by_name_and_never_run(tmp_path: Path) -> None:
    assert "The layer scale (Lambda) in lambda.keras contains its author's code" in problem_with(
        FIXTURES / "lambda.keras"
    )
    assert "The layer mine (Own) in custom.keras is not part of Keras" in problem_with(
        FIXTURES / "custom.keras"
    )
    path = copied(tmp_path, "tutorial.json", "tutorial.h5")
    edited(path, lambda content: layer(content, "Dropout").update(class_name="Lambda"))
    assert "(Lambda) in tutorial.json contains its author's code" in problem_with(path)


@pytest.mark.parametrize(
    "hidden",
    [
        {"module": "os", "class_name": "function", "config": "system", "registered_name": "system"},
        {"module": "keras.utils", "class_name": "get_file", "config": {}, "registered_name": None},
        {"module": "keras.config", "class_name": "function", "config": "enable_unsafe_deserialization"},
        {
            "module": "keras.layers",
            "class_name": "TFSMLayer",
            "config": {"name": "x"},
            "registered_name": None,
        },
        {"class_name": "__lambda__", "config": {"value": "x"}},
        {"module": "keras.layers", "class_name": "Dense", "config": {}, "registered_name": "a>Dense"},
        {"class_name": "Unknown", "config": {}},
    ],
    ids=["os", "download", "switch", "program", "lambda", "registered", "no module"],
)
def test_code_is_refused_wherever_it_hides(tmp_path: Path, hidden: dict[str, Any]) -> None:
    path = copied(tmp_path, "pair.json", "pair.weights.h5")
    edited(path, lambda content: layer(content, "Conv2D")["config"].update(kernel_initializer=hidden))
    assert "does not run" in problem_with(path)
    # Told before TensorFlow is started.
    with pytest.raises(ModelError, match="does not run"):
        check_model(str(path))


def test_halves_of_a_pair_are_told(tmp_path: Path) -> None:
    assert "weights are missing: pair.weights.h5 or pair.h5" in problem_with(copied(tmp_path, "pair.json"))
    (tmp_path / "pair.json").unlink()
    weights = copied(tmp_path, "tutorial.h5")
    assert "tutorial.json, which describes the network, should be" in problem_with(weights)


def test_where_a_folder_has_several_weights_none_is_taken_by_chance(tmp_path: Path) -> None:
    described = copied(tmp_path, "pair.json", "tutorial.h5", "branched.h5")
    assert "weights are missing: pair.weights.h5 or pair.h5" in problem_with(described)


def test_a_card_is_no_network(tmp_path: Path) -> None:
    path = copied(tmp_path, "keras3.keras")
    save_card(path)
    assert "is the card of a model, not a network" in problem_with(card_path(path))
    (tmp_path / "a.json").write_text("{}")
    assert "does not describe a Keras network" in problem_with(tmp_path / "a.json")


@pytest.mark.parametrize("name", ["x.keras", "x.h5", "x.json"])
@pytest.mark.parametrize(
    "content", [b"", b"a text", b"\x89HDF\r\n\x1a\n", b"PK\x03\x04" + bytes(80), b"[" * 99999]
)
def test_a_foreign_file_is_told(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    problem_with(path)


@pytest.mark.parametrize("name", ["keras3.keras", "branched.h5"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.97])
def test_a_model_cut_off_is_told(tmp_path: Path, name: str, share: float) -> None:
    path = copied(tmp_path, name)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert "damaged" in problem_with(path)


def test_an_hdf5_file_of_another_kind_is_told(tmp_path: Path) -> None:
    with h5py.File(tmp_path / "x.h5", "w") as file:
        file["measurements"] = np.zeros(3)
    assert "contains no Keras network" in problem_with(tmp_path / "x.h5")


def test_an_archive_of_another_kind_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.keras", "w") as archive:
        archive.writestr("config.txt", "")
    assert "not a Keras model" in problem_with(tmp_path / "x.keras")


@pytest.mark.parametrize(
    ("pair", "other", "told"),
    [
        (("tutorial.json", "tutorial.h5"), "branched.h5", "has weights of 5 layers, but the network has 6"),
        (
            ("tutorial.json", "tutorial.h5"),
            "small.h5",
            "are 36x12 and 12, but the network needs 64x12 and 12",
        ),
    ],
)
def test_weights_of_another_network_are_told(
    tmp_path: Path, pair: tuple[str, str], other: str, told: str
) -> None:
    path = copied(tmp_path, *pair)
    with h5py.File(FIXTURES / other) as source, h5py.File(tmp_path / pair[1], "w") as target:
        group = source.get("model_weights", source)
        for key in group:
            group.copy(key, target)
        target.attrs.update(group.attrs)
    assert told in problem_with(path)


def test_weights_of_more_layers_than_described_are_told(tmp_path: Path) -> None:
    path = copied(tmp_path, "pair.json", "pair.weights.h5")
    edited(path, lambda content: content["config"]["layers"].pop())
    assert "has 12 weights, but the network has 10" in problem_with(path)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda content: content.update(keras_version="1.2.2"), "written by Keras 1.2.2"),
        (lambda content: content.update(backend="theano"), "Theano"),
        (lambda content: content.update(class_name="MyNet"), "class 'MyNet'"),
        (lambda content: content.update(config=[]), "cannot be built"),
        (lambda content: content.pop("config"), "cannot be built"),
        (lambda content: layer(content, "Conv2D").pop("config"), "damaged"),
        (lambda content: layer(content, "Conv2D")["config"].pop("filters"), "cannot be built"),
        (lambda content: layer(content, "Conv2D")["config"].update(activation="mine"), "activation"),
        (lambda content: layer(content, "Dropout").update(class_name="LSTM"), "LSTM"),
    ],
)
def test_a_description_that_cannot_be_followed_is_told(tmp_path: Path, change: Any, told: str) -> None:
    path = copied(tmp_path, "tutorial.json", "tutorial.h5")
    edited(path, change)
    assert told in problem_with(path)


def test_a_card_that_does_not_fit_is_told(tmp_path: Path) -> None:
    path = copied(tmp_path, "keras3.keras")
    save_card(path, sha256="0" * 64)
    assert "belongs to another file" in problem_with(path)
    save_card(path, has_none=True)
    assert "gives 10 outputs, but its card promises 16x16x3 pixels and 11 outputs" in problem_with(path)
    save_card(path, landmarks=True)
    assert "its card promises 16x16x3 pixels and landmarks" in problem_with(path)
