"""Follows one hand through the frames of a video."""

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.hands.landmark_network import LandmarkNetwork, Look
from signcam.hands.palm_detection import PalmDetector
from signcam.hands.region import Region, region_of_landmarks
from signcam.hands.rival import RivalWatch
from signcam.hands.search import Search

# A hand is left where its presence falls below this. Hands that are followed have 0.98 and more, and less for
# a frame or two while they move fast.
_KEPT_PRESENCE = 0.6


class HandTracker:
    """Follows one hand through the frames of a video. Not for use by two threads at once.

    A frame with a hand costs one run of the landmark network, in the square where the hand was last. Now and
    then a look at the whole frame lets a clearly larger hand take over, and leaves what is no hand where
    there is one elsewhere. Handedness is the mean over the track: one frame is not reliable.
    """

    def __init__(self) -> None:
        """Open the networks.

        Raises:
            HandNetworkError: they are missing, or others.
        """
        self._full = LandmarkNetwork("full")
        palms = PalmDetector("lite")
        # While nothing is followed there is time enough; on one core the scan takes less of it in all.
        self._search = Search(palms, LandmarkNetwork("lite", threads=1), self._full)
        self._rivals = RivalWatch(palms, self._full)
        self._region: Region | None = None
        self._right_sum, self._length = 0.0, 0

    def track(self, image: Image, time_s: float) -> Hand | None:
        """Return the hand in the next frame, or None.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
            time_s: the frame's time in seconds; decides when the next look at the whole frame is due.
        """
        look = self._followed(image)
        other = self._search.look(image) if look is None else self._rivals.look(image, time_s, look)
        if other is not None:
            look = other
            self._right_sum, self._length = 0.0, 0
            self._rivals.restart(time_s)
        if look is None:
            return None
        self._region = region_of_landmarks(look.landmarks)
        self._right_sum += look.right
        self._length += 1
        right = self._right_sum / self._length
        return Hand(look.landmarks, "right" if right >= 0.5 else "left", max(right, 1 - right), look.presence)

    def _followed(self, image: Image) -> Look | None:
        """Return the followed hand in the next frame; None where there is none, or it is lost."""
        if self._region is None:
            return None
        look = self._full.look(image, self._region)
        if look.presence >= _KEPT_PRESENCE:
            return look
        self.reset()
        return None

    def reset(self) -> None:
        """Forget the hand: the next frame comes from another source, or the clip starts again."""
        self._region = None
        self._rivals.wait()
        self._search.restart()

    def close(self) -> None:
        """Forget the hand; the networks go when the tracker does."""
        self.reset()
        self._rivals.close()
