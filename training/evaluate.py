"""`evaluate`: what a model file is worth on people it has not seen, or on any folder of digits."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
import numpy as np
import numpy.typing as npt
from rich.console import Console
from rich.table import Table

from signcam.assets import asset
from signcam.classifier import LiteRTClassifier
from signcam.crop import CropSpec, crop_hand
from signcam.errors import SigncamError, UsageError
from signcam.frame import Image
from signcam.pictures import read_picture
from training.dataset import read_dataset
from training.fetch import DATA, dataset_folder
from training.metrics import DIGITS, Probabilities, Report, report
from training.people import fold_of_people
from training.splits import FOLDS
from training.workers import hand_finder, on_all_cores

_SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp", ".webp")


def labelled_pictures(folder: Path) -> tuple[list[Path], npt.NDArray[np.int64]]:
    """Return the pictures of `<folder>/<digit>/` and their digits.

    Raises:
        UsageError: there are none.
    """
    files = [
        (path, digit)
        for digit in range(DIGITS)
        for path in sorted((folder / str(digit)).glob("*"))
        if path.suffix.lower() in _SUFFIXES
    ]
    if not files:
        raise UsageError(f"{folder} holds no pictures in folders 0 to 9.")
    paths, digits = zip(*files, strict=True)
    return list(paths), np.array(digits, np.int64)


def held_out_pictures(data: Path, fold: int, seed: int) -> tuple[list[Path], npt.NDArray[np.int64], set[int]]:
    """Return the pictures of one fold of people, their digits, and who these people are."""
    pictures = read_dataset(dataset_folder(data))
    people = fold_of_people((picture.person for picture in pictures), fold, FOLDS, seed)
    chosen = [picture for picture in pictures if picture.person in people]
    digits = np.array([picture.digit for picture in chosen], np.int64)
    return [picture.path for picture in chosen], digits, people


def read_digits(classifier: LiteRTClassifier, paths: Sequence[Path]) -> Probabilities:
    """Find, cut out and read the hand of each picture as signcam does with pictures."""
    probabilities = np.full((len(paths), DIGITS), np.nan)
    tasks = [(path, classifier.card.crop) for path in paths]
    for row, crop in enumerate(on_all_cores(_find_and_crop, tasks, "Finding hands")):
        if crop is not None:
            probabilities[row] = classifier.classify(crop).probabilities
    return probabilities


def _find_and_crop(task: tuple[Path, CropSpec]) -> Image | None:
    path, spec = task
    image = read_picture(path)
    hand = hand_finder().find(image)
    return None if hand is None else crop_hand(image, hand, spec)


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
    return (
        f"{100 * result.accuracy:.1f} % of {result.pictures} pictures read right"
        f" (95 % interval {100 * low:.1f} to {100 * high:.1f}), a hand found in"
        f" {100 * result.coverage:.1f} %; sure of {100 * result.sure:.1f} %, sure and wrong in"
        f" {100 * result.sure_and_wrong:.2f} %; calibration error {100 * result.calibration_error:.1f} %"
    )


@click.command("evaluate")
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option("--split", type=click.Choice(["signer"]), help="The data set's people that were held out.")
@click.option("--fold", type=click.IntRange(0, FOLDS - 1), default=0, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that fetch filled.")
@click.option(
    "--model", type=click.Path(path_type=Path), help="A .tflite file with its card; signnet by default."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of tables.")
def command(
    folders: tuple[Path, ...],
    split: str | None,
    fold: int,
    seed: int,
    data: Path,
    model: Path | None,
    as_json: bool,
) -> None:
    """Measure a model file on held-out people (--split signer) or on folders of <digit>/ pictures."""
    if not folders and split is None:
        raise UsageError("Say what to measure on: --split signer, or folders that hold folders 0 to 9.")
    file = model or asset("models/signnet.tflite")
    classifier = LiteRTClassifier(file)
    card = classifier.card
    sets: list[tuple[str, list[Path], npt.NDArray[np.int64]]] = []
    if split is not None:
        paths, digits, people = held_out_pictures(data, fold, seed)
        seen = people & set(card.training.people)
        if seen:
            raise SigncamError(
                f"{file.name} was trained on {len(seen)} of the {len(people)} people of fold {fold},"
                f" seed {seed}: it would be measured on what it knows."
            )
        sets.append((f"signer-disjoint, fold {fold}, seed {seed}", paths, digits))
    sets += [(folder.name, *labelled_pictures(folder)) for folder in folders]
    for name, paths, digits in sets:
        result = report(read_digits(classifier, paths), digits, card.threshold)
        if as_json:
            click.echo(json.dumps({"data": name, "model": card.name, **asdict(result)}))
        else:
            Console().print(_table(name, result))
