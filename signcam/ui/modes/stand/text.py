"""Text as large as fits its place, from left to right or from right to left."""

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from signcam.ui.style.theme import pixel_font

_SMALLEST = 9.0
_STEP = 0.93


def paint_text(
    painter: QPainter,
    room: QRectF,
    text: str,
    height: float,
    colour: QColor,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    right_to_left: bool = False,
) -> QRectF:
    """Paint a text, on several lines if it must be, smaller where there is too little room.

    Args:
        painter: paints on the widget.
        room: where; nothing is painted outside.
        text: what to write.
        height: of its letters in pixels, if there is room.
        colour: of the letters.
        bold: whether the letters are bold.
        align: where in the room it stands.
        right_to_left: the direction of its writing.

    Returns:
        Where it was painted.
    """
    flags = int(align) | int(Qt.TextFlag.TextWordWrap)
    weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
    while True:
        font = pixel_font(painter.font(), height, weight)
        metrics = QFontMetricsF(font)
        bounds = metrics.boundingRect(room, flags, text)
        widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
        fits = bounds.height() <= room.height() + 0.5 and max(bounds.width(), widest) <= room.width() + 0.5
        if fits or height <= _SMALLEST:
            break
        height *= _STEP
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(direction)
    painter.drawText(room, flags | int(Qt.AlignmentFlag.AlignAbsolute), text)
    painter.restore()
    return bounds
