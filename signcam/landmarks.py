"""A hand's landmarks as a network reads them, whatever the hand's place, size, turn and side."""

from itertools import combinations

import numpy as np
import numpy.typing as npt

from signcam.crop import MIDDLE_KNUCKLE, WRIST
from signcam.hands import LANDMARK_COUNT, Hand

_TIPS = (4, 8, 12, 16, 20)
FEATURES = 2 * LANDMARK_COUNT + 10


def landmark_features(hand: Hand) -> npt.NDArray[np.float64]:
    """Return a hand as numbers that stay the same when it is moved, scaled, turned or mirrored.

    The wrist is the origin, the middle knuckle lies straight above it as in `signcam.crop`, left hands are
    mirrored to right ones, and the unit is the hand's length: the longer side of its box once turned.
    MediaPipe's depth, a guess, is left out.

    Returns:
        (52,): x and y of each landmark in turn, then the distance between each two of the five fingertips,
        thumb first.
    """
    points = hand.landmarks[:, :2].astype(np.float64) - hand.landmarks[WRIST, :2]
    x, y = points[MIDDLE_KNUCKLE]
    distance = np.hypot(x, y)
    # A hand that points straight at the camera has no direction: leave it as it is.
    if distance > 1e-6:
        sine, cosine = -x / distance, -y / distance
        points = points @ np.array([[cosine, sine], [-sine, cosine]])
    if hand.handedness == "left":
        points[:, 0] *= -1
    points /= max(float(np.ptp(points, axis=0).max()), 1e-6)
    tips = [float(np.linalg.norm(points[a] - points[b])) for a, b in combinations(_TIPS, 2)]
    return np.concatenate([points.ravel(), tips])
