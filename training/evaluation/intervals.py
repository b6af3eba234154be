"""95 % intervals: of means over people, of differences, and of the calibration error."""

import math

import numpy as np
import numpy.typing as npt

from training.evaluation.metrics import confidence_error

Interval = tuple[float, float]

# The two-sided 95 % quantile of the normal distribution.
_Z = 1.959963984540054
_TIMES = 4000
_SEED = 0


def mean_interval(values: npt.NDArray[np.float64]) -> Interval:
    """Return the interval of a mean over people or hands: percentile bootstrap (Efron 1979) over them."""
    return _percentiles(_means(values, np.random.default_rng(_SEED)))


def difference_interval(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> Interval:
    """Return the interval of the mean of one group less that of another: percentile bootstrap in each."""
    random = np.random.default_rng(_SEED)
    return _percentiles(_means(one, random) - _means(other, random))


def paired_interval(before: npt.NDArray[np.bool_], after: npt.NDArray[np.bool_]) -> Interval:
    """Return the interval of the fraction that is right after less that before, of the very same things.

    Agresti and Min (2005), "Simple improved confidence intervals for comparing matched proportions": Wald's
    interval after adding a half to each of the four counts.
    """
    count = len(before) + 2
    lost, gained = float((before & ~after).sum()) + 0.5, float((after & ~before).sum()) + 0.5
    middle = (gained - lost) / count
    reach = _Z * math.sqrt(lost + gained - (gained - lost) ** 2 / count) / count
    return max(-1.0, middle - reach), min(1.0, middle + reach)


def calibration_interval(confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]) -> Interval:
    """Return the interval of the expected calibration error: percentile bootstrap over pictures.

    With few pictures a bin the error comes out too high, and in a bootstrap once more: its percentiles are
    moved by its own bias, which is its mean less the error itself.
    """
    random = np.random.default_rng(_SEED)
    drawn = random.integers(len(right), size=(_TIMES // 4, len(right)))
    errors = np.array([confidence_error(confidence[rows], right[rows]) for rows in drawn])
    low, high = _percentiles(errors - errors.mean() + confidence_error(confidence, right))
    return max(0.0, low), high


def _means(values: npt.NDArray[np.float64], random: np.random.Generator) -> npt.NDArray[np.float64]:
    return np.asarray(values[random.integers(len(values), size=(_TIMES, len(values)))].mean(axis=1))


def _percentiles(values: npt.NDArray[np.float64]) -> Interval:
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)
