"""`review`: pictures whose label is contradicted by readers that have not seen the person, to look at."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import mean

import click
import numpy as np
import numpy.typing as npt
from rich.console import Console
from rich.table import Table

from signcam.errors import UsageError
from signcam.frame import Image
from training.baseline import MODEL, held_out_probabilities
from training.drawn import NO_DIGIT
from training.fetch import DATA
from training.metrics import Probabilities
from training.prepare import Prepared, load_prepared
from training.report import finished_runs
from training.runs import RUNS, load_network, read_recipe
from training.sheet import contact_sheet, save_sheet
from training.splits import FOLDS, split_rows
from training.train import split_of
from training.workers import console

_COLUMNS = 5
_TILE = (240, 240)
_MOST_BYTES = 2_000_000


@dataclass(frozen=True)
class Reading:
    """What one reader says of a picture.

    Attributes:
        reader: the landmark baseline's name or the run's.
        digit: the likeliest, 10 for no digit.
        probability: of that, 0..1.
        label: the probability that it gives to the picture's label, 0..1.
    """

    reader: str
    digit: int
    probability: float
    label: float


@dataclass(frozen=True)
class Doubt:
    """A picture in which at least one reader sees another digit than its label says.

    Attributes:
        row: of the prepared pictures.
        name: `<folder>/<file>`.
        digit: its label, corrections applied.
        readings: of every reader that has not seen the person.
    """

    row: int
    name: str
    digit: int
    readings: list[Reading]

    @property
    def sureness(self) -> float:
        """How sure the readers are together that the label is wrong: the mean of what it is not given."""
        return 1 - mean(reading.label for reading in self.readings)


def read_by_baseline(prepared: Prepared, seed: int = 0) -> dict[int, Reading]:
    """Read each picture's landmarks with a baseline fitted to the other four fifths of the people.

    Args:
        prepared: the data set's pictures.
        seed: of how people are dealt into five folds.

    Returns:
        By row; pictures in which no hand was found are left out.

    Raises:
        SigncamError: scikit-learn is not installed.
    """
    readings: dict[int, Reading] = {}
    for fold in range(FOLDS):
        split = split_rows("signer", prepared.digits, prepared.people, prepared.examples, fold, seed)
        found = prepared.found[split.validation]
        probabilities = held_out_probabilities(prepared, split)
        readings |= _readings(MODEL, prepared, split.validation[found], probabilities[found])
    return readings


def read_by_run(run: Path, prepared: Prepared) -> dict[int, Reading]:
    """Read the pictures of the people that a finished run held out, cut out as it knows them.

    Returns:
        By row.

    Raises:
        SigncamError: the run is not there or not finished.
    """
    from training.convert import probabilities_of
    from training.models import ARCHITECTURES
    from training.samples import plain_batch, usable_rows
    from training.trainer import predict_outputs

    network, recipe = load_network(run)
    rows = usable_rows(prepared, split_of(prepared, recipe).validation, recipe.crop)
    outputs = predict_outputs(network, plain_batch(prepared, rows, recipe.crop).crops)
    return _readings(run.name, prepared, rows, probabilities_of(outputs, ARCHITECTURES[recipe.model]))


def doubts(prepared: Prepared, readers: Sequence[dict[int, Reading]]) -> list[Doubt]:
    """Return the pictures in which a reader sees another digit than the label, the surest first.

    Args:
        prepared: the data set's pictures.
        readers: what each says, by row, of the people it has not seen.
    """
    found = []
    for row, (name, digit) in enumerate(zip(prepared.names.tolist(), prepared.digits.tolist(), strict=True)):
        readings = [reader[row] for reader in readers if row in reader]
        if any(reading.digit != digit for reading in readings):
            found.append(Doubt(row, name, digit, readings))
    return sorted(found, key=lambda doubt: -doubt.sureness)


def sheet_of(prepared: Prepared, found: Sequence[Doubt]) -> Image:
    """Return the doubtful pictures, enlarged, each with its label and what is read instead.

    Raises:
        ValueError: there are none.
    """
    tiles = []
    for doubt in found:
        against = {reading.digit for reading in doubt.readings} - {doubt.digit}
        read = " or ".join(_sign(digit) for digit in sorted(against))
        tiles.append((prepared.images[doubt.row], f"{doubt.name}: {doubt.digit}, read as {read}"))
    return contact_sheet(tiles, _COLUMNS, _TILE)


def _readings(
    reader: str, prepared: Prepared, rows: npt.NDArray[np.int64], probabilities: Probabilities
) -> dict[int, Reading]:
    return {
        int(row): Reading(
            reader,
            int(of_row.argmax()),
            round(float(of_row.max()), 4),
            round(float(of_row[prepared.digits[row]]), 4),
        )
        for row, of_row in zip(rows, probabilities, strict=True)
    }


def _sign(digit: int) -> str:
    return "no digit" if digit == NO_DIGIT else str(digit)


def _table(found: Sequence[Doubt]) -> Table:
    table = Table()
    table.add_column("picture")
    table.add_column("label", justify="right")
    table.add_column("read as")
    for doubt in found:
        said = [
            f"{_sign(reading.digit)} by {reading.reader} ({reading.probability:.0%})"
            for reading in doubt.readings
        ]
        table.add_row(doubt.name, str(doubt.digit), ", ".join(said))
    return table


def _usable_runs(named: Sequence[Path], runs: Path) -> list[Path]:
    """Return the runs to ask: those named, or all finished ones that have held people out."""
    if named:
        for run in named:
            if read_recipe(run).split != "signer":
                raise UsageError(
                    f"{run} was trained with --split random and has seen everyone: name a run that was"
                    " trained with --split signer."
                )
        return list(named)
    return [run for run in finished_runs(runs) if read_recipe(run).split == "signer"]


@click.command("review")
@click.argument("named", metavar="[RUN]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--runs",
    type=click.Path(path_type=Path),
    default=RUNS,
    show_default=True,
    help="Folder whose finished runs are asked where none is named.",
)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    default="review.jpg",
    show_default=True,
    help="Contact sheet to write: .jpg or .webp.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of a table.")
def command(named: tuple[Path, ...], runs: Path, data: Path, to: Path, as_json: bool) -> None:
    """List pictures whose label is contradicted by readers that have not seen the person, the surest first.

    Readers are the landmark baseline, fitted five times so that it reads everyone as a stranger, and each
    RUN on the people that it held out. Nothing is changed: look at the contact sheet, and put what the
    pictures contradict into training/labels.json, with a reason.
    """
    asked = _usable_runs(named, runs)
    prepared = load_prepared(data)
    found = doubts(prepared, [read_by_baseline(prepared), *(read_by_run(run, prepared) for run in asked)])
    if not found:
        console.print("Nobody contradicts a label: there is no sheet.")
        return
    if as_json:
        for doubt in found:
            said = {key: value for key, value in asdict(doubt).items() if key != "row"}
            click.echo(json.dumps({**said, "sureness": round(doubt.sureness, 4)}))
    else:
        Console().print(_table(found))
    save_sheet(to, sheet_of(prepared, found), _MOST_BYTES)
    console.print(f"{to}: {len(found)} pictures to look at.")
