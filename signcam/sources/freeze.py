"""Notices a live source that repeats its last picture for ever, as some do when they hang."""

import numpy as np

from signcam.frame import Image

# If no pixel has changed for this long, the source hangs: real pictures have noise.
_FROZEN_S = 5.0
# Most pictures differ already here, and need no look at the rest.
_SAMPLE = 16


class FreezeDetector:
    """Compares each picture with the one before.

    Attributes:
        since: when the picture of now came for the first time.
    """

    def __init__(self) -> None:
        self.since = 0.0
        self._image: Image | None = None

    def is_frozen(self, image: Image, now: float) -> bool:
        """Return whether the picture has been exactly the same for too long.

        Args:
            image: (height, width, 3) uint8 RGB.
            now: when it came, seconds on any monotonic clock.
        """
        if self._image is None or not _equal(image, self._image):
            self._image, self.since = image, now
            return False
        # A picture of one colour means a closed cover, not a camera that hangs.
        return now - self.since > _FROZEN_S and bool(np.ptp(image) > 0)


def _equal(image: Image, other: Image) -> bool:
    sample = np.s_[::_SAMPLE, ::_SAMPLE]
    return np.array_equal(image[sample], other[sample]) and np.array_equal(image, other)
