"""Networks small enough to be built in a test: their digit is chosen by the crop's mean colour."""

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import flatbuffers  # type: ignore[import-untyped]
import numpy as np
from ai_edge_litert import schema_py_generated as schema

from signcam.hands.crop import CropSpec
from signcam.models.card import ModelCard, ModelInput, card_path, file_sha256
from tests.support import doubles


def tiny_network(
    *, size: int = 100, channels: int = 3, outputs: int = 10, favourite: int = 7, numbers: int = 0
) -> bytes:
    """A LiteRT file: mean over the picture, then one dense layer, which always favours one digit.

    With `numbers` it takes so many numbers, such as landmarks, in place of a picture.
    """
    model = schema.ModelT()
    model.version = 3
    model.description = "tiny"
    model.buffers = [schema.BufferT()]

    def tensor(name: str, shape: list[int], values: Any = None, kind: int = schema.TensorType.FLOAT32) -> Any:
        made = schema.TensorT()
        made.name, made.shape, made.type, made.buffer = name, shape, kind, 0
        if values is not None:
            buffer = schema.BufferT()
            buffer.data = np.frombuffer(values.tobytes(), np.uint8)
            model.buffers.append(buffer)
            made.buffer = len(model.buffers) - 1
        return made

    bias = np.zeros(outputs, np.float32)
    bias[min(favourite, outputs - 1)] = 6
    graph = schema.SubGraphT()
    graph.name = "main"
    channels = numbers or channels
    graph.tensors = [
        tensor("input", [1, channels] if numbers else [1, size, size, channels]),
        tensor("axes", [2], np.array([1, 2], np.int32), schema.TensorType.INT32),
        tensor("mean", [1, channels]),
        tensor("weights", [outputs, channels], np.full((outputs, channels), 1e-3, np.float32)),
        tensor("bias", [outputs], bias),
        tensor("output", [1, outputs]),
    ]
    graph.inputs, graph.outputs = [0], [5]

    def operator(code: int, inputs: list[int], output: int, options: Any, kind: int) -> Any:
        known = schema.OperatorCodeT()
        known.builtinCode = known.deprecatedBuiltinCode = code
        known.version = 1
        model.operatorCodes.append(known)
        made = schema.OperatorT()
        made.opcodeIndex = len(model.operatorCodes) - 1
        made.inputs, made.outputs = inputs, [output]
        made.builtinOptions, made.builtinOptionsType = options, kind
        return made

    model.operatorCodes = []
    graph.operators = [
        operator(
            schema.BuiltinOperator.MEAN,
            [0, 1],
            2,
            schema.ReducerOptionsT(),
            schema.BuiltinOptions.ReducerOptions,
        ),
        operator(
            schema.BuiltinOperator.FULLY_CONNECTED,
            [2, 3, 4],
            5,
            schema.FullyConnectedOptionsT(),
            schema.BuiltinOptions.FullyConnectedOptions,
        ),
    ]
    if numbers:
        graph.operators = graph.operators[1:]
        graph.operators[0].inputs[0] = 0
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
