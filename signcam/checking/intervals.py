"""95 % intervals of shares, differences and rates. SciPy is imported when the first is computed."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Interval = tuple[float, float]

_TIMES = 1000
# The two-sided 95 % quantile of the normal distribution.
_Z = 1.959963984540054


@dataclass(frozen=True)
class Share:
    """So many of so many, with its 95 % interval.

    Attributes:
        count: how many.
        total: of how many.
        low: lower end of the interval of the share, 0..1.
        high: upper end.
    """

    count: int
    total: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """The share, 0..1; NaN of nothing."""
        return self.count / self.total if self.total else math.nan


def share_of(count: int, total: int) -> Share:
    """Return a share with its interval after Wilson (1927)."""
    from scipy.stats import binomtest

    if total == 0:
        return Share(0, 0, 0.0, 1.0)
    interval = binomtest(count, total).proportion_ci(0.95, method="wilson")
    return Share(count, total, float(interval.low), float(interval.high))


def difference_interval(one: Share, other: Share) -> Interval:
    """Return the interval of one share less another of other trials.

    Newcombe (1998), "Interval estimation for the difference between independent proportions", method 10:
    from the two Wilson intervals.
    """
    difference = one.value - other.value
    below = math.hypot(one.value - one.low, other.high - other.value)
    above = math.hypot(one.high - one.value, other.value - other.low)
    return difference - below, difference + above


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


def mcnemar_p(before: npt.NDArray[np.bool_], after: npt.NDArray[np.bool_]) -> float:
    """Return the exact two-sided p of McNemar's test (1947): whether the two differ on the same things."""
    from scipy.stats import binomtest

    lost, gained = int((before & ~after).sum()), int((after & ~before).sum())
    return 1.0 if lost + gained == 0 else float(binomtest(lost, lost + gained, 0.5).pvalue)


def rate_interval(events: int, minutes: float) -> Interval:
    """Return the exact interval of a rate a minute, of events that come by themselves (Garwood 1936)."""
    from scipy.stats import chi2

    low = float(chi2.ppf(0.025, 2 * events)) / 2 if events else 0.0
    return low / minutes, float(chi2.ppf(0.975, 2 * events + 2)) / 2 / minutes


def bootstrap_interval(
    groups: Sequence[npt.NDArray[np.float64]],
    statistic: Callable[[npt.NDArray[np.float64]], float],
    seed: int = 0,
) -> Interval | None:
    """Return the interval of a statistic by the percentile bootstrap (Efron 1979) over groups.

    What belongs together, as all frames of a trial or all trials of a person, is drawn together.

    Args:
        groups: the rows of each group, (n, columns) each.
        statistic: of the rows of the drawn groups, stacked.
        seed: of the draws.

    Returns:
        The interval; None of fewer than two groups.
    """
    if len(groups) < 2:
        return None
    random = np.random.default_rng(seed)
    drawn = random.integers(len(groups), size=(_TIMES, len(groups)))
    values = [statistic(np.concatenate([groups[place] for place in places])) for places in drawn]
    low, high = np.nanpercentile(values, [2.5, 97.5])
    return float(low), float(high)
