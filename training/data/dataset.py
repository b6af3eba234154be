"""Reads the Sign Language Digits Dataset from its folder: which picture shows what, and who signs it."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from signcam.errors import SigncamError
from training.data.people import assign_people, file_number

NAME = "Sign Language Digits Dataset"
LICENCE = "Apache-2.0"
PICTURES = 2062
EXAMPLES = 10
# Over the names and bytes of all 2,072 pictures; see `folder_sha256`. `pictures.sha256` has this hash too.
SHA256 = "e96c643ca982a2a3ffa97a1679a07d6ed115b542a362c724ddf62d97af372d37"
_CORRECTIONS = Path(__file__).with_name("labels.json")
_HASHES_FILE = Path(__file__).with_name("pictures.sha256")
# How many files of a kind a message names before it only counts them.
_NAMED = 3


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


@dataclass(frozen=True)
class Differences:
    """In what a folder's pictures differ from those that were recorded, each by its name inside the folder.

    Attributes:
        missing: recorded, but not there.
        changed: there, with other bytes than were recorded.
        added: there, but not recorded.
    """

    missing: list[str]
    changed: list[str]
    added: list[str]

    def __bool__(self) -> bool:
        return bool(self.missing or self.changed or self.added)

    def __str__(self) -> str:
        kinds = {"missing": self.missing, "changed": self.changed, "too many": self.added}
        return ", ".join(f"{len(names)} {kind} ({_some(names)})" for kind, names in kinds.items() if names)


def _some(names: list[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def picture_files(root: Path) -> list[Path]:
    """Return the files of `Dataset/<digit>/` and `Examples/`, sorted by name."""
    files = [*root.glob("Dataset/[0-9]/*"), *root.glob("Examples/*")]
    return sorted(path for path in files if path.suffix.lower() in (".jpg", ".jpeg"))


def folder_sha256(root: Path) -> str:
    """Return a hash over the names and bytes of all pictures in the data set's folder.

    Raises:
        SigncamError: a picture cannot be read.
    """
    lines = (f"{digest}  {name}\n" for name, digest in _hashes(root).items())
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def expected_hashes() -> dict[str, str]:
    """Return the SHA-256 of each picture by its name inside the folder, as `sha256sum` wrote them."""
    lines = _HASHES_FILE.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}


def differences(root: Path) -> Differences:
    """Compare the pictures in the data set's folder, one by one, with those that were recorded.

    Raises:
        SigncamError: a picture cannot be read.
    """
    recorded, found = expected_hashes(), _hashes(root)
    return Differences(
        missing=[name for name in recorded if name not in found],
        changed=[name for name in recorded if name in found and found[name] != recorded[name]],
        added=[name for name in found if name not in recorded],
    )


def _hashes(root: Path) -> dict[str, str]:
    found = {}
    for path in picture_files(root):
        try:
            content = path.read_bytes()
        except OSError as error:
            raise SigncamError(f"{path} cannot be read: {error.strerror}.") from error
        found[path.relative_to(root).as_posix()] = hashlib.sha256(content).hexdigest()
    return found


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
    people = assign_people(folders, [file_number(name) for name in names])
    corrected = corrections()
    return [
        Picture(path, name, corrected.get(name, folder), person, path.read_bytes() in examples)
        for path, name, folder, person in zip(files, names, folders, people, strict=True)
    ]


DATASET_FOLDER = "Sign-Language-Digits-Dataset"


def dataset_folder(data: Path) -> Path:
    """Return where the data set's own folder lies inside the data folder."""
    return data / DATASET_FOLDER
