"""The hint on the hand's outline: a ring round the finger, an arrow where it should go, and the words."""

import math

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPainterPath, QPaintEvent, QPen
from PyQt6.QtWidgets import QWidget

from signcam.hands.hand import Hand
from signcam.practice.fingers import Finger
from signcam.practice.hints import Action, Hint
from signcam.ui.language.translate import tr
from signcam.ui.modes.practice.words import hint_words
from signcam.ui.style.theme import CASING, ON_VIDEO, SCRIM, pixel_font
from signcam.ui.video.video_view import VideoView

_WRIST = 0


class HintOverlay(QWidget):
    """Lies over the whole video, transparent. What to do is told by shape and words, not by colour."""

    def __init__(self, video: VideoView) -> None:
        super().__init__(video)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("No hint"))
        self._video = video
        self._hand: Hand | None = None
        self.hint: Hint | None = None
        self.hide()

    def show_hint(self, hand: Hand | None, hint: Hint | None) -> None:
        """Show a hint on the hand of this very frame, or nothing."""
        if hand is None:
            hint = None
        if hint != self.hint:
            self.setAccessibleName(hint_words(hint) if hint is not None else tr("No hint"))
        self._hand, self.hint = hand, hint
        if self.size() != self._video.size():
            self.resize(self._video.size())
        self.setVisible(hint is not None)
        if hint is not None:
            self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint ring, arrow and words."""
        if self._hand is None or self.hint is None:
            return
        to_widget = self._video.to_widget()
        points = [to_widget.map(QPointF(float(x), float(y))) for x, y in self._hand.landmarks[:, :2]]
        rect = self._video.video_rect()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        low, high = (min, max)
        length = max(
            high(point.x() for point in points) - low(point.x() for point in points),
            high(point.y() for point in points) - low(point.y() for point in points),
        )
        unit = max(length / 10, 9.0)
        tip, goal = points[self.hint.finger.tip], self._goal(points, unit)
        _stroke(painter, _ring(tip, unit * 0.75), unit * 0.2)
        way = goal - tip
        distance = math.hypot(way.x(), way.y())
        if distance > unit:
            start = tip + way * (unit / distance)
            _stroke(painter, _arrow(start, goal, unit * 0.6), unit * 0.2)
        self._paint_words(painter, tip, goal, unit, rect)

    def _goal(self, points: list[QPointF], unit: float) -> QPointF:
        """Return where the tip of the finger should go, in widget pixels."""
        assert self.hint is not None
        finger, action = self.hint.finger, self.hint.action
        tip, knuckle, wrist = points[finger.tip], points[finger.knuckle], points[_WRIST]
        out = knuckle - wrist
        palm = max(math.hypot(out.x(), out.y()), 1.0)
        if action is Action.STRETCH:
            return knuckle + out * (7 * unit / palm)
        if action is Action.FOLD:
            return knuckle + (wrist - knuckle) * 0.35
        if action is Action.BEND:
            return points[Finger.THUMB.tip]
        if action is Action.TOUCH and self.hint.other is not None:
            return points[self.hint.other.tip]
        middle = (points[Finger.MIDDLE.knuckle] + wrist) / 2
        if action is Action.IN:
            return middle
        index, little = points[Finger.INDEX.knuckle], points[Finger.LITTLE.knuckle]
        aside = index - little
        breadth = max(math.hypot(aside.x(), aside.y()), 1.0)
        return tip + aside * (3.5 * unit / breadth) if action is Action.OUT else middle

    def _paint_words(self, painter: QPainter, tip: QPointF, goal: QPointF, unit: float, rect: QRectF) -> None:
        """Paint the words on a dark plate beside the finger, inside of the video."""
        assert self.hint is not None
        words, room = hint_words(self.hint), rect.adjusted(6, 6, -6, -6)
        font = pixel_font(self.font(), max(rect.height() * 0.042, 14.0), QFont.Weight.DemiBold)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        # In a small video they stand in two lines.
        lines = QFontMetricsF(font).boundingRect(room.adjusted(0, 0, -24, 0), flags, words)
        plate = QRectF(0, 0, math.ceil(lines.width()) + 24, lines.height() + 12)
        above = min(tip.y(), goal.y()) - 1.6 * unit
        plate.moveCenter(QPointF(tip.x(), above - plate.height() / 2))
        plate.moveLeft(max(room.left(), min(plate.left(), room.right() - plate.width())))
        plate.moveTop(max(room.top(), min(plate.top(), room.bottom() - plate.height())))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SCRIM)
        radius = QFontMetricsF(font).height() / 2 + 6
        painter.drawRoundedRect(plate, radius, radius)
        painter.setPen(ON_VIDEO)
        painter.setFont(font)
        painter.setLayoutDirection(QGuiApplication.layoutDirection())
        painter.drawText(plate.adjusted(12, 0, -12, 0), flags, words)


def _ring(middle: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(middle, radius, radius)
    return path


def _arrow(start: QPointF, end: QPointF, head: float) -> QPainterPath:
    way = end - start
    length = max(math.hypot(way.x(), way.y()), 1e-6)
    along = way / length
    across = QPointF(-along.y(), along.x())
    path = QPainterPath(start)
    path.lineTo(end)
    path.moveTo(end - (along - across * 0.7) * head)
    path.lineTo(end)
    path.lineTo(end - (along + across * 0.7) * head)
    return path


def _stroke(painter: QPainter, path: QPainterPath, width: float) -> None:
    """Stroke twice: the dark casing keeps the light line visible on a light wall."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide in ((CASING, width * 1.9), (ON_VIDEO, width)):
        painter.setPen(
            QPen(colour, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPath(path)
