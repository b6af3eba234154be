"""Runs a `.tflite` network with LiteRT: any input shape, batch and type of numbers."""

from typing import Any

import numpy as np
import numpy.typing as npt

from signcam.errors import ModelError
from signcam.hands.hand import FEATURES
from signcam.models.network import Values, classifying_output
from signcam.phrases import phrase

# For networks of this size, waiting for a second thread costs more than it saves.
_THREADS = 1
_MOST_OUTPUTS = 100_000


class LiteRTNetwork:
    """A `.tflite` network. Not thread-safe.

    Attributes: see `signcam.models.network.Network`; and
        content: of the `.tflite` file.
        wanted_outputs: number of outputs that was wanted at the opening.
    """

    def __init__(self, content: bytes, name: str, sha256: str, *, outputs: int | None = None) -> None:
        """Open a network.

        Args:
            content: of the `.tflite` file. Not its path: LiteRT would map the file, and when another program
                writes into it, the system ends this process.
            name: name of the file that the person gave, for messages.
            sha256: hash of that file.
            outputs: number of outputs that is wanted, where the network has several output tensors.

        Raises:
            ModelError: the file is damaged or is not a LiteRT model, or has no usable input or output.
        """
        self.name, self.sha256, self.parameters = name, sha256, 0
        self.content, self.wanted_outputs = content, outputs
        self._interpreter = _open_interpreter(content, name)
        inputs, results = _tensors(self._interpreter, name)
        # A second input of this length takes landmark features; the order depends on the converter.
        features = [tensor for tensor in inputs if len(inputs) == 2 and _lengths(tensor)[1:] == (FEATURES,)]
        self.takes_features = len(features) == 1
        pictures = [tensor for tensor in inputs if tensor not in features] if self.takes_features else inputs
        if len(pictures) != 1:
            raise ModelError(f"{name} takes {len(inputs)} inputs at once. signcam runs networks with one.")
        self._input, self._features = pictures[0], features[0] if features else None
        self._output = _choose_output(results, outputs, name)
        lengths = _lengths(self._input)
        self.input_shape: tuple[int | None, ...] = lengths[1:]
        self._single = int(np.prod(self._output["shape"][1:])) == 1
        self.outputs = 2 if self._single else int(np.prod(self._output["shape"][1:]))
        if not 2 <= self.outputs <= _MOST_OUTPUTS:
            raise ModelError(
                f"{name} gives {self.outputs:,} numbers. signcam runs networks of 2 to {_MOST_OUTPUTS:,}."
            )

    def run(self, values: Values, features: Values | None = None) -> Values:
        """Run on one input; all rows of a fixed batch are given the same."""
        interpreter = self._interpreter
        try:
            shape = tuple(int(length) for length in self._input["shape"])
            if shape[1:] != values.shape:
                shape = (max(1, shape[0]), *values.shape)
                interpreter.resize_tensor_input(self._input["index"], shape)
                interpreter.allocate_tensors()
                self._input = {**self._input, "shape": np.array(shape)}
            batch = np.broadcast_to(values, shape)
            interpreter.set_tensor(self._input["index"], _to_tensor(batch, self._input))
            if self._features is not None and features is not None:
                interpreter.set_tensor(self._features["index"], features[None].astype(np.float32))
            interpreter.invoke()
            output = _from_tensor(interpreter.get_tensor(self._output["index"]), self._output)
            row = output.reshape(output.shape[0], -1)[0] if output.ndim > 1 else output
            first = row[0]
        except (ValueError, RuntimeError, IndexError, OverflowError, MemoryError) as error:
            # An output without any number is none.
            raise ModelError(f"The network in {self.name} cannot be run.") from error
        return np.array([1 - first, first], np.float32) if self._single else row

    def copy(self) -> "LiteRTNetwork":
        """Open it again, because an interpreter serves one thread only."""
        return LiteRTNetwork(self.content, self.name, self.sha256, outputs=self.wanted_outputs)


def _lengths(tensor: dict[str, Any]) -> tuple[int | None, ...]:
    """Return a tensor's shape with None for every length that is not fixed; the batch comes first."""
    signature = tensor.get("shape_signature")
    lengths = tensor["shape"] if signature is None or len(signature) == 0 else signature
    return tuple(None if length < 0 else int(length) for length in lengths)


def _choose_output(tensors: list[dict[str, Any]], wanted: int | None, name: str) -> dict[str, Any]:
    """Choose the output that classifies: of the wanted length, else the one that looks like classes."""
    counts = [(int(np.prod(tensor["shape"][1:])), tensor) for tensor in tensors if len(tensor["shape"])]
    chosen = classifying_output([count for count, _ in counts], wanted)
    if chosen is not None:
        return counts[chosen][1]
    if not counts:
        raise ModelError(f"{name} gives no list of numbers. signcam cannot use it.")
    return counts[0][1]


def _to_tensor(values: Values, tensor: dict[str, Any]) -> npt.NDArray[Any]:
    """Convert numbers to a tensor's type; quantized tensors have a scale and a zero point."""
    kind = np.dtype(tensor["dtype"])
    if kind.kind not in "iu":
        return np.ascontiguousarray(values, kind)
    scale, zero_point = tensor["quantization"]
    whole = np.round(values / scale + zero_point) if scale else np.round(values)
    limits = np.iinfo(kind)
    return np.ascontiguousarray(whole.clip(limits.min, limits.max).astype(kind))


def _from_tensor(values: npt.NDArray[Any], tensor: dict[str, Any]) -> Values:
    if np.dtype(tensor["dtype"]).kind not in "iu":
        return values.astype(np.float32)
    scale, zero_point = tensor["quantization"]
    floats = values.astype(np.float32)
    return (floats - zero_point) * np.float32(scale) if scale else floats


def _tensors(interpreter: Any, name: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return what describes the inputs and the outputs."""
    try:
        return interpreter.get_input_details(), interpreter.get_output_details()
    except Exception as error:  # names that are no text, types that do not exist
        raise ModelError(f"{name} is damaged or is not a LiteRT model.") from error


def _open_interpreter(content: bytes, name: str) -> Any:
    from ai_edge_litert.interpreter import Interpreter

    try:
        interpreter = Interpreter(model_content=content, num_threads=_THREADS)
        interpreter.allocate_tensors()
    except Exception as error:  # whatever the bindings raise over bytes that make no sense
        custom = "custom op" in str(error).lower() or "unresolved" in str(error).lower()
        reason = (
            phrase("needs operations that LiteRT does not have. Export it with the built-in operations only")
            if custom
            else phrase("is damaged or is not a LiteRT model")
        )
        raise ModelError(f"{name} {reason}.") from error
    return interpreter
