"""A network's raw outputs as probabilities or logits."""

from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from signcam.frame import Image
from training.networks.architectures import Architecture
from training.networks.probabilities import Probabilities, softmax


def probabilities_of(
    outputs: npt.NDArray[np.float32], architecture: Architecture, temperature: float = 1.0
) -> Probabilities:
    """Return probabilities of (n, 10) outputs, whichever kind they are."""
    return softmax(logits_of(outputs, architecture), temperature)


def logits_of(outputs: npt.NDArray[np.float32], architecture: Architecture) -> npt.NDArray[np.float32]:
    """Return logits of (n, 10) outputs; the softmax of a logarithm gives probabilities back."""
    if architecture.output == "logits":
        return outputs
    return np.asarray(np.log(np.clip(outputs, 1e-12, 1.0)), np.float32)


def predict_outputs(
    model: Any, crops: Image, landmarks: npt.NDArray[np.float32] | None = None
) -> npt.NDArray[np.float32]:
    """Return a network's first output for (n, size, size, 3) uint8 RGB crops: (n, outputs) float32.

    Args:
        model: the network.
        crops: what it sees.
        landmarks: (n, FEATURES) of the same hands, if the network takes landmarks.
    """
    parts = []
    for start in range(0, len(crops), 64):
        pixels = tf.cast(crops[start : start + 64], tf.float32)
        shown = pixels if landmarks is None else [pixels, tf.constant(landmarks[start : start + 64])]
        answers = model(shown, training=False)
        parts.append((answers[0] if isinstance(answers, list | tuple) else answers).numpy())
    return np.asarray(np.concatenate(parts), np.float32)
