"""Measures the rows that can be measured with what is there."""

import datetime
from collections.abc import Collection
from pathlib import Path

import numpy as np

from signcam.models.card import file_sha256, load_card
from signcam.models.catalogue import DEFAULT_MODEL, model_path
from training.data.prepared import Prepared
from training.data.splits import split_rows
from training.evaluation.benchmark.classifiers import CLASSIFIERS, NETWORKS, SetPredictions, classify_all
from training.evaluation.benchmark.folds import measure_folds
from training.evaluation.benchmark.measures import Measure
from training.evaluation.benchmark.rows import ROW_SPECS, RowSpec
from training.evaluation.benchmark.sets import SETS, DataFolders, LabelledPictures
from training.evaluation.benchmark.store import MeasuredRow
from training.evaluation.benchmark.timing import clip_frames, measure_time
from training.evaluation.landmark_svm import ProbabilisticBaseline, fit_probabilistic
from training.support.console import console


def shipped_hashes() -> dict[str, str]:
    """Return the SHA-256 of each network that ships and is measured, by name."""
    return {name: file_sha256(model_path(name)) for name in NETWORKS}


def measure_rows(
    keys: Collection[str], prepared: Prepared, folders: DataFolders, runs: Path
) -> list[MeasuredRow]:
    """Measure rows of the table; those whose pictures are missing are left out, with a message.

    Args:
        keys: which; see `training.evaluation.benchmark.rows`.
        prepared: what `prepare` kept, whose training people of fold 0 the landmark baseline learns from.
        folders: where pictures lie.
        runs: folder with the runs.

    Raises:
        SigncamError: a picture cannot be read, or scikit-learn is not installed.
    """
    asked_for = [spec for spec in ROW_SPECS if spec.key in keys]
    split = split_rows("signer", prepared.digits, prepared.people, prepared.examples, 0, 0)
    baseline = fit_probabilistic(prepared, split)
    loaded = _load([name for spec in asked_for for name in spec.sets], folders)
    measured: dict[str, MeasuredRow] = {}
    models = shipped_hashes()
    # Timed first: nothing else of this program works meanwhile.
    for spec in sorted(asked_for, key=lambda spec: spec.key != "time"):
        if spec.compute is None:
            row = _other_row(spec, prepared, baseline, folders.data, runs, models)
            if row is not None:
                measured[spec.key] = row
    predictions = classify_all(loaded, baseline)
    for spec in asked_for:
        if spec.compute is not None and all(name in predictions for name in spec.sets):
            measured[spec.key] = _row(
                spec, _compute_measures(spec, predictions), models, _short_sets(spec, loaded)
            )
    for spec in asked_for:
        if spec.key not in measured:
            console.print(f"{spec.key} is {spec.absent}.")
    return [measured[spec.key] for spec in asked_for if spec.key in measured]


def _load(names: list[str], folders: DataFolders) -> dict[str, LabelledPictures]:
    loaded = {name: SETS[name].load(folders) for name in dict.fromkeys(names)}
    return {name: pictures for name, pictures in loaded.items() if pictures is not None}


def _compute_measures(spec: RowSpec, predictions: dict[str, SetPredictions]) -> dict[str, Measure]:
    assert spec.compute is not None
    sets = [predictions[name] for name in spec.sets]
    return {classifier: spec.compute(classifier, sets) for classifier in CLASSIFIERS}


def _short_sets(spec: RowSpec, loaded: dict[str, LabelledPictures]) -> str:
    """Say of which drawn sets only a part is there."""
    parts = []
    for name in spec.sets:
        whole, hands = SETS[name], len(np.unique(loaded[name].people))
        if hands < whole.hands:
            parts.append(f"only {hands} of {whole.hands} drawn hands of {whole.what} were there")
    return ", ".join(dict.fromkeys(parts))


def _other_row(
    spec: RowSpec,
    prepared: Prepared,
    baseline: ProbabilisticBaseline,
    data: Path,
    runs: Path,
    models: dict[str, str],
) -> MeasuredRow | None:
    """Return a row that takes more than predictions, or None where what it takes is not there."""
    if spec.key == "folds":
        folds = measure_folds(prepared, data, runs, load_card(model_path(DEFAULT_MODEL)))
        return None if folds is None else _row(spec, folds.measures, models, hashes=folds.runs)
    if spec.key == "time":
        return _row(spec, measure_time(clip_frames(), baseline), models)
    if spec.key == "size":
        sizes = {name: Measure(model_path(name).stat().st_size / 1e6) for name in NETWORKS}
        return _row(spec, sizes, models)
    return None


def _row(
    spec: RowSpec,
    measures: dict[str, Measure],
    models: dict[str, str],
    note: str = "",
    hashes: dict[str, str] | None = None,
) -> MeasuredRow:
    return MeasuredRow(
        key=spec.key,
        measures={name: measure.rounded() for name, measure in measures.items()},
        command=spec.command,
        date=datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        models=models,
        note=note,
        runs=hashes or {},
    )
