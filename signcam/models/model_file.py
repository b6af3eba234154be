"""What lies at a path: which kind of model it is, judged by its content and not by its name."""

import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from signcam.errors import ModelError
from signcam.models.archive import ARCHIVE_ERRORS, check_archive, read_member
from signcam.models.file_bytes import LARGEST_MODEL, check_file, read_file
from signcam.models.label_files import labels_of_text
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.phrases import phrase
from signcam.system.folders import cache_folder
from signcam.system.whole_file import write_whole

MODEL_SUFFIXES = frozenset({".tflite", ".keras", ".h5", ".hdf5", ".json", ".zip", ".pb"})
_LARGEST_LABELS = 1_000_000
_HDF5, _TFLITE = b"\x89HDF\r\n\x1a\n", b"TFL3"
# What Teachable Machine names its files, the one that runs fastest first.
_DOWNLOADED = ("model_unquant.tflite", "model.tflite", "keras_model.h5", "vww_96_grayscale_quantized.tflite")
# Teachable Machine shows its networks the middle square of the whole picture.
_TEACHABLE = InputOverrides(crop="frame")


@dataclass(frozen=True)
class ModelFile:
    """A model, as found at a path.

    Attributes:
        kind: which kind it is.
        path: its file, or the folder of a SavedModel.
        name: what to call it in messages.
        title: its name without a suffix.
        card_of: the file that its card belongs to.
        labels: names of its outputs, if they come with it.
        said: how it is fed, as far as its kind says that.
        usual: how it is likely fed.
    """

    kind: Literal["tflite", "keras", "saved model"]
    path: Path
    name: str
    title: str
    card_of: Path
    labels: tuple[str, ...] = ()
    said: InputOverrides = NO_OVERRIDES
    usual: InputOverrides = NO_OVERRIDES


def find_model_file(path: Path) -> ModelFile:
    """Find out what lies at a path.

    Raises:
        ModelError: it is no model, or cannot be read.
    """
    title = _title(path)
    try:
        if path.is_dir():
            return _folder(path, title)
        if path.name == "saved_model.pb":
            return _folder(path.parent, _title(path.parent))
        check_file(path, LARGEST_MODEL)
        with path.open("rb") as file:
            begin = file.read(16)
        archive = zipfile.is_zipfile(path)
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}.") from error
    if begin[4:8] == _TFLITE:
        return ModelFile("tflite", path, path.name, title, path)
    if path.suffix.lower() == ".tflite" and not begin.startswith(_HDF5):
        raise ModelError(f"{path.name} is damaged or is not a LiteRT model.")
    if archive and path.suffix.lower() != ".keras":
        downloaded = _downloaded(path, title)
        if downloaded is not None:
            return downloaded
    suffix = path.suffix.lower()
    looks_like_keras = begin.startswith(_HDF5) or archive
    if not looks_like_keras and suffix not in MODEL_SUFFIXES - {".zip", ".pb"}:
        raise ModelError(
            f"signcam cannot open {path.name} as a model. It opens .tflite, .keras, .h5 and .hdf5 files,"
            " .json files with their weights, SavedModel folders, and what Teachable Machine lets you"
            " download."
        )
    from signcam.models.keras.files import find_files

    files = find_files(path)
    usual = InputOverrides(input="0..255") if files.scales else NO_OVERRIDES
    labels = _beside(path)
    said = _TEACHABLE if path.name == "keras_model.h5" and labels else NO_OVERRIDES
    return ModelFile("keras", path, path.name, title, files.weights_file, labels, said, usual)


def _beside(path: Path) -> tuple[str, ...]:
    file = path.with_name("labels.txt")
    try:
        return labels_of_text(read_file(file, _LARGEST_LABELS).decode("utf-8"))
    except (ModelError, ValueError):
        return ()


def _title(path: Path) -> str:
    name = path.name
    for suffix in (".weights.h5", path.suffix):
        if suffix and name.lower().endswith(suffix.lower()):
            return name[: -len(suffix)]
    return name


