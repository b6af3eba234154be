"""Models compared on the very same trials."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from signcam.checking.intervals import Interval, mcnemar_p, paired_interval
from signcam.checking.readings import TrialReading


@dataclass(frozen=True)
class Comparison:
    """Two models on the same trials: those that show what both of them can answer.

    Attributes:
        one: name of the first.
        other: name of the second.
        trials: how many.
        left_out: trials of the session that show what only one of them, or neither, can answer.
        one_accuracy: share of the trials that the first read right, 0..1.
        other_accuracy: share of the trials that the second read right.
        only_one: trials that only the first read right.
        only_other: trials that only the second read right.
        difference: accuracy of the first less that of the second.
        interval: its 95 % interval (Agresti and Min 2005).
        p: of McNemar's exact test.
    """

    one: str
    other: str
    trials: int
    left_out: int
    one_accuracy: float
    other_accuracy: float
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
        pairs = [
            (first.right, second.right)
            for first, second in zip(readings[one], readings[other], strict=True)
            if first.known and second.known
        ]
        if not pairs:
            continue
        first, second = np.array(pairs, bool).T
        compared.append(
            Comparison(
                one,
                other,
                len(pairs),
                len(readings[one]) - len(pairs),
                float(first.mean()),
                float(second.mean()),
                int((first & ~second).sum()),
                int((second & ~first).sum()),
                float(first.mean() - second.mean()),
                paired_interval(second, first),
                mcnemar_p(second, first),
            )
        )
    return tuple(compared)
