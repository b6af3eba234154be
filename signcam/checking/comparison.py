"""Models compared on the very same trials."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from signcam.checking.intervals import Interval, mcnemar_p, paired_interval
from signcam.checking.readings import TrialReading


@dataclass(frozen=True)
class Comparison:
    """Two models on the same trials.

    Attributes:
        one: name of the first.
        other: name of the second.
        trials: how many.
        only_one: trials that only the first read right.
        only_other: trials that only the second read right.
        difference: accuracy of the first less that of the second.
        interval: its 95 % interval (Agresti and Min 2005).
        p: of McNemar's exact test.
    """

    one: str
    other: str
    trials: int
    only_one: int
    only_other: int
    difference: float
    interval: Interval
    p: float


def compare_models(readings: dict[str, Sequence[TrialReading]]) -> tuple[Comparison, ...]:
    """Compare each two models.

    Args:
        readings: what each model answered in the same trials, by its name.
    """
    compared = []
    for one, other in combinations(readings, 2):
        first = np.array([reading.right for reading in readings[one]], bool)
        second = np.array([reading.right for reading in readings[other]], bool)
        if not len(first):
            continue
        compared.append(
            Comparison(
                one,
                other,
                len(first),
                int((first & ~second).sum()),
                int((second & ~first).sum()),
                float(first.mean() - second.mean()),
                paired_interval(second, first),
                mcnemar_p(second, first),
            )
        )
    return tuple(compared)
