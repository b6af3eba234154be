"""Pictures without a hand: drawn rooms and people, as cameras of many kinds see them."""

import numpy as np

from signcam.frame import Image
from training.render.composite.webcam import apply, random_effects
from training.render.room.room import draw_room

# Webcams mostly; small pictures as people have them in folders.
_SIZES = ((640, 480), (640, 360), (320, 240), (240, 320), (128, 128), (100, 100))
_SIZE_SHARES = (0.4, 0.2, 0.15, 0.1, 0.1, 0.05)
# Faces, bare arms and patterns are what is taken for hands: half of the pictures show one of them.
_STYLES, _STYLE_SHARE = ("person", "limbs", "pattern", "window"), 0.5
_CAMERA = 0.8


def draw_without_hand(seed: int, index: int) -> Image:
    """Return a drawn picture in which there is no hand.

    Args:
        seed: of a whole set of pictures.
        index: the picture's number in it.

    Returns:
        (height, width, 3) uint8 RGB, of one of six sizes.
    """
    random = np.random.default_rng((seed, index))
    width, height = _SIZES[random.choice(len(_SIZES), p=_SIZE_SHARES)]
    style = _STYLES[random.integers(len(_STYLES))] if random.random() < _STYLE_SHARE else None
    return apply(draw_room(width, height, random, style), random_effects(random, _CAMERA), random)
