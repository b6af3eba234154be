"""What a person can do, as data: menus, toolbar and shortcuts are built from it.

Here are the actions of all modes; each mode adds its own.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PyQt6.QtGui import QAction, QKeySequence
from PyQt6.QtWidgets import QMenu, QWidget

from signcam.ui.language.translate import tr, tr_noop
from signcam.ui.style.glyphs import glyph_icon
from signcam.ui.style.theme import Theme


@dataclass(frozen=True)
class ActionSpec:
    """One thing to do.

    Attributes:
        text: what the menu says.
        slot: name of the method that does it, of the window or the mode; a switch's takes the new state.
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


# Those of the window itself, then those that open a dialog.
ACTIONS: Mapping[str, ActionSpec] = {
    "camera": ActionSpec(tr_noop("D&efault camera"), "play_default_camera", switch=True),
    "digits": ActionSpec(tr_noop("Play the &digits demo"), "play_digits", ("Ctrl+D",), switch=True),
    "numbers": ActionSpec(tr_noop("Play the &numbers demo"), "play_numbers", ("Ctrl+Shift+D",), switch=True),
    "cameras": ActionSpec(tr_noop("&Look for cameras again"), "look_for_cameras", ("F5",), "refresh"),
    "replay": ActionSpec(tr_noop("Play a&gain"), "replay", ("Ctrl+R",), "replay"),
    "mirror": ActionSpec(
        tr_noop("&Mirror"), "set_mirror", ("M",), "mirror", True, tr_noop("Mirror the picture")
    ),
    "landmarks": ActionSpec(
        tr_noop("&Landmarks"),
        "set_landmarks",
        ("L",),
        "landmarks",
        True,
        tr_noop("Draw the hand's outline and crop"),
    ),
    "timing": ActionSpec(
        tr_noop("&Timing"), "set_timing", ("F3",), switch=True, tip=tr_noop("Show how long each stage takes")
    ),
    "fullscreen": ActionSpec(tr_noop("&Full screen"), "set_fullscreen", ("F", "F11"), "fullscreen", True),
    "signs": ActionSpec(tr_noop("&Signs that are read"), "show_signs", ("F1", "H"), "help"),
    "quit": ActionSpec(tr_noop("&Quit"), "close", ("Ctrl+Q",), "quit", role=QAction.MenuRole.QuitRole),
}

QUESTIONS: Mapping[str, ActionSpec] = {
    "open": ActionSpec(tr_noop("&Open video or picture…"), "ask_for_file", ("Ctrl+O",), "film"),
    "folder": ActionSpec(tr_noop("Open &folder of pictures…"), "ask_for_folder", ("Ctrl+Shift+O",), "folder"),
    "address": ActionSpec(tr_noop("Open &address…"), "ask_for_address", ("Ctrl+L",), "globe"),
    "model": ActionSpec(tr_noop("&Open model…"), "ask_for_model", ("Ctrl+M",), "model"),
    "keys": ActionSpec(tr_noop("&Keys"), "show_keys", ("K",)),
    "about": ActionSpec(tr_noop("&About signcam"), "show_about", (), "info", role=QAction.MenuRole.AboutRole),
}

# None is a line between two groups.
SOURCE_MENU = (
    *("camera", "cameras", None, "digits", "numbers", None, "open", "folder", "address"),
    *(None, "replay", None, "quit"),
)
MODEL_MENU = (None, "model")
# The actions of the mode in use stand between the two halves.
VIEW_MENU = ("mirror", "landmarks"), (None, "timing", "fullscreen")
TOOLBAR = ("mirror", "landmarks"), ("fullscreen", "signs")
HELP_MENU = ("signs", "keys", "about")


def build_actions(specs: Mapping[str, ActionSpec], target: object, window: QWidget) -> dict[str, QAction]:
    """Make actions and connect them; the widget keeps them, so shortcuts work without a menu bar.

    Args:
        specs: the actions by name.
        target: whose methods the slots are.
        window: the widget in which the shortcuts work.
    """
    actions = {}
    for name, spec in specs.items():
        text = tr(spec.text)
        action = QAction(text, window)
        action.setObjectName(name)
        action.setCheckable(spec.switch)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setMenuRole(spec.role)
        action.setProperty("glyph", spec.glyph)
        tip = tr(spec.tip) if spec.tip else plain_text(text)
        action.setToolTip(f"{tip} ({spec.shortcuts[0]})" if spec.shortcuts else tip)
        # Not `toggled`: what the window sets by itself is nothing that a person has chosen.
        action.triggered.connect(getattr(target, spec.slot))
        window.addAction(action)
        actions[name] = action
    return actions


def plain_text(text: str) -> str:
    """Return an action's text without the mark of its menu key and without dots."""
    # Where a language has no letter for it, it stands in brackets at the end.
    return re.sub(r"\s*\(&.\)|&", "", text).rstrip("…")


def key_rows(specs: Iterable[ActionSpec]) -> list[tuple[str, str]]:
    """Return (keys, what they do) of each action that has keys."""
    return [
        (tr(" or ").join(spec.shortcuts), tr(spec.tip) if spec.tip else plain_text(tr(spec.text)))
        for spec in specs
        if spec.shortcuts
    ]


def refresh_icons(actions: Iterable[QAction], theme: Theme) -> None:
    """Draw the icons of actions in the theme's colours."""
    for action in actions:
        glyph = action.property("glyph")
        if glyph:
            action.setIcon(glyph_icon(glyph, theme, checkable=action.isCheckable()))


def fill_menu(menu: QMenu, names: Iterable[str | None], actions: Mapping[str, QAction]) -> None:
    """Append actions to a menu."""
    for name in names:
        if name is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[name])
