"""The architectures. Each takes RGB 0..255, scaling lies inside, and gives logits or probabilities."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import keras
from keras import layers

from signcam.models.keras.deep_cnn import build_deep_cnn

DIGITS = 10
LANDMARKS = 21


def signnet(outputs: int = DIGITS, size: int = 100, normalized: bool = True) -> Any:
    """Build signnet: a small residual network that predicts the digit and, while training, the landmarks.

    Two strided convolutions bring 100 pixels down to 25, five residual blocks (He et al. 2016) work at 25,
    13 and 7. What stands where matters in an upright crop, so the last map is not averaged but reduced to few
    channels and flattened. 76 million multiply-adds, 1.07 million parameters: with half of them, it did not
    learn what it was shown.

    A second output says where the 21 landmarks lie in the crop. It makes the network look for fingers
    instead of whatever else tells the signers apart, and is dropped on export.

    Args:
        outputs: ten, or one more that says that a hand shows no digit.
        size: side of the pictures in pixels.
        normalized: normalize each convolution over the batch (Ioffe and Szegedy 2015). False adds a bias
            instead, as in an exported file, into whose weights the normalization is folded.

    Returns:
        keras.Model: (n, size, size, 3) float32 RGB 0..255 -> logits (n, outputs), landmarks (n, 42) in -1..1
        as x, y of each landmark in turn.
    """
    pixels = keras.Input((size, size, 3), name="pixels")
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    x = _convolution(x, 16, normalized, stride=2)
    x = _convolution(x, 32, normalized, stride=2)
    x = _residual(x, 32, normalized)
    for channels in (64, 128):
        x = _convolution(x, channels, normalized, stride=2)
        x = _residual(_residual(x, channels, normalized), channels, normalized)
    x = layers.Flatten()(_convolution(x, 32, normalized, kernel=1))
    x = layers.Dropout(0.1)(x)
    shared = layers.Dense(128, activation="relu")(x)
    landmarks = layers.Dense(2 * LANDMARKS, dtype="float32", name="landmarks")(shared)
    logits = layers.Dense(outputs, dtype="float32", name="logits")(shared)
    return keras.Model(pixels, [logits, landmarks], name="signnet")


def lenet(outputs: int = DIGITS, size: int = 100) -> Any:
    """Build LeNet-5 (LeCun et al. 1998, section II.B) adapted to coloured pictures of 100x100 pixels.

    Kept: two 5x5 convolutions without padding, of 6 and 16 channels, each halved afterwards, then dense
    layers of 120 and 84. Changed: three colours instead of one, which at this size makes the first dense
    layer 22x22x16 to 120 and nearly all of the 943,286 parameters; ReLU instead of the scaled tanh, the
    largest of four instead of their weighted mean, every channel sees every channel, and a softmax instead
    of distances to drawn digits. 9 million multiply-adds.

    Returns:
        keras.Model: (n, size, size, 3) float32 RGB 0..255 -> probabilities (n, 10).
    """
    return keras.Sequential(
        [
            keras.Input((size, size, 3), name="pixels"),
            layers.Rescaling(1 / 255),
            layers.Conv2D(6, 5, activation="relu"),
            layers.MaxPooling2D(),
            layers.Conv2D(16, 5, activation="relu"),
            layers.MaxPooling2D(),
            layers.Flatten(),
            layers.Dense(120, activation="relu"),
            layers.Dense(84, activation="relu"),
            layers.Dense(outputs, activation="softmax", dtype="float32", name="probabilities"),
        ],
        name="lenet",
    )


def deep_cnn(outputs: int = DIGITS, size: int = 100) -> Any:
    """Build the tutorial's deep CNN: (n, size, size, 3) float32 RGB 0..255 -> probabilities (n, outputs)."""
    return build_deep_cnn(keras, outputs, size)


@dataclass(frozen=True)
class Architecture:
    """A network that can be trained.

    Attributes:
        build: makes it with new weights; takes how many outputs it has, ten unless said otherwise.
        output: what its first output is.
        landmarks: whether its second output says where the landmarks lie.
    """

    build: Callable[..., Any]
    output: Literal["logits", "probabilities"]
    landmarks: bool


ARCHITECTURES = {
    "signnet": Architecture(signnet, "logits", landmarks=True),
    "deep-cnn": Architecture(deep_cnn, "probabilities", landmarks=False),
    "lenet": Architecture(lenet, "probabilities", landmarks=False),
}


def classifier(network: Any) -> Any:
    """Return the part of a network that predicts the digit: pixels -> its first output."""
    if len(network.outputs) == 1:
        return network
    return keras.Model(network.inputs[0], network.outputs[0], name=network.name)


def _convolution(
    x: Any, channels: int, normalized: bool, kernel: int = 3, stride: int = 1, activate: bool = True
) -> Any:
    x = layers.Conv2D(channels, kernel, stride, padding="same", use_bias=not normalized)(x)
    x = layers.BatchNormalization(momentum=0.97)(x) if normalized else x
    return layers.ReLU()(x) if activate else x


def _residual(x: Any, channels: int, normalized: bool) -> Any:
    change = _convolution(_convolution(x, channels, normalized), channels, normalized, activate=False)
    return layers.ReLU()(layers.Add()([x, change]))
