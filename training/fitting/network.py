"""The network of a recipe, with new weights or with those that it goes on from."""

from typing import Any

import numpy as np

from signcam.errors import UsageError
from signcam.models.card import load_card
from signcam.models.catalogue import model_path
from training.data.prepared import Prepared
from training.data.splits import Split
from training.fitting.recipe import Recipe
from training.networks.architectures import ARCHITECTURES
from training.networks.warm_start import load_exported_weights


def build_network(recipe: Recipe) -> Any:
    """Build a recipe's network with new weights."""
    build = ARCHITECTURES[recipe.model].build
    # What is exported has its normalization folded into its weights.
    return build(recipe.outputs, normalized=False) if recipe.start else build(recipe.outputs)


def starting_network(recipe: Recipe) -> Any:
    """Build a recipe's network with the weights that it goes on from.

    Raises:
        ModelError: there is no such model.
        SigncamError: it is of another architecture.
    """
    network = build_network(recipe)
    if recipe.start:
        load_exported_weights(network, model_path(recipe.start))
    return network


def check_start(recipe: Recipe, prepared: Prepared, split: Split) -> None:
    """Check that what a recipe goes on from has not seen the people that it holds out.

    Raises:
        UsageError: it has.
    """
    if not recipe.start:
        return
    seen = load_card(model_path(recipe.start)).training.people
    if np.isin(prepared.people[split.validation], seen).any():
        raise UsageError(
            f"{recipe.start} was trained on people that --fold {recipe.fold} of --split {recipe.split} holds"
            " out, so their accuracy would say nothing. Leave out --start, or use --fold 0 --split signer."
        )
