"""A network that TensorFlow itself runs, because LiteRT does not compute the same."""

from typing import Any

import numpy as np

from signcam.errors import ModelError
from signcam.models.keras.runtime import Runtime
from signcam.models.network import Values, classifying_output


class KerasNetwork:
    """A network of Keras, or of a SavedModel. Thread-safe.

    Attributes: see `signcam.models.network.Network`.
    """

    takes_features = False

    def __init__(
        self, model: Any, runtime: Runtime, name: str, sha256: str, outputs: int | None = None
    ) -> None:
        """Trace a model once for one input at a time.

        Args:
            model: a Keras model, or any function of TensorFlow with one input.
            runtime: TensorFlow.
            name: name of the model's file.
            sha256: hash of the model's files.
            outputs: number of outputs that is wanted, where there are several output tensors.

        Raises:
            ModelError: it does not take one input, or cannot be run.
        """
        self.name, self.sha256 = name, sha256
        self.parameters = int(model.count_params()) if hasattr(model, "count_params") else 0
        self.input_shape = single_input(getattr(model, "input_shape", None), name)
        # Kept, because the function refers to the model's variables only weakly.
        self._model, tensorflow = model, runtime.tensorflow
        # A network that takes any size is traced for any size. predict() would set up a data set for every
        # crop, and leaks memory in a loop.
        spec = tensorflow.TensorSpec((1, *self.input_shape), tensorflow.float32)
        self.function = tensorflow.function(
            lambda values: _chosen(model(values, training=False), outputs, tensorflow), input_signature=[spec]
        ).get_concrete_function()
        self._constant = tensorflow.constant
        lengths = [100 if length is None else length for length in self.input_shape]
        given = self._run(np.zeros(lengths, np.float32))
        self._single = given.size == 1
        self.outputs = 2 if self._single else int(given.size)

    def run(self, values: Values, features: Values | None = None) -> Values:
        """Run on one input."""
        row = self._run(values)
        return np.array([1 - row[0], row[0]], np.float32) if self._single else row

    def copy(self) -> "KerasNetwork":
        """Return this object: any number of threads may use it."""
        return self

    def _run(self, values: Values) -> Values:
        try:
            result: Values = self.function(self._constant(values[None])).numpy()[0].reshape(-1)
        except Exception as error:  # whatever TensorFlow raises: a network that cannot run is useless
            raise ModelError(f"The network in {self.name} cannot be run.") from error
        return result


def single_input(shape: Any, name: str) -> tuple[int | None, ...]:
    """Return the shape of a model's one input without the batch.

    Raises:
        ModelError: it has several inputs, or none.
    """
    if isinstance(shape, list) and len(shape) == 1:
        (shape,) = shape
    if isinstance(shape, dict) and len(shape) == 1:
        (shape,) = shape.values()
    if not isinstance(shape, tuple) or not all(length is None or isinstance(length, int) for length in shape):
        raise ModelError(
            f"The network in {name} takes several inputs at once. signcam runs networks with one."
        )
    return shape[1:]


def _chosen(outputs: Any, wanted: int | None, tensorflow: Any) -> Any:
    """Choose the output that classifies: of the wanted length, else the one that looks like classes."""
    tensors = tensorflow.nest.flatten(outputs)
    tensors = [tensorflow.reshape(tensor, (1, -1)) for tensor in tensors]
    place = classifying_output([tensor.shape[1] or 0 for tensor in tensors], wanted) or 0
    return tensorflow.cast(tensors[place], tensorflow.float32)
