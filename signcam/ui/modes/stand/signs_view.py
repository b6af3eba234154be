"""The page between two rounds: the ten signs, and today's best."""

from collections.abc import Sequence

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QPainter, QPen

from signcam.stand.best_today import PLACES, Score
from signcam.ui.modes.stand.pictures import SignPictures
from signcam.ui.modes.stand.text import paint_text
from signcam.ui.style.theme import Theme
from signcam.ui.wording.stand import StandWords

_COLUMNS = 5


def paint_signs(painter: QPainter, room: QRectF, pictures: SignPictures, theme: Theme, ratio: float) -> None:
    """Paint the ten signs in two rows."""
    gap = room.height() * 0.02
    width = (room.width() - gap * (_COLUMNS - 1)) / _COLUMNS
    height = (room.height() - gap) / 2
    for digit in range(10):
        row, column = divmod(digit, _COLUMNS)
        cell = QRectF(room.left() + column * (width + gap), room.top() + row * (height + gap), width, height)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(cell, height * 0.05, height * 0.05)
        number = QRectF(cell.left() + width * 0.04, cell.top() + height * 0.02, width * 0.3, height * 0.26)
        paint_text(painter, number, str(digit), height * 0.22, theme.text, bold=True)
        hand = QRectF(cell.left() + width * 0.12, cell.top() + height * 0.06, width * 0.84, height * 0.94)
        pictures.paint(painter, digit, hand, ratio)


def paint_best(
    painter: QPainter, room: QRectF, scores: Sequence[Score], words: StandWords, theme: Theme
) -> None:
    """Paint today's best: place, initials, points."""
    line = room.height() / (PLACES + 1.4)
    title = QRectF(room.left(), room.top(), room.width(), line * 1.3)
    rtl = words.right_to_left
    paint_text(painter, title, words.best_today, line * 0.62, theme.text, bold=True, right_to_left=rtl)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    middle = Qt.AlignmentFlag.AlignVCenter
    for place in range(PLACES):
        row = QRectF(room.left(), title.bottom() + place * line, room.width(), line)
        score = scores[place] if place < len(scores) else None
        initials = (score.initials or "···") if score is not None else "-"
        paint_text(painter, row, f"{place + 1}.", line * 0.55, theme.muted, align=left | middle)
        indented = row.adjusted(line * 0.9, 0, 0, 0)
        paint_text(painter, indented, initials, line * 0.6, theme.text, bold=True, align=left | middle)
        if score is not None:
            paint_text(painter, row, str(score.points), line * 0.6, theme.text, align=right | middle)
