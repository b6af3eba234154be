"""One picture that is to be read: a file, or a drawn hand before a drawn room; as it is or mirrored."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from signcam.frame import Image
from signcam.sources.picture_file import read_picture
from training.render.composite.in_room import compose_in_room
from training.render.manifest import Entry


@dataclass(frozen=True)
class FileView:
    """A picture in a file.

    Attributes:
        path: the file.
        mirror: whether it is shown mirrored.
    """

    path: Path
    mirror: bool = False

    def picture(self) -> Image:
        """Return the picture: (height, width, 3) uint8 RGB.

        Raises:
            PictureError: it cannot be read.
        """
        return _maybe_mirrored(read_picture(self.path), self.mirror)


@dataclass(frozen=True)
class DrawnView:
    """A drawn hand before a drawn room, as a camera sees it.

    Attributes:
        folder: where the hand lies.
        entry: which hand.
        seed: of room, place and camera.
        tilt: degrees on top of the hand's own; None draws them.
        mirror: whether the picture is shown mirrored.
    """

    folder: Path
    entry: Entry
    seed: int
    tilt: float | None = None
    mirror: bool = False

    def picture(self) -> Image:
        """Return the picture: (480, 640, 3) uint8 RGB.

        Raises:
            SigncamError: the hand's file cannot be read.
        """
        image, _ = compose_in_room(self.folder, self.entry, self.seed, tilt=self.tilt)
        return _maybe_mirrored(image, self.mirror)


View = FileView | DrawnView


def _maybe_mirrored(image: Image, mirror: bool) -> Image:
    return np.ascontiguousarray(image[:, ::-1]) if mirror else image
