"""A run's folder: its recipe, a line of JSON an epoch, and in the end the network's weights."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from signcam.errors import SigncamError
from signcam.system.whole_file import write_whole
from training.fitting.recipe import Recipe
from training.networks.weights_file import weights_bytes

WEIGHTS = "network.weights.h5"
CHECKPOINT = "checkpoint.npz"
_RECIPE = "recipe.json"
_LOG = "log.jsonl"


def begin_run(run: Path, recipe: Recipe, resume: bool) -> bool:
    """Make a run's folder ready; returns whether there is a checkpoint to go on from.

    Raises:
        SigncamError: it should go on, but was begun with another recipe.
    """
    # Also where that one is finished: its weights would be lost.
    if resume and (run / _RECIPE).is_file() and read_recipe(run) != recipe:
        raise SigncamError(f"{run} was begun with another recipe: go on with that one, or without --resume.")
    run.mkdir(parents=True, exist_ok=True)
    goes_on = resume and (run / CHECKPOINT).is_file()
    if not goes_on:
        # What an earlier run left must not pass for this one's.
        for left in (WEIGHTS, CHECKPOINT, _LOG):
            (run / left).unlink(missing_ok=True)
        write_whole(run / _RECIPE, json.dumps(asdict(recipe), indent=2) + "\n")
    return goes_on


def is_run(folder: Path) -> bool:
    """Whether a folder holds a run, finished or not."""
    return (folder / _RECIPE).is_file()


def is_finished(run: Path, recipe: Recipe) -> bool:
    """Whether a run of this very recipe has its final weights."""
    return (run / WEIGHTS).is_file() and read_recipe(run) == recipe


def read_recipe(run: Path) -> Recipe:
    """Return the recipe of a run.

    Raises:
        SigncamError: the folder holds no run.
    """
    try:
        return Recipe(**json.loads((run / _RECIPE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise _no_run(run) from error


def read_log(run: Path) -> list[dict[str, float]]:
    """Return what was measured after each epoch, in order.

    Each has epoch (from 0), loss and accuracy (0..1, varied pictures, while learning), validation_loss and
    validation_accuracy (0..1, held-out pictures, no hand found counts as wrong), seconds (since the start).

    Raises:
        SigncamError: the folder holds no run.
    """
    try:
        lines = (run / _LOG).read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]
    except (OSError, ValueError) as error:
        raise _no_run(run) from error


def write_log(run: Path, epochs: list[dict[str, float]]) -> None:
    """Keep what was measured after each epoch, whole or not at all."""
    write_whole(run / _LOG, "".join(json.dumps(epoch) + "\n" for epoch in epochs))


def load_network(run: Path) -> tuple[Any, Recipe]:
    """Return a finished run's network with its weights, and its recipe.

    Raises:
        SigncamError: the run is not there or not finished.
    """
    from training.fitting.network import build_network

    recipe = read_recipe(run)
    try:
        network = build_network(recipe)
        network.load_weights(run / WEIGHTS)
    except (OSError, ValueError, KeyError) as error:
        raise _no_run(run) from error
    return network, recipe


def save_weights(network: Any, run: Path) -> None:
    """Keep the final weights, whole or not at all, and drop the checkpoint."""
    write_whole(run / WEIGHTS, weights_bytes(network, run))
    (run / CHECKPOINT).unlink(missing_ok=True)


def _no_run(run: Path) -> SigncamError:
    return SigncamError(f"{run} holds no finished run. Make one with: python -m training train")


def finished_runs(runs: Path) -> list[Path]:
    """Return the folders of all finished runs, sorted by name."""
    return sorted(path.parent for path in runs.glob(f"*/{WEIGHTS}"))


def finished_at(run: Path) -> float:
    """Return when a finished run ended, in seconds since 1970."""
    return (run / WEIGHTS).stat().st_mtime


def newest_finished_run(runs: Path) -> Path | None:
    """Return the folder of the run that finished last; None if none is finished."""
    return max(finished_runs(runs), key=finished_at, default=None)
