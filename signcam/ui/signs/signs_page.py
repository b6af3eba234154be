"""Which signs signcam reads: shown over the window at first start, and from the help menu."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PyQt6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from signcam.resources.signs import Side
from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.signs.sign_chart import SignChart
from signcam.ui.style.theme import scaled_font, theme_of, window_scale

_INTRODUCTIONS: dict[Side, str] = {
    "palm": tr_noop(
        "signcam reads one-handed digits as in American Sign Language. Hold one hand up to the camera, palm"
        " towards it, fingers up, and keep it still for half a second."
    ),
    "back": tr_noop(
        "signcam reads one-handed digits as in American Sign Language. Hold one hand up to the camera, the"
        " back of the hand (1 to 5) or the palm (0 and 6 to 9) towards it, fingers up, and keep it still for"
        " half a second."
    ),
}
_SIDES = tr_noop("1 to 5 may be shown with either side:")
_PRIVACY = tr_noop("The pictures stay on this computer: nothing is stored, nothing is sent.")
# Pixels of height from which there is room to spare.
_ROOMY = 500
_EDGE = 32


class SignsPage(QWidget):
    """A page over the window with the ten signs.

    Signals:
        dismissed: the person wants to go on.
    """

    dismissed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Signs that signcam reads"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = QLabel(tr("Show a digit with one hand"), self)
        title.setFont(scaled_font(self.font(), 1.9, bold=True))
        title.setWordWrap(True)
        self._scale = 1.0
        self._sheet = False
        self.introduction = QLabel(self)
        self.introduction.setWordWrap(True)
        self.chart = SignChart(self)
        self.palm = QRadioButton(tr("&Palm"), self)
        self.back = QRadioButton(tr("&Back of the hand"), self)
        self.palm.setChecked(True)
        self._show_side(False)
        self.back.toggled.connect(self._show_side)
        privacy = self._privacy = QLabel(tr(_PRIVACY), self)
        privacy.setWordWrap(True)
        privacy.setProperty("muted", True)
        self.button = QPushButton(tr("Start"), self)
        self.button.setDefault(True)
        self.button.setMinimumWidth(120)
        self.button.clicked.connect(self._dismiss)
        self._title = title
        self._sides_label = QLabel(tr(_SIDES), self)
        self._sides_label.setWordWrap(True)
        radios = QHBoxLayout()
        radios.setSpacing(8)
        radios.addWidget(self.palm)
        radios.addWidget(self.back)
        radios.addStretch()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(8)
        self._sides.addWidget(self._sides_label)
        self._sides.addLayout(radios, 1)
        # With large letters the page is longer than a small window; its button is always seen.
        content = QWidget(self)
        inside = self._inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(title)
        inside.addWidget(self.introduction)
        inside.addLayout(self._sides)
        inside.addWidget(self.chart, 1)
        inside.addWidget(privacy)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidget(content)
        bottom = QHBoxLayout()
        bottom.addStretch()
        bottom.addWidget(self.button)
        layout = self._layout = QVBoxLayout(self)
        self._set_margins(roomy=True)
        layout.addWidget(self.scroll_area, 1)
        layout.addLayout(bottom)
        self.hide()

    def open(self, *, first: bool) -> None:
        """Show the page; the first time its button starts, later it closes the page."""
        self.button.setText(tr("Start") if first else tr("Close"))
        self.palm.setChecked(True)
        self.show()
        self.raise_()
        self.button.setFocus()

    def set_sheet(self, on: bool) -> None:
        """Be short, to lie over a part of the picture, or tell all, on a page of its own."""
        self._sheet = on
        for widget in (self._sides_label, self.palm, self.back):
            widget.setHidden(on)
        self._fit()

    def least_height(self, width: int) -> int:
        """Return the height that all words need at a width, in pixels."""
        margins = self._layout.contentsMargins()
        inside = self._inside.heightForWidth(width - margins.left() - margins.right())
        around = margins.top() + margins.bottom() + self._layout.spacing()
        return inside + around + self.button.sizeHint().height()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Let Escape and Return lead on as the button does."""
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event is not None and event.key() in keys:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Leave the room to the signs where there is little."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._set_margins(roomy=self.height() >= _ROOMY)
        self._set_scale(window_scale(self.height()))
        self._title.setFont(scaled_font(self.font(), (1.3 if self._sheet else 1.9) * self._scale, bold=True))
        radios = self.palm.sizeHint().width() + self.back.sizeHint().width() + 3 * self._sides.spacing()
        words = self._sides_label.fontMetrics().horizontalAdvance(tr(_SIDES))
        beside = words + radios <= self.width() - 2 * _EDGE
        self._sides_label.setWordWrap(not beside)
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Cover what is beneath."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.window)
        if self._sheet:
            painter.fillRect(0, 0, self.width(), 2, theme.line)

    def _set_margins(self, *, roomy: bool) -> None:
        edge, gap = (24, 12) if roomy else (12, 7)
        self._layout.setSpacing(gap)
        self._inside.setSpacing(gap)
        self._layout.setContentsMargins(_EDGE, edge, _EDGE, edge)

    def _set_scale(self, scale: float) -> None:
        """Write larger than the system does in a large window."""
        if scale == self._scale:
            return
        self._scale = scale
        small = (self.introduction, self._sides_label, self.palm, self.back, self._privacy, self.button)
        for widget in (*small, self.chart):
            widget.setFont(scaled_font(self.font(), scale))

    def _show_side(self, back: bool) -> None:
        side: Side = "back" if back else "palm"
        self.chart.show_side(side)
        self.introduction.setText(tr(_INTRODUCTIONS[side]))

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
