"""More pictures to train with, from folders by digit, such as the crops that `signcam check` keeps.

All of them train, none is held out: what is measured stays the data set's own people.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from signcam.hands.crop import CropSpec, crop_hand, crop_transform
from signcam.hands.hand import Hand
from signcam.sources.picture_file import read_picture
from training.data.labelled import labelled_pictures
from training.data.layout import IMAGE_SIZE
from training.data.masks import hand_mask
from training.data.prepared import Prepared, load_prepared, prepare_once
from training.imaging.geometry import project
from training.support.workers import hand_finder, parallel_map

EXTRA_PERSON = -2
"""What stands in the place of the person of an extra picture."""
_PREPARED = "extra.npz"
# About as much room around the hand as in the data set's own pictures, and a little for the augmentation.
_CUT = CropSpec(size=IMAGE_SIZE, upright=False, mirrored=False, margin=0.28)

_Row = tuple[npt.NDArray[np.uint8], npt.NDArray[np.float32], bool, npt.NDArray[np.uint8]]


def prepare_extra(folder: Path, data: Path) -> Prepared:
    """Find the hands of more pictures, once, and keep them in the data folder.

    Pictures in which no hand is found are left out.

    Args:
        folder: `<digit>/` folders of pictures, or a folder of `signcam check` with its crops.
        data: where to keep what was found.

    Raises:
        UsageError: there are no pictures.
        SigncamError: no hand was found in any.
    """
    paths, digits = labelled_pictures(folder)
    hashes = (hashlib.sha256(path.read_bytes()).hexdigest() for path in paths)
    listed = "".join(f"{digit}{sha256}" for digit, sha256 in zip(digits.tolist(), hashes, strict=True))
    sha256 = hashlib.sha256(listed.encode()).hexdigest()
    return prepare_once(data, _PREPARED, sha256, lambda: _find_all(folder, paths, digits, sha256))


def _find_all(folder: Path, paths: Sequence[Path], digits: npt.NDArray[np.int64], sha256: str) -> Prepared:
    found = list(parallel_map(_prepare_one, paths, "Finding hands"))
    rows = [row for row in found if row is not None]
    if not rows:
        raise SigncamError(f"No hand was found in the pictures of {folder}.")
    there = np.array([row is not None for row in found])
    images, landmarks, right, masks = zip(*rows, strict=True)
    return Prepared(
        names=np.array([f"{path.parent.name}/{path.name}" for path in paths])[there],
        images=np.stack(images),
        landmarks=np.stack(landmarks),
        right=np.array(right),
        masks=np.stack(masks),
        digits=digits[there],
        people=np.full(len(rows), EXTRA_PERSON),
        examples=np.zeros(len(rows), bool),
        sha256=sha256,
    )


def load_extra(data: Path) -> Prepared:
    """Read what `prepare_extra` kept, as a worker process does."""
    return load_prepared(data, _PREPARED)


def extra_rows(prepared: Prepared) -> npt.NDArray[np.int64]:
    """Return which rows are extra pictures."""
    return np.flatnonzero(prepared.people == EXTRA_PERSON)


def _prepare_one(path: Path) -> _Row | None:
    image = read_picture(path)
    hand = hand_finder().find(image)
    if hand is None:
        return None
    cut = crop_transform(hand, _CUT)
    landmarks = hand.landmarks.copy()
    landmarks[:, :2] = project(np.vstack([cut, [0, 0, 1]]), hand.landmarks[:, :2].astype(np.float64))
    landmarks[:, 2] *= np.float32(np.hypot(cut[0, 0], cut[1, 0]))
    moved: Hand = replace(hand, landmarks=landmarks.astype(np.float32))
    picture = crop_hand(image, hand, _CUT)
    return picture, moved.landmarks, hand.handedness == "right", hand_mask(picture, moved.landmarks)
