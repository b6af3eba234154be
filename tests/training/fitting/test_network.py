"""What a network goes on from has not seen whom it is measured on."""

from dataclasses import replace

import numpy as np
import pytest

from signcam.errors import UsageError
from signcam.models.card import load_card
from signcam.models.catalogue import model_path
from tests.training.prepared_doubles import prepared_of
from training.data.splits import Split
from training.fitting.network import check_start
from training.fitting.recipe import PRESETS


def test_people_that_the_shipped_network_learned_from_cannot_be_held_out():
    seen = load_card(model_path("signnet-crop")).training.people
    stranger = max(seen) + 1
    prepared = prepared_of([seen[0], stranger])
    recipe = replace(PRESETS["refine"], fold=1)
    check_start(recipe, prepared, Split(np.array([0]), np.array([1])))
    with pytest.raises(UsageError, match="was trained on people that --fold 1"):
        check_start(recipe, prepared, Split(np.array([1]), np.array([0])))
