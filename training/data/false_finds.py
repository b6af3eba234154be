"""What a hand finder that is easily convinced takes for hands in drawn pictures without one.

Networks learn that it is no digit. The last fifth of the finds never trains, as with drawn hands.
"""

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.landmark_network import LandmarkNetwork, Look
from signcam.hands.palm_detection import PalmDetector
from signcam.hands.region import Region, apart, region_of_landmarks
from signcam.hands.scan import scan, settle, squares
from training.data.drawn_hands import HELD_OUT, NO_DIGIT
from training.data.layout import IMAGE_SIZE
from training.data.prepared import Prepared, prepare_once
from training.render.composite.without_hand import draw_without_hand
from training.support.workers import parallel_map

NO_HAND = -3
"""What stands in the place of the person where there is no hand at all."""
PREPARED = "false-finds.npz"
"""Where they are kept in the data folder."""
# Of the pictures; the benchmark has others.
_SEED, _PICTURES = 41, 800
# So easily convinced that every second picture has something; the finder itself wants 0.8.
_PALM_SCORE, _PALMS = 0.05, 4
_PRESENCE, _FINDS = 0.03, 2
# How much of the picture around the landmarks' square is kept, so that the crop can be moved.
_AROUND = 1.3


def prepare_false_finds(data: Path) -> Prepared:
    """Find them, once, and keep them in the data folder.

    Args:
        data: the data folder.
    """
    return prepare_once(data, PREPARED, made_from(), _find_all)


def made_from() -> str:
    """Return what all finds depend on; it stands in the place of a hash."""
    return f"{_SEED} {_PICTURES} {_PALM_SCORE} {_PRESENCE} {_FINDS} {_AROUND}"


def _find_all() -> Prepared:
    found = [
        (number, *find)
        for number, finds in enumerate(parallel_map(_find, range(_PICTURES), "Finding what is no hand"))
        for find in finds
    ]
    numbers, images, landmarks, right = zip(*found, strict=True)
    return Prepared(
        names=np.array([f"false-finds/{number}" for number in numbers]),
        images=np.stack(images),
        landmarks=np.stack(landmarks),
        right=np.array(right),
        # There is nothing to cut out: all of the picture is what was taken for a hand.
        masks=np.full((len(found), IMAGE_SIZE, IMAGE_SIZE), 255, np.uint8),
        digits=np.full(len(found), NO_DIGIT),
        people=np.full(len(found), NO_HAND),
        examples=np.zeros(len(found), bool),
        sha256=made_from(),
    )


def false_find_rows(prepared: Prepared, held_out: bool) -> npt.NDArray[np.int64]:
    """Return which rows are of false finds.

    Args:
        prepared: pictures, those of `prepare_false_finds` among them or not.
        held_out: those that never train, or those that do.
    """
    rows = np.flatnonzero(prepared.people == NO_HAND)
    first = len(rows) - len(rows) // HELD_OUT
    return rows[first:] if held_out else rows[:first]


def _find(number: int) -> list[tuple[Image, npt.NDArray[np.float32], bool]]:
    """Return what is taken for hands in one picture: the picture around it, its landmarks there, its side."""
    image = draw_without_hand(_SEED, number)
    palms, lite, full = _networks()
    height, width = image.shape[:2]
    looks = [full.look(image, palm.region) for palm in palms.detect(image, _PALM_SCORE)[:_PALMS]]
    looks = [settle(full, image, look, 1) for look in looks]
    looks += scan(image, squares(width, height), lite, full)
    kept: list[tuple[Look, Region]] = []
    for look in sorted(looks, key=lambda look: -look.presence):
        region = region_of_landmarks(look.landmarks)
        if look.presence < _PRESENCE or len(kept) == _FINDS:
            break
        if all(apart(region, other) for _, other in kept):
            kept.append((look, region))
    return [_cut(image, look, region) for look, region in kept]


def _cut(image: Image, look: Look, region: Region) -> tuple[Image, npt.NDArray[np.float32], bool]:
    around = Region(region.x, region.y, _AROUND * region.side)
    matrix = cv2.invertAffineTransform(around.to_picture(IMAGE_SIZE))
    landmarks = look.landmarks.copy()
    landmarks[:, :2] = landmarks[:, :2] @ matrix[:, :2].T + matrix[:, 2] - 0.5
    landmarks[:, 2] *= IMAGE_SIZE / around.side
    return around.cut(image, IMAGE_SIZE), landmarks.astype(np.float32), look.right >= 0.5


_opened: tuple[PalmDetector, LandmarkNetwork, LandmarkNetwork] | None = None


def _networks() -> tuple[PalmDetector, LandmarkNetwork, LandmarkNetwork]:
    """Return this process's networks, each on one core."""
    global _opened
    if _opened is None:
        _opened = PalmDetector("full", 1), LandmarkNetwork("lite", 1), LandmarkNetwork("full", 1)
    return _opened
