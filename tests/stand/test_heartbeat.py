"""The heartbeat beats while frames come, or while there is a known reason that none does."""

import contextlib
import io
import os

import pytest

from signcam.sources.status import SourceState
from signcam.stand.heartbeat import Heartbeat


def beats(stream: io.StringIO) -> list[str]:
    return stream.getvalue().split()


def test_it_beats_about_once_a_second_while_frames_come():
    stream = io.StringIO()
    heart = Heartbeat(stream)
    for index in range(300):
        heart.update(index / 60, index, SourceState.LIVE)
    assert beats(stream) == ["frame"] * 5


def test_it_stops_when_frames_stop_though_the_camera_seems_to_live():
    stream = io.StringIO()
    heart = Heartbeat(stream)
    for index in range(600):
        heart.update(index / 60, min(index, 60), SourceState.LIVE)
    assert len(beats(stream)) <= 2


def test_before_the_first_frame_it_waits():
    stream = io.StringIO()
    heart = Heartbeat(stream)
    for index in range(180):
        heart.update(index / 60, None, SourceState.OPENING)
    assert beats(stream) == ["waiting"] * 3


@pytest.mark.parametrize(
    ("state", "goes_on"),
    [
        (SourceState.LOST, True),
        (SourceState.ABSENT, True),
        (SourceState.BUSY, True),
        (SourceState.SILENT, False),
    ],
)
def test_a_camera_that_is_away_is_no_reason_to_start_again_but_one_that_hangs_is(
    state: SourceState, goes_on: bool
):
    stream = io.StringIO()
    heart = Heartbeat(stream)
    heart.update(0, 1, SourceState.LIVE)
    for second in range(1, 20):
        heart.update(second, 1, state)
    assert (len(beats(stream)) > 10) is goes_on


def test_it_notices_that_nobody_listens():
    reader, writer = os.pipe()
    os.close(reader)
    stream = io.TextIOWrapper(io.FileIO(writer, "w"))
    assert not Heartbeat(stream).update(0, 1, SourceState.LIVE)
    with contextlib.suppress(BrokenPipeError):
        stream.close()
