"""Walls that make a hand hard to see: a pattern of the hand's own colour."""

import cv2
import numpy as np

from signcam.frame import Image
from tests.support.stills import on_wall, still


def patterned_wall(cell: int = 16, size: tuple[int, int] = (640, 480)) -> Image:
    """A chequered wall, little lighter and darker than the drawn hands' skin."""
    hand = still(5)
    skin = hand[hand[..., 3] > 250][:, :3].mean(axis=0)
    down, across = np.mgrid[0 : size[1], 0 : size[0]]
    squares = ((across // cell + down // cell) % 2)[..., None] * 2 - 1
    wall: Image = np.clip(skin + squares * np.array([22, 20, 18]), 0, 255).astype(np.uint8)
    return wall


def before_a_wall(digit: int, height: int = 260, centre: tuple[int, int] = (330, 250)) -> Image:
    """A hand before that wall, (480, 640, 3): the palm detector does not see a 4, 5 or 6."""
    return on_wall(still(digit), patterned_wall(), height, centre)


def turned(image: Image, degrees: int) -> Image:
    """A picture turned clockwise by a multiple of 90 degrees."""
    code = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}[degrees]
    return cv2.rotate(image, code).astype(np.uint8)
