"""`review`: lists labels that are contradicted by models that have not seen the person."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from signcam.errors import UsageError
from training.data.prepared import load_prepared
from training.evaluation.label_review import (
    MAX_SHEET_BYTES,
    LabelIssue,
    class_label,
    find_label_issues,
    label_issue_sheet,
    predict_with_baseline,
    predict_with_run,
)
from training.fitting.runs import finished_runs, read_recipe
from training.options.next_step import say_next
from training.options.run_options import RunCommand, find_run, run_option
from training.support.console import console
from training.support.contact_sheet import save_sheet
from training.support.paths import DATA


def _table(found: Sequence[LabelIssue]) -> Table:
    table = Table()
    table.add_column("picture")
    table.add_column("label", justify="right")
    table.add_column("predicted")
    for issue in found:
        predictions = [
            f"{class_label(prediction.digit)} by {prediction.model} ({prediction.probability:.0%})"
            for prediction in issue.predictions
        ]
        table.add_row(issue.name, str(issue.digit), ", ".join(predictions))
    return table


def _usable_runs(named: Sequence[str], runs_folder: Path) -> list[Path]:
    """Return the runs to compare with: those named, or all finished ones that have held people out."""
    if named:
        runs = [find_run(each, runs_folder) for each in named]
        for run in runs:
            if read_recipe(run).split != "signer":
                raise UsageError(
                    f"{run} was trained with --split random and has seen everyone: name a run that was"
                    " trained with --split signer."
                )
        return runs
    found = [run for run in finished_runs(runs_folder) if read_recipe(run).split == "signer"]
    if found:
        console.print(f"Using all finished runs of the split by signer: {', '.join(map(str, found))}.")
    else:
        console.print(
            f"There is no finished run of the split by signer in {runs_folder}: using the landmark baseline"
            " alone. Train one with: python -m training train"
        )
    return found


@click.command("review", cls=RunCommand)
@click.argument("positional_runs", nargs=-1, metavar="")
@run_option("A run to compare with; all finished ones by default.", multiple=True)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    default="review.jpg",
    show_default=True,
    help="Contact sheet to write: .jpg or .webp.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of a table.")
def command(
    positional_runs: tuple[str, ...],
    named_runs: tuple[str, ...],
    runs_folder: Path,
    data: Path,
    to: Path,
    as_json: bool,
) -> None:
    """List pictures whose label is contradicted by models that have not seen the person.

    The models are the landmark baseline, fitted once for each of the five folds, and each RUN on the people
    that it held out. Nothing is changed. Look at the contact sheet, and put the labels that are wrong into
    training/data/labels.json, with a reason. The most confident contradictions come first.
    """
    runs = _usable_runs([*named_runs, *positional_runs], runs_folder)
    prepared = load_prepared(data)
    found = find_label_issues(
        prepared, [predict_with_baseline(prepared), *(predict_with_run(run, prepared) for run in runs)]
    )
    if not found:
        console.print("Nobody contradicts a label: there is no sheet.")
        return
    if as_json:
        for issue in found:
            shown = {key: value for key, value in asdict(issue).items() if key != "row"}
            click.echo(json.dumps({**shown, "confidence": round(issue.confidence, 4)}))
    else:
        Console().print(_table(found))
    save_sheet(to, label_issue_sheet(prepared, found), MAX_SHEET_BYTES)
    console.print(f"{to}: {len(found)} pictures to look at.")
    say_next("review", data)
