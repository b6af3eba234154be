"""What was measured of the shipped model, kept in a file; dropped once another model ships."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from signcam.errors import SigncamError
from training.evaluation.benchmark.measures import Measure
from training.evaluation.benchmark.rows import KEYS, ROW_SPECS
from training.support.atomic_write import atomic_file

BENCHMARK_FILE = Path(__file__).with_name("benchmark.json")


@dataclass(frozen=True)
class MeasuredRow:
    """One row as it was measured.

    Attributes:
        key: which; see `training.evaluation.benchmark.rows`.
        measures: of each classifier, by name.
        command: what measured it.
        date: of the measurement, ISO 8601.
        models: SHA-256 of the files that ship and were measured, by name.
        note: a remark about the pictures.
        runs: SHA-256 of the weights of runs that were measured, by the run's name.
    """

    key: str
    measures: dict[str, Measure]
    command: str
    date: str
    models: dict[str, str]
    note: str = ""
    runs: dict[str, str] = field(default_factory=dict)


def load_rows(path: Path = BENCHMARK_FILE) -> list[MeasuredRow]:
    """Read the rows.

    Raises:
        SigncamError: the file is damaged.
    """
    if not path.is_file():
        return []
    try:
        return [_row(entry) for entry in json.loads(path.read_text(encoding="utf-8"))["rows"]]
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise SigncamError(
            f"{path} is damaged: {error}. Delete it, and measure again with: python -m training report"
        ) from error


def save_rows(rows: Sequence[MeasuredRow], path: Path = BENCHMARK_FILE) -> None:
    """Write the rows, whole or not at all, in the table's order."""
    ordered = sorted(rows, key=lambda row: KEYS.index(row.key))
    with atomic_file(path) as partial:
        partial.write_text(json.dumps({"rows": [asdict(row) for row in ordered]}, indent=1) + "\n", "utf-8")


def merged(
    old: Sequence[MeasuredRow], new: Sequence[MeasuredRow], models: dict[str, str]
) -> list[MeasuredRow]:
    """Return all rows of the models that ship now, the new one where a row was measured again.

    Args:
        old: recorded earlier.
        new: measured now.
        models: SHA-256 of the files that ship, by name.
    """
    kept = [row for row in old if row.models == models and row.key in KEYS]
    by_key = {row.key: row for row in [*kept, *new]}
    return [by_key[spec.key] for spec in ROW_SPECS if spec.key in by_key]


def _row(entry: dict[str, Any]) -> MeasuredRow:
    measures = {name: _measure(content) for name, content in entry["measures"].items()}
    return MeasuredRow(**{**entry, "measures": measures})


def _measure(content: dict[str, Any]) -> Measure:
    interval = content["interval"]
    return Measure(**{**content, "interval": None if interval is None else (interval[0], interval[1])})
