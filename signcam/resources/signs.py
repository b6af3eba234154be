"""The ten signs in words, and where their pictures lie. Knows nothing of Qt."""

from pathlib import Path
from typing import Literal

from signcam.errors import SigncamError
from signcam.resources.files import asset

# Which side of the hand is towards the camera.
Side = Literal["palm", "back"]

# One-handed digits as in American Sign Language.
HOW_TO_SIGN = (
    "Fingertips and thumb meet in a round",
    "Index finger up",
    "Index and middle finger up",
    "Thumb, index and middle finger",
    "Four fingers up, thumb folded in",
    "All five fingers spread",
    "Thumb touches the little finger",
    "Thumb touches the ring finger",
    "Thumb touches the middle finger",
    "Thumb touches the index finger",
)
# Fluent signers turn the back of the hand to whom they talk to in these; learners often the palm.
TWO_SIDED_DIGITS = range(1, 6)


def sign_picture(digit: int, side: Side = "palm") -> Path | None:
    """Return the picture of a hand that signs a digit; None where none ships.

    Args:
        digit: 0 to 9.
        side: the side that is seen; backs are for `TWO_SIDED_DIGITS` alone.
    """
    name = f"{digit}-back" if side == "back" else f"{digit}"
    try:
        return asset(f"signs/{name}.webp")
    except SigncamError:
        return None
