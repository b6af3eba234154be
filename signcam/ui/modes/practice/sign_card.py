"""The sign that is asked for: the digit, and the drawn hand from both sides."""

from collections.abc import Sequence

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QRegion
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.resources.signs import HOW_TO_SIGN, Side, sign_picture
from signcam.ui.language.translate import say, tr, tr_noop
from signcam.ui.style.theme import RADIUS, Theme, scaled_font, theme_of

_SIDES: tuple[tuple[Side, str], ...] = (("back", tr_noop("you see")), ("palm", tr_noop("others see")))
_GAP = 8
_USUAL = tr_noop("Your usual time to right")
_NEVER = tr_noop("not yet")


class SignCard(QWidget):
    """One large digit and two pictures of a hand. Nothing is asked for while the digit is None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(170, 100)
        self.digit: int | None = None
        self._done = False
        self._seconds: tuple[float | None, ...] = (None,) * 10
        self._pictures: dict[tuple[int, Side], QPixmap] = {}
        self.show_digit(None)

    def show_digit(self, digit: int | None, *, done: bool = False) -> None:
        """Show a sign, or none, and a tick if it was signed right."""
        self.digit, self._done = digit, done
        if digit is not None:
            self.setAccessibleName(tr("Sign a {digit}: {how}", digit=digit, how=say(HOW_TO_SIGN[digit])))
        else:
            self.setAccessibleName(
                "; ".join(f"{digit}: {words}" for digit, words in enumerate(self._times()))
            )
        self.update()

    def show_seconds(self, seconds: Sequence[float | None]) -> None:
        """Show the usual time to right of each digit while no sign is asked for; None is no time yet."""
        self._seconds = tuple(seconds)
        self.show_digit(self.digit, done=self._done)

    def sizeHint(self) -> QSize:
        """Return a size at which the hands are seen well."""
        return QSize(280, 260)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the card."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        if self.digit is None:
            self._paint_times(painter, card, theme)
            return
        title = scaled_font(self.font(), min(5.0, max(1.6, self.height() / 90)), bold=True)
        top = QFontMetricsF(title).height()
        painter.setFont(title)
        painter.setPen(theme.text)
        heading = QRectF(card.left() + 12, card.top() + 4, card.width() - 24, top)
        painter.drawText(heading, Qt.AlignmentFlag.AlignCenter, str(self.digit))
        if self._done:
            unit = top * 0.22
            middle = heading.center() + QPointF(top * 0.85, 0)
            tick = QPainterPath(middle + QPointF(-unit, 0))
            tick.lineTo(middle + QPointF(-0.2 * unit, 0.8 * unit))
            tick.lineTo(middle + QPointF(unit, -0.8 * unit))
            painter.setPen(QPen(theme.accent, top * 0.09, cap=Qt.PenCapStyle.RoundCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(tick)
        width = (card.width() - 3 * _GAP) / 2
        for place, (side, words) in enumerate(_SIDES):
            cell = QRectF(card.left() + _GAP + place * (width + _GAP), heading.bottom() + 4, width, 0)
            cell.setBottom(card.bottom() - 4)
            self._paint_side(painter, cell, self.digit, side, tr(words), theme)

    def _times(self) -> list[str]:
        return [tr(_NEVER) if seconds is None else f"{seconds:.1f} s" for seconds in self._seconds]

    def _paint_times(self, painter: QPainter, card: QRectF, theme: Theme) -> None:
        """Paint two columns of five digits, each with its usual time."""
        small = scaled_font(self.font(), 0.88)
        heading = QFontMetricsF(small).height() + 12
        painter.setFont(small)
        painter.setPen(theme.muted)
        top = QRectF(card.left(), card.top(), card.width(), heading)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, tr(_USUAL))
        height = (card.height() - heading - 8) / 5
        scale = min(2.2, max(1.0, height / 34))
        for digit, words in enumerate(self._times()):
            column, row = divmod(digit, 5)
            cell = QRectF(
                card.left() + column * card.width() / 2, card.top() + heading + row * height, 0, height
            )
            cell.setWidth(card.width() / 2)
            left = QRectF(cell.left(), cell.top(), cell.width() * 0.36, height)
            painter.setFont(scaled_font(self.font(), scale, bold=True))
            painter.setPen(theme.text)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(left, right, str(digit))
            painter.setFont(scaled_font(self.font(), min(scale * 0.7, 1.4)))
            painter.setPen(theme.muted)
            beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(cell.adjusted(left.width() + 10, 0, 0, 0), beside, words)

    def _paint_side(
        self, painter: QPainter, cell: QRectF, digit: int, side: Side, words: str, theme: Theme
    ) -> None:
        small = scaled_font(self.font(), 0.88)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        caption = QFontMetricsF(small).boundingRect(QRectF(0, 0, cell.width(), cell.height()), flags, words)
        caption = QRectF(cell.left(), cell.bottom() - caption.height(), cell.width(), caption.height())
        painter.setFont(small)
        painter.setPen(theme.muted)
        painter.drawText(caption, flags, words)
        picture = self._picture(digit, side)
        room = QRectF(cell.left(), cell.top(), cell.width(), max(caption.top() - cell.top(), 1))
        if picture.isNull():
            return
        # The hand without the empty room round it.
        part = QRectF(QRegion(picture.mask()).boundingRect())
        scale = min(room.width() / part.width(), room.height() / part.height())
        shown = QRectF(0, 0, part.width() * scale, part.height() * scale)
        shown.moveCenter(room.center())
        painter.drawPixmap(shown, picture, part)

    def _picture(self, digit: int, side: Side) -> QPixmap:
        """Return a picture, read the first time that it is needed."""
        key = digit, side
        if key not in self._pictures:
            path = sign_picture(digit, side)
            self._pictures[key] = QPixmap(str(path)) if path is not None else QPixmap()
        return self._pictures[key]
