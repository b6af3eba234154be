"""The classifiers that are compared: the networks that ship and the landmark baseline, on the same hands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.finder import HandFinder
from signcam.hands.hand import Hand
from signcam.live.recognizer import recognize_picture
from signcam.models.catalogue import DEFAULT_MODEL, open_model
from signcam.models.prediction import Classifier
from training.evaluation.benchmark.sets import LabelledPictures
from training.evaluation.benchmark.views import View
from training.evaluation.landmark_svm import MODEL as LANDMARKS
from training.evaluation.landmark_svm import ProbabilisticBaseline
from training.support.workers import hand_finder, parallel_map

NETWORKS = (DEFAULT_MODEL, "lenet", "deep-cnn")
CLASSIFIERS = (DEFAULT_MODEL, LANDMARKS, *NETWORKS[1:])
"""All classifiers, as the table has them."""
NOT_FOUND = -1
"""What stands in the place of the digit where no hand was found."""

_Read = tuple[int, float]


@dataclass(frozen=True)
class Predictions:
    """What one classifier made of some pictures.

    Attributes:
        digits: (n,) int64, the likeliest digit; `NOT_FOUND` where no hand was found.
        confidence: (n,) float64, its probability with that of no digit taken off, 0..1; 0 without a hand.
        threshold: confidence from which the classifier's card calls a digit sure; None without a card.
    """

    digits: npt.NDArray[np.int64]
    confidence: npt.NDArray[np.float64]
    threshold: float | None


@dataclass(frozen=True)
class SetPredictions:
    """Some pictures and what was made of them.

    Attributes:
        digits: (n,) int64, what each shows; see `LabelledPictures`, also on `people` and `degrees`.
        people: (n,) int64.
        degrees: (n,) float64.
        by_classifier: of each classifier, by name.
    """

    digits: npt.NDArray[np.int64]
    people: npt.NDArray[np.int64]
    degrees: npt.NDArray[np.float64]
    by_classifier: dict[str, Predictions]

    def correct(self, classifier: str) -> npt.NDArray[np.bool_]:
        """Return which pictures a classifier gets right: (n,) bool; no hand found counts as wrong."""
        return np.asarray(self.by_classifier[classifier].digits == self.digits)


class LandmarkClassifier(Protocol):
    """Anything that classifies landmarks: the baseline, or its double in a test."""

    def predict(self, hands: Sequence[Hand | None]) -> npt.NDArray[np.int64]:
        """Return the digit of each hand, -1 where there is no hand."""
        ...

    def confidence(self, hands: Sequence[Hand | None]) -> npt.NDArray[np.float64]:
        """Return the probability of each of these digits, 0 where there is no hand."""
        ...


class SameHandFinder(HandFinder):
    """Finds the hand of a picture once, however many networks read it one after the other."""

    def __init__(self, finder: HandFinder) -> None:
        super().__init__()
        self._finder = finder
        self._picture: Image | None = None
        self._hand: Hand | None = None

    def find(self, image: Image) -> Hand | None:
        """Return the largest hand in a picture, or None; the same if the picture is the one before."""
        if image is not self._picture:
            self._picture, self._hand = image, self._finder.find(image)
        return self._hand


def classify_all(
    sets: dict[str, LabelledPictures], baseline: ProbabilisticBaseline | LandmarkClassifier
) -> dict[str, SetPredictions]:
    """Classify all pictures of some sets with all classifiers, on all cores.

    Args:
        sets: by name.
        baseline: classifies landmarks.

    Raises:
        PictureError: a picture cannot be read.
        ModelError: a network that ships cannot be opened.
    """
    tasks = [view for pictures in sets.values() for view in pictures.views]
    found = list(parallel_map(_read_view, tasks, "Reading hands")) if tasks else []
    thresholds = {name: open_model(name).card.threshold for name in NETWORKS}
    predictions = {}
    begin = 0
    for name, pictures in sets.items():
        own = found[begin : begin + len(pictures.views)]
        begin += len(own)
        hands = [hand for hand, _ in own]
        predicted = {LANDMARKS: Predictions(baseline.predict(hands), baseline.confidence(hands), None)}
        for network in NETWORKS:
            digits = [read[network][0] for _, read in own]
            confidence = [read[network][1] for _, read in own]
            predicted[network] = Predictions(np.array(digits), np.array(confidence), thresholds[network])
        predictions[name] = SetPredictions(pictures.digits, pictures.people, pictures.degrees, predicted)
    return predictions


def _read_view(view: View) -> tuple[Hand | None, dict[str, _Read]]:
    """Read a picture as `signcam classify` does, with one network after the other."""
    image = view.picture()
    finder = SameHandFinder(hand_finder())
    read: dict[str, _Read] = {}
    for name, classifier in _networks().items():
        prediction = recognize_picture(image, finder, classifier).prediction
        read[name] = (
            (NOT_FOUND, 0.0)
            if prediction is None or prediction.digit is None
            else (prediction.digit, prediction.confidence)
        )
    return finder.find(image), read


_opened: dict[str, Classifier] = {}


def _networks() -> dict[str, Classifier]:
    """Return this process's networks."""
    if not _opened:
        _opened.update({name: open_model(name) for name in NETWORKS})
    return _opened
