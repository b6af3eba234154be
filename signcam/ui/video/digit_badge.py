"""The digit, large over the video: solid once it is held, hollow while it is a guess."""

from PyQt6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PyQt6.QtWidgets import QWidget

from signcam.ui.language.translate import tr
from signcam.ui.style.theme import CASING, ON_VIDEO, SCRIM, pixel_font, theme_of
from signcam.ui.wording.shown_digit import DigitState, ShownDigit

_SMALLEST = 116
_LETTERS = 6.5
# How much is still seen of a digit that the hand has left.
_LEAVING = 0.5


class DigitBadge(QWidget):
    """A plate with a digit, its confidence as a bar and in words.

    Held and guessed differ in filling, size, border and words, not in colour alone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("No digit"))
        self.shown: ShownDigit | None = None
        # Painted once: under it the video changes with every frame, and each time all above is painted anew.
        self._painted: QPixmap | None = None
        self.hide()

    def show_digit(self, shown: ShownDigit | None) -> None:
        """Show a digit, or nothing."""
        if shown == self.shown:
            return
        self.shown = shown
        self._painted = None
        self.setVisible(shown is not None)
        if shown is None:
            self.setAccessibleName(tr("No digit"))
        else:
            kind = tr("Digit") if shown.label.isdigit() else tr("Sign")
            self.setAccessibleName(f"{kind} {shown.label}, {shown.words.replace('· ', '')}")
        self.update()

    def fit(self, height: float) -> None:
        """Take a height in widget pixels, though never one that is too small to read."""
        # Its words must not be much smaller than all others, though the picture stays the larger.
        least = max(_SMALLEST, min(_LETTERS * QFontMetricsF(self.font()).height(), 1.6 * height))
        side = round(max(least, height))
        self.resize(QSize(round(side * 0.92), side))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Paint anew in another size."""
        super().resizeEvent(event)
        self._painted = None

    def changeEvent(self, event: QEvent | None) -> None:
        """Paint anew in other colours or another font."""
        super().changeEvent(event)
        self._painted = None

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint plate, digit, bar and words."""
        if self.shown is None:
            return
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatio() != ratio:
            self._painted = QPixmap(self.size() * ratio)
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._painted)
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._paint(painter, self.shown)
            painter.end()
        QPainter(self).drawPixmap(0, 0, self._painted)

    def _paint(self, painter: QPainter, shown: ShownDigit) -> None:
        theme = theme_of(self.palette())
        held = shown.state is DigitState.HELD
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(self.height())
        line = max(1.5, side / 90)
        plate = QRectF(self.rect()).adjusted(line, line, -line, -line)
        border = QPen(theme.video_accent if held else QColor(255, 255, 255, 150), line * (1.6 if held else 1))
        if not held:
            border.setStyle(Qt.PenStyle.CustomDashLine)
            border.setDashPattern([4, 4])
        painter.setPen(border)
        painter.setBrush(SCRIM)
        painter.drawRoundedRect(plate, side * 0.09, side * 0.09)
        digit_room = QRectF(plate.left(), plate.top() + side * 0.085, plate.width(), side * 0.58)
        self._paint_digit(painter, digit_room, shown, held, line)
        bar = QRectF(plate.left() + side * 0.11, side * 0.755, plate.width() - side * 0.22, side * 0.035)
        if shown.state is not DigitState.CHANGING:
            self._paint_bar(painter, bar, shown.confidence, theme.video_accent if held else ON_VIDEO)
        words = QRectF(plate.left() + side * 0.05, side * 0.805, plate.width() - side * 0.1, side * 0.15)
        font = pixel_font(self.font(), side * 0.098, QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(shown.words)
        if width > words.width():
            font = pixel_font(font, side * 0.098 * words.width() / width, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(ON_VIDEO)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown.words)

    def _paint_digit(
        self, painter: QPainter, room: QRectF, shown: ShownDigit, held: bool, line: float
    ) -> None:
        path = QPainterPath()
        path.addText(QPointF(0, 0), pixel_font(self.font(), 200, QFont.Weight.Black), shown.label)
        bounds = path.boundingRect()
        height = room.height() * (1.0 if held else 0.86)
        # Words are as wide as the plate at most.
        scale = min(height / bounds.height(), 0.86 * room.width() / bounds.width())
        painter.save()
        painter.translate(room.center())
        painter.scale(scale, scale)
        painter.translate(-bounds.center())
        if held:
            painter.setPen(QPen(CASING, 2 * line / scale))
            painter.setBrush(ON_VIDEO)
        else:
            pen = QPen(ON_VIDEO, 2.2 * line / scale)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(QColor(255, 255, 255, 64))
        if shown.state is DigitState.CHANGING:
            painter.setOpacity(_LEAVING)
        painter.drawPath(path)
        painter.restore()

    def _paint_bar(self, painter: QPainter, bar: QRectF, confidence: float | None, colour: QColor) -> None:
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(255, 255, 255, 60))
        painter.drawRoundedRect(bar, radius, radius)
        if confidence is not None:
            filled = QRectF(bar)
            filled.setWidth(max(bar.height(), bar.width() * confidence))
            painter.setBrush(colour)
            painter.drawRoundedRect(filled, radius, radius)
