"""The hand's outline and the crop's corners, painted over the video."""

from PyQt6.QtCore import QLineF, QPointF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen, QTransform

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
    if crop is not None:
        corners = [
            to_widget.map(QPointF(float(x) + 0.5, float(y) + 0.5)) for x, y in crop_corners(hand, crop)
        ]
        _stroke(painter, _corner_marks(corners), ON_VIDEO, unit * 0.8, Qt.PenCapStyle.SquareCap)
    bones = [QLineF(points[start], points[end]) for start, end in CONNECTIONS]
    # Their ends lie under the dots.
    _stroke(painter, bones, theme.video_accent, unit, Qt.PenCapStyle.FlatCap)
    painter.setPen(Qt.PenStyle.NoPen)
    for index, point in enumerate(points):
        radius = unit * (1.7 if index in _FINGERTIPS else 1.25)
        painter.setBrush(CASING)
        painter.drawEllipse(point, radius + unit * 0.25, radius + unit * 0.25)
        painter.setBrush(ON_VIDEO if index in _FINGERTIPS else theme.video_accent)
        painter.drawEllipse(point, radius - unit * 0.25, radius - unit * 0.25)


def _corner_marks(corners: list[QPointF]) -> list[QLineF]:
    lines = []
    for index, corner in enumerate(corners):
        for neighbour in (corners[index - 1], corners[(index + 1) % 4]):
            lines.append(QLineF(corner, corner + (neighbour - corner) * _CORNER_SHARE))
    return lines


def _stroke(
    painter: QPainter, lines: list[QLineF], colour: QColor, width: float, cap: Qt.PenCapStyle
) -> None:
    """Draw lines twice: the dark casing keeps a light line visible on a light wall.

    Qt has a fast way for single lines without round ends. One path of all lines took six times as long, most
    of the time of a whole frame.
    """
    for pen_colour, pen_width in ((CASING, width * 2.1), (colour, width)):
        painter.setPen(QPen(pen_colour, pen_width, Qt.PenStyle.SolidLine, cap))
        painter.drawLines(*lines)
