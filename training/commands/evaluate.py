"""`evaluate`: measures a run or a model file on people it has not seen, or on any folder of digits."""

import json
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path

import click
import numpy as np
import numpy.typing as npt
from rich.console import Console
from rich.table import Table

from signcam.errors import UsageError
from signcam.models.catalogue import open_model
from signcam.models.prediction import Classifier
from signcam.system.number_option import SEED
from training.data.hand_crops import find_hand_crops
from training.data.labelled import held_out_pictures, labelled_pictures
from training.data.splits import FOLDS, SPLITS, SplitKind
from training.evaluation.metrics import Report, report
from training.evaluation.misread import MOST, Misread, misread_hands, misread_sheet
from training.evaluation.reading import classify_hands, count_trained_on_people
from training.networks.probabilities import DIGITS
from training.options.next_step import say_next
from training.options.run_options import (
    RunCommand,
    check_not_a_run_or_model,
    find_runs_and_models,
    model_file_option,
    run_option,
)
from training.shipping.model import open_run
from training.support.console import console
from training.support.contact_sheet import check_sheet_path, save_sheet
from training.support.output_paths import paths_for_data_sets
from training.support.paths import DATA

_SHEET_BYTES = 4_000_000


def _table(name: str, result: Report) -> Table:
    table = Table(title=name, caption=_summary(result), caption_justify="left")
    table.add_column("digit", justify="right")
    for column in [*map(str, range(DIGITS)), "no hand"]:
        table.add_column(column, justify="right")
    table.add_column("recall %", justify="right")
    for digit, row in enumerate(result.confusion):
        recall = result.recall[digit]
        cells = [str(count) if count else "." for count in row]
        table.add_row(str(digit), *cells, "" if recall is None else f"{100 * recall:.1f}")
    return table


def _summary(result: Report) -> str:
    low, high = result.interval_95
    text = (
        f"{100 * result.accuracy:.1f} % of {result.pictures} pictures classified correctly"
        f" (95 % interval {100 * low:.1f} to {100 * high:.1f}), a hand found in"
        f" {100 * result.coverage:.1f} %; sure of {100 * result.sure:.1f} %, sure and wrong in"
        f" {100 * result.sure_and_wrong:.2f} %; calibration error {100 * result.calibration_error:.1f} %;"
        f" macro-F1 {100 * result.macro_f1:.1f} %"
    )
    if not result.trained_on_people:
        return text
    marked = "all" if result.trained_on_people == result.pictures else f"{result.trained_on_people} of the"
    return (
        f"{text}; {marked} {result.pictures} pictures show people it was trained on:"
        " this does not measure how well strangers are recognized"
    )


@click.command("evaluate", cls=RunCommand)
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--split",
    type=click.Choice(SPLITS),
    help="Measure on the part of the data set that this split holds out.",
)
@click.option("--fold", type=click.IntRange(0, FOLDS - 1), default=0, show_default=True)
@click.option("--seed", type=SEED, default=0, show_default=True)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that fetch filled.")
@run_option("The run to measure, as export would write it; the newest finished one by default.")
@model_file_option("A model to measure instead.")
@click.option(
    "--confusion",
    type=click.Path(path_type=Path),
    help="Draw the confusion matrix as this picture: .png, .svg or .pdf.",
)
@click.option(
    "--misread",
    type=click.Path(path_type=Path),
    help="Show misclassified hands and what the network looked at on this sheet: .jpg or .webp.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of tables.")
