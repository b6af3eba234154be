"""Who signs which picture of the Sign Language Digits Dataset, and how people are kept apart.

The data set does not name its signers, but its camera numbered the pictures in the order they were taken,
and every person signed 0, 1, ..., 9 in turn. Sorted by number over all digits, a digit smaller than the one
before starts a new person. Gaps between numbers mean nothing (pictures were left out in the middle of a
series), and the same digit twice is a retake. That gives 217 people, 190 of them with exactly ten pictures;
the data set's own page says 218.
"""

import re
from collections.abc import Iterable, Sequence

import numpy as np

_FILE_NUMBER = re.compile(r"IMG_(\d+)\.jpe?g$", re.IGNORECASE)


def file_number(name: str) -> int:
    """Return the camera's number of a file: 1118 of `0/IMG_1118.JPG`.

    Raises:
        ValueError: the name holds none.
    """
    match = _FILE_NUMBER.search(name)
    if match is None:
        raise ValueError(f"{name} is not named IMG_<number>.JPG")
    return int(match.group(1))


def assign_people(digits: Sequence[int], numbers: Sequence[int]) -> list[int]:
    """Return each picture's person, counted from 0 in the order in which they were photographed.

    Args:
        digits: the folder that each picture lies in, 0..9 (uncorrected: a wrong label breaks the series
            no more than a right one would).
        numbers: the camera's number of each picture.
    """
    people = [0] * len(digits)
    person, previous = -1, 10
    for index in sorted(range(len(digits)), key=lambda index: (numbers[index], digits[index])):
        if digits[index] < previous:
            person += 1
        people[index] = person
        previous = digits[index]
    return people


def fold_of_people(people: Iterable[int], fold: int, folds: int, seed: int) -> set[int]:
    """Return the people of one fold: the others train, these validate, none is on both sides.

    Args:
        people: everybody.
        fold: which fold, 0..folds-1.
        folds: into how many groups of about one size people are dealt.
        seed: of the shuffle before dealing.
    """
    shuffled = np.random.default_rng(seed).permutation(sorted(set(people)))
    return {int(person) for person in shuffled[fold::folds]}
