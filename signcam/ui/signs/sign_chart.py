"""The ten signs as a small chart."""

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from signcam.resources.signs import HOW_TO_SIGN, TWO_SIDED_DIGITS, Side, sign_picture
from signcam.ui.language.translate import say, tr, tr_noop
from signcam.ui.style.theme import RADIUS, Theme, scaled_font, theme_of

# As many cells stand side by side as have room for the longest word in them.
_COLUMNS = (5, 4, 3, 2)
_LOWEST_PICTURE = 64
_GAP, _AROUND = 8, 12
_PALM_ONLY = tr_noop("palm only")
# In narrower cells a hand has no room for words beside it.
_WIDE = 130
_USUAL_HEIGHT = 240
# Beside the backs, palms that stay as they are step back this far.
_FADED = 0.4


class SignChart(QWidget):
    """Two rows of five signs: a picture where there is one, the digit, and how to make it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(tr("The ten signs"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(300)
        self._side: Side = "palm"
        self._originals: dict[tuple[int, Side], QPixmap] = {}
        self._scaled: dict[tuple[int, Side], QPixmap] = {}
        self.show_side("palm")

    def show_side(self, side: Side) -> None:
        """Show the hands from this side, where the sign may be shown so; the others from the palm."""
        self._side = side
        words = (f"{digit}: {say(how)}{self._aside(digit)}" for digit, how in enumerate(HOW_TO_SIGN))
        self.setAccessibleDescription("; ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that has room for all words; the hands take what is left."""
        return QSize(760, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Scale the pictures again when next painted, and ask for the height that the words need."""
        super().resizeEvent(event)
        self._scaled = {}
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height that words and small hands need at a width, before the chart has that width."""
        columns = self._columns(width)
        rows = -(-10 // columns)
        words = self._words_height(self._small_font(1.0), self._cell_width(columns, width))
        return round(rows * (words + _LOWEST_PICTURE + _AROUND) + (rows - 1) * _GAP)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint ten cells."""
        self._load()
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns(self.width())
        rows = -(-10 // columns)
        width = self._cell_width(columns, self.width())
        height = (self.height() - (rows - 1) * _GAP) / rows
        for digit in range(10):
            row, column = divmod(digit, columns)
            cell = QRectF(column * (width + _GAP), row * (height + _GAP), width, height)
            self._paint_cell(painter, digit, cell, theme)

    def _paint_cell(self, painter: QPainter, digit: int, cell: QRectF, theme: Theme) -> None:
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.card)
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        # Words grow with the hands, though more slowly.
        scale = min(1.5, max(1.0, cell.height() / _USUAL_HEIGHT))
        small = self._small_font(scale)
        words_height = self._words_height(small, cell.width())
        if words_height > cell.height() - _LOWEST_PICTURE - _AROUND:
            scale, small = 1.0, self._small_font(1.0)
            words_height = self._words_height(small, cell.width())
        aside = QFontMetricsF(small).horizontalAdvance(tr(_PALM_ONLY))
        wide = cell.width() >= max(_WIDE, 1.6 * aside)
        room = cell.adjusted(6, 6, -6, -words_height - 6)
        side = self._side_of(digit)
        fitting = self._scaled_to(room.size().toSize()).get((digit, side))
        painter.setPen(theme.text)
        if fitting is None:
            painter.setFont(scaled_font(self.font(), 2.6 * scale, bold=True))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(digit))
        else:
            painter.setOpacity(1 if side == self._side else _FADED)
            size = fitting.deviceIndependentSize()
            # All wrists are at one height, whatever the fingers do.
            corner = QPointF(room.center().x() - size.width() / 2, room.bottom() - size.height())
            painter.drawPixmap(corner, fitting)
            painter.setOpacity(1)
            painter.setFont(scaled_font(self.font(), 1.5 * scale, bold=True))
            top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            painter.drawText(cell.adjusted(10, 6, 0, 0), top_left, str(digit))
        painter.setFont(small)
        painter.setPen(theme.muted)
        if side != self._side and wide:
            top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            painter.drawText(cell.adjusted(0, 9, -10, 0), top_right, tr(_PALM_ONLY))
        words = QRectF(cell.left() + 5, cell.bottom() - words_height - 4, cell.width() - 10, words_height)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, int(flags) | int(Qt.TextFlag.TextWordWrap), say(HOW_TO_SIGN[digit]))

    def _small_font(self, scale: float) -> QFont:
        return scaled_font(self.font(), 0.88 * scale)

    def _columns(self, width: int) -> int:
        metrics = QFontMetricsF(self._small_font(1.0))
        longest = max(metrics.horizontalAdvance(word) for how in HOW_TO_SIGN for word in say(how).split())
        fitting = [columns for columns in _COLUMNS if self._cell_width(columns, width) >= longest + 12]
        return max(fitting, default=_COLUMNS[-1])

    def _cell_width(self, columns: int, width: int) -> float:
        return (width - (columns - 1) * _GAP) / columns

    def _words_height(self, font: QFont, width: float) -> float:
        """Return the height of the tallest words under a hand."""
        metrics, room = QFontMetricsF(font), QRectF(0, 0, width - 10, 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return max(metrics.boundingRect(room, flags, say(how)).height() for how in HOW_TO_SIGN) + 4

    def _side_of(self, digit: int) -> Side:
        """Return the side from which a sign is shown now."""
        return self._side if digit in TWO_SIDED_DIGITS else "palm"

    def _aside(self, digit: int) -> str:
        """Return what the description adds to a sign's words."""
        if self._side == "palm":
            return ""
        return tr(", back of the hand") if digit in TWO_SIDED_DIGITS else f", {tr(_PALM_ONLY)}"

    def _load(self) -> None:
        """Read the pictures, the first time that they are needed."""
        if self._originals:
            return
        sides: tuple[Side, ...] = ("palm", "back")
        for digit in range(10):
            for side in sides:
                path = sign_picture(digit, side)
                # What cannot be read is a null pixmap, and stays away as what is not there.
                self._originals[digit, side] = QPixmap(str(path)) if path is not None else QPixmap()

    def _scaled_to(self, room: QSize) -> dict[tuple[int, Side], QPixmap]:
        """Return the pictures that there are, all at one scale, so that every hand is of the same size."""
        if not self._scaled:
            there = {key: pixmap for key, pixmap in self._originals.items() if not pixmap.isNull()}
            if not there:
                return {}
            ratio = self.devicePixelRatioF()
            widest = max(pixmap.width() for pixmap in there.values())
            tallest = max(pixmap.height() for pixmap in there.values())
            scale = ratio * min(room.width() / widest, room.height() / tallest)
            for key, pixmap in there.items():
                self._scaled[key] = pixmap.scaled(
                    max(1, round(pixmap.width() * scale)),
                    max(1, round(pixmap.height() * scale)),
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                self._scaled[key].setDevicePixelRatio(ratio)
        return self._scaled
