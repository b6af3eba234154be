"""A menu of things of which one is chosen: cameras, models."""

from collections.abc import Mapping, Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu, QWidget

from signcam.ui.menus.actions import fill_menu


class ChoiceMenu(QMenu):
    """Lists what there is, then the actions that every such menu ends with.

    Signals:
        chosen: an entry was picked; carries its key.
    """

    chosen = pyqtSignal(str)

    def __init__(
        self,
        title: str,
        empty: str,
        names: tuple[str | None, ...],
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        """Make a menu without entries.

        Args:
            title: what the menu bar says.
            empty: what stands there while there is nothing to choose.
            names: the actions at its end.
            actions: all actions.
            parent: the widget it belongs to.
        """
        super().__init__(title, parent)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._emit_chosen)
        fill_menu(self, names, actions)
        self._first = self.actions()[0]
        self._nothing = QAction(empty, self)
        self._nothing.setEnabled(False)
        self.insertAction(self._first, self._nothing)
        self._entries: tuple[tuple[str, str], ...] = ()

    def show_entries(self, entries: Sequence[tuple[str, str]], tips: Mapping[str, str] | None = None) -> None:
        """List entries in place of those before.

        Args:
            entries: (key, name) each.
            tips: more about an entry, by its key.
        """
        if tuple(entries) == self._entries:
            return
        self._entries = tuple(entries)
        for action in self._group.actions():
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        for key, name in entries:
            action = QAction(name.replace("&", "&&"), self)
            action.setCheckable(True)
            action.setData(key)
            action.setToolTip((tips or {}).get(key, name))
            self._group.addAction(action)
            self.insertAction(self._nothing, action)
        self._nothing.setVisible(not entries)

    def mark(self, key: str | None) -> None:
        """Set the mark at the entry that is in use; none where it is not in the menu."""
        for action in self._group.actions():
            # An exclusive group keeps its last mark, so it gives up being exclusive for the moment.
            if action.isChecked() != (action.data() == key):
                self._group.setExclusive(False)
                action.setChecked(action.data() == key)
                self._group.setExclusive(True)

    def _emit_chosen(self, action: QAction) -> None:
        self.chosen.emit(action.data())
