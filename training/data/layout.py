"""The data set as folders of pictures, as the tutorial lays it out: `Dataset/train` and `Dataset/validation`.

Generators of Keras and others read such folders as they are. `train` does not: it reads the same split from
memory.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow

from signcam.errors import SigncamError
from signcam.frame import Image
from signcam.sources.picture_file import read_picture
from training.data.dataset import Picture
from training.data.splits import Split, SplitKind, split_rows
from training.networks.probabilities import DIGITS
from training.support.atomic_write import atomic_folder

# Three pictures have 3024 pixels a side, all others 100.
IMAGE_SIZE = 100
SUBSETS = ("train", "validation")


def layout_folder(data: Path) -> Path:
    """Return where the folders of pictures lie inside the data folder."""
    return data / "Dataset"


def read_resized(path: Path) -> Image:
    """Return a picture as (100, 100, 3) uint8 RGB, averaged down where it is larger."""
    image = read_picture(path)
    if image.shape[:2] == (IMAGE_SIZE, IMAGE_SIZE):
        return image
    return cv2.resize(image, (IMAGE_SIZE, IMAGE_SIZE), interpolation=cv2.INTER_AREA).astype(np.uint8)


def split_pictures(pictures: Sequence[Picture], kind: SplitKind, fold: int, seed: int) -> Split:
    """Return which pictures of a list train and which validate; see `training.data.splits`."""
    return split_rows(
        kind,
        (picture.digit for picture in pictures),
        (picture.person for picture in pictures),
        (picture.example for picture in pictures),
        fold,
        seed,
    )


def file_names(pictures: Sequence[Picture]) -> list[str]:
    """Return what each picture's file is called in the folder of its digit.

    A picture that was in the wrong folder, and has the name of another in the right one, is called after
    the folder it comes from too: `2_IMG_5176.JPG`.
    """
    at_home = {picture.name.lower() for picture in pictures if picture.name.startswith(f"{picture.digit}/")}
    names = []
    for picture in pictures:
        folder, _, name = picture.name.partition("/")
        moved = folder != str(picture.digit)
        taken = moved and f"{picture.digit}/{name}".lower() in at_home
        names.append(f"{folder}_{name}" if taken else name)
    return names


def write_layout(pictures: Sequence[Picture], split: Split, data: Path) -> Path:
    """Write `Dataset/train/<digit>/` and `Dataset/validation/<digit>/`, whole or not at all.

    Pictures of 100 pixels a side are copied byte for byte; larger ones are made smaller and kept as PNG,
    which loses nothing more. What was laid out before is replaced.

    Args:
        pictures: all of them.
        split: which rows of them train and which validate.
        data: folder to put `Dataset` into.

    Raises:
        SigncamError: it cannot be written, or something else lies in its place.
    """
    target = layout_folder(data)
    if target.exists() and not _is_layout(target):
        raise SigncamError(f"{target} holds something else than training pictures: move it away first.")
    try:
        with atomic_folder(target) as written:
            names = file_names(pictures)
            for side in SUBSETS:
                _write_subset(pictures, names, getattr(split, side), written / side)
    except OSError as error:
        raise SigncamError(f"{target} cannot be written: {error.strerror or error}.") from error
    return target


def _is_layout(folder: Path) -> bool:
    return folder.is_dir() and {path.name for path in folder.iterdir()} <= set(SUBSETS)


def _write_subset(
    pictures: Sequence[Picture], names: Sequence[str], rows: npt.NDArray[np.int64], folder: Path
) -> None:
    for digit in range(10):
        (folder / str(digit)).mkdir(parents=True)
    for row in rows:
        picture = pictures[row]
        path = folder / str(picture.digit) / names[row]
        with Pillow.open(picture.path) as opened:
            size = opened.size
        if size == (IMAGE_SIZE, IMAGE_SIZE):
            shutil.copyfile(picture.path, path)
        else:
            Pillow.fromarray(read_resized(picture.path)).save(path.with_suffix(".png"))


def layout_files(data: Path) -> dict[str, list[list[Path]]]:
    """Return the picture files of each side by digit.

    Raises:
        SigncamError: `prepare` has not laid them out.
    """
    root = layout_folder(data)
    files = {
        side: [
            sorted(path for path in (root / side / str(digit)).glob("*") if path.is_file())
            for digit in range(DIGITS)
        ]
        for side in SUBSETS
    }
    if not all(any(of_digits) for of_digits in files.values()):
        raise SigncamError(
            f"{root} holds no pictures to train and to validate with. Lay them out with:"
            " python -m training prepare"
        )
    return files
