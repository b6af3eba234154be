"""Video files and pictures: pause, step, seek, speed, loop, and the keys of video players."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QToolButton

from signcam.live.choice import SourceChoice
from signcam.sources.base import Source
from signcam.sources.factory import create_source
from signcam.ui.main_window import MainWindow
from tests.support.doubles import FakeSource
from tests.ui.conftest import Studio, camera_script, reading
from tests.ui.person import click, press, shown_colour, shown_state, strike, wait, wait_for_video

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """Four seconds, whose left half is dark."""
    path = tmp_path / "clip.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25, (64, 48))
    for index in range(100):
        picture = np.full((48, 64, 3), index, np.uint8)
        picture[:, 32:] = 220
        writer.write(picture)
    writer.release()
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "hands"
    folder.mkdir()
    for index in range(4):
        cv2.imwrite(str(folder / f"hand {index}.png"), np.full((48, 64, 3), 50 * index, np.uint8))
    return folder


def open_file(studio: Studio, path: Path) -> MainWindow:
    def make(choice: SourceChoice) -> Source:
        return FakeSource(camera_script(), live=True) if choice.text is None else create_source(choice.text)

    studio.make_source = make
    window = studio.open()
    wait_for_video(studio, window)
    window.open_source(str(path))
    wait(studio, lambda: window.player.source is not None and not window.player.source.live)
    wait(studio, lambda: window.live.frame is not None and window.player.source is window.live._source)
    return window


def time_s(window: MainWindow) -> float:
    frame = window.player.snapshot().frame
    return frame.time_s if frame is not None else -1.0


def stands(studio: Studio, window: MainWindow) -> float:
    """Wait until nothing moves; return where it stands."""
    places = [-1.0]

    def moves_no_more() -> bool:
        # Three pictures of the clip are as long.
        studio.qtbot.wait(120)
        places.append(time_s(window))
        return places[-1] == places[-2]

    wait(studio, moves_no_more)
    return places[-1]


def test_space_pauses_a_clip_and_goes_on(studio: Studio, clip: Path) -> None:
    window = open_file(studio, clip)
    bar = window.clip.bar
    wait(studio, bar.isVisible)
    press(studio, window, Qt.Key.Key_Space)
    there = stands(studio, window)
    assert window.clip.actions["pause"].text() == "&Play"
    assert window.live.video.image is not None
    assert shown_state(window) == ""
    press(studio, window, Qt.Key.Key_Space)
    wait(studio, lambda: time_s(window) > there + 0.1)


def test_it_steps_by_frame_and_seeks(studio: Studio, clip: Path) -> None:
    window = open_file(studio, clip)
    press(studio, window, Qt.Key.Key_Period)
    there = stands(studio, window)
    press(studio, window, Qt.Key.Key_Period)
    wait(studio, lambda: abs(time_s(window) - there - 0.04) < 0.01)
    press(studio, window, Qt.Key.Key_Comma)
    wait(studio, lambda: abs(time_s(window) - there) < 0.01)
    window.clip.bar.sought.emit(2.0)
    wait(studio, lambda: abs(time_s(window) - 2.0) < 0.05)
    wait(studio, lambda: window.clip.bar.label.text() == "0:02.0 / 0:04.0")
    assert window.clip.bar.slider.value() == pytest.approx(200, abs=5)
    press(studio, window, Qt.Key.Key_Home)
    wait(studio, lambda: time_s(window) < 0.05)
    press(studio, window, Qt.Key.Key_Right)
    wait(studio, lambda: time_s(window) > 3.8)


def test_speed_and_loop(studio: Studio, clip: Path) -> None:
    window = open_file(studio, clip)
    press(studio, window, Qt.Key.Key_BracketRight)
    wait(studio, lambda: window.clip.bar.speed.text() == "1.5x")
    for _ in range(9):
        press(studio, window, Qt.Key.Key_BracketLeft)
    wait(studio, lambda: window.clip.bar.speed.text() == "0.25x")
    press(studio, window, Qt.Key.Key_L, SHIFT)
    wait(studio, window.clip.actions["loop"].isChecked)
    assert window.player.playback.loop
    assert window.settings.landmarks
    window.clip.set_speed(2.0)
    window.clip.bar.sought.emit(3.8)
    wait(studio, lambda: 0 <= time_s(window) < 1)
    assert shown_state(window) == ""


def test_after_the_end_one_can_step_back_and_seek(studio: Studio, clip: Path) -> None:
    window = open_file(studio, clip)
    window.clip.bar.sought.emit(3.8)
    wait(studio, lambda: shown_state(window) == "End of clip")
    press(studio, window, Qt.Key.Key_Comma)
    wait(studio, lambda: shown_state(window) == "" and 3.8 < time_s(window) < 4)
    stands(studio, window)
    window.clip.to_start()
    wait(studio, lambda: 0 <= time_s(window) < 0.05)


def test_a_camera_has_no_such_controls(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    studio.qtbot.wait(300)
    assert not window.clip.bar.isVisible()
    assert not window.clip.actions["pause"].isEnabled()
    press(studio, window, Qt.Key.Key_Space)
    assert not window.player.playback.paused


def test_every_control_of_the_bar_is_named_and_reached_by_tab(studio: Studio, clip: Path) -> None:
    window = open_file(studio, clip)
    wait(studio, window.clip.bar.isVisible)
    reached = set()
    for _ in range(25):
        strike(window.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(window.focusWidget())
    bar = window.clip.bar
    for control in (*bar.findChildren(QToolButton), bar.slider):
        assert control in reached
        assert control.accessibleName()


def test_files_are_not_mirrored_unless_asked(studio: Studio, clip: Path) -> None:
    window = open_file(studio, clip)
    wait(studio, lambda: shown_colour(window, 0.05, 0.5).red() < 150)
    assert not window.menus.actions["mirror"].isChecked()
    press(studio, window, Qt.Key.Key_M)
    assert shown_colour(window, 0.05, 0.5).red() > 150
    assert (window.settings.mirror, window.settings.mirror_files) == (True, True)
    press(studio, window, Qt.Key.Key_M)
    window.play_default_camera()
    wait(studio, window.menus.actions["mirror"].isChecked)
    assert (window.settings.mirror, window.settings.mirror_files) == (True, False)


def test_what_the_command_line_says_of_mirroring_counts_for_files_too(studio: Studio, clip: Path) -> None:
    window = open_file(studio, clip)
    window.mirroring.show(True)
    wait(studio, lambda: shown_colour(window, 0.05, 0.5).red() > 150)
    assert not window.settings.mirror_files


def test_pictures_are_no_clips(studio: Studio, folder: Path) -> None:
    window = open_file(studio, folder / "hand 1.png")
    wait(studio, lambda: window.player.ended)
    studio.qtbot.wait(300)
    assert shown_state(window) == ""
    assert window.live.video.image is not None
    assert window.live.video.badge.isVisible()
    assert reading(window).page.panel.stats.numbers["rate"].text() == "-"
    assert not window.clip.bar.isVisible()


def test_a_folder_shows_name_and_number_next_and_previous(studio: Studio, folder: Path) -> None:
    window = open_file(studio, folder)
    bar = window.clip.bar
    wait(studio, lambda: bar.label.toolTip() == "hand 0.png · 1 of 4")
    press(studio, window, Qt.Key.Key_Space)
    for key, number in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Right, 3), (Qt.Key.Key_Left, 2)):
        press(studio, window, key)
        wait(studio, lambda number=number: f"{number} of 4" in bar.label.toolTip())  # type: ignore[misc]
    click(bar.buttons["step_on"])
    wait(studio, lambda: "3 of 4" in bar.label.toolTip())
    # A picture that one stays at is read as one that is held up.
    wait(studio, lambda: window.live.video.badge.shown is not None)
    wait(studio, lambda: "95 % sure" in window.live.video.badge.accessibleName())


def test_there_is_no_grey_picture_between_two(studio: Studio, folder: Path) -> None:
    window = open_file(studio, folder)
    shades = set()

    def note() -> None:
        if window.live.frame is not None:
            shades.add(int(window.live.frame.image[0, 0, 0]))

    window.live.frame_shown.connect(note)
    wait(studio, lambda: window.player.ended, 9000)
    assert shades == {0, 50, 100, 150}
    assert shown_state(window) == ""
