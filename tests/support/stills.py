"""The drawn hands of the reference signs as pictures, for tests that need a hand without needing a person."""

from collections.abc import Iterator, Sequence
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.resources.signs import Side, sign_picture

# How much of an open hand's picture the hand takes; the rest is forearm.
_HAND_SHARE = 0.74
AWAY_S, MOVE_S, SHOWN_S = 0.6, 0.3, 1.4


@cache
def still(digit: int, side: Side = "palm") -> npt.NDArray[np.uint8]:
    """A sign's picture, a right hand with a piece of its forearm: (height, width, 4) uint8 RGBA."""
    path = sign_picture(digit, side)
    assert path is not None, f"assets/signs/ has no {side} of {digit}"
    picture = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED)
    return cv2.cvtColor(picture, cv2.COLOR_BGRA2RGBA).astype(np.uint8)


def room() -> Image:
    """A plain room: a wall on which the light falls off, a skirting board, a floor; (480, 640, 3) RGB."""
    down, along = np.mgrid[0:480, 0:640].astype(np.float32)
    light = 1.06 - 0.12 * along / 640 - 0.08 * down / 480
    picture = (np.array([186, 178, 163], np.float32) * light[..., None]).clip(0, 255).astype(np.uint8)
    cv2.rectangle(picture, (0, 430), (640, 480), (112, 92, 74), -1)
    cv2.rectangle(picture, (0, 412), (640, 430), (222, 218, 210), -1)
    blurred: Image = cv2.GaussianBlur(picture, (0, 0), 4).astype(np.uint8)
    return blurred


def on_wall(hand: npt.NDArray[np.uint8], wall: Image, height: float, centre: tuple[float, float]) -> Image:
    """Lay a still over a picture; its arm goes on down to the picture's edge.

    `height` is an open hand's, from its wrist up, in pixels, and `centre` where the middle of that is.
    """
    scale = height / (_HAND_SHARE * still(5).shape[0])
    left, top = centre[0] - hand.shape[1] * scale / 2, centre[1] - height / 2
    missing = max(0, round((wall.shape[0] - top) / scale) - hand.shape[0])
    hand = cv2.copyMakeBorder(hand, 0, missing, 0, 0, cv2.BORDER_REPLICATE).astype(np.uint8)
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


def hand_picture(digit: int, side: Side = "palm", *, left: bool = False) -> Image:
    """A hand that signs a digit in a plain room, (480, 640, 3) RGB; not mirrored."""
    picture = on_wall(still(digit, side), room(), 260, (320, 210))
    return np.ascontiguousarray(picture[:, ::-1] if left else picture)


def signing(digits: Sequence[int], fps: int = 25) -> Iterator[tuple[float, Image]]:
    """Someone who signs digits: each hand comes up, sways a little, and drops; yields (seconds, picture)."""
    wall = room()
    slot_s = AWAY_S + 2 * MOVE_S + SHOWN_S
    for index in range(round(len(digits) * slot_s * fps)):
        place, time_s = divmod(index / fps, slot_s)
        raised = min(time_s - AWAY_S / 2, slot_s - AWAY_S / 2 - time_s) / MOVE_S
        sway = 8 * np.sin(2.5 * time_s + place)
        down = 480 * (1 - min(max(raised, 0.0), 1.0))
        hand = still(digits[int(place)])
        yield index / fps, on_wall(hand, wall, 250, (300 + sway, 210 + down)) if raised > 0 else wall
