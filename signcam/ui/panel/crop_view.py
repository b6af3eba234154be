"""The very square that the network sees, and what it looks at in there."""

import numpy as np
from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.frame import Image
from signcam.live.explainer import Explanation
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.style.frame_image import frame_image
from signcam.ui.style.glyphs import paint_glyph
from signcam.ui.style.theme import ON_VIDEO, RADIUS, SCRIM, pixel_font, theme_of

NETWORK_INPUT, NETWORK_ATTENTION = tr_noop("What the network sees"), tr_noop("What the network looks at")
_TIPS = {
    NETWORK_INPUT: tr_noop(
        "What the network sees: the hand cut out, turned upright, a left hand as a right one."
    ),
    NETWORK_ATTENTION: tr_noop(
        "What the network looks at: hiding a bright place makes it much less sure of the digit in the corner."
    ),
}
_MARK_SHARE = 0.2


class CropView(QWidget):
    """Shows the crop, enlarged: upright, as a right hand, never mirrored with the video.

    Attributes:
        image: what is painted; None without a hand.
        explanation: the one that is painted in place of the newest crop; None paints that.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.image: QImage | None = None
        self.explanation: Explanation | None = None
        self._crop: Image | None = None
        self.set_saliency(False)

    def set_saliency(self, on: bool) -> None:
        """Say that explanations are shown, or crops."""
        title = NETWORK_ATTENTION if on else NETWORK_INPUT
        self.setAccessibleName(tr(title))
        self.setToolTip(tr(_TIPS[title]))

    def show_crop(self, crop: Image | None) -> None:
        """Show a crop, (size, size, 3) uint8 RGB, or that there is none; an explanation stays over it."""
        if crop is self._crop:
            return
        self._crop = crop
        if self.explanation is None:
            self._show(crop)

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Show an explanation, its own crop in it, in place of the newest crop; None shows that again."""
        if explanation is self.explanation:
            return
        self.explanation = explanation
        self._show(self._crop if explanation is None else explanation.picture)

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
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
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
            if self.explanation is not None:
                self._paint_mark(painter, frame, self.explanation.label)
            painter.restore()
        painter.setPen(QPen(theme.line, 1))
        painter.drawPath(shape)

    def _paint_mark(self, painter: QPainter, frame: QRectF, digit: str) -> None:
        """Write which digit is explained: the large one over the video may be another by now."""
        side = frame.width() * _MARK_SHARE
        mark = QRectF(frame.left(), frame.bottom() - side, side, side)
        painter.fillRect(mark, SCRIM)
        painter.setPen(ON_VIDEO)
        painter.setFont(pixel_font(self.font(), side * 0.72, QFont.Weight.DemiBold))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, digit)

    def _show(self, picture: Image | None) -> None:
        self.image = None if picture is None else frame_image(np.ascontiguousarray(picture), mirror=False)
        self.update()
