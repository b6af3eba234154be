"""`export`: turns a finished run into a LiteRT file with its card, checked and measured."""

import contextlib
import datetime
import io
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import numpy as np
import numpy.typing as npt
import tensorflow as tf
from ai_edge_litert.interpreter import Interpreter

from signcam.assets import assets_folder
from signcam.card import (
    DIGIT_LABELS,
    Measurement,
    ModelCard,
    ModelInput,
    TrainingData,
    card_path,
    file_sha256,
)
from signcam.classifier import LiteRTClassifier
from signcam.crop import CropSpec
from signcam.errors import SigncamError
from signcam.frame import Image
from training.augment import Augmentation
from training.dataset import LICENCE, NAME
from training.evaluate import held_out_pictures, labelled_pictures, read_digits
from training.fetch import DATA
from training.metrics import Probabilities, fit_temperature, report, softmax
from training.models import classifier
from training.prepare import Prepared, load_prepared
from training.samples import FOLDS, Batch, augmented_batch, plain_batch, signer_split
from training.train import RUNS, Recipe, load_network, predict_logits
from training.workers import console

TOLERANCE = 1e-3
# Live hands are harder than the data set's: temperature and threshold come from this many crops of each
# held-out picture, varied as in training.
_VIEWS = 4
# A reading counts as sure from the lowest confidence at which this share of sure readings is right.
_SURE_AND_RIGHT = 0.99
_THRESHOLDS = np.arange(50, 100) / 100


def to_litert(model: Any) -> bytes:
    """Convert a Keras classifier to a float32 LiteRT model."""
    # Keras prints where it puts the intermediate model.
    with contextlib.redirect_stdout(io.StringIO()):
        return bytes(tf.lite.TFLiteConverter.from_keras_model(model).convert())


def run_litert(content: bytes, crops: Image) -> npt.NDArray[np.float32]:
    """Return a LiteRT model's outputs for (n, size, size, 3) uint8 RGB crops: (n, outputs) float32."""
    interpreter = Interpreter(model_content=content, num_threads=1)
    interpreter.allocate_tensors()
    into = interpreter.get_input_details()[0]["index"]
    out = interpreter.get_output_details()[0]["index"]
    answers = []
    for crop in crops:
        interpreter.set_tensor(into, crop[None].astype(np.float32))
        interpreter.invoke()
        answers.append(interpreter.get_tensor(out)[0].copy())
    return np.array(answers, np.float32)


def check_agreement(model: Any, content: bytes, crops: Image) -> float:
    """Return the largest difference between probabilities of a Keras model and its LiteRT form.

    Raises:
        SigncamError: it is over 1e-3.
    """
    keras_says = softmax(predict_logits(model, crops))
    litert_says = softmax(run_litert(content, crops))
    difference = float(np.abs(keras_says - litert_says).max())
    if not difference <= TOLERANCE:
        raise SigncamError(
            f"The LiteRT model and the Keras model differ by {difference:.2g} on real pictures, more than"
            f" {TOLERANCE:g}: nothing was exported."
        )
    return difference


def calibrate(model: Any, prepared: Prepared, recipe: Recipe) -> tuple[float, float]:
    """Return temperature and threshold, from the held-out people alone, varied as in training."""
    rows = signer_split(prepared, recipe.fold, recipe.seed).validation
    rows = rows[prepared.found[rows]]
    views = [
        augmented_batch(prepared, rows, CropSpec(), Augmentation(), recipe.seed, view)
        for view in range(_VIEWS)
    ]
    digits = np.concatenate([view.digits for view in views])
    logits = np.concatenate([predict_logits(model, view.crops) for view in views])
    temperature = round(fit_temperature(logits, digits), 3)
    return temperature, choose_threshold(softmax(logits, temperature), digits)


def choose_threshold(probabilities: Probabilities, digits: npt.NDArray[np.int64]) -> float:
    """Return the lowest threshold, in hundredths, from which 99 % of sure readings are right."""
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == digits
    for threshold in _THRESHOLDS:
        sure = confidence >= threshold
        if sure.any() and right[sure].mean() >= _SURE_AND_RIGHT:
            return float(threshold)
    return float(_THRESHOLDS[-1])


