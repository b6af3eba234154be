"""Reads an HDF5 file of Keras from end to end. Only in a process of its own: HDF5 hangs on damaged files."""

import io
import math
import zipfile
from dataclasses import dataclass
from typing import Any

import h5py  # type: ignore[import-untyped]

from signcam.errors import ModelError
from signcam.models.archive import ARCHIVE_ERRORS, check_unfolded, read_member

WEIGHTS_MEMBER = "model.weights.h5"
_WEIGHTS_GROUPS = frozenset({"layers", "_layer_checkpoint_dependencies"})
# So many numbers are read at once.
_BLOCK = 4_000_000
_ERRORS = (OSError, KeyError, RuntimeError, ValueError, TypeError, IndexError, OverflowError, AttributeError)


@dataclass(frozen=True)
class HDF5Content:
    """What an HDF5 file of Keras holds.

    Attributes:
        description: the network's description, JSON; None if it holds weights only.
        version: version of the Keras that wrote it; empty if unknown.
        has_weights: whether it looks like weights of Keras.
        numbers: how many numbers it holds in all.
    """

    description: str | None
    version: str
    has_weights: bool
    numbers: int


def read_hdf5(content: bytes, name: str) -> HDF5Content:
    """Read all that a file holds: what can be read here can be read by Keras.

    Args:
        content: of an HDF5 file, or of an archive of Keras 3 with one in it.
        name: what to call it in messages.

    Raises:
        ModelError: it is damaged, refers to other files, or unfolds to far more than its own size.
    """
    size = len(content)
    if not content.startswith(b"\x89HDF") and zipfile.is_zipfile(io.BytesIO(content)):
        content = _weights_of_archive(content, name)
    damaged = f"{name} is damaged or is not a Keras model."
    try:
        with h5py.File(io.BytesIO(content), "r") as file:
            description = file.attrs.get("model_config")
            version = _text(file.attrs.get("keras_version", ""))
            has_weights = "layer_names" in file.attrs or bool(_WEIGHTS_GROUPS & set(file))
            numbers = _read_all(file, size, name)
            described = None if description is None else _text(description)
    except _ERRORS as error:
        raise ModelError(damaged) from error
    return HDF5Content(described, version, has_weights, numbers)


def _weights_of_archive(content: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return read_member(archive, WEIGHTS_MEMBER, name)
    except ARCHIVE_ERRORS as error:
        raise ModelError(f"{name} is damaged or is not a Keras model.") from error


def _read_all(file: Any, size: int, name: str) -> int:
    """Read every attribute and every number, and return how many numbers there are."""
    found: list[Any] = [file]
    file.visititems(lambda path, item: found.append(item))
    data = []
    for item in found:
        list(item.attrs.items())
        if isinstance(item, h5py.Group):
            if any(isinstance(item.get(key, getlink=True), h5py.ExternalLink) for key in item):
                raise ModelError(f"{name} refers to other files. signcam does not open it.")
        elif isinstance(item, h5py.Dataset):
            if item.external or item.is_virtual:
                raise ModelError(f"{name} refers to other files. signcam does not open it.")
            data.append(item)
    check_unfolded(sum(math.prod(item.shape or ()) * item.dtype.itemsize for item in data), size, name)
    for item in data:
        _read_in_blocks(item)
    return sum(math.prod(item.shape or ()) for item in data)


def _read_in_blocks(item: Any) -> None:
    if not item.shape or 0 in item.shape:
        item[()]
        return
    rows = max(1, _BLOCK // math.prod(item.shape[1:]))
    for row in range(0, item.shape[0], rows):
        item[row : row + rows]


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if not isinstance(value, str):
        raise TypeError("text is of another type")
    return value
