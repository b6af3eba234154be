"""Dragging files onto the window."""

from pathlib import Path

import pytest
from PyQt6.QtCore import Qt

from tests.ui.conftest import Studio
from tests.ui.person import drag, drag_away, drop, wait


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "one.mp4", tmp_path / "two.mp4"]
    for path in paths:
        path.write_bytes(b"x")
    return paths


def test_a_dropped_file_is_copied_never_moved(studio: Studio, pictures: list[Path]) -> None:
    window = studio.open()
    event = drag(window, pictures[0])
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert drop(window, pictures[0]) == Qt.DropAction.CopyAction


def test_while_dragging_the_window_shows_that_it_takes_the_file(studio: Studio, pictures: list[Path]) -> None:
    window = studio.open()
    frame = window.drop.frame
    assert not frame.isVisible()
    drag(window, pictures[0])
    assert frame.isVisible()
    assert "open one.mp4" in frame.sentence
    assert frame.size() == window.size()
    drag_away(window)
    assert not frame.isVisible()
    drag(window, pictures[0].with_name("mine.keras"))
    assert "read with mine.keras" in frame.sentence
    saved = pictures[0].with_name("saved")
    saved.mkdir()
    (saved / "saved_model.pb").write_bytes(b"x")
    drag(window, saved)
    assert "read with saved" in frame.sentence
    drop(window, pictures[0])
    assert not frame.isVisible()


def test_two_files_are_not_silently_ignored(studio: Studio, pictures: list[Path]) -> None:
    window = studio.open()
    drag(window, *pictures)
    assert "one file" in window.drop.frame.sentence
    drop(window, *pictures)
    wait(studio, window.live.banner.isVisible)
    assert "one file" in window.live.banner.label.text()
    assert len(studio.choices) == 1


def test_a_link_from_a_browser_is_told_where_it_goes(studio: Studio) -> None:
    window = studio.open()
    drop(window, "https://example.org/clip.mp4")
    assert "Ctrl+L" in window.live.banner.label.text()
