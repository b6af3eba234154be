"""Each kind of model that people have opens as what it is, and the README's table lists the same kinds."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from signcam.models.catalogue import open_model
from signcam.models.classifier import NetworkClassifier
from tests.conftest import ROOT
from tests.support.doubles import grey_image, open_hand
from tests.support.keras_networks import tensorflow
from tests.support.model_kinds import MODEL_KINDS, OPENED_KINDS, REQUIRED, ModelKind

__all__ = ["tensorflow"]


@pytest.mark.parametrize("kind", MODEL_KINDS, ids=lambda kind: kind.name)
@pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")
def test_a_model_of_each_kind_opens(kind: ModelKind, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if kind.needs_tensorflow:
        request.getfixturevalue("tensorflow")
    path, said = kind.build(tmp_path), kind.said
    if (tmp_path / "own.py").is_file():
        said = replace(said, preprocess=f"{tmp_path / 'own.py'}:two")
    classifier = open_model(str(path), said)
    assert isinstance(classifier, NetworkClassifier)
    card = classifier.card
    assert (card.outputs, card.sees) == (kind.outputs, kind.sees)
    assert kind.labels in (None, card.labels)
    assert card.input.mirrored == bool(said.mirrored)
    side = (card.input.height, card.input.width) if card.sees != "landmarks" else (480, 640)
    prediction = classifier.classify(grey_image(100, side[1], side[0]), open_hand())
    assert prediction.label_probabilities.shape == (kind.outputs,)
    assert prediction.label_probabilities.sum() == pytest.approx(1)
    assert np.isfinite(prediction.label_probabilities).all()
    kind.check(classifier)


def test_everything_that_has_to_open_has_an_example() -> None:
    covered = [part for kind in MODEL_KINDS for part in kind.covers]
    required = [part for parts in REQUIRED.values() for part in parts]
    assert set(required) - set(covered) == set(), "nothing opens these"
    assert set(covered) - set(required) == set(), "these are spelled otherwise"
    names = [kind.name for kind in MODEL_KINDS]
    assert len(set(names)) == len(names)


def test_the_readme_lists_what_opens() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text.partition("<!-- kinds of models -->")[2].split("\n\n")[0].strip().splitlines()[2:]
    assert table == [f"| {kind} | {what} |" for kind, what in OPENED_KINDS]
    assert {kind.row for kind in MODEL_KINDS} == {kind for kind, _ in OPENED_KINDS}
