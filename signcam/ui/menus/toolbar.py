"""The bar under the menus: what plays, what reads, and the switches."""

from collections.abc import Sequence

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from signcam.ui.language.translate import tr
from signcam.ui.menus.actions import plain_text
from signcam.ui.menus.picker import Picker
from signcam.ui.style.glyphs import glyph_icon
from signcam.ui.style.theme import theme_of

_SMALLEST_ICON = 20
# Pixels around an icon in its button, and at both ends of the bar.
_AROUND_ICON, _EDGES, _SHORTEST = 24, 40, 24


class Toolbar(QToolBar):
    """Pickers on the left, switches on the right; all of them reached by Tab."""

    def __init__(
        self,
        mode_menu: QMenu | None,
        source_menu: QMenu,
        model_menu: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        """Make the bar.

        Args:
            mode_menu: what the mode picker opens; None where there is one mode only.
            source_menu: what the source picker opens.
            model_menu: what the model picker opens.
            parent: the window.
        """
        super().__init__(tr("Toolbar"), parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(20, 20))
        self.source_picker = Picker(tr("Source"), "camera", source_menu, self)
        self.model_picker = Picker(tr("Model"), "model", model_menu, self)
        self.mode_picker = Picker(tr("Mode"), "modes", mode_menu or QMenu(self), self)
        self._modes = self.addWidget(self.mode_picker) if mode_menu is not None else None
        self.mode_picker.setVisible(mode_menu is not None)
        self.addWidget(self.source_picker)
        self.addWidget(self.model_picker)
        spacer = QWidget(self)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        self.stored = QToolButton(self)
        self.stored.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stored.setAccessibleName(tr("Something is stored"))
        self._stored = self.addWidget(self.stored)
        self.show_stored("")
        self._switches: list[QAction] = []
        self._width = 640

    def show_actions(self, actions: Sequence[QAction]) -> None:
        """Show a button for each of these actions, in place of those before."""
        for switch in self._switches:
            self.removeAction(switch)
            switch.deleteLater()
        self._switches = []
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(plain_text(action.text()))
            added = self.addWidget(button)
            assert added is not None
            self._switches.append(added)
        self.share_width(self._width)

    def show_stored(self, sentence: str) -> None:
        """Show a sign while something is stored on this computer, and what; an empty text takes it away."""
        if self._stored is not None and self._stored.isVisible() != bool(sentence):
            self._stored.setVisible(bool(sentence))
        self.stored.setToolTip(sentence)
        self.stored.setAccessibleDescription(sentence)

    def share_width(self, width: int) -> None:
        """Shorten the pickers' names to what suits a window of this width."""
        self._width = width
        side = max(_SMALLEST_ICON, round(self.fontMetrics().height() * 1.1))
        self.setIconSize(QSize(side, side))
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(side, side))
        # What the switches and the pickers' own icons and edges leave.
        around = self.fontMetrics().horizontalAdvance(" ▾") + 30
        room = width - (len(self._switches) + 1) * (side + _AROUND_ICON) - 2 * around - _EDGES
        if self._modes is not None:
            # In a small window the menu of modes is enough.
            widest = self.fontMetrics().horizontalAdvance(self.mode_picker.text()) + side + 34
            wide = room - widest >= 30 * self.fontMetrics().averageCharWidth()
            self._modes.setVisible(wide)
            room -= widest if wide else 0
        icons = room - 2 * (side + 4) >= 14 * self.fontMetrics().averageCharWidth()
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if icons else Qt.ToolButtonStyle.ToolButtonTextOnly
        )
        for picker in (self.source_picker, self.model_picker):
            picker.setToolButtonStyle(style)
        room -= 2 * (side + 4) if icons else 0
        self.source_picker.set_widest(max(_SHORTEST, min(width // 4, round(room * 0.6))))
        self.model_picker.set_widest(max(_SHORTEST, min(width // 6, round(room * 0.4))))

    def refresh_icons(self) -> None:
        """Draw the pickers' icons in the palette's colours, again when it has changed."""
        for picker in (self.mode_picker, self.source_picker, self.model_picker):
            picker.refresh_icon()
        self.stored.setIcon(glyph_icon("store", theme_of(self.palette())))
