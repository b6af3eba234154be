"""What one model answers: its label, a bar for each of its classes, the time that it takes."""

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.checking.trial import Answer, ModelInfo
from signcam.ui.language.translate import tr
from signcam.ui.style.theme import RADIUS, mixed, scaled_font, theme_of
from signcam.ui.wording.answers import answer_words
from signcam.ui.wording.shown_digit import percent

_LOWEST, _HIGHEST = 70, 150
_MOST_BARS = 12


class ModelBars(QWidget):
    """A card for one model: name and time above, the answer on the left, upright bars beside it.

    Attributes:
        model: which model.
        answer: what it answers; None without a hand.
        different: whether another model answers otherwise.
    """

    def __init__(self, model: ModelInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.model = model
        self.answer: Answer | None = None
        self.different = False
        self._ms = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LOWEST)
        self.setMaximumHeight(_HIGHEST)
        self._describe()

    def show_answer(self, answer: Answer | None, *, different: bool) -> None:
        """Show the newest answer."""
        if answer != self.answer or different != self.different:
            self.answer, self.different = answer, different
            self.update()

    def refresh_words(self) -> None:
        """Bring the time up to date; called a few times a second, so that it can be read."""
        ms = "" if self.answer is None else tr("{ms} ms", ms=f"{self.answer.ms:.1f}")
        if ms != self._ms:
            self._ms = ms
            self.update()
        self._describe()

    def sizeHint(self) -> QSize:
        """Return the smallest size that can be read; the layout gives what is left."""
        return QSize(280, _LOWEST)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the card."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.accent if self.different else theme.line)
        painter.setBrush(theme.card)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        inside = card.adjusted(12, 7, -12, -6)
        small = scaled_font(self.font(), 0.9)
        metrics = QFontMetricsF(small)
        painter.setFont(scaled_font(self.font(), 0.95, bold=True))
        painter.setPen(theme.text)
        title = QRectF(inside.left(), inside.top(), inside.width(), metrics.height())
        width = inside.width() - metrics.horizontalAdvance(self._ms) - 10
        name = QFontMetricsF(painter.font()).elidedText(self.model.name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(small)
        painter.setPen(theme.muted)
        painter.drawText(title, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._ms)
        below = inside.adjusted(0, metrics.height() + 2, 0, 0)
        answer = QRectF(below.left(), below.top(), min(90.0, 0.24 * below.width()), below.height())
        self._paint_answer(painter, answer)
        self._paint_bars(painter, below.adjusted(answer.width() + 8, 0, 0, 0))

    def _paint_answer(self, painter: QPainter, place: QRectF) -> None:
        theme = theme_of(self.palette())
        label = "-" if self.answer is None else answer_words(self.answer.label)
        scale = 2.2 if len(label) <= 2 else 1.05
        painter.setFont(scaled_font(self.font(), min(scale, scale * place.height() / 52), bold=True))
        sure = self.answer is not None and self.answer.sure
        painter.setPen(theme.text if sure else theme.muted)
        upper = QRectF(place.left(), place.top(), place.width(), 0.66 * place.height())
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        if self.answer is not None:
            painter.setFont(scaled_font(self.font(), 0.9))
            painter.setPen(theme.muted)
            lower = place.adjusted(0, upper.height(), 0, 0)
            words = percent(self.answer.confidence) + ("" if sure else " ?")
            painter.drawText(lower, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_bars(self, painter: QPainter, place: QRectF) -> None:
        theme = theme_of(self.palette())
        labels = self.model.labels
        shares = self.answer.probabilities if self.answer is not None else (0.0,) * len(labels)
        order = list(range(len(labels)))
        if len(labels) > _MOST_BARS:
            # Of many classes, those that matter now.
            order = sorted(order, key=lambda place: -shares[place])[:_MOST_BARS]
        elif all(label.isdigit() for label in labels):
            order.sort(key=lambda place: int(labels[place]))
        font = scaled_font(self.font(), 0.85)
        height = QFontMetricsF(font).height()
        step = place.width() / len(order)
        best = max(order, key=lambda place: shares[place])
        painter.setFont(font)
        for column, number in enumerate(order):
            bar = QRectF(place.left() + column * step, place.top(), step, place.height() - height)
            bar = bar.adjusted(0.14 * step, 2, -0.14 * step, -2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.track)
            painter.drawRoundedRect(bar, 3, 3)
            filled = QRectF(bar)
            filled.setTop(bar.bottom() - shares[number] * bar.height())
            is_best = number == best and self.answer is not None
            painter.setBrush(theme.accent if is_best else mixed(theme.track, theme.muted, 0.7))
            if filled.height() >= 1:
                painter.drawRoundedRect(filled, 3, 3)
            painter.setPen(theme.text if is_best else theme.muted)
            text = QRectF(place.left() + column * step, place.bottom() - height, step, height)
            name = QFontMetricsF(font).elidedText(
                answer_words(labels[number]), Qt.TextElideMode.ElideRight, step
            )
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter, name)

    def _describe(self) -> None:
        answer = (
            tr("no hand")
            if self.answer is None
            else f"{answer_words(self.answer.label)}, {percent(self.answer.confidence)}"
        )
        self.setAccessibleName(f"{self.model.name}: {answer}")
