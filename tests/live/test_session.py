"""Capture and recognition side by side."""

import threading
import time

import pytest

from signcam.errors import SourceError
from signcam.live.recognizer import Recognizer
from signcam.live.session import LiveSession
from signcam.sources.base import Picture
from signcam.sources.status import SourceState
from tests.support.doubles import FakeClassifier, FakeSource, FakeTracker, grey_image, open_hand


def clip(frames: int, rate: float = 30) -> list[Picture]:
    return [Picture(grey_image(index % 250, 640, 480), index / rate) for index in range(frames)]


def recognizer(digit: int = 5) -> Recognizer:
    return Recognizer(FakeClassifier([digit]), FakeTracker([open_hand()]))


def test_every_frame_of_a_file_is_read_in_order_when_asked_for():
    seen = []
    session = LiveSession(
        FakeSource(clip(60)),
        recognizer,
        every_frame=True,
        paced=False,
        on_recognition=lambda frame, recognition: seen.append(recognition),
    )
    session.start()
    assert session.wait(10)
    assert [recognition.frame_id for recognition in seen] == list(range(60))
    assert seen[-1].held == 5
    assert session.snapshot().dropped == 0
    assert session.snapshot().status.state is SourceState.ENDED
    assert session.stop()


def test_a_slow_reader_gets_the_newest_frame_and_the_rest_is_counted():
    seen = []

    def read_slowly(frame, recognition):
        seen.append(recognition.frame_id)
        time.sleep(0.1)

    session = LiveSession(FakeSource(clip(30)), recognizer, on_recognition=read_slowly)
    session.start()
    assert session.wait(10)
    assert seen == sorted(seen)
    assert seen[-1] == 29
    assert len(seen) + session.snapshot().dropped == 30
    assert session.snapshot().dropped > 10


def test_the_same_file_means_the_same_at_any_speed():
    def held(paced: bool) -> list[tuple[float, int | None]]:
        digits: list[tuple[float, int | None]] = []
        session = LiveSession(
            FakeSource(clip(25)),
            recognizer,
            every_frame=True,
            paced=paced,
            on_recognition=lambda frame, recognition: digits.append((recognition.time_s, recognition.held)),
        )
        session.start()
        assert session.wait(10)
        return digits

    assert held(paced=True) == held(paced=False)


def test_a_snapshot_shows_frame_and_recognition_that_belong_together():
    session = LiveSession(FakeSource(clip(10)), recognizer, every_frame=True, paced=False)
    session.start()
    assert session.wait(10)
    snapshot = session.snapshot()
    assert snapshot.frame is not None
    assert snapshot.recognition is not None
    assert snapshot.frame.index == snapshot.recognition.frame_id == 9
    assert snapshot.frames_per_second == 10
    assert snapshot.latency_ms >= 0


@pytest.mark.parametrize("slow_s", [0.0, 0.05])
def test_where_the_recognition_is_too_slow_the_newest_frame_is_told_too(slow_s):
    class Tracker(FakeTracker):
        def track(self, image, time_s):
            time.sleep(slow_s)
            return super().track(image, time_s)

    script = [step for picture in clip(300) for step in (lambda: time.sleep(0.02), picture)]
    session = LiveSession(
        FakeSource(script, live=True), lambda: Recognizer(FakeClassifier([5]), Tracker([open_hand()]))
    )
    session.start()
    ahead = []
    deadline = time.monotonic() + 1.5
    while time.monotonic() < deadline:
        time.sleep(0.01)
        snapshot = session.snapshot()
        if snapshot.newest is not None and snapshot.frame is not None:
            ahead.append(snapshot.newest.index - snapshot.frame.index)
    assert session.stop()
    if slow_s:
        assert len(ahead) > 20
        assert min(ahead) >= 0
        assert max(ahead) >= 2
    else:
        # A busy machine is behind for a moment.
        assert len(ahead) < 75


def test_the_network_can_be_changed_while_it_runs():
    session = LiveSession(FakeSource(clip(90)), recognizer)
    session.start()
    session.use_classifier(FakeClassifier([8]))
    assert session.wait(10)
    recognition = session.snapshot().recognition
    assert recognition is not None
    assert recognition.held == 8


def test_a_camera_that_hangs_is_left_within_a_second():
    released = threading.Event()

    def hang() -> None:
        released.wait(30)

    source = FakeSource([*clip(3), hang], live=True)
    session = LiveSession(source, recognizer)
    session.start()
    time.sleep(0.3)
    begin = time.monotonic()
    assert not session.stop(timeout_s=1.0)
    assert time.monotonic() - begin < 1.5
    released.set()
    assert session.stop()


def test_what_goes_wrong_in_the_recognition_thread_is_handed_over():
    def broken() -> Recognizer:
        raise SourceError("no hand model")

    session = LiveSession(FakeSource(clip(3)), broken, paced=False)
    session.start()
    assert session.wait(10)
    with pytest.raises(SourceError, match="no hand model"):
        raise session.error or AssertionError("nothing was handed over")
    assert session.stop()
