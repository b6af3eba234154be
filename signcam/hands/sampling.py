"""Averages a part of a picture before it is sampled coarsely."""

import math

import cv2
import numpy as np

from signcam.frame import Image


def averaged(
    image: Image, columns: tuple[float, float], rows: tuple[float, float], block: int
) -> tuple[Image, float, float]:
    """Average square blocks of pixels in a window of a picture.

    Only the window is averaged, which costs a tenth of sampling finely and averaging afterwards.

    Args:
        image: (height, width, 3) uint8 RGB.
        columns: first and last column that the window must hold, in pixels; may lie outside the picture.
        rows: first and last row.
        block: side of a block; no more than the picture's sides.

    Returns:
        The smaller picture, uint8 RGB, and where the middle of its first pixel lies in the picture, x and y.
    """
    height, width = image.shape[:2]
    left, across = _window(*columns, width, block)
    top, down = _window(*rows, height, block)
    window = image[top : top + down * block, left : left + across * block]
    small = cv2.resize(window, (across, down), interpolation=cv2.INTER_AREA)
    # The middle of block i lies at left + i * block + (block - 1) / 2.
    return small.astype(np.uint8, copy=False), left + (block - 1) / 2, top + (block - 1) / 2


def _window(low: float, high: float, limit: int, block: int) -> tuple[int, int]:
    """Return where whole blocks begin that hold all from low to high, and how many there are."""
    begin = min(max(math.floor(low) - block, 0), limit - block)
    end = min(max(math.ceil(high) + 2 * block, begin + block), limit)
    return begin, (end - begin) // block
