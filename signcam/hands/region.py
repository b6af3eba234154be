"""The turned square of a picture in which the landmark network looks for a hand."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.sampling import averaged

# From a palm's box and from a hand's landmarks to the square, as in MediaPipe's graph
# (palm_detection_detection_to_roi.pbtxt, hand_landmark_landmarks_to_roi.pbtxt): how many times the longer
# side, and how far it is moved towards the fingertips, as a share of the height.
_PALM_SCALE, _PALM_SHIFT = 2.6, 0.5
_LANDMARKS_SCALE, _LANDMARKS_SHIFT = 2.0, 0.1
# Wrist, thumb up to its last joint, and the two lower joints of each finger: what moves little while fingers
# bend (the same graph).
_STEADY = (0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18)
_WRIST, _INDEX, _MIDDLE, _RING = 0, 5, 9, 13


@dataclass(frozen=True)
class Region:
    """A turned square.

    Attributes:
        x: of its centre, in pixels of the picture (pixel centres at whole numbers).
        y: of its centre.
        side: its length in pixels.
        turn: by which the square is turned clockwise, in radians; 0 for a hand that points up.
    """

    x: float
    y: float
    side: float
    turn: float = 0.0

    def to_picture(self, size: int) -> npt.NDArray[np.float64]:
        """Return the 2x3 matrix from edge coordinates of a crop, 0 to `size`, to pixels of the picture."""
        scale = self.side / size
        cosine, sine = math.cos(self.turn) * scale, math.sin(self.turn) * scale
        half = size / 2
        return np.array(
            [
                [cosine, -sine, self.x - half * (cosine - sine)],
                [sine, cosine, self.y - half * (sine + cosine)],
            ]
        )

    def cut(self, image: Image, size: int) -> Image:
        """Cut the square out of a picture.

        Args:
            image: (height, width, 3) uint8 RGB.
            size: side of what is returned.

        Returns:
            (size, size, 3) uint8 RGB. What lies outside the picture repeats its edge.
        """
        matrix = self.to_picture(size)
        # `warpAffine` counts from the first pixel's centre.
        matrix[:, 2] += (matrix[:, 0] + matrix[:, 1]) / 2
        # Every n-th pixel alone would alias: average whole blocks first.
        block = min(int(self.side / size), *image.shape[:2])
        if block > 1:
            reach = self.side * (abs(math.cos(self.turn)) + abs(math.sin(self.turn))) / 2
            image, left, top = averaged(
                image, (self.x - reach, self.x + reach), (self.y - reach, self.y + reach), block
            )
            matrix[:, 2] -= (left, top)
            matrix /= block
        crop = cv2.warpAffine(
            image,
            matrix,
            (size, size),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return crop.astype(np.uint8, copy=False)


def region_of_palm(
    box: tuple[float, float, float, float], wrist: tuple[float, float], middle: tuple[float, float]
) -> Region:
    """Return the square of the hand that a palm belongs to.

    Args:
        box: centre x, centre y, width and height of the palm, in pixels.
        wrist: x and y of the wrist's middle.
        middle: x and y of the middle finger's knuckle.
    """
    turn = _turn(middle[0] - wrist[0], middle[1] - wrist[1])
    x, y, width, height = box
    shift = _PALM_SHIFT * height
    return Region(
        x + shift * math.sin(turn), y - shift * math.cos(turn), _PALM_SCALE * max(width, height), turn
    )


def apart(one: Region, other: Region) -> bool:
    """Whether two squares are of two hands: the centre of neither lies well inside the other."""
    distance = max(abs(one.x - other.x), abs(one.y - other.y))
    return distance > max(one.side, other.side) / 4


def region_of_landmarks(landmarks: npt.NDArray[np.float32]) -> Region:
    """Return the square in which to look for a hand in the next frame.

    Args:
        landmarks: (21, 3), x and y in pixels of the picture.
    """
    # Plain numbers: for so few of them each call into NumPy takes longer than all of this.
    points: list[tuple[float, float]] = landmarks[:, :2].tolist()
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (points[i] for i in (_WRIST, _INDEX, _MIDDLE, _RING))
    turn = _turn((x1 + x3) / 4 + x2 / 2 - x0, (y1 + y3) / 4 + y2 / 2 - y0)
    cosine, sine = math.cos(turn), math.sin(turn)
    across = [cosine * points[i][0] + sine * points[i][1] for i in _STEADY]
    down = [cosine * points[i][1] - sine * points[i][0] for i in _STEADY]
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2 - _LANDMARKS_SHIFT * (bottom - top)
    return Region(
        cosine * middle_x - sine * middle_y,
        sine * middle_x + cosine * middle_y,
        _LANDMARKS_SCALE * max(right - left, bottom - top),
        turn,
    )


def _turn(across: float, down: float) -> float:
    """Return how far a direction is turned clockwise from straight up, in radians from -pi to pi."""
    return math.atan2(across, -down)
