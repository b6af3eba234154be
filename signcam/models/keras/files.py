"""Finds the files of a Keras network and reads its description, without TensorFlow."""

import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from signcam.errors import ModelError
from signcam.models.archive import ARCHIVE_ERRORS, check_archive, read_member
from signcam.models.file_bytes import LARGEST_MODEL, LARGEST_TEXT, check_file, hash_files, read_file
from signcam.models.probe import probe

WEIGHTS_SUFFIX = ".weights.h5"
_SCALING_LAYERS = frozenset({"Rescaling", "Normalization"})
# Layers that may come first without changing the meaning of the numbers.
_PASS_THROUGH_LAYERS = ("InputLayer", "Random", "Resizing", "Dropout", "Reshape")
_HDF5 = b"\x89HDF\r\n\x1a\n"


@dataclass(frozen=True)
class KerasFiles:
    """The files of a network, and its description.

    Attributes:
        given_file: the file that the person gave.
        description_file: the file that holds the description.
        weights_file: the archive or HDF5 file that holds the weights; may be the same file.
        description: the network's JSON as Keras writes it, as a dictionary.
        version: version of the Keras that wrote it, such as `2.1.6`; empty if unknown.
        stored: how many numbers the file with the weights holds.
    """

    given_file: Path
    description_file: Path
    weights_file: Path
    description: dict[str, Any]
    version: str
    stored: int

    @property
    def by_keras3(self) -> bool:
        """Whether Keras 3 wrote it, which names the module of each class."""
        if self.version.startswith("3."):
            return True
        return "module" in self.description and not self.version.startswith("2.")

    @property
    def scales(self) -> bool:
        """Whether a first layer scales pixels, so that the network takes 0..255."""
        config = self.description.get("config")
        layers = config.get("layers") if isinstance(config, dict) else config
        first = [layer.get("class_name") for layer in layers or () if isinstance(layer, dict)]
        computing = [kind for kind in first if not str(kind).startswith(_PASS_THROUGH_LAYERS)]
        return bool(computing) and computing[0] in _SCALING_LAYERS


def model_stem(path: Path) -> str:
    """Return the name that the files of one network share: `model` for `model.weights.h5`."""
    name = path.name
    return name[: -len(WEIGHTS_SUFFIX)] if name.lower().endswith(WEIGHTS_SUFFIX) else path.stem


def find_files(path: Path) -> KerasFiles:
    """Find all files that belong to the given one, and read the description.

    What HDF5 reads is tried in a process of its own the first time; see `signcam.models.probe`.

    Args:
        path: a `.keras` archive, an `.h5` file, or the `.json` of a pair.

    Raises:
        ModelError: the file is damaged or too large, is not a network, or is only half of a pair.
    """
    check_file(path, LARGEST_MODEL)
    try:
        with path.open("rb") as file:
            begin = file.read(1).lstrip()
        if path.suffix.lower() == ".json" or begin in (b"{", b'"'):
            return _read_json_pair(path)
        if zipfile.is_zipfile(path):
            return _read_archive(path)
        return _read_hdf5(path)
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}.") from error


def _read_archive(path: Path) -> KerasFiles:
    try:
        with zipfile.ZipFile(path) as archive:
            check_archive(archive, path.stat().st_size, path.name)
            metadata = read_member(archive, "metadata.json", path.name, LARGEST_TEXT)
            version = _keras_version(json.loads(metadata))
            text = read_member(archive, "config.json", path.name, LARGEST_TEXT)
            description = _parse_description(text, path)
    except ARCHIVE_ERRORS as error:
        raise ModelError(f"{path.name} is damaged or is not a Keras model.") from error
    return KerasFiles(path, path, path, description, version, _tried(path)["numbers"])


def _tried(path: Path) -> dict[str, Any]:
    """Return what a process of its own has found in an HDF5 file, or in an archive with one."""
    return probe(path, hash_files([path]), "hdf5", path.name)


def _read_hdf5(path: Path) -> KerasFiles:
    with path.open("rb") as file:
        if file.read(len(_HDF5)) != _HDF5:
            raise ModelError(f"{path.name} is damaged or is not a Keras model.")
    found = _tried(path)
    if found["description"] is not None:
        described = _parse_description(found["description"], path)
        return KerasFiles(path, path, path, described, found["version"], found["numbers"])
    if not found["has_weights"]:
        raise ModelError(f"{path.name} contains no Keras network.")
    name = model_stem(path) + ".json"
    description = _beside(path, name) or _only_beside(path, (".json",))
    if description is None:
        raise ModelError(
            f"{path.name} contains only weights: {name}, which describes the network, should be"
            " in the same folder."
        )
    return _make_pair(path, description, path)


def _read_json_pair(path: Path) -> KerasFiles:
    content = _read_description(path)
    names = [path.stem + WEIGHTS_SUFFIX, path.stem + ".h5"]
    if "module" not in content:  # before Keras 3, weights files could have any name
        names.reverse()
    beside = (_beside(path, name) for name in (*names, path.stem + ".hdf5"))
    weights = next((found for found in beside if found), None) or _only_beside(path, (".h5", ".hdf5"))
    if weights is not None:
        return _make_pair(path, path, weights)
    raise ModelError(
        f"{path.name} describes a network whose weights are missing: {names[0]} or {names[1]} should be"
        " in the same folder."
    )


def _beside(path: Path, name: str) -> Path | None:
    """Return the file of a name in the same folder; one that differs in capitals alone is as good."""
    exact = path.with_name(name)
    if exact.is_file():
        return exact
    similar = (each for each in path.parent.iterdir() if each.name.casefold() == name.casefold())
    return next((each for each in sorted(similar) if each.is_file()), None)


def _only_beside(path: Path, suffixes: tuple[str, ...]) -> Path | None:
    """Return the folder's file with such a suffix, if there is just one: pairs like `model_weights.h5`.

    Cards of models lie there too; they describe no network.
    """
    found = [each for each in path.parent.iterdir() if each.suffix.lower() in suffixes and each.is_file()]
    if suffixes == (".json",):
        found = [each for each in found if _describes_a_network(each)]
    return found[0] if len(found) == 1 else None


def _describes_a_network(path: Path) -> bool:
    try:
        _read_description(path)
    except ModelError:
        return False
    return True


def _make_pair(given: Path, description: Path, weights: Path) -> KerasFiles:
    content = _read_description(description)
    stored = _tried(weights)["numbers"]
    return KerasFiles(given, description, weights, content, _keras_version(content), stored)


def _read_description(path: Path) -> dict[str, Any]:
    content = _parse_description(read_file(path, LARGEST_TEXT), path)
    if "class_name" in content:
        return content
    if {"sha256", "labels"} <= content.keys():
        raise ModelError(f"{path.name} is the card of a model, not a network. Open the model file itself.")
    raise ModelError(f"{path.name} does not describe a Keras network.")


def _parse_description(text: str | bytes, path: Path) -> dict[str, Any]:
    if len(text) > LARGEST_TEXT:
        raise ModelError(
            f"The network's description in {path.name} is {len(text) / 1e6:,.0f} MB large."
            f" signcam reads up to {LARGEST_TEXT / 1e6:.0f} MB of it."
        )
    try:
        content = json.loads(text)
        if isinstance(content, str):  # many save the text of to_json() with json.dump, which quotes it again
            content = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"The network's description in {path.name} is damaged: it is not JSON.") from error
    if not isinstance(content, dict):
        raise ModelError(f"{path.name} does not describe a Keras network.")
    return content


def _keras_version(content: Any) -> str:
    return _decode(content.get("keras_version", "")) if isinstance(content, dict) else ""


def _decode(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
