"""An open Keras network that runs on one crop at a time."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from signcam.errors import ModelError
from signcam.models.card import file_sha256
from signcam.models.keras import keras2, keras3
from signcam.models.keras.files import KerasFiles
from signcam.models.keras.runtime import start_tensorflow
from signcam.models.keras.weights import load_weights

RunFunction = Callable[[npt.NDArray[np.float32]], npt.NDArray[np.float32]]
_SMALLEST_SIDE, _LARGEST_SIDE = 8, 1024
# Activations whose outputs are in 0..1.
_PROBABILITY_ACTIVATIONS = frozenset({"softmax", "sigmoid"})
_SCALING_LAYERS = frozenset({"Rescaling", "Normalization"})
# Layers that may come first or last without changing the meaning of the numbers.
_PASS_THROUGH_LAYERS = ("InputLayer", "Random", "Resizing", "Dropout", "Flatten", "Reshape")
# Keras numbers the layer names with a global counter, so only one network may be built at a time.
_build_lock = threading.Lock()


@dataclass(frozen=True)
class KerasNetwork:
    """An open network. Thread-safe.

    Attributes:
        run: (1, size, size, 3) float32 pixels -> (outputs,) float32.
        size: height and width of its input picture.
        outputs: number of its outputs.
        probabilities: whether the outputs are probabilities, judged by the last activation; otherwise logits.
        scales: whether its first layer scales pixels, so that it takes 0..255.
        parameters: number of its parameters.
        sha256: hash of the weights file.
    """

    run: RunFunction
    size: int
    outputs: int
    probabilities: bool
    scales: bool
    parameters: int
    sha256: str


def check_network(files: KerasFiles) -> None:
    """Check a description without TensorFlow, and refuse what `open_network` would refuse.

    Raises:
        ModelError: it contains code or a layer that cannot be rebuilt, or is damaged.
    """
    if files.by_keras3:
        keras3.check_description(files)
    else:
        plan = keras2.plan_network(files)
        _check_input((None, *plan.shape), files.given_file.name)


def open_network(files: KerasFiles) -> KerasNetwork:
    """Build a network, load its weights and run it once.

    Raises:
        ModelError: it is damaged, its parts do not fit together, its input is not a crop of a hand, or its
            output is not one number per digit.
    """
    name = files.description_file.name
    check_network(files)
    runtime = start_tensorflow()
    with _build_lock:
        if files.by_keras3:
            model, layers = keras3.build(keras3.check_description(files), runtime, name)
        else:
            model, layers = keras2.build(keras2.plan_network(files), runtime, name)
        size = _check_input(getattr(model, "input_shape", None), files.given_file.name)
        outputs = _check_output(getattr(model, "output_shape", None), files.given_file.name)
        load_weights(model, layers, files.weights_file)
        try:
            run = _make_run_function(model, size, runtime.tensorflow)
            run(np.zeros((1, size, size, 3), np.float32))
        except Exception as error:  # whatever TensorFlow raises: a network that cannot run is useless
            raise ModelError(f"The network in {files.given_file.name} cannot be run.") from error
    computing_layers = [
        layer for layer in _leaf_layers(model) if not type(layer).__name__.startswith(_PASS_THROUGH_LAYERS)
    ]
    return KerasNetwork(
        run,
        size,
        outputs,
        probabilities=bool(computing_layers)
        and _activation_of(computing_layers[-1]) in _PROBABILITY_ACTIVATIONS,
        scales=bool(computing_layers) and type(computing_layers[0]).__name__ in _SCALING_LAYERS,
        parameters=model.count_params(),
        sha256=file_sha256(files.weights_file),
    )


def _make_run_function(model: Any, size: int, tensorflow: Any) -> RunFunction:
    # Traced once for one shape. predict() would set up a data set for every crop, and leaks memory in a loop.
    signature = [tensorflow.TensorSpec((1, size, size, 3), tensorflow.float32)]
    function = tensorflow.function(
        lambda pixels: tensorflow.cast(model(pixels, training=False), tensorflow.float32),
        input_signature=signature,
    )
    traced = function.get_concrete_function()

    def run(pixels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        result: npt.NDArray[np.float32] = traced(tensorflow.constant(pixels)).numpy()[0]
        return result

    return run


def _check_input(shape: Any, name: str) -> int:
    if not isinstance(shape, (tuple, list)) or len(shape) != 4:
        raise ModelError(f"The network in {name} does not take one picture. signcam cannot use it.")
    _, height, width, channels = shape
    if height is None or width is None:
        raise ModelError(f"{name} does not give the picture size that the network takes.")
    shown = f"The network in {name} takes pictures of {width}x{height} pixels with {channels} channels"
    if channels != 3:
        raise ModelError(f"{shown}. signcam needs 3 channels, for colour.")
    if height != width or not _SMALLEST_SIDE <= height <= _LARGEST_SIDE:
        raise ModelError(f"{shown}. signcam needs squares of {_SMALLEST_SIDE} to {_LARGEST_SIDE} pixels.")
    return int(height)


def _check_output(shape: Any, name: str) -> int:
    if not isinstance(shape, (tuple, list)) or len(shape) != 2 or not isinstance(shape[1], int):
        raise ModelError(f"The network in {name} does not give one number per digit. signcam cannot use it.")
    return shape[1]


def _leaf_layers(model: Any) -> Iterator[Any]:
    for layer in model.layers:
        if hasattr(layer, "layers"):
            yield from _leaf_layers(layer)
        else:
            yield layer


def _activation_of(layer: Any) -> str:
    if type(layer).__name__ == "Softmax":
        return "softmax"
    return str(getattr(getattr(layer, "activation", None), "__name__", ""))
