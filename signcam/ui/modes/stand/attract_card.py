"""The drawn hand that signs one digit after the other, while nobody is there."""

import math

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QWidget

from signcam.ui.language.translate import tr
from signcam.ui.modes.stand.pictures import SignPictures
from signcam.ui.modes.stand.text import paint_text
from signcam.ui.style.theme import theme_of

# How long a sign stays, and how long the hand takes to come up and to go.
_SIGN_S, _MOVE_S = 2.4, 0.35
_STEPS_A_SECOND = 30


class AttractCard(QWidget):
    """A card with a hand that comes up, shows a digit and goes, and the digit beside it."""

    def __init__(self, pictures: SignPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("A drawn hand signs the digits"))
        # The page beneath need not be painted anew with each step of the hand.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._pictures = pictures
        self._step = 0

    @property
    def digit(self) -> int:
        """The digit that is signed now."""
        return int(self._time_s // _SIGN_S) % 10

    @property
    def _time_s(self) -> float:
        return self._step / _STEPS_A_SECOND

    def advance(self, time_s: float) -> None:
        """Go on to this time; a hand that stays needs no new picture."""
        before = self.digit, self._rise()
        self._step = math.floor(time_s * _STEPS_A_SECOND)
        if (self.digit, self._rise()) != before:
            self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the card, the digit and the hand."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painter.fillRect(rect, theme.window)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.card)
        painter.drawRoundedRect(rect, rect.height() * 0.03, rect.height() * 0.03)
        wide = rect.width() > rect.height() * 0.9
        digit_width = rect.width() * (0.36 if wide else 0.3)
        words = QRectF(rect.left(), rect.top(), digit_width, rect.height())
        paint_text(painter, words, str(self.digit), rect.height() * 0.55, theme.text, bold=True)
        top = rect.height() * 0.05
        hands = QRectF(digit_width, top, rect.width() - digit_width - top, rect.height() - top)
        self._pictures.paint(painter, self.digit, hands, self.devicePixelRatioF(), rise=self._rise())

    def _rise(self) -> float:
        since = self._time_s % _SIGN_S
        share = min(since, _SIGN_S - since) / _MOVE_S
        # Slow at both ends.
        return 1.0 if share >= 1 else 0.5 - math.cos(share * math.pi) / 2
