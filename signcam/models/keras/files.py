"""Which files make up a Keras network, and what kind they are. Opens no TensorFlow."""

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from signcam.errors import ModelError

WEIGHTS_SUFFIX = ".weights.h5"
_WEIGHTS_GROUPS = frozenset({"layers", "_layer_checkpoint_dependencies"})


@dataclass(frozen=True)
class KerasFiles:
    """A network as it lies on the disk.

    Attributes:
        named: the file that the person named.
        described_by: the file that holds the description.
        weights: the file that holds the weights: an archive or HDF5; may be the same.
        description: Keras' own JSON, as a dictionary.
        version: of the Keras that wrote it, such as `2.1.6`; empty where it does not say.
    """

    named: Path
    described_by: Path
    weights: Path
    description: dict[str, Any]
    version: str

    @property
    def by_keras3(self) -> bool:
        """Whether the description is in the style of Keras 3, which names each class' module."""
        return "module" in self.description and not self.version.startswith("2.")


def stem_of(path: Path) -> str:
    """Return what the files of one network have in common: `model` of `model.weights.h5`."""
    name = path.name
    return name[: -len(WEIGHTS_SUFFIX)] if name.lower().endswith(WEIGHTS_SUFFIX) else path.stem


def find_files(path: Path) -> KerasFiles:
    """Find what belongs to the file that a person named, and read the description.

    Args:
        path: a `.keras` archive, an `.h5` file, or the `.json` of a pair.

    Raises:
        ModelError: it is damaged, no network, or only half of a pair.
    """
    try:
        if path.suffix.lower() == ".json":
            return _pair_of_description(path)
        if zipfile.is_zipfile(path):
            return _archive(path)
        return _hdf5(path)
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}.") from error


def _archive(path: Path) -> KerasFiles:
    try:
        with zipfile.ZipFile(path) as archive:
            version = _version(json.loads(archive.read("metadata.json")))
            description = _description(archive.read("config.json"), path)
    except (KeyError, ValueError, RecursionError, zipfile.BadZipFile, NotImplementedError) as error:
        raise ModelError(f"{path.name} is not a Keras model, or a damaged one.") from error
    return KerasFiles(path, path, path, description, version)


def _hdf5(path: Path) -> KerasFiles:
    import h5py  # type: ignore[import-untyped]

    damaged = f"{path.name} is not a Keras model, or a damaged one."
    if not h5py.is_hdf5(path):
        raise ModelError(damaged)
    try:
        with h5py.File(path, "r") as file:
            text = file.attrs.get("model_config")
            version = _text(file.attrs.get("keras_version", ""))
            holds_weights = "layer_names" in file.attrs or bool(_WEIGHTS_GROUPS & set(file))
    except (OSError, KeyError, RuntimeError, ValueError) as error:
        raise ModelError(damaged) from error
    if text is not None:
        return KerasFiles(path, path, path, _description(text, path), version)
    if not holds_weights:
        raise ModelError(f"{path.name} holds no Keras network.")
    description = path.with_name(stem_of(path) + ".json")
    if not description.is_file():
        raise ModelError(
            f"{path.name} holds weights alone: {description.name}, which describes the network, should lie"
            " beside it."
        )
    return _pair(path, description, path)


def _pair_of_description(path: Path) -> KerasFiles:
    content = _read_description(path)
    names = [path.stem + WEIGHTS_SUFFIX, path.stem + ".h5"]
    if "module" not in content:  # before Keras 3, weights were saved under any name
        names.reverse()
    for name in names:
        weights = path.with_name(name)
        if weights.is_file():
            return _pair(path, path, weights)
    raise ModelError(
        f"{path.name} describes a network whose weights are missing: {names[0]} or {names[1]} should lie"
        " beside it."
    )


def _pair(named: Path, description: Path, weights: Path) -> KerasFiles:
    content = _read_description(description)
    return KerasFiles(named, description, weights, content, _version(content))


def _read_description(path: Path) -> dict[str, Any]:
    content = _description(path.read_bytes(), path)
    if "class_name" in content:
        return content
    if {"sha256", "labels"} <= content.keys():
        raise ModelError(f"{path.name} is a model's card and no network: open the model file that it is for.")
    raise ModelError(f"{path.name} describes no Keras network.")


def _description(text: str | bytes, path: Path) -> dict[str, Any]:
    try:
        content = json.loads(text)
        if isinstance(content, str):  # many write to_json()'s text by json.dump, which quotes it once more
            content = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"The network's description in {path.name} is damaged: no JSON.") from error
    if not isinstance(content, dict):
        raise ModelError(f"{path.name} describes no Keras network.")
    return content


def _version(content: Any) -> str:
    return _text(content.get("keras_version", "")) if isinstance(content, dict) else ""


def _text(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
