"""What a person can do with a file that plays, as data. Space and the arrows are keys of `ClipControl`."""

from collections.abc import Mapping

from signcam.ui.language.translate import tr_noop
from signcam.ui.menus.actions import ActionSpec

PLAYBACK: Mapping[str, ActionSpec] = {
    "pause": ActionSpec(
        tr_noop("&Pause"), "toggle_pause", (), "pause", tip=tr_noop("Pause, or go on (Space)")
    ),
    "step_back": ActionSpec(
        tr_noop("Step &back"), "step_back", (",",), "step-back", tip=tr_noop("One picture back")
    ),
    "step_on": ActionSpec(
        tr_noop("Step &forward"), "step_on", (".",), "step-on", tip=tr_noop("One picture forward")
    ),
    "slower": ActionSpec(tr_noop("&Slower"), "slower", ("[",)),
    "faster": ActionSpec(tr_noop("F&aster"), "faster", ("]",)),
    "loop": ActionSpec(
        tr_noop("&Loop"), "set_loop", ("Shift+L",), "loop", True, tr_noop("Start again at the end")
    ),
}
PLAYBACK_MENU = ("pause", "step_back", "step_on", None, "slower", "faster", None, "loop")
# Keys that mean something else where a control has the keyboard, so they are no shortcuts.
PLAYBACK_KEYS = (
    (tr_noop("Space"), tr_noop("Pause, or go on; at the end, play again")),
    (tr_noop("Left, Right"), tr_noop("Five seconds back or on; one picture in a folder")),
    (tr_noop("Home"), tr_noop("Back to the start")),
)
