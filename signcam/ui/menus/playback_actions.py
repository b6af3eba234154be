"""What a person can do with a file that plays, as data. Space and the arrows are keys of `ClipControl`."""

from collections.abc import Mapping

from signcam.ui.menus.actions import ActionSpec

PLAYBACK: Mapping[str, ActionSpec] = {
    "pause": ActionSpec("&Pause", "toggle_pause", (), "pause", tip="Pause, or go on (Space)"),
    "step_back": ActionSpec("Step &back", "step_back", (",",), "step-back", tip="One picture back"),
    "step_on": ActionSpec("Step &forward", "step_on", (".",), "step-on", tip="One picture forward"),
    "slower": ActionSpec("&Slower", "slower", ("[",)),
    "faster": ActionSpec("F&aster", "faster", ("]",)),
    "loop": ActionSpec("&Loop", "set_loop", ("Shift+L",), "loop", True, "Start again at the end"),
}
PLAYBACK_MENU = ("pause", "step_back", "step_on", None, "slower", "faster", None, "loop")
# Keys that mean something else where a control has the keyboard, so they are no shortcuts.
PLAYBACK_KEYS = (
    ("Space", "Pause, or go on; at the end, play again"),
    ("Left, Right", "Five seconds back or on; one picture in a folder"),
    ("Home", "Back to the start"),
)
