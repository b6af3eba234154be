"""All ways see the same frames, in turns; a short file is read again."""

import itertools
import time

import pytest

from signcam.bench.turns import Result, frames_of, run_in_turns
from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.sources.base import Picture
from tests.support.doubles import FakeSource, grey_image


class SlowWay:
    """Takes a known time, and notes what it was asked in a diary that ways share."""

    def __init__(self, name: str, diary: list[str], takes_s: float = 0.0):
        self._name, self._diary, self._takes_s = name, diary, takes_s
        self.frames: list[int] = []

    def recognize(self, frame: Frame) -> Result:
        time.sleep(self._takes_s)
        self._diary.append(self._name)
        self.frames.append(frame.index)
        return Result(hand=True)

    def reset(self) -> None:
        self._diary.clear()
        self.frames.clear()

    def close(self) -> None:
        pass


def clip(count: int) -> FakeSource:
    return FakeSource([Picture(grey_image(shade), shade / 30) for shade in range(count)], name="a clip")


def test_ways_take_turns_on_the_same_frames():
    diary: list[str] = []
    ways = [SlowWay("a", diary), SlowWay("b", diary), SlowWay("c", diary)]
    progress: list[int] = []
    run_in_turns(frames_of(clip(30)), 12, ways, progress.append)
    assert ways[0].frames == ways[1].frames == ways[2].frames == list(range(12))
    assert "".join(name for name, _ in itertools.groupby(diary)) == "abcabcabc"
    assert progress == [5, 10, 12]


def test_each_way_is_timed_by_itself():
    slow, fast = run_in_turns(frames_of(clip(30)), 10, [SlowWay("a", [], 0.005), SlowWay("b", [])])
    assert len(slow.frames_ms) == len(fast.frames_ms) == 10
    assert min(slow.frames_ms) >= 5 > sorted(fast.frames_ms)[5]
    assert all(result.hand for result in slow.results)


def test_a_short_clip_is_read_again_and_closed_at_the_end():
    source = clip(3)
    frames = frames_of(source)
    read = list(itertools.islice(frames, 7))
    frames.close()
    assert [frame.index for frame in read] == list(range(7))
    assert [int(frame.image[0, 0, 0]) for frame in read] == [0, 1, 2, 0, 1, 2, 0]
    assert source.opened == 3
    assert source.closed >= 3


def test_a_source_without_pictures_is_told():
    with pytest.raises(SourceError, match="contains no pictures"):
        next(frames_of(clip(0)))
