"""Which pictures train and which validate."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from training.data.people import fold_of_people

FOLDS = 5
SplitKind = Literal["signer", "random"]
SPLITS: tuple[SplitKind, ...] = ("signer", "random")


@dataclass(frozen=True)
class Split:
    """Which rows of some pictures train and which validate.

    Attributes:
        train: rows, ascending. The ten examples are left out: they are copies of pictures of the data set.
        validation: rows, ascending.
    """

    train: npt.NDArray[np.int64]
    validation: npt.NDArray[np.int64]


def split_rows(
    kind: SplitKind,
    digits: Iterable[int],
    people: Iterable[int],
    examples: Iterable[bool],
    fold: int,
    seed: int,
) -> Split:
    """Deal pictures into five folds, of which one validates: 80 to 20.

    Args:
        kind: `signer` deals people, so that nobody's hand is on both sides; `random` deals the pictures of
            each digit, as the tutorial does, so that nearly everybody's hand is on both sides.
        digits: what each picture shows.
        people: who signs in each picture.
        examples: whether a picture is one of the ten examples.
        fold: which fold validates, 0..4.
        seed: of the shuffle before dealing.
    """
    shown, signers = np.array(list(digits)), np.array(list(people))
    if kind == "signer":
        held_out = np.isin(signers, sorted(fold_of_people(signers.tolist(), fold, FOLDS, seed)))
    else:
        held_out = np.zeros(len(shown), bool)
        for digit in np.unique(shown):
            rows = np.random.default_rng((seed, int(digit))).permutation(np.flatnonzero(shown == digit))
            held_out[rows[fold::FOLDS]] = True
    train = ~held_out & ~np.array(list(examples), bool)
    return Split(np.flatnonzero(train), np.flatnonzero(held_out))
