"""Tells whether anything moves before a camera, for a fiftieth of what looking for a hand costs."""

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image

# Small enough that the noise of a camera vanishes in each mean, large enough that the smallest hand that is
# read changes one. Of large pictures not all pixels are looked at.
_WIDTH, _HEIGHT = 32, 24
_ENOUGH = 640
# Of 255, in any colour: several times what noise changes in a mean.
_MOVED = 4


class MotionDetector:
    """Compares frames with one that was looked at well."""

    def __init__(self) -> None:
        self._reference: npt.NDArray[np.uint8] | None = None

    def moved(self, image: Image) -> bool:
        """Return whether a frame differs from the reference; without one it does.

        Args:
            image: (height, width, 3) uint8 RGB.
        """
        return self._reference is None or int(cv2.absdiff(_means(image), self._reference).max()) > _MOVED

    def remember(self, image: Image) -> None:
        """Make a frame the reference.

        Args:
            image: (height, width, 3) uint8 RGB.
        """
        self._reference = _means(image)


def _means(image: Image) -> npt.NDArray[np.uint8]:
    """Return the mean colours of (24, 32) parts of a picture, (24, 32, 3) uint8."""
    step = max(1, max(image.shape[:2]) // _ENOUGH)
    sparse = np.ascontiguousarray(image[::step, ::step])
    small = cv2.resize(sparse, (_WIDTH, _HEIGHT), interpolation=cv2.INTER_AREA)
    return small.astype(np.uint8, copy=False)
