"""`report`: measures finished runs and the shipped model; writes the tables of README.md and signnet.md."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
import numpy as np
import numpy.typing as npt

from signcam.card import ModelCard, file_sha256, load_card
from signcam.crop import crop_hand
from signcam.errors import UsageError
from signcam.frame import Image
from signcam.hands import Hand
from signcam.models import DEFAULT_MODEL, shipped_models
from signcam.pictures import read_picture
from training.baseline import MODEL, fit, measure, prepared_hands
from training.evaluate import labelled_pictures
from training.fetch import DATA
from training.metrics import DIGITS, wilson_interval
from training.prepare import Prepared, load_prepared
from training.recipe import CROPS, PRESETS, Recipe, default_preset
from training.results import Record, Share, load_results, merged, save_results, write_table
from training.runs import RUNS, WEIGHTS, load_network, read_log, read_recipe
from training.splits import SplitKind, split_rows
from training.workers import console, hand_finder, on_all_cores
from training.worth import folds, recorded
from training.worth import table as worth_table
from training.worth.asked import KEYS
from training.worth.measure import measure_rows, shipped_hashes
from training.worth.sets import Places

# The splits and seeds that the networks are trained on.
_BASELINES: tuple[tuple[SplitKind, int], ...] = (("random", 0), ("random", 1), ("random", 2), ("signer", 0))
# What `--only` calls the two tables.
_RUNS_TABLE, _WORTH_TABLE = "runs", "worth"


_Found = list[tuple[Image, Hand | None]]


def finished_runs(runs: Path) -> list[Path]:
    """Return the folders of all finished runs, sorted by name."""
    return sorted(path.parent for path in runs.glob(f"*/{WEIGHTS}"))


def share_of(right: int, pictures: int) -> Share:
    """Return a share with its interval."""
    low, high = wilson_interval(right, pictures)
    return Share(pictures, round(right / pictures, 6), (round(low, 6), round(high, 6)))


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


def varied_by(recipe: Recipe) -> str:
    """Return in a few words how a recipe varies its pictures, and what else it shows."""
    if recipe.variation == "affine":
        return f"shear {recipe.shear:g}, zoom {recipe.zoom:g}"
    rooms = "rooms" if recipe.variation == "rooms" else ""
    return f"{rooms}, drawn hands" if recipe.drawn else rooms


def measure_run(run: Path, held_out: int, folders: dict[str, tuple[_Found, npt.NDArray[np.int64]]]) -> Record:
    """Return what a finished run is worth.

    Args:
        run: its folder.
        held_out: how many pictures it was not trained on.
        folders: by name, pictures with their hands, and their digits.
    """
    network, recipe = load_network(run)
    last = read_log(run)[-1]
    return Record(
        model=recipe.model,
        split=recipe.split,
        fold=recipe.fold,
        seed=recipe.seed,
        crop=recipe.crop,
        epochs=recipe.epochs,
        varied=varied_by(recipe),
        train=last["accuracy"],
        validation=share_of(round(last["validation_accuracy"] * held_out), held_out),
        others={
            name: share_of(read_right(network, recipe, found, digits), len(digits))
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
    folders: dict[str, tuple[_Found, npt.NDArray[np.int64]]],
) -> Record:
    """Return what the landmark baseline is worth on the same pictures."""
    split = split_rows(kind, prepared.digits, prepared.people, prepared.examples, 0, seed)
    baseline = fit(prepared, split)
    held_out = prepared_hands(prepared, split.validation)
    own = measure(baseline, held_out, prepared.digits[split.validation])
    others = {
        name: measure(baseline, [hand for _, hand in found], digits)
        for name, (found, digits) in folders.items()
    }
    return Record(
        model=MODEL,
        split=kind,
        fold=0,
        seed=seed,
        crop="landmarks",
        epochs=0,
        varied="",
        train=None,
        validation=_share(own.pictures, own.accuracy),
        others={name: _share(result.pictures, result.accuracy) for name, result in others.items()},
        date=_today(),
        command=f"python -m training baseline --split {kind} --seed {seed}",
    )


def shipped_record(card: ModelCard) -> Record:
    """Return what the card of a model that ships says of it."""
    own, *others = card.measurements
    return Record(
        model=f"{card.name} (ships)",
        split="signer" if own.split.startswith("signer") else "random",
        fold=0,
        seed=own.seed,
        crop="upright" if card.crop.upright else "plain",
        epochs=0,
        varied="rooms, drawn hands" if "drawn hands" in card.training.protocol else "rooms",
        train=None,
        validation=_share(own.pictures, own.accuracy),
        others={other.data: _share(other.pictures, other.accuracy) for other in others},
        sha256=card.sha256,
        date=own.date,
        command=own.command,
    )


def _share(pictures: int, accuracy: float) -> Share:
    # Whole pictures were read right, which a card's four decimals do not quite say.
    return share_of(round(accuracy * pictures), pictures)


def _today() -> str:
    return datetime.datetime.now(datetime.timezone.utc).date().isoformat()


def read_right(network: Any, recipe: Recipe, found: _Found, digits: npt.NDArray[np.int64]) -> int:
    """Return how many hands a network reads right, cut out as the live path does for it."""
    from training.models import classifier
    from training.trainer import predict_outputs

    seen = [(image, hand, digit) for (image, hand), digit in zip(found, digits, strict=True) if hand]
    if not seen:
        return 0
    crops = np.stack([crop_hand(image, hand, CROPS[recipe.crop]) for image, hand, _ in seen])
    read = predict_outputs(classifier(network), crops)[:, :DIGITS].argmax(axis=1)
    return int((read == np.array([digit for _, _, digit in seen])).sum())


def find_hands(folders: Sequence[Path]) -> dict[str, tuple[_Found, npt.NDArray[np.int64]]]:
    """Return each folder's pictures with their hands, and their digits, by the folder's name."""
    found = {}
    for folder in folders:
        paths, digits = labelled_pictures(folder)
        found[folder.name] = (list(on_all_cores(_find, paths, f"Finding hands in {folder.name}")), digits)
    return found


def _find(path: Path) -> tuple[Image, Hand | None]:
    image = read_picture(path)
    return image, hand_finder().find(image)


def _measure_runs(prepared: Prepared, folders: Sequence[Path], runs: Path) -> None:
    """Measure baselines and finished runs, keep the numbers and write their table."""
    from training.train import split_of

    hands = find_hands(folders)
    new = [shipped_record(load_card(path)) for path in shipped_models()]
    for kind, seed in _BASELINES:
        new.append(measure_baseline(prepared, kind, seed, hands))
    for run in finished_runs(runs):
        held_out = len(split_of(prepared, read_recipe(run)).validation)
        new.append(measure_run(run, held_out, hands))
        console.print(f"{run.name}: {100 * new[-1].validation.accuracy:.1f} % of the held-out pictures.")
    records = merged(load_results(), new)
    save_results(records)
    write_table(records)
    console.print(f"{len(new)} lines measured or read from cards, {len(records)} recorded in all.")


def _measure_worth(keys: Collection[str], prepared: Prepared, places: Places, runs: Path) -> None:
    """Measure rows on the model that ships, keep them and write their table."""
    # Before minutes of measuring: what was recorded may be damaged.
    old = recorded.load_rows()
    new = measure_rows(keys, prepared, places, runs)
    rows = recorded.merged(old, new, shipped_hashes())
    recorded.save_rows(rows)
    worth_table.write_table(rows)
    console.print(f"{len(new)} rows of what {DEFAULT_MODEL} is worth measured, {len(rows)} recorded in all.")


@click.command("report")
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option("--runs", type=click.Path(path_type=Path), default=RUNS, help="Folder with the runs.")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder that prepare filled.")
@click.option(
    "--only",
    type=click.Choice((_RUNS_TABLE, _WORTH_TABLE, *KEYS)),
    multiple=True,
    help="Only the table of runs, only that of what the shipped model is worth, or one row of the latter."
    " May be repeated.",
)
@click.option("--retrain", is_flag=True, help="First train a network for each of the five folds.")
@click.option("--epochs", type=click.IntRange(1), help="Of these five, instead of the preset's.")
def command(
    folders: tuple[Path, ...],
    runs: Path,
    data: Path,
    only: tuple[str, ...],
    retrain: bool,
    epochs: int | None,
) -> None:
    """Measure the finished runs and the shipped model, also on FOLDERS of <digit>/ pictures.

    Writes the tables of training/README.md and training/signnet.md. What was recorded of runs or pictures
    that are no longer there is kept; of the shipped model, until another one ships.
    """
    if epochs is not None and not retrain:
        raise UsageError("--epochs is for the five networks that --retrain trains.")
    asked = set(only or (_RUNS_TABLE, _WORTH_TABLE))
    keys = KEYS if _WORTH_TABLE in asked else asked & set(KEYS)
    prepared = load_prepared(data)
    if retrain:
        folds.retrain(data, runs, epochs)
    if keys:
        named = {folder.resolve().name: folder for folder in folders}
        _measure_worth(keys, prepared, Places(data, named), runs)
    if _RUNS_TABLE in asked:
        _measure_runs(prepared, folders, runs)
