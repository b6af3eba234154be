"""The course of a soak: makes faults at random, sees whether the program recovers, and measures it."""

import random
import threading
from collections.abc import Callable, Sequence

from signcam.live.session import Snapshot
from signcam.soak.faults import Fault
from signcam.soak.report import FaultCount, Sample, SoakReport
from signcam.sources.status import SourceState
from signcam.system.process_memory import memory_mb

_SAMPLE_S = 5.0
_MODE_S = 15.0
_QUIET_S = (1.0, 4.0)
# The recognition is started again by itself once in a minute.
_RECOGNITION_S = 65.0
# After so long, the program has not recovered by itself.
_LOST_S = 20.0
# So many frames in a row must be recognized.
_FRAMES = 3
# From then on a window is felt to be slow.
_STALL_S = 0.1


class SoakRun:
    """Goes on whenever `step` is called, many times a second."""

    def __init__(
        self,
        faults: Sequence[Fault],
        seed: int,
        seconds: float,
        next_mode: Callable[[], object],
        help_out: Callable[[], object],
    ) -> None:
        """Prepare a run.

        Args:
            faults: what is made.
            seed: of the random numbers: the same one makes the same faults in the same order.
            seconds: how long it lasts.
            next_mode: changes over to the next mode of the window.
            help_out: opens the source again, as a person would.
        """
        self.report = SoakReport(seed)
        self.report.faults = {fault.name: FaultCount() for fault in faults}
        self._faults = list(faults)
        self._random = random.Random(seed)
        self._seconds = seconds
        self._next_mode = next_mode
        self._help_out = help_out
        self._began: float | None = None
        self._stepped = self._sampled = self._changed_mode = self._waited_s = 0.0
        self._fault: Fault | None = None
        self._ends = self._next = 0.0
        self._recovering_since: float | None = None
        self._recognition_at = -_RECOGNITION_S
        self._seen: object = None
        self._fresh = 0
        self._frames = (0, 0)

    @property
    def share(self) -> float:
        """How much of the run is over, 0 to 1."""
        return min(1.0, self.report.duration_s / self._seconds)

    def step(self, now: float, snapshot: Snapshot, waited_s: float = 0.0) -> bool:
        """Go on.

        Args:
            now: the time, seconds on any steady clock.
            snapshot: the newest state of the live session.
            waited_s: for how long the window has waited for a processor so far, seconds.

        Returns:
            False once the run is over.
        """
        if self._began is None:
            self._began = self._stepped = now
            self._waited_s = waited_s
            self._next = self._random.uniform(*_QUIET_S)
        self._note_stall(now - self._stepped, waited_s - self._waited_s)
        self._stepped, self._waited_s = now, waited_s
        time_s = self.report.duration_s = now - self._began
        self._count_fresh(snapshot)
        if self._fault is None and self._recovering_since is None:
            if time_s >= self._seconds:
                return False
            if time_s - self._changed_mode >= _MODE_S:
                self._changed_mode = time_s
                self._next_mode()
            if time_s >= self._next and self._fresh >= _FRAMES:
                self._begin_fault(time_s)
        elif self._fault is not None and self._recovering_since is None and time_s >= self._ends:
            self._fault.end()
            self._recovering_since, self._fresh = time_s, 0
        elif self._recovering_since is not None:
            self._look_for_recovery(time_s, self._recovering_since)
        if time_s - self._sampled >= _SAMPLE_S:
            self._sampled = time_s
            self._sample(time_s, snapshot)
        return True

    def count_frames(self, frames_in: int, recognized: int) -> None:
        """Take how many frames the session in use has seen so far; another one begins at 0 again."""
        before_in, before_recognized = self._frames
        if frames_in < before_in:
            before_in = before_recognized = 0
        self.report.frames_in += frames_in - before_in
        self.report.recognized += recognized - before_recognized
        self._frames = frames_in, recognized

    def _count_fresh(self, snapshot: Snapshot) -> None:
        recognition = snapshot.recognition
        if snapshot.status.state is not SourceState.LIVE or recognition is None:
            self._fresh = 0
        elif recognition is not self._seen:
            self._seen = recognition
            self._fresh += 1

    def _note_stall(self, stall_s: float, waited_s: float) -> None:
        report = self.report
        report.longest_stall_s = max(report.longest_stall_s, stall_s)
        report.longest_own_stall_s = max(report.longest_own_stall_s, stall_s - waited_s)
        report.stalls += stall_s > _STALL_S

    def _begin_fault(self, time_s: float) -> None:
        again = time_s - self._recognition_at >= _RECOGNITION_S
        possible = [fault for fault in self._faults if again or not fault.recognition]
        if not possible:
            return
        fault = self._random.choice(possible)
        if fault.recognition:
            self._recognition_at = time_s
        self.report.faults[fault.name].made += 1
        self._fault, self._ends = fault, time_s + self._random.uniform(*fault.lasts_s)
        fault.begin()

    def _look_for_recovery(self, time_s: float, since_s: float) -> None:
        assert self._fault is not None
        count = self.report.faults[self._fault.name]
        if self._fresh >= _FRAMES:
            count.recovered += 1
            count.longest_s = max(count.longest_s, time_s - since_s)
        elif time_s - since_s < _LOST_S:
            return
        else:
            self.report.helped += 1
            self._help_out()
        self._fault = self._recovering_since = None
        self._next = time_s + self._random.uniform(*_QUIET_S)

    def _sample(self, time_s: float, snapshot: Snapshot) -> None:
        quiet = self._fault is None and self._fresh >= _FRAMES
        latency_ms = snapshot.latency_ms if quiet else None
        self.report.samples.append(Sample(time_s, memory_mb(), latency_ms, threading.active_count()))
