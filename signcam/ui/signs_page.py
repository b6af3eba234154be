"""Which signs signcam reads: shown over the window at first start, and from the help menu."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from signcam.ui.sign_chart import SignChart
from signcam.ui.theme import scaled_font, theme_of

_INTRODUCTION = (
    "signcam reads one-handed digits as in American Sign Language. Hold one hand up to the camera, palm"
    " towards it, fingers up, and keep it still for half a second."
)
_PRIVACY = "The pictures stay on this computer: nothing is stored, nothing is sent."


class SignsPage(QWidget):
    """A page over the window with the ten signs.

    Signals:
        dismissed: the person wants to go on.
    """

    dismissed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Signs that signcam reads")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = QLabel("Show a digit with one hand", self)
        title.setFont(scaled_font(self.font(), 1.9, bold=True))
        introduction = QLabel(_INTRODUCTION, self)
        introduction.setWordWrap(True)
        self.chart = SignChart(self)
        privacy = QLabel(_PRIVACY, self)
        privacy.setWordWrap(True)
        privacy.setProperty("muted", True)
        self.button = QPushButton("Start", self)
        self.button.setDefault(True)
        self.button.setMinimumWidth(120)
        self.button.clicked.connect(self._dismiss)
        bottom = QHBoxLayout()
        bottom.addWidget(privacy, 1)
        bottom.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.addWidget(title)
        layout.addWidget(introduction)
        layout.addWidget(self.chart, 1)
        layout.addLayout(bottom)
        self.hide()

    def open(self, *, first: bool) -> None:
        """Show the page; the first time its button starts, later it leads back."""
        self.button.setText("Start" if first else "Back")
        self.show()
        self.raise_()
        self.button.setFocus()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Let Escape and Return lead on as the button does."""
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event is not None and event.key() in keys:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Cover what is beneath."""
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).window)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
