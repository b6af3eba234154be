"""Classifies labelled pictures with a model, as signcam does."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from signcam.models.card import TrainingData
from signcam.models.prediction import Classifier
from training.data.dataset import NAME, SHA256, dataset_folder, read_dataset
from training.data.hand_crops import HandCrop, find_hand_crops
from training.networks.probabilities import DIGITS, Probabilities


def count_trained_on_people(paths: Sequence[Path], data: Path, training: TrainingData) -> int:
    """Return how many pictures show people that a model was trained on.

    Only people of the data set's own pictures are known. Copies of these are recognized by their bytes,
    wherever they lie. Where the data set is not in the data folder, nobody is known.

    Raises:
        SigncamError: the data folder holds a part of the data set.
    """
    folder = dataset_folder(data)
    if not folder.is_dir() or (training.name != NAME and training.sha256 != SHA256):
        return 0
    trained_on = set(training.people)
    known = {_sha256(each.path) for each in read_dataset(folder) if each.person in trained_on}
    return sum(_sha256(path) in known for path in paths)


def _sha256(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def classify_pictures(classifier: Classifier, paths: Sequence[Path]) -> Probabilities:
    """Find, cut out and read the hand of each picture as signcam does with pictures."""
    return classify_hands(classifier, find_hand_crops(paths, classifier.card.crop))


def classify_hands(classifier: Classifier, hands: Sequence[HandCrop | None]) -> Probabilities:
    """Read hands that were cut out as the classifier's card says."""
    probabilities = np.full((len(hands), DIGITS), np.nan)
    for row, cut in enumerate(hands):
        if cut is not None:
            # What is sure is decided with the share of no digit taken off, so that is what is measured.
            probabilities[row] = classifier.classify(cut.crop, cut.hand).confidences
    return probabilities
