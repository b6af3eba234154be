"""The ten drawn hands as pictures, for tests that need a hand without needing a person."""

import cv2
import numpy as np
import numpy.typing as npt

from signcam.assets import asset
from signcam.frame import Image

WALL = (186, 178, 163)
# Rows of a still from the fingertips of an open hand to its wrist; the arm goes on below.
_HAND_ROWS = 260


def still(digit: int) -> npt.NDArray[np.uint8]:
    """A digit's still, a right hand: (height, width, 4) uint8 RGBA."""
    data = np.frombuffer(asset(f"demo/stills/{digit}.webp").read_bytes(), np.uint8)
    return cv2.cvtColor(cv2.imdecode(data, cv2.IMREAD_UNCHANGED), cv2.COLOR_BGRA2RGBA).astype(np.uint8)


def on_wall(hand: npt.NDArray[np.uint8], wall: Image, height: int, centre: tuple[int, int]) -> Image:
    """Lay a still over a picture; its arm hangs down as far as it reaches.

    `height` is an open hand's, from its wrist up, in pixels, and `centre` where the middle of that is.
    """
    scale = height / _HAND_ROWS
    left, top = centre[0] - hand.shape[1] * scale / 2, centre[1] - height / 2
    # Halving first: `warpAffine` to a much smaller size would alias.
    while scale < 0.6:
        hand = cv2.resize(hand, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8)
        scale *= 2
    matrix = np.array([[scale, 0, left], [0, scale, top]])
    colours = hand.astype(np.float32)
    colours[..., :3] *= colours[..., 3:] / 255
    layer = cv2.warpAffine(colours, matrix, (wall.shape[1], wall.shape[0])).astype(np.float32)
    picture: Image = (wall * (1 - layer[..., 3:] / 255) + layer[..., :3]).round().astype(np.uint8)
    return picture


def hand_picture(digit: int, *, left: bool = False) -> Image:
    """A hand that signs a digit before a bare wall, (480, 640, 3) RGB; not mirrored."""
    wall = np.full((480, 640, 3), WALL, np.uint8)
    picture = on_wall(still(digit), wall, 280, (320, 210))
    return np.ascontiguousarray(picture[:, ::-1] if left else picture)
