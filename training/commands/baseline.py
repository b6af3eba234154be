"""`baseline`: 21 landmarks and a support vector machine, to compare networks with."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import get_args

import click
from rich.console import Console
from rich.table import Table

from signcam.system.number_option import SEED
from training.data.labelled import labelled_pictures
from training.data.prepared import load_prepared
from training.data.splits import FOLDS, SplitKind, split_rows
from training.evaluation.landmark_svm import MODEL, Measurement, find_hands, fit, measure, prepared_hands
from training.options.next_step import say_next
from training.support.paths import DATA


def _table(measured: Sequence[tuple[str, Measurement]], title: str) -> Table:
    table = Table(title=title)
    table.add_column("data")
    for column in ("pictures", "hand found %", "accuracy %", "95 % interval"):
        table.add_column(column, justify="right")
    for name, result in measured:
        low, high = result.interval_95
        table.add_row(
            name,
            str(result.pictures),
            f"{100 * result.coverage:.1f}",
            f"{100 * result.accuracy:.1f}",
            f"{100 * low:.1f} to {100 * high:.1f}",
        )
    return table


@click.command("baseline")
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option("--split", type=click.Choice(get_args(SplitKind)), default="signer", show_default=True)
@click.option("--fold", type=click.IntRange(0, FOLDS - 1), default=0, show_default=True)
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of a table.")
def command(
    folders: tuple[Path, ...], split: SplitKind, fold: int, seed: int, data: Path, as_json: bool
) -> None:
    """Fit a support vector machine to landmarks; measure it on held-out pictures and on FOLDERS."""
    others = [(folder.name, *labelled_pictures(folder)) for folder in folders]
    prepared = load_prepared(data)
    rows = split_rows(split, prepared.digits, prepared.people, prepared.examples, fold, seed)
    baseline = fit(prepared, rows)
    held_out = rows.validation
    hands = prepared_hands(prepared, held_out)
    measured = [("held out", measure(baseline, hands, prepared.digits[held_out]))]
    for name, paths, digits in others:
        measured.append((name, measure(baseline, find_hands(paths), digits)))
    if as_json:
        for name, result in measured:
            result_of = {"data": name, "model": MODEL, **asdict(result)}
            click.echo(json.dumps({**result_of, "split": split, "fold": fold, "seed": seed}))
    else:
        Console().print(_table(measured, f"{MODEL}, {split} split, fold {fold}, seed {seed}"))
    say_next("baseline", data, split=split)
