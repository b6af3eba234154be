"""Finds pictures whose label is contradicted by models that have not seen the person."""

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
MAX_SHEET_BYTES = 2_000_000


@dataclass(frozen=True)
class LabelPrediction:
    """What one model says of a picture.

    Attributes:
        model: the landmark baseline's name or the run's.
        digit: the likeliest, 10 for no digit.
        probability: of that, 0..1.
        label_probability: the probability that it gives to the picture's label, 0..1.
    """

    model: str
    digit: int
    probability: float
    label_probability: float


@dataclass(frozen=True)
class LabelIssue:
    """A picture in which at least one model sees another digit than its label says.

    Attributes:
        row: of the prepared pictures.
        name: `<folder>/<file>`.
        digit: its label, corrections applied.
        predictions: of every model that has not seen the person.
    """

    row: int
    name: str
    digit: int
    predictions: list[LabelPrediction]

    @property
    def confidence(self) -> float:
        """Confidence that the label is wrong: 1 less the mean probability that the models give to it."""
        return 1 - mean(prediction.label_probability for prediction in self.predictions)


def predict_with_baseline(prepared: Prepared, seed: int = 0) -> dict[int, LabelPrediction]:
    """Read each picture's landmarks with a baseline fitted to the other four fifths of the people.

    Args:
        prepared: the data set's pictures.
        seed: of how people are dealt into five folds.

    Returns:
        By row; pictures in which no hand was found are left out.

    Raises:
        SigncamError: scikit-learn is not installed.
    """
    predictions: dict[int, LabelPrediction] = {}
    for fold in range(FOLDS):
        split = split_rows("signer", prepared.digits, prepared.people, prepared.examples, fold, seed)
        found = prepared.found[split.validation]
        probabilities = held_out_probabilities(prepared, split)
        predictions |= _predictions(MODEL, prepared, split.validation[found], probabilities[found])
    return predictions


def predict_with_run(run: Path, prepared: Prepared) -> dict[int, LabelPrediction]:
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
    return _predictions(run.name, prepared, rows, probabilities_of(outputs, ARCHITECTURES[recipe.model]))


def find_label_issues(
    prepared: Prepared, predictions_by_model: Sequence[dict[int, LabelPrediction]]
) -> list[LabelIssue]:
    """Return the pictures in which a model sees another digit than the label, the most confident first.

    Args:
        prepared: the data set's pictures.
        predictions_by_model: what each says, by row, of the people it has not seen.
    """
    found = []
    for row, (name, digit) in enumerate(zip(prepared.names.tolist(), prepared.digits.tolist(), strict=True)):
        predictions = [model[row] for model in predictions_by_model if row in model]
        if any(prediction.digit != digit for prediction in predictions):
            found.append(LabelIssue(row, name, digit, predictions))
    return sorted(found, key=lambda issue: -issue.confidence)


def label_issue_sheet(prepared: Prepared, found: Sequence[LabelIssue]) -> Image:
    """Return the suspicious pictures, enlarged, each with its label and what is read instead.

    Raises:
        ValueError: there are none.
    """
    tiles = []
    for issue in found:
        against = {prediction.digit for prediction in issue.predictions} - {issue.digit}
        read = " or ".join(class_label(digit) for digit in sorted(against))
        tiles.append((prepared.images[issue.row], f"{issue.name}: {issue.digit}, read as {read}"))
    return contact_sheet(tiles, _COLUMNS, _TILE)


def _predictions(
    model: str, prepared: Prepared, rows: npt.NDArray[np.int64], probabilities: Probabilities
) -> dict[int, LabelPrediction]:
    return {
        int(row): LabelPrediction(
            model,
            int(of_row.argmax()),
            round(float(of_row.max()), 4),
            round(float(of_row[prepared.digits[row]]), 4),
        )
        for row, of_row in zip(rows, probabilities, strict=True)
    }


def class_label(digit: int) -> str:
    """Return what to call a class: its digit, or that it is none."""
    return "no digit" if digit == NO_DIGIT else str(digit)
