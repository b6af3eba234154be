"""What lies beside a model, or inside it: names of its outputs, and how it is fed."""

import csv
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

from signcam.errors import ModelError
from signcam.models.archive import ARCHIVE_ERRORS
from signcam.models.file_bytes import read_file
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.tflite_metadata import read_metadata

_LARGEST_BYTES = 1_000_000
_LABEL_NAMES = ("labels.txt", "label.txt", "class_names.txt", "classes.txt")


@dataclass(frozen=True)
class FoundHints:
    """What a model's own files say.

    Attributes:
        labels: names of its outputs; empty if unknown.
        said: how it is fed, as far as the files say it.
    """

    labels: tuple[str, ...] = ()
    said: InputOverrides = NO_OVERRIDES


def read_hints(model: Path) -> FoundHints:
    """Read what a model's own files say. What is damaged is left out.

    Looked for are, in this order: Lobe's `signature.json`, the metadata of a `.tflite` file, `<name>.txt`,
    `labels.txt` and the like, and `*_label.csv` in the same folder.
    """
    folder = model if model.is_dir() else model.parent
    hints = _lobe(folder / "signature.json", model)
    if hints is None and model.is_file():
        hints = FoundHints(_labels_inside(model), _input_inside(model))
    hints = hints or FoundHints()
    if hints.labels:
        return hints
    beside = [model.with_suffix(".txt"), *(folder / name for name in _LABEL_NAMES)]
    for path in [*beside, *sorted(folder.glob("*_label.csv"))]:
        labels = labels_of_text(_read(path), path.suffix.lower() == ".csv")
        if labels:
            return FoundHints(labels, hints.said)
    return hints


def labels_of_text(text: str, as_csv: bool = False) -> tuple[str, ...]:
    """Return the labels of a text, one a line.

    Lines like `0 zero`, as Teachable Machine writes them, lose the number.
    """
    lines = [line.strip().lstrip("\ufeff") for line in text.splitlines() if line.strip()]
    if as_csv:
        lines = [row[0].strip().lstrip("\ufeff") for row in csv.reader(lines) if row and row[0].strip()]
    numbered = [line.partition(" ") for line in lines]
    if all(number == str(row) and name.strip() for row, (number, _, name) in enumerate(numbered)):
        lines = [name.strip() for _, _, name in numbered]
    return tuple(lines) if len(lines) >= 2 and len(set(lines)) == len(lines) else ()


def _read(path: Path) -> str:
    try:
        return read_file(path, _LARGEST_BYTES).decode("utf-8")
    except (ModelError, ValueError):
        return ""


def _lobe(path: Path, model: Path) -> FoundHints | None:
    """Read the description that Lobe exports beside its models."""
    try:
        content = json.loads(_read(path))
        if content.get("filename", "saved_model.pb") not in (model.name, "saved_model.pb"):
            return None
        classes = content.get("classes")
        labels = classes["Label"] if isinstance(classes, dict) else classes
        # Lobe's networks take the middle square of the whole picture, 0..1.
        return FoundHints(tuple(map(str, labels)), InputOverrides(input="0..1", crop="frame"))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _labels_inside(path: Path) -> tuple[str, ...]:
    """Read the label file that a `.tflite` file carries in a zip archive at its end."""
    try:
        if not zipfile.is_zipfile(path):
            return ()
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if info.filename.lower().endswith(".txt") and info.file_size <= _LARGEST_BYTES:
                    labels = labels_of_text(archive.read(info).decode("utf-8"))
                    if labels:
                        return labels
    except ARCHIVE_ERRORS:
        return ()
    return ()


def _input_inside(path: Path) -> InputOverrides:
    """Read the metadata inside a `.tflite` file."""
    try:
        with path.open("rb") as file:
            if file.read(8)[4:] != b"TFL3":
                return NO_OVERRIDES
        return read_metadata(read_file(path))
    except (OSError, ModelError):
        return NO_OVERRIDES
