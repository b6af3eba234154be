"""Follows the shown digit from frame to frame: a held one that the hand has left is changing. No Qt."""

from dataclasses import replace

from signcam.live.recognizer import Recognition
from signcam.ui.wording.shown_digit import DigitState, ShownDigit, shown_digit

# A frame speaks for the held digit from this confidence on.
_FOR_IT = 0.5
# Single frames waver while a hand stands still; from this time on the hand has left the digit.
_WAVER_S = 0.12


class DigitWatcher:
    """Keeps the number beside a held digit that digit's own, and tells when the hand has left it.

    A digit stays held for some tenths of a second after the hand has changed, so that a passing blur does not
    end it. In those frames the network speaks for another digit: its confidence in the held one is about
    nought, and means nothing.
    """

    def __init__(self) -> None:
        self._held: ShownDigit | None = None
        self._supported_s = 0.0

    def update(self, recognition: Recognition | None) -> ShownDigit | None:
        """Take the newest recognition; return what to show of it."""
        shown = shown_digit(recognition)
        if recognition is None or shown is None or shown.state is not DigitState.HELD:
            self._held = None
            return shown
        new = self._held is None or replace(shown, confidence=None) != replace(self._held, confidence=None)
        rewound = recognition.time_s < self._supported_s
        if new or rewound or (shown.confidence is not None and shown.confidence >= _FOR_IT):
            self._held, self._supported_s = shown, recognition.time_s
            return shown
        if recognition.time_s - self._supported_s < _WAVER_S:
            return self._held
        return replace(shown, state=DigitState.CHANGING, confidence=None)
