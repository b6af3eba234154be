"""Hands that were misread, each beside what the network looked at, on one contact sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.classifier import Classifier
from signcam.frame import Image
from signcam.saliency import heat_overlay, occlusion_saliency
from training.metrics import Probabilities
from training.sheet import contact_sheet

# More than anybody looks over, and than fits into a WebP file.
MOST = 240
_COLUMNS = 5
_SIDE, _GAP = 120, 2


@dataclass(frozen=True)
class Misread:
    """A hand that was read as another digit than it shows.

    Attributes:
        path: its picture.
        crop: (size, size, 3) uint8 RGB, what the network saw.
        shown: the digit that it shows.
        read: the digit that was read.
        confidence: in that digit, 0..1.
    """

    path: Path
    crop: Image
    shown: int
    read: int
    confidence: float


def misread_hands(
    paths: Sequence[Path],
    crops: Sequence[Image | None],
    probabilities: Probabilities,
    digits: npt.NDArray[np.int64],
) -> list[Misread]:
    """Return the hands that were misread, the surest first; where no hand was found, none was misread.

    Args:
        paths: the pictures.
        crops: the hand of each, (size, size, 3) uint8 RGB; None where none was found.
        probabilities: what was read in each.
        digits: (n,) what each shows.
    """
    hands = [
        Misread(path, crop, int(shown), int(row.argmax()), float(row.max()))
        for path, crop, row, shown in zip(paths, crops, probabilities, digits, strict=True)
        if crop is not None and row.argmax() != shown
    ]
    return sorted(hands, key=lambda hand: -hand.confidence)


def misread_sheet(classifier: Classifier, hands: Sequence[Misread]) -> Image:
    """Return a contact sheet: each hand, what the network looked at, and what it took it for.

    Args:
        classifier: what misread them.
        hands: at least one; from the first `MOST` of them.

    Returns:
        (height, width, 3) uint8 RGB.
    """
    tiles = [(_beside(hand.crop, _looked_at(classifier, hand.crop)), _caption(hand)) for hand in hands[:MOST]]
    return contact_sheet(tiles, _COLUMNS, (2 * _SIDE + _GAP, _SIDE))


def _looked_at(classifier: Classifier, crop: Image) -> Image:
    return heat_overlay(crop, occlusion_saliency(classifier, crop, classifier.classify(crop)))


def _beside(one: Image, other: Image) -> Image:
    gap = np.full((one.shape[0], max(1, _GAP * one.shape[0] // _SIDE), 3), 250, np.uint8)
    return np.hstack([one, gap, other])


def _caption(hand: Misread) -> str:
    return f"{hand.shown} read as {hand.read}, {100 * hand.confidence:.0f} %: {hand.path.name}"
