"""The progress over days: the median time to right of each day, and how many digits were right."""

from collections.abc import Sequence

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPainterPath, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.practice.progress import Day
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.style.theme import RADIUS, scaled_font, theme_of

_MOST_DAYS = 30
_EMPTY = tr_noop("After your first round, this chart shows the time to right, day by day.")
_TITLE = tr_noop("Seconds to right, by day")


class ProgressChart(QWidget):
    """A line over the last days on which something was practised; each point has its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(70)
        self.days: tuple[Day, ...] = ()
        self.show_days(())

    def show_days(self, days: Sequence[Day]) -> None:
        """Show the last days, oldest first."""
        self.days = tuple(day for day in days if day.seconds is not None)[-_MOST_DAYS:]
        told = "; ".join(
            tr(
                "{day}: {seconds} seconds, {right} of {asked} right",
                day=day.day,
                seconds=f"{day.seconds:.1f}",
                right=day.right,
                asked=day.asked,
            )
            for day in self.days
            if day.seconds is not None
        )
        self.setAccessibleName(tr(_TITLE))
        self.setAccessibleDescription(told or tr(_EMPTY))
        self.setToolTip(told.replace("; ", "\n"))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size at which the numbers have room."""
        return QSize(280, 130)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint card, line, points and numbers."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        small = scaled_font(self.font(), 0.85)
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        painter.setPen(theme.muted)
        inside = card.adjusted(12, 6, -12, -6)
        if not self.days:
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.setLayoutDirection(QGuiApplication.layoutDirection())
            painter.drawText(inside, flags, tr(_EMPTY))
            return
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, tr(_TITLE))
        plot = inside.adjusted(10, 2 * metrics.height() + 2, -10, -metrics.height() - 4)
        highest = max(day.seconds or 0.0 for day in self.days) * 1.05
        count = len(self.days)
        points = []
        for place, day in enumerate(self.days):
            x = plot.left() + plot.width() * (place / (count - 1) if count > 1 else 0.5)
            points.append(QPointF(x, plot.bottom() - plot.height() * (day.seconds or 0.0) / highest))
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        line = QPainterPath(points[0])
        for point in points[1:]:
            line.lineTo(point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.accent, 2))
        painter.drawPath(line)
        painter.setBrush(theme.accent)
        for point in points:
            painter.drawEllipse(point, 3, 3)
        painter.setPen(theme.text)
        # Numbers at the points that are far enough apart; the last one always.
        step = max(1, round(count * metrics.horizontalAdvance("00.0 ") / max(plot.width(), 1.0) + 0.5))
        for place, (point, day) in enumerate(zip(points, self.days, strict=True)):
            if (count - 1 - place) % step == 0 and day.seconds is not None:
                place_of_number = QRectF(
                    point.x() - 40, point.y() - metrics.height() - 4, 80, metrics.height()
                )
                painter.drawText(place_of_number, Qt.AlignmentFlag.AlignCenter, f"{day.seconds:.1f}")
        painter.setPen(theme.muted)
        below = QRectF(inside.left(), plot.bottom() + 2, inside.width(), metrics.height())
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if count == 1:
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, _short(self.days[0]))
        else:
            painter.drawText(below, left, _short(self.days[0]))
            painter.drawText(below, right, _short(self.days[-1]))


def _short(day: Day) -> str:
    """Return month and day."""
    return day.day[5:]
