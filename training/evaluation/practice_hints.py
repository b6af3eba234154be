"""How often a hand with one finger bent on purpose gets the right hint, and a right hand none.

The hands are drawn people's, as joints without pictures: thousands take seconds.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np

from signcam.hands.hand import Hand
from signcam.practice.fingers import Finger
from signcam.practice.hints import Hint, find_hint
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
ALL, HIDDEN, HIDDEN_BENT = "all", "thumb hidden, another finger bent", "thumb hidden and bent"
# Wrist and knuckles among the landmarks.
_PALM = [0, 5, 9, 13, 17]
_OPEN, _FIST = SHAPES["5"].pose, SHAPES["fist"].pose


@dataclass(frozen=True)
class HintCase:
    """One hand.

    Attributes:
        digit: what it should show.
        wrong: the finger that is bent out of its place; None for a right sign.
        back: whether the back of the hand is seen.
        hidden: whether the palm lies between the camera and the tip of the thumb.
        hand: its landmarks.
    """

    digit: int
    wrong: Finger | None
    back: bool
    hidden: bool
    hand: Hand


@dataclass
class HintShares:
    """Counts of hands.

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
            yield _case(shape.digit, None, skeleton, plan, plan.pose())
            for finger in Finger:
                pose = bent_pose(plan.pose(), shape.digit, finger, float(random.uniform(_LEAST_BENT, 1)))
                yield _case(shape.digit, finger, skeleton, plan, pose)


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


def measure_hints(asset: HandAsset, seed: int, count: int) -> dict[str, HintShares]:
    """Count the hints by digit, of all hands, and of those whose thumb is hidden.

    See `hint_cases` for the arguments. Those whose hidden thumb itself is bent are counted apart.
    """
    shares = {name: HintShares() for name in (*map(str, range(10)), ALL, HIDDEN, HIDDEN_BENT)}
    for case in hint_cases(asset, seed, count):
        hint = find_hint(case.hand, case.digit)
        names = [str(case.digit), ALL]
        if case.hidden:
            names += [HIDDEN_BENT] if case.wrong is Finger.THUMB else [HIDDEN]
        for name in names:
            _count(shares[name], case.wrong, hint)
    return shares


def _count(counted: HintShares, wrong: Finger | None, hint: Hint | None) -> None:
    if wrong is None:
        counted.right += 1
        counted.right_with_hint += hint is not None
    else:
        counted.wrong += 1
        counted.found += hint is not None and hint.finger is wrong
        counted.other += hint is not None and hint.finger is not wrong


def _drawn_plan(asset: HandAsset, random: np.random.Generator, shape: HandShape) -> HandPlan:
    """Draw people until one's hand can make the shape."""
    while True:
        with contextlib.suppress(NoHandError):
            return sample_shape(asset, random, shape)


def _case(digit: int, wrong: Finger | None, skeleton: Skeleton, plan: HandPlan, pose: Pose) -> HintCase:
    hand = Hand(projected_landmarks(skeleton.pose(pose), plan.view), "right", 1.0)
    return HintCase(digit, wrong, plan.back, thumb_is_hidden(hand), hand)


def thumb_is_hidden(hand: Hand) -> bool:
    """Return whether the tip of the thumb lies behind the palm, as the camera sees it.

    The palm is the flat surface from the wrist to the knuckles: the fingers hide thumbs too, which is left
    out, and flesh around the joints is not counted.
    """
    points = hand.landmarks
    palm, tip = points[_PALM], points[Finger.THUMB.tip]
    outline = cv2.convexHull(np.ascontiguousarray(palm[:, :2]))
    if cv2.pointPolygonTest(outline, (float(tip[0]), float(tip[1])), measureDist=False) < 0:
        return False
    # z grows away from the camera. The palm's plane, z = a x + b y + c, at the place of the tip:
    plane, *_ = np.linalg.lstsq(np.column_stack([palm[:, :2], np.ones(len(palm))]), palm[:, 2], rcond=None)
    return bool(tip[2] > plane @ (tip[0], tip[1], 1.0))
