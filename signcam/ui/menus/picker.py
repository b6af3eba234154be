"""A button that says what is chosen and opens a menu of what else there is."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QMenu, QToolButton, QWidget

from signcam.ui.style.glyphs import glyph_icon
from signcam.ui.style.theme import theme_of


class Picker(QToolButton):
    """Shows the chosen thing's name, shortened where it is long.

    Attributes:
        glyph: name of the drawing before it.
    """

    def __init__(self, what: str, glyph: str, menu: QMenu, parent: QWidget | None = None) -> None:
        """Make a picker.

        Args:
            what: what is picked, for the tool tip and for screen readers.
            glyph: name of its drawing.
            menu: what there is to choose from.
            parent: the widget it lies in.
        """
        super().__init__(parent)
        self._what = what
        self.glyph = glyph
        self._text = self._note = ""
        self._widest = 240
        self.setProperty("picker", True)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(18, 18))
        self.refresh_icon()
        self.show_choice("")

    def show_choice(self, text: str, note: str = "", glyph: str = "") -> None:
        """Show what is chosen.

        Args:
            text: its name.
            note: what else the tool tip says about it.
            glyph: name of its drawing; empty leaves the one before.
        """
        if glyph and glyph != self.glyph:
            self.glyph = glyph
            self.refresh_icon()
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, self._widest)
        label = f"{shown} ▾".replace("&", "&&")
        if (text, note, label) == (self._text, self._note, self.text()):
            return
        self._text, self._note = text, note
        self.setText(label)
        self.setToolTip("\n".join(filter(None, (f"{self._what}: {text}", note))))
        self.setAccessibleName(f"{self._what}: {text}")

    def set_widest(self, pixels: int) -> None:
        """Shorten the name to this width from now on."""
        self._widest = pixels
        self.show_choice(self._text, self._note)

    def refresh_icon(self) -> None:
        """Draw the icon in the palette's colours."""
        self.setIcon(glyph_icon(self.glyph, theme_of(self.palette())))
