"""What a soak has measured."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

# Memory and latency are looked at after this share of a run, at most so many seconds: what the program takes
# at its start is no growth.
_WARM_UP, _LONGEST_WARM_UP_S = 0.2, 300.0


@dataclass
class FaultCount:
    """How one kind of fault went.

    Attributes:
        made: how often it was made.
        recovered: how often frames were recognized again by themselves.
        longest_s: the longest time from the end of its cause until then, seconds.
    """

    made: int = 0
    recovered: int = 0
    longest_s: float = 0.0


@dataclass(frozen=True)
class Sample:
    """The state of the process at one moment.

    Attributes:
        time_s: since the begin.
        memory_mb: what it occupies.
        latency_ms: from a frame's capture until it is recognized; None during a fault.
        threads: number of threads.
    """

    time_s: float
    memory_mb: float
    latency_ms: float | None
    threads: int


@dataclass
class SoakReport:
    """All that a soak has measured.

    Attributes:
        seed: of its random numbers.
        duration_s: how long it ran.
        frames_in: number of frames that the camera gave.
        recognized: number of them that were recognized.
        faults: of each kind, how it went.
        helped: how often the source had to be opened again by hand, because nothing else helped.
        longest_stall_s: the longest time in which the window did not answer.
        longest_own_stall_s: the longest such time without what it waited for a processor, which others used.
        stalls: how often it did not answer for more than a tenth of a second.
        samples: taken every few seconds.
        problems: sentences that the window showed, each once.
    """

    seed: int
    duration_s: float = 0.0
    frames_in: int = 0
    recognized: int = 0
    faults: dict[str, FaultCount] = field(default_factory=dict)
    helped: int = 0
    longest_stall_s: float = 0.0
    longest_own_stall_s: float = 0.0
    stalls: int = 0
    samples: list[Sample] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def made(self) -> int:
        """Number of faults."""
        return sum(count.made for count in self.faults.values())

    @property
    def lost(self) -> int:
        """Number of faults from which the program did not recover by itself."""
        return sum(count.made - count.recovered for count in self.faults.values())

    @property
    def memory_mb_per_hour(self) -> float | None:
        """How fast memory grows, a line through all samples; None where too few were taken."""
        return _slope([(sample.time_s, sample.memory_mb) for sample in self._warm()])

    @property
    def memory_growth_mb(self) -> float | None:
        """By how much memory has grown: the medians of the last and the first fifth of the samples."""
        memory = [sample.memory_mb for sample in self._warm()]
        fifth = len(memory) // 5
        return float(np.median(memory[-fifth:]) - np.median(memory[:fifth])) if fifth else None

    @property
    def latency_ms(self) -> float | None:
        """The median latency without a fault."""
        known = [latency_ms for _, latency_ms in self._latencies()]
        return float(np.median(known)) if known else None

    @property
    def latency_ms_per_hour(self) -> float | None:
        """How fast latency grows."""
        return _slope(self._latencies())

    @property
    def latency_noise_ms_per_hour(self) -> float | None:
        """The standard error of how fast it grows: within twice that, it may as well not grow at all."""
        return _slope_error(self._latencies())

    @property
    def threads(self) -> tuple[int, int]:
        """Number of threads after the warm-up and at the end, medians of a fifth of the samples each."""
        threads = [sample.threads for sample in self._warm()]
        fifth = max(1, len(threads) // 5)
        return (
            (round(float(np.median(threads[:fifth]))), round(float(np.median(threads[-fifth:]))))
            if threads
            else (0, 0)
        )

    def record(self) -> dict[str, Any]:
        """Return everything as JSON takes it."""
        first, last = self.threads
        return {
            "seed": self.seed,
            "duration_s": round(self.duration_s, 1),
            "frames_in": self.frames_in,
            "recognized": self.recognized,
            "faults": {name: asdict(count) for name, count in self.faults.items()},
            "made": self.made,
            "lost": self.lost,
            "helped": self.helped,
            "longest_stall_s": round(self.longest_stall_s, 3),
            "longest_own_stall_s": round(self.longest_own_stall_s, 3),
            "stalls": self.stalls,
            "memory_mb_per_hour": self.memory_mb_per_hour,
            "memory_growth_mb": self.memory_growth_mb,
            "latency_ms": self.latency_ms,
            "latency_ms_per_hour": self.latency_ms_per_hour,
            "latency_noise_ms_per_hour": self.latency_noise_ms_per_hour,
            "threads": {"first": first, "last": last},
            "problems": self.problems,
        }

    def _warm(self) -> list[Sample]:
        begin_s = min(_WARM_UP * self.duration_s, _LONGEST_WARM_UP_S)
        return [sample for sample in self.samples if sample.time_s >= begin_s]

    def _latencies(self) -> list[tuple[float, float]]:
        return [(s.time_s, s.latency_ms) for s in self._warm() if s.latency_ms is not None]


def _slope(points: Sequence[tuple[float, float]]) -> float | None:
    """Return how much the second number grows in an hour of the first one."""
    if len(points) < 10:
        return None
    times, values = np.array(points).T
    return float(np.polyfit(times, values, 1)[0]) * 3600


def _slope_error(points: Sequence[tuple[float, float]]) -> float | None:
    """Return the standard error of that, for errors that do not depend on one another."""
    if len(points) < 10:
        return None
    times, values = np.array(points).T
    return float(np.sqrt(np.polyfit(times, values, 1, cov=True)[1][0, 0])) * 3600
