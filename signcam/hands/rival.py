"""Watches for another hand while one is followed."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from signcam.frame import Image
from signcam.hands.landmark_network import LandmarkNetwork, Look
from signcam.hands.palm_detection import Palm, PalmDetector
from signcam.hands.region import Region, apart, region_of_landmarks

# Another hand must be this much larger than the tracked one before it takes over, so that two hands of
# about one size do not take turns.
_CLEARLY_LARGER = 1.4
# How long until the palm detector looks at the whole frame, and how much longer where a look led to nothing.
_LOOK_S, _LOOK_FRAMES = 0.5, 25
# The detector takes longer than the rest of a frame. So it works beside the frames that follow, and what it
# saw counts in this one after: in the same frame whatever the machine's speed, so that a clip always reads
# the same.
_LOOK_TAKES_FRAMES = 2
_PALM_SCORE = 0.5
# The square of a palm tells a hand's size only roughly; its landmarks decide.
_PERHAPS_LARGER = 1.1
# A first look from a palm that promises more is worth a second one.
_PROMISE = 0.3
# The presence that another hand needs.
_TAKES_OVER = 0.88
# What the palm detector does not see beside another hand is left if it is so much less present.
_LESS_PRESENT = 0.05


@dataclass(frozen=True)
class _Candidate:
    """Another hand that the next frame shall look at.

    Attributes:
        region: where.
        settled: whether that place comes from its landmarks, not from its palm.
        alone: whether the palm detector saw it, but not the tracked hand.
    """

    region: Region
    settled: bool
    alone: bool


class RivalWatch:
    """Finds the hand that shall be followed instead. Each frame does one piece of the work, most do none."""

    def __init__(self, palms: PalmDetector, full: LandmarkNetwork) -> None:
        """Start to watch.

        Args:
            palms: sees other hands.
            full: says what they are.
        """
        self._palms, self._full = palms, full
        self._beside = ThreadPoolExecutor(1, "palms")
        self._seen: Future[list[Palm]] | None = None
        self.restart(0.0)

    def restart(self, time_s: float) -> None:
        """Another hand is followed from this time on, in seconds."""
        self.wait()
        self._looked_at, self._frames, self._wait = time_s, 0, _LOOK_FRAMES
        self._candidate: _Candidate | None = None

    def wait(self) -> None:
        """Let the palm detector end a look that it has begun, whatever it sees: others want to use it."""
        seen, self._seen = self._seen, None
        if seen is not None:
            seen.exception()

    def close(self) -> None:
        """End the thread that looks."""
        self.wait()
        self._beside.shutdown()

    def look(self, image: Image, time_s: float, tracked: Look) -> Look | None:
        """Return the hand that takes over in this frame, or None.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
            time_s: the frame's time in seconds.
            tracked: the hand that is followed, in this frame.
        """
        self._frames += 1
        candidate, self._candidate = self._candidate, None
        if candidate is not None:
            return self._judge(image, candidate, tracked)
        if self._seen is not None:
            if self._frames == _LOOK_TAKES_FRAMES:
                palms, self._seen = self._seen.result(), None
                self._candidate = self._candidate_of(palms, tracked)
        elif self._frames >= self._wait and not 0 <= time_s - self._looked_at < _LOOK_S:
            self._looked_at, self._frames = time_s, 0
            self._seen = self._beside.submit(self._palms.detect, image, _PALM_SCORE)
        return None

    def _candidate_of(self, palms: list[Palm], tracked: Look) -> _Candidate | None:
        """Return the largest other hand that the palm detector saw, if it may take over."""
        mine = region_of_landmarks(tracked.landmarks)
        seen = [palm.region for palm in palms]
        others = [region for region in seen if apart(region, mine)]
        alone = len(others) == len(seen)
        largest = max(others, key=lambda region: region.side, default=None)
        if largest is None or not (alone or largest.side >= _PERHAPS_LARGER * mine.side):
            return None
        return _Candidate(largest, settled=False, alone=alone)

    def _judge(self, image: Image, candidate: _Candidate, tracked: Look) -> Look | None:
        look = self._full.look(image, candidate.region)
        if not candidate.settled and look.presence >= _PROMISE:
            self._candidate = _Candidate(region_of_landmarks(look.landmarks), True, candidate.alone)
            return None
        if candidate.settled and look.presence >= _TAKES_OVER:
            larger = look.hand().length >= _CLEARLY_LARGER * tracked.hand().length
            if larger or (candidate.alone and look.presence >= tracked.presence + _LESS_PRESENT):
                return look
        self._wait = 2 * _LOOK_FRAMES
        return None
