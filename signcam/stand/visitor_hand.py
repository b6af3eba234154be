"""Chooses whose hand plays: the steady hand, and not every hand that passes by."""

import math
from collections import deque
from dataclasses import dataclass

from signcam.hands.hand import Hand
from signcam.hands.quality import HandProblem
from signcam.live.recognizer import Recognition

# Lengths are in lengths of the hand, times in seconds.
# A new hand that stays this close to itself for this long is steady. A waving hand is, where it turns; one
# that walks past is not: it covers more than a length in that time.
_STEADY_S, _STEADY_LENGTHS = 0.2, 0.8
# Times are compared with this much tolerance, so that a frame that comes at the very moment counts.
_TOLERANCE_S = 1e-6
# The hand of somebody else must be steady for this long to take over from a visitor who was there just now.
_TAKEOVER_S = 1.0
# How long a visitor whose hand has gone counts as there.
_MEMORY_S = 3.0
# The hand is the visitor's again at once if it comes back this near, and about as large.
_NEAR_LENGTHS, _LARGEST_RATIO = 2.0, 1.35
# From one frame to the next a hand moves less than this; slow cameras leave it more time.
_JUMP_LENGTHS, _FASTEST_LENGTHS = 1.5, 8.0
# A hand that is lost for less than this has not gone: the tracker misses single frames.
_GAP_S = 0.25
# What does not move this much in this time is no hand: a poster, a statue, a hand forgotten on the table.
_STILL_S, _STILL_LENGTHS = 20.0, 0.08


@dataclass
class _Track:
    """One hand, followed from frame to frame."""

    x: float
    y: float
    length: float
    since_s: float
    seen_s: float
    anchor: tuple[float, float]
    moved_s: float
    accepted: bool = False

    def distance(self, x: float, y: float) -> float:
        return math.hypot(x - self.x, y - self.y) / self.length

    def is_similar(self, length: float) -> bool:
        return max(length, self.length) < _LARGEST_RATIO * min(length, self.length)


class VisitorHand:
    """Follows the hand that the recognition found, and decides whether it is the visitor's.

    The hand tracker follows the hand that is clearly the largest. What is added here is patience: a hand that
    passes by never plays, and a visitor is not lost because another hand was larger for a moment.

    Attributes:
        hand: the visitor's hand in the newest frame; None if it is not up.
        raised: any hand in the newest frame, also one that is not yet the visitor's.
    """

    def __init__(self) -> None:
        self.hand: Hand | None = None
        self.raised: Hand | None = None
        self._track: _Track | None = None
        self._visitor: _Track | None = None
        self._path: deque[tuple[float, float, float]] = deque()

    def forget(self) -> None:
        """Forget the visitor: the visit is over, and the next one begins with any steady hand."""
        self._visitor = None
        if self._track is not None:
            self._track.accepted = False
        self.hand = None

    def update(self, time_s: float, recognition: Recognition | None) -> Hand | None:
        """Look at the newest recognition; return the visitor's hand, if it is up.

        Args:
            time_s: the time now; never decreases.
            recognition: of the newest frame, the same one again if there is none newer; None without one.
        """
        hand = recognition.hand if recognition is not None else None
        if recognition is not None and recognition.problem is HandProblem.TOO_SMALL:
            # Somebody far behind.
            hand = None
        self.raised = hand
        if hand is None:
            if self._track is not None and time_s - self._track.seen_s > _GAP_S:
                self._track = None
            if self._track is None:
                self.hand = None
            return self.hand
        track = self._follow(time_s, hand)
        if not track.accepted and self._may_play(time_s, track):
            track.accepted = True
        if track.accepted and time_s - track.moved_s < _STILL_S:
            self._visitor, self.hand = track, hand
        else:
            self.hand = None
        return self.hand

    def _follow(self, time_s: float, hand: Hand) -> _Track:
        left, top, right, bottom = hand.box
        x, y, length = (left + right) / 2, (top + bottom) / 2, max(right - left, bottom - top, 1.0)
        track = self._track
        if track is None or not self._is_same(track, time_s, x, y, length):
            track = self._track = _Track(x, y, length, time_s, time_s, (x, y), time_s)
            self._path.clear()
        track.x, track.y, track.length, track.seen_s = x, y, length, time_s
        if track.distance(*track.anchor) > _STILL_LENGTHS:
            track.anchor, track.moved_s = (x, y), time_s
        self._path.append((time_s, x, y))
        while self._path[0][0] < time_s - _TAKEOVER_S - _STEADY_S:
            self._path.popleft()
        return track

    @staticmethod
    def _is_same(track: _Track, time_s: float, x: float, y: float, length: float) -> bool:
        reach = max(_JUMP_LENGTHS, _FASTEST_LENGTHS * (time_s - track.seen_s))
        return track.is_similar(length) and track.distance(x, y) <= reach

    def _may_play(self, time_s: float, track: _Track) -> bool:
        visitor = self._visitor
        if visitor is None or time_s - visitor.seen_s > _MEMORY_S:
            return self._is_steady(time_s, track, _STEADY_S)
        if visitor.is_similar(track.length) and visitor.distance(track.x, track.y) <= _NEAR_LENGTHS:
            return True
        return self._is_steady(time_s, track, _TAKEOVER_S)

    def _is_steady(self, time_s: float, track: _Track, duration_s: float) -> bool:
        """Whether the hand has been there for this long, and near by at the end of it."""
        if time_s - track.since_s < duration_s - _TOLERANCE_S:
            return False
        recent = [(x, y) for at, x, y in self._path if at >= time_s - _STEADY_S - _TOLERANCE_S]
        return all(track.distance(x, y) <= _STEADY_LENGTHS for x, y in recent)
