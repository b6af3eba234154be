"""The second network: a small dense one on the landmarks, pooled with the network on the crop.

The hand finder has seen millions of hands, so its landmarks of a stranger's hand help. Which fingers touch
each other, only the crop shows.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import keras
import numpy as np
import numpy.typing as npt
from keras import layers

from signcam.hands.crop import CropSpec, crop_transform
from signcam.hands.features import landmark_features
from signcam.hands.hand import FEATURES, Hand
from training.augment.sample import DRAWN, Augmentation
from training.augment.warp import finger_bends, random_homography
from training.data.drawn_hands import NO_PERSON
from training.data.false_finds import NO_HAND
from training.data.prepared import Prepared
from training.fitting.batches import Batch
from training.fitting.recipe import Recipe
from training.imaging.geometry import project

Features = npt.NDArray[np.float32]
"""(n, FEATURES); see `signcam.hands.features`."""

# Each hand is varied so many times, and all of them are gone through so often: seconds.
_VARIED, _EPOCHS, _BATCH = 8, 40, 128
_LEARNING_RATE, _WEIGHT_DECAY = 2e-3, 0.02
_SPEC = CropSpec()
# How long a hand is in its crop, pixels.
_LENGTH = _SPEC.size / (1 + 2 * _SPEC.margin)


class TrainingHand(NamedTuple):
    """A hand that was found, and what it shows.

    Attributes:
        hand: where it is in its picture.
        digit: what it shows; 10 is no digit.
        row: its number among all, which its variation follows from.
        drawn: whether it was drawn.
    """

    hand: Hand
    digit: int
    row: int
    drawn: bool


def training_hands(prepared: Prepared, rows: npt.NDArray[np.int64]) -> list[TrainingHand]:
    """Return the hands of prepared pictures in which one was found."""
    return [
        TrainingHand(
            prepared.hand(row),
            int(prepared.digits[row]),
            int(row),
            prepared.people[row] in (NO_PERSON, NO_HAND),
        )
        for row in rows[prepared.found[rows]]
    ]


def fit_landmark_network(shown: Sequence[TrainingHand], recipe: Recipe) -> Any:
    """Fit a network to landmarks, each hand's varied as the crops are.

    Args:
        shown: what it learns from.
        recipe: gives seed, smoothing and how many outputs there are.

    Returns:
        keras.Model: (n, FEATURES) float32 -> logits (n, outputs).
    """
    seen = np.stack(
        [
            _varied_features(
                each.hand,
                DRAWN if each.drawn else Augmentation(),
                np.random.default_rng((recipe.seed, turn, each.row)),
            )
            for turn in range(_VARIED)
            for each in shown
        ]
    )
    digits = np.tile([each.digit for each in shown], _VARIED)
    keras.utils.set_random_seed(recipe.seed)
    keras.mixed_precision.set_global_policy("float32")
    standard = layers.Normalization()
    standard.adapt(seen)
    features = keras.Input((FEATURES,), name="landmarks")
    x = layers.Dense(128, activation="relu")(standard(features))
    x = layers.Dropout(0.1)(x)
    x = layers.Dense(96, activation="relu")(x)
    network = keras.Model(features, layers.Dense(recipe.outputs, name="landmark_logits")(x))
    steps = -(-len(seen) // _BATCH) * _EPOCHS
    network.compile(
        keras.optimizers.AdamW(
            keras.optimizers.schedules.CosineDecay(_LEARNING_RATE, steps), weight_decay=_WEIGHT_DECAY
        ),
        keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=recipe.smoothing),
    )
    wanted = keras.utils.to_categorical(digits, recipe.outputs)
    network.fit(seen, wanted, batch_size=_BATCH, epochs=_EPOCHS, verbose=0)
    return network


def features_of(batch: Batch, random: np.random.Generator) -> Features:
    """Return the features of the landmarks of varied crops, with the noise that tracking has."""
    places = (batch.landmarks.astype(np.float64) + 1) / 2 * _SPEC.size
    places += random.normal(0, Augmentation.landmark_jitter * _LENGTH, places.shape)
    # In an upright crop every hand is a right one.
    return np.stack([_features(points, "right") for points in places])


def pool_networks(crop_network: Any, landmark_network: Any, temperatures: tuple[float, float]) -> Any:
    """Return a network that asks both: the mean of their calibrated log probabilities.

    A logarithmic opinion pool with equal weights (Genest and Zidek 1986, "Combining Probability
    Distributions", section 3): where one of them is sure that it cannot be a digit, it is not.

    Args:
        crop_network: (n, size, size, 3) -> logits.
        landmark_network: (n, FEATURES) -> logits.
        temperatures: of each, so that neither shouts the other down.

    Returns:
        keras.Model: [pixels, landmarks] -> logits (n, outputs).
    """
    pixels, features = crop_network.inputs[0], keras.Input((FEATURES,), name="landmarks")
    both = zip((crop_network(pixels), landmark_network(features)), temperatures, strict=True)
    one, other = (keras.ops.log_softmax(logits / temperature) for logits, temperature in both)
    return keras.Model([pixels, features], (one + other) / 2, name=crop_network.name)


def _varied_features(hand: Hand, amount: Augmentation, random: np.random.Generator) -> Features:
    """Move a hand's landmarks as `training.augment.sample` moves its pixels."""
    homography = random_homography(
        _SPEC.size, amount.tilt, amount.scale, amount.turn, amount.shift, amount.perspective, random
    )
    cut = homography @ np.vstack([crop_transform(hand, _SPEC), [0, 0, 1]])
    points = project(cut, hand.landmarks[:, :2].astype(np.float64))
    points += finger_bends(amount.bend * _SPEC.size, random)
    points += random.normal(0, amount.landmark_jitter * _LENGTH, points.shape)
    return _features(points, "left" if random.random() < amount.mirrored else "right")


def _features(points: npt.NDArray[np.float64], handedness: Any) -> Features:
    landmarks = np.pad(points, ((0, 0), (0, 1))).astype(np.float32)
    return landmark_features(Hand(landmarks, handedness, 1.0)).astype(np.float32)
