"""The bar under the menus: what plays, what reads, and the switches."""

from collections.abc import Mapping

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from signcam.ui.menus.actions import ACTIONS, TOOLBAR
from signcam.ui.menus.picker import Picker


class Toolbar(QToolBar):
    """Pickers on the left, switches on the right; all of them reached by Tab."""

    def __init__(
        self,
        source_menu: QMenu,
        model_menu: QMenu,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        """Make the bar.

        Args:
            source_menu: what the source picker opens.
            model_menu: what the model picker opens.
            actions: all actions.
            parent: the window.
        """
        super().__init__("Toolbar", parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(20, 20))
        self.source_picker = Picker("Source", "camera", source_menu, self)
        self.model_picker = Picker("Model", "model", model_menu, self)
        self.addWidget(self.source_picker)
        self.addWidget(self.model_picker)
        spacer = QWidget(self)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        for name in TOOLBAR:
            button = QToolButton(self)
            button.setDefaultAction(actions[name])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(ACTIONS[name].text.replace("&", ""))
            self.addWidget(button)

    def share_width(self, width: int) -> None:
        """Shorten the pickers' names to what suits a window of this width."""
        self.source_picker.set_widest(width // 4)
        self.model_picker.set_widest(width // 8)

    def refresh_icons(self) -> None:
        """Draw the pickers' icons in the palette's colours, again when it has changed."""
        self.source_picker.refresh_icon()
        self.model_picker.refresh_icon()
