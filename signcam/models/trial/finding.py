"""Tries each sensible way of feeding a network on the reference hands, and says what it found."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from signcam.errors import ModelError
from signcam.frame import Image
from signcam.models.card import ModelInput, Sees
from signcam.models.feeding import Feeding
from signcam.models.labels import DIGIT_LABELS, digit_of
from signcam.models.network import InputLayout, Network, Values, input_layout
from signcam.models.overrides import NO_OVERRIDES, InputOverrides
from signcam.models.preprocessing import landmark_input, picture_input
from signcam.models.reading import view_of
from signcam.models.trial.matching import Match, log_probabilities, match_labels
from signcam.models.trial.reference_hands import ReferenceHands
from signcam.models.trial.ways import assumed_way, first_ways, variants

# The first two rounds, on every so many hands, only sort out: this many ways of each go on.
_FIRST_ROUNDS_STEP = 4
_GO_ON = 8
# A way counts as equal to the best one if chance alone could make up the difference: if that is no larger
# than this many of its standard errors.
_EQUAL = 1.25
# A hand turned upright and cut out is easier to read for any network, also for one that never saw it so. So
# the other crops are taken for those of training though the loss is this many times that of the easiest one.
# Of 40 networks trained for the purpose, those of square crops lose 0.77 to 1.08 times as much with them as
# with upright crops, and those of upright crops 1.28 to 1.80 times.
_HARDER: dict[Sees, float] = {"frame": 1.19, "plain": 1.16, "upright": 1.0, "landmarks": 1.0}
# Networks that learned both hands read mirrored ones about as well; those of mirrored right hands lose 1.33 to
# 1.86 times as much where nothing is mirrored.
_NOT_MIRRORED = 1.2


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
        equals: other ways, in words, that the reference hands cannot tell from this one.
    """

    feeding: Feeding
    labels: tuple[str, ...]
    probabilities: bool
    works: bool
    accuracy: float
    evidence: str
    equals: tuple[str, ...] = ()


def parse_finding(content: dict[str, Any]) -> Finding:
    """Return what `dataclasses.asdict` and JSON made of a finding.

    Raises:
        KeyError, TypeError, AttributeError: it is something else.
    """
    feeding = Feeding(content["feeding"]["sees"], ModelInput(**content["feeding"]["input"]))
    labels, equals = tuple(content["labels"]), tuple(content["equals"])
    return Finding(**{**content, "feeding": feeding, "labels": labels, "equals": equals})


@dataclass(frozen=True)
class _Tried:
    """A way and what came of it.

    Attributes:
        scores: (right hands,) logarithm of the probability that each right hand's digit was given. Most
            people train on their right hand alone, so left hands say nothing of how a network was fed: the
            upright crop, which makes right hands of them, reads more of them than that of training does.
    """

    way: Feeding
    match: Match
    scores: npt.NDArray[np.float64]

    @property
    def score(self) -> float:
        """How well the network reads, the larger, the better, with an allowance for what is harder."""
        allowance = _HARDER[self.way.sees] * (1.0 if self.way.input.mirrored else _NOT_MIRRORED)
        return float(self.scores.mean()) / allowance

    def equals(self, best: "_Tried") -> bool:
        """Return whether the reference hands cannot tell this way from the best one."""
        less = best.scores - self.scores
        error = float(less.std()) / math.sqrt(len(less))
        return bool(less.mean() <= _EQUAL * error + 1e-12)

    @property
    def plainness(self) -> tuple[bool, bool, bool, float]:
        """The smaller, the more usual: pixels as they are, not mirrored, colours in the usual order."""
        value = self.way.input
        swapped = (value.colour == "BGR") != (value.normalisation == "imagenet mean")
        return (
            value.normalisation == "per picture",
            value.mirrored,
            swapped and value.colour != "grey",
            -self.score,
        )


