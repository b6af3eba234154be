"""What a `.tflite` file says about its own input is read before anything is tried."""

import importlib.util
from pathlib import Path
from typing import Any

import flatbuffers  # type: ignore[import-untyped]
import numpy as np
import pytest
from ai_edge_litert import schema_py_generated as schema

from signcam.models.card import card_path
from signcam.models.catalogue import open_model
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.tflite_metadata import read_metadata
from tests.support.tiny_models import save_model, tiny_network


def writers_module() -> Any:
    """The module that reads and writes all metadata, without the rest of mediapipe."""
    found = importlib.util.find_spec("mediapipe")
    folders = [] if found is None else list(found.submodule_search_locations or ())
    paths = [Path(folder) / "tasks" / "metadata" / "metadata_schema_py_generated.py" for folder in folders]
    if not any(path.is_file() for path in paths):
        pytest.skip("This mediapipe brings no writer of metadata.")
    spec = importlib.util.spec_from_file_location("metadata_schema", paths[0])
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def with_metadata(network: bytes, mean: list[float], deviation: list[float], colour_space: int = 1) -> bytes:
    """Put the metadata into a network that its makers' own writer makes."""
    metadata = writers_module()
    options = metadata.NormalizationOptionsT()
    options.mean, options.std = mean, deviation
    unit = metadata.ProcessUnitT()
    unit.optionsType, unit.options = metadata.ProcessUnitOptions.NormalizationOptions, options
    properties = metadata.ImagePropertiesT()
    properties.colorSpace = colour_space
    content = metadata.ContentT()
    content.contentPropertiesType = metadata.ContentProperties.ImageProperties
    content.contentProperties = properties
    tensor = metadata.TensorMetadataT()
    tensor.name, tensor.content, tensor.processUnits = "image", content, [unit]
    graph = metadata.SubGraphMetadataT()
    graph.inputTensorMetadata = [tensor]
    whole = metadata.ModelMetadataT()
    whole.name, whole.subgraphMetadata = "signs", [graph]
    inner = flatbuffers.Builder(256)
    inner.Finish(whole.Pack(inner), b"M001")

    model = schema.ModelT.InitFromObj(schema.Model.GetRootAs(network))
    buffer = schema.BufferT()
    buffer.data = np.frombuffer(bytes(inner.Output()), np.uint8)
    model.buffers.append(buffer)
    entry = schema.MetadataT()
    entry.name, entry.buffer = "TFLITE_METADATA", len(model.buffers) - 1
    model.metadata = [entry]
    outer = flatbuffers.Builder(4096)
    outer.Finish(model.Pack(outer), b"TFL3")
    return bytes(outer.Output())


@pytest.mark.parametrize(
    ("mean", "deviation", "colour_space", "said"),
    [
        ([127.5], [127.5], 1, InputOverrides("-1..1", "rgb")),
        ([128.0, 128.0, 128.0], [128.0, 128.0, 128.0], 0, InputOverrides("-1..1")),
        ([0.0], [255.0], 2, InputOverrides("0..1")),
        ([0.0], [1.0], 1, InputOverrides("0..255", "rgb")),
        ([103.939, 116.779, 123.68], [1.0], 0, InputOverrides("imagenet", "bgr")),
        ([123.675, 116.28, 103.53], [58.395, 57.12, 57.375], 0, NO_OVERRIDES),
        ([5.0], [0.0], 0, NO_OVERRIDES),
    ],
)
def test_mean_and_deviation_say_the_range_of_pixels(
    mean: list[float], deviation: list[float], colour_space: int, said: InputOverrides
):
    assert read_metadata(with_metadata(tiny_network(size=16), mean, deviation, colour_space)) == said


def test_a_file_that_says_how_it_is_fed_is_fed_that_way(tmp_path: Path):
    path = save_model(tmp_path, name="net", network=with_metadata(tiny_network(size=16), [127.5], [127.5]))
    card_path(path).unlink()
    classifier = open_model(str(path))
    assert (classifier.card.input.low, classifier.card.input.high) == (-1.0, 1.0)
    assert classifier.card.input.colour == "RGB"


def test_damaged_metadata_say_nothing():
    whole = with_metadata(tiny_network(size=16), [127.5], [127.5])
    random = np.random.default_rng(5)
    for _ in range(400):
        damaged = bytearray(whole)
        for place in random.integers(0, len(whole), 6).tolist():
            damaged[place] = int(random.integers(256))
        read_metadata(bytes(damaged)[: int(random.integers(8, len(whole)))])
        read_metadata(bytes(damaged))
    assert read_metadata(tiny_network(size=16)) == NO_OVERRIDES
