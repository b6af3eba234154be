"""Drawn hands as pictures to train with: found as live hands are, kept in the shape of the data set's.

Each drawn hand is another person's. The last fifth never trains: temperature and threshold come from it.
"""

import hashlib
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from training.data.layout import IMAGE_SIZE
from training.data.prepared import Prepared, load_prepared, save_prepared
from training.render.manifest import MANIFEST, Entry, load_hands, read_layer
from training.support.workers import hand_finder, parallel_map

DRAWN = Path("drawn")
_PREPARED = "drawn.npz"
NO_DIGIT = 10
"""What stands in the place of the digit where a hand shows none."""
NO_PERSON = -1
"""What stands in the place of the person of a drawn hand."""

# The wall that hands are found before: grey, and as far around the hand as a camera sees it.
_WALL = 150
_ROOM = 0.3
_HELD_OUT = 5


def prepare_drawn(data: Path) -> Prepared:
    """Find all drawn hands, once, and keep them in the data folder.

    Args:
        data: folder in whose `drawn/` the hands are.

    Raises:
        SigncamError: there are none.
    """
    folder = data / DRAWN
    if not (folder / MANIFEST).is_file():
        raise SigncamError(
            f"There are no drawn hands in {folder}. Draw them with: python -m training render --out {folder}"
            " (it needs Python 3.11), or train without them: --drawn 0"
        )
    listed = load_hands(folder)
    # What a manifest lists by hash stands for the pictures themselves.
    sha256 = _manifest_hash(listed)
    try:
        kept = load_prepared(data, _PREPARED)
        if kept.sha256 == sha256:
            return kept
    except SigncamError:
        pass
    rows = list(parallel_map(_prepare_one, [folder / entry.file for entry in listed], "Finding drawn hands"))
    images, landmarks, right, masks = zip(*rows, strict=True)
    digits = [NO_DIGIT if entry.plan.digit is None else entry.plan.digit for entry in listed]
    prepared = Prepared(
        names=np.array([entry.file for entry in listed]),
        images=np.stack(images),
        landmarks=np.stack(landmarks),
        right=np.array(right),
        masks=np.stack(masks),
        digits=np.array(digits, np.int64),
        people=np.full(len(listed), NO_PERSON),
        examples=np.zeros(len(listed), bool),
        sha256=sha256,
    )
    save_prepared(prepared, data, _PREPARED)
    return prepared


def drawn_rows(prepared: Prepared, held_out: bool, none: bool) -> npt.NDArray[np.int64]:
    """Return which rows are of drawn hands.

    Args:
        prepared: pictures with drawn hands among them.
        held_out: those that never train, or those that do.
        none: also those that show no digit.
    """
    rows = np.flatnonzero(prepared.people == NO_PERSON)
    first = len(rows) - len(rows) // _HELD_OUT
    rows = rows[first:] if held_out else rows[:first]
    return rows if none else rows[prepared.digits[rows] != NO_DIGIT]


def _manifest_hash(listed: list[Entry]) -> str:
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
