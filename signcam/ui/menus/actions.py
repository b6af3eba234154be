"""What a person can do, as data: menus, toolbar and shortcuts are built from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PyQt6.QtGui import QAction, QKeySequence
from PyQt6.QtWidgets import QMainWindow, QMenu

from signcam.ui.style.glyphs import glyph_icon
from signcam.ui.style.theme import Theme


@dataclass(frozen=True)
class ActionSpec:
    """One thing to do.

    Attributes:
        text: what the menu says.
        slot: name of the window's method; a switch's takes the new state.
        shortcuts: keys, the first one shown in the menu.
        glyph: name of its drawing; empty for none.
        switch: whether it is on or off.
        tip: what the toolbar says, if not the text.
        role: what macOS makes of it.
    """

    text: str
    slot: str
    shortcuts: tuple[str, ...] = ()
    glyph: str = ""
    switch: bool = False
    tip: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole


ACTIONS: Mapping[str, ActionSpec] = {
    "open": ActionSpec("&Open video or picture…", "ask_for_file", ("Ctrl+O",), "film"),
    "folder": ActionSpec("Open &folder of pictures…", "ask_for_folder", ("Ctrl+Shift+O",), "folder"),
    "address": ActionSpec("Open &address…", "ask_for_address", ("Ctrl+L",), "globe"),
    "digits": ActionSpec("Play the &digits demo", "play_digits", ("Ctrl+D",), "hand"),
    "numbers": ActionSpec("Play the &numbers demo", "play_numbers", ("Ctrl+Shift+D",), "hand"),
    "cameras": ActionSpec("&Look for cameras again", "look_for_cameras", ("F5",), "refresh"),
    "replay": ActionSpec("Play a&gain", "replay", ("Ctrl+R",), "replay"),
    "model": ActionSpec("&Open model…", "ask_for_model", ("Ctrl+M",), "model"),
    "mirror": ActionSpec("&Mirror", "set_mirror", ("M",), "mirror", True, "Mirror the picture"),
    "landmarks": ActionSpec(
        "&Landmarks", "set_landmarks", ("L",), "landmarks", True, "Draw the hand's outline and crop"
    ),
    "saliency": ActionSpec(
        "&What it looks at", "set_saliency", ("W",), "eye", True, "Show what the network looks at in the hand"
    ),
    "fullscreen": ActionSpec("&Full screen", "set_fullscreen", ("F", "F11"), "fullscreen", True),
    "panel": ActionSpec("Side &panel", "set_panel", ("P",), switch=True),
    "signs": ActionSpec("&Signs that are read", "show_signs", ("F1", "H"), "help"),
    "about": ActionSpec("&About signcam", "show_about", (), "info", role=QAction.MenuRole.AboutRole),
    "quit": ActionSpec("&Quit", "close", ("Ctrl+Q",), "quit", role=QAction.MenuRole.QuitRole),
}

# None is a line between two groups.
SOURCE_MENU = (
    *("cameras", None, "digits", "numbers", None, "open", "folder", "address"),
    *(None, "replay", None, "quit"),
)
MODEL_MENU = (None, "model")
VIEW_MENU = ("mirror", "landmarks", "saliency", "panel", None, "fullscreen")
HELP_MENU = ("signs", "about")
TOOLBAR = ("mirror", "landmarks", "saliency", "fullscreen", "signs")


def build_actions(window: QMainWindow) -> dict[str, QAction]:
    """Make every action and connect it; the window keeps them, so shortcuts work without a menu bar."""
    actions = {}
    for name, spec in ACTIONS.items():
        action = QAction(spec.text, window)
        action.setObjectName(name)
        action.setCheckable(spec.switch)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setMenuRole(spec.role)
        tip = spec.tip or spec.text.replace("&", "").rstrip("…")
        action.setToolTip(f"{tip} ({spec.shortcuts[0]})" if spec.shortcuts else tip)
        # Not `toggled`: what the window sets by itself is nothing that a person has chosen.
        action.triggered.connect(getattr(window, spec.slot))
        window.addAction(action)
        actions[name] = action
    return actions


def refresh_icons(actions: Mapping[str, QAction], theme: Theme) -> None:
    """Draw every action's icon in the theme's colours."""
    for name, action in actions.items():
        spec = ACTIONS[name]
        if spec.glyph:
            action.setIcon(glyph_icon(spec.glyph, theme, checkable=spec.switch))


def fill_menu(menu: QMenu, names: tuple[str | None, ...], actions: Mapping[str, QAction]) -> None:
    """Append actions to a menu."""
    for name in names:
        if name is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[name])
