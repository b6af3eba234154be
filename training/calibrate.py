"""Temperature and threshold of a network, from held-out pictures alone."""

from pathlib import Path
from typing import Any

import numpy as np

from training.augment import DRAWN, Augmentation
from training.convert import logits_of
from training.drawn import drawn_rows, prepare_drawn, with_drawn
from training.metrics import DIGITS, Probabilities, fit_temperature, softmax
from training.models import ARCHITECTURES
from training.prepare import Prepared
from training.recipe import CROPS, Recipe
from training.samples import augmented_batch, usable_rows
from training.train import split_of
from training.trainer import predict_outputs

# Live hands are harder than the data set's and easier than what a network learns from: temperature and
# threshold come from this many crops of each held-out picture, varied half as much as in training.
_VIEWS, _MILDER = 4, 0.5
# A reading counts as sure from the lowest confidence at which this share of sure readings is right.
_SURE_AND_RIGHT = 0.99
# And at which no more than this share of the hands that show no digit are sure.
_SURE_AND_NONE = 0.10
_THRESHOLDS = np.arange(50, 100) / 100


def calibrate(model: Any, prepared: Prepared, recipe: Recipe, data: Path) -> tuple[float, float]:
    """Return temperature and threshold of a classifier that the recipe trained.

    They come from the held-out people and, where drawn hands trained it, from drawn hands that did not.
    """
    rows = split_of(prepared, recipe).validation
    if recipe.drawn:
        prepared = with_drawn(prepared, prepare_drawn(data))
        rows = np.concatenate([rows, drawn_rows(prepared, True, recipe.has_none)])
    # Only what has a hand can be varied and is ever shown live, also where whole pictures were trained on.
    rows = usable_rows(prepared, rows, "upright")
    views = [
        augmented_batch(
            prepared,
            rows,
            CROPS[recipe.crop],
            Augmentation().milder(_MILDER),
            recipe.seed,
            view,
            DRAWN.milder(_MILDER),
        )
        for view in range(_VIEWS)
    ]
    digits = np.concatenate([view.digits for view in views])
    outputs = np.concatenate([predict_outputs(model, view.crops) for view in views])
    logits = logits_of(outputs, ARCHITECTURES[recipe.model])
    temperature = round(fit_temperature(logits, digits), 3)
    return temperature, choose_threshold(softmax(logits, temperature), digits)


def choose_threshold(probabilities: Probabilities, digits: np.ndarray[Any, np.dtype[np.int64]]) -> float:
    """Return the lowest threshold, in hundredths, from which readings can be relied on.

    99 % of the sure readings of digits are right, and of hands that show no digit few are sure.

    Args:
        probabilities: (n, 10), or (n, 11) with the last that a hand shows no digit.
        digits: (n,) what each shows; 10 is no digit.
    """
    # As in `signcam.classifier`: the likeliest digit's share of all, what is no digit included.
    confidence, read = probabilities[:, :DIGITS].max(axis=1), probabilities[:, :DIGITS].argmax(axis=1)
    shown = digits < DIGITS
    for threshold in _THRESHOLDS:
        sure = confidence >= threshold
        if not (sure & shown).any():
            break
        right = (read == digits)[sure & shown].mean() >= _SURE_AND_RIGHT
        if right and (shown.all() or sure[~shown].mean() <= _SURE_AND_NONE):
            return float(threshold)
    return float(_THRESHOLDS[-1])
