"""A person who signs, as a sequence of recognitions: landmarks of drawn hands that move and tremble.

In the middle between two signs the network is sure of nothing; while a hand comes up it is sure all the way,
which is the hardest case for what follows.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.hands.hand import Hand
from signcam.live.recognizer import Recognition
from signcam.models.prediction import Prediction, make_prediction
from tests.support.doubles import card

_Floats = npt.NDArray[np.float64]
_LANDMARKS = Path(__file__).resolve().parents[1] / "fixtures" / "signs" / "landmarks.json"
WIDTH, HEIGHT = 640, 480
LENGTH = 180.0
_TREMOR = 0.006
# The share of the way to another sign from which it is surely that sign.
_SURE = 0.8


@cache
def sign_landmarks() -> _Floats:
    """(10, 21, 2): the drawn right hand of each digit, from its wrist, in lengths of the hand."""
    content = json.loads(_LANDMARKS.read_text(encoding="utf-8"))
    return np.array([content[str(digit)] for digit in range(10)])


def minimum_jerk(share: float) -> float:
    return share**3 * (10 - 15 * share + 6 * share**2)


def prediction(digit: int, confidence: float) -> Prediction:
    shares = np.full(10, (1 - confidence) / 9)
    shares[digit] = confidence
    return make_prediction(np.log(shares), card())


class Signing:
    """Builds the recognitions of one take, step by step; iterate over it to get them."""

    def __init__(self, *, fps: float = 30.0, seed: int = 0, tremor: float = _TREMOR) -> None:
        self._fps = fps
        self._tremor = tremor
        self._random = np.random.default_rng(seed)
        self._frames: list[tuple[Hand | None, Prediction | None]] = []
        self._place = np.array([WIDTH / 2, 400.0])
        self._shape = sign_landmarks()[5]
        self._digit: int | None = None

    def __iter__(self) -> Iterator[Recognition]:
        for index, (hand, seen) in enumerate(self._frames):
            yield Recognition(index, index / self._fps, index / self._fps, hand, None, seen)

    def away(self, seconds: float) -> "Signing":
        """No hand is in the picture."""
        self._frames += [(None, None)] * round(seconds * self._fps)
        return self

    def come(self, digit: int, seconds: float = 0.5) -> "Signing":
        """The hand comes up from below, showing a digit already."""
        self._shape, self._digit = sign_landmarks()[digit], digit
        return self._way(seconds, (0.0, 1.6), (0.0, 0.0))

    def go(self, seconds: float = 0.4) -> "Signing":
        """The hand goes down and is gone for half a second."""
        self._way(seconds, (0.0, 0.0), (0.0, 1.6))
        return self.away(0.5)

    def show(self, digit: int, seconds: float, change_s: float = 0.4) -> "Signing":
        """The hand changes to a digit, if it shows another, and keeps it."""
        if digit != self._digit:
            self.change(sign_landmarks()[digit], digit, change_s)
        for _ in range(round(seconds * self._fps)):
            self._frame(self._shape, np.zeros(2), self._digit)
        return self

    def relax(self, seconds: float = 0.4) -> "Signing":
        """The fingers go half the way down, to no digit."""
        half = (sign_landmarks()[5] + sign_landmarks()[0]) / 2
        self.change(half, None, 0.25)
        for _ in range(round(seconds * self._fps)):
            self._frame(self._shape, np.zeros(2), None)
        return self

    def unsure(self, seconds: float) -> "Signing":
        """The hand stays as it is, though the network is sure of nothing."""
        for _ in range(round(seconds * self._fps)):
            self._frame(self._shape, np.zeros(2), None)
        return self

    def move(self, across: float, down: float, seconds: float) -> "Signing":
        """The hand keeps its shape and goes elsewhere, by so many of its lengths."""
        self._way(seconds, (0.0, 0.0), (across, down))
        self._place = self._place + LENGTH * np.array([across, down])
        return self

    def change(self, shape: _Floats, digit: int | None, seconds: float) -> "Signing":
        """The fingers go to another shape."""
        count = round(seconds * self._fps)
        for step in range(count):
            share = minimum_jerk((step + 1) / count)
            seen = digit if share >= _SURE else self._digit if share <= 1 - _SURE else None
            self._frame((1 - share) * self._shape + share * shape, np.zeros(2), seen)
        self._shape, self._digit = shape, digit
        return self

    def _way(self, seconds: float, start: tuple[float, float], end: tuple[float, float]) -> "Signing":
        count = round(seconds * self._fps)
        for step in range(count):
            share = minimum_jerk((step + 1) / count)
            self._frame(self._shape, (1 - share) * np.array(start) + share * np.array(end), self._digit)
        return self

    def _frame(self, shape: _Floats, moved: _Floats, digit: int | None) -> None:
        points = self._place + LENGTH * (shape + moved + self._random.normal(0, self._tremor, shape.shape))
        landmarks = np.zeros((21, 3), np.float32)
        landmarks[:, :2] = points
        seen = prediction(0, 0.4) if digit is None else prediction(digit, 0.97)
        self._frames.append((Hand(landmarks, "right", 0.98), seen))
