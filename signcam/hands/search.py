"""Looks for a hand over many frames, a little in each, while none is followed."""

from signcam.frame import Image
from signcam.hands.judge import ENOUGH, judged
from signcam.hands.landmark_network import LandmarkNetwork, Look
from signcam.hands.palm_detection import PalmDetector
from signcam.hands.region import Region
from signcam.hands.scan import settle, squares

# A first look from a palm, or a first and a second one from a square of the scan, that promise more: they are
# settled at once.
_PALM_PROMISE, _SCAN_PROMISE, _SECOND_PROMISE = 0.3, 0.1, 0.3
_PALM_SCORE, _PALMS = 0.5, 2
# Less presence leads nowhere.
_LEAST_PRESENCE = 0.01
# Squares of the scan in four frames in turn; where there are none, the palm detector looks. On average that
# costs no more than MediaPipe's full palm detector on every frame, and half a second holds a whole scan.
_SQUARES = (0, 3, 2, 3)
# Down to hands of about a fifth of the picture; for smaller ones there is only the palm detector.
_LEVELS = (1.2, 0.62, 0.32)


class Search:
    """Finds a hand to follow. Not for use by two threads at once."""

    def __init__(self, palms: PalmDetector, lite: LandmarkNetwork, full: LandmarkNetwork) -> None:
        """Start a search.

        Args:
            palms: proposes hands.
            lite: is asked at the scan's squares.
            full: settles what was found.
        """
        self._palms, self._lite, self._full = palms, lite, full
        self.restart()

    def restart(self) -> None:
        """Begin with the palm detector: a hand has just been lost, or another source begins."""
        self._frame = 0
        self._squares: list[Region] = []
        self._next_best: Look | None = None

    def look(self, image: Image) -> Look | None:
        """Spend one frame's share of work on the next frame; return a hand, settled, if one was found.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
        """
        count, self._frame = _SQUARES[self._frame % len(_SQUARES)], self._frame + 1
        return self._in_squares(image, count) if count else self._in_palms(image)

    def _in_palms(self, image: Image) -> Look | None:
        palms = self._palms.detect(image, _PALM_SCORE)[:_PALMS]
        looks = [self._full.look(image, palm.region) for palm in palms]
        found = [self._settled(image, look) for look in looks if look.presence >= _PALM_PROMISE]
        return max(
            (look for look in found if look is not None), key=lambda look: look.hand().length, default=None
        )

    def _in_squares(self, image: Image, count: int) -> Look | None:
        for _ in range(count):
            if not self._squares:
                height, width = image.shape[:2]
                self._squares = squares(width, height, levels=_LEVELS)
                best, self._next_best = self._next_best, None
                if best is not None:
                    return self._followed(image, best)
                if not self._squares:
                    return None
            look = self._lite.look(image, self._squares.pop(0))
            if look.presence >= _SCAN_PROMISE:
                return self._followed(image, look)
            if look.presence >= _LEAST_PRESENCE and (
                self._next_best is None or look.presence > self._next_best.presence
            ):
                self._next_best = look
        return None

    def _followed(self, image: Image, look: Look) -> Look | None:
        """Return the hand that a square of the scan leads to, or None."""
        look = settle(self._lite, image, look, 1)
        return (
            self._settled(image, settle(self._full, image, look, 1))
            if look.presence >= _SCAN_PROMISE
            else None
        )

    def _settled(self, image: Image, look: Look) -> Look | None:
        """Return what a first look leads to if it is a hand, or None."""
        look = settle(self._full, image, look, 1)
        if look.presence >= ENOUGH:
            look = judged(self._lite, image, look)
        return look if look.presence >= ENOUGH else None
