"""Finds a hand in a picture or follows one through a video. MediaPipe stays behind this module."""

from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from signcam._mediapipe import open_hands_graph
from signcam.frame import Image

Handedness = Literal["left", "right"]

LANDMARK_COUNT = 21
# The bones between MediaPipe's landmarks, for drawing.
CONNECTIONS: tuple[tuple[int, int], ...] = (
    *((0, 1), (1, 2), (2, 3), (3, 4)),
    *((0, 5), (5, 6), (6, 7), (7, 8)),
    *((5, 9), (9, 10), (10, 11), (11, 12)),
    *((9, 13), (13, 14), (14, 15), (15, 16)),
    *((13, 17), (0, 17), (17, 18), (18, 19), (19, 20)),
)

# Another hand must be this much larger than the tracked one before it takes over, so that two hands of
# about one size do not take turns.
_CLEARLY_LARGER = 1.4
_SECOND_LOOK_S = 0.5
# At MediaPipe's own 0.5 a shelf of books was followed as a hand for seconds; at 0.6 it never was, and dark,
# small, blurred and tilted hands were found as often.
_TRACKING_CONFIDENCE = 0.6
# Pictures outside these sizes (longer side, pixels) are resized: the palm detector sees 192 pixels whatever
# it gets, but a hand of 60 pixels needs enlarging and one of 10,000 only costs time.
_SMALLEST_SIDE = 400
_LARGEST_SIDE = 1280


@dataclass(frozen=True)
class Hand:
    """A hand in a picture.

    Attributes:
        landmarks: (21, 3) float32: x and y in pixels of the picture (pixel centres at whole numbers), z in
            the same unit, towards the camera negative, 0 at the wrist.
        handedness: the person's own hand, given a picture that is not mirrored.
        score: how sure the handedness is, 0.5 to 1; over a track, its mean.
    """

    landmarks: npt.NDArray[np.float32]
    handedness: Handedness
    score: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the landmarks, in pixels."""
        low, high = self.landmarks[:, :2].min(axis=0), self.landmarks[:, :2].max(axis=0)
        return float(low[0]), float(low[1]), float(high[0]), float(high[1])

    @property
    def length(self) -> float:
        """The longer side of `box`, in pixels."""
        left, top, right, bottom = self.box
        return max(right - left, bottom - top)


class _Detector:
    """One MediaPipe graph: RGB picture -> hands, in that picture's pixels."""

    def __init__(self, *, tracking: bool, count: int, confidence: float, lite: bool = False) -> None:
        self._graph: Any = open_hands_graph(
            static_image_mode=not tracking,
            max_num_hands=count,
            model_complexity=0 if lite else 1,
            min_detection_confidence=confidence,
            min_tracking_confidence=confidence,
        )

    def detect(self, image: Image) -> list[Hand]:
        height, width = image.shape[:2]
        answer = self._graph.process(np.ascontiguousarray(image))
        hands = []
        for points, sides in zip(
            answer.multi_hand_landmarks or [], answer.multi_handedness or [], strict=True
        ):
            landmarks = np.array([(p.x, p.y, p.z) for p in points.landmark], np.float32)
            # Normalized coordinates count from the picture's edge, pixels from the first one's centre.
            landmarks *= np.array([width, height, width], np.float32)
            landmarks[:, :2] -= 0.5
            side = sides.classification[0]
            # MediaPipe takes the picture for a mirrored one and so names the other hand.
            handedness: Handedness = "right" if side.label == "Left" else "left"
            hands.append(Hand(landmarks, handedness, float(side.score)))
        return hands

    def close(self) -> None:
        self._graph.close()


class _Attempt(NamedTuple):
    """One way to look for a hand.

    Attributes:
        margin: room added on every side, as a share of the longer side.
        confidence: that the palm detector must have, 0..1.
        lite: whether the smaller of MediaPipe's two models looks.
        lit: whether contrast is spread out first, part by part of the picture.
    """

    margin: float
    confidence: float
    lite: bool = False
    lit: bool = False


class HandFinder:
    """Finds the hand in still pictures, each on its own. Not for use by two threads at once.

    Small pictures are enlarged. A picture is tried with a little room around it, then with more, with none,
    and less strictly: a hand that fills the picture, and one of few pixels, are found only so. In the end
    MediaPipe's other, lite model is asked, and the picture is tried with its dark parts lit.
    """

    _ATTEMPTS = (
        _Attempt(0.25, 0.5),
        _Attempt(0.5, 0.3),
        _Attempt(0.0, 0.3),
        _Attempt(0.5, 0.1),
        _Attempt(0.0, 0.1, lite=True),
        _Attempt(0.0, 0.1, lit=True),
    )

    def __init__(self) -> None:
        self._detectors: dict[tuple[float, bool], _Detector] = {}

    def find(self, image: Image) -> Hand | None:
        """Return the largest hand in a picture, or None.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
        """
        for attempt in self._ATTEMPTS:
            kind = attempt.confidence, attempt.lite
            if kind not in self._detectors:
                self._detectors[kind] = _Detector(
                    tracking=False, count=2, confidence=attempt.confidence, lite=attempt.lite
                )
            shown = _lit(image) if attempt.lit else image
            hands = _detect_resized(self._detectors[kind], shown, attempt.margin)
            if hands:
                return max(hands, key=lambda hand: hand.length)
        return None

    def close(self) -> None:
        """Free MediaPipe's graphs."""
        for detector in self._detectors.values():
            detector.close()
        self._detectors.clear()

    def __enter__(self) -> "HandFinder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _lit(image: Image) -> Image:
    """Spread the contrast of each part of a picture (Zuiderveld 1994, Graphics Gems IV, VIII.5)."""
    lab = cv2.cvtColor(image, cv2.COLOR_RGB2LAB)
    lab[..., 0] = cv2.createCLAHE(clipLimit=3.0, tileGridSize=(8, 8)).apply(lab[..., 0])
    lit: Image = cv2.cvtColor(lab, cv2.COLOR_LAB2RGB).astype(np.uint8, copy=False)
    return lit


