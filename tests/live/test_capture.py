"""The capture thread: newest frame, counted drops, reopening, ending, and being left alone when it hangs."""

import threading
import time
from collections.abc import Callable

import pytest

from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.live import capture as capture_module
from signcam.live import source_watch
from signcam.live.capture import Capture
from signcam.live.playback import Playback
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError, Picture
from signcam.sources.status import SourceState, Status
from tests.support.doubles import FakeSource, grey_image


def pictures(count: int, *, fps: float = 1000.0) -> list[Picture]:
    """Pictures of a file; the value of each is its number."""
    return [Picture(grey_image(index % 256), index / fps) for index in range(count)]


def live_pictures(count: int) -> list[Picture]:
    return [Picture(grey_image(index % 256), None) for index in range(count)]


def take_all(capture: Capture, *, rest_s: float = 0.0, timeout_s: float = 5.0) -> list[Frame]:
    """Start a capture and take frames until it is finished."""
    frames = []
    deadline = time.perf_counter() + timeout_s
    capture.start()
    while not capture.finished:
        assert time.perf_counter() < deadline, "the capture does not end"
        frame = capture.take(0.1)
        if frame is not None:
            frames.append(frame)
            time.sleep(rest_s)
    assert capture.stop()
    return frames


def take(capture: Capture) -> Frame:
    frame = capture.take(2.0)
    assert frame is not None
    return frame


def wait_until(condition: Callable[[], bool], timeout_s: float = 5.0) -> None:
    deadline = time.perf_counter() + timeout_s
    while not condition():
        assert time.perf_counter() < deadline, "it does not happen"
        time.sleep(0.005)


def hang(gate: threading.Event) -> None:
    gate.wait(10)


class TestFrames:
    def test_every_frame_drops_nothing_however_slow_the_reader_is(self):
        capture = Capture(FakeSource(pictures(30)), every_frame=True, paced=False)
        frames = take_all(capture, rest_s=0.005)
        assert [frame.index for frame in frames] == list(range(30))
        assert [int(frame.image[0, 0, 0]) for frame in frames] == list(range(30))
        assert capture.dropped == 0
        assert capture.status.state is SourceState.ENDED

    def test_a_slow_reader_gets_the_newest_frame_and_is_told_how_many_it_missed(self):
        capture = Capture(FakeSource(pictures(200, fps=500)))
        frames = take_all(capture, rest_s=0.05)
        assert 3 <= len(frames) < 30
        assert frames[-1].index == 199
        assert capture.dropped == 200 - len(frames)
        for number, frame in enumerate(frames):
            assert frame.dropped == frame.index - number

    def test_a_live_source_is_never_held_back(self):
        capture = Capture(FakeSource(live_pictures(50), live=True), every_frame=True)
        capture.start()
        wait_until(lambda: capture.status.final)
        frame = take(capture)
        assert (frame.index, frame.dropped) == (49, 49)
        assert capture.stop()

    def test_a_camera_tells_capture_time_and_a_file_media_time(self):
        live = take_all(Capture(FakeSource([lambda: time.sleep(0.05), *live_pictures(1)], live=True)))
        assert live[0].time_s == live[0].captured_s >= 0.05
        file = take_all(Capture(FakeSource(pictures(5, fps=100)), every_frame=True))
        assert [frame.time_s for frame in file] == [0.0, 0.01, 0.02, 0.03, 0.04]

    def test_taking_waits_no_longer_than_asked(self):
        gate = threading.Event()
        capture = Capture(FakeSource([lambda: hang(gate)], live=True))
        capture.start()
        began = time.perf_counter()
        assert capture.take(0.1) is None
        assert 0.09 < time.perf_counter() - began < 0.5
        gate.set()
        assert capture.stop()

    def test_a_file_goes_on_from_where_it_was_when_the_computer_slept(self, monkeypatch):
        monkeypatch.setattr("signcam.live.pace._TOO_LATE_S", 0.05)
        script = pictures(20, fps=50)
        source = FakeSource([*script[:10], lambda: time.sleep(0.3), *script[10:]])
        frames = take_all(Capture(source, every_frame=True))
        # The second half takes its own time, instead of being rushed through.
        assert frames[-1].captured_s - frames[10].captured_s > 0.15


