"""A square of a picture around a hand, with room enough that any model can be fed from it again."""

from dataclasses import dataclass

import cv2
import numpy as np

from signcam.frame import Image
from signcam.hands.hand import Hand

# Side of the square, in lengths of the hand. A hand turned upright has a box of up to 1.4 lengths, its crop a
# margin of a fifth on each side, and the corners of a turned crop reach 1.4 times as far out.
_SIDE = 3.0
# Larger squares are made smaller: networks see 224 pixels of a hand at most.
_LARGEST = 640


@dataclass(frozen=True)
class SquarePlace:
    """Where a square lies in its frame.

    Attributes:
        left: the frame's column of its first column, in pixels; may lie outside the frame.
        top: the frame's row of its first row.
        scale: pixels of the square in a pixel of the frame; 1 unless it was made smaller.
        width: of the frame, in pixels.
        height: of the frame.
    """

    left: int
    top: int
    scale: float
    width: int
    height: int

    def hand_in_square(self, hand: Hand) -> Hand:
        """Return a hand of the frame as it lies in the square."""
        landmarks = hand.landmarks - np.array([self.left, self.top, 0], np.float32)
        if self.scale != 1:
            landmarks[:, :2] = (landmarks[:, :2] + 0.5) * self.scale - 0.5
            landmarks[:, 2] *= self.scale
        return Hand(landmarks.astype(np.float32), hand.handedness, hand.score, hand.presence)


def hand_square(image: Image, hand: Hand) -> tuple[Image, SquarePlace]:
    """Cut the square around a hand out of a picture.

    Pixels are copied, not resampled, unless the square has more than 640 pixels a side. What lies outside
    the picture repeats its edge.

    Args:
        image: (height, width, 3) uint8 RGB, not mirrored.
        hand: where the hand is in it.

    Returns:
        (side, side, 3) uint8 RGB, and where it lies.
    """
    height, width = image.shape[:2]
    left, top, right, bottom = hand.box
    side = max(8, round(_SIDE * hand.length))
    x, y = round((left + right - side) / 2), round((top + bottom - side) / 2)
    inside = image[
        max(0, min(y, height - 1)) : max(1, y + side), max(0, min(x, width - 1)) : max(1, x + side)
    ]
    before_x, before_y = max(0, -x), max(0, -y)
    after_x = max(0, side - before_x - inside.shape[1])
    after_y = max(0, side - before_y - inside.shape[0])
    square = cv2.copyMakeBorder(inside, before_y, after_y, before_x, after_x, cv2.BORDER_REPLICATE)
    square = square[:side, :side]
    scale = min(1.0, _LARGEST / side)
    if scale < 1:
        square = cv2.resize(square, (_LARGEST, _LARGEST), interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(square, np.uint8), SquarePlace(x, y, scale, width, height)
