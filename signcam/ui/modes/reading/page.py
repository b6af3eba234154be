"""The page of reading mode: the video, and the panel beside it."""

from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QHBoxLayout, QWidget

from signcam.ui.panel.panel import Panel
from signcam.ui.style.theme import theme_of, window_scale
from signcam.ui.video.video_view import VideoView

_PANEL_SHARE, _PANEL_NARROWEST, _PANEL_WIDEST = 0.25, 236, 480
# With large letters the panel takes more: so many letters' width, though never more than this share.
_PANEL_LETTERS, _PANEL_LARGEST_SHARE = 17, 0.42


class ReadingPage(QWidget):
    """The video on the left, as wide as the panel leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = Panel(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.panel)

    def place_video(self, video: VideoView) -> None:
        """Take the window's video into this page."""
        self._row.insertWidget(0, video, 1)

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
