"""What is asked for: the drawn hand, the sign in words, a countdown."""

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPixmap
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.checking.plan import Step
from signcam.checking.prompts import step_details, step_sentence
from signcam.checking.run import Phase, RunState
from signcam.models.labels import digit_of
from signcam.resources.signs import sign_picture
from signcam.ui.language.translate import say, tr
from signcam.ui.modes.check.words import HANDS, phase_words, step_words
from signcam.ui.style.theme import RADIUS, scaled_font, theme_of


class PromptCard(QWidget):
    """A card with the picture on the left and the words on the right; a bar below fills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: RunState | None = None
        self._mirror = False
        self._picture: tuple[int, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(118)
        self.setMaximumHeight(260)

    def show_state(self, state: RunState | None, *, mirror: bool) -> None:
        """Show where the session stands.

        Args:
            state: of the session; None without one.
            mirror: whether the person is seen as in a mirror, so that the drawn hand is shown so too.
        """
        if state == self.state and mirror == self._mirror:
            return
        self._mirror = mirror
        if state is not None and (self.state is None or state.step != self.state.step):
            self._load(state.step)
            self.setAccessibleName(step_words(state.step) if state.step is not None else "")
        self.state = state
        self.update()

    def sizeHint(self) -> QSize:
        """Return the smallest size that can be read; the layout gives what is left."""
        return QSize(320, 118)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the card."""
        if self.state is None or self.state.step is None:
            return
        theme, state, step = theme_of(self.palette()), self.state, self.state.step
        painter = QPainter(self)
        painter.setLayoutDirection(QGuiApplication.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.line)
        painter.setBrush(theme.card)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        inside = card.adjusted(14, 10, -14, -12)
        side = min(inside.height() - 10, 0.42 * inside.width())
        words = inside
        if self._picture is not None:
            room = QRectF(inside.left(), inside.top(), side, inside.height() - 10)
            self._paint_picture(painter, room)
            words = inside.adjusted(side + 12, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignLeft
        wrap = int(Qt.TextFlag.TextWordWrap)
        painter.setPen(theme.text)
        head = tr("Rest") if step.label is None else step.label
        size = 3.4 if len(head) <= 2 else 1.7
        painter.setFont(scaled_font(self.font(), min(2.4, inside.height() / 130) * size, bold=True))
        upper = QRectF(words.left(), words.top(), words.width(), 0.44 * words.height())
        painter.drawText(upper, left | Qt.AlignmentFlag.AlignVCenter, head)
        painter.setFont(self.font())
        details = [tr(HANDS[step.hand])] if step.hand is not None else []
        details += [say(detail) for detail in step_details(step)]
        text = say(step_sentence(step)) if step.label is None else tr(", ").join(details)
        lower = words.adjusted(0, upper.height(), 0, -12)
        painter.setPen(theme.muted)
        flags = int(left) | int(Qt.AlignmentFlag.AlignTop) | wrap
        drawn = painter.drawText(lower, flags, text[:1].upper() + text[1:])
        painter.setPen(theme.accent)
        painter.setFont(scaled_font(self.font(), 1.0, bold=True))
        told = lower.adjusted(0, drawn.height() + 4 if drawn is not None else 20, 0, 0)
        painter.drawText(told, flags, phase_words(state))
        self._paint_bar(painter, QRectF(inside.left(), inside.bottom() - 4, inside.width(), 5))

    def _paint_picture(self, painter: QPainter, room: QRectF) -> None:
        assert self._picture is not None
        left = self.state is not None and self.state.step is not None and self.state.step.hand == "left"
        ratio = self.devicePixelRatioF()
        picture = self._picture[1].scaled(
            (room.size() * ratio).toSize(),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(ratio)
        size = picture.deviceIndependentSize()
        painter.save()
        painter.translate(room.center())
        # The drawings are right hands as a camera sees them.
        painter.scale(-1 if left != self._mirror else 1, 1)
        painter.drawPixmap(
            QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height()).topLeft(), picture
        )
        painter.restore()

    def _paint_bar(self, painter: QPainter, place: QRectF) -> None:
        theme = theme_of(self.palette())
        assert self.state is not None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.track)
        painter.drawRoundedRect(place, 2.5, 2.5)
        if self.state.phase is Phase.TAKING and self.state.taken > 0:
            filled = QRectF(place)
            filled.setWidth(place.width() * self.state.taken)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(filled, 2.5, 2.5)

    def _load(self, step: Step | None) -> None:
        self._picture = None
        digit = None if step is None or step.label is None else digit_of(step.label)
        if step is None or digit is None:
            return
        path = sign_picture(digit, step.side or "palm")
        pixmap = QPixmap(str(path)) if path is not None else QPixmap()
        if not pixmap.isNull():
            self._picture = digit, pixmap
