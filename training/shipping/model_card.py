"""The card of a trained network: what it is, what it learned from, and how it is fed."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from signcam.models.card import ModelCard, ModelInput, TrainingData, load_card
from signcam.models.catalogue import DEFAULT_MODEL, model_path
from signcam.models.labels import DIGIT_LABELS
from training.data.dataset import LICENCE, NAME
from training.data.drawn_hands import drawn_folders
from training.data.prepared import Prepared
from training.data.splits import FOLDS, Split
from training.fitting.recipe import CROPS, Recipe
from training.render.manifest import render_command

if TYPE_CHECKING:
    from training.fitting.calibrated import CalibratedClassifier

_CROPS = {
    "upright": "hands turned upright",
    "plain": "hands as they are",
    "picture": "whole pictures",
}
_VARIATIONS = {"rooms": "varied as in other rooms", "affine": "sheared and zoomed", "none": "not varied"}


def card_of_run(
    classifier: "CalibratedClassifier", prepared: Prepared, data: Path, version: str
) -> ModelCard:
    """Return the card of a calibrated run, without the hash of a file and without measurements."""
    recipe = classifier.recipe
    return ModelCard(
        name=model_name(recipe, classifier.landmarks),
        version=version,
        architecture=describe_architecture(classifier.model, "float32"),
        input=ModelInput(),
        crop=CROPS[recipe.crop],
        sees="upright" if CROPS[recipe.crop].upright else "plain",
        labels=DIGIT_LABELS,
        has_none=recipe.has_none,
        output=classifier.architecture.output,
        temperature=classifier.temperature,
        threshold=classifier.threshold,
        training=_training_data(prepared, classifier.split, recipe, data),
        sha256="",
        licence="GPL-3.0-or-later",
        landmarks=classifier.landmarks,
    )


def model_name(recipe: Recipe, landmarks: bool) -> str:
    """Return what a model is called: without landmarks, signnet takes the crop alone."""
    return f"{recipe.model}-crop" if recipe.model == DEFAULT_MODEL and not landmarks else recipe.model


def describe_architecture(model: Any, precision: str) -> str:
    """Return what a Keras network is made of, in a sentence, with the precision of its weights."""
    # Two networks pooled are layers of one.
    inside = [each for layer in model.layers for each in getattr(layer, "layers", [layer])]
    kinds = [type(layer).__name__ for layer in inside]
    return (
        f"{'Residual convolutional' if 'Add' in kinds else 'Convolutional'} network:"
        f" {kinds.count('Conv2D')} convolutions, {kinds.count('Dense')} dense layers,"
        f" {model.count_params():,} parameters; {precision}"
    )


def _training_data(prepared: Prepared, split: Split, recipe: Recipe, data: Path) -> TrainingData:
    held_out = "the people" if recipe.split == "signer" else "the pictures of each digit"
    protocol = (
        f"Fold {recipe.fold} of {FOLDS} of {held_out} held out (seed {recipe.seed}), the ten examples left"
        f" out, labels as corrected in training/data/labels.json; {recipe.epochs} epochs of"
        f" {_CROPS[recipe.crop]}, {_VARIATIONS[recipe.variation]}"
    )
    if recipe.drawn:
        commands = " and ".join(render_command(folder) for folder in drawn_folders(data))
        protocol += f", {recipe.drawn:.0%} of what it saw drawn hands of {commands}"
    if recipe.start:
        card = load_card(model_path(recipe.start))
        protocol += f", going on from {card.name} {card.version} ({card.sha256[:8]})"
    if recipe.extra:
        protocol += f", with more pictures by digit from {Path(recipe.extra).name}"
    people = tuple(sorted({int(person) for person in prepared.people[split.train]}))
    return TrainingData(NAME, prepared.sha256, len(split.train), people, protocol, LICENCE)
