"""The line under the video: the held digit, what was read before it, and a button that copies it."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QAction, QGuiApplication, QPainter, QPaintEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.style.theme import theme_of
from signcam.ui.wording.read_log import held_words

_EMPTY = tr_noop("What is read stands here, with its time")


class ReadLine(QWidget):
    """A focusable label that says the held digit to screen readers, and a line to select and copy from.

    Attributes:
        held: the label; its accessible name changes with the held digit.
        line: what was read.
    """

    def __init__(self, copy: QAction, parent: QWidget | None = None) -> None:
        """Make an empty line.

        Args:
            copy: copies what was read.
            parent: the page.
        """
        super().__init__(parent)
        self.held = QLabel(self)
        self.held.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.held.setProperty("held", True)
        self.held.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line = QLineEdit(self)
        self.line.setReadOnly(True)
        self.line.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.line.setPlaceholderText(tr(_EMPTY))
        self.line.setAccessibleName(tr("What was read"))
        self.button = QToolButton(self)
        self.button.setDefaultAction(copy)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setAccessibleName(copy.toolTip())
        self.button.setProperty("plain", True)
        self.button.setIconSize(QSize(20, 20))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(6)
        row.addWidget(self.held)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.show_held(None)

    def show_held(self, label: str | None) -> None:
        """Show the held digit; None where none is."""
        words = held_words(label)
        if words == self.held.accessibleName():
            return
        self.held.setText(label if label is not None else "-")
        self.held.setAccessibleName(words)
        self.held.setMinimumWidth(2 * self.held.fontMetrics().horizontalAdvance("0") + 12)

    def show_text(self, text: str) -> None:
        """Show what was read; the newest end is seen, and what is selected stays selected."""
        if text == self.line.text() or self.line.hasSelectedText():
            return
        self.line.setText(text)
        self.line.end(False)

    def copy(self) -> None:
        """Copy all that was read."""
        clipboard = QGuiApplication.clipboard()
        if clipboard is not None and self.line.text():
            clipboard.setText(self.line.selectedText() or self.line.text())

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint behind the line."""
        QPainter(self).fillRect(self.rect(), theme_of(self.palette()).backdrop)
