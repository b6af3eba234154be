"""Recognition: frame -> hand -> crop -> prediction -> held digit, with the time of each stage."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from signcam.frame import Frame, Image
from signcam.hands.finder import HandFinder
from signcam.hands.hand import Hand
from signcam.hands.quality import HandProblem, hand_problem
from signcam.hands.tracker import HandTracker
from signcam.live.stabilizer import Stabilizer
from signcam.models.card import ModelCard
from signcam.models.labels import digit_of
from signcam.models.prediction import Classifier, Prediction
from signcam.models.reading import HandReading, read_hand


@dataclass(frozen=True)
class Recognition:
    """All results for one frame.

    Attributes:
        frame_id: the frame's index in its source.
        time_s: time of the frame on the clock of its source, seconds.
        captured_s: time of its capture, seconds from the start of the capture.
        hand: the hand; if there is none, this and all that is derived from it is None.
        crop: (size, size, 3) uint8 RGB, the input of the network.
        prediction: the output of the network.
        problem: what makes the hand hard to read, if anything.
        held: the confirmed digit at this frame; None before confirmation and after release.
        held_sign: the same for a network whose labels are no digits.
        stages_ms: time of each stage in milliseconds: `hands`; if something was classified `crop` and
            `classifier`; of a live source `stabilizer`.
        card: of the network that was asked; None where that is not known.
    """

    frame_id: int
    time_s: float
    captured_s: float
    hand: Hand | None = None
    crop: Image | None = None
    prediction: Prediction | None = None
    problem: HandProblem | None = None
    held: int | None = None
    held_sign: str | None = None
    stages_ms: dict[str, float] = field(default_factory=dict)
    card: ModelCard | None = None

    @property
    def held_label(self) -> str | None:
        """The confirmed digit or other sign, in writing; None where nothing is held."""
        return self.held_sign if self.held is None else str(self.held)

    @property
    def sure(self) -> bool:
        """Whether the prediction is sure."""
        return self.prediction is not None and self.prediction.sure


# After so long without a frame, the machine slept: what was held before says nothing about now.
_ASLEEP_S = 2.0


class Tracker(Protocol):
    """Anything that tracks a hand: `HandTracker`, or a test double."""

    def track(self, image: Image, time_s: float) -> Hand | None:
        """Return the hand in the next frame; None if there is none."""
        ...

    def reset(self) -> None:
        """Forget the hand."""
        ...

    def close(self) -> None:
        """Release all resources."""
        ...


class Recognizer:
    """Recognizes the frames of one source, in order. Not thread-safe."""

    def __init__(self, classifier: Classifier, tracker: Tracker | None = None) -> None:
        self._classifier = classifier
        self._tracker: Tracker = tracker or HandTracker()
        self._stabilizer: Stabilizer[str] = Stabilizer()
        self._last_time_s: float | None = None
        self._last_scene = 0

    @property
    def classifier(self) -> Classifier:
        """The current network; it may be replaced between two frames."""
        return self._classifier

    @classifier.setter
    def classifier(self, classifier: Classifier) -> None:
        self._classifier = classifier
        self._stabilizer.reset()

    def recognize(self, frame: Frame) -> Recognition:
        """Recognize the next frame.

        If it is older than the last one, of another scene, or comes after a long sleep, reset first.
        """
        last_s = self._last_time_s
        elsewhere = last_s is not None and not 0 <= frame.time_s - last_s <= _ASLEEP_S
        if elsewhere or frame.scene != self._last_scene:
            self.reset()
        self._last_time_s, self._last_scene = frame.time_s, frame.scene
        stages: dict[str, float] = {}
        with _timed(stages, "hands"):
            hand = self._tracker.track(frame.image, frame.time_s)
        reading, problem = _read_hand(frame.image, hand, self._classifier, stages)
        prediction = reading.prediction
        # A network of whole frames may see a hand that the tracker does not.
        shown = hand is not None or (prediction is not None and not prediction.no_digit)
        with _timed(stages, "stabilizer"):
            label = self._stabilizer.update(
                frame.time_s, prediction.likeliest if prediction and prediction.sure else None, hand=shown
            )
        digit = digit_of(label) if label is not None else None
        return Recognition(
            frame.index,
            frame.time_s,
            frame.captured_s,
            hand,
            reading.crop,
            prediction,
            problem,
            held=digit,
            held_sign=label if digit is None else None,
            stages_ms=stages,
            card=self._classifier.card,
        )

    def reset(self) -> None:
        """Forget all earlier frames."""
        self._tracker.reset()
        self._stabilizer.reset()
        self._last_time_s = None

    def close(self) -> None:
        """Release the hand tracker."""
        self._tracker.close()


def recognize_picture(image: Image, finder: HandFinder, classifier: Classifier) -> Recognition:
    """Recognize a single picture. Its `held` is always None.

    Args:
        image: (height, width, 3) uint8 RGB, not mirrored.
        finder: finds the hand.
        classifier: classifies the crop.
    """
    stages: dict[str, float] = {}
    with _timed(stages, "hands"):
        hand = finder.find(image)
    reading, problem = _read_hand(image, hand, classifier, stages)
    return Recognition(0, 0.0, 0.0, hand, reading.crop, reading.prediction, problem, stages_ms=stages)


def _read_hand(
    image: Image, hand: Hand | None, classifier: Classifier, stages: dict[str, float]
) -> tuple[HandReading, HandProblem | None]:
    reading = read_hand(image, hand, classifier)
    problem = None
    if reading.prediction is not None:
        with _timed(stages, "crop"):
            if hand is not None and reading.crop is not None:
                problem = hand_problem(image, hand, reading.crop)
        stages["crop"] += reading.crop_ms
        stages["classifier"] = reading.classifier_ms
    return reading, problem


@contextmanager
def _timed(stages: dict[str, float], name: str) -> Iterator[None]:
    begin = time.perf_counter()
    yield
    stages[name] = (time.perf_counter() - begin) * 1000
