"""A finished run as a calibrated classifier, if wanted together with a second network on landmarks."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from signcam.hands.features import landmark_features
from training.data.drawn_hands import drawn_rows, prepare_drawn
from training.data.drawn_in_rooms import hands_in_rooms
from training.data.prepared import Prepared
from training.data.splits import Split
from training.fitting.batches import plain_batch, usable_rows
from training.fitting.calibration import CalibrationViews, calibrate, held_out_views
from training.fitting.landmark_network import (
    Features,
    TrainingHand,
    fit_landmark_network,
    pool_networks,
    training_hands,
)
from training.fitting.recipe import Recipe, split_of
from training.fitting.runs import load_network
from training.networks.architectures import ARCHITECTURES, Architecture, classifier
from training.networks.litert import check_agreement, to_litert
from training.networks.outputs import logits_of, predict_outputs
from training.networks.probabilities import DIGITS, fit_temperature
from training.support.console import console


@dataclass(frozen=True)
class CalibratedClassifier:
    """A calibrated network.

    Attributes:
        model: keras.Model: pixels, or pixels and landmarks -> its architecture's output.
        recipe: what trained it.
        split: which pictures trained it and which were held out.
        landmarks: whether it takes landmarks.
        temperature: of its logits.
        threshold: confidence from which a digit is sure.
        views: what temperature and threshold come from.
    """

    model: Any
    recipe: Recipe
    split: Split
    landmarks: bool
    temperature: float
    threshold: float
    views: CalibrationViews

    @property
    def architecture(self) -> Architecture:
        """The architecture of its network."""
        return ARCHITECTURES[self.recipe.model]

    def predict(self, prepared: Prepared, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Return the predicted digit of each prepared picture; -1 where no hand was found."""
        usable = usable_rows(prepared, rows, self.recipe.crop)
        digits = np.full(len(rows), -1)
        if len(usable):
            crops = plain_batch(prepared, usable, self.recipe.crop).crops
            outputs = predict_outputs(self.model, crops, self._landmarks_of(prepared, usable))
            digits[np.isin(rows, usable)] = outputs[:, :DIGITS].argmax(axis=1)
        return digits

    def litert(self, quantized: bool = False) -> bytes:
        """Return it as a LiteRT model; the one in 32 bits is checked against Keras.

        Raises:
            SigncamError: the two differ.
        """
        content = to_litert(self.model, quantized)
        if not quantized:
            read = self.views.landmarks if self.landmarks else None
            difference = check_agreement(self.model, content, self.views.crops, self.architecture, read)
            console.print(
                f"Keras and LiteRT differ by at most {difference:.1g} on {len(self.views.crops)} views."
            )
        return content

    def _landmarks_of(self, prepared: Prepared, rows: npt.NDArray[np.int64]) -> Features | None:
        if not self.landmarks:
            return None
        return np.stack([landmark_features(prepared.hand(row)).astype(np.float32) for row in rows])


def calibrated_classifier(run: Path, data: Path, prepared: Prepared, landmarks: bool) -> CalibratedClassifier:
    """Open a finished run and calibrate it on what it held out.

    Args:
        run: its folder.
        data: folder with the drawn hands, if those trained it.
        prepared: the data set's pictures.
        landmarks: whether to pool it with a network on landmarks, which is fitted to the same hands.

    Raises:
        SigncamError: there is no finished run, or no drawn hands.
    """
    network, recipe = load_network(run)
    model, split = classifier(network), split_of(prepared, recipe)
    views = held_out_views(prepared, split.validation, recipe, data)
    logits = logits_of(predict_outputs(model, views.crops), ARCHITECTURES[recipe.model])
    if landmarks:
        shown = training_hands(prepared, split.train)
        if recipe.drawn:
            shown += _drawn_hands(data, recipe)
        model, logits = _pool_with_landmarks(model, logits, fit_landmark_network(shown, recipe), views)
    temperature, threshold = calibrate(logits, views.digits)
    return CalibratedClassifier(model, recipe, split, landmarks, temperature, threshold, views)


def _drawn_hands(data: Path, recipe: Recipe) -> list[TrainingHand]:
    """Return the drawn hands that train, each as it was found before a wall and in a room."""
    drawn = prepare_drawn(data)
    rows = drawn_rows(drawn, False, recipe.has_none)
    rooms = hands_in_rooms(data)
    walls = training_hands(drawn, rows)
    # Numbers that no other hand has.
    first = len(drawn.digits)
    found = [
        TrainingHand(hand, int(drawn.digits[row]), first + int(row), True)
        for row in rows
        if (hand := rooms[row]) is not None
    ]
    return walls + found


def _pool_with_landmarks(
    model: Any, logits: npt.NDArray[np.float32], other: Any, views: CalibrationViews
) -> tuple[Any, npt.NDArray[np.float32]]:
    """Return the two networks as one, and what that makes of the views."""
    others = np.asarray(other.predict(views.landmarks, verbose=0), np.float32)
    temperatures = fit_temperature(logits, views.digits), fit_temperature(others, views.digits)
    both = pool_networks(model, other, temperatures)
    together = predict_outputs(both, views.crops, views.landmarks)
    accuracies = [
        f"{(each.argmax(axis=1) == views.digits).mean():.1%}" for each in (logits, others, together)
    ]
    console.print(
        f"Accuracy on {len(views.digits)} held-out views: crop network {accuracies[0]}, landmark network"
        f" {accuracies[1]}, both together {accuracies[2]}."
    )
    return both, together