def export(run: Path, data: Path, target: Path, version: str, also: tuple[Path, ...]) -> ModelCard:
    """Write a run's classifier as `target` with its card beside it, both whole or not at all.

    Args:
        run: folder of a finished run.
        data: folder that `fetch` and `prepare` filled.
        target: the .tflite file.
        version: goes into the card.
        also: folders of `<digit>/` pictures to measure on besides the held-out people.
    """
    network, recipe = load_network(run)
    prepared = load_prepared(data)
    model = classifier(network)
    content = to_litert(model)
    split = signer_split(prepared, recipe.fold, recipe.seed)
    held_out: Batch = plain_batch(prepared, split.validation[prepared.found[split.validation]], CropSpec())
    difference = check_agreement(model, content, held_out.crops)
    temperature, threshold = calibrate(model, prepared, recipe)
    people = tuple(sorted({int(person) for person in prepared.people[split.train]}))
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="export-") as folder:
        file = Path(folder) / target.name
        file.write_bytes(content)
        card = ModelCard(
            name=recipe.model,
            version=version,
            architecture=_architecture(model),
            input=ModelInput(),
            crop=CropSpec(),
            labels=DIGIT_LABELS,
            has_none=False,
            output="logits",
            temperature=temperature,
            threshold=threshold,
            training=TrainingData(
                NAME, prepared.sha256, len(split.train), people, _protocol(recipe), LICENCE
            ),
            sha256=file_sha256(file),
            licence="GPL-3.0-or-later",
        )
        card.save(card_path(file))
        card = replace(card, measurements=_measure(file, data, recipe, also))
        card.save(card_path(file))
        card_path(file).replace(card_path(target))
        file.replace(target)
    console.print(f"Keras and LiteRT differ by at most {difference:.1g} on {len(held_out.digits)} pictures.")
    return card


def _architecture(model: Any) -> str:
    kinds = [type(layer).__name__ for layer in model.layers]
    return (
        f"Residual convolutional network: {kinds.count('Conv2D')} convolutions, {kinds.count('Dense')} dense"
        f" layers, {model.count_params():,} parameters; float32"
    )


def _protocol(recipe: Recipe) -> str:
    return (
        f"Fold {recipe.fold} of {FOLDS} of the people held out (seed {recipe.seed}), the ten examples left"
        f" out, labels as corrected in training/labels.json; {recipe.epochs} epochs of varied crops"
    )


def _measure(file: Path, data: Path, recipe: Recipe, also: tuple[Path, ...]) -> tuple[Measurement, ...]:
    reader = LiteRTClassifier(file)
    held_out, digits, _ = held_out_pictures(data, recipe.fold, recipe.seed)
    split = f"signer-disjoint, fold {recipe.fold} of {FOLDS}"
    arguments = f"--split signer --fold {recipe.fold} --seed {recipe.seed}"
    sets = [(NAME, split, arguments, held_out, digits)]
    sets += [
        (folder.name, "other people and rooms", folder.name, *labelled_pictures(folder)) for folder in also
    ]
    numbers = []
    for name, split, arguments, paths, digits in sets:
        result = report(read_digits(reader, paths), digits, reader.card.threshold)
        low, high = result.interval_95
        numbers.append(
            Measurement(
                data=name,
                split=split,
                pictures=result.pictures,
                accuracy=round(result.accuracy, 4),
                interval_95=(round(low, 4), round(high, 4)),
                coverage=round(result.coverage, 4),
                seed=recipe.seed,
                date=datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
                command=f"python -m training evaluate {arguments}",
            )
        )
        console.print(
            f"{name}: {100 * result.accuracy:.1f} % of {result.pictures}, sure of {100 * result.sure:.1f} %,"
            f" sure and wrong in {100 * result.sure_and_wrong:.1f} %"
        )
    return tuple(numbers)


@click.command("export")
@click.option(
    "--run", type=click.Path(path_type=Path), default=RUNS / "signnet", help="Folder of a finished run."
)
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option(
    "--to", "target", type=click.Path(path_type=Path), help="The .tflite file; assets/models by default."
)
@click.option("--version", default="1", show_default=True, help="Written into the card.")
@click.option(
    "--also",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Folder of <digit>/ pictures to measure on besides the held-out people. May be repeated.",
)
def command(run: Path, data: Path, target: Path | None, version: str, also: tuple[Path, ...]) -> None:
    """Write a finished run as a LiteRT file with its card."""
    file = target or assets_folder() / "models" / "signnet.tflite"
    file.parent.mkdir(parents=True, exist_ok=True)
    card = export(run, data, file, version, also)
    console.print(f"{file.name}: temperature {card.temperature}, threshold {card.threshold}.")
