"""The times of a session: right percentiles, right counts, old frames forgotten."""

import time

import numpy as np
import pytest

from signcam.frame import Frame
from signcam.live.recognizer import Recognizer
from signcam.live.session import LiveSession
from signcam.live.timing import STAGES, LiveTiming, percentiles
from signcam.sources.base import Picture
from tests.support.doubles import FakeClassifier, FakeSource, FakeTracker, grey_image, open_hand


def test_percentiles_of_known_durations():
    known = percentiles(range(1, 101))
    assert known is not None
    assert (known.count, known.mean, known.p50, known.max) == (100, 50.5, 50.5, 100)
    assert (known.p95, known.p99) == pytest.approx((95.05, 99.01))


def test_nothing_is_known_of_no_durations():
    assert percentiles([]) is None


def test_one_duration_is_all_percentiles():
    known = percentiles([7.0])
    assert known is not None
    assert (known.p50, known.p95, known.p99, known.max) == (7, 7, 7, 7)


def test_only_the_last_frames_count_but_all_are_counted():
    timing = LiveTiming(frames=3)
    for time_ms in (100, 1, 2, 3):
        timing.add_recognition(0.5, {"hands": time_ms, "classifier": 1})
    timing.add_painting(4, 20)
    times = timing.times(frames_in=6, dropped=2)
    assert list(times.stages) == ["wait", "hands", "classifier", "paint"]
    assert times.stages["hands"].max == 3
    assert (times.frames_in, times.recognized, times.shown, times.dropped) == (6, 4, 1, 2)
    assert times.latency is not None
    assert times.latency.p50 == 20


def test_a_session_times_its_stages_and_counts_its_frames():
    frames = 12
    source = FakeSource([Picture(grey_image(), index / 30) for index in range(frames)])
    session = LiveSession(
        source,
        lambda: Recognizer(FakeClassifier([3]), FakeTracker([open_hand((30, 20), 30)])),
        every_frame=True,
        paced=False,
    )
    session.start()
    assert session.wait(10)
    session.stop()
    times = session.times()
    assert (times.frames_in, times.recognized, times.dropped) == (frames, frames, 0)
    assert tuple(times.stages) == STAGES[:-1]
    assert all(known.count == frames for known in times.stages.values())


def test_stages_add_up_to_what_the_recognition_takes():
    recognizer = Recognizer(FakeClassifier([3]), FakeTracker([open_hand()]))
    unaccounted = []
    for index in range(20):
        image = np.zeros((480, 640, 3), np.uint8)
        began = time.perf_counter()
        stages = recognizer.recognize(Frame(image, index, index / 30, index / 30, began)).stages_ms
        taken_ms = (time.perf_counter() - began) * 1000
        assert sum(stages.values()) <= taken_ms
        unaccounted.append(taken_ms - sum(stages.values()))
    assert min(unaccounted) < 0.2
