"""How often a hand with one finger bent on purpose gets the right hint, and a right hand none.

The hands are drawn people's, as joints without pictures: thousands take seconds.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from signcam.hands.hand import Hand
from signcam.practice.fingers import Finger
from signcam.practice.hints import find_hint
from training.render.hand.hand_shapes import DIGITS, SHAPES, HandShape
from training.render.hand.mesh import HandAsset
from training.render.hand.pose import Pose, clamped_to_limits
from training.render.hand.skeleton import Skeleton
from training.render.scene.plan import HandPlan
from training.render.scene.projection import projected_landmarks
from training.render.scene.sample_plan import NoHandError, sample_shape

# How far a finger is bent out of its place, as a share of the way to the opposite.
_LEAST_BENT = 0.75
# Both joints together, below which a finger of a shape is straight, degrees.
_STRAIGHT = 40
_OPEN, _FIST = SHAPES["5"].pose, SHAPES["fist"].pose


@dataclass(frozen=True)
class HintCase:
    """One hand.

    Attributes:
        digit: what it should show.
        wrong: the finger that is bent out of its place; None for a right sign.
        back: whether the back of the hand is seen.
        hand: its landmarks.
    """

    digit: int
    wrong: Finger | None
    back: bool
    hand: Hand


@dataclass
class HintShares:
    """Counts of the hands of one digit.

    Attributes:
        right: number of right signs.
        right_with_hint: number of those that got a hint.
        wrong: number of hands with one finger bent.
        found: number of those whose hint named that finger.
        other: number of those whose hint named another finger.
    """

    right: int = 0
    right_with_hint: int = 0
    wrong: int = 0
    found: int = 0
    other: int = 0


def hint_cases(asset: HandAsset, seed: int, count: int) -> Iterator[HintCase]:
    """Draw hands of all digits: each right, and with each finger bent in turn.

    Args:
        asset: the hand's shapes.
        seed: of everything.
        count: number of people for each digit.
    """
    random = np.random.default_rng(seed)
    for shape in DIGITS:
        assert shape.digit is not None
        for _ in range(count):
            plan = _drawn_plan(asset, random, shape)
            skeleton = Skeleton(asset.shape(plan.person.targets()))
            yield HintCase(shape.digit, None, plan.back, _hand(skeleton, plan, plan.pose()))
            for finger in Finger:
                pose = bent_pose(plan.pose(), shape.digit, finger, float(random.uniform(_LEAST_BENT, 1)))
                yield HintCase(shape.digit, finger, plan.back, _hand(skeleton, plan, pose))


def bent_pose(pose: Pose, digit: int, finger: Finger, share: float) -> Pose:
    """Return a hand with one finger on the way to the opposite of what the digit asks of it.

    Args:
        pose: the hand as it should be.
        digit: what it shows.
        finger: which finger to bend, stretch or move.
        share: how far, 0..1.
    """
    if finger is Finger.THUMB:
        other = _FIST.thumb if digit in (3, 5) else _OPEN.thumb
        return clamped_to_limits(replace(pose, thumb=(1 - share) * pose.thumb + share * other))
    place = finger - 1
    knuckle, middle = DIGITS[digit].pose.fingers[place, :2]
    other = (_FIST if knuckle + middle < _STRAIGHT else _OPEN).fingers[place]
    fingers = pose.fingers.copy()
    fingers[place] = (1 - share) * fingers[place] + share * other
    return clamped_to_limits(replace(pose, fingers=fingers))


def measure_hints(asset: HandAsset, seed: int, count: int) -> dict[int, HintShares]:
    """Count the hints by digit; see `hint_cases` for the arguments."""
    shares = {digit: HintShares() for digit in range(10)}
    for case in hint_cases(asset, seed, count):
        hint, counted = find_hint(case.hand, case.digit), shares[case.digit]
        if case.wrong is None:
            counted.right += 1
            counted.right_with_hint += hint is not None
        else:
            counted.wrong += 1
            counted.found += hint is not None and hint.finger is case.wrong
            counted.other += hint is not None and hint.finger is not case.wrong
    return shares


def _drawn_plan(asset: HandAsset, random: np.random.Generator, shape: HandShape) -> HandPlan:
    """Draw people until one's hand can make the shape."""
    while True:
        with contextlib.suppress(NoHandError):
            return sample_shape(asset, random, shape)


def _hand(skeleton: Skeleton, plan: HandPlan, pose: Pose) -> Hand:
    return Hand(projected_landmarks(skeleton.pose(pose), plan.view), "right", 1.0)
