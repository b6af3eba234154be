"""`readback`: checks whether drawn hands are recognized as what they show."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from signcam.system.number_option import SEED
from training.data.prepared import load_prepared
from training.data.splits import split_rows
from training.evaluation.landmark_svm import fit
from training.evaluation.readback import (
    COLUMNS,
    PAGE_MARKS,
    ReadbackRow,
    classify_drawn_hands,
    misread_sheet,
    summarize,
    table,
    table_cells,
)
from training.options.next_step import say_next
from training.support.console import console
from training.support.contact_sheet import save_sheet
from training.support.markdown import replace_between_marks
from training.support.paths import DATA, RENDER_PAGE


def _console_table(rows: Sequence[ReadbackRow]) -> Table:
    shown = Table()
    for head in COLUMNS:
        shown.add_column(head, justify="left" if head == "side" else "right")
    for row in rows:
        shown.add_row(*table_cells(row))
    return shown


@click.command("readback")
@click.argument("folder", type=click.Path(path_type=Path), default=DATA / "drawn")
@click.option("--seed", type=SEED, default=0, show_default=True, help="Seed of rooms and positions.")
@click.option("--rooms", type=click.Path(path_type=Path), help="Folder of pictures to take rooms from.")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of a table.")
@click.option(
    "--misread",
    "to",
    type=click.Path(path_type=Path),
    help="Contact sheet of misclassified hands: .jpg or .webp.",
)
@click.option("--write", is_flag=True, help=f"Put the table into {RENDER_PAGE.name}.")
def command(
    folder: Path, seed: int, rooms: Path | None, data: Path, as_json: bool, to: Path | None, write: bool
) -> None:
    """Put drawn hands into rooms, and classify them with a model that learned from photographs alone.

    MediaPipe finds the hand, and a support vector machine classifies its landmarks. The photographs show
    palms alone, so backs are also classified with the handedness swapped.
    """
    prepared = load_prepared(data)
    rows = split_rows("signer", prepared.digits, prepared.people, prepared.examples, 0, 0)
    results = classify_drawn_hands(folder, fit(prepared, rows), seed, rooms)
    summary = summarize(results)
    if as_json:
        for row in summary:
            click.echo(json.dumps(asdict(row)))
    else:
        Console().print(_console_table(summary))
    if write:
        replace_between_marks(RENDER_PAGE, PAGE_MARKS, table(summary))
    if to is not None:
        sheet = misread_sheet(folder, results, seed, rooms)
        if sheet is None:
            console.print("Nothing was misclassified: there is no sheet.")
        else:
            save_sheet(to, sheet, most_bytes=2_000_000)
            console.print(f"{to}: the misclassified hands.")
    say_next("readback", data, folder=folder)
