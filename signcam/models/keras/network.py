"""A Keras network, open and ready to run on one crop at a time."""

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

Run = Callable[[npt.NDArray[np.float32]], npt.NDArray[np.float32]]
_SMALLEST, _LARGEST = 8, 1024
# Their outputs lie in 0..1.
_PROBABLE = frozenset({"softmax", "sigmoid"})
_SCALING = frozenset({"Rescaling", "Normalization"})
# What may stand before or behind without changing what the numbers mean.
_WITHOUT_EFFECT = ("InputLayer", "Random", "Resizing", "Dropout", "Flatten", "Reshape")
# Keras counts the names of layers, and two networks that are built at once would share the count.
_opening = threading.Lock()


@dataclass(frozen=True)
class KerasNetwork:
    """A network. May be run by several threads at once.

    Attributes:
        run: (1, size, size, 3) float32 pixels -> (outputs,) float32.
        size: height and width of the picture that it takes.
        outputs: how many numbers it gives.
        probabilities: whether they are probabilities, by the last activation; logits otherwise.
        scales: whether it scales its pixels by itself, so that it takes them as 0..255.
        parameters: how many numbers it has learned.
        sha256: hash of the weights' file.
    """

    run: Run
    size: int
    outputs: int
    probabilities: bool
    scales: bool
    parameters: int
    sha256: str


def check_network(files: KerasFiles) -> None:
    """Look at a description without TensorFlow, for all that would be refused anyway.

    Raises:
        ModelError: it carries code, holds a layer that is not rebuilt, or is damaged.
    """
    if files.by_keras3:
        keras3.check_description(files)
    else:
        plan = keras2.plan_network(files)
        _check_input((None, *plan.shape), files.named.name)


def open_network(files: KerasFiles) -> KerasNetwork:
    """Build a network, load its weights and try it once.

    Raises:
        ModelError: it is damaged, does not fit together, or takes or gives something else than a hand's crop
            and ten digits.
    """
    name = files.described_by.name
    check_network(files)
    runtime = start_tensorflow()
    with _opening:
        if files.by_keras3:
            model, layers = keras3.build(keras3.check_description(files), runtime, name)
        else:
            model, layers = keras2.build(keras2.plan_network(files), runtime, name)
        size = _check_input(getattr(model, "input_shape", None), files.named.name)
        outputs = _check_output(getattr(model, "output_shape", None), files.named.name)
        load_weights(model, layers, files.weights)
        try:
            run = _runner(model, size, runtime.tensorflow)
            run(np.zeros((1, size, size, 3), np.float32))
        except Exception as error:  # whatever TensorFlow raises; a network that cannot run is of no use
            raise ModelError(f"The network in {files.named.name} cannot be run.") from error
    ordinary = [layer for layer in _flat(model) if not type(layer).__name__.startswith(_WITHOUT_EFFECT)]
    return KerasNetwork(
        run,
        size,
        outputs,
        probabilities=bool(ordinary) and _activation_of(ordinary[-1]) in _PROBABLE,
        scales=bool(ordinary) and type(ordinary[0]).__name__ in _SCALING,
        parameters=model.count_params(),
        sha256=file_sha256(files.weights),
    )


def _runner(model: Any, size: int, tensorflow: Any) -> Run:
    # One trace for one shape: predict() would set up a data set for every crop, and leaks memory in a loop.
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
        raise ModelError(f"The network in {name} does not take one picture: signcam cannot use it.")
    _, height, width, channels = shape
    if height is None or width is None:
        raise ModelError(f"{name} does not say which size of picture the network takes.")
    shown = f"The network in {name} takes pictures of {width}x{height} pixels in {channels} channels"
    if channels != 3:
        raise ModelError(f"{shown}; signcam has colour pictures, of 3.")
    if height != width or not _SMALLEST <= height <= _LARGEST:
        raise ModelError(f"{shown}; signcam cuts out squares of {_SMALLEST} to {_LARGEST}.")
    return int(height)


def _check_output(shape: Any, name: str) -> int:
    if not isinstance(shape, (tuple, list)) or len(shape) != 2 or not isinstance(shape[1], int):
        raise ModelError(f"The network in {name} does not give one number a digit: signcam cannot use it.")
    return shape[1]


def _flat(model: Any) -> Iterator[Any]:
    for layer in model.layers:
        if hasattr(layer, "layers"):
            yield from _flat(layer)
        else:
            yield layer


def _activation_of(layer: Any) -> str:
    if type(layer).__name__ == "Softmax":
        return "softmax"
    return str(getattr(getattr(layer, "activation", None), "__name__", ""))
