"""How well a model's confidence fits: calibration curve and error, sure-and-wrong, a better threshold."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from signcam.checking.intervals import Interval, bootstrap_interval

_BINS = 10
_WANTED = 0.99
# Fewer frames than this at or above a threshold say nothing about 99 %.
_FEWEST = 20

Rows = npt.NDArray[np.float64]
"""(n, 3): confidence, right (0 or 1), sure (0 or 1) of frames."""


@dataclass(frozen=True)
class Bin:
    """The frames whose confidence lies between two values.

    Attributes:
        low: lower value.
        high: upper value.
        frames: how many there are.
        confidence: mean confidence.
        accuracy: share that is right.
    """

    low: float
    high: float
    frames: int
    confidence: float
    accuracy: float


@dataclass(frozen=True)
class Calibration:
    """How confidence and accuracy of single frames go together. Intervals are by bootstrap over trials.

    Attributes:
        bins: the calibration curve; bins without a frame are left out.
        error: expected calibration error over ten bins (Naeini et al. 2015).
        error_interval: its 95 % interval; None of one trial.
        overconfidence: mean confidence less accuracy.
        overconfidence_interval: its 95 % interval.
        sure: share of frames with a sure answer.
        sure_and_wrong: share of frames with a sure and wrong answer: "not sure" would have been better.
        sure_and_wrong_interval: its 95 % interval.
        threshold: the model's own.
        threshold_99: the lowest threshold at which 99 % of the sure answers are right; None if no threshold
            does that with 20 frames or more.
        sure_at_99: share of frames that are sure at that threshold.
    """

    bins: tuple[Bin, ...]
    error: float
    error_interval: Interval | None
    overconfidence: float
    overconfidence_interval: Interval | None
    sure: float
    sure_and_wrong: float
    sure_and_wrong_interval: Interval | None
    threshold: float
    threshold_99: float | None
    sure_at_99: float | None


def calibration_of(groups: Sequence[Rows], threshold: float) -> Calibration:
    """Measure how well confidence fits.

    Args:
        groups: the rows of each trial.
        threshold: the model's own.
    """
    rows = np.concatenate(list(groups))
    better, sure = threshold_for(rows, _WANTED)
    return Calibration(
        calibration_bins(rows),
        calibration_error(rows),
        bootstrap_interval(groups, calibration_error),
        _overconfidence(rows),
        bootstrap_interval(groups, _overconfidence),
        float(rows[:, 2].mean()),
        _sure_and_wrong(rows),
        bootstrap_interval(groups, _sure_and_wrong),
        threshold,
        better,
        sure,
    )


def calibration_bins(rows: Rows) -> tuple[Bin, ...]:
    """Return the calibration curve in ten bins of equal width."""
    numbers = np.minimum((rows[:, 0] * _BINS).astype(int), _BINS - 1)
    bins = []
    for number in range(_BINS):
        own = rows[numbers == number]
        if len(own):
            confidence, accuracy = own[:, :2].mean(axis=0).tolist()
            bins.append(Bin(number / _BINS, (number + 1) / _BINS, len(own), confidence, accuracy))
    return tuple(bins)


def calibration_error(rows: Rows) -> float:
    """Return the expected calibration error (Naeini et al. 2015)."""
    numbers = np.minimum((rows[:, 0] * _BINS).astype(int), _BINS - 1)
    gaps = np.bincount(numbers, rows[:, 0] - rows[:, 1], _BINS)
    return float(np.abs(gaps).sum() / len(rows))


def threshold_for(rows: Rows, wanted: float) -> tuple[float | None, float | None]:
    """Return the lowest threshold at which this share of the sure frames is right, and the share of them.

    Both are None if no threshold does it with 20 frames or more.
    """
    order = rows[np.argsort(-rows[:, 0], kind="stable")]
    accuracy = np.cumsum(order[:, 1]) / np.arange(1, len(order) + 1)
    # Equal confidences fall on the same side of a threshold.
    last = np.append(order[1:, 0] < order[:-1, 0], True)
    good = np.flatnonzero(last & (accuracy >= wanted) & (np.arange(1, len(order) + 1) >= _FEWEST))
    if not len(good):
        return None, None
    return float(order[good[-1], 0]), float((good[-1] + 1) / len(order))


def _overconfidence(rows: Rows) -> float:
    return float((rows[:, 0] - rows[:, 1]).mean())


def _sure_and_wrong(rows: Rows) -> float:
    return float(((rows[:, 2] > 0) & (rows[:, 1] == 0)).mean())
