"""How good a classifier is: its predictions compared with the labels of the pictures."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from training.networks.probabilities import DIGITS, Probabilities

_BINS = 15
# The two-sided 95 % quantile of the normal distribution.
_Z = 1.959963984540054


@dataclass(frozen=True)
class Report:
    """How well a set of pictures was read. No hand found counts as wrong.

    Attributes:
        pictures: how many there are.
        accuracy: fraction classified correctly, 0..1.
        interval_95: its 95 % interval, Wilson (1927).
        coverage: fraction in which a hand was found, 0..1.
        sure: fraction read at or over the threshold, 0..1.
        sure_and_wrong: fraction read at or over the threshold and wrong, 0..1.
        macro_f1: mean of the ten digits' F1, 0..1; a digit that neither occurs nor is read counts as 0.
        recall: of each digit, the fraction classified correctly; None where the digit does not occur.
        confusion: rows are true digits, columns what was read, the last column no hand found.
        calibration_error: expected calibration error over 15 bins (Naeini et al. 2015), of pictures with a
            found hand.
        trained_on_people: how many pictures show people that the model was trained on.
    """

    pictures: int
    accuracy: float
    interval_95: tuple[float, float]
    coverage: float
    sure: float
    sure_and_wrong: float
    macro_f1: float
    recall: list[float | None]
    confusion: list[list[int]]
    calibration_error: float
    trained_on_people: int = 0


def report(probabilities: Probabilities, digits: npt.NDArray[np.int64], threshold: float) -> Report:
    """Compare what was read with what is shown.

    Args:
        probabilities: one row a picture.
        digits: (n,) what each picture shows.
        threshold: probability from which a reading counts as sure.

    Raises:
        SigncamError: scikit-learn is not installed.
    """
    try:
        from sklearn.metrics import confusion_matrix, f1_score
    except ImportError as error:
        raise SigncamError(
            "Measuring needs scikit-learn: pip install 'signcam[training]'"
            " (from a checkout: pip install -e '.[training]')."
        ) from error
    count = len(digits)
    found = ~np.isnan(probabilities).any(axis=1)
    read = np.where(found, np.nan_to_num(probabilities).argmax(axis=1), DIGITS)
    sure = found & (np.nan_to_num(probabilities).max(axis=1) >= threshold)
    confusion = confusion_matrix(digits, read, labels=range(DIGITS + 1))[:DIGITS]
    right = int((read == digits).sum())
    shown = confusion.sum(axis=1)
    return Report(
        pictures=count,
        accuracy=right / count,
        interval_95=wilson_interval(right, count),
        coverage=float(found.mean()),
        sure=float(sure.mean()),
        sure_and_wrong=float((sure & (read != digits)).mean()),
        macro_f1=float(f1_score(digits, read, labels=range(DIGITS), average="macro", zero_division=0)),
        recall=[float(confusion[d, d] / shown[d]) if shown[d] else None for d in range(DIGITS)],
        confusion=confusion.tolist(),
        calibration_error=calibration_error(probabilities[found], digits[found]),
    )


def wilson_interval(right: int, count: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, Wilson (1927), "Probable Inference", equation on page 209."""
    share, z2 = right / count, _Z**2
    centre = share + z2 / (2 * count)
    reach = _Z * math.sqrt(share * (1 - share) / count + z2 / (4 * count**2))
    scale = 1 + z2 / count
    return max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)


def calibration_error(probabilities: Probabilities, digits: npt.NDArray[np.int64]) -> float:
    """Return the expected calibration error of pictures with a found hand; see `confidence_error`."""
    return confidence_error(probabilities.max(axis=1), probabilities.argmax(axis=1) == digits)


def confidence_error(confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]) -> float:
    """Return the mean distance between confidence and accuracy, over 15 bins of confidence.

    Args:
        confidence: (n,) 0..1, of what was read.
        right: (n,) whether that is what is shown.
    """
    if not len(right):
        return 0.0
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    gaps = [
        abs(float(confidence[bins == b].mean() - right[bins == b].mean())) * float((bins == b).mean())
        for b in np.unique(bins)
    ]
    return float(sum(gaps))