def _folder(path: Path, title: str) -> ModelFile:
    if not (path / "saved_model.pb").is_file():
        raise ModelError(f"{path.name} is a folder without a saved_model.pb, so it is no SavedModel.")
    return ModelFile("saved model", path, path.name, title, path / "saved_model.pb")


def _downloaded(path: Path, title: str) -> ModelFile | None:
    """Unpack a network that Teachable Machine let someone download; None if the archive is something else."""
    try:
        with zipfile.ZipFile(path) as archive:
            check_archive(archive, path.stat().st_size, path.name)
            members = {PurePosixPath(info.filename).name: info for info in archive.infolist()}
            if "config.json" in members and "metadata.json" in members:
                return None
            found = next((name for name in _DOWNLOADED if name in members), None)
            graph = members.get("saved_model.pb")
            if found is None and graph is None:
                hint = phrase(
                    " It holds a network for browsers: download it as Keras or TensorFlow Lite instead."
                )
                extra = hint if "model.json" in members and "weights.bin" in members else ""
                raise ModelError(f"{path.name} contains no network that signcam opens.{extra}")
            inside = {found: members[found].filename} if found else _saved_model_members(archive, graph)
            contents = {
                name: read_member(archive, member, path.name, LARGEST_MODEL)
                for name, member in inside.items()
            }
            labels: tuple[str, ...] = ()
            if "labels.txt" in members and members["labels.txt"].file_size < _LARGEST_LABELS:
                labels = labels_of_text(archive.read(members["labels.txt"]).decode("utf-8", "replace"))
    except ARCHIVE_ERRORS as error:
        raise ModelError(f"{path.name} is damaged or is not a model.") from error
    folder = _unpack(contents, path.name)
    if found is None:
        said = InputOverrides(input="-1..1", crop="frame") if _is_teachable(inside) else NO_OVERRIDES
        return ModelFile("saved model", folder, path.name, title, path, labels, said)
    unpacked = folder / found
    kind: Literal["tflite", "keras"] = "tflite" if found.endswith(".tflite") else "keras"
    said = _TEACHABLE if "quantized" in found else InputOverrides(input="-1..1", crop="frame")
    if found == "model.tflite":  # quantized: it takes pixels as they are
        said = _TEACHABLE
    return ModelFile(kind, unpacked, path.name, title, path, labels, said)


def _is_teachable(inside: dict[str, str]) -> bool:
    """Return whether a SavedModel lies in the folder that Teachable Machine puts it in."""
    return "model.savedmodel" in PurePosixPath(inside["saved_model.pb"]).parts


def _saved_model_members(archive: zipfile.ZipFile, graph: zipfile.ZipInfo | None) -> dict[str, str]:
    """Return the members of an archive that are a SavedModel, by their names in its folder."""
    assert graph is not None
    folder = PurePosixPath(graph.filename).parent
    variables = [
        info.filename
        for info in archive.infolist()
        if PurePosixPath(info.filename).parent == folder / "variables"
    ]
    inside = {f"variables/{PurePosixPath(name).name}": name for name in variables if not name.endswith("/")}
    return {**inside, "saved_model.pb": graph.filename}


def _unpack(contents: dict[str, bytes], name: str) -> Path:
    """Write files into a folder of the cache, unless they lie there already, and return it.

    Raises:
        ModelError: they cannot be written.
    """
    import hashlib

    digest = hashlib.sha256()
    for content in contents.values():
        digest.update(hashlib.sha256(content).digest() if len(contents) > 1 else content)
    folder = cache_folder() / "unpacked" / digest.hexdigest()
    try:
        for member, content in contents.items():
            if not (folder / member).is_file():
                (folder / member).parent.mkdir(parents=True, exist_ok=True)
                write_whole(folder / member, content)
    except OSError as error:
        raise ModelError(
            f"{name} cannot be unpacked into {folder}: {error.strerror or error}. Make room there."
        ) from error
    return folder
