"""A network fed in one way or another: what it reads of the reference hands."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from signcam.errors import ModelError
from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.models.card import ModelInput
from signcam.models.feeding import Feeding
from signcam.models.network import InputLayout, Network, Values
from signcam.models.preprocessing import landmark_input, picture_input
from signcam.models.reading import view_of
from signcam.models.trial.matching import Match, log_probabilities, match_labels
from signcam.models.trial.reference_hands import ReferenceHands

Change = Callable[[Image, Hand], tuple[Image, Hand]]

# A way counts as equal to the best one if chance alone could make up the difference: if that is no larger
# than this many of its standard errors.
_EQUAL = 1.25
# Of networks that read nearly every hand, both ways lose so little that less than this says nothing.
_LEAST = 0.03
# Networks that learned both hands read mirrored ones nearly as well; those of mirrored right hands lose 1.33
# to 1.86 times as much where nothing is mirrored.
_NOT_MIRRORED = 1.2
# Standardizing takes differences of light away, so other networks may read more with it than as they were
# trained: they lost 0.87 to 1.55 times as much, and networks of standardized pictures at least 1.47 times as
# much without it.
_NOT_STANDARDIZED = 1.2


@dataclass(frozen=True)
class Tried:
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
        """How well the network reads, the larger, the better, with an allowance for the more usual ways."""
        allowance = 1.0 if self.way.input.mirrored else _NOT_MIRRORED
        if self.way.input.normalisation != "per picture":
            allowance *= _NOT_STANDARDIZED
        return float(self.scores.mean()) / allowance

    def equals(self, best: "Tried") -> bool:
        """Return whether the reference hands cannot tell this way from the best one."""
        less = best.scores - self.scores
        error = float(less.std()) / math.sqrt(len(less))
        return bool(less.mean() <= max(_EQUAL * error, _LEAST))

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


class Trial:
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

    def run(self, way: Feeding, rows: range) -> Tried:
        """Feed the network some of the reference hands in a way.

        Args:
            way: the way.
            rows: which hands.

        Raises:
            ModelError: the network cannot be run.
        """
        outputs = np.array([self.network.run(self._values(way, row)) for row in rows])
        finite = np.nan_to_num(outputs, nan=0.0, posinf=0.0, neginf=0.0)
        self.finite |= bool(np.isfinite(outputs).all())
        self.answers |= set(finite.argmax(axis=1).tolist())
        if finite.min() < -1e-4 or finite.max() > 1 + 1e-3:
            self.probabilities = False
        digits = self.hands.digits[list(rows)]
        match = match_labels(finite, digits, self.labels)
        right = np.array([self.hands.hands[row].handedness == "right" for row in rows])
        return Tried(way, match, log_probabilities(finite[right], digits[right], match.labels))

    def changed(self, tried: Tried, change: Change) -> npt.NDArray[np.float64]:
        """Return the scores of a way, (right hands,), with a change to the picture of each hand.

        Args:
            tried: the way; one that shows pictures.
            change: makes a picture and the hand in it into others.
        """
        way, outputs, digits = tried.way, [], []
        for image, hand, digit in zip(
            self.hands.images, self.hands.hands, self.hands.digits.tolist(), strict=True
        ):
            if hand.handedness == "left":
                continue
            view = view_of(*change(image, hand), way.sees, way.input, way.crop)
            assert view is not None
            outputs.append(self.network.run(self.layout.arranged(picture_input(view, way.input))))
            digits.append(digit)
        finite = np.nan_to_num(np.array(outputs), nan=0.0, posinf=0.0, neginf=0.0)
        return log_probabilities(finite, np.array(digits), tried.match.labels)

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
