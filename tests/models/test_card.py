"""A model and its card belong together, or neither is used."""

import json
from dataclasses import asdict, replace

import pytest

from signcam.errors import ModelError
from signcam.models.card import Measurement, card_path, file_sha256, load_card
from signcam.models.catalogue import open_model
from tests.support import doubles
from tests.support.tiny_models import save_model


def problem_with(path) -> str:
    with pytest.raises(ModelError) as caught:
        load_card(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_a_card_reads_back_as_it_was_saved(tmp_path):
    number = Measurement("data", "by person", 100, 0.99, (0.95, 1.0), 1.0, 0, "2026-01-01", "evaluate")
    path = save_model(tmp_path)
    card = replace(doubles.card(has_none=True), sha256=file_sha256(path), measurements=(number,))
    card.save(card_path(path))
    assert load_card(path) == card


def test_a_missing_model_is_told(tmp_path):
    assert "no model file" in problem_with(tmp_path / "gone.tflite")


def test_a_model_without_a_card_is_refused(tmp_path):
    path = save_model(tmp_path)
    card_path(path).unlink()
    assert "has no card" in problem_with(path)


def test_a_card_of_another_file_is_refused(tmp_path):
    path = save_model(tmp_path)
    path.write_bytes(path.read_bytes() + b"\0")
    assert "belongs to another file" in problem_with(path)


@pytest.mark.parametrize("key", sorted(asdict(doubles.card()).keys() - {"measurements", "landmarks", "sees"}))
def test_a_card_that_lacks_something_says_what(tmp_path, key):
    assert repr(key) in problem_with(save_model(tmp_path, without=(key,)))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"threshold": 1.2}, "threshold"),
        ({"threshold": float("nan")}, "threshold"),
        ({"threshold": "high"}, "could not convert"),
        ({"temperature": 0}, "temperature"),
        ({"temperature": float("inf")}, "temperature"),
        ({"labels": ["0"]}, "two different names"),
        ({"labels": list("0123456788")}, "two different names"),
        ({"labels": list(range(10))}, "two different names"),
        ({"sees": "everything"}, "what it sees"),
        ({"sees": "plain"}, "not the one that it sees"),
        ({"sees": "landmarks"}, "landmarks"),
        ({"output": "words"}, "logits"),
        ({"input": {"size": 64}}, "differ in size"),
        ({"input": {"size": 100, "colour": "green"}}, "colour"),
        ({"input": {"size": 100, "low": 1, "high": 1}}, "pixel range"),
        ({"input": {"breadth": 100}}, "breadth"),
        ({"input": None}, "wrong type"),
        ({"crop": {"size": 100, "margin": 3}}, "margin"),
        ({"training": []}, "wrong type"),
        ({"measurements": None}, "wrong type"),
    ],
)
def test_a_card_that_makes_no_sense_says_why(tmp_path, changes, told):
    assert told in problem_with(save_model(tmp_path, changes=changes))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, "\0"])
def test_a_card_that_is_no_json_object_is_refused(tmp_path, text):
    path = save_model(tmp_path)
    card_path(path).write_text(text, encoding="utf-8")
    assert "cannot be used" in problem_with(path)


def test_a_card_that_is_no_text_is_refused(tmp_path):
    path = save_model(tmp_path)
    card_path(path).write_bytes(b"\xff\xfe\x00\xd8")
    assert "cannot be used" in problem_with(path)


def test_the_card_counts_and_not_the_name_of_the_file(tmp_path):
    path = save_model(tmp_path, name="anything", changes={"name": "signnet"})
    assert open_model(str(path)).card.name == "signnet"


def test_a_card_is_saved_whole_or_not_at_all(tmp_path):
    path = tmp_path / "model.json"
    doubles.card().save(path)
    assert json.loads(path.read_text(encoding="utf-8"))["name"] == "double"
    assert [file.name for file in tmp_path.iterdir()] == ["model.json"]
