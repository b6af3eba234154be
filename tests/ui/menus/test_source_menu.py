"""Picking what plays."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import (
    QDialog,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from signcam.live.choice import DEFAULT_CAMERA, SourceChoice, demo_choice
from signcam.resources.demos import DIGITS
from signcam.sources.base import CameraAbsentError
from signcam.sources.camera_list import CameraInfo
from signcam.ui.main_window import MainWindow
from signcam.ui.settings import Settings
from signcam.ui.wording.messages import Remedy
from tests.support.doubles import FakeSource
from tests.ui.conftest import Studio, camera_script
from tests.ui.person import click, drop, press, shown_state, wait, wait_for_video


def test_the_default_camera_is_what_plays_first(studio: Studio, qtbot: QtBot) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    assert studio.choices == [DEFAULT_CAMERA]


def entries(window: MainWindow) -> list[str]:
    return [action.text() for action in window.menus.source.actions() if action.isVisible() and action.data()]


def test_cameras_are_listed_by_name_and_can_be_picked(studio: Studio, cameras: list[CameraInfo]) -> None:
    cameras += [
        CameraInfo(0, "Integrated Camera", "/dev/video0", 200),
        CameraInfo(2, "USB & Co", "/dev/x", 200),
    ]
    window = studio.open()
    wait(studio, lambda: entries(window) == ["Integrated Camera", "USB && Co"])
    action = next(action for action in window.menus.source.actions() if action.data() == "/dev/x")
    action.trigger()
    wait(studio, lambda: studio.choices[-1] == SourceChoice("/dev/x", "USB & Co"))
    wait(studio, lambda: window.settings.source == "/dev/x")
    wait(studio, lambda: "USB && Co" in window.menus.toolbar.source_picker.text())
    assert action.isChecked()


def test_two_cameras_of_one_name_are_told_apart(studio: Studio, cameras: list[CameraInfo]) -> None:
    cameras += [CameraInfo(0, "Cam", "/dev/video0", 200), CameraInfo(2, "Cam", "/dev/video2", 200)]
    window = studio.open()
    wait(studio, lambda: entries(window) == ["Cam (0)", "Cam (2)"])


def test_a_camera_plugged_in_later_is_found(studio: Studio, cameras: list[CameraInfo]) -> None:
    window = studio.open()
    wait(studio, lambda: not window.menus.source.looking)
    assert entries(window) == []
    cameras.append(CameraInfo(0, "Late", "/dev/video0", 200))
    press(studio, window, Qt.Key.Key_F5)
    wait(studio, lambda: entries(window) == ["Late"])


def test_cameras_that_cannot_be_listed_are_a_sentence(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> list[CameraInfo]:
        raise RuntimeError("driver")

    monkeypatch.setattr("signcam.ui.menus.source_menu.list_cameras", fail)
    window = studio.open()
    wait(studio, window.live.banner.isVisible)
    assert "driver" in window.live.banner.label.text()


def test_a_demo_can_be_picked_says_which_it_is_and_is_not_kept(studio: Studio) -> None:
    window = studio.open()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for keys, title in ((control, "Digits demo"), (control | shift, "Numbers demo")):
        press(studio, window, Qt.Key.Key_D, keys)
        wait(studio, lambda title=title: studio.choices[-1].title == title)  # type: ignore[misc]
        wait(studio, lambda title=title: title in window.windowTitle())  # type: ignore[misc]
        assert title in window.menus.toolbar.source_picker.text()
    assert window.settings.source is None


def test_the_menu_of_sources_offers_both_demos(studio: Studio) -> None:
    window = studio.open()
    offered = {action.text().replace("&", ""): action for action in window.menus.source.actions()}
    for text, title in (("Play the numbers demo", "Numbers demo"), ("Play the digits demo", "Digits demo")):
        offered[text].trigger()
        wait(studio, lambda title=title: studio.choices[-1].title == title)  # type: ignore[misc]


def test_a_demo_helps_where_there_is_no_camera(studio: Studio) -> None:
    error = CameraAbsentError("Nothing is plugged in.")
    demo = demo_choice(DIGITS)
    studio.make_source = lambda choice: FakeSource(
        camera_script(), live=choice != demo, open_errors=[] if choice == demo else [error] * 99
    )
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "No camera")
    click(window.live.video.state_card.buttons[Remedy.DEMO])
    wait(studio, lambda: shown_state(window) == "")


def test_another_source_is_chosen_where_the_button_is(studio: Studio) -> None:
    error = CameraAbsentError("Nothing is plugged in.")
    studio.make_source = lambda choice: FakeSource([], live=True, open_errors=[error] * 99)
    window = studio.open()
    wait(studio, lambda: shown_state(window) == "No camera")
    window.set_fullscreen(True)
    wait(studio, lambda: not window.menus.toolbar.isVisible())
    button = window.live.video.state_card.buttons[Remedy.PICK]
    click(button)
    wait(studio, window.menus.source.isVisible)
    corner = button.mapToGlobal(button.rect().bottomLeft())
    # Moved where the screen has no room for it, though never away from the button.
    assert abs(window.menus.source.x() - corner.x()) < button.width()
    window.menus.source.close()


def dialog_of(studio: Studio, window: MainWindow, kind: type[QDialog]) -> QDialog:
    found: list[QDialog] = []

    def look() -> bool:
        found[:] = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
        return bool(found)

    wait(studio, look)
    return found[0]


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "a clip & more.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (64, 48))
    for shade in range(20):
        writer.write(np.full((48, 64, 3), shade * 10, np.uint8))
    writer.release()
    return path


def test_a_file_is_opened_by_the_dialog(studio: Studio, video: Path) -> None:
    window = studio.open()
    press(studio, window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(studio, window, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(video))
    dialog.close()
    wait(studio, lambda: studio.choices[-1] == SourceChoice(str(video), video.name))
    # Files are not kept: the next start is about the camera.
    assert window.settings.source is None


def test_an_address_is_opened_and_kept(studio: Studio) -> None:
    window = studio.open()
    press(studio, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(studio, window, QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("http://127.0.0.1:9/video")
    dialog.accept()
    wait(studio, lambda: studio.choices[-1].text == "http://127.0.0.1:9/video")
    wait(studio, lambda: window.settings.source == "http://127.0.0.1:9/video")


def test_a_cameras_password_is_shown_nowhere_and_not_kept(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    window.open_source("http://guest:secret@127.0.0.1:9/video")
    wait(studio, lambda: "password" in window.live.banner.label.text())
    assert studio.choices[-1].text == "http://guest:secret@127.0.0.1:9/video"
    assert window.settings.source is None
    assert "127.0.0.1:9/video" in window.windowTitle()
    shown = [window.windowTitle(), window.live.banner.label.text()]
    for widget in window.findChildren(QWidget):
        shown += [widget.toolTip(), widget.accessibleName(), str(getattr(widget, "text", str)())]
    for action in window.findChildren(QAction):
        shown += [action.text(), action.toolTip()]
    assert not [text for text in shown if "secret" in text]


def test_what_makes_no_sense_is_a_sentence_and_changes_nothing(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    window.open_source("gopher://old")
    wait(studio, lambda: "gopher" in window.live.banner.label.text())
    assert window.live.banner.isVisible()
    assert len(studio.choices) == 1
    assert window.settings.source is None
    click(window.live.banner.close_button)
    assert not window.live.banner.isVisible()


def test_a_dropped_file_is_opened(studio: Studio, video: Path) -> None:
    window = studio.open()
    drop(window, video)
    wait(studio, lambda: studio.choices[-1].text == str(video))


@pytest.mark.parametrize("name", ["mine.tflite", "mine.KERAS", "mine.h5", "mine.json", "mine.weights.h5"])
def test_a_dropped_model_reads_what_is_played(studio: Studio, tmp_path: Path, name: str) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    drop(window, tmp_path / name)
    wait(studio, lambda: window.player.model == str(tmp_path / name))
    assert "mine" in window.menus.toolbar.model_picker.text()
    assert len(studio.choices) == 1


def test_a_dropped_folder_is_a_source_whatever_it_is_called(studio: Studio, tmp_path: Path) -> None:
    window = studio.open()
    folder = tmp_path / "pictures.keras"
    folder.mkdir()
    cv2.imwrite(str(folder / "hand.png"), np.zeros((10, 10, 3), np.uint8))
    drop(window, folder)
    wait(studio, lambda: studio.choices[-1].text == str(folder))
    assert window.models.opening is None


def test_about_says_what_leaves_the_machine(studio: Studio) -> None:
    window = studio.open()
    window.questions.show_about()
    box = dialog_of(studio, window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "no picture is stored or sent" in box.text().replace("\n", " ")
    box.close()


def test_a_camera_that_never_opened_is_not_opened_at_the_next_start(studio: Studio) -> None:
    absent = CameraAbsentError("There is no camera nonsense.")
    studio.make_source = lambda choice: FakeSource(
        camera_script(), live=True, open_errors=[absent] * 99 if choice.text == "nonsense" else []
    )
    window = studio.open()
    wait_for_video(studio, window)
    window.open_source("nonsense")
    wait(studio, lambda: shown_state(window) == "No camera")
    assert "nonsense" in window.live.video.state_card.advice.text()
    studio.qtbot.wait(300)
    assert window.settings.source is None


@pytest.mark.parametrize("typed", ["nonsense", "192.168.1.5/video", "", "http://"])
def test_what_is_typed_and_is_no_address_is_named_and_changes_nothing(studio: Studio, typed: str) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    press(studio, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(studio, window, QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue(typed)
    dialog.accept()
    wait(studio, window.live.banner.isVisible)
    told = window.live.banner.label.text()
    assert "http://" in told
    assert typed == "http://" or typed in told
    assert len(studio.choices) == 1


def test_the_menu_always_leads_back_to_the_default_camera(studio: Studio) -> None:
    window = studio.open(Settings(welcomed=True, source="http://127.0.0.1:9/video"), play=False)
    window.open_source("http://127.0.0.1:9/video")
    wait(studio, lambda: len(studio.choices) == 1)
    camera = window.menus.actions["camera"]
    assert camera in window.menus.source.actions()
    camera.trigger()
    wait(studio, lambda: studio.choices[-1] == DEFAULT_CAMERA)
    wait(studio, lambda: window.settings.source is None)
    wait(studio, camera.isChecked)


def marked(window: MainWindow) -> list[str]:
    actions = window.menus.source.actions()
    return [action.text().replace("&", "") for action in actions if action.isChecked()]


def test_what_plays_is_marked_in_the_menu_and_has_its_own_icon(
    studio: Studio, cameras: list[CameraInfo], video: Path, tmp_path: Path
) -> None:
    cameras.append(CameraInfo(0, "Built-in", "/dev/video0", 200))
    studio.make_source = None
    window = studio.open()
    picker = window.menus.toolbar.source_picker
    wait(studio, lambda: marked(window) == ["Built-in"] and picker.glyph == "camera")
    window.play_numbers()
    wait(studio, lambda: marked(window) == ["Play the numbers demo"] and picker.glyph == "hand")
    studio.live = False
    window.open_source(str(video))
    wait(studio, lambda: marked(window) == ["a clip  more.avi"] and picker.glyph == "film")
    # It stays in the menu, to come back to.
    window.play_default_camera()
    wait(studio, lambda: marked(window) == ["Built-in"])
    (again,) = [action for action in window.menus.source.actions() if action.data() == str(video)]
    again.trigger()
    wait(studio, lambda: marked(window) == ["a clip  more.avi"])


def test_a_model_that_is_picked_as_a_file_to_open_reads(studio: Studio, tmp_path: Path) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    press(studio, window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(studio, window, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "mine.keras"))
    dialog.close()
    wait(studio, lambda: window.player.model == str(tmp_path / "mine.keras"))


def test_what_is_plugged_in_or_pulled_out_appears_within_two_seconds(
    studio: Studio, cameras: list[CameraInfo]
) -> None:
    window = studio.open()
    wait(studio, lambda: not window.menus.source.looking)
    cameras.append(CameraInfo(0, "Plugged in", "/dev/video0", 200))
    wait(studio, lambda: entries(window) == ["Plugged in"], 2000)
    cameras.clear()
    wait(studio, lambda: entries(window) == [], 2000)
