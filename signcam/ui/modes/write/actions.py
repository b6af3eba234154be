"""What a person can do in write mode, as data; each slot names a method of the mode."""

from collections.abc import Mapping

from signcam.ui.language.translate import tr_noop
from signcam.ui.menus.actions import ActionSpec

ACTIONS: Mapping[str, ActionSpec] = {
    "erase": ActionSpec(tr_noop("&Erase the last digit"), "erase", ("Backspace",), "backspace"),
    "undo": ActionSpec(tr_noop("&Undo"), "undo", ("Ctrl+Z",), "undo"),
    "clear": ActionSpec(tr_noop("Clea&r the number"), "clear", ("Delete",), "clear"),
    "copy": ActionSpec(tr_noop("&Copy"), "copy", ("Ctrl+C",), "copy", tip=tr_noop("Copy the number")),
    "save": ActionSpec(
        tr_noop("&Save as text…"), "save", ("Ctrl+S",), "save", tip=tr_noop("Save the number as text")
    ),
    "kind": ActionSpec(
        tr_noop("Next kin&d of number"),
        "next_pattern",
        ("Ctrl+G",),
        tip=tr_noop("Free, phone, date or PIN"),
    ),
    "longer": ActionSpec(
        tr_noop("Hold l&onger"), "hold_longer", ("+", "="), tip=tr_noop("Hold each digit longer")
    ),
    "shorter": ActionSpec(
        tr_noop("Hold s&horter"), "hold_shorter", ("-",), tip=tr_noop("Hold each digit shorter")
    ),
    "spaces": ActionSpec(
        tr_noop("S&pace at a pause"),
        "set_spaces",
        ("Ctrl+P",),
        switch=True,
        tip=tr_noop("Make a space at a pause"),
    ),
    "copying": ActionSpec(
        tr_noop("Copy at the e&nd"),
        "set_copying",
        ("Ctrl+E",),
        switch=True,
        tip=tr_noop("Copy by itself at a pause, or when the number is complete"),
    ),
    "speech": ActionSpec(tr_noop("Spea&k each digit"), "set_speech", ("Ctrl+K",), "speaker", True),
}
VIEW_MENU: tuple[str | None, ...] = (
    *("erase", "undo", "clear", None, "copy", "save", None),
    *("spaces", "copying", "speech", None, "kind", "longer", "shorter"),
)
