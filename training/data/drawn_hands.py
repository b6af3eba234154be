"""Drawn hands as pictures to train with: found as live hands are, kept in the shape of the data set's.

Each drawn hand is another person's. The last fifth never trains: temperature and threshold come from it.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from training.data.layout import IMAGE_SIZE
from training.data.prepared import Prepared, joined, prepare_once
from training.render.manifest import MANIFEST, Entry, load_hands, read_layer
from training.support.workers import hand_finder, parallel_map

DRAWN = Path("drawn")
NO_DIGIT = 10
"""What stands in the place of the digit where a hand shows none."""
NO_PERSON = -1
"""What stands in the place of the person of a drawn hand."""
SEEN = "-seen"
"""A folder whose name ends so holds hands from which the network that training goes on from has learned: none
of them can be held out."""
HELD_OUT = 5
"""Of so many drawn hands the last one never trains."""

# The wall that hands are found before: grey, and as far around the hand as a camera sees it.
_WALL = 150
_ROOM = 0.3


def drawn_folders(data: Path) -> list[Path]:
    """Return the folders of drawn hands: `drawn`, then all whose name begins with `drawn-`.

    Args:
        data: folder in which they lie.

    Raises:
        SigncamError: there are none.
    """
    first = data / DRAWN
    if not (first / MANIFEST).is_file():
        raise SigncamError(
            f"There are no drawn hands in {first}. Draw them with: python -m training render --out {first}"
            " (it needs Python 3.11), or train without them: --drawn 0"
        )
    return [first, *(path.parent for path in sorted(data.glob(f"{DRAWN}-*/{MANIFEST}")))]


def prepare_drawn(data: Path) -> Prepared:
    """Find all drawn hands, once, and keep them in the data folder.

    Args:
        data: folder in whose `drawn/`, and folders like `drawn-backs/`, the hands are.

    Raises:
        SigncamError: there are none.
    """
    first, *others = [_prepare_folder(data, folder) for folder in drawn_folders(data)]
    for other in others:
        first = joined(first, other)
    return first


def _prepare_folder(data: Path, folder: Path) -> Prepared:
    listed = load_hands(folder)
    # What a manifest lists by hash stands for the pictures themselves.
    sha256 = manifest_hash(listed)
    return prepare_once(data, f"{folder.name}.npz", sha256, lambda: _find_all(folder, listed, sha256))


def _find_all(folder: Path, listed: Sequence[Entry], sha256: str) -> Prepared:
    rows = list(parallel_map(_prepare_one, [folder / entry.file for entry in listed], "Finding drawn hands"))
    images, landmarks, right, masks = zip(*rows, strict=True)
    digits = [NO_DIGIT if entry.plan.digit is None else entry.plan.digit for entry in listed]
    return Prepared(
        names=np.array([f"{folder.name}/{entry.file}" for entry in listed]),
        images=np.stack(images),
        landmarks=np.stack(landmarks),
        right=np.array(right),
        masks=np.stack(masks),
        digits=np.array(digits, np.int64),
        people=np.full(len(listed), NO_PERSON),
        examples=np.zeros(len(listed), bool),
        sha256=sha256,
    )


def drawn_rows(prepared: Prepared, held_out: bool, none: bool) -> npt.NDArray[np.int64]:
    """Return which rows are of drawn hands.

    Args:
        prepared: pictures with drawn hands among them.
        held_out: those that never train, or those that do.
        none: also those that show no digit.
    """
    rows = np.flatnonzero(prepared.people == NO_PERSON)
    # Each folder shows its shapes in turn, over and over: of each the last fifth is held out.
    folders = np.array([str(name).partition("/")[0] for name in prepared.names[rows]])
    last = np.zeros(len(rows), bool)
    for folder in np.unique(folders):
        own = np.flatnonzero(folders == folder)
        if not folder.endswith(SEEN):
            last[own[len(own) - len(own) // HELD_OUT :]] = True
    shown = none | (prepared.digits[rows] != NO_DIGIT)
    return np.asarray(rows[(last == held_out) & shown], np.int64)


def manifest_hash(listed: Sequence[Entry]) -> str:
    """Return a hash of the pictures that a manifest lists."""
    return hashlib.sha256("".join(entry.sha256 for entry in listed).encode()).hexdigest()


def _prepare_one(
    path: Path,
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float32], bool, npt.NDArray[np.uint8]]:
    layer = read_layer(path)
    side = layer.shape[0]
    opacity = layer[..., 3:].astype(np.float32) / 255
    wall = round(_ROOM * side)
    before = layer[..., :3] * opacity + _WALL * (1 - opacity)
    # The arm runs on below; beside and above the hand there is wall.
    image = cv2.copyMakeBorder(
        before.round().astype(np.uint8), wall, 0, wall, wall, cv2.BORDER_CONSTANT, value=(_WALL,) * 3
    )
    hand = hand_finder().find(np.asarray(image, np.uint8))
    # Averaging colours by their opacity, and a little of them beyond the edge, keeps the clear part's black
    # out of the hand.
    size = (IMAGE_SIZE, IMAGE_SIZE)
    share = cv2.resize(opacity[..., 0], size, interpolation=cv2.INTER_AREA)
    colours = cv2.resize(layer[..., :3] * opacity, size, interpolation=cv2.INTER_AREA)
    beyond = cv2.GaussianBlur(colours, (0, 0), 2) / (cv2.GaussianBlur(share, (0, 0), 2)[..., None] + 1e-4)
    picture = np.where(share[..., None] > 0.5, colours / np.maximum(share[..., None], 0.5), beyond)
    kept = np.clip(picture.round(), 0, 255).astype(np.uint8)
    mask = (share * 255).round().astype(np.uint8)
    if hand is None:
        return kept, np.full((21, 3), np.nan, np.float32), True, mask
    scale = IMAGE_SIZE / side
    landmarks = hand.landmarks - np.array([wall, wall, 0], np.float32)
    landmarks[:, :2] = (landmarks[:, :2] + 0.5) * scale - 0.5
    landmarks[:, 2] *= scale
    return kept, landmarks.astype(np.float32), hand.handedness == "right", mask
