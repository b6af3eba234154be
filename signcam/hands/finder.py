"""Finds the hand in a still picture."""

from itertools import product
from types import TracebackType
from typing import NamedTuple

import cv2
import numpy as np

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.hands.hand_network import THREADS
from signcam.hands.judge import BEYOND_DOUBT, ENOUGH, judged
from signcam.hands.landmark_network import LandmarkNetwork, Look
from signcam.hands.palm_detection import PalmDetector
from signcam.hands.region import Region, apart, region_of_landmarks
from signcam.hands.scan import (
    DENSE_LEVELS,
    DENSE_STEP,
    TURNED,
    TURNED_LEVELS,
    TURNED_STEP,
    scan,
    settle,
    squares,
)

# From this presence on, nothing else is tried: a part of a hand may be as present as all of it.
_SURE = 0.9
# Less presence before the other network was asked cannot become enough.
_WORTH_JUDGING = 0.6
# Of hands within this of the most present one the largest is returned.
_AS_PRESENT = 0.1
# Larger pictures only cost time: the networks see 224 pixels of a hand.
_LARGEST_SIDE = 1280
# The palm detector proposes, presence decides: so it need not be sure.
_PALM_SCORE, _PALMS = 0.2, 4
_LEAST_PRESENCE = 0.02
# The parts of a picture in which the palm detector looks once more, as shares of its sides: hands of 35 to 70
# pixels in 640 are too small for it in the whole. Parts of fewer pixels than it sees show it nothing new.
_HALVES, _THIRDS, _SMALLEST_PART = 0.6, 0.42, 192
# Pictures up to this longer side are smoothed, by this many pixels, and scanned more closely.
_SMALL, _SMOOTHING = 160, 0.7


class _Networks(NamedTuple):
    palms: PalmDetector
    lite: LandmarkNetwork
    full: LandmarkNetwork


