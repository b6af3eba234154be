"""Temperature and threshold of a network, from held-out pictures alone."""

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.features import landmark_features
from training.augment.sample import Augmentation
from training.data.drawn_hands import drawn_rows, prepare_drawn
from training.data.drawn_in_rooms import find_hand_crops_in_rooms
from training.data.prepared import Prepared
from training.fitting.batches import augmented_batch, usable_rows
from training.fitting.recipe import CROPS, Recipe
from training.networks.probabilities import DIGITS, Probabilities, fit_temperature, softmax

# Live hands are harder than the data set's and easier than what a network learns from: temperature and
# threshold come from this many crops of each held-out photograph, varied half as much as in training.
_VIEWS, _MILDER = 4, 0.5
# A reading counts as sure from the lowest confidence at which this fraction of sure readings is right.
_SURE_AND_RIGHT = 0.99
# And at which no more than this fraction of the hands that show no digit are sure.
_SURE_AND_NONE = 0.05
_THRESHOLDS = np.arange(50, 100) / 100


class CalibrationViews(NamedTuple):
    """Held-out hands as live ones look.

    Attributes:
        crops: (n, size, size, 3) uint8 RGB.
        landmarks: (n, FEATURES) float32, as tracking would find them; see `signcam.hands.features`.
        digits: (n,) what each shows; 10 is no digit.
    """

    crops: Image
    landmarks: npt.NDArray[np.float32]
    digits: npt.NDArray[np.int64]


def held_out_views(
    prepared: Prepared, rows: npt.NDArray[np.int64], recipe: Recipe, data: Path
) -> CalibrationViews:
    """Return views of the held-out people and, where drawn hands trained, of drawn hands that did not.

    Photographs are varied. Drawn hands stand in drawn rooms before a camera, and are found there.

    Args:
        prepared: the data set's pictures.
        rows: those of them that were held out.
        recipe: what trained.
        data: folder with the drawn hands.
    """
    from training.fitting.landmark_network import features_of

    # Only what has a hand can be varied and is ever shown live, also where whole pictures were trained on.
    rows = usable_rows(prepared, rows, "upright")
    views = [
        augmented_batch(
            prepared,
            rows,
            CROPS[recipe.crop],
            Augmentation().scaled_down(_MILDER),
            recipe.seed,
            view,
        )
        for view in range(_VIEWS)
    ]
    seen = [
        CalibrationViews(
            view.crops, features_of(view, np.random.default_rng((recipe.seed, number))), view.digits
        )
        for number, view in enumerate(views)
    ]
    if recipe.drawn:
        seen += _drawn_views(recipe, data)
    return CalibrationViews(*map(np.concatenate, zip(*seen, strict=True)))


def _drawn_views(recipe: Recipe, data: Path) -> list[CalibrationViews]:
    """Return those of the drawn hands that are found; nothing where none is."""
    drawn = prepare_drawn(data)
    rows = drawn_rows(drawn, True, recipe.has_none)
    cut = find_hand_crops_in_rooms(data, rows.tolist(), CROPS[recipe.crop])
    found = [(each, row) for each, row in zip(cut, rows, strict=True) if each is not None]
    if not found:
        return []
    return [
        CalibrationViews(
            np.stack([each.crop for each, _ in found]),
            np.stack([landmark_features(each.hand).astype(np.float32) for each, _ in found]),
            drawn.digits[[row for _, row in found]],
        )
    ]


def calibrate(logits: npt.NDArray[np.float32], digits: npt.NDArray[np.int64]) -> tuple[float, float]:
    """Return temperature and threshold of what gives such logits for held-out views."""
    temperature = round(fit_temperature(logits, digits), 3)
    return temperature, choose_threshold(softmax(logits, temperature), digits)


def choose_threshold(probabilities: Probabilities, digits: np.ndarray[Any, np.dtype[np.int64]]) -> float:
    """Return the lowest threshold, in hundredths, from which readings can be relied on.

    99 % of the sure readings of digits are right, and of hands that show no digit few are sure.

    Args:
        probabilities: (n, 10), or (n, 11) with the last that a hand shows no digit.
        digits: (n,) what each shows; 10 is no digit.
    """
    # As in `signcam.models.prediction`: the likeliest digit's fraction of all, what is no digit included.
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
