"""The time of crop and classifier compared with tracking, on the same frames of a shipped clip."""

import time
from collections.abc import Callable, Sequence
from statistics import median

from signcam.frame import Frame
from signcam.hands.finder import HandFinder
from signcam.hands.hand import Hand
from signcam.live.recognizer import Recognizer, Tracker, recognize_picture
from signcam.models.catalogue import DEFAULT_MODEL, open_model
from signcam.resources.demos import DEMOS
from signcam.sources.base import Picture
from signcam.sources.video import VideoSource
from training.evaluation.benchmark.classifiers import NETWORKS, LandmarkClassifier
from training.evaluation.benchmark.measures import Measure
from training.evaluation.landmark_svm import MODEL as LANDMARKS
from training.support.console import progress_bar

ROUNDS = 5
# As many as fit into memory on any machine, one after the other as tracking wants them.
_FRAMES = 300


class _KnownHand(HandFinder):
    """Gives the hand that was tracked in the frame."""

    hand: Hand | None = None

    def find(self, image: object) -> Hand | None:
        """Return that hand."""
        return self.hand


def clip_frames() -> list[Frame]:
    """Return the first 300 frames of the first clip that ships.

    Raises:
        SourceError: it cannot be read.
    """
    source = VideoSource(next(iter(DEMOS.values())).path)
    source.open()
    try:
        pictures: list[Picture] = []
        while len(pictures) < _FRAMES and (picture := source.read()) is not None:
            pictures.append(picture)
    finally:
        source.close()
    return [
        Frame(picture.image, index, picture.time_s or 0.0, captured_s=picture.time_s or 0.0, captured_at=0.0)
        for index, picture in enumerate(pictures)
    ]


def measure_time(
    frames: Sequence[Frame],
    baseline: LandmarkClassifier,
    rounds: int = ROUNDS,
    make_tracker: Callable[[], Tracker | None] = lambda: None,
) -> dict[str, Measure]:
    """Return each classifier's crop and classifier, by name, as a fraction of the time that tracking takes.

    Each is the ratio of the medians over all frames with a hand; the median of all rounds, with the lowest
    and the highest.

    Args:
        frames: of one clip, in order.
        baseline: classifies landmarks.
        rounds: how often the clip is gone through.
        make_tracker: makes what follows the hand in each round; None is MediaPipe.
    """
    networks = {name: open_model(name) for name in NETWORKS}
    known = _KnownHand()
    ratios: dict[str, list[float]] = {name: [] for name in (LANDMARKS, *NETWORKS)}
    stages: dict[str, list[float]] = {"hands": [], "crop": [], "classifier": []}
    count = 0
    with progress_bar() as bar:
        for _ in bar.track(range(rounds), description="Timing"):
            recognizer = Recognizer(networks[DEFAULT_MODEL], make_tracker())
            tracked: list[float] = []
            read: dict[str, list[float]] = {name: [] for name in ratios}
            for frame in frames:
                seen = recognizer.recognize(frame)
                if seen.hand is None:
                    continue
                tracked.append(seen.stages_ms["hands"])
                for stage, times in stages.items():
                    times.append(seen.stages_ms[stage])
                read[DEFAULT_MODEL].append(_reading(seen.stages_ms))
                known.hand = seen.hand
                for name in NETWORKS[1:]:
                    again = recognize_picture(frame.image, known, networks[name])
                    read[name].append(_reading(again.stages_ms))
                begin = time.perf_counter()
                baseline.predict([seen.hand])
                read[LANDMARKS].append((time.perf_counter() - begin) * 1000)
            recognizer.close()
            count = len(tracked)
            for name, times in read.items():
                ratios[name].append(median(times) / median(tracked))
    took = ", ".join(f"{stage} {median(times):.2f} ms" for stage, times in stages.items())
    note = f"lowest to highest of {rounds} rounds; median of all frames: {took}"
    return {
        name: Measure(median(each), (min(each), max(each)), count, note if name == DEFAULT_MODEL else "")
        for name, each in ratios.items()
    }


def _reading(stages_ms: dict[str, float]) -> float:
    return stages_ms["crop"] + stages_ms["classifier"]
