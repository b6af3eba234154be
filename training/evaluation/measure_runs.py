"""Measures finished runs, the landmark baseline and the models that ship, for the table of runs."""

import datetime
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.crop import crop_hand
from signcam.hands.hand import Hand
from signcam.models.card import ModelCard, file_sha256
from signcam.sources.picture_file import read_picture
from training.data.labelled import labelled_pictures
from training.data.prepared import Prepared
from training.data.splits import SplitKind, split_rows
from training.evaluation.landmark_svm import MODEL, fit, measure, prepared_hands
from training.evaluation.metrics import wilson_interval
from training.evaluation.run_results import MeasuredAccuracy, RunResult
from training.fitting.recipe import CROPS, PRESETS, Recipe, default_preset
from training.fitting.runs import WEIGHTS, load_network, read_log
from training.networks.probabilities import DIGITS
from training.support.workers import hand_finder, parallel_map

_PicturesWithHands = list[tuple[Image, Hand | None]]


def accuracy_of(right: int, pictures: int) -> MeasuredAccuracy:
    """Return a share with its interval."""
    low, high = wilson_interval(right, pictures)
    return MeasuredAccuracy(pictures, round(right / pictures, 6), (round(low, 6), round(high, 6)))


def training_command(run: Path, recipe: Recipe) -> str:
    """Return what trains such a run: its architecture, the nearest preset, and what differs from that."""
    options = {
        name: [
            f"--{option.replace('_', '-')} {value}"
            for option, value in asdict(recipe).items()
            if option != "model" and value != asdict(preset)[option]
        ]
        for name, preset in PRESETS.items()
    }
    own = default_preset(recipe.model)
    name = min(options, key=lambda name: (len(options[name]), name != own))
    said = [] if name == own else [f"--preset {name}"]
    command = ["python -m training train --model", recipe.model, *said, *options[name]]
    return " ".join([*command, f"--run runs/{run.name}"])


def describe_augmentation(recipe: Recipe) -> str:
    """Return in a few words how a recipe varies its pictures, and what else it shows."""
    if recipe.variation == "affine":
        return f"shear {recipe.shear:g}, zoom {recipe.zoom:g}"
    rooms = "rooms" if recipe.variation == "rooms" else ""
    return f"{rooms}, drawn hands" if recipe.drawn else rooms


def measure_run(
    run: Path, held_out: int, folders: dict[str, tuple[_PicturesWithHands, npt.NDArray[np.int64]]]
) -> RunResult:
    """Measure a finished run.

    Args:
        run: its folder.
        held_out: how many pictures it was not trained on.
        folders: by name, pictures with their hands, and their digits.
    """
    network, recipe = load_network(run)
    last = read_log(run)[-1]
    return RunResult(
        model=recipe.model,
        split=recipe.split,
        fold=recipe.fold,
        seed=recipe.seed,
        crop=recipe.crop,
        epochs=recipe.epochs,
        augmentation=describe_augmentation(recipe),
        train=last["accuracy"],
        validation=accuracy_of(round(last["validation_accuracy"] * held_out), held_out),
        others={
            name: accuracy_of(count_correct(network, recipe, found, digits), len(digits))
            for name, (found, digits) in folders.items()
        },
        sha256=file_sha256(run / WEIGHTS),
        date=_today(),
        command=training_command(run, recipe),
    )


def measure_baseline(
    prepared: Prepared,
    kind: SplitKind,
    seed: int,
    folders: dict[str, tuple[_PicturesWithHands, npt.NDArray[np.int64]]],
) -> RunResult:
    """Measure the landmark baseline on the same pictures."""
    split = split_rows(kind, prepared.digits, prepared.people, prepared.examples, 0, seed)
    baseline = fit(prepared, split)
    held_out = prepared_hands(prepared, split.validation)
    own = measure(baseline, held_out, prepared.digits[split.validation])
    others = {
        name: measure(baseline, [hand for _, hand in found], digits)
        for name, (found, digits) in folders.items()
    }
    return RunResult(
        model=MODEL,
        split=kind,
        fold=0,
        seed=seed,
        crop="landmarks",
        epochs=0,
        augmentation="",
        train=None,
        validation=_accuracy_from(own.pictures, own.accuracy),
        others={name: _accuracy_from(result.pictures, result.accuracy) for name, result in others.items()},
        date=_today(),
        command=f"python -m training baseline --split {kind} --seed {seed}",
    )


def shipped_result(card: ModelCard) -> RunResult:
    """Return what the card of a model that ships says of it."""
    own, *others = card.measurements
    return RunResult(
        model=f"{card.name} (ships)",
        split="signer" if own.split.startswith("signer") else "random",
        fold=0,
        seed=own.seed,
        crop="upright" if card.crop.upright else "plain",
        epochs=0,
        augmentation="rooms, drawn hands" if "drawn hands" in card.training.protocol else "rooms",
        train=None,
        validation=_accuracy_from(own.pictures, own.accuracy),
        others={other.data: _accuracy_from(other.pictures, other.accuracy) for other in others},
        sha256=card.sha256,
        date=own.date,
        command=own.command,
    )


def _accuracy_from(pictures: int, accuracy: float) -> MeasuredAccuracy:
    # The number of correct pictures is whole; a card rounds its accuracy to four decimals.
    return accuracy_of(round(accuracy * pictures), pictures)


def _today() -> str:
    return datetime.datetime.now(datetime.timezone.utc).date().isoformat()


def count_correct(
    network: Any, recipe: Recipe, found: _PicturesWithHands, digits: npt.NDArray[np.int64]
) -> int:
    """Return how many hands a network classifies correctly, cropped as in the live view."""
    from training.networks.architectures import classifier
    from training.networks.outputs import predict_outputs

    seen = [(image, hand, digit) for (image, hand), digit in zip(found, digits, strict=True) if hand]
    if not seen:
        return 0
    crops = np.stack([crop_hand(image, hand, CROPS[recipe.crop]) for image, hand, _ in seen])
    read = predict_outputs(classifier(network), crops)[:, :DIGITS].argmax(axis=1)
    return int((read == np.array([digit for _, _, digit in seen])).sum())


def find_hands(folders: Sequence[Path]) -> dict[str, tuple[_PicturesWithHands, npt.NDArray[np.int64]]]:
    """Return each folder's pictures with their hands, and their digits, by the folder's name."""
    found = {}
    for folder in folders:
        paths, digits = labelled_pictures(folder)
        found[folder.name] = (list(parallel_map(_find, paths, f"Finding hands in {folder.name}")), digits)
    return found


def _find(path: Path) -> tuple[Image, Hand | None]:
    image = read_picture(path)
    return image, hand_finder().find(image)
