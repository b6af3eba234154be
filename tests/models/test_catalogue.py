"""Models by name or path, and what `signcam models` says of them."""

from dataclasses import replace

import pytest

from signcam.cli.main import run
from signcam.errors import ModelError, UsageError
from signcam.models import catalogue as models
from signcam.models.card import Measurement, card_path, file_sha256, load_card
from signcam.models.overrides import InputOverrides
from tests.support.tiny_models import save_model


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """A folder that stands for the one with the shipped models."""
    folder = tmp_path / "models"
    folder.mkdir()
    save_model(folder, name="aaa")
    save_model(folder, name=models.DEFAULT_MODEL)
    monkeypatch.setattr(models, "asset", lambda name: tmp_path / name)
    return folder


def test_the_default_model_comes_first(shipped):
    assert [path.stem for path in models.shipped_models()] == [models.DEFAULT_MODEL, "aaa"]
    assert models.open_model().card.name == models.DEFAULT_MODEL


def test_a_model_is_opened_by_name_or_path(shipped, tmp_path):
    elsewhere = save_model(tmp_path, name="mine")
    assert models.open_model("aaa").card.name == "aaa"
    assert models.open_model(str(elsewhere)).card.name == "mine"


def test_an_unknown_name_is_answered_with_the_known_ones(shipped):
    with pytest.raises(ModelError, match="signnet, aaa"):
        models.open_model("lenet")


def test_a_file_of_another_kind_is_no_model(shipped, tmp_path):
    path = tmp_path / "model.onnx"
    path.write_bytes(b"x")
    with pytest.raises(ModelError, match=r"opens \.tflite, \.keras, \.h5"):
        models.open_model(str(path))


def test_what_a_card_says_cannot_be_said_once_more(shipped):
    with pytest.raises(UsageError, match="has a card"):
        models.open_model("aaa", InputOverrides(colour="bgr"))


def test_a_card_lies_beside_its_model(tmp_path):
    beside = {"a.b.tflite": "a.b.json", "a.keras": "a.card.json", "a.h5": "a.card.json"}
    beside |= {"a.weights.h5": "a.card.json", "a.json": "a.card.json"}
    assert {name: card_path(tmp_path / name).name for name in beside} == beside


def test_the_list_shows_what_the_cards_say(shipped, capsys):
    path = shipped / "aaa.tflite"
    number = Measurement("some data", "by person", 2062, 0.991, (0.986, 0.994), 1.0, 0, "2026-01-01", "eval")
    card = replace(load_card(path), sha256=file_sha256(path), measurements=(number,))
    card.save(card_path(path))
    assert run(["models"]) == 0
    shown = capsys.readouterr().out
    assert "signnet 1  0.0 MB  (default)" in shown
    assert "sure from a confidence of 70%" in shown
    assert "99.1% of 2,062 pictures" in shown


def test_a_damaged_model_is_told_and_the_rest_is_listed(shipped, capsys):
    (shipped / "aaa.tflite").write_bytes(b"damaged")
    assert run(["models"]) == 2
    shown = capsys.readouterr()
    assert "signnet 1" in shown.out
    assert "belongs to another file" in shown.err


def test_a_card_without_numbers_in_its_measurements_is_told(shipped, capsys):
    number = Measurement("some data", "by person", 1, "high", (0.9, 1.0), 1.0, 0, "2026-01-01", "eval")  # type: ignore[arg-type]
    path = shipped / "aaa.tflite"
    replace(load_card(path), measurements=(number,)).save(card_path(path))
    assert run(["models"]) == 2
    assert "damaged measurement" in capsys.readouterr().err


def test_the_shipped_models_fit_their_cards(capsys):
    assert run(["models"]) == 0
    assert "signnet" in capsys.readouterr().out
    assert models.open_model().card.name == models.DEFAULT_MODEL


@pytest.mark.parametrize("name", ["n" * 5000 + ".tflite", "~nobody-of-that-name/a.tflite"])
def test_a_path_that_cannot_be_looked_for_is_told_in_a_sentence(shipped, name):
    with pytest.raises(ModelError, match="cannot be read: "):
        models.open_model(name)
