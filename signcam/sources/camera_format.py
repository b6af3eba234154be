"""What a camera gives: how large its pictures are, and how many a second."""

import re
from dataclasses import dataclass

_TEXT = re.compile(r"(\d{2,5})x(\d{2,5})@(\d{1,3})")


@dataclass(frozen=True, order=True)
class CameraFormat:
    """A size and a rate. Cameras take requests as wishes, and give what is nearest.

    Attributes:
        width: of a picture, in pixels.
        height: see width.
        fps: pictures a second.
    """

    width: int
    height: int
    fps: int

    @property
    def text(self) -> str:
        """What settings keep, and `format_from` reads."""
        return f"{self.width}x{self.height}@{self.fps}"


USUAL_FORMAT = CameraFormat(640, 480, 30)
"""Enough for one hand, and what every camera gives at its full rate."""


def format_from(text: str) -> CameraFormat | None:
    """Read the text of a format; None if it is none."""
    found = _TEXT.fullmatch(text)
    if found is None:
        return None
    width, height, fps = (int(number) for number in found.groups())
    return CameraFormat(width, height, fps) if width and height and fps else None