class TestEnd:
    def test_one_thread_opens_reads_and_closes(self):
        source = FakeSource(pictures(3))
        take_all(Capture(source, paced=False))
        assert source.threads == {"capture"}
        assert (source.opened, source.closed) == (1, 1)

    def test_a_file_that_breaks_off_gives_its_last_frame_and_then_its_sentence(self):
        source = FakeSource([*pictures(3), SourceError("It breaks off after 0.1 s.")])
        capture = Capture(source, every_frame=True, paced=False)
        assert len(take_all(capture)) == 3
        assert capture.status.state is SourceState.FAILED
        assert capture.status.sentence == "It breaks off after 0.1 s."
        assert source.closed == 1

    def test_whatever_a_decoder_raises_is_told(self):
        capture = Capture(FakeSource([ValueError("inner\nworkings.\n")], name="clip.mp4"))
        take_all(capture)
        assert capture.status.state is SourceState.FAILED
        assert capture.status.sentence == "clip.mp4 cannot be read: inner workings."

    def test_a_looped_file_starts_again_at_time_zero(self):
        source = FakeSource(pictures(4, fps=100))
        capture = Capture(source, every_frame=True, playback=Playback(loop=True))
        capture.start()
        frames = [take(capture) for _ in range(10)]
        assert capture.stop()
        assert [frame.time_s for frame in frames] == [0, 0.01, 0.02, 0.03] * 2 + [0, 0.01]
        assert [frame.index for frame in frames] == [0, 1, 2, 3] * 2 + [0, 1]
        assert source.opened == source.closed == 3

    @pytest.mark.parametrize("paced", [True, False])
    def test_a_looped_clip_of_one_picture_does_not_spin(self, paced):
        source = FakeSource(pictures(1))
        capture = Capture(source, paced=paced, playback=Playback(loop=True))
        capture.start()
        time.sleep(0.3)
        assert capture.stop()
        assert 2 <= source.opened < 20

    @pytest.mark.parametrize(
        ("script", "words"), [([], "contains no pictures"), ([SourceError("It is damaged.")], "damaged")]
    )
    def test_a_looped_file_that_is_empty_or_fails_ends(self, script, words):
        source = FakeSource(script)
        capture = Capture(source, playback=Playback(loop=True))
        take_all(capture)
        assert capture.status.state is SourceState.FAILED
        assert words in capture.status.sentence
        assert source.opened == 1


class TestReopening:
    @pytest.fixture(autouse=True)
    def quick(self, monkeypatch):
        monkeypatch.setattr(capture_module, "_FIRST_WAIT_S", 0.02)
        monkeypatch.setattr(capture_module, "_LONGEST_WAIT_S", 0.16)

    @pytest.mark.parametrize(
        ("error", "state"),
        [
            (CameraAbsentError("Plug it in."), SourceState.ABSENT),
            (CameraBusyError("Close the other."), SourceState.BUSY),
            (CameraRefusedError("Ask for leave."), SourceState.REFUSED),
            (SourceError("It was lost."), SourceState.LOST),
        ],
    )
    def test_what_keeps_a_camera_from_opening_is_told_until_it_opens(self, error, state):
        source = FakeSource(live_pictures(1), live=True, open_errors=[error] * 3)
        capture = Capture(source)
        capture.start()
        wait_until(lambda: capture.status.state is state)
        assert capture.status.sentence == str(error)
        take(capture)
        assert capture.stop()
        assert source.opened == 4

    def test_a_camera_that_is_away_is_asked_less_and_less_often(self):
        source = FakeSource([], live=True, open_errors=[CameraAbsentError("Plug it in.")] * 1000)
        capture = Capture(source)
        capture.start()
        time.sleep(0.6)
        assert capture.stop()
        # After 0, 20, 60, 140, 300, 460 ms; a fixed wait of 20 ms would give 30.
        assert 4 <= source.opened <= 7

    def test_what_has_been_away_for_long_is_asked_less_often(self, monkeypatch):
        monkeypatch.setattr(capture_module, "_SOON_S", 0.1)
        monkeypatch.setattr(capture_module, "_LONGEST_WAIT_S", 0.02)
        monkeypatch.setattr(capture_module, "_LATER_WAIT_S", 10.0)
        source = FakeSource([], live=True, open_errors=[CameraAbsentError("Plug it in.")] * 1000)
        capture = Capture(source)
        capture.start()
        time.sleep(0.8)
        assert capture.stop()
        # After 0 to 120 ms six times, then after 160 and 320 ms more and so on, not 40 times.
        assert 3 <= source.opened <= 10

    def test_a_camera_that_comes_and_goes_at_once_is_not_opened_in_a_tight_loop(self):
        source = FakeSource([*live_pictures(1), SourceError("It was lost.")], live=True)
        capture = Capture(source)
        capture.start()
        time.sleep(0.6)
        assert capture.stop()
        assert 4 <= source.opened <= 7

    def test_after_a_while_of_pictures_the_first_wait_is_short_again(self, monkeypatch):
        monkeypatch.setattr(capture_module, "_RECOVERED_S", 0.1)
        monkeypatch.setattr(capture_module, "_LONGEST_WAIT_S", 1.0)
        first, second = live_pictures(2)
        source = FakeSource(
            [first, lambda: time.sleep(0.2), second, SourceError("It was lost.")],
            live=True,
            open_errors=[CameraAbsentError("Plug it in.")] * 5,
        )
        capture = Capture(source)
        capture.start()
        wait_until(lambda: source.opened == 6)
        wait_until(lambda: capture.status.state is SourceState.LOST)
        lost_at = time.perf_counter()
        wait_until(lambda: source.opened == 7)
        assert time.perf_counter() - lost_at < 0.4  # 0.02, where 0.64 was due
        assert capture.stop()

    def test_frames_go_on_counting_after_a_loss(self):
        source = FakeSource([*live_pictures(2), SourceError("It was lost.")], live=True)
        capture = Capture(source)
        capture.start()
        indices: list[tuple[int, float]] = []
        while len(indices) < 3:
            frame = take(capture)
            indices.append((frame.index, frame.time_s))
        assert capture.stop()
        assert indices == sorted(indices)
        assert indices[-1][0] >= 2

    def test_whatever_a_driver_raises_is_a_loss_that_is_tried_again(self):
        source = FakeSource([*live_pictures(1), RuntimeError("driver")], live=True, name="Webcam")
        capture = Capture(source)
        capture.start()
        wait_until(lambda: source.opened >= 3)
        assert capture.stop()

    def test_a_source_that_gives_nothing_is_silent(self, monkeypatch):
        monkeypatch.setattr(source_watch, "_SILENT_S", 0.1)
        gate = threading.Event()
        source = FakeSource([*live_pictures(1), lambda: hang(gate), *live_pictures(1)], live=True)
        source.name = "Webcam"
        capture = Capture(source)
        capture.start()
        wait_until(lambda: capture.status.state is SourceState.SILENT)
        assert capture.status.sentence.startswith("Webcam has sent no picture for 0 s.")
        gate.set()
        wait_until(lambda: capture.status.final)
        assert capture.stop()

    def test_an_opening_that_does_not_return_is_silent_too(self, monkeypatch):
        monkeypatch.setattr(source_watch, "_SLOW_OPENING_S", 0.1)
        gate = threading.Event()
        source = FakeSource([], live=True)
        monkeypatch.setattr(source, "open", lambda: hang(gate))
        capture = Capture(source)
        assert capture.status == Status(SourceState.OPENING)
        capture.start()
        wait_until(lambda: capture.status.state is SourceState.SILENT)
        gate.set()
        assert capture.stop()


