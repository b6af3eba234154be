"""Temperature and threshold of a network, from held-out pictures alone."""

from typing import Any

import numpy as np

from training.augment import Augmentation
from training.convert import logits_of
from training.metrics import Probabilities, fit_temperature, softmax
from training.models import ARCHITECTURES
from training.prepare import Prepared
from training.recipe import CROPS, Recipe
from training.samples import augmented_batch, usable_rows
from training.train import split_of
from training.trainer import predict_outputs

# Live hands are harder than the data set's: temperature and threshold come from this many crops of each
# held-out picture, varied as other cameras in other rooms would have seen it.
_VIEWS = 4
# A reading counts as sure from the lowest confidence at which this share of sure readings is right.
_SURE_AND_RIGHT = 0.99
_THRESHOLDS = np.arange(50, 100) / 100


def calibrate(model: Any, prepared: Prepared, recipe: Recipe) -> tuple[float, float]:
    """Return temperature and threshold of a classifier that the recipe trained."""
    # Only what has a hand can be varied and is ever shown live, also where whole pictures were trained on.
    rows = usable_rows(prepared, split_of(prepared, recipe).validation, "upright")
    views = [
        augmented_batch(prepared, rows, CROPS[recipe.crop], Augmentation(), recipe.seed, view)
        for view in range(_VIEWS)
    ]
    digits = np.concatenate([view.digits for view in views])
    outputs = np.concatenate([predict_outputs(model, view.crops) for view in views])
    logits = logits_of(outputs, ARCHITECTURES[recipe.model])
    temperature = round(fit_temperature(logits, digits), 3)
    return temperature, choose_threshold(softmax(logits, temperature), digits)


def choose_threshold(probabilities: Probabilities, digits: np.ndarray[Any, np.dtype[np.int64]]) -> float:
    """Return the lowest threshold, in hundredths, from which 99 % of sure readings are right."""
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == digits
    for threshold in _THRESHOLDS:
        sure = confidence >= threshold
        if sure.any() and right[sure].mean() >= _SURE_AND_RIGHT:
            return float(threshold)
    return float(_THRESHOLDS[-1])
