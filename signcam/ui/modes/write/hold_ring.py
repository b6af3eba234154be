"""The digit that is shown, in a ring that fills while it is held still."""

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PyQt6.QtWidgets import QWidget

from signcam.ui.language.translate import tr
from signcam.ui.style.theme import ON_VIDEO, SCRIM, pixel_font, theme_of
from signcam.writing.hold import Hold

_ALL_ROUND = 360
# A ring that has just begun flickers with each passing shape.
_BEGUN = 0.06


class HoldRing(QWidget):
    """A dark disc over the video. A digit that is written has a full ring and a tick, not only a colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("No digit"))
        self.hold = Hold()
        self._shown: tuple[int | None, int, bool] | None = None
        self.hide()

    def show_hold(self, hold: Hold) -> None:
        """Show how far the digit is held."""
        written = hold.digit is not None and hold.digit == hold.blocked
        share = 1.0 if written else hold.share if hold.share >= _BEGUN else 0.0
        shown = (hold.digit, round(share * _ALL_ROUND), written)
        if shown == self._shown:
            return
        self.hold, self._shown = hold, shown
        self.setVisible(hold.digit is not None)
        words = tr("written") if written else tr("held {share}", share=f"{share:.0%}")
        self.setAccessibleName(
            tr("No digit")
            if hold.digit is None
            else tr("Digit {digit}, {words}", digit=hold.digit, words=words)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint disc, ring, digit and tick."""
        if self._shown is None or self._shown[0] is None:
            return
        digit, degrees, written = self._shown
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(min(self.width(), self.height()))
        width = side * 0.07
        disc = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SCRIM)
        painter.drawEllipse(disc)
        ring = disc.adjusted(width, width, -width, -width)
        track = QPen(theme.video_accent, width * 0.3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(track)
        painter.drawEllipse(ring)
        if degrees:
            painter.setPen(QPen(theme.video_accent, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, 90 * 16, -degrees * 16)
        path = QPainterPath()
        path.addText(QPointF(0, 0), pixel_font(self.font(), 200, QFont.Weight.Black), str(digit))
        bounds = path.boundingRect()
        scale = side * 0.46 / bounds.height()
        painter.save()
        painter.translate(disc.center())
        painter.scale(scale, scale)
        painter.translate(-bounds.center())
        if written:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ON_VIDEO)
        else:
            painter.setPen(QPen(ON_VIDEO, side / 42 / scale))
        painter.drawPath(path)
        painter.restore()
        if written:
            self._paint_tick(painter, disc, side * 0.15)

    def _paint_tick(self, painter: QPainter, disc: QRectF, radius: float) -> None:
        """Paint a tick in a small disc at the lower right of the ring."""
        theme = theme_of(self.palette())
        middle = disc.center() + QPointF(disc.width(), disc.height()) * 0.33
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.video_accent)
        painter.drawEllipse(middle, radius, radius)
        tick = QPainterPath(middle + QPointF(-0.45, 0.05) * radius)
        tick.lineTo(middle + QPointF(-0.1, 0.4) * radius)
        tick.lineTo(middle + QPointF(0.5, -0.35) * radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        dark = QPen(SCRIM, radius * 0.24, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(dark)
        painter.drawPath(tick)