def command(
    folders: tuple[Path, ...],
    split: SplitKind | None,
    fold: int,
    seed: int,
    data: Path,
    named_run: str | None,
    runs_folder: Path,
    named_model: str | None,
    confusion: Path | None,
    misread: Path | None,
    as_json: bool,
) -> None:
    """Measure a run or a model on what a split holds out (--split), or on FOLDERS of <digit>/ pictures."""
    if not folders and split is None:
        raise UsageError("Say what to measure on: --split signer, or folders that hold folders 0 to 9.")
    if named_run and named_model:
        raise UsageError("Measure one at a time: give --run or --model, not both.")
    check_not_a_run_or_model(folders, runs_folder)
    runs, models = find_runs_and_models(_list(named_run), _list(named_model), runs_folder)
    with ExitStack() as stack:
        if runs:
            classifier: Classifier = stack.enter_context(open_run(runs[0], data))
            name = str(runs[0])
        else:
            classifier = open_model(models[0])
            name = classifier.card.name
        if classifier.assumptions:
            console.print(classifier.assumptions)
        _measure(classifier, name, folders, split, fold, seed, data, confusion, misread, as_json)
    if runs:
        say_next("evaluate run", data, option=f"--run {runs[0]}")
    else:
        say_next("evaluate", data, option=f"--model {models[0]}")


def _list(value: str | None) -> list[str]:
    return [] if value is None else [value]


def _measure(
    classifier: Classifier,
    model: str,
    folders: tuple[Path, ...],
    split: SplitKind | None,
    fold: int,
    seed: int,
    data: Path,
    confusion: Path | None,
    misread: Path | None,
    as_json: bool,
) -> None:
    """Measure a model on all sets; print, draw and show what was asked for."""
    card = classifier.card
    sets: list[tuple[str, list[Path], npt.NDArray[np.int64]]] = []
    if split is not None:
        protocol = "signer-disjoint" if split == "signer" else "random"
        sets.append((f"{protocol}, fold {fold}, seed {seed}", *held_out_pictures(data, split, fold, seed)))
    sets += [(folder.name, *labelled_pictures(folder)) for folder in folders]
    names = [name for name, _, _ in sets]
    drawn, sheets = _confusion_paths(confusion, names), _sheet_paths(misread, names)
    for index, (name, paths, digits) in enumerate(sets):
        cut = find_hand_crops(paths, card.crop)
        probabilities = classify_hands(classifier, cut)
        result = report(probabilities, digits, card.threshold)
        result = replace(result, trained_on_people=count_trained_on_people(paths, data, card.training))
        if as_json:
            click.echo(json.dumps({"data": name, "model": model, **asdict(result)}))
        else:
            Console().print(_table(name, result))
        if drawn:
            from training.evaluation.confusion_plot import draw_confusion
            from training.support.plots import save_figure

            save_figure(draw_confusion(result, name, model), drawn[index])
        if sheets:
            hands = misread_hands(paths, cut, probabilities, digits)
            _save_misread(classifier, hands, name, sheets[index])


def _save_misread(classifier: Classifier, hands: list[Misread], name: str, path: Path) -> None:
    if not hands:
        console.print(
            f"{name}: no hand was misclassified, so there is nothing to show: {path} is not written."
        )
        return
    save_sheet(path, misread_sheet(classifier, hands), most_bytes=_SHEET_BYTES)
    count = f"{len(hands)} misclassified hand{'s' if len(hands) > 1 else ''}"
    shown = count if len(hands) <= MOST else f"the {MOST} most confident of {count}"
    console.print(f"{path}: {shown} of {name}, each beside what the network looked at.")


def _confusion_paths(confusion: Path | None, names: list[str]) -> list[Path]:
    """Return where each set's confusion matrix goes, once it is known that it can be written there."""
    if confusion is None:
        return []
    # Only who draws waits for matplotlib.
    from training.support.plots import check_figure_path

    paths = paths_for_data_sets(confusion, names)
    for path in paths:
        check_figure_path(path)
    return paths


def _sheet_paths(misread: Path | None, names: list[str]) -> list[Path]:
    """Return where each set's misread hands go, once it is known that they can be written there."""
    paths = paths_for_data_sets(misread, names) if misread is not None else []
    for path in paths:
        check_sheet_path(path)
    return paths
