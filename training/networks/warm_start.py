"""Gives a network the weights of an exported one, to go on learning from there."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from ai_edge_litert.interpreter import Interpreter
from keras import layers

from signcam.errors import SigncamError

_Weights = tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]
_LEARNED = ("CONV_2D", "FULLY_CONNECTED")


def load_exported_weights(network: Any, exported: Path) -> None:
    """Set a network's convolutions and dense layers, in order, from a LiteRT file.

    Layers that the file lacks, as the output of the landmarks, keep their new weights: they come last.

    Args:
        network: keras.Model without batch normalization.
        exported: a `.tflite` file of the same architecture.

    Raises:
        SigncamError: it is of another architecture.
    """
    kinds = (layers.Conv2D, layers.Dense)
    learned = [layer for layer in network.layers if isinstance(layer, kinds) and layer.name != "landmarks"]
    read = _read(exported)
    shapes = [tuple(variable.shape for variable in layer.weights) for layer in learned]
    if shapes != [(kernel.shape, bias.shape) for kernel, bias in read]:
        raise SigncamError(
            f"{exported.name} is a network of another architecture: training cannot start from it."
        )
    for layer, weights in zip(learned, read, strict=True):
        layer.set_weights(weights)


def _read(exported: Path) -> list[_Weights]:
    """Return kernel and bias of each layer, in the order in which they compute, as Keras shapes them."""
    interpreter = Interpreter(model_content=exported.read_bytes(), num_threads=1)
    details = {tensor["index"]: tensor for tensor in interpreter.get_tensor_details()}
    weights = []
    for operation in interpreter._get_ops_details():
        # Layers without a bias have -1 in its place.
        if operation["op_name"] in _LEARNED and min(operation["inputs"]) >= 0:
            _, kernel, bias = (details[index] for index in operation["inputs"])
            values = _dequantized(interpreter, kernel)
            # Both kinds have the output channels first there and last in Keras.
            weights.append((np.moveaxis(values, 0, -1), interpreter.get_tensor(bias["index"])))
    return weights


def _dequantized(interpreter: Any, tensor: dict[str, Any]) -> npt.NDArray[np.float32]:
    values = interpreter.get_tensor(tensor["index"]).astype(np.float32)
    quantization = tensor["quantization_parameters"]
    scales = quantization["scales"]
    if len(scales) == 0:
        return np.asarray(values)
    shape = [1] * values.ndim
    shape[quantization["quantized_dimension"]] = -1
    zero = quantization["zero_points"].reshape(shape if len(scales) > 1 else -1)
    return np.asarray((values - zero) * scales.reshape(shape if len(scales) > 1 else -1), np.float32)
