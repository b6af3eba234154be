"""The languages of the window, one of which is in use."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu, QWidget

from signcam.phrases import LANGUAGES
from signcam.ui.language.translate import tr


class LanguageMenu(QMenu):
    """Lists the languages, each in its own words; first the system's.

    Signals:
        chosen: a language was picked; carries its code, or an empty text for the system's.
    """

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget) -> None:
        """Make the menu.

        Args:
            parent: the window.
        """
        super().__init__(tr("Lan&guage"), parent)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._emit_chosen)
        for code, name in (("", tr("As the system")), *LANGUAGES.items()):
            action = QAction(name, self)
            action.setCheckable(True)
            action.setData(code)
            self._group.addAction(action)
            self.addAction(action)

    def mark(self, language: str | None) -> None:
        """Set the mark at what the settings keep."""
        for action in self._group.actions():
            action.setChecked(action.data() == (language or ""))

    def _emit_chosen(self, action: QAction) -> None:
        self.chosen.emit(action.data())
