"""`examples`: classifies the ten example pictures of the data set and draws them, as the tutorial ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
import numpy as np
import numpy.typing as npt

from signcam.hands.crop import crop_hand
from signcam.models.catalogue import open_model
from training.data.prepared import Prepared, load_prepared
from training.fitting.runs import load_network
from training.options.next_step import say_next
from training.options.run_options import RunCommand, find_runs_and_models, model_file_option, run_option
from training.support.console import console
from training.support.paths import DATA

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class ExamplePrediction:
    """What a network predicts for one picture.

    Attributes:
        digit: the likeliest.
        confidence: its probability, 0..1.
    """

    digit: int
    confidence: float


Predictions = list[ExamplePrediction | None]
"""One for each picture; None where no hand was found."""


def example_rows(prepared: Prepared) -> npt.NDArray[np.int64]:
    """Return the pictures with the same bytes as one of the examples, sorted by digit."""
    rows = np.flatnonzero(prepared.examples)
    return rows[np.argsort(prepared.digits[rows], kind="stable")]


def classify_with_run(run: Path, prepared: Prepared, rows: npt.NDArray[np.int64]) -> Predictions:
    """Read prepared pictures with a finished run's network, cut out as in its training.

    Raises:
        SigncamError: the run is not there or not finished.
    """
    network, recipe = load_network(run)

    from training.fitting.batches import plain_batch, usable_rows
    from training.networks.architectures import ARCHITECTURES, DIGITS
    from training.networks.outputs import predict_outputs, probabilities_of

    usable = usable_rows(prepared, rows, recipe.crop)
    if not len(usable):
        return [None] * len(rows)
    outputs = predict_outputs(network, plain_batch(prepared, usable, recipe.crop).crops)
    probabilities = probabilities_of(outputs, ARCHITECTURES[recipe.model])
    read = {
        int(row): ExamplePrediction(
            int(row_probabilities[:DIGITS].argmax()), float(row_probabilities[:DIGITS].max())
        )
        for row, row_probabilities in zip(usable, probabilities, strict=True)
    }
    return [read.get(int(row)) for row in rows]


def classify_with_model(name: str, prepared: Prepared, rows: npt.NDArray[np.int64]) -> Predictions:
    """Read prepared pictures with a model file, the hand cut out as its card says.

    Raises:
        ModelError: the model cannot be opened.
    """
    model = open_model(name)
    if model.assumptions:
        console.print(model.assumptions)
    predictions: Predictions = []
    for row in rows:
        if not prepared.found[row]:
            predictions.append(None)
            continue
        hand = prepared.hand(int(row))
        prediction = model.classify(crop_hand(prepared.images[row], hand, model.card.crop), hand)
        digit = int(prediction.probabilities.argmax())
        predictions.append(ExamplePrediction(digit, prediction.confidence))
    return predictions


def format_predictions(name: str, digits: Sequence[int], predictions: Predictions) -> str:
    """Return a line with each real digit and what was read."""
    right = sum(
        predicted is not None and predicted.digit == real
        for real, predicted in zip(digits, predictions, strict=True)
    )
    each = [
        f"{real} as {predicted.digit} ({predicted.confidence:.0%})"
        if predicted
        else f"{real} not: no hand found"
        for real, predicted in zip(digits, predictions, strict=True)
    ]
    return f"{name}: {right} of {len(digits)} right. Read {', '.join(each)}."


def draw_examples(prepared: Prepared, rows: npt.NDArray[np.int64], read: dict[str, Predictions]) -> "Figure":
    """Draw the pictures once for each model, titled with the real and the predicted digit."""
    from training.support.plots import draw_picture, new_figure

    figure = new_figure(1.35 * len(rows), 2.1 * len(read))
    cells = figure.subplots(len(read), len(rows), squeeze=False)
    for line, (name, predictions) in zip(cells, read.items(), strict=True):
        line[0].set_ylabel(Path(name).name)
        for cell, row, predicted in zip(line, rows, predictions, strict=True):
            real = int(prepared.digits[row])
            draw_picture(cell, prepared.images[row])
            right = predicted is not None and predicted.digit == real
            reading = f"read {predicted.digit}, {predicted.confidence:.0%}" if predicted else "no hand found"
            cell.set_title(f"real {real}\n{reading}", color="green" if right else "red", fontsize=10)
    return figure


@click.command("examples", cls=RunCommand)
@run_option("A run to classify with; the newest finished one by default.", multiple=True)
@model_file_option("A model to classify with.", multiple=True)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    default="examples.png",
    show_default=True,
    help="Picture to write: .png, .svg or .pdf.",
)
def command(
    named_runs: tuple[str, ...], runs_folder: Path, named_models: tuple[str, ...], data: Path, to: Path
) -> None:
    """Classify the ten example pictures of the data set and draw the results.

    Each --run and each --model is a row of the figure; both may be given several times. Right is green,
    wrong is red.

    Pictures are scaled as in training, since scaling is part of the networks. The tutorial trains with 0..1
    but classifies its examples with 0..255; this mistake is not repeated.
    """
    runs, models = find_runs_and_models(named_runs, named_models, runs_folder)
    # Only the verbs that draw wait for matplotlib.
    from training.support.plots import check_figure_path, save_figure

    check_figure_path(to)
    prepared = load_prepared(data)
    rows = example_rows(prepared)
    read = {str(run): classify_with_run(run, prepared, rows) for run in runs}
    read |= {name: classify_with_model(name, prepared, rows) for name in models}
    digits = prepared.digits[rows].tolist()
    for name, predictions in read.items():
        click.echo(format_predictions(name, digits, predictions))
    save_figure(draw_examples(prepared, rows, read), to)
    console.print(f"{to}: {len(rows)} pictures, a row for each of {', '.join(read)}.")
    say_next("examples", data, option=f"--run {runs[-1]}" if runs else f"--model {models[-1]}")
