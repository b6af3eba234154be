"""The very square that the network sees."""

import numpy as np
from PyQt6.QtCore import QRectF, QSize
from PyQt6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.frame import Image
from signcam.ui.glyphs import paint_glyph
from signcam.ui.theme import RADIUS, theme_of
from signcam.ui.video_image import video_image


class CropView(QWidget):
    """Shows the crop, enlarged: upright, as a right hand, never mirrored with the video."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What the network sees")
        self.setToolTip(
            "What the network sees: the hand cut out, turned upright, a left hand as a right one."
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.image: QImage | None = None

    def show_crop(self, crop: Image | None) -> None:
        """Show a crop, (size, size, 3) uint8 RGB, or that there is none."""
        if crop is None and self.image is None:
            return
        self.image = None if crop is None else video_image(np.ascontiguousarray(crop), mirror=False)
        self.update()

    def set_side(self, side: int) -> None:
        """Take another size."""
        self.setFixedSize(QSize(side, side))

    def sizeHint(self) -> QSize:
        """Return the size at which every pixel of the crop is one on the screen."""
        return QSize(100, 100)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the crop in a rounded frame."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, RADIUS - 2, RADIUS - 2)
        if self.image is None:
            painter.fillPath(shape, theme.track)
            inset = frame.width() * 0.34
            paint_glyph(painter, "hand", frame.adjusted(inset, inset, -inset, -inset), theme.muted)
        else:
            painter.save()
            painter.setClipPath(shape)
            painter.drawImage(frame, self.image)
            painter.restore()
        painter.setPen(QPen(theme.line, 1))
        painter.drawPath(shape)
