"""Misclassified hands, each beside what the network looked at, on one contact sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.models.prediction import Classifier
from signcam.models.saliency import heat_overlay, occlusion_saliency
from training.data.hand_crops import HandCrop
from training.networks.probabilities import Probabilities
from training.support.contact_sheet import contact_sheet

# More than anybody looks over, and than fits into a WebP file.
MOST = 240
_COLUMNS = 5
_SIDE, _GAP = 120, 2


@dataclass(frozen=True)
class Misread:
    """A hand that was classified as another digit than it shows.

    Attributes:
        path: its picture.
        cut: the hand and what the network saw of it.
        shown: the digit that it shows.
        read: the digit that was read.
        confidence: in that digit, 0..1.
    """

    path: Path
    cut: HandCrop
    shown: int
    read: int
    confidence: float


def misread_hands(
    paths: Sequence[Path],
    hands: Sequence[HandCrop | None],
    probabilities: Probabilities,
    digits: npt.NDArray[np.int64],
) -> list[Misread]:
    """Return the misclassified hands, the most confident first. Pictures without a found hand are left out.

    Args:
        paths: the pictures.
        hands: the hand of each; None where none was found.
        probabilities: what was read in each.
        digits: (n,) what each shows.
    """
    misread = [
        Misread(path, cut, int(shown), int(row.argmax()), float(row.max()))
        for path, cut, row, shown in zip(paths, hands, probabilities, digits, strict=True)
        if cut is not None and row.argmax() != shown
    ]
    return sorted(misread, key=lambda hand: -hand.confidence)


def misread_sheet(classifier: Classifier, hands: Sequence[Misread]) -> Image:
    """Return a contact sheet: each hand, what the network looked at, and what it took it for.

    Args:
        classifier: what misread them.
        hands: at least one; from the first `MOST` of them.

    Returns:
        (height, width, 3) uint8 RGB.
    """
    tiles = [
        (_beside(hand.cut.crop, _looked_at(classifier, hand.cut)), _caption(hand)) for hand in hands[:MOST]
    ]
    return contact_sheet(tiles, _COLUMNS, (2 * _SIDE + _GAP, _SIDE))


def _looked_at(classifier: Classifier, cut: HandCrop) -> Image:
    prediction = classifier.classify(cut.crop, cut.hand)
    return heat_overlay(cut.crop, occlusion_saliency(classifier, cut.crop, prediction, cut.hand))


def _beside(one: Image, other: Image) -> Image:
    gap = np.full((one.shape[0], max(1, _GAP * one.shape[0] // _SIDE), 3), 250, np.uint8)
    return np.hstack([one, gap, other])


def _caption(hand: Misread) -> str:
    return f"{hand.shown} read as {hand.read}, {100 * hand.confidence:.0f} %: {hand.path.name}"
