"""From a frame's array to what Qt paints."""

from typing import cast

import cv2
import numpy as np
from PyQt6.QtGui import QImage

from signcam.frame import Image

# More pixels than any screen shows only cost time with every repaint.
_LONGEST_SIDE = 3840


def frame_image(image: Image, *, mirror: bool) -> QImage:
    """Return a picture for painting.

    Args:
        image: (height, width, 3) uint8 RGB, not mirrored.
        mirror: turn left and right round, as in a mirror.

    Returns:
        A 32-bit image with pixels of its own: the array may go away.
    """
    height, width = image.shape[:2]
    longest = max(height, width)
    if longest > _LONGEST_SIDE:
        scale = _LONGEST_SIDE / longest
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        image = cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
        height, width = image.shape[:2]
    pixels = np.ascontiguousarray(image)
    # PyQt6 takes any buffer here, though its stubs name bytes alone.
    buffer = cast(bytes, pixels.data)
    borrowed = QImage(buffer, width, height, 3 * width, QImage.Format.Format_RGB888)
    # The conversion copies; `pixels` only has to live until here.
    copied = borrowed.convertToFormat(QImage.Format.Format_RGB32)
    return copied.mirrored(True, False) if mirror else copied
