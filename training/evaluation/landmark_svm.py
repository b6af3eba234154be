"""`baseline`: how far the landmarks alone bring one, without any network of our own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from signcam.hands.features import landmark_features
from signcam.hands.hand import Hand
from signcam.sources.picture_file import read_picture
from training.data.prepared import Prepared
from training.data.splits import FOLDS, Split
from training.evaluation.metrics import wilson_interval
from training.networks.probabilities import DIGITS, Probabilities
from training.support.workers import hand_finder, parallel_map

MODEL = "landmark-svm"
# What a picture on the wrong side costs: scikit-learn's C.
_PENALTY = 10.0


@dataclass(frozen=True)
class Measurement:
    """How well some pictures were read. No hand found counts as wrong.

    Attributes:
        pictures: how many.
        accuracy: fraction classified correctly, 0..1.
        interval_95: its 95 % interval, Wilson (1927).
        coverage: fraction in which a hand was found, 0..1.
    """

    pictures: int
    accuracy: float
    interval_95: tuple[float, float]
    coverage: float


class Baseline:
    """Classifies landmarks: a support vector machine with a radial kernel; see `fit`."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def predict(self, hands: Sequence[Hand | None]) -> npt.NDArray[np.int64]:
        """Return the digit of each hand: (n,), -1 where there is no hand."""
        digits = np.full(len(hands), -1, np.int64)
        rows = [row for row, hand in enumerate(hands) if hand is not None]
        if rows:
            digits[rows] = self._pipeline.predict(_features([hand for hand in hands if hand is not None]))
        return digits


class ProbabilisticBaseline(Baseline):
    """A baseline that also says how sure it is; see `fit_probabilistic`."""

    def __init__(self, pipeline: Any, calibrated: Any) -> None:
        super().__init__(pipeline)
        self._calibrated = calibrated

    def confidence(self, hands: Sequence[Hand | None]) -> npt.NDArray[np.float64]:
        """Return the probability of the digit that `predict` gives: (n,), 0 where there is no hand."""
        confidence = np.zeros(len(hands))
        rows = [row for row, hand in enumerate(hands) if hand is not None]
        if rows:
            found = [hand for hand in hands if hand is not None]
            probabilities = self._calibrated.predict_proba(_features(found))
            columns = np.searchsorted(self._calibrated.classes_, self.predict(found))
            confidence[rows] = probabilities[np.arange(len(rows)), columns]
        return confidence


def fit(prepared: Prepared, split: Split) -> Baseline:
    """Fit the baseline to the training pictures in which a hand was found.

    Args:
        prepared: the data set's pictures.
        split: which of them train.

    Raises:
        SigncamError: scikit-learn is not installed.
    """
    return Baseline(_machine().fit(*_training_rows(prepared, split)[:2]))


def fit_probabilistic(prepared: Prepared, split: Split) -> ProbabilisticBaseline:
    """Fit the same baseline, and what says how likely its digits are; see `held_out_probabilities`.

    Args:
        prepared: the data set's pictures.
        split: which of them train.

    Raises:
        SigncamError: scikit-learn is not installed.
    """
    features, digits, _ = _training_rows(prepared, split)
    return ProbabilisticBaseline(_machine().fit(features, digits), _probable(prepared, split))


def held_out_probabilities(prepared: Prepared, split: Split) -> Probabilities:
    """Fit to the training pictures, and return how likely each digit is in the held-out ones.

    Here a machine for each digit tells it from the others, since its distance to a picture says how sure it
    is; the votes of machines for each two digits, which `fit` counts, hardly do. Distances become
    probabilities by Platt's sigmoid, fitted to people of the training pictures who were left out in turn.

    Args:
        prepared: the data set's pictures.
        split: which of them train, and which are read.

    Returns:
        (n, 10), a row for each held-out picture; NaN where no hand was found.

    Raises:
        SigncamError: scikit-learn is not installed.
    """
    reader = _probable(prepared, split)
    found = prepared.found[split.validation]
    seen = _features([prepared.hand(row) for row in split.validation[found]])
    probabilities = np.full((len(found), DIGITS), np.nan)
    # A digit that nobody showed in training has no machine.
    probabilities[found] = 0
    probabilities[np.ix_(found, reader.classes_)] = reader.predict_proba(seen)
    return probabilities


def _probable(prepared: Prepared, split: Split) -> Any:
    """Fit a machine for each digit, and the sigmoid of its distances."""
    machine = _machine()
    from sklearn.calibration import CalibratedClassifierCV
    from sklearn.model_selection import GroupKFold
    from sklearn.multiclass import OneVsRestClassifier

    features, digits, people = _training_rows(prepared, split)
    turns = list(GroupKFold(FOLDS).split(features, digits, people))
    reader = CalibratedClassifierCV(OneVsRestClassifier(machine), cv=turns, ensemble=False)
    return reader.fit(features, digits)


def _training_rows(
    prepared: Prepared, split: Split
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return features, digits and people of the training pictures in which a hand was found."""
    rows = split.train[prepared.found[split.train]]
    return _features([prepared.hand(row) for row in rows]), prepared.digits[rows], prepared.people[rows]


def measure(baseline: Baseline, hands: Sequence[Hand | None], digits: npt.NDArray[np.int64]) -> Measurement:
    """Return how well the baseline classifies pictures.

    Args:
        baseline: the fitted baseline.
        hands: of each picture, None where none was found; see `prepared_hands` and `find_hands`.
        digits: (n,) what each picture shows.
    """
    right = int((baseline.predict(hands) == digits).sum())
    found = sum(hand is not None for hand in hands)
    count = len(digits)
    return Measurement(count, right / count, wilson_interval(right, count), found / count)


def prepared_hands(prepared: Prepared, rows: npt.NDArray[np.int64]) -> list[Hand | None]:
    """Return the hands of some prepared pictures."""
    return [prepared.hand(row) if prepared.found[row] else None for row in rows]


def find_hands(paths: Sequence[Path]) -> list[Hand | None]:
    """Find the hand of each picture on all cores.

    Raises:
        PictureError: a picture cannot be read.
    """
    return list(parallel_map(_find, paths, "Finding hands"))


def _find(path: Path) -> Hand | None:
    return hand_finder().find(read_picture(path))


def _machine() -> Any:
    try:
        from sklearn.pipeline import make_pipeline
        from sklearn.preprocessing import StandardScaler
        from sklearn.svm import SVC
    except ImportError as error:
        raise SigncamError(
            "The landmark baseline needs scikit-learn: pip install 'signcam[training]'"
            " (from a checkout: pip install -e '.[training]')."
        ) from error
    return make_pipeline(StandardScaler(), SVC(C=_PENALTY, kernel="rbf"))


def _features(hands: Sequence[Hand]) -> npt.NDArray[np.float64]:
    return np.stack([landmark_features(hand) for hand in hands])
