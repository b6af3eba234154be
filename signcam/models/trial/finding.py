"""Tries each sensible way of feeding a network on the reference hands, and says what it found."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.models.card import ModelInput
from signcam.models.feeding import Feeding
from signcam.models.labels import DIGIT_LABELS, digit_of
from signcam.models.network import InputLayout, Network, Values, input_layout
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.preprocessing import landmark_input, picture_input
from signcam.models.reading import view_of
from signcam.models.trial.matching import Match, match_labels
from signcam.models.trial.reference_hands import ReferenceHands
from signcam.models.trial.ways import assumed_way, first_ways, variants

# Every so many hands in the first round, which only sorts out.
_FIRST_ROUND_STEP = 4
_FINALISTS = 4
# A way that is further down the list must read this share more right.
_BETTER = 0.02

Progress = Callable[[float], object]


@dataclass(frozen=True)
class Finding:
    """How a network without a card is fed, and why.

    Attributes:
        feeding: the way.
        labels: names of its outputs.
        probabilities: whether its outputs are probabilities; otherwise logits.
        works: whether it reads digits clearly better than chance this way.
        accuracy: share of the reference hands read right, 0..1.
        evidence: what was found, in a sentence without its full stop.
    """

    feeding: Feeding
    labels: tuple[str, ...]
    probabilities: bool
    works: bool
    accuracy: float
    evidence: str


@dataclass(frozen=True)
class _Tried:
    way: Feeding
    match: Match
    share: float

    @property
    def rank(self) -> float:
        return self.match.accuracy + 0.1 * self.share


def find_feeding(
    network: Network,
    hands: ReferenceHands,
    labels: tuple[str, ...] | None = None,
    said: InputOverrides = NO_OVERRIDES,
    usual: InputOverrides = NO_OVERRIDES,
    progress: Progress = lambda share: None,
) -> Finding:
    """Find out how a network is fed and what its outputs mean.

    Args:
        network: the network.
        hands: the reference hands.
        labels: names of the outputs, where they are known.
        said: what is known; nothing else is tried.
        usual: what is likely, and assumed where no way works.
        progress: called with the share that is done, 0..1. An exception that it raises ends the search.

    Raises:
        ModelError: the network takes neither pictures nor landmarks, or cannot be run.
    """
    layout = input_layout(network.input_shape, network.name)
    trial = _Trial(network, layout, hands, labels)
    if labels is not None and not any(digit_of(label) is not None for label in labels):
        return _other_signs(trial, said, usual, labels)
    if labels is None and network.outputs > len(DIGIT_LABELS) + 1 and network.outputs != 36:
        return _other_signs(trial, said, usual, None)
    ways = first_ways(layout, said)
    every = range(0, len(hands.images), _FIRST_ROUND_STEP)
    tried = []
    for number, way in enumerate(ways):
        tried.append(trial.run(way, every))
        progress(0.6 * (number + 1) / len(ways))
    finalists = sorted(tried, key=lambda one: -one.rank)[:_FINALISTS]
    # Colour and mirroring change little, so they are tried with the best ways only.
    seconds = list(dict.fromkeys(way for one in finalists for way in variants(one.way, said)))
    final = []
    for number, way in enumerate(seconds):
        final.append(trial.run(way, range(len(hands.images))))
        progress(0.6 + 0.4 * (number + 1) / len(seconds))
    best = final[0]
    for one in final[1:]:
        if one.rank > best.rank + _BETTER:
            best = one
    if not best.match.works:
        return _nothing_works(trial, said, usual, best)
    others = [one.match.accuracy for one in final if _differs(one.way, best.way)]
    # The first round, on fewer hands, is asked only where the second tried nothing else.
    others = others or [one.match.accuracy for one in tried if _differs(one.way, best.way)]
    evidence = (
        f"{best.way.describe()}: {best.match.accuracy:.0%} of {len(hands.images)} reference hands read right"
    )
    if others:
        evidence += f"; next best {max(others):.0%}"
    if best.match.order not in ("0 to 9", "the names that come with it"):
        evidence += f"; {best.match.order}"
    return Finding(best.way, best.match.labels, trial.probabilities, True, best.match.accuracy, evidence)


class _Trial:
    """Feeds one network in one way after another; what it sees is made once."""

    def __init__(
        self,
        network: Network,
        layout: InputLayout,
        hands: ReferenceHands,
        labels: tuple[str, ...] | None,
    ) -> None:
        self.network, self.layout = network, layout
        self.hands, self.labels = hands, labels
        self.probabilities = True
        self._views: dict[object, Image] = {}

    def run(self, way: Feeding, rows: range) -> _Tried:
        outputs = np.array([self.network.run(self._values(way, row)) for row in rows])
        finite = np.nan_to_num(outputs, nan=0.0, posinf=0.0, neginf=0.0)
        if finite.min() < -1e-4 or finite.max() > 1 + 1e-3:
            self.probabilities = False
        digits = self.hands.digits[list(rows)]
        match = match_labels(finite, digits, self.labels)
        return _Tried(way, match, _share_of_right(finite, digits, match.labels))

    def _values(self, way: Feeding, row: int) -> Values:
        image, hand = self.hands.images[row], self.hands.hands[row]
        if way.sees == "landmarks":
            size = image.shape[1], image.shape[0]
            return self.layout.arranged(landmark_input(hand, way.input, size, self.layout.channels))
        return self.layout.arranged(picture_input(self._view(way.sees, way.input, row), way.input))

    def _view(self, sees: str, value: ModelInput, row: int) -> Image:
        key = sees, value.height, value.width, value.mirrored, row
        if key not in self._views:
            crop = Feeding(sees, value).crop  # type: ignore[arg-type]
            view = view_of(self.hands.images[row], self.hands.hands[row], sees, value, crop)
            assert view is not None
            self._views[key] = view
        return self._views[key]


def _share_of_right(
    outputs: npt.NDArray[np.float32], digits: npt.NDArray[np.int64], labels: tuple[str, ...]
) -> float:
    """Return the mean probability of the right digit: finer than the count of hands read right."""
    values = outputs.astype(np.float64)
    if values.min() < 0 or values.max() > 1 + 1e-3:
        values = np.exp(values - values.max(axis=1, keepdims=True))
    values /= np.maximum(values.sum(axis=1, keepdims=True), 1e-12)
    place = {digit_of(label): output for output, label in enumerate(labels)}
    shares = [values[row, place[digit]] for row, digit in enumerate(digits.tolist()) if digit in place]
    return float(np.mean(shares)) if shares else 0.0


def _differs(one: Feeding, other: Feeding) -> bool:
    """Return whether two ways differ in more than what changes little: the order of colours."""
    values = [
        (way.sees, way.input.low, way.input.high, way.input.normalisation, way.input.landmarks)
        for way in (one, other)
    ]
    return values[0] != values[1]


def _nothing_works(trial: _Trial, said: InputOverrides, usual: InputOverrides, best: _Tried) -> Finding:
    way = assumed_way(trial.layout, said, usual)
    labels = trial.labels or default_labels(trial.network.outputs)
    evidence = (
        f"no way to feed it reads the reference hands better than chance ({best.match.accuracy:.0%} at best);"
        f" assumed {way.describe()}"
    )
    return Finding(way, labels, trial.probabilities, False, best.match.accuracy, evidence)


def _other_signs(
    trial: _Trial, said: InputOverrides, usual: InputOverrides, labels: tuple[str, ...] | None
) -> Finding:
    """A network of letters or gestures: the reference hands show digits, so nothing can be measured."""
    way = assumed_way(trial.layout, said, usual)
    trial.run(way, range(0, len(trial.hands.images), 20))
    names = labels or default_labels(trial.network.outputs)
    shown = ", ".join(names[:4]) + (", …" if len(names) > 4 else "")
    evidence = f"it reads other signs than digits ({shown}); assumed {way.describe()}"
    return Finding(way, names, trial.probabilities, False, 0.0, evidence)


def default_labels(count: int) -> tuple[str, ...]:
    """Return names for outputs of which nothing is known: digits, letters, or numbers."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if count <= len(DIGIT_LABELS):
        return DIGIT_LABELS[:count]
    # In the American alphabet J and Z move, so data sets of single pictures leave them out.
    still = tuple(letter for letter in letters if letter not in "JZ")
    known = {11: (*DIGIT_LABELS, "none"), 24: still, 26: tuple(letters), 36: (*DIGIT_LABELS, *letters)}
    return known.get(count) or tuple(f"output {number}" for number in range(count))
