"""Finds hands and cuts them out as signcam does with pictures."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from signcam.frame import Image
from signcam.hands.crop import CropSpec, crop_hand
from signcam.hands.hand import Hand
from signcam.sources.picture_file import read_picture
from training.support.workers import hand_finder, parallel_map


class HandCrop(NamedTuple):
    """A hand that was found.

    Attributes:
        crop: (size, size, 3) uint8 RGB, what the network sees of it.
        hand: where it is in its picture.
    """

    crop: Image
    hand: Hand


def find_hand_crop(image: Image, spec: CropSpec) -> HandCrop | None:
    """Find and cut out the hand of a picture, (height, width, 3) uint8 RGB; None where there is none."""
    hand = hand_finder().find(image)
    return None if hand is None else HandCrop(crop_hand(image, hand, spec), hand)


def find_hand_crops(paths: Sequence[Path], spec: CropSpec) -> list[HandCrop | None]:
    """Find and cut out the hand of each picture, on all cores; None where there is none.

    Raises:
        PictureError: a picture cannot be read.
    """
    return list(parallel_map(_find_in_file, [(path, spec) for path in paths], "Finding hands"))


def _find_in_file(task: tuple[Path, CropSpec]) -> HandCrop | None:
    path, spec = task
    return find_hand_crop(read_picture(path), spec)
