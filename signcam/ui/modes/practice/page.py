"""The page of practice mode: the video, the sign that is asked for, and how it went so far."""

from collections.abc import Iterable

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from signcam.ui.language.translate import tr
from signcam.ui.menus.actions import plain_text
from signcam.ui.modes.practice.progress_chart import ProgressChart
from signcam.ui.modes.practice.sign_card import SignCard
from signcam.ui.style.margins import set_margins
from signcam.ui.style.theme import scaled_font, theme_of, window_scale
from signcam.ui.video.video_view import VideoView

_CARD_SHARE, _CARD_NARROWEST, _CARD_WIDEST = 0.3, 190, 720
# Lines are left out, the last one first, until the video has at least this much.
_LOWEST_VIDEO = 240
# From this height on there is room for the chart beside the video.
_ROOM_FOR_CHART = 420


class PracticePage(QWidget):
    """The video on the left, sign and chart on the right, words and choices below.

    Attributes:
        card: the sign.
        chart: the progress.
        status: what happens now, or the hint.
        digits: one button for each digit that may be asked for.

    Signals:
        digit_toggled: a digit was chosen or given up; carries the digit.
    """

    digit_toggled = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = SignCard(self)
        self.chart = ProgressChart(self)
        self.status = QLabel(self)
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.digits = [QToolButton(self) for _ in range(10)]
        self._choice = QWidget(self)
        choice = QHBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(4)
        choice.addStretch(1)
        self._choice_words = QLabel(tr("Practise"), self._choice)
        choice.addWidget(self._choice_words)
        for digit, button in enumerate(self.digits):
            button.setText(str(digit))
            button.setCheckable(True)
            button.setProperty("choice", True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(tr("Practise the {digit}", digit=digit))
            button.setToolTip(tr("Practise the {digit} ({digit})", digit=digit))
            button.clicked.connect(self._emit_digit)
            choice.addWidget(button)
        choice.addStretch(1)
        self._buttons = QWidget(self)
        self._button_row = QHBoxLayout(self._buttons)
        self._button_row.setContentsMargins(0, 0, 0, 0)
        self._button_row.addStretch(1)
        self._side = QWidget(self)
        side = QVBoxLayout(self._side)
        set_margins(side, 0, 12, 12, 12)
        side.addWidget(self.card, 3)
        side.addWidget(self.chart, 1)
        self._above = QHBoxLayout()
        self._above.setSpacing(0)
        self._above.addWidget(self._side)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(12, 0, 12, 8)
        self._below.setSpacing(6)
        for line in (self.status, self._buttons, self._choice):
            self._below.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._above, 1)
        column.addLayout(self._below)

    def add_buttons(self, actions: Iterable[QAction]) -> None:
        """Show a button for each of these actions."""
        for action in actions:
            button = QToolButton(self._buttons)
            button.setDefaultAction(action)
            button.setProperty("choice", True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(plain_text(action.text()))
            self._button_row.addWidget(button)
        self._button_row.addStretch(1)

    def place_video(self, video: VideoView) -> None:
        """Take the window's video into this page."""
        self._above.insertWidget(0, video, 1)

    def show_choice(self, digits: Iterable[int], *, enabled: bool) -> None:
        """Show which digits may be asked for, and whether that can be changed."""
        chosen = set(digits)
        for digit, button in enumerate(self.digits):
            button.setChecked(digit in chosen)
            button.setEnabled(enabled)

    def show_status(self, words: str) -> None:
        """Show what happens now; returns without a repaint where it is the same."""
        if words != self.status.text():
            self.status.setText(words)

    def fit(self, width: int, height: int) -> None:
        """Share a window of this size, in pixels."""
        scale = min(1.8, max(1.0, height / 800))
        self.status.setFont(scaled_font(self.font(), scale * 1.25, bold=True))
        metrics = self.status.fontMetrics()
        # Two lines of room, so that the video does not change its size with the words.
        lines = 2 if width < 80 * metrics.averageCharWidth() else 1
        self.status.setFixedHeight(lines * metrics.lineSpacing() + 4)
        # Cards and buttons grow as all cards do.
        for widget in (self.card, self.chart, self._choice_words, *self.digits):
            widget.setFont(scaled_font(self.font(), window_scale(height)))
        for button in self._buttons.findChildren(QToolButton):
            button.setFont(scaled_font(self.font(), window_scale(height)))
        self._side.setFixedWidth(round(min(_CARD_WIDEST, max(_CARD_NARROWEST, width * _CARD_SHARE))))
        self._leave_out_lines()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._leave_out_lines()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Choose digits with their keys."""
        text = event.text() if event is not None else ""
        if (
            event is not None
            and len(text) == 1
            and text in "0123456789"
            and self.digits[int(text)].isEnabled()
        ):
            self.digit_toggled.emit(int(text))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint behind everything."""
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).backdrop)

    def _leave_out_lines(self) -> None:
        room = self.height() - _LOWEST_VIDEO - self._below.contentsMargins().bottom() - self.status.height()
        for line in (self._buttons, self._choice):
            room -= line.sizeHint().height() + self._below.spacing()
            line.setVisible(room >= 0)
        # The menu has them too: a button whose words would be cut is left out, the last ones first.
        width = self.width() - self._below.contentsMargins().left() - self._below.contentsMargins().right()
        for button in self._buttons.findChildren(QToolButton):
            width -= button.sizeHint().width() + max(0, self._button_row.spacing())
            button.setVisible(width >= 0)
        self._choice_words.setVisible(self.width() >= 800)
        self.chart.setVisible(self.height() >= _ROOM_FOR_CHART)

    def _emit_digit(self) -> None:
        for digit, button in enumerate(self.digits):
            if button is self.sender():
                self.digit_toggled.emit(digit)
