"""Loads the weights from a file into a network that was built from a description."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from signcam.errors import ModelError
from signcam.models.keras.files import WEIGHTS_SUFFIX


def load_weights(model: Any, layers: list[Any], weights: Path) -> None:
    """Load weights of any supported format.

    Args:
        model: the `keras.Model`.
        layers: its layers, in the order of the description.
        weights: a `.keras` archive, or HDF5 in the layout of Keras 2 or Keras 3.

    Raises:
        ModelError: the weights are damaged, or do not fit the network.
    """
    import h5py  # type: ignore[import-untyped]

    try:
        if h5py.is_hdf5(weights):
            with h5py.File(weights, "r") as file:
                group = file.get("model_weights", file)
                ordered = "layer_names" in group.attrs or "layer_names0" in group.attrs
                if ordered and not any(hasattr(layer, "layers") for layer in layers):
                    _load_in_order(group, layers, weights.name)
                    return
                if not ordered:
                    _check_count(file, model, weights.name)
            suffix = ".h5" if ordered else WEIGHTS_SUFFIX
        else:
            suffix = ".keras"
        with _named(weights, suffix) as path:
            model.load_weights(path)
    except ModelError:
        raise
    except OSError as error:
        raise ModelError(f"{weights.name} is damaged or cannot be read.") from error
    except Exception as error:  # whatever Keras raises over a file that does not fit
        raise ModelError(f"The weights in {weights.name} are damaged or of another network.") from error


@contextmanager
def _named(weights: Path, suffix: str) -> Iterator[Path]:
    """Give a file the suffix by which Keras knows its kind: a copy, where it has another one."""
    if weights.name.endswith(suffix) and (suffix != ".h5" or not weights.name.endswith(WEIGHTS_SUFFIX)):
        yield weights
        return
    with tempfile.TemporaryDirectory(prefix="weights-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / f"copy{suffix}"
        shutil.copyfile(weights, copy)
        yield copy


def _load_in_order(group: Any, layers: list[Any], name: str) -> None:
    """Load as Keras 2 does: by the order of the layers that have weights, not by their names."""
    stored = []
    for layer_name in _read_names(group, "layer_names"):
        values = [group[layer_name][weight] for weight in _read_names(group[layer_name], "weight_names")]
        if values:
            stored.append((layer_name, values))
    wanted = [layer for layer in layers if layer.weights]
    if len(stored) != len(wanted):
        raise ModelError(
            f"{name} has weights of {len(stored)} layers, but the network has {len(wanted)} with weights."
        )
    for (layer_name, values), layer in zip(stored, wanted, strict=True):
        shapes = [tuple(value.shape) for value in values]
        needed = [tuple(weight.shape) for weight in layer.weights]
        if shapes != needed:
            raise ModelError(
                f"The weights of {layer_name} in {name} are {_format_shapes(shapes)}, but the network needs"
                f" {_format_shapes(needed)}."
            )
        layer.set_weights([np.asarray(value, np.float32) for value in values])


def _read_names(group: Any, key: str) -> list[str]:
    """Return a list of names. Keras splits long lists into `layer_names0`, `layer_names1` and so on."""
    if key in group.attrs:
        names = list(group.attrs[key])
    else:
        names = []
        while f"{key}{len(names)}" in group.attrs:
            names.append(group.attrs[f"{key}{len(names)}"])
        names = [name for piece in names for name in piece]
    return [name.decode("utf-8") if isinstance(name, bytes) else str(name) for name in names]


def _check_count(file: Any, model: Any, name: str) -> None:
    """Check that the file has as many weights as the network: Keras 3 would ignore extra ones."""
    found = []

    def collect(path: str, item: Any) -> None:
        # The file also stores the state of Dropout and of the optimizer.
        if hasattr(item, "shape") and "seed_generator" not in path and not path.startswith("optimizer"):
            found.append(path)

    file.visititems(collect)
    if len(found) != len(model.weights):
        raise ModelError(f"{name} has {len(found)} weights, but the network has {len(model.weights)}.")


def _format_shapes(shapes: list[tuple[int, ...]]) -> str:
    return " and ".join("x".join(map(str, shape)) for shape in shapes)
