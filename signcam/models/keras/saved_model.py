"""Loads a SavedModel, after its graph was searched for operations that do more than compute."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from signcam.errors import ModelError
from signcam.models.keras.runtime import Runtime

_LARGEST_BYTES = 1_000_000_000
# Operations that touch files, call Python, print or load programs, by the start of their names.
_REFUSED = (
    *(
        "ReadFile",
        "WriteFile",
        "MatchingFiles",
        "DeleteFile",
        "PyFunc",
        "Shell",
        "EagerPyFunc",
        "PyFuncStateless",
    ),
    *(
        "PrintV2",
        "Print",
        "LoadDataset",
        "SaveDataset",
        "SnapshotDataset",
        "GeneratorDataset",
        "TextFileReader",
    ),
    *(
        "WholeFileReader",
        "TFRecord",
        "FixedLengthRecord",
        "TextLineDataset",
        "CSVDataset",
        "SqlDataset",
        "Lmdb",
    ),
    *("InitializeTableFromTextFile", "LoadLibrary", "CustomCall", "XlaCustomCall", "RemoteCall", "Rpc", "Io"),
    *("CheckpointReader", "CloseSummaryWriter", "CreateSummary", "ImportEvent", "WriteSummary", "WriteImage"),
    *("DebugIdentity", "DebugNanCount", "DebugNumericSummary", "DumpTensor", "BigQuery", "Bigtable", "Lmdb"),
)
# The graph itself reads and writes its variables with these, and only when it is saved or restored.
_OF_SAVING = frozenset({"SaveV2", "RestoreV2", "MergeV2Checkpoints", "ShardedFilename", "SaveSlices"})


class SavedModel:
    """The function of a SavedModel that takes one picture.

    Attributes:
        input_shape: shape of its input, with the batch.
    """

    def __init__(self, loaded: Any, name: str) -> None:
        """Choose the function.

        Args:
            loaded: what TensorFlow loaded.
            name: name of the model, for messages.

        Raises:
            ModelError: it has no function with one input.
        """
        signatures = list(loaded.signatures.values())
        if not signatures:
            raise ModelError(f"{name} says of no function how it is called. Export it with a signature.")
        self._function = loaded.signatures.get("serving_default", signatures[0])
        self._loaded = loaded
        (_, arguments) = self._function.structured_input_signature
        if len(arguments) != 1:
            raise ModelError(
                f"The network in {name} takes several inputs at once. signcam runs networks with one."
            )
        ((self._argument, spec),) = arguments.items()
        if spec.shape.rank is None:
            raise ModelError(f"The network in {name} does not say what it takes.")
        self.input_shape = tuple(spec.shape.as_list())
        self._kind = spec.dtype

    def __call__(self, values: Any, training: bool = False) -> Any:
        """Run on a batch."""
        import tensorflow

        return self._function(**{self._argument: tensorflow.cast(values, self._kind)})


def load_saved_model(folder: Path, name: str, runtime: Runtime) -> SavedModel:
    """Search a SavedModel's graph, then load it.

    Raises:
        ModelError: the graph touches files or calls Python, or the model is damaged.
    """
    check_graph(folder, name)
    try:
        return SavedModel(runtime.tensorflow.saved_model.load(str(folder)), name)
    except ModelError:
        raise
    except Exception as error:  # whatever TensorFlow raises over a damaged model
        raise ModelError(f"{name} is damaged or is not a SavedModel.") from error


def check_graph(folder: Path, name: str) -> None:
    """Search a graph for operations that touch files or call Python.

    Raises:
        ModelError: it has some, or is damaged.
    """
    from google.protobuf.message import DecodeError
    from tensorflow.core.protobuf.saved_model_pb2 import SavedModel as Description

    path = folder / "saved_model.pb"
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise ModelError(f"{path.name} is larger than 1 GB. signcam does not open it.")
        description = Description.FromString(path.read_bytes())
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror}.") from error
    except DecodeError as error:
        raise ModelError(f"{name} is damaged or is not a SavedModel.") from error
    found = sorted({operation for operation in _operations(description) if operation.startswith(_REFUSED)})
    if found:
        raise ModelError(
            f"The SavedModel {name} does more than compute ({', '.join(found[:4])}), so signcam does not"
            " run it. Export the network to .tflite."
        )


def _operations(description: Any) -> Iterator[str]:
    for graph in description.meta_graphs:
        yield from (node.op for node in graph.graph_def.node if node.op not in _OF_SAVING)
        for function in graph.graph_def.library.function:
            yield from (node.op for node in function.node_def if node.op not in _OF_SAVING)
