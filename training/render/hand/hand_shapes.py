"""The shapes that hands take: the ten digits, and what is no digit."""

from dataclasses import dataclass, field

import numpy as np

from training.render.hand.capsules import ContactPoint
from training.render.hand.contact_solver import Contact
from training.render.hand.pose import Pose

Finger = tuple[float, float, float, float]
Thumb = tuple[float, float, float, float, float]


@dataclass(frozen=True)
class HandShape:
    """One shape of the hand, before a person makes it their own.

    Attributes:
        name: what it is called.
        digit: what it shows; None is no digit.
        pose: its joint angles; see `Pose`.
        moving: which fingers, 2 to 5, give way so that contacts meet.
        contacts: what touches.
        yaw: how far the hand is turned about the forearm, degrees; 0 shows the palm.
        back: how often it is seen from the back, 0..1.
        held: another pose of it and its contacts: the thumb holds down the finger that it should only touch.
        thumbs: other places where people put the thumb; contacts are for the first alone.
        roll: how the whole hand is turned in the picture, degrees, positive to the thumb's side.
        overlap_mm: how deep bones may go into each other, which stand as capsules, before it is seen.
    """

    name: str
    digit: int | None
    pose: Pose
    moving: tuple[int, ...] = ()
    contacts: tuple[Contact, ...] = ()
    yaw: float = 0.0
    back: float = 0.0
    held: tuple[Pose, tuple[Contact, ...]] | None = None
    thumbs: tuple[Thumb, ...] = field(default=())
    roll: float = 0.0
    overlap_mm: float = 3.0


# Straight and folded fingers of index to little finger: knuckle, middle joint, outer joint, spread.
_UP: tuple[Finger, ...] = ((4, 5, 3, 6), (3, 5, 3, 0), (4, 6, 3, -7), (5, 7, 4, -17))
_FOLDED: tuple[Finger, ...] = ((81, 97, 46, 0), (81, 98, 47, 0), (78, 97, 45, 0), (77, 92, 42, -2))

_OUT: Thumb = (-10, -22, 0, -12, -8)
_BESIDE: Thumb = (18, 8, -8, 2, 0)
_OVER_MIDDLE: Thumb = (5, 52, -23, 25, 11)
_OVER_RING: Thumb = (17, 70, -22, 27, 3)
_IN_PALM: Thumb = (19, 38, -20, 52, 48)


def _hand(
    up: tuple[int, ...], thumb: Thumb, other: dict[int, Finger] | None = None, arch: float = 0.0
) -> Pose:
    """Return a pose with some fingers up, the others folded unless said otherwise."""
    fingers = [
        (other or {}).get(finger, (_UP if finger in up else _FOLDED)[finger - 2]) for finger in range(2, 6)
    ]
    return Pose(np.array(thumb, np.float64), np.array(fingers, np.float64), arch)


def _touch(finger: int) -> tuple[Contact, ...]:
    """The pad of the thumb meets the pad of a finger."""
    return (Contact(ContactPoint(1, 3), ContactPoint(finger, 3, along=0.65)),)


def _on_back_of(finger: int) -> tuple[Contact, ...]:
    """The thumb lies on a folded finger."""
    return (Contact(ContactPoint(1, 3), ContactPoint(finger, 2, "back", 0.5)),)


def _holding(finger: int, thumb: Thumb) -> tuple[Pose, tuple[Contact, ...]]:
    """The thumb holds down one finger that is folded, the others are up."""
    return _hand(tuple({2, 3, 4, 5} - {finger}), thumb), _on_back_of(finger)


# How often hands are seen from the back that fluent signers turn so, and how often others.
_OFTEN, _SELDOM = 0.45, 0.2

DIGITS: tuple[HandShape, ...] = (
    HandShape(
        "0",
        0,
        _hand(
            (),
            (-3, 44, 0, 13, 14),
            {2: (41, 63, 32, 8), 3: (48, 72, 40, 8), 4: (35, 65, 38, 5), 5: (26, 50, 27, 12)},
            10,
        ),
        yaw=60,
    ),
    HandShape("1", 1, _hand((2,), _OVER_MIDDLE), (), _on_back_of(3), back=_OFTEN, thumbs=(_OVER_RING,)),
    HandShape(
        "2",
        2,
        _hand((2, 3), _OVER_RING, {2: (3, 4, 3, 10), 3: (3, 4, 3, -8)}),
        (),
        _on_back_of(4),
        back=_OFTEN,
        thumbs=((14, 60, -20, 22, 8), (22, 74, -20, 30, 6)),
    ),
    HandShape(
        "3",
        3,
        _hand((2, 3), (-12, -22, 0, -12, -8), {2: (3, 4, 3, 9), 3: (3, 4, 3, -7)}),
        back=_OFTEN,
        thumbs=((-4, -12, 0, -6, -4), (4, -24, 0, -8, -4)),
    ),
    HandShape(
        "4",
        4,
        _hand((2, 3, 4, 5), _IN_PALM),
        (),
        (Contact(ContactPoint(1, 3, along=0.7), "palm"),),
        back=_OFTEN,
        thumbs=((22, 30, -16, 40, 40), (26, 40, -18, 46, 30)),
    ),
    HandShape(
        "5",
        5,
        _hand(
            (2, 3, 4, 5),
            (-8, -22, 0, -12, -8),
            {2: (2, 3, 2, 9), 3: (1, 3, 2, 0), 4: (2, 4, 2, -10), 5: (3, 5, 3, -22)},
        ),
        back=_OFTEN,
        thumbs=((-2, -16, 0, -6, -4), (2, -28, 0, -8, -4), (8, -8, -4, -4, -2), _BESIDE),
    ),
    HandShape(
        "6",
        6,
        _hand((2, 3, 4), (34, 62, -6, 11, 0), {5: (70, 50, 18, -3)}, 14),
        (5,),
        _touch(5),
        back=_SELDOM,
        held=_holding(5, (26, 72, -20, 26, 6)),
    ),
    HandShape(
        "7",
        7,
        _hand((2, 3, 5), (24, 59, -3, -5, 0), {4: (64, 54, 19, -6)}, 8),
        (4,),
        _touch(4),
        back=_SELDOM,
        held=_holding(4, _OVER_RING),
    ),
    HandShape(
        "8",
        8,
        _hand((2, 4, 5), (37, 19, -11, 0, 0), {3: (68, 43, 28, -4)}, 4),
        (3,),
        _touch(3),
        back=_SELDOM,
        held=_holding(3, _OVER_MIDDLE),
    ),
    HandShape(
        "9",
        9,
        _hand((3, 4, 5), (17, 21, -12, 5, 0), {2: (66, 37, 20, -4)}, 2),
        (2,),
        _touch(2),
        back=_SELDOM,
        held=_holding(2, (8, 36, -20, 16, 8)),
    ),
)
"""The ten digits by number, as signed with one hand in American Sign Language."""

