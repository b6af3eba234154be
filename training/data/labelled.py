"""Pictures with their digits: from folders by digit, or held out of the data set."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.errors import UsageError
from training.data.dataset import dataset_folder, read_dataset
from training.data.splits import SplitKind, split_rows
from training.networks.probabilities import DIGITS

_SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp", ".webp")


def labelled_pictures(folder: Path) -> tuple[list[Path], npt.NDArray[np.int64]]:
    """Return the pictures of `<folder>/<digit>/` and their digits.

    A folder of `signcam check` has them in `crops/`.

    Raises:
        UsageError: there are none.
    """
    if (folder / "crops").is_dir():
        folder = folder / "crops"
    files = [
        (path, digit)
        for digit in range(DIGITS)
        for path in sorted((folder / str(digit)).glob("*"))
        if path.suffix.lower() in _SUFFIXES
    ]
    if not files:
        raise UsageError(f"{folder} holds no pictures in folders 0 to 9.")
    paths, digits = zip(*files, strict=True)
    return list(paths), np.array(digits, np.int64)


def held_out_pictures(
    data: Path, kind: SplitKind, fold: int, seed: int
) -> tuple[list[Path], npt.NDArray[np.int64]]:
    """Return the pictures of the data set that a split holds out, and their digits.

    Raises:
        SigncamError: the folder does not hold the whole data set.
    """
    pictures = read_dataset(dataset_folder(data))
    digits = np.array([picture.digit for picture in pictures], np.int64)
    people = [picture.person for picture in pictures]
    rows = split_rows(kind, digits, people, [picture.example for picture in pictures], fold, seed).validation
    return [pictures[row].path for row in rows], digits[rows]
