"""What a bench has measured, put together: percentiles, ratios, and all of it as one record."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from signcam.bench.switches import SwitchTimes, Turns
from signcam.bench.turns import Durations
from signcam.bench.window import WindowTimes
from signcam.live.timing import STAGES, Percentiles, percentiles

OURS, MEDIAPIPE, USUAL = "recognize", "mediapipe_alone", "usual_way"
_DECIMALS = 4


@dataclass(frozen=True)
class Machine:
    """What it was measured on.

    Attributes:
        cores: number of processor cores.
        load: how many threads wanted a core at the begin, mean over the last minute.
    """

    cores: int
    load: float

    @property
    def busy(self) -> bool:
        """Whether others leave less than half of the machine, so that only ratios mean much."""
        return self.load > self.cores / 2


@dataclass(frozen=True)
class Ratio:
    """A share of two times, each of the same percentile."""

    p50: float
    p95: float


class Report:
    """What was measured.

    Attributes:
        source: name of the source.
        model: name of the model.
        machine: what it was measured on.
        ways: what each way took that was measured, by its name; all of the same frames.
        window: how the window did; None if it was not measured.
        switches: frames shown with everything on, beside the bare reading mode; None if not measured.
        network: what the network of the usual way is.
        left_out: a sentence on each thing that was not measured.
    """

    def __init__(
        self,
        source: str,
        model: str,
        machine: Machine,
        ways: Mapping[str, Durations],
        window: WindowTimes | None,
        switches: SwitchTimes | None,
        network: str | None,
        left_out: Sequence[str],
    ) -> None:
        self.source, self.model, self.machine = source, model, machine
        self.ways, self.window, self.switches = ways, window, switches
        self.network, self.left_out = network, list(left_out)

    @property
    def frames(self) -> int:
        """Number of frames that each way has recognized."""
        return len(self.ways[OURS].frames_ms)

    def times(self, way: str) -> Percentiles | None:
        """Return the times of all frames of one way; None if it was left out."""
        return percentiles(self.ways[way].frames_ms) if way in self.ways else None

    def stages(self) -> dict[str, Percentiles]:
        """Return the times of the stages: those of the recognition in turns, and `wait` and `paint` live."""
        results = self.ways[OURS].results
        known = {}
        for stage in STAGES:
            found = percentiles(result.stages_ms[stage] for result in results if stage in result.stages_ms)
            if found is None and self.window is not None:
                found = self.window.stages.get(stage)
            if found is not None:
                known[stage] = found
        return known

    def tracked(self, way: str) -> Percentiles | None:
        """Return the times of one way on the frames in which hands were followed; None if there are none.

        Those are the frames in which we and MediaPipe's graph found a hand, in the frame before too. Without
        the graph, only we count.
        """
        if way not in self.ways:
            return None
        judges = [self.ways[name].results for name in (OURS, MEDIAPIPE) if name in self.ways]
        seen = [all(result.hand for result in results) for results in zip(*judges, strict=True)]
        times_ms = self.ways[way].frames_ms
        return percentiles(
            times_ms[index] for index in range(1, len(seen)) if seen[index - 1] and seen[index]
        )

    def ratio(self) -> Ratio | None:
        """Return what a tracked frame takes us, as a share of what it takes MediaPipe's graph alone."""
        ours, graph = self.tracked(OURS), self.tracked(MEDIAPIPE)
        return Ratio(ours.p50 / graph.p50, ours.p95 / graph.p95) if ours and graph else None

    def rate(self, way: str) -> float | None:
        """Return how many frames one way recognizes in a second."""
        times = self.times(way)
        return 1000 / times.mean if times else None

    def times_the_usual_way(self) -> float | None:
        """Return how many times as many frames we recognize in a second as the usual way."""
        ours, usual = self.rate(OURS), self.rate(USUAL)
        return ours / usual if ours and usual else None

    def cpu_ms(self, way: str) -> float | None:
        """Return the processor time of all threads that one way takes for a frame, in milliseconds."""
        return self.ways[way].cpu_s * 1000 / self.frames if way in self.ways else None

    def record(self) -> dict[str, Any]:
        """Return all of it, with null for what was not measured. Times are in the unit that the key names."""
        window, switches = self.window, self.switches
        names = (OURS, MEDIAPIPE, USUAL)
        record: dict[str, Any] = {
            "source": self.source,
            "model": self.model,
            "cores": self.machine.cores,
            "load": self.machine.load,
            "frames": self.frames,
            **{f"{name}_ms": self.times(name) for name in names},
            "stages_ms": self.stages(),
            "tracked": {f"{name}_ms": self.tracked(name) for name in names},
            "tracked_to_mediapipe_alone": self.ratio(),
            "frames_per_second": {name: self.rate(name) for name in names},
            "times_the_usual_way": self.times_the_usual_way(),
            "usual_way_network": self.network,
            "cpu_ms_a_frame": {name: self.cpu_ms(name) for name in names}
            | {"window": window.cpu_ms_a_frame if window else None},
            "arrival_to_painted_ms": window.latency if window else None,
            "start_s": window.picture_s if window else None,
            "start_to_window_s": window.window_s if window else None,
            "start_to_held_s": window.held_s if window else None,
            "peak_memory_mb": window.peak_memory_mb if window else None,
            "platform": window.platform if window else None,
            "live": {
                name: getattr(window, name) if window else None
                for name in ("frames_in", "recognized", "shown", "dropped")
            },
            "everything_on": {
                "to_bare": switches.share if switches else None,
                "frames_per_second": _rates(switches, lambda turns: turns.rate),
                "cpu_ms_a_frame": _rates(switches, lambda turns: turns.cpu_ms),
                "absent": list(switches.absent) if switches else None,
            },
            "left_out": self.left_out,
        }
        plain: dict[str, Any] = _plain(record)
        return plain


def _rates(
    switches: SwitchTimes | None, of: Callable[[Turns], float | None]
) -> dict[str, float | None] | None:
    """Return one figure of both states of the switches."""
    return {"everything": of(switches.everything), "bare": of(switches.bare)} if switches else None


def _plain(value: Any) -> Any:
    """Return a value as JSON knows it, with rounded numbers."""
    if isinstance(value, Percentiles | Ratio):
        return _plain(asdict(value))
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return round(value, _DECIMALS) if isinstance(value, float) else value
