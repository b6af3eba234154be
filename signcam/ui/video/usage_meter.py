"""Measures what the program uses of the machine while somebody looks at it."""

import time
from collections import deque
from dataclasses import dataclass

from signcam.system.process_memory import memory_mb

# Processor time is a mean over so many refreshes, four a second.
_REFRESHES = 8


@dataclass(frozen=True)
class Usage:
    """What the process uses.

    Attributes:
        cpu_ms_a_frame: processor time of all threads for each recognized frame, in milliseconds; None if no
            frame was recognized.
        cores: processor time as a share of one core.
        memory_mb: memory in megabytes.
    """

    cpu_ms_a_frame: float | None
    cores: float
    memory_mb: float


class UsageMeter:
    """Measures the process over the last two seconds."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, float, int]] = deque(maxlen=_REFRESHES)

    def restart(self) -> None:
        """Forget what was measured before."""
        self._samples.clear()

    def measure(self, recognized: int) -> Usage | None:
        """Return what has been used since two seconds ago; None at the first call.

        Args:
            recognized: number of frames that the session has recognized so far.
        """
        sample = time.perf_counter(), time.process_time(), recognized
        if self._samples and recognized < self._samples[-1][2]:
            self.restart()  # another session
        self._samples.append(sample)
        first = self._samples[0]
        elapsed_s, used_s, frames = (new - old for new, old in zip(sample, first, strict=True))
        if elapsed_s <= 0:
            return None
        return Usage(used_s * 1000 / frames if frames else None, used_s / elapsed_s, memory_mb())
