"""What a person can do in check mode, as data; each slot names a method of the mode."""

from collections.abc import Mapping

from signcam.ui.language.translate import tr_noop
from signcam.ui.menus.actions import ActionSpec

ACTIONS: Mapping[str, ActionSpec] = {
    "redo_trial": ActionSpec(
        tr_noop("&Redo the trial"),
        "redo",
        ("Left", "PgUp"),
        tip=tr_noop("Do this trial again, or the last"),
    ),
    "pause_check": ActionSpec(
        tr_noop("&Pause or go on"), "toggle_pause", ("Space",), tip=tr_noop("Pause the check, or go on")
    ),
    "skip_trial": ActionSpec(
        tr_noop("S&kip the trial"), "skip", ("Right", "PgDown"), tip=tr_noop("Skip this trial")
    ),
    "stop_check": ActionSpec(
        tr_noop("Stop the &check"), "stop", ("Ctrl+.",), tip=tr_noop("Stop; what was done is kept")
    ),
    "keep_difference": ActionSpec(
        tr_noop("Keep where they &differ"),
        "keep_difference",
        ("D",),
        tip=tr_noop("Keep this hand, where the models differ"),
    ),
}
