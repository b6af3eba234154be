"""A hand's landmarks as a network reads them, whatever the hand's place, size, turn and side."""

import math
from itertools import chain, combinations

import numpy as np
import numpy.typing as npt

from signcam.hands.crop import WRIST, upright_turn
from signcam.hands.hand import Hand

_PAIRS = tuple(combinations((4, 8, 12, 16, 20), 2))


def landmark_features(hand: Hand) -> npt.NDArray[np.float64]:
    """Return a hand as numbers that stay the same when it is moved, scaled, turned or mirrored.

    The wrist is the origin, the middle knuckle lies straight above it as in `signcam.hands.crop`, left hands
    are mirrored to right ones, and the unit is the hand's length: the longer side of its box once turned.
    MediaPipe's depth, a guess, is left out.

    Returns:
        (52,): x and y of each landmark in turn, then the distance between each two of the five fingertips,
        thumb first.
    """
    # Plain numbers: right after the hand was tracked, each call into NumPy takes longer than all of this.
    points: list[tuple[float, float]] = hand.landmarks[:, :2].tolist()
    wrist_x, wrist_y = points[WRIST]
    sine, cosine = upright_turn(points)
    across = -1.0 if hand.handedness == "left" else 1.0
    moved = [(x - wrist_x, y - wrist_y) for x, y in points]
    columns = [across * (cosine * x - sine * y) for x, y in moved]
    rows = [sine * x + cosine * y for x, y in moved]
    length = max(max(columns) - min(columns), max(rows) - min(rows), 1e-6)
    places = [(x / length, y / length) for x, y in zip(columns, rows, strict=True)]
    tips = [math.dist(places[one], places[other]) for one, other in _PAIRS]
    return np.array([*chain.from_iterable(places), *tips])
