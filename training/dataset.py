"""Reads the Sign Language Digits Dataset from its folder: which picture shows what, and who signs it."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from signcam.errors import SigncamError
from training.people import file_number, number_people

NAME = "Sign Language Digits Dataset"
LICENCE = "Apache-2.0"
PICTURES = 2062
EXAMPLES = 10
# Over the names and bytes of all 2,072 pictures; see `folder_sha256`.
SHA256 = "e96c643ca982a2a3ffa97a1679a07d6ed115b542a362c724ddf62d97af372d37"
_CORRECTIONS = Path(__file__).with_name("labels.json")


@dataclass(frozen=True)
class Picture:
    """One picture of the data set.

    Attributes:
        path: where the file lies.
        name: `<folder>/<file>`, the same on every machine.
        digit: what it shows, corrected where the folder is wrong.
        person: who signs, 0..216.
        example: whether it is one of the ten that the data set repeats as its examples.
    """

    path: Path
    name: str
    digit: int
    person: int
    example: bool


def picture_files(root: Path) -> list[Path]:
    """Return the files of `Dataset/<digit>/` and `Examples/`, sorted by name."""
    files = [*root.glob("Dataset/[0-9]/*"), *root.glob("Examples/*")]
    return sorted(path for path in files if path.suffix.lower() in (".jpg", ".jpeg"))


def folder_sha256(root: Path) -> str:
    """Return a hash over the names and bytes of all pictures in the data set's folder."""
    overall = hashlib.sha256()
    for path in picture_files(root):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        overall.update(f"{digest}  {path.relative_to(root).as_posix()}\n".encode())
    return overall.hexdigest()


def corrections() -> dict[str, int]:
    """Return the reviewed label corrections: `<folder>/<file>` -> digit."""
    content = json.loads(_CORRECTIONS.read_text(encoding="utf-8"))
    return {entry["file"]: int(entry["digit"]) for entry in content["corrections"]}


def read_dataset(root: Path) -> list[Picture]:
    """List the data set's pictures, sorted by name, with labels corrected and people numbered.

    Raises:
        SigncamError: the folder does not hold the whole data set.
    """
    files = sorted(path for path in picture_files(root) if path.parent.parent.name == "Dataset")
    examples = {path.read_bytes() for path in picture_files(root) if path.parent.name == "Examples"}
    if len(files) != PICTURES or len(examples) != EXAMPLES:
        raise SigncamError(
            f"{root} holds {len(files)} pictures and {len(examples)} examples of the {NAME} instead of"
            f" {PICTURES} and {EXAMPLES}. Get it with: python -m training fetch"
        )
    names = [f"{path.parent.name}/{path.name}" for path in files]
    folders = [int(path.parent.name) for path in files]
    people = number_people(folders, [file_number(name) for name in names])
    corrected = corrections()
    return [
        Picture(path, name, corrected.get(name, folder), person, path.read_bytes() in examples)
        for path, name, folder, person in zip(files, names, folders, people, strict=True)
    ]
