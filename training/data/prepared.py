"""`prepare`: finds the hand in every picture once and keeps what training needs in one file.

It also lays the pictures out as folders to train and to validate with; see `training.data.layout`.
"""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from signcam.frame import Image
from signcam.hands.hand import Hand
from training.data.dataset import Picture, dataset_folder, folder_sha256, read_dataset
from training.data.layout import IMAGE_SIZE, read_resized
from training.data.masks import hand_mask
from training.support.workers import hand_finder, parallel_map

PREPARED = "prepared.npz"


@dataclass(frozen=True)
class Prepared:
    """The data set with its hands found; one row a picture.

    Attributes:
        names: `<folder>/<file>` of each picture.
        images: (n, 100, 100, 3) uint8 RGB.
        landmarks: (n, 21, 3) float32, pixels, as in `signcam.hands.hand.Hand`; NaN where no hand was found.
        right: (n,) bool, whether MediaPipe takes the hand for a right one.
        masks: (n, 100, 100) uint8, 255 where the hand is.
        digits: (n,) int64, what the picture shows.
        people: (n,) int64, who signs it.
        examples: (n,) bool, whether it is one of the ten examples, which never train.
        sha256: hash of the pictures that all this was made from.
    """

    names: npt.NDArray[np.str_]
    images: npt.NDArray[np.uint8]
    landmarks: npt.NDArray[np.float32]
    right: npt.NDArray[np.bool_]
    masks: npt.NDArray[np.uint8]
    digits: npt.NDArray[np.int64]
    people: npt.NDArray[np.int64]
    examples: npt.NDArray[np.bool_]
    sha256: str

    @property
    def found(self) -> npt.NDArray[np.bool_]:
        """In which pictures a hand was found: (n,) bool."""
        return np.asarray(~np.isnan(self.landmarks).any(axis=(1, 2)))

    def hand(self, index: int) -> Hand:
        """Return the hand of one picture in which one was found."""
        return Hand(self.landmarks[index], "right" if self.right[index] else "left", 1.0)


def prepare(data: Path, again: bool = False) -> Prepared:
    """Find and cut out all hands of the data set, and keep them in the data folder.

    Hands that were already found in these very pictures are not searched again.

    Args:
        data: folder that `fetch` filled.
        again: search in any case.

    Raises:
        SigncamError: the data set is not there.
    """
    root = dataset_folder(data)
    pictures = read_dataset(root)
    sha256 = folder_sha256(root)
    kept = None if again else _kept(data, pictures, sha256)
    if kept is not None:
        return kept
    prepared = prepare_pictures(pictures, sha256)
    save_prepared(prepared, data)
    return prepared


def _kept(data: Path, pictures: Sequence[Picture], sha256: str) -> Prepared | None:
    """Return what an earlier `prepare` made of the same pictures with the same labels, if anything."""
    try:
        kept = load_prepared(data)
    except SigncamError:
        return None
    labels = zip(
        kept.names.tolist(), kept.digits.tolist(), kept.people.tolist(), kept.examples.tolist(), strict=True
    )
    wanted = [(picture.name, picture.digit, picture.person, picture.example) for picture in pictures]
    return kept if kept.sha256 == sha256 and list(labels) == wanted else None


def prepare_pictures(pictures: Sequence[Picture], sha256: str) -> Prepared:
    """Find and cut out the hands of some pictures.

    Args:
        pictures: which.
        sha256: hash over all files of the data set they come from.
    """
    paths = [picture.path for picture in pictures]
    rows = list(parallel_map(_prepare_one, paths, "Finding hands"))
    images, landmarks, right, masks = zip(*rows, strict=True)
    return Prepared(
        names=np.array([picture.name for picture in pictures]),
        images=np.stack(images),
        landmarks=np.stack(landmarks),
        right=np.array(right),
        masks=np.stack(masks),
        digits=np.array([picture.digit for picture in pictures]),
        people=np.array([picture.person for picture in pictures]),
        examples=np.array([picture.example for picture in pictures]),
        sha256=sha256,
    )


def joined(prepared: Prepared, more: Prepared) -> Prepared:
    """Return some pictures followed by others; the hash stays that of the first."""
    both = {
        name: np.concatenate([value, getattr(more, name)])
        for name, value in vars(prepared).items()
        if isinstance(value, np.ndarray)
    }
    return replace(prepared, **both)


def prepare_once(data: Path, name: str, sha256: str, make: Callable[[], Prepared]) -> Prepared:
    """Return what was kept of the same pictures; where there is nothing, or of others, make and keep it.

    Args:
        data: folder that it lies in.
        name: of the file.
        sha256: what says that pictures are the same.
        make: makes it, with this hash.
    """
    try:
        kept = load_prepared(data, name)
        if kept.sha256 == sha256:
            return kept
    except SigncamError:
        # Not there, or damaged.
        pass
    prepared = make()
    save_prepared(prepared, data, name)
    return prepared


def load_prepared(data: Path, name: str = PREPARED) -> Prepared:
    """Read what `prepare` kept.

    Args:
        data: folder that it lies in.
        name: of the file.

    Raises:
        SigncamError: it is not there or damaged.
    """
    path = data / name
    if not path.is_file():
        raise SigncamError(f"There is no {path}. Make it with: python -m training prepare")
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as content:
            fields = {name: content[name] for name in content.files}
            return Prepared(**{**fields, "sha256": str(fields["sha256"])})
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise SigncamError(f"{path} is damaged. Make it again with: python -m training prepare") from error


def save_prepared(prepared: Prepared, data: Path, name: str = PREPARED) -> Path:
    """Write the prepared pictures into the data folder, whole or not at all."""
    path = data / name
    partial = path.with_name(path.name + ".part")
    with partial.open("wb") as file:
        np.savez(file, **vars(prepared))
    partial.replace(path)
    return path


def _prepare_one(path: Path) -> tuple[Image, npt.NDArray[np.float32], bool, npt.NDArray[np.uint8]]:
    image = read_resized(path)
    hand = hand_finder().find(image)
    if hand is None:
        return image, np.full((21, 3), np.nan, np.float32), True, np.zeros((IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    return image, hand.landmarks, hand.handedness == "right", hand_mask(image, hand.landmarks)
