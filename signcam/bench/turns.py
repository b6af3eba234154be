"""Lets several ways of recognition work on the same frames, in turns."""

import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol

from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.sources.base import Source

# So many frames of one way, then the same ones of the next: what else the machine does meets all ways alike,
# and only these frames are in memory.
_BLOCK = 5
# The first runs of a network set up its memory.
_WARM_UP = 3


@dataclass(frozen=True)
class Result:
    """What a way made of one frame.

    Attributes:
        hand: whether it found a hand.
        stages_ms: time of each of its stages in milliseconds, as far as it has any.
    """

    hand: bool
    stages_ms: Mapping[str, float] = field(default_factory=dict)


class Way(Protocol):
    """One way of recognition."""

    def recognize(self, frame: Frame) -> Result:
        """Recognize the next frame."""
        ...

    def reset(self) -> None:
        """Forget all earlier frames."""
        ...

    def close(self) -> None:
        """Free what it uses."""
        ...


@dataclass
class Durations:
    """What one way took.

    Attributes:
        frames_ms: time of each frame in milliseconds.
        results: what it made of each frame.
        cpu_s: processor time of all threads, for all frames together, in seconds.
    """

    frames_ms: list[float] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    cpu_s: float = 0.0


def frames_of(source: Source) -> Generator[Frame, None, None]:
    """Read a source for ever: a file begins anew at its end.

    Args:
        source: is opened here, and closed with the iterator.

    Raises:
        SourceError: it cannot be opened or read, or gives no pictures.
    """
    began = time.perf_counter()
    index = 0
    try:
        while True:
            before = index
            source.open()
            while (picture := source.read()) is not None:
                now = time.perf_counter()
                time_s = now - began if picture.time_s is None else picture.time_s
                yield Frame(picture.image, index, time_s, now - began, now)
                index += 1
            if index == before:
                raise SourceError(f"{source.name} contains no pictures.")
            source.close()
    finally:
        source.close()


def run_in_turns(
    frames: Iterator[Frame],
    count: int,
    ways: Sequence[Way],
    on_progress: Callable[[int], None] = lambda done: None,
) -> list[Durations]:
    """Let each way recognize a block of frames, then the next block, and so on.

    Args:
        frames: must give at least one.
        count: of how many.
        ways: in the order of their turns.
        on_progress: called after each block with the number of frames that all ways have recognized.

    Returns:
        What each way took, in the same order.
    """
    measured = [Durations() for _ in ways]
    done = 0
    while block := list(islice(frames, min(_BLOCK, count - done))):
        if done == 0:
            for way in ways:
                for _ in range(_WARM_UP):
                    way.recognize(block[0])
                way.reset()
        for way, durations in zip(ways, measured, strict=True):
            _take_turn(way, block, durations)
        done += len(block)
        on_progress(done)
    return measured


def _take_turn(way: Way, block: Sequence[Frame], durations: Durations) -> None:
    cpu_s = time.process_time()
    for frame in block:
        began = time.perf_counter()
        result = way.recognize(frame)
        durations.frames_ms.append((time.perf_counter() - began) * 1000)
        durations.results.append(result)
    durations.cpu_s += time.process_time() - cpu_s
