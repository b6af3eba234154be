"""Prepared pictures that nobody took."""

import numpy as np

from tests.doubles import open_hand
from training.prepare import Prepared


def prepared_of(
    people: list[int], examples: list[int] | None = None, unfound: list[int] | None = None
) -> Prepared:
    """One black picture a person in the list, digits in turn, a hand in each but those unfound."""
    count = len(people)
    landmarks = np.stack([open_hand(centre=(50, 50), length=70).landmarks] * count)
    landmarks[unfound or []] = np.nan
    return Prepared(
        names=np.array([f"0/IMG_{index}.JPG" for index in range(count)]),
        images=np.zeros((count, 100, 100, 3), np.uint8),
        landmarks=landmarks,
        right=np.ones(count, bool),
        masks=np.zeros((count, 100, 100), np.uint8),
        digits=np.arange(count) % 10,
        people=np.array(people),
        examples=np.isin(np.arange(count), examples or []),
        sha256="0" * 64,
    )