class HandFinder:
    """Finds the hand in still pictures, each on its own. Not for use by two threads at once.

    The palm detector proposes places in the picture and in parts of it. Where none of them is a hand, the
    landmark network itself is asked all over the picture, first for upright hands, then for turned ones.
    """

    def __init__(self, threads: int = THREADS, presence: float = ENOUGH) -> None:
        """Prepare to find hands; the networks are opened when the first picture comes.

        Args:
            threads: that compute one picture; 1 where several finders share the cores.
            presence: that a hand needs, 0 to 1.
        """
        self._threads = threads
        self._presence = presence
        self._opened: _Networks | None = None

    @property
    def _networks(self) -> _Networks:
        if self._opened is None:
            self._opened = _Networks(
                PalmDetector("full", self._threads),
                LandmarkNetwork("lite", self._threads),
                LandmarkNetwork("full", self._threads),
            )
        return self._opened

    def find(self, image: Image) -> Hand | None:
        """Return the largest hand in a picture, or None.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.

        Raises:
            HandNetworkError: the networks are missing, or others.
        """
        height, width = image.shape[:2]
        scale = min(1.0, _LARGEST_SIDE / max(height, width))
        if scale < 1:
            size = max(1, round(width * scale)), max(1, round(height * scale))
            image = cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
        hand = self._find(np.ascontiguousarray(image))
        if hand is None or scale == 1:
            return hand
        landmarks = hand.landmarks / np.float32(scale)
        # The outer edge of the first pixel lies half a pixel before its centre.
        landmarks[:, :2] += 0.5 / scale - 0.5
        return Hand(landmarks, hand.handedness, hand.score, hand.presence)

    def _find(self, image: Image) -> Hand | None:
        found: list[Look] = []
        stages = self._in_palms, self._in_parts, self._in_small_parts, self._upright, self._turned
        for stage in stages:
            found += stage(image)
            if any(look.presence >= _SURE for look in found):
                break
        return _largest([look for look in found if look.presence >= self._presence])

    def _in_palms(self, image: Image) -> list[Look]:
        return self._settled(image, self._palms(image))

    def _in_parts(self, image: Image) -> list[Look]:
        return self._in_overlapping(image, 2, _HALVES)

    def _in_small_parts(self, image: Image) -> list[Look]:
        return self._in_overlapping(image, 3, _THIRDS)

    def _in_overlapping(self, image: Image, count: int, share: float) -> list[Look]:
        """Look for palms in parts of the picture, so many along each side that are this share of it long."""
        height, width = image.shape[:2]
        rows, columns = round(share * height), round(share * width)
        if max(rows, columns) < _SMALLEST_PART:
            return []
        regions = []
        for row, column in product(range(count), repeat=2):
            top, left = row * (height - rows) // (count - 1), column * (width - columns) // (count - 1)
            part = image[top : top + max(1, rows), left : left + max(1, columns)]
            regions += [
                Region(palm.x + left, palm.y + top, palm.side, palm.turn) for palm in self._palms(part)
            ]
        return self._settled(image, regions)

    def _palms(self, image: Image) -> list[Region]:
        return [palm.region for palm in self._networks.palms.detect(image, _PALM_SCORE)[:_PALMS]]

    def _settled(self, image: Image, regions: list[Region]) -> list[Look]:
        """Return what the landmark network makes of the places of palms."""
        found: list[Look] = []
        # Once a hand is sure only larger ones matter.
        least_side = 0.0
        for region in regions:
            if region.side <= least_side:
                continue
            look = self._networks.full.look(image, region)
            if look.presence < _LEAST_PRESENCE:
                continue
            # As in MediaPipe's graph, the first look is enough where it is that sure.
            if look.presence < BEYOND_DOUBT:
                look = settle(self._networks.full, image, look, 1)
            looks = self._judged(image, [look])
            if looks and looks[0].presence >= _SURE:
                least_side = max(least_side, region_of_landmarks(looks[0].landmarks).side)
            found += looks
        return found

    def _upright(self, image: Image) -> list[Look]:
        """Ask the landmark network itself, at squares for upright hands."""
        height, width = image.shape[:2]
        if max(height, width) > _SMALL:
            return self._scan(image, squares(width, height))
        # Few squares cover a picture of few pixels, so there may be more of them. Enlarged to what the
        # network sees, its noise would look like edges.
        smooth = cv2.GaussianBlur(image, (0, 0), _SMOOTHING).astype(np.uint8, copy=False)
        return self._scan(smooth, squares(width, height, levels=DENSE_LEVELS, step=DENSE_STEP))

    def _turned(self, image: Image) -> list[Look]:
        """The same at squares for hands that lie on a side or stand on their fingertips."""
        height, width = image.shape[:2]
        return self._scan(image, squares(width, height, TURNED, TURNED_LEVELS, TURNED_STEP))

    def _scan(self, image: Image, regions: list[Region]) -> list[Look]:
        return self._judged(image, scan(image, regions, self._networks.lite, self._networks.full))

    def _judged(self, image: Image, looks: list[Look]) -> list[Look]:
        likely = [look for look in looks if look.presence >= _WORTH_JUDGING]
        return [judged(self._networks.lite, image, look) for look in likely]

    def close(self) -> None:
        """Free the networks."""
        self._opened = None

    def __enter__(self) -> "HandFinder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _largest(looks: list[Look]) -> Hand | None:
    """Return the largest hand of those that are as good as the most present one.

    Several looks may be at one hand: of those, the most present one has the best landmarks.
    """
    looks = sorted(looks, key=lambda look: -look.presence)
    hands: list[Look] = []
    for look in looks:
        region = region_of_landmarks(look.landmarks)
        if look.presence >= looks[0].presence - _AS_PRESENT and all(
            apart(region, region_of_landmarks(hand.landmarks)) for hand in hands
        ):
            hands.append(look)
    return max((look.hand() for look in hands), key=lambda hand: hand.length, default=None)
