"""Turns a Keras classifier into a LiteRT model and checks that both read alike."""

import contextlib
import io
from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf
from ai_edge_litert.interpreter import Interpreter

from signcam.errors import SigncamError
from signcam.frame import Image
from training.networks.architectures import Architecture
from training.networks.outputs import predict_outputs, probabilities_of

TOLERANCE = 1e-3


def to_litert(model: Any, quantized: bool = False) -> bytes:
    """Convert a Keras classifier to a LiteRT model.

    Args:
        model: pixels -> ten outputs.
        quantized: keep weights in 8 bits, which makes the file a quarter as large and costs some accuracy.
    """
    # Keras prints where it puts the intermediate model.
    with contextlib.redirect_stdout(io.StringIO()):
        converter = tf.lite.TFLiteConverter.from_keras_model(model)
        if quantized:
            converter.optimizations = [tf.lite.Optimize.DEFAULT]
        return bytes(converter.convert())


def run_litert(
    content: bytes, crops: Image, landmarks: npt.NDArray[np.float32] | None = None
) -> npt.NDArray[np.float32]:
    """Return a LiteRT model's outputs for (n, size, size, 3) uint8 RGB crops: (n, outputs) float32.

    Args:
        content: the model.
        crops: what it sees.
        landmarks: (n, FEATURES) of the same hands, if the network takes landmarks.
    """
    interpreter = Interpreter(model_content=content, num_threads=1)
    interpreter.allocate_tensors()
    # The crop has more dimensions than the landmarks.
    into = sorted(interpreter.get_input_details(), key=lambda tensor: -len(tensor["shape"]))
    out = interpreter.get_output_details()[0]["index"]
    answers = []
    for row, crop in enumerate(crops):
        interpreter.set_tensor(into[0]["index"], crop[None].astype(np.float32))
        if landmarks is not None:
            interpreter.set_tensor(into[1]["index"], landmarks[row : row + 1])
        interpreter.invoke()
        answers.append(interpreter.get_tensor(out)[0].copy())
    return np.array(answers, np.float32)


def check_agreement(
    model: Any,
    content: bytes,
    crops: Image,
    architecture: Architecture,
    landmarks: npt.NDArray[np.float32] | None = None,
) -> float:
    """Return the largest difference between probabilities of a Keras model and its LiteRT form.

    Raises:
        SigncamError: it is over 1e-3.
    """
    keras_says = probabilities_of(predict_outputs(model, crops, landmarks), architecture)
    litert_says = probabilities_of(run_litert(content, crops, landmarks), architecture)
    difference = float(np.abs(keras_says - litert_says).max())
    if not difference <= TOLERANCE:
        raise SigncamError(
            f"The LiteRT model and the Keras model differ by {difference:.2g} on real pictures, more than"
            f" {TOLERANCE:g}: nothing was exported."
        )
    return difference
