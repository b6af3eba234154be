"""How much of a round is left: a bar that becomes shorter, and the seconds."""

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QWidget

from signcam.ui.language.translate import tr
from signcam.ui.modes.stand.text import paint_text
from signcam.ui.style.theme import theme_of


class TimeBar(QWidget):
    """A bar with a number beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._left_s, self._length_s = 0.0, 1.0

    def show_time(self, left_s: float, length_s: float) -> None:
        """Show how much is left; ten times a second is often enough."""
        if (round(left_s, 1), length_s) != (self._left_s, self._length_s):
            self._left_s, self._length_s = round(left_s, 1), length_s
            self.setAccessibleName(tr("%n seconds left", n=round(left_s)))
            self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint bar and number."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painter.fillRect(rect, theme.window)
        number = QRectF(rect.right() - rect.height() * 1.8, rect.top(), rect.height() * 1.8, rect.height())
        paint_text(painter, number, f"{self._left_s + 0.49:.0f}", rect.height() * 0.8, theme.text, bold=True)
        thick = rect.height() * 0.4
        track = QRectF(rect.left(), rect.center().y() - thick / 2, number.left() - rect.left(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.track)
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        filled = QRectF(track)
        filled.setWidth(max(thick, track.width() * min(1.0, self._left_s / self._length_s)))
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(filled, thick / 2, thick / 2)
