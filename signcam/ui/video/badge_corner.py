"""In which corner of the video the digit lies: out of the hand's way."""

import time
from collections.abc import Callable
from typing import NamedTuple

from PyQt6.QtCore import QRectF

# The digit moves where it hides this share of the hand, and then stays a while: it must not jump about.
_HIDES, _STAYS_S = 0.04, 1.0


class Corner(NamedTuple):
    """A corner of the video."""

    left: bool
    bottom: bool


# The likeliest first.
_CORNERS = (Corner(True, True), Corner(False, True), Corner(True, False), Corner(False, False))


class BadgeCorner:
    """Chooses the corner.

    Attributes:
        corner: where the digit lies now.
    """

    def __init__(self) -> None:
        self.corner = _CORNERS[0]
        self._settled_at = 0.0

    def stay_below(self) -> bool:
        """Leave the upper corners to a message; return whether the digit moves."""
        moves = not self.corner.bottom
        if moves:
            self.corner = _CORNERS[0]
        return moves

    def avoid(self, hand: QRectF, place: Callable[[Corner], QRectF], *, below: bool) -> bool:
        """Choose another corner where the digit hides the hand; return whether it moves.

        Args:
            hand: where the hand is, in widget pixels.
            place: where the digit lies in a corner.
            below: whether only the lower corners are free.
        """

        def hidden(corner: Corner) -> float:
            both = place(corner).intersected(hand)
            return both.width() * both.height()

        now = time.monotonic()
        if now - self._settled_at < _STAYS_S:
            return False
        if hidden(self.corner) <= _HIDES * max(1.0, hand.width() * hand.height()):
            return False
        best = min((corner for corner in _CORNERS if corner.bottom or not below), key=hidden)
        if hidden(best) >= 0.5 * hidden(self.corner):
            return False
        self.corner, self._settled_at = best, now
        return True
