"""Asks the landmark network itself where a hand is, at places of a grid: for hands no palm detector sees.

The network says how present a hand is in a square. It still does when the square lies a quarter of its side
beside the right place, is 0.6 to 1.5 times as large, or turned by a radian; and its landmarks then lead to
the right place. So a few dozen squares cover a picture.
"""

import math
from collections.abc import Sequence

from signcam.frame import Image
from signcam.hands.landmark_network import LandmarkNetwork, Look
from signcam.hands.region import Region, region_of_landmarks

# Sides of the squares, as shares of the picture's longer side: each serves hands from 0.6 to 1.5 times as
# large as the one that fits it. A hand as high as a square picture fits the first.
LEVELS = (1.3, 0.62, 0.3)
DENSE_LEVELS = (1.3, 0.9, 0.62, 0.43)
TURNED_LEVELS = (1.3, 0.62, 0.36)
# Upright, then lying on either side, then upside down.
UPRIGHT, TURNED = (0.0,), (math.pi / 2, -math.pi / 2, math.pi)
# The greatest distance of neighbouring squares, as a share of their side.
STEP, DENSE_STEP, TURNED_STEP = 0.45, 0.35, 0.5
# Squares of fewer pixels show no fingers.
_SMALLEST_SIDE = 40.0
# Squares with less presence than this lead nowhere; nor do more than so many.
_LEAST_PRESENCE = 0.01
_FOLLOWED = 6
_LEAST_FOLLOWED_PRESENCE = 0.05


def squares(
    width: int,
    height: int,
    turns: Sequence[float] = UPRIGHT,
    levels: Sequence[float] = LEVELS,
    step: float = STEP,
) -> list[Region]:
    """Return the squares that cover a picture, the largest first.

    Args:
        width: of the picture, in pixels.
        height: see width.
        turns: of the squares, in radians.
        levels: sides of the squares, as shares of the picture's longer side.
        step: greatest distance of neighbouring squares, and of the first one's centre from the picture's
            edge, as a share of their side.
    """
    covered = []
    for level in levels:
        side = level * max(width, height)
        if side < _SMALLEST_SIDE:
            break
        rows, columns = _places(height, step * side), _places(width, step * side)
        covered += [Region(x, y, side, turn) for turn in turns for y in rows for x in columns]
    return covered


def _places(length: int, step: float) -> list[float]:
    """Return where squares lie along one side of a picture; a single one lies in its middle."""
    gaps = math.ceil((length - 2 * step) / step)
    if gaps <= 0:
        return [length / 2 - 0.5]
    return [step + index / gaps * (length - 2 * step) - 0.5 for index in range(gaps + 1)]


def settle(network: LandmarkNetwork, image: Image, look: Look, times: int) -> Look:
    """Look again where the landmarks say that the hand is, so often."""
    for _ in range(times):
        look = network.look(image, region_of_landmarks(look.landmarks))
    return look


def scan(image: Image, regions: Sequence[Region], lite: LandmarkNetwork, full: LandmarkNetwork) -> list[Look]:
    """Ask the landmark network at many places; return what the best of them lead to, the surest first.

    Args:
        image: (height, width, 3) uint8 RGB, not mirrored.
        regions: where to ask.
        lite: the network that is asked everywhere.
        full: the network that settles what was found.
    """
    looks = [lite.look(image, region) for region in regions]
    looks = sorted(
        (look for look in looks if look.presence >= _LEAST_PRESENCE), key=lambda look: -look.presence
    )
    found: list[Look] = []
    for look in looks[:_FOLLOWED]:
        look = settle(lite, image, look, 1)
        if look.presence >= _LEAST_FOLLOWED_PRESENCE:
            found.append(settle(full, image, look, 2))
    return sorted(found, key=lambda look: -look.presence)