class TestStopping:
    def test_a_hanging_read_is_left_alone_within_a_second_and_closes_by_itself_later(self):
        gate = threading.Event()
        source = FakeSource([lambda: hang(gate), *live_pictures(1)], live=True)
        capture = Capture(source)
        capture.start()
        wait_until(lambda: source.opened == 1)
        began = time.perf_counter()
        assert not capture.stop()
        assert 0.9 < time.perf_counter() - began < 1.5
        assert source.closed == 0  # never under a running read
        gate.set()
        wait_until(lambda: source.closed == 1)
        assert capture.stop()
        assert source.threads == {"capture"}

    def test_stopping_does_not_wait_for_the_next_try(self, monkeypatch):
        monkeypatch.setattr(capture_module, "_FIRST_WAIT_S", 30.0)
        capture = Capture(FakeSource([], live=True, open_errors=[CameraAbsentError("Plug it in.")]))
        capture.start()
        wait_until(lambda: capture.status.state is SourceState.ABSENT)
        began = time.perf_counter()
        assert capture.stop()
        assert time.perf_counter() - began < 0.5

    @pytest.mark.parametrize("every_frame", [True, False])
    def test_stopping_does_not_wait_for_a_frame_to_be_taken_or_shown(self, every_frame):
        source = FakeSource(pictures(100, fps=0.1))
        capture = Capture(source, every_frame=every_frame)
        capture.start()
        wait_until(lambda: capture.status.state is SourceState.LIVE)
        began = time.perf_counter()
        assert capture.stop()
        assert time.perf_counter() - began < 0.5
        assert source.closed == 1

    def test_stopping_wakes_who_waits_for_a_frame(self):
        gate = threading.Event()
        capture = Capture(FakeSource([lambda: hang(gate)], live=True))
        capture.start()
        took = []

        def wait_for_one():
            began = time.perf_counter()
            capture.take(10.0)
            took.append(time.perf_counter() - began)

        reader = threading.Thread(target=wait_for_one)
        reader.start()
        time.sleep(0.05)
        capture.stop(0.05)
        reader.join(2.0)
        gate.set()
        assert took
        assert took[0] < 1.0
        assert capture.stop()

    def test_a_capture_that_was_never_started_stops(self):
        source = FakeSource([])
        assert Capture(source).stop()
        assert source.opened == 0
