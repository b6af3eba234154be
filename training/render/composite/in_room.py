"""A drawn hand before a drawn room, as a camera sees it."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from signcam.frame import Image
from training.render.composite.compose import Placement, compose
from training.render.composite.webcam import apply, random_effects
from training.render.manifest import Entry, read_layer
from training.render.room.room import RoomSource

_WIDTH, _HEIGHT = 640, 480


# How long a hand is in its frame, from the wrist to the farthest joint, pixels.
_LENGTHS = 200.0, 290.0


_TILT = 20.0


# The hand is never cut off: pixels between its joints and the frame's edge.
_MARGIN = 30.0


# Readers are to be asked about drawing, not about bad cameras.
_CAMERA = 0.4


def compose_in_room(
    folder: Path, entry: Entry, seed: int, rooms: Path | None = None, tilt: float | None = None
) -> tuple[Image, bool]:
    """Return a drawn hand before a drawn room as a camera sees it.

    Half of the hands are mirrored to left ones.

    Args:
        folder: where the hand lies.
        entry: which hand.
        seed: of room, place and camera, with the hand's number.
        rooms: folder of pictures to take rooms from; None draws them.
        tilt: degrees on top of the hand's own, positive leans to the picture's right; None draws up to 20
            either way.

    Returns:
        (480, 640, 3) uint8 RGB, and whether it shows a left hand.
    """
    random = np.random.default_rng((seed, entry.index))
    landmarks = np.array(entry.landmarks, np.float32)
    left, drawn_tilt = bool(random.random() < 0.5), float(random.uniform(-_TILT, _TILT))
    # Drawn in any case, so that a hand that is tilted otherwise stands before the same room.
    tilt = drawn_tilt if tilt is None else tilt
    reach = float(np.linalg.norm(landmarks - landmarks[0], axis=1).max())
    placement = Placement(left, tilt, float(random.uniform(*_LENGTHS)) / reach, (_WIDTH / 2, _HEIGHT / 2))
    box = np.ptp(landmarks @ placement.matrix(landmarks)[:2, :2].T, axis=0)
    free = np.maximum(0.0, (np.array([_WIDTH, _HEIGHT]) - box) / 2 - _MARGIN)
    x, y = np.array(placement.centre) + random.uniform(-1, 1, 2) * free
    room = RoomSource(rooms).draw(_WIDTH, _HEIGHT, random)
    layer = read_layer(folder / entry.file)
    image, _ = compose(layer, landmarks, room, replace(placement, centre=(float(x), float(y))), random)
    return apply(image, random_effects(random, _CAMERA), random), left