def find_feeding(
    network: Network,
    hands: ReferenceHands,
    labels: tuple[str, ...] | None = None,
    said: InputOverrides = NO_OVERRIDES,
    usual: InputOverrides = NO_OVERRIDES,
) -> Finding:
    """Find out how a network is fed and what its outputs mean.

    Args:
        network: the network.
        hands: the reference hands.
        labels: names of the outputs, where they are known.
        said: what is known; nothing else is tried.
        usual: what is likely, and assumed where no way works.

    Raises:
        ModelError: the network takes neither pictures nor landmarks, cannot be run, or gives no numbers.
    """
    layout = input_layout(network.input_shape, network.name)
    trial = _Trial(network, layout, hands, labels)
    if labels is not None and not any(digit_of(label) is not None for label in labels):
        return _other_signs(trial, said, usual, labels)
    if labels is None and network.outputs > len(DIGIT_LABELS) + 1 and network.outputs != 36:
        return _other_signs(trial, said, usual, None)
    ways = first_ways(layout, said)
    few, every = range(0, len(hands.images), _FIRST_ROUNDS_STEP), range(len(hands.images))
    tried = [trial.run(way, few) for way in ways]
    # Colour and mirroring change less, so they are tried with the best ways only.
    seconds = dict.fromkeys(way for one in _best(tried) for way in variants(one.way, said))
    varied = [trial.run(way, few) for way in seconds]
    final = [trial.run(one.way, every) for one in _best(varied)]
    likeliest = max(final, key=lambda one: one.score)
    equals = [one for one in final if one.equals(likeliest)]
    # Where chance alone tells ways apart, the plainest is the likeliest to be that of training.
    best = min(equals, key=lambda one: one.plainness)
    trial.check_finite()
    if not best.match.works:
        return _nothing_works(trial, said, usual, best)
    equals.remove(best)
    others = [one for one in final if one is not best and one not in equals]
    # The first rounds, on fewer hands, are asked only where the last tried nothing else.
    others = others or [one for one in (*tried, *varied) if one.way != best.way]
    return Finding(
        best.way,
        best.match.labels,
        trial.probabilities,
        True,
        best.match.accuracy,
        _evidence(best, equals, others, len(hands.images)),
        tuple(one.way.describe() for one in equals),
    )


def _best(tried: list[_Tried]) -> list[_Tried]:
    return sorted(tried, key=lambda one: -one.score)[:_GO_ON]


def _evidence(best: _Tried, equals: list[_Tried], others: list[_Tried], count: int) -> str:
    evidence = f"{best.way.describe()}: {best.match.accuracy:.0%} of {count} reference hands read right"
    if equals:
        first = max(equals, key=lambda one: one.score)
        evidence += f"; no worse is {first.way.describe()} with {first.match.accuracy:.0%}"
    elif others:
        second = max(others, key=lambda one: one.score)
        evidence += f"; next best {second.match.accuracy:.0%}"
        if second.match.accuracy >= best.match.accuracy:
            evidence += ", less surely"
    if best.match.order not in ("0 to 9", "the names that come with it"):
        evidence += f"; {best.match.order}"
    return evidence


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
        # Whether it ever gave numbers for each of the hands, and what it answered so far.
        self.finite = False
        self.answers: set[int] = set()
        self._views: dict[object, Image] = {}

    def run(self, way: Feeding, rows: range) -> _Tried:
        outputs = np.array([self.network.run(self._values(way, row)) for row in rows])
        finite = np.nan_to_num(outputs, nan=0.0, posinf=0.0, neginf=0.0)
        self.finite |= bool(np.isfinite(outputs).all())
        self.answers |= set(finite.argmax(axis=1).tolist())
        if finite.min() < -1e-4 or finite.max() > 1 + 1e-3:
            self.probabilities = False
        digits = self.hands.digits[list(rows)]
        match = match_labels(finite, digits, self.labels)
        right = np.array([self.hands.hands[row].handedness == "right" for row in rows])
        return _Tried(way, match, log_probabilities(finite[right], digits[right], match.labels))

    def check_finite(self) -> None:
        """Check that the network gave numbers at all.

        Raises:
            ModelError: each way of feeding it led to something else.
        """
        if not self.finite:
            raise ModelError(
                f"{self.network.name} gives no numbers (NaN or infinity), however it is fed: its weights are"
                " broken. Such a training diverged: take an earlier state of it, or train with a lower"
                " learning rate."
            )

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


def _nothing_works(trial: _Trial, said: InputOverrides, usual: InputOverrides, best: _Tried) -> Finding:
    way = assumed_way(trial.layout, said, usual)
    labels = trial.labels or default_labels(trial.network.outputs)
    found = (
        f"no way to feed it reads the reference hands better than chance ({best.match.accuracy:.0%} at best)"
    )
    if len(trial.answers) == 1:
        (answer,) = trial.answers
        found = f"it says the same for every reference hand, {labels[answer]}, however it is fed"
    evidence = f"{found}; assumed {way.describe()}"
    return Finding(way, labels, trial.probabilities, False, best.match.accuracy, evidence)


def _other_signs(
    trial: _Trial, said: InputOverrides, usual: InputOverrides, labels: tuple[str, ...] | None
) -> Finding:
    """A network of letters or gestures: the reference hands show digits, so nothing can be measured."""
    way = assumed_way(trial.layout, said, usual)
    few = range(0, len(trial.hands.images), 20)
    trial.run(way, few)
    for other in first_ways(trial.layout, said):
        if trial.finite:
            break
        trial.run(way := other, few)
    trial.check_finite()
    names = labels or default_labels(trial.network.outputs)
    shown = ", ".join(names[:4]) + (", …" if len(names) > 4 else "")
    evidence = f"it reads other signs than digits ({shown}); assumed {way.describe()}"
    if len(trial.answers) == 1:
        evidence += (
            f"; it says the same, {names[trial.answers.pop()]}, for each of {len(few)} reference hands"
        )
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
