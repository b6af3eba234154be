"""Which finger is off, and what to do with it.

The bounds come from the photographs of the Sign Language Digits Dataset and from drawn hands: nearly all
right signs lie inside of them. `python -m training hints` measures them on drawn hands with one finger bent
on purpose.
"""

import statistics
from dataclasses import dataclass
from enum import Enum

from signcam.hands.hand import Hand
from signcam.practice.fingers import FOUR_FINGERS, Finger, FingerMeasures, measure_fingers


class Action(Enum):
    """What to do with a finger."""

    STRETCH = "stretch it up"
    FOLD = "fold it"
    BEND = "bend it until it touches the thumb"
    TOUCH = "touch the"
    OUT = "stretch it out to the side"
    IN = "fold it over the palm"


@dataclass(frozen=True)
class Hint:
    """One thing to change.

    Attributes:
        finger: which finger is off.
        action: what to do with it.
        other: the finger that the thumb should touch; None for other actions.
    """

    finger: Finger
    action: Action
    other: Finger | None = None

    @property
    def words(self) -> str:
        """The hint as a sentence without its full stop."""
        what = f"{self.action.value} {self.other.words}" if self.other is not None else self.action.value
        return f"{self.finger.words.capitalize()}: {what}"


# Straight fingers of 1 to 9; the other ones are folded, but for the one that touches the thumb.
_UP: dict[int, tuple[Finger, ...]] = {
    0: (),
    1: (Finger.INDEX,),
    2: (Finger.INDEX, Finger.MIDDLE),
    3: (Finger.INDEX, Finger.MIDDLE),
    4: FOUR_FINGERS,
    5: FOUR_FINGERS,
    6: (Finger.INDEX, Finger.MIDDLE, Finger.RING),
    7: (Finger.INDEX, Finger.MIDDLE, Finger.LITTLE),
    8: (Finger.INDEX, Finger.RING, Finger.LITTLE),
    9: (Finger.MIDDLE, Finger.RING, Finger.LITTLE),
}
TOUCHING = {6: Finger.LITTLE, 7: Finger.RING, 8: Finger.MIDDLE, 9: Finger.INDEX}
"""Which finger touches the thumb."""
_THUMB_OUT = (3, 5)

# A straight finger reaches at least this far, a folded one at most; the little finger is shorter.
_SHORTEST_REACH = {Finger.INDEX: 0.12, Finger.MIDDLE: 0.12, Finger.RING: 0.12, Finger.LITTLE: 0.06}
_LONGEST_FOLDED = {Finger.INDEX: 0.3, Finger.MIDDLE: 0.3, Finger.RING: 0.3, Finger.LITTLE: 0.25}
# A finger that touches the thumb is at most this far from it, and if it is not, it is to blame from this
# reach on: else the thumb is.
_WIDEST_GAP = 0.62
_REACHES_OVER = 0.33
# Some people hold the finger down with the thumb: its tip is then in the palm, away from the thumb's.
_HELD_DOWN = -0.2
_BESIDE_THE_HAND = -0.5
# For 0, each finger is bent, and its tip is near that of the thumb. A hand that shows a 0 is often turned to
# the side, so neither is measured well alone.
_WIDEST_ROUND = 1.12
_CLOSE = 0.45
_THUMB_ROUND = 0.52
# The thumb across the palm.
_THUMB_TOO_FAR_IN = 0.1
_THUMB_TOO_FAR_OUT = {1: -0.68, 2: -0.4, 4: -0.4}
# What a whole finger counts for, from straight to folded.
_WHOLE_FINGER = 1.1


def find_hint(hand: Hand, digit: int) -> Hint | None:
    """Return the largest thing to change in a hand that should show a digit; None if there is none.

    Args:
        hand: the hand, from either side.
        digit: what it should show, 0 to 9.
    """
    found = _deviations(measure_fingers(hand), digit)
    return max(found, key=lambda pair: pair[1])[0] if found else None


def _deviations(measures: FingerMeasures, digit: int) -> list[tuple[Hint, float]]:
    """Return all that is off, each with how much it is, 0 to about 1."""
    if digit == 0:
        return _off_round(measures)
    found = []
    touching = TOUCHING.get(digit)
    for finger, reach in zip(FOUR_FINGERS, measures.reach, strict=True):
        if finger in _UP[digit]:
            if reach < _SHORTEST_REACH[finger]:
                found.append((Hint(finger, Action.STRETCH), (0.8 - reach) / _WHOLE_FINGER))
        elif finger is not touching and reach > _LONGEST_FOLDED[finger]:
            found.append((Hint(finger, Action.FOLD), (reach + 0.3) / _WHOLE_FINGER))
    found += _off_touch(measures, touching) if touching is not None else _off_thumb(measures, digit)
    return found


def _off_round(measures: FingerMeasures) -> list[tuple[Hint, float]]:
    """Return what is off in the ring of a 0."""
    found = [
        (Hint(finger, Action.BEND), reach / _WHOLE_FINGER)
        for finger, reach, gap in zip(FOUR_FINGERS, measures.reach, measures.gap, strict=True)
        if reach + gap > _WIDEST_ROUND and gap > _CLOSE
    ]
    middling = statistics.median(measures.gap)
    if not found and middling > _THUMB_ROUND:
        found.append((Hint(Finger.THUMB, Action.TOUCH, Finger.INDEX), middling))
    return found


def _off_touch(measures: FingerMeasures, finger: Finger) -> list[tuple[Hint, float]]:
    """Return what keeps a finger and the thumb apart."""
    reach, gap = measures.reach[finger - 1], measures.gap[finger - 1]
    held_down = reach < _HELD_DOWN and measures.across > _BESIDE_THE_HAND
    if gap > _WIDEST_GAP and reach <= _REACHES_OVER and not held_down:
        return [(Hint(Finger.THUMB, Action.TOUCH, finger), gap / _WHOLE_FINGER)]
    if gap > _CLOSE and reach > _REACHES_OVER:
        return [(Hint(finger, Action.BEND), (reach + gap) / 2 / _WHOLE_FINGER)]
    return []


def _off_thumb(measures: FingerMeasures, digit: int) -> list[tuple[Hint, float]]:
    if digit in _THUMB_OUT:
        if measures.across > _THUMB_TOO_FAR_IN:
            return [(Hint(Finger.THUMB, Action.OUT), (measures.across + 1) / 2)]
    elif measures.across < _THUMB_TOO_FAR_OUT[digit]:
        return [(Hint(Finger.THUMB, Action.IN), (0.5 - measures.across) / 2)]
    return []
