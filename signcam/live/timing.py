"""How long the stages of a live session take, and how many frames pass each of them."""

import threading
from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

# The stages of a frame, in the order in which it passes them.
STAGES = ("wait", "hands", "crop", "classifier", "stabilizer", "paint")
# Percentiles are those of this many frames: ten seconds of a usual camera.
_FRAMES = 300


@dataclass(frozen=True)
class Percentiles:
    """What is known of a number of durations, all in milliseconds.

    Attributes:
        count: how many there are.
        mean: their mean.
        p50: half of them are at most this long.
        p95: 95 of 100 are at most this long.
        p99: 99 of 100 are at most this long.
        max: the longest.
    """

    count: int
    mean: float
    p50: float
    p95: float
    p99: float
    max: float


def percentiles(durations_ms: Iterable[float]) -> Percentiles | None:
    """Return what is known of durations in milliseconds; None if there are none.

    Between two neighbours, percentiles are interpolated linearly.
    """
    values = np.fromiter(durations_ms, np.float64)
    if not values.size:
        return None
    p50, p95, p99, longest = np.percentile(values, (50, 95, 99, 100)).tolist()
    return Percentiles(values.size, float(values.mean()), p50, p95, p99, longest)


@dataclass(frozen=True)
class LiveTimes:
    """What the last frames of a live session took.

    Attributes:
        stages: of each stage in `STAGES` that was passed.
        latency: from a frame's arrival until it is painted; None before the first.
        frames_in: number of frames that the source has given.
        recognized: number of frames that were recognized.
        shown: number of frames that were painted.
        dropped: number of frames that were given up for newer ones.
    """

    stages: dict[str, Percentiles]
    latency: Percentiles | None
    frames_in: int
    recognized: int
    shown: int
    dropped: int


class LiveTiming:
    """Collects the times of one live session. Thread-safe.

    The recognition thread adds what it has recognized, the window what it has painted.
    """

    def __init__(self, frames: int = _FRAMES) -> None:
        """Begin to collect.

        Args:
            frames: of how many frames times are kept.
        """
        self._lock = threading.Lock()
        self._stages: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=frames))
        self._latency: deque[float] = deque(maxlen=frames)
        self._recognized = self._shown = 0

    def add_recognition(self, wait_ms: float, stages_ms: dict[str, float]) -> None:
        """Add a frame that was recognized.

        Args:
            wait_ms: from its arrival to the begin of its recognition.
            stages_ms: time of each stage, as in `Recognition`.
        """
        with self._lock:
            self._recognized += 1
            self._stages["wait"].append(wait_ms)
            for stage, time_ms in stages_ms.items():
                self._stages[stage].append(time_ms)

    def add_painting(self, paint_ms: float, latency_ms: float) -> None:
        """Add a frame that was painted.

        Args:
            paint_ms: time that painting took.
            latency_ms: from its arrival to the end of painting.
        """
        with self._lock:
            self._shown += 1
            self._stages["paint"].append(paint_ms)
            self._latency.append(latency_ms)

    def times(self, frames_in: int, dropped: int) -> LiveTimes:
        """Return what is known now.

        Args:
            frames_in: number of frames that the source has given.
            dropped: number of frames that were given up.
        """
        with self._lock:
            kept = {stage: list(self._stages[stage]) for stage in STAGES if stage in self._stages}
            latency, recognized, shown = list(self._latency), self._recognized, self._shown
        stages = {stage: found for stage, values in kept.items() if (found := percentiles(values))}
        return LiveTimes(stages, percentiles(latency), frames_in, recognized, shown, dropped)
