"""A file that takes long to look at: the window answers meanwhile, and says what it waits for."""

import threading
from collections.abc import Iterator

import pytest

from signcam.errors import SourceError
from signcam.sources.base import Source
from signcam.sources.factory import create_source
from tests.ui.conftest import Studio
from tests.ui.person import wait, wait_for_video


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """What is called `slow` is looked at for as long as this is closed."""
    gate = threading.Event()

    def create(text: str) -> Source:
        if "slow" in text:
            gate.wait(10)
            raise SourceError("slow.mp4 is not a video, or is damaged. Copy or save it again.")
        return create_source(text)

    monkeypatch.setattr("signcam.ui.source_switch.create_source", create)
    yield gate
    gate.set()


def test_the_window_plays_on_while_a_slow_file_is_looked_at(studio: Studio, gate: threading.Event) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    window.open_file("/somewhere/slow.mp4")
    assert window.live.banner.label.text() == "Opening slow.mp4…"
    before = window.live.frame
    wait(studio, lambda: window.live.frame is not before)
    assert not gate.is_set()
    gate.set()
    wait(studio, lambda: "is not a video" in window.live.banner.label.text())
    assert len(studio.choices) == 1


def test_of_several_files_the_last_one_is_played(studio: Studio, gate: threading.Event) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    window.open_file("/somewhere/slow.mp4")
    window.open_source("http://127.0.0.1:9/video")
    wait(studio, lambda: studio.choices[-1].text == "http://127.0.0.1:9/video")
    wait(studio, lambda: not window.live.banner.isVisible())
    gate.set()
    wait_for_video(studio, window)
    assert not window.live.banner.isVisible()


def test_a_window_that_is_closed_waits_for_no_file(studio: Studio, gate: threading.Event) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    window.open_file("/somewhere/slow.mp4")
    assert studio.close(window)
