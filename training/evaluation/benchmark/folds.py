"""Five-fold cross-validation by people: each network classifies the fifth that it has not seen."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from signcam.hands.crop import crop_hand
from signcam.models.card import ModelCard, file_sha256
from signcam.models.catalogue import DEFAULT_MODEL, open_model
from training.data.prepared import Prepared
from training.data.splits import FOLDS, split_rows
from training.evaluation.benchmark.classifiers import NETWORKS
from training.evaluation.benchmark.measures import Measure, proportion_of
from training.evaluation.landmark_svm import MODEL as LANDMARKS
from training.evaluation.landmark_svm import fit, prepared_hands
from training.fitting.loop import train
from training.fitting.recipe import PRESETS, Recipe, split_of
from training.fitting.runs import WEIGHTS, is_finished, read_recipe

_EPOCHS = re.compile(r"(\d+) epochs")


@dataclass(frozen=True)
class Folds:
    """How well the five networks and the other classifiers do on held-out people.

    Attributes:
        measures: of each classifier, by name.
        runs: SHA-256 of each network's weights, by its run's folder.
    """

    measures: dict[str, Measure]
    runs: dict[str, str]


def fold_run(runs: Path, fold: int) -> Path:
    """Return where the network lies that holds out a fold."""
    return runs / f"{DEFAULT_MODEL}-fold-{fold}"


def retrain(data: Path, runs: Path, epochs: int | None = None) -> None:
    """Train the five networks as the shipped one is trained; finished ones are left as they are.

    Args:
        data: folder that `prepare` filled.
        runs: folder for the runs.
        epochs: how many instead of the preset's.

    Raises:
        SigncamError: a run was begun with another recipe.
    """
    for fold in range(FOLDS):
        recipe = _recipe(fold, epochs)
        run = fold_run(runs, fold)
        finished = _finished(run, fold)
        if finished is not None and epochs in (None, finished.epochs):
            continue
        train(recipe, data, run, resume=True)


def _recipe(fold: int, epochs: int | None = None) -> Recipe:
    live = PRESETS["live"]
    return replace(live, fold=fold, epochs=epochs or live.epochs)


def _finished(run: Path, fold: int) -> Recipe | None:
    """Return the recipe of a finished run that is the shipped network's but for fold and epochs, if it is."""
    try:
        recipe = read_recipe(run)
    except SigncamError:
        return None
    # The precision depends on the processor; it does not make another network.
    as_asked = replace(recipe, precision=Recipe.precision) == _recipe(fold, recipe.epochs)
    return recipe if as_asked and is_finished(run, recipe) else None


def measure_folds(prepared: Prepared, data: Path, runs: Path, card: ModelCard) -> Folds | None:
    """Return the accuracy of the five networks on all pictures, or None if not all five are finished.

    Each classifies the pictures of the people that it has not seen, cropped as in training. No hand found
    counts as wrong.

    Args:
        prepared: what `prepare` kept.
        data: folder with the drawn hands.
        runs: folder with the runs.
        card: of the shipped network.
    """
    recipes = [_finished(fold_run(runs, fold), fold) for fold in range(FOLDS)]
    whole = [recipe for recipe in recipes if recipe is not None]
    if len(whole) < FOLDS:
        return None
    right = [_network_right(fold_run(runs, fold), data, prepared, card.landmarks) for fold in range(FOLDS)]
    each = ", ".join(f"{100 * fold.mean():.1f}" for fold in right)
    note = f"all {len(prepared.digits)} pictures, each read by the network that has not seen its person"
    measures = {
        DEFAULT_MODEL: proportion_of(
            np.concatenate(right), f"{note}; by fold {each}{_epochs_note(whole, card)}"
        )
    }
    landmarks = np.concatenate([_landmarks_right(prepared, fold) for fold in range(FOLDS)])
    measures[LANDMARKS] = proportion_of(landmarks, "five folds")
    for name in NETWORKS[1:]:
        measures[name] = proportion_of(_shipped_right(name, prepared), "fold 0 alone, the shipped file")
    hashes = {run.name: file_sha256(run / WEIGHTS) for run in (fold_run(runs, fold) for fold in range(FOLDS))}
    return Folds(measures, hashes)


def _epochs_note(recipes: list[Recipe], card: ModelCard) -> str:
    """Say where the five learned for fewer epochs than the shipped network, as its card has it."""
    said = _EPOCHS.search(card.training.protocol)
    fewest = min(recipe.epochs for recipe in recipes)
    if said is None or fewest >= int(said[1]):
        return ""
    return f"; trained for {fewest} epochs, the shipped network for {said[1]}"


def _network_right(run: Path, data: Path, prepared: Prepared, landmarks: bool) -> npt.NDArray[np.bool_]:
    """Return which of its held-out pictures a finished run's network classifies correctly."""
    from training.fitting.calibrated import calibrated_classifier

    classifier = calibrated_classifier(run, data, prepared, landmarks)
    held_out = classifier.split.validation
    return np.asarray(classifier.predict(prepared, held_out) == prepared.digits[held_out])


def _shipped_right(name: str, prepared: Prepared) -> npt.NDArray[np.bool_]:
    """Return which pictures of fold 0 a network that ships classifies correctly."""
    network = open_model(name)
    held_out = split_of(prepared, _recipe(0)).validation
    right = np.zeros(len(held_out), bool)
    for place, row in enumerate(held_out):
        if prepared.found[row]:
            hand = prepared.hand(row)
            crop = crop_hand(prepared.images[row], hand, network.card.crop)
            right[place] = network.classify(crop, hand).digit == prepared.digits[row]
    return right


def _landmarks_right(prepared: Prepared, fold: int) -> npt.NDArray[np.bool_]:
    rows = split_rows("signer", prepared.digits, prepared.people, prepared.examples, fold, 0)
    read = fit(prepared, rows).predict(prepared_hands(prepared, rows.validation))
    return np.asarray(read == prepared.digits[rows.validation])
