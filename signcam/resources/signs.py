"""The ten signs in words, and their pictures. Without Qt."""

from pathlib import Path
from typing import Literal

from signcam.errors import SigncamError
from signcam.phrases import phrase
from signcam.resources.files import asset

# The side of the hand that is seen.
Side = Literal["palm", "back"]

# One-handed digits as in American Sign Language.
HOW_TO_SIGN = (
    phrase("Fingertips and thumb meet in a round"),
    phrase("Index finger up"),
    phrase("Index and middle finger up"),
    phrase("Thumb, index and middle finger"),
    phrase("Four fingers up, thumb folded in"),
    phrase("All five fingers spread"),
    phrase("Thumb touches the little finger"),
    phrase("Thumb touches the ring finger"),
    phrase("Thumb touches the middle finger"),
    phrase("Thumb touches the index finger"),
)
# Fluent signers show these with the back of the hand forward, learners often with the palm.
TWO_SIDED_DIGITS = range(1, 6)


def sign_picture(digit: int, side: Side = "palm") -> Path | None:
    """Return the path of the picture of a sign; None if there is none.

    Args:
        digit: 0 to 9.
        side: the visible side of the hand: as others see it, or as the person who signs sees it.
    """
    name = f"{digit}-back" if side == "back" else f"{digit}"
    try:
        return asset(f"signs/{name}.webp")
    except SigncamError:
        return None
