"""Pieces of drawn rooms, and of people in them, to put behind hands in training."""

from functools import cache

import cv2
import numpy as np

from signcam.frame import Image
from training.imaging.colours import Colours
from training.render.room.room import draw_room

# Whole rooms take too long to draw for each picture: so many are kept, and a piece of one is taken each time.
_SCENES, _SIZE = 180, (288, 216)
_SMALLEST = 50


def random_scene(side: int, random: np.random.Generator) -> Colours:
    """Return a (side, side, 3) float32 RGB picture, 0..255, of a part of a room."""
    scene = _scenes()[random.integers(_SCENES)]
    piece = int(np.exp(random.uniform(np.log(_SMALLEST), np.log(_SIZE[1]))))
    left, top = (int(random.integers(0, whole - piece + 1)) for whole in _SIZE)
    taken = scene[top : top + piece, left : left + piece]
    if random.random() < 0.5:
        taken = np.ascontiguousarray(taken[:, ::-1])
    how = cv2.INTER_AREA if piece > side else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(taken, (side, side), interpolation=how), np.float32)


@cache
def _scenes() -> tuple[Image, ...]:
    """Return the rooms, the same in every process."""
    return tuple(draw_room(*_SIZE, np.random.default_rng((20, number))) for number in range(_SCENES))
