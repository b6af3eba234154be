"""The ten signs as a small chart."""

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import (
    QBitmap,
    QFontMetricsF,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.ui.signs import HOW_TO_SIGN, sign_picture
from signcam.ui.theme import RADIUS, scaled_font, theme_of

_COLUMNS = 5
_GAP = 8
# The hand is the upper part of each picture, the arm the rest.
_HAND_SHARE = 0.62


class SignChart(QWidget):
    """Two rows of five signs: a picture where there is one, the digit, and how to make it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The ten signs")
        words = "; ".join(f"{digit}: {how}" for digit, how in enumerate(HOW_TO_SIGN))
        self.setAccessibleDescription(words)
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)
        self.setMinimumSize(440, 230)
        self._originals: list[QPixmap] = []
        self._scaled: list[QPixmap] = []

    def sizeHint(self) -> QSize:
        """Return a size at which hands are easily told apart."""
        return QSize(760, 380)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Scale the pictures again when next painted."""
        super().resizeEvent(event)
        self._scaled = []

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint ten cells."""
        self._load()
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - (_COLUMNS - 1) * _GAP) / _COLUMNS
        height = (self.height() - _GAP) / 2
        line = QFontMetricsF(self.font()).lineSpacing()
        words_height = line * (3 if width < 130 else 2) + 4
        for digit in range(10):
            row, column = divmod(digit, _COLUMNS)
            cell = QRectF(column * (width + _GAP), row * (height + _GAP), width, height)
            painter.setPen(QPen(theme.line, 1))
            painter.setBrush(theme.card)
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            picture_room = cell.adjusted(6, 6, -6, -words_height - 6)
            painter.setPen(theme.text)
            if self._originals[digit].isNull():
                painter.setFont(scaled_font(self.font(), 2.6, bold=True))
                painter.drawText(picture_room, Qt.AlignmentFlag.AlignCenter, str(digit))
            else:
                self._paint_picture(painter, digit, picture_room)
                painter.setFont(scaled_font(self.font(), 1.5, bold=True))
                painter.drawText(
                    cell.adjusted(10, 6, 0, 0),
                    Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft,
                    str(digit),
                )
            painter.setFont(scaled_font(self.font(), 0.88))
            painter.setPen(theme.muted)
            words = QRectF(cell.left() + 5, cell.bottom() - words_height - 4, width - 10, words_height)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, int(flags) | int(Qt.TextFlag.TextWordWrap), HOW_TO_SIGN[digit])

    def _load(self) -> None:
        """Read the pictures, the first time that they are needed."""
        if not self._originals:
            paths = [sign_picture(digit) for digit in range(10)]
            self._originals = [_hand_of(str(path)) if path is not None else QPixmap() for path in paths]

    def _paint_picture(self, painter: QPainter, digit: int, room: QRectF) -> None:
        if not self._scaled:
            ratio = self.devicePixelRatioF()
            size = QSize(round(room.width() * ratio), round(room.height() * ratio))
            self._scaled = [
                pixmap.scaled(
                    size,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                for pixmap in self._originals
            ]
            for pixmap in self._scaled:
                pixmap.setDevicePixelRatio(ratio)
        pixmap = self._scaled[digit]
        shown = pixmap.deviceIndependentSize()
        painter.drawPixmap(room.center() - QPointF(shown.width() / 2, shown.height() / 2), pixmap)


def _hand_of(path: str) -> QPixmap:
    """Return a picture without the empty rim and most of the arm, so that the hand is large."""
    image = QImage(path)
    if image.isNull():
        return QPixmap()
    box = QRegion(QBitmap.fromImage(image.createAlphaMask())).boundingRect()
    box.setHeight(min(box.height(), round(box.height() * _HAND_SHARE)))
    return QPixmap.fromImage(image.copy(box))
