"""Writes a finished run as a model file with its card, checked and measured.

Written as `.tflite` for the live path, as `.keras`, or as the pair that older tutorials make: `.json` with
`.weights.h5`.
"""

import contextlib
import datetime
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from signcam.errors import UsageError
from signcam.models.card import (
    Measurement,
    ModelCard,
    card_path,
    file_sha256,
)
from signcam.models.catalogue import DEFAULT_MODEL, open_model
from signcam.models.classifier import NetworkClassifier
from signcam.resources.files import assets_folder
from training.data.dataset import NAME, dataset_folder
from training.data.labelled import labelled_pictures
from training.data.prepared import Prepared, load_prepared
from training.data.splits import FOLDS, Split
from training.evaluation.metrics import Report, report
from training.evaluation.reading import classify_pictures
from training.fitting.recipe import Recipe
from training.fitting.runs import read_recipe
from training.networks.weights_file import weights_bytes
from training.shipping.model_card import card_of_run, describe_architecture, model_name
from training.support.console import console

_SUFFIXES = (".tflite", ".keras", ".json")


class _Set(NamedTuple):
    name: str
    protocol: str
    command: str
    paths: list[Path]
    digits: npt.NDArray[np.int64]


def export(
    run: Path,
    data: Path,
    target: Path,
    version: str,
    also: tuple[Path, ...] = (),
    quantized: bool = False,
    landmarks: bool = False,
) -> ModelCard:
    """Write a run's classifier as `target` with its card beside it, both whole or not at all.

    What is measured is the LiteRT form, through the same steps as in signcam.

    Args:
        run: folder of a finished run.
        data: folder that `fetch` and `prepare` filled.
        target: the file; its suffix says of which kind.
        version: goes into the card.
        also: folders of `<digit>/` pictures to measure on besides the held-out ones.
        quantized: keep the weights of a `.tflite` in 8 bits.
        landmarks: pool the network with one on the landmarks; a `.tflite` of upright crops alone.

    Raises:
        SigncamError: there is no finished run, or the file and the network give different outputs.
        UsageError: nothing of that kind can be written.
    """
    if target.suffix.lower() not in _SUFFIXES:
        raise UsageError(f"{target.name} should end in {', '.join(_SUFFIXES[:-1])} or {_SUFFIXES[-1]}.")
    if quantized and target.suffix.lower() != ".tflite":
        raise UsageError("--quantize makes .tflite files smaller, no others.")
    recipe = read_recipe(run)
    if landmarks and (target.suffix.lower() != ".tflite" or recipe.crop != "upright"):
        raise UsageError("--landmarks makes .tflite files of networks that learned from --crop upright.")

    from training.fitting.calibrated import calibrated_classifier

    prepared = load_prepared(data)
    classifier = calibrated_classifier(run, data, prepared, landmarks)
    split = classifier.split
    content = classifier.litert()
    card = card_of_run(classifier, prepared, data, version)
    sets = _sets(target, data, prepared, split, recipe, also)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="export-") as folder:
        measured = Path(folder) / "measured.tflite"
        card = _measured(measured, content, card, sets, recipe.seed)
        if quantized:
            full = card.measurements
            card = replace(card, architecture=describe_architecture(classifier.model, "weights in 8 bits"))
            smaller = classifier.litert(quantized=True)
            card = _measured(measured, smaller, card, sets, recipe.seed)
            for before, after in zip(full, card.measurements, strict=True):
                console.print(f"8 bits, {after.data}: {before.accuracy:.2%} became {after.accuracy:.2%}.")
        files = _write(Path(folder) / "out", target.name, classifier.model, measured)
        card = replace(card, sha256=file_sha256(files[-1]))
        card.save(card_path(files[-1]))
        card_path(files[-1]).replace(card_path(target))
        for file in files:
            file.replace(target.with_name(file.name))
    return card


