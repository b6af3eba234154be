"""Measures the rows that can be measured with what is there."""

import datetime
from collections.abc import Collection
from pathlib import Path

import numpy as np

from signcam.models.card import file_sha256, load_card
from signcam.models.catalogue import model_path
from training.data.prepared import Prepared
from training.data.splits import split_rows
from training.evaluation.benchmark.folds import measure_folds
from training.evaluation.benchmark.measures import Figure
from training.evaluation.benchmark.readers import NETWORKS, OURS, READERS, Readings, read_all
from training.evaluation.benchmark.rows import ASKED, Asked
from training.evaluation.benchmark.sets import SETS, Pictures, Places
from training.evaluation.benchmark.store import Row
from training.evaluation.benchmark.timing import clip_frames, measure_time
from training.evaluation.landmark_svm import ConfidentBaseline, fit_confident
from training.support.console import console


def shipped_hashes() -> dict[str, str]:
    """Return the SHA-256 of each network that ships and is measured, by name."""
    return {name: file_sha256(model_path(name)) for name in NETWORKS}


def measure_rows(keys: Collection[str], prepared: Prepared, places: Places, runs: Path) -> list[Row]:
    """Measure rows of the table; those whose pictures are not there are told and left out.

    Args:
        keys: which; see `training.evaluation.benchmark.rows`.
        prepared: what `prepare` kept, whose training people of fold 0 the landmark baseline learns from.
        places: where pictures lie.
        runs: folder with the runs.

    Raises:
        SigncamError: a picture cannot be read, or scikit-learn is not installed.
    """
    asked_for = [asked for asked in ASKED if asked.key in keys]
    split = split_rows("signer", prepared.digits, prepared.people, prepared.examples, 0, 0)
    baseline = fit_confident(prepared, split)
    loaded = _load([name for asked in asked_for for name in asked.sets], places)
    measured: dict[str, Row] = {}
    models = shipped_hashes()
    # Timed first: nothing else of this program works meanwhile.
    for asked in sorted(asked_for, key=lambda asked: asked.key != "time"):
        if asked.measure is None:
            row = _other_row(asked, prepared, baseline, places.data, runs, models)
            if row is not None:
                measured[asked.key] = row
    readings = read_all(loaded, baseline)
    for asked in asked_for:
        if asked.measure is not None and all(name in readings for name in asked.sets):
            measured[asked.key] = _row(asked, _figures(asked, readings), models, _short_sets(asked, loaded))
    for asked in asked_for:
        if asked.key not in measured:
            console.print(f"{asked.key} is {asked.absent}.")
    return [measured[asked.key] for asked in asked_for if asked.key in measured]


def _load(names: list[str], places: Places) -> dict[str, Pictures]:
    loaded = {name: SETS[name].load(places) for name in dict.fromkeys(names)}
    return {name: pictures for name, pictures in loaded.items() if pictures is not None}


def _figures(asked: Asked, readings: dict[str, Readings]) -> dict[str, Figure]:
    assert asked.measure is not None
    sets = [readings[name] for name in asked.sets]
    return {reader: asked.measure(reader, sets) for reader in READERS}


def _short_sets(asked: Asked, loaded: dict[str, Pictures]) -> str:
    """Say of which drawn sets only a part is there."""
    parts = []
    for name in asked.sets:
        whole, hands = SETS[name], len(np.unique(loaded[name].people))
        if hands < whole.hands:
            parts.append(f"only {hands} of {whole.hands} drawn hands of {whole.what} were there")
    return ", ".join(dict.fromkeys(parts))


def _other_row(
    asked: Asked,
    prepared: Prepared,
    baseline: ConfidentBaseline,
    data: Path,
    runs: Path,
    models: dict[str, str],
) -> Row | None:
    """Return a row that takes more than readings, or None where what it takes is not there."""
    if asked.key == "folds":
        folds = measure_folds(prepared, data, runs, load_card(model_path(OURS)))
        return None if folds is None else _row(asked, folds.figures, models, hashes=folds.runs)
    if asked.key == "time":
        return _row(asked, measure_time(clip_frames(), baseline), models)
    if asked.key == "size":
        sizes = {name: Figure(model_path(name).stat().st_size / 1e6) for name in NETWORKS}
        return _row(asked, sizes, models)
    return None


def _row(
    asked: Asked,
    figures: dict[str, Figure],
    models: dict[str, str],
    note: str = "",
    hashes: dict[str, str] | None = None,
) -> Row:
    return Row(
        key=asked.key,
        figures={name: figure.rounded() for name, figure in figures.items()},
        command=asked.command,
        date=datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        models=models,
        note=note,
        runs=hashes or {},
    )
