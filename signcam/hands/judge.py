"""Decides whether what was found is a hand, and says how probable that is."""

import math
from dataclasses import replace

from signcam.frame import Image
from signcam.hands.landmark_network import LandmarkNetwork, Look
from signcam.hands.region import region_of_landmarks

# Of 330 pictures without a hand, faces and textures among them, the surest mistake had 0.97.
BEYOND_DOUBT = 0.985
ENOUGH = 0.8
"""The presence that a hand needs, once judged: of 326 pictures without one (rooms, faces, textures) two have
more, and of 420 hands that are hard to find 369. One look of each network gave three of them and 357."""
# How large the squares are in which the other network looks, as shares of the one that fits the hand.
_SIDES = (0.85, 1.0, 1.2)
# From the logit of a presence to that of the probability of a hand: the factor, and what is added (Platt
# 1999). Printed by `python -m training presence`.
_SLOPE, _OFFSET = 4.909, -6.903


def probability_of_hand(presence: float) -> float:
    """Return how probable it is that what was found with this presence is a hand, 0 to 1."""
    held = min(max(presence, 1e-6), 1 - 1e-6)
    logit = _SLOPE * math.log(held / (1 - held)) + _OFFSET
    return 1 / (1 + math.exp(-logit))


def judged(lite: LandmarkNetwork, image: Image, look: Look) -> Look:
    """Ask the other landmark network whether it sees a hand too; return the hand with the mean presence.

    The two were trained apart. What only looks like a hand convinces one of them, seldom both: faces and cats
    that the full network takes for a fist with a presence of 0.9 have 0.2 to 0.8 for the lite one. And it
    convinces in one square, where a hand does so in smaller and larger ones too.

    A presence that no mistake was seen to reach stands as it is.

    Args:
        lite: the other network.
        image: (height, width, 3) uint8 RGB, not mirrored.
        look: what the full network found, settled.
    """
    if look.presence >= BEYOND_DOUBT:
        return look
    region = region_of_landmarks(look.landmarks)
    seen = [lite.look(image, replace(region, side=side * region.side)).presence for side in _SIDES]
    return Look(look.landmarks, (look.presence + sum(seen)) / (1 + len(seen)), look.right)
