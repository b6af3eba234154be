"""The benchmark's table in training/signnet.md: each row as measured, or how to measure it."""

from collections.abc import Sequence
from pathlib import Path

from signcam.models.catalogue import DEFAULT_MODEL
from training.evaluation.benchmark.classifiers import CLASSIFIERS
from training.evaluation.benchmark.measures import Measure
from training.evaluation.benchmark.rows import ROW_SPECS, RowSpec
from training.evaluation.benchmark.store import MeasuredRow
from training.support.markdown import replace_between_marks
from training.support.paths import MODEL_PAGE

_MARKS = "<!-- benchmark: written by report -->", "<!-- end of benchmark -->"
_HEADS = (
    "row",
    "measured",
    "pictures",
    DEFAULT_MODEL,
    "target",
    "met",
    *CLASSIFIERS[1:],
    "published %",
    "date",
    "model",
)
_SHORT = 8


def table(rows: Sequence[MeasuredRow]) -> str:
    """Return the rows as a table in Markdown, then a line for each with its command and its remarks."""
    by_key = {row.key: row for row in rows}
    lines = ["| " + " | ".join(_HEADS) + " |", "|" + "---|" * len(_HEADS)]
    for spec in ROW_SPECS:
        row = by_key.get(spec.key)
        cells = _cells(spec, row) if row else _absent(spec)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join([*lines, "", *(_notes_line(spec, by_key.get(spec.key)) for spec in ROW_SPECS)])


def write_table(rows: Sequence[MeasuredRow], page: Path = MODEL_PAGE) -> None:
    """Put the table into a page, between its two marks.

    Raises:
        SigncamError: the marks are not there.
    """
    replace_between_marks(page, _MARKS, table(rows))


def format_measure(spec: RowSpec, measure: Measure | None) -> str:
    """Return a measure with its interval in the row's unit; nothing where there is none."""
    if measure is None:
        return ""
    text = _format_number(spec, measure.value)
    if measure.interval is not None:
        low, high = (_format_number(spec, value) for value in measure.interval)
        text += f" ({low} to {high})"
    return text


def _cells(spec: RowSpec, row: MeasuredRow) -> list[str]:
    shipped = row.measures[DEFAULT_MODEL]
    return [
        spec.key,
        spec.what,
        f"{shipped.pictures:,}" if shipped.pictures else "",
        format_measure(spec, shipped),
        _format_target(spec),
        "yes" if spec.met(shipped.value) else "no",
        *(format_measure(spec, row.measures.get(name)) for name in CLASSIFIERS[1:]),
        spec.published,
        row.date,
        row.models[DEFAULT_MODEL][:_SHORT],
    ]


def _absent(spec: RowSpec) -> list[str]:
    empty = [""] * len(CLASSIFIERS[1:])
    return [spec.key, spec.what, "", "absent", _format_target(spec), "", *empty, spec.published, "", ""]


def _notes_line(spec: RowSpec, row: MeasuredRow | None) -> str:
    """Return the line under the table that belongs to a row."""
    if row is None:
        return f"- {spec.key}: {spec.absent}."
    shipped = row.measures[DEFAULT_MODEL].note
    notes = [
        f"{name}: {measure.note}"
        for name, measure in row.measures.items()
        if measure.note and (name == DEFAULT_MODEL or measure.note != shipped)
    ]
    runs = ", ".join(f"{name} {sha256[:_SHORT]}" for name, sha256 in row.runs.items())
    return f"- {spec.key}: " + ". ".join(filter(None, [f"`{row.command}`", row.note, *notes, runs])) + "."


def _format_target(spec: RowSpec) -> str:
    number = f"{100 * spec.target:g}" if spec.unit in ("%", "points") else f"{spec.target:g}"
    limit = "within ±" if spec.limit == "within" else f"{spec.limit} "
    return limit + number


def _format_number(spec: RowSpec, value: float) -> str:
    if spec.unit == "%":
        return f"{100 * value:.1f}"
    if spec.unit == "points":
        return f"{100 * value:+.1f}"
    return f"{value:.2f}" if spec.unit == "MB" else f"{value:.3f}"
