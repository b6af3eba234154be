"""The modes of the window, one of which is in use."""

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup, QKeySequence
from PyQt6.QtWidgets import QMenu, QWidget

from signcam.ui.language.translate import tr


class ModeMenu(QMenu):
    """Lists the modes, with Ctrl+1 for the first. Hidden where there is only one.

    Signals:
        chosen: a mode was picked; carries its place in the list.
    """

    chosen = pyqtSignal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget) -> None:
        """Make the menu.

        Args:
            titles: what each mode is called.
            parent: the window, in which the keys work.
        """
        super().__init__(tr("M&ode"), parent)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._emit_chosen)
        for place, title in enumerate(titles):
            action = QAction(title, self)
            action.setCheckable(True)
            action.setData(place)
            self._group.addAction(action)
            self.addAction(action)
            if len(titles) > 1:
                action.setShortcut(QKeySequence(f"Ctrl+{place + 1}"))
                parent.addAction(action)
        entry = self.menuAction()
        assert entry is not None
        entry.setVisible(len(titles) > 1)

    def mark(self, place: int) -> None:
        """Set the mark at the mode that is in use."""
        self._group.actions()[place].setChecked(True)

    def _emit_chosen(self, action: QAction) -> None:
        self.chosen.emit(action.data())
