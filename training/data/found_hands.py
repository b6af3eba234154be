"""Finds hands and cuts them out as signcam does with pictures."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from signcam.frame import Image
from signcam.hands.crop import CropSpec, crop_hand
from signcam.hands.hand import Hand
from signcam.sources.picture_file import read_picture
from training.support.workers import hand_finder, on_all_cores


class CutHand(NamedTuple):
    """A hand that was found.

    Attributes:
        crop: (size, size, 3) uint8 RGB, what the network sees of it.
        hand: where it is in its picture.
    """

    crop: Image
    hand: Hand


def cut_hand(image: Image, spec: CropSpec) -> CutHand | None:
    """Find and cut out the hand of a picture, (height, width, 3) uint8 RGB; None where there is none."""
    hand = hand_finder().find(image)
    return None if hand is None else CutHand(crop_hand(image, hand, spec), hand)


def cut_hands(paths: Sequence[Path], spec: CropSpec) -> list[CutHand | None]:
    """Find and cut out the hand of each picture, on all cores; None where there is none.

    Raises:
        PictureError: a picture cannot be read.
    """
    return list(on_all_cores(_cut_file, [(path, spec) for path in paths], "Finding hands"))


def _cut_file(task: tuple[Path, CropSpec]) -> CutHand | None:
    path, spec = task
    return cut_hand(read_picture(path), spec)
