"""The window's menus and toolbar: what all modes share, and what the mode in use adds."""

from collections.abc import Mapping, Sequence

from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMainWindow, QMenu

from signcam.ui.language.translate import tr
from signcam.ui.menus import actions as acts
from signcam.ui.menus.language_menu import LanguageMenu
from signcam.ui.menus.mode_menu import ModeMenu
from signcam.ui.menus.model_menu import ModelMenu
from signcam.ui.menus.source_menu import SourceMenu
from signcam.ui.menus.toolbar import Toolbar
from signcam.ui.mode import Mode
from signcam.ui.style.theme import theme_of


class WindowMenus:
    """Fills the menu bar and the toolbar of a window.

    Attributes:
        actions: what can be done now, by name: the window's actions and those of the mode in use.
        source: the menu of sources.
        model: the menu of models.
        mode: the menu of modes.
        language: the menu of languages.
        toolbar: the bar under the menus.
    """

    def __init__(
        self, window: QMainWindow, questions: object, modes: Sequence[Mode], playback: QMenu
    ) -> None:
        """Make the menus; `show_mode` adds what the mode in use has.

        Args:
            window: has a method for the slot of each of `menus.actions.ACTIONS`.
            questions: has one for each of `menus.actions.QUESTIONS`.
            modes: all modes of the window.
            playback: the menu of what can be done with a file that plays.
        """
        self._modes = modes
        self._shared = acts.build_actions(acts.ACTIONS, window, window)
        self._shared |= acts.build_actions(acts.QUESTIONS, questions, window)
        self.actions: Mapping[str, QAction] = self._shared
        self.source = SourceMenu(self._shared, window)
        self.model = ModelMenu(self._shared, window)
        self.mode = ModeMenu([tr(mode.title) for mode in modes], window)
        self.language = LanguageMenu(window)
        self._view, help_menu = QMenu(tr("&View"), window), QMenu(tr("&Help"), window)
        acts.fill_menu(help_menu, acts.HELP_MENU, self._shared)
        bar = window.menuBar()
        assert bar is not None
        for menu in (self.source, self.model, self.mode, self._view, playback, help_menu):
            bar.addMenu(menu)
        self.toolbar = Toolbar(self.mode if len(modes) > 1 else None, self.source, self.model, window)
        window.addToolBar(self.toolbar)

    def show_mode(self, current: Mode) -> None:
        """Show the actions of the mode in use. The keys of the other modes do nothing meanwhile."""
        for mode in self._modes:
            for action in mode.actions.values():
                action.setEnabled(mode is current)
        self.actions = {**self._shared, **current.actions}
        first, last = acts.VIEW_MENU
        self._view.clear()
        acts.fill_menu(self._view, (*first, *current.view_menu, *last), self.actions)
        self._view.addMenu(self.language)
        left, right = acts.TOOLBAR
        self.toolbar.show_actions([self.actions[name] for name in (*left, *current.toolbar, *right)])
        self.mode.mark(self._modes.index(current))
        self.toolbar.mode_picker.show_choice(acts.plain_text(tr(current.title)))

    def refresh_icons(self) -> None:
        """Draw all icons in the palette's colours, again when it has changed."""
        theme = theme_of(self.toolbar.palette())
        for actions in (self._shared, *(mode.actions for mode in self._modes)):
            acts.refresh_icons(actions.values(), theme)
        self.toolbar.refresh_icons()
