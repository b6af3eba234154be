"""A state's message: a card with a drawing, a headline, a sentence and buttons."""

import time

from PyQt6.QtCore import QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from signcam.ui.language.translate import tr
from signcam.ui.style.glyphs import paint_glyph
from signcam.ui.style.theme import RADIUS, scaled_font, theme_of
from signcam.ui.wording.messages import Remedy, StateMessage

_WIDTH = 430
_LETTERS = 46
_SHRINKING = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
_PAD = 26
_SECONDS_A_TURN = 1.6
_SECONDS_A_STEP = 0.03


class StateCard(QWidget):
    """Says where the source stands.

    Signals:
        remedy_chosen: a button was pressed; carries its Remedy.
    """

    remedy_chosen = pyqtSignal(Remedy)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message: StateMessage | None = None
        self._moved_at = 0.0
        self._scale = 1.0
        self._flat = False
        self._drawing = _Drawing(self)
        self.headline = QLabel(self)
        self.headline.setFont(scaled_font(self.font(), 1.45, bold=True))
        self.advice = QLabel(self)
        self.advice.setWordWrap(True)
        # A file's name is shown as it is, whatever tags stand in it.
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = {remedy: QPushButton(tr(remedy.value), self) for remedy in Remedy}
        self._text = QVBoxLayout()
        self._text.setSpacing(6)
        self._text.addWidget(self.headline)
        self._text.addWidget(self.advice)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        self._layout.setSpacing(18)
        self._layout.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignCenter)
        self._layout.addLayout(self._text, 1)
        self._layout.addLayout(self._row)
        for button in self.buttons.values():
            button.clicked.connect(self._press)

    def show_message(self, message: StateMessage | None) -> None:
        """Show a message, or nothing."""
        if message == self.message:
            return
        self.message = message
        self.setVisible(message is not None)
        if message is None:
            return
        self.setAccessibleName(f"{message.headline}. {message.advice}")
        self.headline.setText(message.headline)
        self.advice.setText(message.advice)
        self._drawing.show_glyph(message.glyph, waiting=message.waiting, small=message.over_video)
        self._lay_out(message, flat=message.over_video)

    def answer(self) -> bool:
        """Press the button that the message stands first; return False where there is none."""
        if self.message is None or not self.message.remedies:
            return False
        self.buttons[self.message.remedies[0]].click()
        return True

    def advance(self) -> None:
        """Move the drawing on, where something goes on by itself."""
        now = time.monotonic()
        if wants_stillness():
            return
        if self.message is not None and self.message.waiting and now - self._moved_at >= _SECONDS_A_STEP:
            self._moved_at = now
            self._drawing.update()

    def fit(self, width: float, height: float, scale: float = 1.0) -> None:
        """Take the size that the message needs, in at most this room.

        Args:
            width: of the room, in pixels.
            height: of the room, in pixels.
            scale: how much larger than the system to write, as suits a large window.
        """
        if self.message is None:
            return
        # With the largest letters in the smallest window, the card's own are smaller.
        for share in _SHRINKING:
            self._set_scale(scale * share)
            if self._fits(self.message, width, height):
                return

    def _fits(self, message: StateMessage, width: float, height: float) -> bool:
        """Take the size for letters as large as they are; return whether all of them are seen."""
        if message.over_video != self._flat:
            self._lay_out(message, flat=message.over_video)
        # The labels' and buttons' new sizes are not known to the layout before its next event.
        self._layout.invalidate()
        self._layout.activate()
        if self._flat:
            if self.sizeHint().width() <= width:
                self.resize(self.sizeHint())
                return True
            # There is no room beside one another.
            self._lay_out(message, flat=False)
        letters = self.advice.fontMetrics().horizontalAdvance("0") * _LETTERS
        pads = self._layout.contentsMargins().left() + self._layout.contentsMargins().right()
        row, widest = self._row_widths(message)
        wide = round(min(width, max(_WIDTH, letters, min(row + pads, width))))
        self._stack(row > wide - pads)
        # Where there is no room for it, the drawing goes: words and buttons stay.
        for drawing in (not message.over_video, False):
            self._drawing.setVisible(drawing)
            self._layout.invalidate()
            self._layout.activate()
            tall = self.heightForWidth(wide)
            if tall <= height:
                break
        self.resize(QSize(wide, round(min(height, max(tall, 10)))))
        return tall <= height and max(widest, self.headline.sizeHint().width()) <= wide - pads

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the card under its text."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _set_scale(self, scale: float) -> None:
        if scale != self._scale:
            self._scale = scale
            self.headline.setFont(scaled_font(self.font(), 1.45 * scale, bold=True))
            for widget in (self.advice, *self.buttons.values()):
                widget.setFont(scaled_font(self.font(), scale))
            self._drawing.set_scale(scale)

    def _row_widths(self, message: StateMessage) -> tuple[int, int]:
        """Return how wide the buttons are beside one another, and the widest of them."""
        widths = [self.buttons[remedy].sizeHint().width() for remedy in message.remedies]
        return sum(widths) + self._row.spacing() * max(0, len(widths) - 1), max(widths, default=0)

    def _stack(self, stacked: bool) -> None:
        """Put the buttons under one another, or beside."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)

    def _lay_out(self, message: StateMessage, *, flat: bool) -> None:
        """Stand upright in the middle, or lie flat beside a picture that is still to be seen."""
        self._flat = flat
        self._drawing.show()
        self._stack(False)
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if flat else directions.TopToBottom)
        pad = _PAD // 2 if message.over_video else _PAD
        self._layout.setContentsMargins(pad + 4, pad, pad + 4, pad)
        align = Qt.AlignmentFlag.AlignVCenter if flat else Qt.AlignmentFlag.AlignHCenter
        for label in (self.headline, self.advice):
            label.setAlignment(align | (Qt.AlignmentFlag.AlignLeft if flat else Qt.AlignmentFlag.AlignTop))
        self.advice.setWordWrap(not flat)
        while self._row.takeAt(0) is not None:
            pass
        if not flat:
            self._row.addStretch()
        for remedy, button in self.buttons.items():
            button.setVisible(remedy in message.remedies)
            button.setDefault(bool(message.remedies) and remedy is message.remedies[0])
        for remedy in message.remedies:
            self._row.addWidget(self.buttons[remedy])
        if not flat:
            self._row.addStretch()

    def _press(self) -> None:
        for remedy, button in self.buttons.items():
            if button is self.sender():
                self.remedy_chosen.emit(remedy)


def wants_stillness() -> bool:
    """Return whether the person has asked the system for less motion."""
    style = QApplication.style()
    return style is not None and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


class _Drawing(QWidget):
    """A message's drawing, with an arc that turns round it while something goes on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._glyph = "info"
        self._waiting = self._small = False
        self._scale = 1.0

    def set_scale(self, scale: float) -> None:
        self._scale = scale
        self._fit()

    def _fit(self) -> None:
        side = round((40 if self._small else 84) * self._scale)
        self.setFixedSize(side, side)

    def show_glyph(self, glyph: str, *, waiting: bool, small: bool) -> None:
        self._glyph, self._waiting, self._small = glyph, waiting, small
        self._fit()
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.track)
        painter.drawEllipse(square)
        if self._waiting:
            pen = QPen(theme.accent, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            turn = time.monotonic() / _SECONDS_A_TURN % 1
            painter.drawArc(square, round(-turn * 360 * 16), 80 * 16)
        inset = square.width() * 0.24
        paint_glyph(painter, self._glyph, square.adjusted(inset, inset, -inset, -inset), theme.text)
