"""The ten signs in words, and where their pictures lie. Knows nothing of Qt."""

from pathlib import Path

from signcam.assets import asset
from signcam.errors import SigncamError

# One-handed digits as in American Sign Language, palm to the camera.
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


def sign_picture(digit: int) -> Path | None:
    """Return the picture of a hand that signs a digit; None where none ships."""
    for suffix in (".webp", ".png"):
        try:
            return asset(f"demo/stills/{digit}{suffix}")
        except SigncamError:
            continue
    return None
