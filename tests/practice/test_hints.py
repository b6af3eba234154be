"""Which finger is off: on the ten drawn signs, and on the same with one finger of another sign."""

import numpy as np
import pytest

from signcam.hands.hand import Hand, Handedness
from signcam.practice.fingers import Finger
from signcam.practice.hints import find_hint
from tests.support.signing import sign_landmarks


def hand(
    digit: int, *, handedness: Handedness = "right", turn_degrees: float = 0, length: float = 150
) -> Hand:
    points = sign_landmarks()[digit] * length
    if handedness == "left":
        points = points * [-1, 1]
    angle = np.radians(turn_degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    landmarks = np.zeros((21, 3), np.float32)
    landmarks[:, :2] = points @ turn.T + [300, 400]
    return Hand(landmarks, handedness, 1.0)


def with_finger_of(digit: int, other: int, finger: Finger) -> Hand:
    """A digit's hand, but one finger does what it does in another digit."""
    mixed = hand(digit).landmarks.copy()
    knuckle = slice(finger.knuckle, finger.tip + 1)
    ours, theirs = mixed, hand(other).landmarks
    shift = ours[finger.knuckle] - theirs[finger.knuckle]
    mixed[knuckle] = theirs[knuckle] + shift
    return Hand(mixed, "right", 1.0)


def words(digit: int, shown: Hand) -> str:
    hint = find_hint(shown, digit)
    return hint.words if hint is not None else ""


@pytest.mark.parametrize("digit", range(10))
@pytest.mark.parametrize("handedness", ["right", "left"])
@pytest.mark.parametrize("turn", [-40, 0, 40])
def test_a_right_sign_gets_no_hint_however_it_is_turned(
    digit: int, handedness: Handedness, turn: float
) -> None:
    for length in (40, 150, 900):
        shown = hand(digit, handedness=handedness, turn_degrees=turn, length=length)
        assert find_hint(shown, digit) is None


@pytest.mark.parametrize(
    ("digit", "other", "finger", "told"),
    [
        (1, 2, Finger.MIDDLE, "Middle finger: fold it"),
        (2, 4, Finger.RING, "Ring finger: fold it"),
        (2, 4, Finger.LITTLE, "Little finger: fold it"),
        (4, 1, Finger.RING, "Ring finger: stretch it up"),
        (4, 1, Finger.LITTLE, "Little finger: stretch it up"),
        (5, 1, Finger.MIDDLE, "Middle finger: stretch it up"),
        (3, 2, Finger.THUMB, "Thumb: stretch it out to the side"),
        (4, 5, Finger.THUMB, "Thumb: fold it over the palm"),
        (6, 5, Finger.THUMB, "Thumb: touch the little finger"),
        (7, 5, Finger.THUMB, "Thumb: touch the ring finger"),
        (8, 5, Finger.THUMB, "Thumb: touch the middle finger"),
        (9, 5, Finger.THUMB, "Thumb: touch the index finger"),
        (6, 5, Finger.LITTLE, "Little finger: bend it until it touches the thumb"),
        (7, 5, Finger.RING, "Ring finger: bend it until it touches the thumb"),
        (9, 5, Finger.INDEX, "Index finger: bend it until it touches the thumb"),
        (0, 5, Finger.MIDDLE, "Middle finger: bend it until it touches the thumb"),
    ],
)
def test_a_wrong_finger_gets_the_right_hint(digit: int, other: int, finger: Finger, told: str) -> None:
    assert words(digit, with_finger_of(digit, other, finger)) == told


def test_of_several_fingers_the_one_that_is_off_most_is_named() -> None:
    # An open hand instead of a 1: any finger but the index, and never the thumb first.
    hint = find_hint(hand(5), 1)
    assert hint is not None
    assert hint.finger in (Finger.MIDDLE, Finger.RING, Finger.LITTLE)
