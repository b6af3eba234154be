"""The page of reading mode: the video, and the panel beside it."""

from PyQt6.QtGui import QAction, QPainter, QPaintEvent
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from signcam.ui.modes.reading.read_line import ReadLine
from signcam.ui.panel.panel import Panel
from signcam.ui.style.theme import theme_of, window_scale
from signcam.ui.video.video_view import VideoView

_PANEL_SHARE, _PANEL_NARROWEST, _PANEL_WIDEST = 0.25, 236, 480
# With large letters the panel takes more: so many letters' width, though never more than this share.
_PANEL_LETTERS, _PANEL_LARGEST_SHARE = 17, 0.42


class ReadingPage(QWidget):
    """The video on the left, as wide as the panel leaves it."""

    def __init__(self, copy: QAction, parent: QWidget | None = None) -> None:
        """Make the page.

        Args:
            copy: copies what was read.
            parent: the window.
        """
        super().__init__(parent)
        self.panel = Panel(self)
        self.read_line = ReadLine(copy, self)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.read_line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._column, 1)
        row.addWidget(self.panel)

    def place_video(self, video: VideoView) -> None:
        """Take the window's video into this page."""
        self._column.insertWidget(0, video, 1)

    def fit(self, width: int, height: int) -> None:
        """Give the panel its share of a window of this size, in pixels."""
        scale = window_scale(height)
        self.panel.set_scale(scale)
        widest = _PANEL_WIDEST * scale
        letters = self.fontMetrics().horizontalAdvance("0") * _PANEL_LETTERS * scale
        narrowest = max(_PANEL_NARROWEST, min(letters, width * _PANEL_LARGEST_SHARE))
        self.panel.setFixedWidth(round(max(narrowest, min(widest, width * _PANEL_SHARE))))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint behind the panel."""
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).window)
