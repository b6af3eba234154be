"""A line over the live video: why there is no digit to be sure of, and what to do."""

import math

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPaintEvent
from PyQt6.QtWidgets import QApplication, QWidget

from signcam.ui.language.translate import tr
from signcam.ui.style.glyphs import paint_glyph
from signcam.ui.style.margins import right_to_left
from signcam.ui.style.theme import ON_VIDEO, SCRIM, scaled_font
from signcam.ui.wording.messages import Hint

_PAD, _GAP = 14, 8


class HintPill(QWidget):
    """A drawing, what is the matter, and what to do, on a dark pill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint: Hint | None = None
        self._headline = self._advice = ""

    def show_hint(self, hint: Hint | None) -> None:
        """Show a hint, or nothing."""
        if hint is self.hint:
            return
        self.hint = hint
        if hint is not None:
            self._headline, self._advice = tr(hint.headline), tr(hint.advice)
        self.setAccessibleName(f"{self._headline}. {self._advice}" if hint is not None else "")
        self.setVisible(hint is not None)
        self.update()

    def fit(self, room: float, text_height: float) -> None:
        """Take the size that the hint needs.

        Args:
            room: the widest it may be; where it is tight, the advice goes.
            text_height: of its letters; never smaller than the system's own.
        """
        if self.hint is None:
            return
        usual = QFontMetricsF(QApplication.font()).height()
        self.setFont(scaled_font(QApplication.font(), max(1.0, text_height / usual)))
        height = QFontMetricsF(self.font()).height() + 16
        width = self._width(self._advice, height)
        if width > room:
            width = self._width("", height)
        if width > room:
            # The headline alone is too long for large letters in a small window.
            self.setFont(scaled_font(self.font(), room / width))
            height = QFontMetricsF(self.font()).height() + 16
            width = self._width("", height)
        self.resize(QSize(math.ceil(min(width, room)), math.ceil(height)))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the pill."""
        if self.hint is None:
            return
        painter = QPainter(self)
        # Where lines begin on the right, the drawing does, too.
        painter.setLayoutDirection(QGuiApplication.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = float(self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SCRIM)
        painter.drawRoundedRect(QRectF(self.rect()), height / 2, height / 2)
        glyph = height - 14
        paint_glyph(painter, self.hint.glyph, self._mirrored(QRectF(_PAD, 7, glyph, glyph)), ON_VIDEO)
        bold = self._bold()
        left = _PAD + glyph + _GAP
        painter.setPen(ON_VIDEO)
        painter.setFont(bold)
        rest = QRectF(left, 0, self.width() - left, height)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._mirrored(rest), flags, self._headline)
        if self.width() >= self._width(self._advice, height) - 1:
            rest.setLeft(left + QFontMetricsF(bold).horizontalAdvance(self._headline) + _GAP)
            painter.setFont(self.font())
            painter.drawText(self._mirrored(rest), flags, self._advice)

    def _mirrored(self, place: QRectF) -> QRectF:
        """Return where something is that stands there in a language read from the left."""
        if not right_to_left():
            return place
        return QRectF(self.width() - place.right(), place.top(), place.width(), place.height())

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _width(self, advice: str, height: float) -> float:
        width = 2 * _PAD + (height - 14) + _GAP
        width += QFontMetricsF(self._bold()).horizontalAdvance(self._headline)
        if advice:
            width += _GAP + QFontMetricsF(self.font()).horizontalAdvance(advice)
        return width
