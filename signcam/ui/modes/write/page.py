"""The page of write mode: the video, the number below it, and how it is written."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from signcam.ui.language.translate import say, tr, tr_noop
from signcam.ui.modes.write.number_line import NumberLine
from signcam.ui.style.theme import scaled_font, theme_of
from signcam.ui.video.video_view import VideoView
from signcam.writing.limits import LONGEST_HOLD_S, SHORTEST_HOLD_S
from signcam.writing.patterns import PATTERNS

_LOWEST_LINE, _LINE_SHARE = 64, 0.15
# Lines are left out, the last one first, until the video has at least this much.
_LOWEST_VIDEO = 240
_DIGIT_BY_DIGIT = tr_noop("Numbers are written digit by digit.")
KEPT = tr_noop("The number is kept on this computer until you clear it.")


class WritePage(QWidget):
    """The video above, the number and the settings below.

    Attributes:
        number: the number.
        status: what happens now.
        pattern: the choice of pattern; the data of each entry is its name.
        hold: the choice of the time, in tenths of a second.

    Signals:
        pattern_chosen: carries the pattern's name.
        hold_chosen: carries the time in seconds.
    """

    pattern_chosen = pyqtSignal(str)
    hold_chosen = pyqtSignal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = NumberLine(self)
        self.status = QLabel(self)
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.pattern = QComboBox(self)
        self.pattern.setAccessibleName(tr("Kind of number"))
        for name, pattern in PATTERNS.items():
            self.pattern.addItem(say(pattern.title), name)
        self.pattern.activated.connect(self._emit_pattern)
        self.hold = QSlider(Qt.Orientation.Horizontal, self)
        self.hold.setRange(round(SHORTEST_HOLD_S * 10), round(LONGEST_HOLD_S * 10))
        self.hold.setPageStep(2)
        self.hold.setAccessibleName(tr("How long a digit is held, in tenths of a second"))
        self.hold.valueChanged.connect(self._emit_hold)
        self._hold_words = QLabel(self)
        self._kept = QLabel(f"{tr(_DIGIT_BY_DIGIT)} {tr(KEPT)}", self)
        self._kept.setProperty("muted", True)
        self._kept.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._full_screen = False
        self._settings = QWidget(self)
        row = QHBoxLayout(self._settings)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.pattern)
        row.addSpacing(16)
        row.addWidget(self._hold_words)
        row.addWidget(self.hold, 2)
        row.addStretch(1)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(12, 4, 12, 10)
        self._below.setSpacing(6)
        self._below.addWidget(self.number)
        self._below.addWidget(self.status)
        self._below.addWidget(self._settings)
        self._below.addWidget(self._kept)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._below)

    def place_video(self, video: VideoView) -> None:
        """Take the window's video into this page."""
        self._column.insertWidget(0, video, 1)

    def show_settings(self, pattern: str, hold_s: float) -> None:
        """Show what is chosen."""
        self.pattern.setCurrentIndex(self.pattern.findData(pattern))
        self.hold.setValue(round(hold_s * 10))
        self._show_hold(self.hold.value())

    def show_status(self, words: str) -> None:
        """Show what happens now; returns without a repaint where it is the same."""
        if words != self.status.text():
            self.status.setText(words)

    def fit(self, width: int, height: int, *, full_screen: bool) -> None:
        """Share the height of a window of this size, in pixels."""
        self._full_screen = full_screen
        self.number.setFixedHeight(max(_LOWEST_LINE, round(height * _LINE_SHARE)))
        # Words grow with the window, though more slowly.
        scale = min(1.8, max(1.0, height / 800))
        self.status.setFont(scaled_font(self.font(), scale * 1.1))
        # Two lines of room, so that the video does not change its size with the words.
        lines = 2 if width < 60 * self.status.fontMetrics().averageCharWidth() else 1
        self.status.setFixedHeight(lines * self.status.fontMetrics().lineSpacing() + 2)
        self._leave_out_lines()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Leave out the lines for which there is no room."""
        super().resizeEvent(event)
        self._leave_out_lines()

    def _leave_out_lines(self) -> None:
        margins = self._below.contentsMargins()
        room = self.height() - _LOWEST_VIDEO - margins.top() - margins.bottom()
        room -= self.number.height() + self._below.spacing() + self.status.height()
        for line in (self._settings, self._kept):
            room -= line.sizeHint().height() + self._below.spacing()
            line.setVisible(room >= 0 and not self._full_screen)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint behind the number."""
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).window)

    def _show_hold(self, tenths: int) -> None:
        self._hold_words.setText(tr("Hold {tenths} s", tenths=f"{tenths / 10:.1f}"))

    def _emit_pattern(self, place: int) -> None:
        self.pattern_chosen.emit(self.pattern.itemData(place))

    def _emit_hold(self, tenths: int) -> None:
        self._show_hold(tenths)
        self.hold_chosen.emit(tenths / 10)
