"""Why a hand may be hard to read, so that a person knows what to change."""

from enum import Enum

import cv2
import numpy as np

from signcam.frame import Image
from signcam.hands.hand import Hand

# Below this a crop of 100 pixels shows mostly interpolation.
_SMALLEST_HAND_PIXELS = 48
# Landmarks this far outside the picture, as a share of the hand's length, are guesses.
_OUTSIDE_SHARE = 0.03
# Mean luma of the crop, 0..255, under which webcam noise hides the fingers.
_DARKEST_LUMA = 28


class HandProblem(Enum):
    """What stands in the way of reading a hand."""

    TOO_SMALL = "too small"
    CUT_OFF = "cut off"
    TOO_DARK = "too dark"


def hand_problem(image: Image, hand: Hand, crop: Image) -> HandProblem | None:
    """Return what makes a hand hard to read, or None.

    Args:
        image: (height, width, 3) uint8 RGB, the whole picture.
        hand: the hand in it.
        crop: (size, size, 3) uint8 RGB, what the network sees.
    """
    height, width = image.shape[:2]
    left, top, right, bottom = hand.box
    room = _OUTSIDE_SHARE * hand.length
    if left < -room or top < -room or right > width - 1 + room or bottom > height - 1 + room:
        return HandProblem.CUT_OFF
    if hand.length < _SMALLEST_HAND_PIXELS:
        return HandProblem.TOO_SMALL
    if float(np.mean(cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY))) < _DARKEST_LUMA:
        return HandProblem.TOO_DARK
    return None
