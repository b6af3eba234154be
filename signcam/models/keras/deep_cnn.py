"""The deep CNN of a tutorial of 2018, layer by layer: the kind of network that people write first."""

from typing import Any


def build_deep_cnn(keras: Any, outputs: int = 10, size: int = 100) -> Any:
    """Build it with new weights. 203 million multiply-adds.

    Args:
        keras: the module.
        outputs: how many classes it tells apart.
        size: side of its input.

    Returns:
        keras.Model: (n, size, size, 3) float32 RGB 0..255 -> probabilities (n, outputs). With ten outputs and
        a size of 100 it has 10,292,746 parameters, 10,240,512 of them between the last convolution and the
        dense layer.
    """
    layers = keras.layers

    def convolution(channels: int) -> Any:
        return layers.Conv2D(channels, 3, padding="same", activation="relu")

    return keras.Sequential(
        [
            keras.Input((size, size, 3), name="pixels"),
            layers.Rescaling(1 / 255),
            convolution(32),
            convolution(32),
            layers.MaxPooling2D(),
            layers.Dropout(0.25),
            convolution(64),
            convolution(32),
            layers.MaxPooling2D(),
            layers.Dropout(0.25),
            layers.Flatten(),
            layers.Dense(512, activation="relu"),
            layers.Dropout(0.25),
            layers.Dense(outputs, activation="softmax", dtype="float32", name="probabilities"),
        ],
        name="deep-cnn",
    )
