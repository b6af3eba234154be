"""The page of reading mode: the video, and the panel beside it."""

from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QHBoxLayout, QWidget

from signcam.ui.panel.panel import Panel
from signcam.ui.style.theme import theme_of
from signcam.ui.video.video_view import VideoView

_PANEL_SHARE, _PANEL_NARROWEST, _PANEL_WIDEST = 0.25, 236, 480
_USUAL_HEIGHT, _LARGEST_SCALE = 800, 2.0


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
        # In steps, so that dragging an edge does not set every font anew with every pixel.
        scale = round(min(_LARGEST_SCALE, max(1.0, (height / _USUAL_HEIGHT) ** 0.6)), 1)
        self.panel.set_scale(scale)
        widest = _PANEL_WIDEST * scale
        self.panel.setFixedWidth(round(min(widest, max(_PANEL_NARROWEST, width * _PANEL_SHARE))))

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint behind the panel."""
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).window)
