"""Finds the hand in still pictures."""

from types import TracebackType
from typing import NamedTuple

import cv2
import numpy as np

from signcam.frame import Image
from signcam.hands.detector import Detector
from signcam.hands.hand import Hand

# Pictures outside these sizes (longer side, pixels) are resized: the palm detector sees 192 pixels whatever
# it gets, but a hand of 60 pixels needs enlarging and one of 10,000 only costs time.
_SMALLEST_SIDE = 400


_LARGEST_SIDE = 1280


class _Attempt(NamedTuple):
    """One way to look for a hand.

    Attributes:
        margin: room added on every side, as a share of the longer side.
        confidence: that the palm detector must have, 0..1.
        lite: whether the smaller of MediaPipe's two models looks.
        lit: whether contrast is spread out first, part by part of the picture.
    """

    margin: float
    confidence: float
    lite: bool = False
    lit: bool = False


class HandFinder:
    """Finds the hand in still pictures, each on its own. Not for use by two threads at once.

    Small pictures are enlarged. A picture is tried with a little room around it, then with more, with none,
    and less strictly: a hand that fills the picture, and one of few pixels, are found only so. In the end
    MediaPipe's other, lite model is asked, and the picture is tried with its dark parts lit.
    """

    _ATTEMPTS = (
        _Attempt(0.25, 0.5),
        _Attempt(0.5, 0.3),
        _Attempt(0.0, 0.3),
        _Attempt(0.5, 0.1),
        _Attempt(0.0, 0.1, lite=True),
        _Attempt(0.0, 0.1, lit=True),
    )

    def __init__(self) -> None:
        self._detectors: dict[tuple[float, bool], Detector] = {}

    def find(self, image: Image) -> Hand | None:
        """Return the largest hand in a picture, or None.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
        """
        for attempt in self._ATTEMPTS:
            kind = attempt.confidence, attempt.lite
            if kind not in self._detectors:
                self._detectors[kind] = Detector(
                    tracking=False, count=2, confidence=attempt.confidence, lite=attempt.lite
                )
            shown = _lit(image) if attempt.lit else image
            hands = _detect_resized(self._detectors[kind], shown, attempt.margin)
            if hands:
                return max(hands, key=lambda hand: hand.length)
        return None

    def close(self) -> None:
        """Free MediaPipe's graphs."""
        for detector in self._detectors.values():
            detector.close()
        self._detectors.clear()

    def __enter__(self) -> "HandFinder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _lit(image: Image) -> Image:
    """Spread the contrast of each part of a picture (Zuiderveld 1994, Graphics Gems IV, VIII.5)."""
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2LAB)
    lab[..., 0] = cv2.createCLAHE(clipLimit=3.0, tileGridSize=(8, 8)).apply(lab[..., 0])
    lit: Image = cv2.cvtColor(lab, cv2.COLOR_LAB2RGB).astype(np.uint8, copy=False)
    return lit


def _detect_resized(detector: Detector, image: Image, margin: float) -> list[Hand]:
    height, width = image.shape[:2]
    longest = max(height, width)
    room = round(longest * margin)
    if room:
        image = cv2.copyMakeBorder(image, room, room, room, room, cv2.BORDER_REPLICATE).astype(np.uint8)
    scale = float(np.clip(longest, _SMALLEST_SIDE, _LARGEST_SIDE)) / (longest + 2 * room)
    if scale != 1:
        size = (max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale)))
        method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        image = cv2.resize(image, size, interpolation=method).astype(np.uint8)
    found = []
    for hand in detector.detect(image):
        landmarks = hand.landmarks / np.float32(scale)
        # Pixel centres: the outer edge of the first pixel lies half a pixel before its centre.
        landmarks[:, :2] += 0.5 / scale - 0.5 - room
        found.append(Hand(landmarks, hand.handedness, hand.score))
    return found