def _detect_resized(detector: _Detector, image: Image, margin: float) -> list[Hand]:
    height, width = image.shape[:2]
    longest = max(height, width)
    room = round(longest * margin)
    if room:
        image = cv2.copyMakeBorder(image, room, room, room, room, cv2.BORDER_REPLICATE).astype(np.uint8)
    scale = float(np.clip(longest, _SMALLEST_SIDE, _LARGEST_SIDE)) / (longest + 2 * room)
    if scale != 1:
        size = (max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale)))
        method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        image = cv2.resize(image, size, interpolation=method).astype(np.uint8)
    found = []
    for hand in detector.detect(image):
        landmarks = hand.landmarks / np.float32(scale)
        # Pixel centres: the outer edge of the first pixel lies half a pixel before its centre.
        landmarks[:, :2] += 0.5 / scale - 0.5 - room
        found.append(Hand(landmarks, hand.handedness, hand.score))
    return found


class HandTracker:
    """Follows one hand through the frames of a video. Not for use by two threads at once.

    The tracker stays with the hand that it found first. Every half second a second look at the whole frame
    lets a clearly larger hand take over, and leaves what is no hand where there is one elsewhere. Handedness
    is the mean over the track: one frame is not reliable.
    """

    def __init__(self) -> None:
        self._tracker = _Detector(tracking=True, count=1, confidence=_TRACKING_CONFIDENCE)
        self._second_look = _Detector(tracking=False, count=2, confidence=0.5, lite=True)
        self._looked_at: float | None = None
        self._right_sum = 0.0
        self._length = 0

    def track(self, image: Image, time_s: float) -> Hand | None:
        """Return the hand in the next frame, or None.

        Args:
            image: (height, width, 3) uint8 RGB, not mirrored.
            time_s: the frame's time in seconds; decides when the second look is due.
        """
        hands = self._tracker.detect(image)
        hand = hands[0] if hands else None
        if hand is None:
            self._start_track()
            return None
        if self._looked_at is None or not 0 <= time_s - self._looked_at < _SECOND_LOOK_S:
            due = self._looked_at is not None
            self._looked_at = time_s
            if due:
                hand = self._look_again(image, hand)
        right = hand.score if hand.handedness == "right" else 1 - hand.score
        self._right_sum += right
        self._length += 1
        mean = self._right_sum / self._length
        return Hand(hand.landmarks, "right" if mean >= 0.5 else "left", max(mean, 1 - mean))

    def _start_track(self) -> None:
        self._right_sum, self._length = 0.0, 0

    def _look_again(self, image: Image, tracked: Hand) -> Hand:
        seen = self._second_look.detect(image)
        others = [hand for hand in seen if _apart(hand, tracked)]
        largest = max(others, key=lambda hand: hand.length, default=None)
        # Where the second look sees a hand, but not the tracked one, something else was taken for a hand.
        confirmed = len(others) < len(seen)
        if largest is None or (confirmed and largest.length < _CLEARLY_LARGER * tracked.length):
            return tracked
        # The tracker starts from where it last saw its hand. One frame that shows nothing, then one that
        # shows the other hand alone, and it follows that one.
        self._tracker.detect(np.zeros_like(image))
        left, top, right, bottom = largest.box
        room = largest.length / 2
        alone = np.zeros_like(image)
        window = np.s_[
            max(0, int(top - room)) : max(0, int(bottom + room)), max(0, int(left - room)) : int(right + room)
        ]
        alone[window] = image[window]
        found = self._tracker.detect(alone)
        if not found:
            return tracked
        self._start_track()
        return found[0]

    def reset(self) -> None:
        """Forget the hand: the next frame comes from another source, or the clip starts again."""
        self._start_track()
        self._looked_at = None
        self._tracker.detect(np.zeros((64, 64, 3), np.uint8))

    def close(self) -> None:
        """Free MediaPipe's graphs."""
        self._tracker.close()
        self._second_look.close()


def _apart(one: Hand, other: Hand) -> bool:
    """Whether two hands are two: the centre of neither lies in the other's box."""

    def centre_inside(inner: Hand, outer: Hand) -> bool:
        x, y = inner.landmarks[:, :2].mean(axis=0)
        left, top, right, bottom = outer.box
        return bool(left <= x <= right and top <= y <= bottom)

    return not centre_inside(one, other) and not centre_inside(other, one)
