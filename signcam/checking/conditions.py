"""The conditions under which a hand was seen: size, tilt, light, sharpness."""

import math
from dataclasses import dataclass

import cv2
import numpy as np

from signcam.frame import Image
from signcam.hands.crop import MIDDLE_KNUCKLE, WRIST, CropSpec, crop_hand
from signcam.hands.hand import Hand, Handedness

# Measured in a crop of one size, so that near and far hands can be compared.
_CROP = CropSpec(size=100, upright=True, mirrored=False, margin=0.05)


@dataclass(frozen=True)
class Conditions:
    """How a hand was seen in one frame.

    Attributes:
        handedness: which hand it is, as MediaPipe has it.
        size: the longer side of the landmarks' box, in pixels.
        tilt: degrees from upright, clockwise as the camera sees it; -180 to 180.
        brightness: mean luma of the hand's crop, 0..255.
        sharpness: logarithm of the variance of the Laplacian of its crop at 100x100 pixels (Pech-Pacheco
            et al. 2000); small where it is blurred.
    """

    handedness: Handedness
    size: float
    tilt: float
    brightness: float
    sharpness: float


def conditions_of(image: Image, hand: Hand) -> Conditions:
    """Measure how a hand is seen.

    Args:
        image: (height, width, 3) uint8 RGB, not mirrored.
        hand: where the hand is in it.
    """
    grey = cv2.cvtColor(crop_hand(image, hand, _CROP), cv2.COLOR_RGB2GRAY)
    across, down = (hand.landmarks[MIDDLE_KNUCKLE, :2] - hand.landmarks[WRIST, :2]).tolist()
    return Conditions(
        hand.handedness,
        round(hand.length, 1),
        round(math.degrees(math.atan2(across, -down)), 1),
        round(float(np.mean(grey)), 1),
        round(math.log(float(cv2.Laplacian(grey, cv2.CV_64F).var()) + 1), 3),
    )