@contextlib.contextmanager
def open_run(run: Path, data: Path) -> Iterator[NetworkClassifier]:
    """Open a finished run as `export` writes it by default, with its weights in 32 bits.

    Args:
        run: folder of a finished run.
        data: folder that `fetch` and `prepare` filled.

    Yields:
        The calibrated classifier, for use inside the `with` block.

    Raises:
        SigncamError: there is no finished run.
    """
    from training.fitting.calibrated import calibrated_classifier

    prepared = load_prepared(data)
    classifier = calibrated_classifier(run, data, prepared, _pools_landmarks(read_recipe(run)))
    content = classifier.litert()
    # Windows does not let go of the file as long as the classifier is there.
    with tempfile.TemporaryDirectory(prefix="run-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "run.tflite"
        path.write_bytes(content)
        replace(card_of_run(classifier, prepared, data, ""), sha256=file_sha256(path)).save(card_path(path))
        yield open_model(str(path))


def _pools_landmarks(recipe: Recipe) -> bool:
    """Whether a `.tflite` of a run also takes landmarks by default."""
    return recipe.model == DEFAULT_MODEL and recipe.crop == "upright"


def _write(folder: Path, name: str, model: Any, litert: Path) -> list[Path]:
    """Write the model into a folder as the name's suffix says; the file that the card vouches for is last."""
    folder.mkdir()
    path = folder / name
    if path.suffix.lower() == ".tflite":
        return [litert.rename(path)]
    if path.suffix.lower() == ".keras":
        model.save(path)
        return [path]
    weights = path.with_suffix(".weights.h5")
    path.write_text(model.to_json(indent=2) + "\n", encoding="utf-8")
    weights.write_bytes(weights_bytes(model, folder))
    return [path, weights]


def _sets(
    target: Path, data: Path, prepared: Prepared, split: Split, recipe: Recipe, also: tuple[Path, ...]
) -> list[_Set]:
    """Return what to measure on: the held-out pictures, then other folders."""
    # A model that ships is known by its name, any other by its file.
    ships = target.resolve().parent == (assets_folder() / "models").resolve()
    named = target.stem if ships else target.name
    verb = f"python -m training evaluate --model {named}"
    folder = dataset_folder(data) / "Dataset"
    held_out = [folder / str(name) for name in prepared.names[split.validation]]
    protocol = "signer-disjoint" if recipe.split == "signer" else "random"
    own = _Set(
        NAME,
        f"{protocol}, fold {recipe.fold} of {FOLDS}",
        f"{verb} --split {recipe.split} --fold {recipe.fold} --seed {recipe.seed}",
        held_out,
        prepared.digits[split.validation],
    )
    others = [
        _Set(other.name, "other people and rooms", f"{verb} {other.name}", *labelled_pictures(other))
        for other in also
    ]
    return [own, *others]


def _measured(file: Path, content: bytes, card: ModelCard, sets: list[_Set], seed: int) -> ModelCard:
    """Write a LiteRT model and return its card with what was measured."""
    file.write_bytes(content)
    card = replace(card, sha256=file_sha256(file), measurements=())
    card.save(card_path(file))
    classifier = open_model(str(file))
    numbers = []
    for pictures in sets:
        result = report(classify_pictures(classifier, pictures.paths), pictures.digits, card.threshold)
        numbers.append(_measurement(pictures, seed, result))
        console.print(
            f"{pictures.name}: {100 * result.accuracy:.1f} % of {result.pictures}, sure of"
            f" {100 * result.sure:.1f} %, sure and wrong in {100 * result.sure_and_wrong:.1f} %"
        )
    return replace(card, measurements=tuple(numbers))


def _measurement(pictures: _Set, seed: int, result: Report) -> Measurement:
    low, high = result.interval_95
    return Measurement(
        data=pictures.name,
        split=pictures.protocol,
        pictures=result.pictures,
        accuracy=round(result.accuracy, 4),
        interval_95=(round(low, 4), round(high, 4)),
        coverage=round(result.coverage, 4),
        seed=seed,
        date=datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        command=pictures.command,
    )


def export_run(
    run: Path,
    data: Path,
    target: Path | None = None,
    version: str = "1",
    also: tuple[Path, ...] = (),
    quantize: bool | None = None,
    landmarks: bool | None = None,
) -> Path:
    """Export a finished run, by default as what ships is exported; see `export`. Returns the file."""
    recipe = read_recipe(run)
    small = target is None or target.suffix.lower() == ".tflite"
    if landmarks is None:
        landmarks = small and _pools_landmarks(recipe)
    if target is None:
        target = assets_folder() / "models" / f"{model_name(recipe, landmarks)}.tflite"
    card = export(run, data, target, version, also, small if quantize is None else quantize, landmarks)
    console.print(f"{target}: temperature {card.temperature}, threshold {card.threshold}.")
    return target
