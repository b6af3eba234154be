"""Predictions that no network made."""

import numpy as np

from signcam.models.catalogue import DEFAULT_MODEL
from training.evaluation.benchmark.classifiers import CLASSIFIERS, NETWORKS, Predictions, SetPredictions
from training.evaluation.benchmark.measures import Measure
from training.evaluation.benchmark.store import MeasuredRow


def predictions(
    shown: list[int],
    read: list[int],
    *,
    people: list[int] | None = None,
    degrees: list[float] | None = None,
    confidence: list[float] | None = None,
    threshold: float | None = 0.9,
) -> SetPredictions:
    """What signnet read of some pictures; -1 is no hand."""
    count = len(shown)
    predicted = Predictions(
        np.array(read), np.array(confidence if confidence is not None else [0.95] * count), threshold
    )
    return SetPredictions(
        np.array(shown),
        np.array(people or [0] * count),
        np.array(degrees or [0.0] * count),
        {DEFAULT_MODEL: predicted},
    )


MODELS = {name: name * 8 for name in NETWORKS}


def row(key: str, value: float, models: dict[str, str] = MODELS, note: str = "") -> MeasuredRow:
    """A row in which all classifiers are worth the same."""
    measures = {name: Measure(value, (value - 0.01, value + 0.01), 100) for name in CLASSIFIERS}
    return MeasuredRow(key, measures, f"measure {key}", "2026-01-01", models, note)
