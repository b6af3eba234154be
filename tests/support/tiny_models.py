"""Networks small enough to be built in a test: their digit is chosen by the crop's mean colour."""

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Literal

import flatbuffers  # type: ignore[import-untyped]
import numpy as np
from ai_edge_litert import schema_py_generated as schema

from signcam.hands.crop import CropSpec
from signcam.models.card import ModelCard, ModelInput, card_path, file_sha256
from tests.support import doubles


def tiny_network(
    *,
    size: int = 100,
    channels: int = 3,
    outputs: int = 10,
    favourite: int = 7,
    numbers: int = 0,
    shape: tuple[int, ...] = (),
    channels_first: bool = False,
    free: bool = False,
    batch: int = 1,
    quantized: bool = False,
    ends_with: Literal["", "softmax", "sigmoid"] = "",
    box: bool = False,
) -> bytes:
    """A LiteRT file: mean over the picture, then one dense layer, which always favours one digit.

    Args:
        size: side of the picture.
        channels: of the picture.
        outputs: how many classes; one, with a sigmoid at the end, is the probability of the second of two.
        favourite: the output that it favours.
        numbers: takes so many numbers, such as landmarks, in place of a picture.
        shape: of the input without the batch, in place of `size` and `channels`.
        channels_first: the first length of the shape is that of the channels.
        free: takes pictures of any height and width.
        batch: the fixed length of the batch.
        quantized: takes whole numbers, uint8 with a scale of 1/255.
        ends_with: what follows the dense layer.
        box: gives four other numbers too, as a first output.
    """
    model = schema.ModelT()
    model.version = 3
    model.description = "tiny"
    model.buffers = [schema.BufferT()]
    model.operatorCodes = []
    graph = schema.SubGraphT()
    graph.name, graph.tensors, graph.operators = "main", [], []

    def tensor(
        name: str, lengths: list[int], values: Any = None, kind: int = schema.TensorType.FLOAT32
    ) -> int:
        made = schema.TensorT()
        made.name, made.shape, made.type, made.buffer = name, lengths, kind, 0
        if values is not None:
            buffer = schema.BufferT()
            buffer.data = np.frombuffer(values.tobytes(), np.uint8)
            model.buffers.append(buffer)
            made.buffer = len(model.buffers) - 1
        graph.tensors.append(made)
        return len(graph.tensors) - 1

    def operator(code: str, inputs: list[int], output: int, options: str) -> int:
        known = schema.OperatorCodeT()
        known.builtinCode = known.deprecatedBuiltinCode = getattr(schema.BuiltinOperator, code)
        known.version = 1
        model.operatorCodes.append(known)
        made = schema.OperatorT()
        made.opcodeIndex = len(model.operatorCodes) - 1
        made.inputs, made.outputs = inputs, [output]
        if options:
            made.builtinOptions = getattr(schema, f"{options}T")()
            made.builtinOptionsType = getattr(schema.BuiltinOptions, options)
        graph.operators.append(made)
        return output

    lengths = list(shape or ((numbers,) if numbers else (size, size, channels)))
    kind = schema.TensorType.UINT8 if quantized else schema.TensorType.FLOAT32
    graph.inputs = [tensor("input", [batch, *lengths], kind=kind)]
    value = graph.inputs[0]
    if free:
        graph.tensors[value].shapeSignature = [batch, -1, -1, lengths[2]]
    if quantized:
        graph.tensors[value].quantization = schema.QuantizationParametersT()
        graph.tensors[value].quantization.scale = [1 / 255]
        graph.tensors[value].quantization.zeroPoint = [0]
        floats = tensor("floats", [batch, *lengths])
        value = operator("DEQUANTIZE", [value], floats, "DequantizeOptions")
    count = int(np.prod(lengths))
    if len(lengths) == 3:
        places = np.array([2, 3] if channels_first else [1, 2], np.int32)
        count = lengths[0] if channels_first else lengths[2]
        axes = tensor("axes", [2], places, schema.TensorType.INT32)
        value = operator("MEAN", [value, axes], tensor("mean", [batch, count]), "ReducerOptions")

    def dense(name: str, width: int, bias: Any) -> int:
        weights = tensor(f"{name} weights", [width, count], np.full((width, count), 1e-3, np.float32))
        inputs = [value, weights, tensor(f"{name} bias", [width], bias)]
        return operator("FULLY_CONNECTED", inputs, tensor(name, [batch, width]), "FullyConnectedOptions")

    graph.outputs = [dense("box", 4, np.zeros(4, np.float32))] if box else []
    bias = np.zeros(outputs, np.float32)
    bias[min(favourite, outputs - 1)] = 6
    last = dense("output", outputs, bias)
    if ends_with == "softmax":
        last = operator("SOFTMAX", [last], tensor("shares", [batch, outputs]), "SoftmaxOptions")
        graph.operators[-1].builtinOptions.beta = 1.0
    elif ends_with == "sigmoid":
        last = operator("LOGISTIC", [last], tensor("shares", [batch, outputs]), "")
    graph.outputs.append(last)
    model.subgraphs = [graph]
    builder = flatbuffers.Builder(4096)
    builder.Finish(model.Pack(builder), b"TFL3")
    return bytes(builder.Output())


def save_model(
    folder: Path,
    *,
    name: str = "tiny",
    network: bytes | None = None,
    card: ModelCard | None = None,
    changes: dict[str, Any] | None = None,
    without: tuple[str, ...] = (),
) -> Path:
    """Write a network and a card that fits it, but for `changes` to the card and the keys it is `without`."""
    path = folder / f"{name}.tflite"
    path.write_bytes(tiny_network() if network is None else network)
    fitting = replace(card or doubles.card(name=name), sha256=file_sha256(path))
    content = asdict(fitting) | (changes or {})
    for key in without:
        del content[key]
    card_path(path).write_text(json.dumps(content), encoding="utf-8")
    return path


def sized_card(size: int, *, has_none: bool = False) -> ModelCard:
    """A card for a network of another input size."""
    return replace(doubles.card(has_none=has_none), input=ModelInput(size, size), crop=CropSpec(size=size))
