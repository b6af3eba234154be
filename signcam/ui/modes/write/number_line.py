"""The number, large, with a place for the digit that comes next."""

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.ui.language.translate import tr
from signcam.ui.modes.write.words import spoken
from signcam.ui.style.theme import RADIUS, Theme, pixel_font, theme_of

_ELLIPSIS = "…"
_SHARE_OF_HEIGHT = 0.66
# A long number is written smaller down to this share, then its beginning is left out.
_SMALLEST_SHARE = 0.55
_EDGE = 12


class NumberLine(QWidget):
    """One line on a card. Where there is no room for all of it, its end is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A number is read from the left in each language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A screen reader reads the name of what has the focus, and again when it changes.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Written: nothing"))
        self._text = ""
        self._complete = False
        self._next: int | None = None
        self._share = 0.0

    def show_text(self, text: str, *, complete: bool) -> None:
        """Show a number.

        Args:
            text: as it is read, with its separators.
            complete: whether no digit comes next.
        """
        if (text, complete) == (self._text, self._complete):
            return
        self._text, self._complete = text, complete
        self.setAccessibleName(
            tr("Written: {text}, complete", text=spoken(text))
            if complete
            else tr("Written: {text}", text=spoken(text))
        )
        self.update()

    def show_next(self, digit: int | None, share: float) -> None:
        """Show in the next place which digit is being held, and how much of the time it has been."""
        rounded = round(share, 2)
        if (digit, rounded) == (self._next, self._share):
            return
        self._next, self._share = digit, rounded
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that is read easily."""
        return QSize(400, 84)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint card, number and next place."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.accent if focused else theme.line, 2 if focused else 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        height = self.height() * _SHARE_OF_HEIGHT
        font = pixel_font(self.font(), height, QFont.Weight.DemiBold)
        slot = QFontMetricsF(font).horizontalAdvance("0") * 1.35
        room = card.width() - 2 * _EDGE - slot - 8
        text = self._text
        width = QFontMetricsF(font).horizontalAdvance(text)
        if width > room:
            font = pixel_font(font, height * max(_SMALLEST_SHARE, room / width), QFont.Weight.DemiBold)
            text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideLeft, room)
            width = min(QFontMetricsF(font).horizontalAdvance(text), room)
        # The number stands in the middle, together with the place of the next digit.
        left = card.center().x() - (width + 8 + slot) / 2
        painter.setFont(font)
        painter.setPen(theme.text)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, card.top(), width + 4, card.height()), middle, text)
        place = QRectF(left + width + 8, card.center().y() - height * 0.56, slot, height * 1.12)
        self._paint_place(painter, place, theme, height)

    def _paint_place(self, painter: QPainter, place: QRectF, theme: Theme, height: float) -> None:
        if self._complete:
            painter.setPen(QPen(theme.accent, height * 0.09, cap=Qt.PenCapStyle.RoundCap))
            middle, unit = place.center(), height * 0.26
            tick = QPainterPath(middle + QPointF(-unit, 0))
            tick.lineTo(middle + QPointF(-0.2 * unit, 0.8 * unit))
            tick.lineTo(middle + QPointF(unit, -0.8 * unit))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(tick)
            return
        pen = QPen(
            theme.muted, 1.5, Qt.PenStyle.SolidLine if self._next is not None else Qt.PenStyle.DashLine
        )
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, 6, 6)
        if self._next is None:
            return
        filled = QRectF(place)
        filled.setTop(place.bottom() - place.height() * self._share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.track)
        painter.drawRoundedRect(filled.adjusted(2, 2, -2, -2), 4, 4)
        painter.setPen(theme.muted)
        painter.setFont(pixel_font(self.font(), height * 0.9))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._next))
