"""The visitor's own picture, with the outline of the hand and the place to hold it."""

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PyQt6.QtWidgets import QWidget

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.ui.language.translate import tr
from signcam.ui.modes.stand.text import paint_text
from signcam.ui.style.frame_image import frame_image
from signcam.ui.style.glyphs import paint_glyph
from signcam.ui.style.theme import ON_VIDEO, SCRIM, theme_of
from signcam.ui.video.hand_overlay import paint_hand
from signcam.ui.wording.stand import StandWords

_USUAL_ASPECT = 4 / 3


class StandVideo(QWidget):
    """Shows the camera's picture as in a mirror.

    Attributes:
        line: one line over the lower edge; empty for none.
        praise: a short text in the middle; empty for none.
        target: whether to show where to hold the hand.
        away: whether there is no picture.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Your own picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.line = self.praise = ""
        self.target = True
        self.away = False
        self.words: StandWords | None = None
        self._image: QImage | None = None
        self._frame_size = (640, 480)
        self._hand: Hand | None = None
        self._plays = False

    @property
    def aspect(self) -> float:
        """Width by height of the camera's picture."""
        width, height = self._frame_size
        return width / height if height else _USUAL_ASPECT

    @property
    def hand(self) -> Hand | None:
        """The hand that is outlined."""
        return self._hand

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture."""
        return self._image is not None

    def show_frame(self, frame: Image | None, hand: Hand | None, *, plays: bool) -> None:
        """Show a frame with the hand that was found in it.

        Args:
            frame: (height, width, 3) uint8 RGB, not mirrored; None for none.
            hand: in the frame's pixels.
            plays: whether it is the visitor's hand.
        """
        self._hand, self._plays = hand, plays
        self._image = None if frame is None else frame_image(frame, mirror=True)
        if frame is not None:
            self._frame_size = frame.shape[1], frame.shape[0]
        self.update()

    def say(self, words: StandWords, *, line: str, praise: str, target: bool, away: bool) -> None:
        """Show what is said over the picture, if it is something new."""
        said = words, line, praise, target, away
        if said != (self.words, self.line, self.praise, self.target, self.away):
            self.words, self.line, self.praise, self.target, self.away = said
            self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the picture, the outline and what is said."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painter.fillRect(rect, theme.window)
        clip = QPainterPath()
        clip.addRoundedRect(rect, rect.height() * 0.03, rect.height() * 0.03)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(clip)
        painter.fillRect(rect, theme.backdrop)
        if self._image is None or self.away:
            self._paint_away(painter, rect)
            return
        painter.drawImage(rect, self._image)
        width, height = self._frame_size
        if self._hand is not None:
            to_widget = QTransform()
            to_widget.translate(rect.width(), 0)
            to_widget.scale(-rect.width() / width, rect.height() / height)
            paint_hand(painter, self._hand, None, to_widget, max(1.6, rect.height() / 160), theme)
        if self.target and not self._plays:
            self._paint_target(painter, rect)
        if self.praise:
            paint_praise(painter, rect, self.praise)
        if self.line:
            self._paint_line(painter, rect, self.line)

    def _paint_away(self, painter: QPainter, rect: QRectF) -> None:
        theme = theme_of(self.palette())
        side = rect.height() * 0.22
        square = QRectF(0, 0, side, side)
        square.moveCenter(rect.center() - QRectF(0, 0, 0, side * 1.4).bottomRight() / 2)
        paint_glyph(painter, "camera-off" if self.away else "camera", square, theme.muted)
        if self.away and self.words is not None:
            room = QRectF(
                rect.width() * 0.08, square.bottom() + side * 0.2, rect.width() * 0.84, rect.height() * 0.3
            )
            self._paint_words(painter, room, self.words.camera_away, rect.height() * 0.07, theme.text)

    def _paint_target(self, painter: QPainter, rect: QRectF) -> None:
        side = rect.height() * 0.56
        place = QRectF(0, 0, side * 0.86, side)
        place.moveCenter(rect.center())
        line = max(2.0, rect.height() / 120)
        for colour, width in ((SCRIM, line * 2), (ON_VIDEO, line)):
            pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([3 * line / width, 4 * line / width])
            painter.setPen(pen)
            painter.setBrush(QColor(255, 255, 255, 24) if width == line else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, side * 0.12, side * 0.12)
        if self.words is not None:
            self._paint_line(painter, rect, self.words.hold_here)

    def _paint_line(self, painter: QPainter, rect: QRectF, text: str) -> None:
        height = rect.height() * 0.11
        strip = QRectF(rect.left(), rect.bottom() - height * 1.3, rect.width(), height * 1.3)
        painter.fillRect(strip, SCRIM)
        room = strip.adjusted(height * 0.4, height * 0.1, -height * 0.4, -height * 0.1)
        self._paint_words(painter, room, text, height * 0.66, ON_VIDEO)

    def _paint_words(self, painter: QPainter, room: QRectF, text: str, height: float, colour: QColor) -> None:
        right_to_left = self.words is not None and self.words.right_to_left
        paint_text(painter, room, text, height, colour, bold=True, right_to_left=right_to_left)


def paint_praise(painter: QPainter, rect: QRectF, text: str) -> None:
    """Paint a short text on a round plate in the upper part of a picture."""
    height = rect.height() * 0.2
    plate = QRectF(0, 0, height * 3.2, height)
    plate.moveCenter(rect.center())
    plate.moveTop(rect.top() + rect.height() * 0.05)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(SCRIM)
    painter.drawRoundedRect(plate, height / 2, height / 2)
    paint_text(painter, plate, text, height * 0.6, ON_VIDEO, bold=True)
