"""Follows one hand through the frames of a video."""

import numpy as np

from signcam.frame import Image
from signcam.hands.detector import Detector
from signcam.hands.hand import Hand

# Another hand must be this much larger than the tracked one before it takes over, so that two hands of
# about one size do not take turns.
_CLEARLY_LARGER = 1.4


_SECOND_LOOK_S = 0.5


# At MediaPipe's own 0.5 a shelf of books was followed as a hand for seconds; at 0.6 it never was, and dark,
# small, blurred and tilted hands were found as often.
_TRACKING_CONFIDENCE = 0.6


class HandTracker:
    """Follows one hand through the frames of a video. Not for use by two threads at once.

    The tracker stays with the hand that it found first. Every half second a second look at the whole frame
    lets a clearly larger hand take over, and leaves what is no hand where there is one elsewhere. Handedness
    is the mean over the track: one frame is not reliable.
    """

    def __init__(self) -> None:
        self._tracker = Detector(tracking=True, count=1, confidence=_TRACKING_CONFIDENCE)
        self._second_look = Detector(tracking=False, count=2, confidence=0.5, lite=True)
        self._looked_at: float | None = None
        self._right_sum = 0.0
        self._length = 0

    def track(self, image: Image, time_s: float) -> Hand | None:
        """Return the hand in the next frame, or None.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
            time_s: the frame's time in seconds; decides when the second look is due.
        """
        hands = self._tracker.detect(image)
        hand = hands[0] if hands else None
        if hand is None:
            self._start_track()
            return None
        if self._looked_at is None or not 0 <= time_s - self._looked_at < _SECOND_LOOK_S:
            due = self._looked_at is not None
            self._looked_at = time_s
            if due:
                hand = self._look_again(image, hand)
        right = hand.score if hand.handedness == "right" else 1 - hand.score
        self._right_sum += right
        self._length += 1
        mean = self._right_sum / self._length
        return Hand(hand.landmarks, "right" if mean >= 0.5 else "left", max(mean, 1 - mean))

    def _start_track(self) -> None:
        self._right_sum, self._length = 0.0, 0

    def _look_again(self, image: Image, tracked: Hand) -> Hand:
        seen = self._second_look.detect(image)
        others = [hand for hand in seen if _apart(hand, tracked)]
        largest = max(others, key=lambda hand: hand.length, default=None)
        # Where the second look sees a hand, but not the tracked one, something else was taken for a hand.
        confirmed = len(others) < len(seen)
        if largest is None or (confirmed and largest.length < _CLEARLY_LARGER * tracked.length):
            return tracked
        # The tracker starts from where it last saw its hand. One frame that shows nothing, then one that
        # shows the other hand alone, and it follows that one.
        self._tracker.detect(np.zeros_like(image))
        left, top, right, bottom = largest.box
        room = largest.length / 2
        alone = np.zeros_like(image)
        window = np.s_[
            max(0, int(top - room)) : max(0, int(bottom + room)), max(0, int(left - room)) : int(right + room)
        ]
        alone[window] = image[window]
        found = self._tracker.detect(alone)
        if not found:
            return tracked
        self._start_track()
        return found[0]

    def reset(self) -> None:
        """Forget the hand: the next frame comes from another source, or the clip starts again."""
        self._start_track()
        self._looked_at = None
        self._tracker.detect(np.zeros((64, 64, 3), np.uint8))

    def close(self) -> None:
        """Free MediaPipe's graphs."""
        self._tracker.close()
        self._second_look.close()


def _apart(one: Hand, other: Hand) -> bool:
    """Whether two hands are two: the centre of neither lies in the other's box."""

    def centre_inside(inner: Hand, outer: Hand) -> bool:
        x, y = inner.landmarks[:, :2].mean(axis=0)
        left, top, right, bottom = outer.box
        return bool(left <= x <= right and top <= y <= bottom)

    return not centre_inside(one, other) and not centre_inside(other, one)
