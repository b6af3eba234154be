"""What was measured of the shipped model, kept in a file; dropped once another model ships."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from signcam.errors import SigncamError
from training.evaluation.benchmark.measures import Figure
from training.evaluation.benchmark.rows import ASKED, KEYS
from training.support.atomic_write import whole_file

RECORDED = Path(__file__).with_name("benchmark.json")


@dataclass(frozen=True)
class Row:
    """One row as it was measured.

    Attributes:
        key: which; see `training.evaluation.benchmark.rows`.
        figures: of each reader, by name.
        command: what measured it.
        date: of the measurement, ISO 8601.
        models: SHA-256 of the files that ship and were measured, by name.
        note: what is to be said of the pictures.
        runs: SHA-256 of the weights of runs that were measured, by the run's name.
    """

    key: str
    figures: dict[str, Figure]
    command: str
    date: str
    models: dict[str, str]
    note: str = ""
    runs: dict[str, str] = field(default_factory=dict)


def load_rows(path: Path = RECORDED) -> list[Row]:
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


def save_rows(rows: Sequence[Row], path: Path = RECORDED) -> None:
    """Write the rows, whole or not at all, in the table's order."""
    ordered = sorted(rows, key=lambda row: KEYS.index(row.key))
    with whole_file(path) as partial:
        partial.write_text(json.dumps({"rows": [asdict(row) for row in ordered]}, indent=1) + "\n", "utf-8")


def merged(old: Sequence[Row], new: Sequence[Row], models: dict[str, str]) -> list[Row]:
    """Return all rows of the models that ship now, the new one where a row was measured again.

    Args:
        old: recorded earlier.
        new: measured now.
        models: SHA-256 of the files that ship, by name.
    """
    kept = [row for row in old if row.models == models and row.key in KEYS]
    by_key = {row.key: row for row in [*kept, *new]}
    return [by_key[asked.key] for asked in ASKED if asked.key in by_key]


def _row(entry: dict[str, Any]) -> Row:
    figures = {name: _figure(content) for name, content in entry["figures"].items()}
    return Row(**{**entry, "figures": figures})


def _figure(content: dict[str, Any]) -> Figure:
    interval = content["interval"]
    return Figure(**{**content, "interval": None if interval is None else (interval[0], interval[1])})
