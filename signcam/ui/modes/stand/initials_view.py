"""The keys of a telephone, with which initials are signed."""

from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QPainter, QPen

from signcam.stand.initials import DONE, ERASE, KEYS, LENGTH, Initials
from signcam.ui.modes.stand.text import paint_text
from signcam.ui.style.theme import Theme
from signcam.ui.wording.stand import StandWords

_COLUMNS = 5


def paint_initials(
    painter: QPainter, room: QRectF, initials: Initials, words: StandWords, theme: Theme
) -> None:
    """Paint the letters so far, what to do now, and the keys or the letters of the chosen key."""
    rtl = words.right_to_left
    slots = QRectF(room.left(), room.top(), room.width(), room.height() * 0.24)
    _paint_slots(painter, slots, initials.text, theme)
    task = QRectF(room.left(), slots.bottom(), room.width(), room.height() * 0.16)
    text = words.choose_key if initials.key is None else words.choose_letter
    paint_text(painter, task, text, room.height() * 0.07, theme.text, bold=True, right_to_left=rtl)
    keys = QRectF(room.left(), task.bottom(), room.width(), room.height() * 0.46)
    if initials.key is None:
        _paint_keys(painter, keys, words.finish if initials.text else words.skip, words.erase, theme)
    else:
        letters = KEYS[initials.key]
        _paint_cells(
            painter,
            keys,
            [(str(place + 1), letter) for place, letter in enumerate(letters)],
            len(letters),
            1,
            theme,
        )
    top = keys.bottom() + room.height() * 0.03
    advice = QRectF(room.left(), top, room.width(), room.bottom() - top)
    paint_text(painter, advice, words.same_digit, room.height() * 0.05, theme.muted, right_to_left=rtl)


def _paint_slots(painter: QPainter, room: QRectF, text: str, theme: Theme) -> None:
    side = room.height() * 0.86
    left = room.center().x() - side * (LENGTH * 1.15 - 0.15) / 2
    for index in range(LENGTH):
        slot = QRectF(left + index * side * 1.15, room.top(), side, side)
        here = index == len(text)
        painter.setPen(QPen(theme.accent if here else theme.line, max(2.0, side * (0.05 if here else 0.025))))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(slot, side * 0.12, side * 0.12)
        if index < len(text):
            paint_text(painter, slot, text[index], side * 0.66, theme.text, bold=True)


def _paint_keys(painter: QPainter, room: QRectF, done: str, erase: str, theme: Theme) -> None:
    cells = [(str(key), letters) for key, letters in KEYS.items()]
    cells = [(str(ERASE), erase), *cells, (str(DONE), done)]
    _paint_cells(painter, room, cells, _COLUMNS, 2, theme)


def _paint_cells(
    painter: QPainter, room: QRectF, cells: list[tuple[str, str]], columns: int, rows: int, theme: Theme
) -> None:
    gap = room.width() * 0.015
    width = (room.width() - gap * (columns - 1)) / columns
    height = (room.height() - gap * (rows - 1)) / rows
    for index, (digit, text) in enumerate(cells):
        row, column = divmod(index, columns)
        cell = QRectF(room.left() + column * (width + gap), room.top() + row * (height + gap), width, height)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(cell, height * 0.08, height * 0.08)
        inner = cell.adjusted(width * 0.05, height * 0.06, -width * 0.05, -height * 0.06)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.58)
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() * 0.42)
        large = min(height * 0.5, width * 0.7)
        if rows == 1:
            # The letter is what is looked for, its place what is signed.
            paint_text(painter, upper, text, large, theme.text, bold=True)
            paint_text(painter, lower, digit, large * 0.6, theme.accent, bold=True)
        else:
            paint_text(painter, upper, digit, large, theme.text, bold=True)
            paint_text(painter, lower, text, large * 0.5, theme.muted, bold=True)
