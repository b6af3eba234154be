"""One picture that is to be read: a file, a drawn hand before a drawn room, or one without a hand."""

from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.sources.picture_file import read_picture
from training.render.composite.hard import DIFFICULTIES, compose_hard
from training.render.composite.in_room import compose_in_room
from training.render.composite.without_hand import draw_without_hand
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

    def mirrored(self) -> "FileView":
        """The same picture, mirrored."""
        return replace(self, mirror=True)


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

    def mirrored(self) -> "DrawnView":
        """The same picture, mirrored."""
        return replace(self, mirror=True)

    @property
    def degrees(self) -> float:
        """The tilt that was asked for, or else the skin's individual typology angle."""
        return self.entry.plan.person.ita if self.tilt is None else self.tilt


@dataclass(frozen=True)
class HardView:
    """A drawn hand in one difficulty.

    Attributes:
        folder: where the hand lies.
        entry: which hand.
        seed: of everything else.
    """

    folder: Path
    entry: Entry
    seed: int

    @property
    def difficulty(self) -> str:
        """Which of `DIFFICULTIES`: they take turns."""
        return DIFFICULTIES[self.entry.index % len(DIFFICULTIES)]

    @property
    def degrees(self) -> float:
        """The number of the difficulty."""
        return float(DIFFICULTIES.index(self.difficulty))

    def picture(self) -> Image:
        """Return the picture: (height, width, 3) uint8 RGB.

        Raises:
            SigncamError: the hand's file cannot be read.
        """
        return compose_hard(self.folder, self.entry, self.difficulty, self.seed)


@dataclass(frozen=True)
class EmptyView:
    """A drawn picture without a hand.

    Attributes:
        seed: of the set.
        index: its number in it.
    """

    seed: int
    index: int

    def picture(self) -> Image:
        """Return the picture: (height, width, 3) uint8 RGB."""
        return draw_without_hand(self.seed, self.index)


@dataclass(frozen=True)
class FaceView:
    """A face of 25x25 pixels from scikit-image's part of "Labeled Faces in the Wild", enlarged.

    Attributes:
        index: its number there, 0 to 99.
    """

    index: int

    def picture(self) -> Image:
        """Return the picture: (200, 200, 3) uint8 RGB, without colour."""
        from skimage.data import lfw_subset

        faces: npt.NDArray[np.float64] = lfw_subset()
        face = np.asarray((255 * faces[self.index]).round().clip(0, 255), np.uint8)
        large = cv2.resize(face, (_FACE, _FACE), interpolation=cv2.INTER_CUBIC)
        return np.asarray(cv2.cvtColor(large, cv2.COLOR_GRAY2RGB), np.uint8)


View = FileView | DrawnView | HardView | EmptyView | FaceView
_FACE = 200


def _maybe_mirrored(image: Image, mirror: bool) -> Image:
    return np.ascontiguousarray(image[:, ::-1]) if mirror else image
