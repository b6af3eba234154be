"""The number to sign, and how to sign it."""

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from signcam.stand.game import Round
from signcam.ui.modes.stand.pictures import SignPictures
from signcam.ui.modes.stand.text import paint_text
from signcam.ui.style.theme import Theme, pixel_font
from signcam.ui.wording.stand import StandWords

# How much of the height the number leaves to the hint.
_HINT_SHARE = 0.5
# A single digit is not larger than this share of the height.
_LARGEST_SHARE = 0.62


def paint_round(
    painter: QPainter,
    room: QRectF,
    game: Round,
    words: StandWords,
    pictures: SignPictures,
    theme: Theme,
    ratio: float,
) -> None:
    """Paint the number, the digit in turn underlined, and below it the hint once it is time for one."""
    number = QRectF(room)
    if game.hint:
        number.setHeight(room.height() * (1 - _HINT_SHARE))
    _paint_number(painter, number, min(number.height() * 0.78, room.height() * _LARGEST_SHARE), game, theme)
    if game.hint:
        below = QRectF(room.left(), number.bottom(), room.width(), room.bottom() - number.bottom())
        _paint_hint(painter, below, game.wanted, words, pictures, theme, ratio)


def paint_ready(painter: QPainter, room: QRectF, seconds: int, words: StandWords, theme: Theme) -> None:
    """Paint what a round is about, and the seconds until it begins."""
    text = QRectF(room.left(), room.top(), room.width(), room.height() * 0.3)
    rtl = words.right_to_left
    paint_text(painter, text, words.sign_this, room.height() * 0.11, theme.text, right_to_left=rtl)
    number = QRectF(room.left(), text.bottom(), room.width(), room.height() * 0.7)
    paint_text(painter, number, str(seconds), room.height() * 0.5, theme.accent, bold=True)


def _paint_number(painter: QPainter, room: QRectF, height: float, game: Round, theme: Theme) -> None:
    painter.save()
    font = pixel_font(painter.font(), height, QFont.Weight.Bold)
    cell = QFontMetricsF(font).horizontalAdvance("0") * 1.12
    if cell * len(game.number) > room.width():
        height *= room.width() / (cell * len(game.number))
        font = pixel_font(painter.font(), height, QFont.Weight.Bold)
        cell = room.width() / len(game.number)
    painter.setFont(font)
    left = room.center().x() - cell * len(game.number) / 2
    line = max(3.0, height * 0.06)
    for index, digit in enumerate(game.number):
        place = QRectF(left + index * cell, room.top(), cell, room.height())
        colour = QColor(theme.text if index >= game.position else theme.muted)
        if index < game.position:
            colour.setAlphaF(0.55)
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, digit)
        base = place.center().y() + height * 0.5
        if index == game.position:
            pen = QPen(theme.accent, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(
                QPointF(place.left() + cell * 0.2, base), QPointF(place.right() - cell * 0.2, base)
            )
        elif index < game.position:
            _paint_tick(painter, QPointF(place.center().x(), base), line * 2.2, theme)
    painter.restore()


def _paint_tick(painter: QPainter, centre: QPointF, size: float, theme: Theme) -> None:
    pen = QPen(theme.text, size * 0.45, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    middle = centre + QPointF(-size * 0.2, size * 0.7)
    painter.drawLine(centre + QPointF(-size * 0.9, 0), middle)
    painter.drawLine(middle, centre + QPointF(size * 1.1, -size * 0.8))


def _paint_hint(
    painter: QPainter,
    room: QRectF,
    digit: int,
    words: StandWords,
    pictures: SignPictures,
    theme: Theme,
    ratio: float,
) -> None:
    card = room.adjusted(room.width() * 0.08, room.height() * 0.06, -room.width() * 0.08, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.card)
    painter.drawRoundedRect(card, room.height() * 0.06, room.height() * 0.06)
    text = QRectF(card.left() + card.width() * 0.05, card.top(), card.width() * 0.42, card.height())
    rtl = words.right_to_left
    paint_text(painter, text, words.this_is_how, card.height() * 0.15, theme.text, right_to_left=rtl)
    hand = QRectF(text.right(), card.top() + card.height() * 0.06, card.width() * 0.5, card.height() * 0.94)
    pictures.paint(painter, digit, hand, ratio)
