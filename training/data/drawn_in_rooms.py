"""Drawn hands before drawn rooms, found as live hands are: what tracking gets wrong there is learned from."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from signcam.hands.crop import CropSpec
from signcam.hands.hand import Hand
from training.data.drawn_hands import SEEN, drawn_folders, manifest_hash
from training.data.hand_crops import HandCrop, find_hand_crop
from training.render.composite.in_room import compose_in_room
from training.render.manifest import Entry, load_hands
from training.support.atomic_write import atomic_file
from training.support.workers import parallel_map

_KEPT = "{folder}-rooms.npz"
# Of rooms and places; the test sets have others.
_SEED = 31


def hands_in_rooms(data: Path) -> list[Hand | None]:
    """Find each drawn hand of a data folder in a room of its own, once, and keep where it was found.

    Args:
        data: folder in whose `drawn/`, and folders like `drawn-backs/`, the hands are.

    Returns:
        The hands in the order of `prepare_drawn`; None where none was found, and for hands that an earlier
        network has learned from already.

    Raises:
        SigncamError: there are no drawn hands.
    """
    hands: list[Hand | None] = []
    for folder in drawn_folders(data):
        listed = load_hands(folder)
        if folder.name.endswith(SEEN):
            hands += [None] * len(listed)
            continue
        sha256 = manifest_hash(listed)
        path = data / _KEPT.format(folder=folder.name)
        landmarks, right = _kept(path, sha256) or _found(path, folder, listed, sha256)
        hands += [
            None if np.isnan(points).any() else Hand(points, "right" if is_right else "left", 1.0)
            for points, is_right in zip(landmarks, right, strict=True)
        ]
    return hands


def find_hand_crops_in_rooms(data: Path, rows: Sequence[int], spec: CropSpec) -> list[HandCrop | None]:
    """Find and cut out some drawn hands of a data folder in their rooms; None where none was found.

    Args:
        data: folder in whose `drawn/`, and folders like `drawn-backs/`, the hands are.
        rows: their places in what `prepare_drawn` gives.
        spec: how to cut.
    """
    listed = [(folder, entry) for folder in drawn_folders(data) for entry in load_hands(folder)]
    return _find([listed[row] for row in rows], spec)


def _find(hands: Sequence[tuple[Path, Entry]], spec: CropSpec) -> list[HandCrop | None]:
    tasks = [(folder, entry, spec) for folder, entry in hands]
    return list(parallel_map(_cut, tasks, "Finding drawn hands in rooms"))


def _kept(path: Path, sha256: str) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]] | None:
    try:
        with path.open("rb") as file, np.load(file) as content:
            return (content["landmarks"], content["right"]) if str(content["sha256"]) == sha256 else None
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        # Not there, or damaged: found again.
        return None


def _found(
    path: Path, folder: Path, listed: list[Entry], sha256: str
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
    cut = _find([(folder, entry) for entry in listed], CropSpec())
    landmarks = np.full((len(cut), 21, 3), np.nan, np.float32)
    for row, seen in enumerate(cut):
        if seen is not None:
            landmarks[row] = seen.hand.landmarks
    right = np.array([seen is not None and seen.hand.handedness == "right" for seen in cut])
    try:
        with atomic_file(path) as partial:
            np.savez(partial, landmarks=landmarks, right=right, sha256=sha256)
    except OSError as error:
        raise SigncamError(f"{path} cannot be written: {error.strerror}. Make room.") from error
    return landmarks, right


def _cut(task: tuple[Path, Entry, CropSpec]) -> HandCrop | None:
    folder, entry, spec = task
    image, _ = compose_in_room(folder, entry, _SEED)
    return find_hand_crop(image, spec)
