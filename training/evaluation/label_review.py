"""`review`: pictures whose label is contradicted by readers that have not seen the person, to look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from training.data.drawn_hands import NO_DIGIT
from training.data.prepared import Prepared
from training.data.splits import FOLDS, split_rows
from training.evaluation.landmark_svm import MODEL, held_out_probabilities
from training.fitting.recipe import split_of
from training.fitting.runs import load_network
from training.networks.probabilities import Probabilities
from training.support.contact_sheet import contact_sheet

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
    from training.fitting.batches import plain_batch, usable_rows
    from training.networks.architectures import ARCHITECTURES
    from training.networks.outputs import predict_outputs, probabilities_of

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
        read = " or ".join(class_name(digit) for digit in sorted(against))
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


def class_name(digit: int) -> str:
    """Return what to call a class: its digit, or that it is none."""
    return "no digit" if digit == NO_DIGIT else str(digit)
