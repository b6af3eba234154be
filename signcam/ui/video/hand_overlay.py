"""The hand's outline and the crop's corners, painted over the video."""

from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from signcam.hands.crop import CropSpec, crop_corners
from signcam.hands.hand import CONNECTIONS, Hand
from signcam.ui.style.theme import CASING, ON_VIDEO, Theme

_FINGERTIPS = frozenset({4, 8, 12, 16, 20})
# How much of each side a corner of the crop box takes.
_CORNER_SHARE = 0.16


def paint_hand(
    painter: QPainter, hand: Hand, crop: CropSpec | None, to_widget: QTransform, unit: float, theme: Theme
) -> None:
    """Paint a hand's outline and the corners of its crop.

    Args:
        painter: paints on the widget.
        hand: landmarks in pixels of the frame.
        crop: how the hand is cut out; None leaves the box away.
        to_widget: takes the frame's pixels to the widget.
        unit: width of a line in widget pixels.
        theme: its colours.
    """
    # Landmarks count from the first pixel's centre, painting from its corner.
    points = [to_widget.map(QPointF(float(x) + 0.5, float(y) + 0.5)) for x, y in hand.landmarks[:, :2]]
    bones = QPainterPath()
    for start, end in CONNECTIONS:
        bones.moveTo(points[start])
        bones.lineTo(points[end])
    if crop is not None:
        corners = [
            to_widget.map(QPointF(float(x) + 0.5, float(y) + 0.5)) for x, y in crop_corners(hand, crop)
        ]
        _stroke(painter, _corner_marks(corners), ON_VIDEO, unit * 0.8)
    _stroke(painter, bones, theme.video_accent, unit)
    painter.setPen(QPen(CASING, unit * 0.5))
    for index, point in enumerate(points):
        painter.setBrush(ON_VIDEO if index in _FINGERTIPS else theme.video_accent)
        radius = unit * (1.7 if index in _FINGERTIPS else 1.25)
        painter.drawEllipse(point, radius, radius)


def _corner_marks(corners: list[QPointF]) -> QPainterPath:
    path = QPainterPath()
    for index, corner in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % 4]
        path.moveTo(corner + (before - corner) * _CORNER_SHARE)
        path.lineTo(corner)
        path.lineTo(corner + (after - corner) * _CORNER_SHARE)
    return path


def _stroke(painter: QPainter, path: QPainterPath, colour: QColor, width: float) -> None:
    """Stroke twice: the dark casing keeps a light line visible on a light wall."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen_colour, pen_width in ((CASING, width * 2.1), (colour, width)):
        painter.setPen(
            QPen(
                pen_colour,
                pen_width,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.drawPath(path)
