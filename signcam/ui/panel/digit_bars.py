"""A bar for each of the ten digits, or for ten labels: what the network thinks of the newest frame."""

from collections.abc import Sequence

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.models.labels import DIGIT_LABELS
from signcam.ui.language.translate import tr
from signcam.ui.style.theme import Theme, scaled_font, theme_of
from signcam.ui.wording.shown_digit import percent

ROWS = 10
_LOWEST_ROW, _HIGHEST_ROW = 15, 46
# Long labels are cut off, so that the bars keep most of the width.
_LONGEST_LABEL_SHARE = 0.32


class DigitBars(QWidget):
    """Ten bars or fewer, and their percentages, always of the same frame.

    They change slowly enough to be read, and at once where another label comes first or is held.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A number is read from the left in each language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(tr("Confidence in each digit"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(ROWS * _LOWEST_ROW)
        self._scale = 1.0
        self.set_scale(1.0)
        self.confidences: tuple[float, ...] | None = None
        self.held: int | None = None
        self.threshold: float | None = None
        self.labels: tuple[str, ...] = DIGIT_LABELS
        self.words: tuple[str, ...] = ("",) * ROWS
        self._newest: tuple[tuple[float, ...] | None, int | None, float | None] = (None, None, None)

    def set_scale(self, scale: float) -> None:
        """Write larger than the system does, and take more room."""
        self._scale = scale
        self.setMaximumHeight(round(ROWS * _HIGHEST_ROW * scale))
        self.update()

    def show_confidences(
        self,
        confidences: Sequence[float] | None,
        *,
        held: int | None,
        threshold: float | None,
        labels: Sequence[str] = DIGIT_LABELS,
    ) -> None:
        """Take over the newest confidences; where the same label comes first, they wait to be shown.

        Args:
            confidences: one for each label, 0..1; None without a hand.
            held: number of the label that is held, marked with a dot.
            threshold: confidence from which a label counts as sure; a line across the bars.
            labels: at most ten, what stands before the bars.
        """
        new = None if confidences is None else tuple(confidences)
        self._newest = new, held, threshold
        if tuple(labels) != self.labels:
            self.labels, self.confidences, self.words = tuple(labels), None, ("",) * len(labels)
            self.update()
        if (held, threshold) != (self.held, self.threshold) or _first(new) != _first(self.confidences):
            self.refresh()

    def refresh(self) -> None:
        """Show what is newest; called a few times a second."""
        new, held, threshold = self._newest
        if self._newest == (self.confidences, self.held, self.threshold):
            return
        if threshold is not None and threshold != self.threshold:
            self.setToolTip(
                tr(
                    "The line stands at {threshold}: from there on a sign counts as sure.",
                    threshold=percent(threshold),
                )
            )
        self.confidences, self.held, self.threshold = new, held, threshold
        self.words = tuple(
            percent(confidence) if confidence >= 0.005 else ""
            for confidence in new or (0.0,) * len(self.labels)
        )
        self.update()

    def least_height(self) -> float:
        """Return the height that ten rows need to be read."""
        caption = QFontMetricsF(scaled_font(self.font(), 0.8 * self._scale)).height()
        line = QFontMetricsF(scaled_font(self.font(), self._scale)).height()
        return caption + ROWS * max(_LOWEST_ROW, 0.9 * line)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(240, 280)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint a row for each label."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caption = scaled_font(self.font(), 0.8 * self._scale)
        above = QFontMetricsF(caption).height()
        row = (self.height() - above) / ROWS
        font = scaled_font(self.font(), min(1.5 * self._scale, max(1.0, row / 24)), bold=True)
        tall = QFontMetricsF(font).height()
        if tall > row:
            # In a low window with a large font, a row's letters are as high as the row.
            font = scaled_font(font, row / tall, bold=True)
        metrics = QFontMetricsF(font)
        font.setBold(False)
        widest = max(metrics.horizontalAdvance(label) for label in self.labels)
        label_width = min(widest, _LONGEST_LABEL_SHARE * self.width()) + 22
        words_width = metrics.horizontalAdvance("99 %") + 8
        thickness = min(14.0 * self._scale, row * 0.5)
        likeliest = _first(self.confidences)
        bars = QRectF(label_width, 0, self.width() - label_width - words_width, ROWS * row)
        for number, name in enumerate(self.labels):
            top = above + number * row
            bar = QRectF(bars.left(), top + (row - thickness) / 2, bars.width(), thickness)
            first = number == likeliest
            font.setBold(first or number == self.held)
            painter.setFont(font)
            self._paint_bar(painter, bar, self.confidences[number] if self.confidences else 0.0, first, theme)
            painter.setPen(theme.text if first or self.confidences is None else theme.muted)
            label = QRectF(12, top, label_width - 20, row)
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, label.width() + 1)
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
            words = QRectF(bars.right(), top, words_width, row)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.words[number]
            )
            if number == self.held:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.accent)
                painter.drawEllipse(QPointF(4, top + row / 2), 3.5, 3.5)
        if self.threshold is not None:
            x = bars.left() + bars.width() * self.threshold
            painter.setPen(QPen(theme.muted, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, above), QPointF(x, self.height() - 2))
            painter.setFont(caption)
            sure = tr("sure")
            half = QFontMetricsF(caption).horizontalAdvance(sure) / 2 + 1
            middle = min(x, self.width() - half)
            painter.drawText(QRectF(middle - half, 0, 2 * half, above), Qt.AlignmentFlag.AlignCenter, sure)

    def _paint_bar(
        self, painter: QPainter, bar: QRectF, confidence: float, first: bool, theme: Theme
    ) -> None:
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.track)
        painter.drawRoundedRect(bar, radius, radius)
        if confidence * bar.width() < 1:
            return
        # Cut from a full bar: a rounded bar of its own could not be shorter than it is high.
        filled = QRectF(bar)
        filled.setWidth(bar.width() * confidence)
        painter.save()
        painter.setClipRect(filled)
        painter.setBrush(theme.accent if first else theme.muted)
        painter.drawRoundedRect(bar, radius, radius)
        painter.restore()


def _first(confidences: Sequence[float] | None) -> int | None:
    """Return which one is largest."""
    return None if confidences is None else max(range(len(confidences)), key=confidences.__getitem__)
