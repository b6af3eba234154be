"""A camera on the network: pulled out, put back, silent, not there."""

import socket
import time

import pytest

from signcam.errors import SourceError
from signcam.live.capture import Capture
from signcam.sources.base import CameraAbsentError, Source
from signcam.sources.factory import create_source
from signcam.sources.status import SourceState
from tests.support.mjpeg_server import MjpegCamera


def wait_for(capture: Capture, state: SourceState, timeout_s: float) -> tuple[float, str]:
    """Take frames until the source is in a state; how long that took, and its sentence."""
    began = time.perf_counter()
    while time.perf_counter() - began < timeout_s:
        capture.take(0.02)
        status = capture.status
        if status.state is state:
            return time.perf_counter() - began, status.sentence
    pytest.fail(f"{capture.status} after {timeout_s} s instead of {state}")


def read_on(source: Source) -> None:
    while source.read() is not None:
        pass


def test_pulled_out_and_put_back_it_goes_on_by_itself():
    with MjpegCamera() as camera:
        capture = Capture(create_source(camera.address))
        capture.start()
        wait_for(capture, SourceState.LIVE, 5)
        camera.pull_out()
        _, sentence = wait_for(capture, SourceState.LOST, 5)
        assert sentence.startswith(f"{camera.address} was lost.")
        # While it is out, nobody answers; that is told too, and it stays a lost one.
        deadline = time.monotonic() + 5
        while "No video comes from" not in capture.status.sentence and time.monotonic() < deadline:
            time.sleep(0.05)
        assert "No video comes from" in capture.status.sentence
        assert capture.status.state is SourceState.LOST
        camera.plug_in()
        wait_for(capture, SourceState.LIVE, 8)
        frame = capture.take(1.0)
        assert frame is not None
        assert frame.image.shape == (48, 64, 3)
        assert capture.source.details == "64x48"
        assert capture.stop()


def test_a_stream_that_falls_silent_is_told_within_ten_seconds_and_goes_on_when_it_speaks_again():
    with MjpegCamera() as camera:
        capture = Capture(create_source(camera.address))
        capture.start()
        wait_for(capture, SourceState.LIVE, 5)
        camera.silent = True
        took, sentence = wait_for(capture, SourceState.SILENT, 10)
        assert took < 10
        assert "has sent no picture for" in sentence
        camera.silent = False
        wait_for(capture, SourceState.LIVE, 8)
        camera.pull_out()
        assert capture.stop()


def test_a_server_that_answers_and_sends_nothing_is_told_within_ten_seconds(monkeypatch):
    monkeypatch.setattr("signcam.sources.stream._FIRST_ANSWER_S", 9.5)
    with MjpegCamera() as camera:
        camera.silent = True
        capture = Capture(create_source(camera.address))
        capture.start()
        took, sentence = wait_for(capture, SourceState.SILENT, 10)
        assert took < 10
        assert "has not answered for" in sentence
        camera.pull_out()
        assert capture.stop()


def test_an_address_where_nobody_answers_is_told_at_once():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    source = create_source(f"http://127.0.0.1:{port}/video")
    began = time.perf_counter()
    with pytest.raises(CameraAbsentError, match="No video comes from"):
        source.open()
    assert time.perf_counter() - began < 6


def test_a_lost_stream_tells_so_in_one_sentence():
    with MjpegCamera() as camera:
        source = create_source(camera.address)
        source.open()
        camera.pull_out()
        with pytest.raises(SourceError, match="was lost"):
            read_on(source)
        source.close()
        source.close()  # a second time does no harm
