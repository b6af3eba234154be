"""Stand-ins for what a test must control: a source, a hand tracker, a classifier."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.hands.crop import CropSpec
from signcam.hands.hand import Hand, Handedness
from signcam.models.card import ModelCard, ModelInput, TrainingData
from signcam.models.prediction import Prediction, make_prediction
from signcam.sources.base import Picture, Source


def grey_image(value: int = 128, width: int = 64, height: int = 48) -> Image:
    return np.full((height, width, 3), value, np.uint8)


def open_hand(
    centre: tuple[float, float] = (320, 240),
    length: float = 200,
    *,
    handedness: Handedness = "right",
    tilt_degrees: float = 0,
) -> Hand:
    """A right hand's open palm as MediaPipe sees it, fingers up, thumb towards the left of the picture."""
    across = [0, -22, -38, -50, -60, -24, -28, -30, -31, -4, -5, -5, -6, 13, 16, 18, 19, 28, 36, 42, 46]
    up = [0, 12, 30, 46, 58, 62, 86, 100, 112, 64, 92, 108, 120, 60, 86, 102, 114, 52, 70, 82, 94]
    points = np.array([across, up], float).T
    if handedness == "left":
        points[:, 0] *= -1
    points -= (points.min(axis=0) + points.max(axis=0)) / 2
    points *= length / 120 * np.array([1, -1])
    angle = np.radians(tilt_degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    landmarks = np.zeros((21, 3), np.float32)
    landmarks[:, :2] = points @ turn.T + np.array(centre)
    return Hand(landmarks, handedness, 0.98)


def card(*, threshold: float = 0.7, has_none: bool = False, name: str = "double") -> ModelCard:
    return ModelCard(
        name=name,
        version="1",
        architecture="none: a double",
        input=ModelInput(),
        crop=CropSpec(),
        labels=tuple("0123456789"),
        has_none=has_none,
        output="logits",
        temperature=1.0,
        threshold=threshold,
        training=TrainingData("nothing", "", 0, (), "not trained", "CC0-1.0"),
        sha256="",
        licence="GPL-3.0-or-later",
    )


class FakeClassifier:
    """Answers with the digits of a script, one a crop; the last one for ever."""

    def __init__(self, digits: Iterable[int], confidence: float = 0.95, model_card: ModelCard | None = None):
        self.card = model_card or card()
        self.assumptions = ""
        self._script = list(digits)
        self._confidence = confidence
        self.crops: list[Image] = []

    def classify(self, crop: Image, hand: Hand | None = None) -> Prediction:
        digit = self._script[min(len(self.crops), len(self._script) - 1)]
        self.crops.append(crop)
        shares = np.full(10, (1 - self._confidence) / 9)
        shares[digit] = self._confidence
        return make_prediction(np.log(shares), self.card)

    def copy(self) -> "FakeClassifier":
        return self


class FakeTracker:
    """Gives the hands of a script, one a frame; the last one for ever."""

    def __init__(self, hands: Sequence[Hand | None]):
        self._script = list(hands)
        self.frames = 0
        self.resets = 0
        self.closed = False

    def track(self, image: Image, time_s: float) -> Hand | None:
        hand = self._script[min(self.frames, len(self._script) - 1)]
        self.frames += 1
        return hand

    def reset(self) -> None:
        self.resets += 1

    def close(self) -> None:
        self.closed = True


class FakeSource(Source):
    """Gives the pictures of a script; an exception in it is raised, a callable is called first."""

    def __init__(
        self,
        script: Sequence[Picture | Exception | Callable[[], None]],
        *,
        live: bool = False,
        name: str = "a fake",
        open_errors: Sequence[SourceError] = (),
    ):
        self.name = name
        self.live = live
        self._script = list(script)
        self._open_errors = list(open_errors)
        self._rest: Iterator[Picture | Exception | Callable[[], None]] = iter(())
        self.opened = 0
        self.closed = 0
        self.threads: set[str] = set()

    def open(self) -> None:
        self.threads.add(threading.current_thread().name)
        self.opened += 1
        if self._open_errors:
            raise self._open_errors.pop(0)
        self._rest = iter(self._script)

    def read(self) -> Picture | None:
        self.threads.add(threading.current_thread().name)
        for step in self._rest:
            if isinstance(step, Exception):
                raise step
            if isinstance(step, Picture):
                return step
            step()
        return None

    def close(self) -> None:
        self.threads.add(threading.current_thread().name)
        self.closed += 1