_RELAXED: dict[int, Finger] = {
    2: (22, 26, 12, 2),
    3: (28, 32, 16, 0),
    4: (32, 36, 18, -3),
    5: (34, 36, 18, -7),
}
_HALF_OPEN: dict[int, Finger] = {
    2: (38, 52, 26, 4),
    3: (42, 56, 30, 0),
    4: (44, 58, 30, -4),
    5: (42, 54, 28, -10),
}
_CLAW: dict[int, Finger] = {finger: (8, 78, 46, (8, 2, -5, -12)[finger - 2]) for finger in range(2, 6)}
_PINCHED: dict[int, Finger] = {
    2: (54, 28, 8, -5),
    3: (58, 26, 8, -1),
    4: (56, 27, 10, 6),
    5: (50, 30, 12, 14),
}
_E: dict[int, Finger] = dict.fromkeys(range(2, 6), (28, 108, 66, 0))

NO_DIGITS: tuple[HandShape, ...] = (
    HandShape("fist", None, _hand((), _OVER_MIDDLE), (), _on_back_of(3), back=_OFTEN, thumbs=(_OVER_RING,)),
    HandShape("fist-a", None, _hand((), (10, 4, -6, 2, 0)), back=_OFTEN, thumbs=((6, -2, -6, 0, 0),)),
    HandShape("fist-e", None, _hand((), (24, 56, -16, 30, 30), _E)),
    HandShape("thumb-up", None, _hand((), (-8, -14, 0, -14, -10)), yaw=75, back=_OFTEN, roll=-80),
    HandShape("thumb-down", None, _hand((), (-8, -14, 0, -14, -10)), yaw=75, back=_OFTEN, roll=100),
    HandShape("thumb-out", None, _hand((), _OUT), back=_OFTEN),
    HandShape("pinched", None, _hand((), (10, 52, -10, 6, 4), _PINCHED, 12), yaw=20),
    HandShape("horns", None, _hand((2, 5), _OVER_MIDDLE), (), _on_back_of(3), back=_OFTEN),
    HandShape("love", None, _hand((2, 5), _OUT), back=_OFTEN),
    HandShape("ring-and-little", None, _hand((4, 5), (12, 60, -22, 26, 8)), (), _on_back_of(3), back=_OFTEN),
    HandShape("middle-and-ring", None, _hand((3, 4), _OVER_MIDDLE), back=_OFTEN),
    HandShape("middle-finger", None, _hand((3,), (8, 50, -20, 24, 8)), back=_OFTEN),
    HandShape("ring-finger", None, _hand((4,), _OVER_MIDDLE), back=_OFTEN),
    HandShape("thumb-and-three", None, _hand((2, 3, 4), _OUT), back=_OFTEN),
    HandShape("thumb-middle-ring", None, _hand((3, 4), _OUT), back=_OFTEN),
    HandShape(
        "crossed",
        None,
        _hand((2, 3), _OVER_RING, {2: (4, 8, 4, -9), 3: (14, 10, 6, 9)}),
        back=_OFTEN,
        overlap_mm=10.0,
    ),
    HandShape("gun", None, _hand((2,), _OUT), back=_OFTEN, yaw=70, roll=-60),
    HandShape("letter-l", None, _hand((2,), _OUT), back=_OFTEN),
    HandShape("letter-i", None, _hand((5,), _OVER_MIDDLE), (), _on_back_of(3), back=_OFTEN),
    HandShape("letter-y", None, _hand((5,), _OUT, {5: (5, 6, 4, -22)}), back=_OFTEN),
    HandShape(
        "letter-x", None, _hand((), _OVER_MIDDLE, {2: (6, 84, 48, 2)}), (), _on_back_of(3), back=_OFTEN
    ),
    HandShape("relaxed", None, _hand((), (4, 14, -4, 8, 10), _RELAXED, 4), back=_OFTEN),
    HandShape("half-open", None, _hand((), (6, 24, -6, 12, 14), _HALF_OPEN, 6), back=_OFTEN),
    HandShape("claw", None, _hand((), (-6, 10, -4, 8, 24), _CLAW), back=_OFTEN),
    HandShape("flat-from-the-side", None, _hand((2, 3, 4, 5), _BESIDE), yaw=88),
)
"""What hands show that is no digit. Letters that look like digits are left out: B D F O U V W,
and C, as which many people show a 0."""

SHAPES = {shape.name: shape for shape in (*DIGITS, *NO_DIGITS)}
"""All shapes by name."""
