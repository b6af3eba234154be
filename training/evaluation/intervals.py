"""95 % intervals: of means over people, of differences, and of the calibration error."""

import numpy as np
import numpy.typing as npt

from training.evaluation.metrics import confidence_error

Interval = tuple[float, float]

_TIMES = 4000
_SEED = 0


def mean_interval(values: npt.NDArray[np.float64]) -> Interval:
    """Return the interval of a mean over people or hands: percentile bootstrap (Efron 1979) over them."""
    return _percentiles(_means(values, np.random.default_rng(_SEED)))


def difference_interval(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> Interval:
    """Return the interval of the mean of one group less that of another: percentile bootstrap in each."""
    random = np.random.default_rng(_SEED)
    return _percentiles(_means(one, random) - _means(other, random))


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
