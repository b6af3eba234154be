from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from signcam.errors import SigncamError
from signcam.models.card import file_sha256, load_card
from signcam.models.catalogue import DEFAULT_MODEL, model_path
from tests.training.prepared_doubles import prepared_of, save_drawn
from training.data.drawn_hands import NO_DIGIT, prepare_drawn
from training.data.false_finds import NO_HAND, PREPARED, made_from
from training.data.prepared import Prepared, save_prepared
from training.evaluation.benchmark.folds import fold_run, measure_folds, retrain
from training.fitting.recipe import PRESETS
from training.fitting.runs import WEIGHTS, begin_run, read_recipe, save_weights

# These networks read the crop alone.
CARD = replace(load_card(model_path(DEFAULT_MODEL)), landmarks=False)


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return prepared_of(list(range(50)), unfound=[7])


@pytest.fixture(scope="module")
def data(prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    save_prepared(prepared, folder)
    save_drawn(folder, [number % 11 for number in range(22)])
    drawn = prepare_drawn(folder)
    # As if MediaPipe had found a hand in each.
    hands = np.repeat(prepared.landmarks[:1], len(drawn.digits), axis=0)
    drawn = replace(drawn, landmarks=hands)
    save_prepared(drawn, folder, "drawn.npz")
    # As if they had been found too: to find them takes minutes.
    nothing = np.full(len(drawn.digits), NO_HAND)
    finds = replace(drawn, people=nothing, digits=np.full_like(nothing, NO_DIGIT), sha256=made_from())
    save_prepared(finds, folder, PREPARED)
    return folder


@lru_cache(maxsize=1)
def says_seven() -> Any:
    """A signnet that has learned nothing but to say 7."""
    from training.networks.architectures import signnet

    network = signnet(11)
    layer = network.get_layer("logits")
    layer.set_weights([layer.get_weights()[0] * 0, np.eye(11)[7]])
    return network


def finish(runs: Path, fold: int, epochs: int, **otherwise: object) -> None:
    recipe = replace(PRESETS["live"], fold=fold, epochs=epochs, **otherwise)  # type: ignore[arg-type]
    begin_run(fold_run(runs, fold), recipe, resume=False)
    save_weights(says_seven(), fold_run(runs, fold))


def test_five_networks_read_the_whole_data_set(
    keras: ModuleType, prepared: Prepared, data: Path, tmp_path: Path
):
    for fold in range(5):
        finish(tmp_path, fold, epochs=60)
    folds = measure_folds(prepared, data, tmp_path, CARD)
    assert folds is not None
    shipped = folds.measures[DEFAULT_MODEL]
    # Five of fifty show a 7, and in one of these no hand was found.
    assert shipped.pictures == 50
    assert shipped.value == pytest.approx(0.08)
    assert "trained for 60 epochs, the shipped network for 150" in shipped.note
    assert folds.measures["landmark-svm"].pictures == 50
    assert folds.measures["lenet"].note == "fold 0 alone, the shipped file"
    assert folds.runs["signnet-fold-3"] == file_sha256(tmp_path / "signnet-fold-3" / WEIGHTS)
    assert len(folds.runs) == 5


def test_four_networks_or_one_of_another_recipe_are_not_measured(
    keras: ModuleType, prepared: Prepared, data: Path, tmp_path: Path
):
    for fold in range(4):
        finish(tmp_path, fold, epochs=200)
    assert measure_folds(prepared, data, tmp_path, CARD) is None
    finish(tmp_path, 4, epochs=200, drawn=0.2)
    assert measure_folds(prepared, data, tmp_path, CARD) is None
    finish(tmp_path, 4, epochs=200)
    folds = measure_folds(prepared, data, tmp_path, CARD)
    assert folds is not None
    assert "trained for" not in folds.measures[DEFAULT_MODEL].note


def test_finished_networks_are_not_trained_again(keras: ModuleType, data: Path, tmp_path: Path):
    for fold in range(5):
        finish(tmp_path, fold, epochs=3)
    before = [(fold_run(tmp_path, fold) / WEIGHTS).stat().st_mtime_ns for fold in range(5)]
    retrain(data, tmp_path)
    assert [(fold_run(tmp_path, fold) / WEIGHTS).stat().st_mtime_ns for fold in range(5)] == before


@pytest.mark.slow
def test_a_missing_network_is_trained_as_the_shipped_one_and_others_are_not_lost(
    keras: ModuleType, prepared: Prepared, data: Path, tmp_path: Path
):
    for fold in range(4):
        finish(tmp_path, fold, epochs=1)
    retrain(data, tmp_path, epochs=1)
    assert read_recipe(fold_run(tmp_path, 4)) == replace(PRESETS["live"], fold=4, epochs=1)
    assert measure_folds(prepared, data, tmp_path, CARD) is not None
    with pytest.raises(SigncamError, match="begun with another recipe"):
        retrain(data, tmp_path, epochs=2)
