"""The table of training/signnet.md: what was recorded of each row, or what to do for it."""

from collections.abc import Sequence
from pathlib import Path

from training.evaluation.benchmark.measures import Figure
from training.evaluation.benchmark.readers import OURS, READERS
from training.evaluation.benchmark.rows import ASKED, Asked
from training.evaluation.benchmark.store import Row
from training.support.markdown import write_between
from training.support.paths import MODEL_PAGE

_MARKS = "<!-- worth: written by report -->", "<!-- end of worth -->"
_HEADS = ("row", "measured", "pictures", OURS, "wanted", "met", *READERS[1:], "published %", "date", "model")
_SHORT = 8


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown, then what is to be said of each, and what measures it."""
    by_key = {row.key: row for row in rows}
    lines = ["| " + " | ".join(_HEADS) + " |", "|" + "---|" * len(_HEADS)]
    for asked in ASKED:
        row = by_key.get(asked.key)
        cells = _cells(asked, row) if row else _absent(asked)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join([*lines, "", *(_said(asked, by_key.get(asked.key)) for asked in ASKED)])


def write_table(rows: Sequence[Row], page: Path = MODEL_PAGE) -> None:
    """Put the table into a page, between its two marks.

    Raises:
        SigncamError: the marks are not there.
    """
    write_between(page, _MARKS, table(rows))


def told(asked: Asked, figure: Figure | None) -> str:
    """Return a figure with its interval in the row's unit; nothing where there is none."""
    if figure is None:
        return ""
    text = _number(asked, figure.value)
    if figure.interval is not None:
        low, high = (_number(asked, value) for value in figure.interval)
        text += f" ({low} to {high})"
    return text


def _cells(asked: Asked, row: Row) -> list[str]:
    ours = row.figures[OURS]
    return [
        asked.key,
        asked.what,
        f"{ours.pictures:,}" if ours.pictures else "",
        told(asked, ours),
        _wanted(asked),
        "yes" if asked.met(ours.value) else "no",
        *(told(asked, row.figures.get(name)) for name in READERS[1:]),
        asked.published,
        row.date,
        row.models[OURS][:_SHORT],
    ]


def _absent(asked: Asked) -> list[str]:
    empty = [""] * len(READERS[1:])
    return [asked.key, asked.what, "", "absent", _wanted(asked), "", *empty, asked.published, "", ""]


def _said(asked: Asked, row: Row | None) -> str:
    """Return the line under the table that belongs to a row."""
    if row is None:
        return f"- {asked.key}: {asked.absent}."
    ours = row.figures[OURS].note
    notes = [
        f"{name}: {figure.note}"
        for name, figure in row.figures.items()
        if figure.note and (name == OURS or figure.note != ours)
    ]
    runs = ", ".join(f"{name} {sha256[:_SHORT]}" for name, sha256 in row.runs.items())
    return f"- {asked.key}: " + ". ".join(filter(None, [f"`{row.command}`", row.note, *notes, runs])) + "."


def _wanted(asked: Asked) -> str:
    number = f"{100 * asked.wanted:g}" if asked.unit in ("%", "points") else f"{asked.wanted:g}"
    limit = "within ±" if asked.limit == "within" else f"{asked.limit} "
    return limit + number


def _number(asked: Asked, value: float) -> str:
    if asked.unit == "%":
        return f"{100 * value:.1f}"
    if asked.unit == "points":
        return f"{100 * value:+.1f}"
    return f"{value:.2f}" if asked.unit == "MB" else f"{value:.3f}"
