"""Accuracy against the conditions under which hands were seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from signcam.checking.intervals import Share, share_of
from signcam.checking.readings import TrialReading
from signcam.checking.trial import NO_HAND

_Value = Callable[[TrialReading], float]
_Name = Callable[[TrialReading], str | None]


@dataclass(frozen=True)
class Group:
    """The trials under one condition.

    Attributes:
        name: what they have in common.
        accuracy: those that were read right.
    """

    name: str
    accuracy: Share


@dataclass(frozen=True)
class ConditionTable:
    """Accuracy under each value of one condition.

    Attributes:
        key: `hand`, `side`, `distance`, `size`, `tilt`, `brightness`, `sharpness` or `person`.
        title: what it is, with its unit.
        groups: its values, at least two.
    """

    key: str
    title: str
    groups: tuple[Group, ...]


def _mean(name: str) -> _Value:
    def value(reading: TrialReading) -> float:
        return float(np.mean([getattr(frame.seen, name) for frame in reading.trial.counted]))

    return value


def _tilt(reading: TrialReading) -> float:
    return float(np.mean([abs(frame.seen.tilt) for frame in reading.trial.counted]))


def _hand(reading: TrialReading) -> str | None:
    """Return which hand was asked for; where none was, which one was found."""
    if reading.trial.step.hand is not None:
        return reading.trial.step.hand
    if not reading.trial.counted:
        return None
    right = [frame.seen.handedness == "right" for frame in reading.trial.counted]
    return "right" if np.mean(right) >= 0.5 else "left"


_NAMED: tuple[tuple[str, str, _Name], ...] = (
    ("hand", "Hand", _hand),
    ("side", "Side of the hand", lambda reading: reading.trial.step.side),
    ("distance", "Distance", lambda reading: reading.trial.step.distance),
    ("person", "Person", lambda reading: reading.trial.step.person),
)
# Name, title, value, and the limits between the groups with their names.
_MEASURED: tuple[tuple[str, str, _Value, tuple[float, ...], tuple[str, ...]], ...] = (
    (
        "size",
        "Hand size",
        _mean("size"),
        (80, 160, 280),
        ("under 80 pixels", "80 to 160 pixels", "160 to 280 pixels", "280 pixels and more"),
    ),
    ("tilt", "Tilt", _tilt, (15, 35), ("under 15°", "15° to 35°", "35° and more")),
    (
        "brightness",
        "Brightness of the hand",
        _mean("brightness"),
        (60, 110, 170),
        ("under 60 of 255", "60 to 110", "110 to 170", "170 and more"),
    ),
)


def condition_tables(readings: Sequence[TrialReading]) -> tuple[ConditionTable, ...]:
    """Return the accuracy under each condition of which there are at least two values.

    Trials without a hand count where the condition was asked for, such as the distance; where it is
    measured, such as the brightness, they cannot.
    """
    tables = [_table(key, title, [(name(each), each) for each in readings]) for key, title, name in _NAMED]
    seen = [reading for reading in readings if reading.answer != NO_HAND]
    for key, title, value, limits, names in _MEASURED:
        grouped = [(names[int(np.searchsorted(limits, value(each), "right"))], each) for each in seen]
        tables.append(_table(key, title, grouped, names))
    tables.append(_sharpness(seen))
    return tuple(table for table in tables if len(table.groups) > 1)


def _sharpness(seen: Sequence[TrialReading]) -> ConditionTable:
    """Return the accuracy of the blurred third, the middle one and the sharp one.

    What counts as blurred depends on the camera, so there are no fixed limits.
    """
    names = ("most blurred third", "middle third", "sharpest third")
    value = _mean("sharpness")
    values = [value(reading) for reading in seen]
    if len(set(values)) < len(names):
        return ConditionTable("sharpness", "Sharpness", ())
    limits = np.quantile(values, [1 / 3, 2 / 3])
    grouped = [
        (names[int(np.searchsorted(limits, each, "right"))], reading)
        for each, reading in zip(values, seen, strict=True)
    ]
    return _table("sharpness", "Sharpness", grouped, names)


def _table(
    key: str, title: str, grouped: Sequence[tuple[str | None, TrialReading]], order: Sequence[str] = ()
) -> ConditionTable:
    names = order or sorted({name for name, _ in grouped if name is not None})
    groups = []
    for name in names:
        right = [reading.right for value, reading in grouped if value == name]
        if right:
            groups.append(Group(name, share_of(sum(right), len(right))))
    return ConditionTable(key, title, tuple(groups))
