"""One sentence across the window about what went wrong or goes on; nobody has to answer it."""

from PyQt6.QtCore import QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from signcam.system.terminal import print_stderr
from signcam.ui.language.translate import say, tr
from signcam.ui.style.glyphs import glyph_icon, paint_glyph
from signcam.ui.style.margins import right_to_left, set_margins
from signcam.ui.style.theme import theme_of

_GLYPH = 20
_PROBLEM = "warning"


class Banner(QWidget):
    """Shows the newest sentence until it is closed; the same one again stays a single one.

    Signals:
        dismissed: the person closed it.
    """

    dismissed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = _PROBLEM
        self._quiet = False
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # A file's name is shown as it is, whatever tags stand in it.
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.menu_button = QToolButton(self)
        self.menu_button.setText(tr("Change ▾"))
        self.menu_button.setAccessibleName(tr("Change"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.close_button = QToolButton(self)
        self.close_button.setProperty("plain", True)
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.setAccessibleName(tr("Close message"))
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self)
        set_margins(layout, 16 + _GLYPH + 10, 8, 10, 8)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.menu_button)
        layout.addWidget(self.close_button)
        self.hide()
        self.refresh_icons()

    def show_sentence(self, sentence: str, glyph: str = _PROBLEM, menu: QMenu | None = None) -> None:
        """Show a sentence in place of the one before.

        Args:
            sentence: what to tell the person.
            glyph: name of the drawing before it.
            menu: what the person may do about it.
        """
        if self._quiet:
            print_stderr(sentence)
            return
        sentence = say(sentence)
        self._glyph = glyph
        self.menu_button.setMenu(menu)
        self.menu_button.setVisible(menu is not None)
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self.update()

    def set_quiet(self, on: bool) -> None:
        """Write sentences to stderr from now on, or show them again."""
        self._quiet = on
        if on:
            self.hide()

    def clear_problem(self) -> None:
        """Take a problem away, of something that the person has left; what goes on stays."""
        if self._glyph == _PROBLEM:
            self.hide()

    def hide_sentence(self, sentence: str) -> None:
        """Take a sentence away that is over; another one stays."""
        if sentence and self.label.text() == say(sentence):
            self.hide()

    def refresh_icons(self) -> None:
        """Draw the button in the palette's colours, again when it has changed."""
        self.close_button.setIcon(glyph_icon("close", theme_of(self.palette())))

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint the strip under the sentence."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.card)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        top = (self.height() - _GLYPH) / 2
        left = self.width() - 16 - _GLYPH if right_to_left() else 16
        paint_glyph(painter, self._glyph, QRectF(left, top, _GLYPH, _GLYPH), theme.text)
