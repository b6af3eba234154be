"""The architectures. Each takes RGB 0..255 and gives logits; scaling lies inside."""

from typing import Any

import keras
from keras import layers

DIGITS = 10
LANDMARKS = 21


def signnet(size: int = 100) -> Any:
    """Build signnet: a small residual network that reads the digit and, while training, the landmarks.

    Two strided convolutions bring 100 pixels down to 25, three residual stages (He et al. 2016) work at 25,
    13 and 7. What stands where matters in an upright crop, so the last map is not averaged but reduced to few
    channels and flattened. 29 million multiply-adds, 390 thousand parameters.

    A second output says where the 21 landmarks lie in the crop. It makes the network look for fingers
    instead of whatever else tells the signers apart, and is dropped on export.

    Returns:
        keras.Model: (n, size, size, 3) float32 RGB 0..255 -> logits (n, 10), landmarks (n, 42) in -1..1 as
        x, y of each landmark in turn.
    """
    pixels = keras.Input((size, size, 3), name="pixels")
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    x = _convolution(x, 16, stride=2)
    x = _convolution(x, 24, stride=2)
    x = _residual(x, 24)
    x = _convolution(x, 48, stride=2)
    x = _residual(x, 48)
    x = _convolution(x, 96, stride=2)
    x = _residual(x, 96)
    x = layers.Flatten()(_convolution(x, 24, kernel=1))
    x = layers.Dropout(0.1)(x)
    shared = layers.Dense(96, activation="relu")(x)
    landmarks = layers.Dense(2 * LANDMARKS, dtype="float32", name="landmarks")(shared)
    logits = layers.Dense(DIGITS, dtype="float32", name="logits")(layers.Dropout(0.1)(shared))
    return keras.Model(pixels, [logits, landmarks], name="signnet")


def classifier(network: Any) -> Any:
    """Return the part of a network that reads the digit: pixels -> logits."""
    return keras.Model(network.inputs[0], network.outputs[0], name=network.name)


ARCHITECTURES = {"signnet": signnet}


def _convolution(x: Any, channels: int, kernel: int = 3, stride: int = 1, activate: bool = True) -> Any:
    x = layers.Conv2D(channels, kernel, stride, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization(momentum=0.97)(x)
    return layers.ReLU()(x) if activate else x


def _residual(x: Any, channels: int) -> Any:
    change = _convolution(_convolution(x, channels), channels, activate=False)
    return layers.ReLU()(layers.Add()([x, change]))
