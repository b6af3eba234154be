"""Readings that nobody made."""

import numpy as np

from training.evaluation.benchmark.measures import Figure
from training.evaluation.benchmark.readers import NETWORKS, OURS, READERS, Answers, Readings
from training.evaluation.benchmark.store import Row


def readings(
    shown: list[int],
    read: list[int],
    *,
    people: list[int] | None = None,
    degrees: list[float] | None = None,
    confidence: list[float] | None = None,
    threshold: float | None = 0.9,
) -> Readings:
    """What signnet read of some pictures; -1 is no hand."""
    count = len(shown)
    answers = Answers(
        np.array(read), np.array(confidence if confidence is not None else [0.95] * count), threshold
    )
    return Readings(
        np.array(shown), np.array(people or [0] * count), np.array(degrees or [0.0] * count), {OURS: answers}
    )


MODELS = {name: name * 8 for name in NETWORKS}


def row(key: str, value: float, models: dict[str, str] = MODELS, note: str = "") -> Row:
    """A row in which all readers are worth the same."""
    figures = {name: Figure(value, (value - 0.01, value + 0.01), 100) for name in READERS}
    return Row(key, figures, f"measure {key}", "2026-01-01", models, note)
