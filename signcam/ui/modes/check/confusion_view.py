"""What was shown and what the first model answered, while a session runs."""

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.checking.measures import Confusion
from signcam.ui.language.translate import tr
from signcam.ui.style.theme import mixed, scaled_font, theme_of
from signcam.ui.wording.answers import answer_words


class ConfusionView(QWidget):
    """A grid: a row for each label that was shown, a column for each answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.confusion: Confusion | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(106)
        self.setAccessibleName(tr("Shown and answered"))

    def show_confusion(self, confusion: Confusion | None) -> None:
        """Show the counts so far."""
        if confusion != self.confusion:
            self.confusion = confusion
            self.update()

    def sizeHint(self) -> QSize:
        """Return the smallest size that can be read; the layout gives what is left."""
        return QSize(260, 106)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the grid; the diagonal is right."""
        if self.confusion is None:
            return
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        rows, columns = self.confusion.labels, self.confusion.answers
        height = min(24.0, self.height() / (len(rows) + 1))
        width = min(34.0, self.width() / (len(columns) + 1))
        painter.setFont(scaled_font(self.font(), min(0.9, max(0.55, height / 20))))
        centre = Qt.AlignmentFlag.AlignCenter
        for column, answer in enumerate(columns):
            painter.setPen(theme.muted)
            name = painter.fontMetrics().elidedText(
                answer_words(answer), Qt.TextElideMode.ElideRight, round(width)
            )
            painter.drawText(QRectF((column + 1) * width, 0, width, height), centre, name)
        for row, label in enumerate(rows):
            top = (row + 1) * height
            painter.setPen(theme.text)
            painter.drawText(QRectF(0, top, width, height), centre, label)
            total = sum(self.confusion.counts[row])
            for column, count in enumerate(self.confusion.counts[row]):
                cell = QRectF((column + 1) * width, top, width, height).adjusted(0.5, 0.5, -0.5, -0.5)
                right = columns[column] == label
                share = count / total if total else 0.0
                painter.fillRect(
                    cell, mixed(theme.track, theme.accent if right else theme.muted, share if count else 0.0)
                )
                if count:
                    painter.setPen(theme.on_accent if right and share > 0.5 else theme.text)
                    if not right and share > 0.5:
                        painter.setPen(theme.window)
                    painter.drawText(cell, centre, str(count))
