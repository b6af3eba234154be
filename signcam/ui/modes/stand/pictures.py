"""The pictures of the signs, scaled once for each size."""

from collections import OrderedDict

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QPainter, QPixmap

from signcam.resources.signs import sign_picture

# A page shows ten at most; of those that a page before has left, none is kept for long.
_MOST = 24


class SignPictures:
    """Paints the drawn hands."""

    def __init__(self) -> None:
        self._originals: dict[int, QPixmap] = {}
        self._scaled: OrderedDict[tuple[int, int, int], QPixmap] = OrderedDict()

    def paint(self, painter: QPainter, digit: int, room: QRectF, ratio: float, *, rise: float = 1.0) -> bool:
        """Paint a hand that stands on the lower edge of a place.

        Args:
            painter: paints on the widget.
            digit: 0 to 9.
            room: the place, in widget pixels.
            ratio: pixels of the screen in one of the widget.
            rise: how far the hand has come up from below, 0 to 1.

        Returns:
            False if there is no picture of this sign.
        """
        picture = self._fitting(digit, room, ratio)
        if picture is None:
            return False
        size = picture.deviceIndependentSize()
        painter.save()
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        top = room.bottom() - size.height() * rise
        painter.drawPixmap(QPointF(room.center().x() - size.width() / 2, top), picture)
        painter.restore()
        return True

    def _fitting(self, digit: int, room: QRectF, ratio: float) -> QPixmap | None:
        original = self._original(digit)
        if original.isNull() or room.isEmpty():
            return None
        scale = ratio * min(room.width() / original.width(), room.height() / original.height())
        width, height = round(original.width() * scale), round(original.height() * scale)
        key = digit, width, height
        if key not in self._scaled:
            scaled = original.scaled(
                max(1, width),
                max(1, height),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            self._scaled[key] = scaled
            if len(self._scaled) > _MOST:
                self._scaled.popitem(last=False)
        self._scaled.move_to_end(key)
        return self._scaled[key]

    def _original(self, digit: int) -> QPixmap:
        if digit not in self._originals:
            path = sign_picture(digit)
            # What cannot be read is a null pixmap.
            self._originals[digit] = QPixmap(str(path)) if path is not None else QPixmap()
        return self._originals[digit]
