"""What a person sees and does in the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PyQt6.QtGui import QColor, QDropEvent, QImage, QPalette
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from signcam.cameras import CameraInfo
from signcam.capture import SourceState
from signcam.errors import ModelError, SourceError
from signcam.frame import Image
from signcam.settings import Settings
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError, Picture
from signcam.ui.faces import NO_HAND, Remedy
from signcam.ui.main_window import MainWindow
from signcam.ui.player import DEFAULT_CAMERA, DEMO, Choice
from signcam.ui.reading import Certainty
from signcam.ui.theme import theme_of
from tests.doubles import FakeSource, open_hand
from tests.ui.conftest import Studio, camera_script, rest, scene


def wait(studio: Studio, condition: Callable[[], bool], ms: int = 5000) -> None:
    studio.qtbot.waitUntil(condition, timeout=ms)


def wait_for_video(studio: Studio, window: MainWindow) -> None:
    wait(studio, lambda: window.live.stage.image is not None)


def face(window: MainWindow) -> str:
    card = window.live.stage.face
    return card.headline.text() if card.isVisible() else ""


def pixels(image: QImage) -> Image:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    assert bits is not None
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine())  # type: ignore[call-overload]
    return np.array(rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3))


def shown_colour(window: MainWindow, x: float, y: float) -> QColor:
    """The colour on the screen at a share of the video's width and height."""
    rect = window.live.stage.video_rect()
    point = QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height())
    return window.live.stage.grab().toImage().pixelColor(point.toPoint())


def click(button: QWidget) -> None:
    # Its stubs leave out that these are functions.
    tester: Any = QTest
    tester.mouseClick(button, Qt.MouseButton.LeftButton)


def strike(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    tester: Any = QTest
    tester.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


def press(
    studio: Studio, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
) -> None:
    window.activateWindow()
    strike(window, key, modifier)


# -- video, digit, bars -----------------------------------------------------------------------------------


def test_video_is_shown_mirrored_and_read_unmirrored(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    assert shown_colour(window, 0.05, 0.5).red() == 200
    assert shown_colour(window, 0.95, 0.5).red() < 120
    # The hand stands in the dark left half of the picture; that is what the network was given.
    wait(studio, lambda: bool(studio.classifiers[-1].crops))
    assert studio.classifiers[-1].crops[0].mean() < 120
    # On the screen its outline stands on the right.
    assert (
        window.live.stage.to_widget().map(QPointF(200, 240)).x() > window.live.stage.video_rect().center().x()
    )


def test_unmirrored_video_is_shown_as_the_camera_sees_it(studio: Studio) -> None:
    window = studio.open(Settings(mirror=False, welcomed=True))
    wait_for_video(studio, window)
    assert shown_colour(window, 0.05, 0.5).red() < 120
    assert shown_colour(window, 0.95, 0.5).red() == 200


def test_a_held_digit_is_large_and_solid_with_its_confidence(studio: Studio) -> None:
    window = studio.open()
    badge = window.live.stage.badge
    wait(studio, lambda: badge.reading is not None and badge.reading.certainty is Certainty.HELD)
    assert badge.reading is not None
    assert badge.reading.digit == 7
    assert badge.reading.words == "95 % sure"
    assert badge.isVisible()
    assert badge.height() > window.live.stage.video_rect().height() * 0.3
    assert "7" in badge.accessibleName()
    # The digit's middle is filled with white.
    white = (pixels(badge.grab().toImage()) > 250).all(axis=2)
    assert white.mean() > 0.08


def test_a_guess_looks_tentative(studio: Studio) -> None:
    studio.confidence = 0.4
    window = studio.open()
    badge = window.live.stage.badge
    wait(studio, lambda: badge.reading is not None)
    assert badge.reading is not None
    assert badge.reading.certainty is Certainty.UNSURE
    assert badge.reading.words == "40 % · not sure"
    guessed = (pixels(badge.grab().toImage()) > 250).all(axis=2).mean()
    badge.show_reading(type(badge.reading)(7, Certainty.HELD, 0.95))
    held = (pixels(badge.grab().toImage()) > 250).all(axis=2).mean()
    assert guessed < held * 0.75


def test_ten_bars_follow_the_probabilities(studio: Studio) -> None:
    window = studio.open()
    bars = window.live.panel.bars
    wait(studio, lambda: bars.shares is not None and bars.words[7] == "95 %" and bars.held == 7)
    assert bars.shares is not None
    assert len(bars.shares) == 10
    assert sum(bars.shares) == pytest.approx(1)
    assert bars.threshold == 0.7
    image = bars.grab().toImage()
    accent = theme_of(bars.palette()).accent

    def accented(digit: int) -> int:
        y = round((digit + 0.5) * (bars.height() - 12) / 10 + 12)
        return sum(image.pixelColor(x, y) == accent for x in range(30, bars.width()))

    assert accented(7) > 60
    assert not any(accented(digit) for digit in (0, 3, 9))


def test_the_crop_is_what_the_network_got(studio: Studio) -> None:
    window = studio.open()
    crop = window.live.panel.crop
    wait(studio, lambda: crop.image is not None)
    assert crop.image is not None
    seen = pixels(crop.image)
    assert seen.shape == (100, 100, 3)
    assert any(np.array_equal(seen, given) for given in studio.classifiers[-1].crops)


def test_numbers_are_shown(studio: Studio) -> None:
    window = studio.open()
    numbers = window.live.panel.stats.numbers
    wait(studio, lambda: numbers["rate"].text().isdigit() and int(numbers["rate"].text()) > 5)
    assert numbers["latency"].text().isdigit()
    assert numbers["dropped"].text().isdigit()


def test_text_changes_slowly_and_pictures_fast(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    pictures: list[None] = []
    texts: list[None] = []
    window.live.text_refreshed.connect(lambda: texts.append(None))
    before = window.live.stage.image
    for _ in range(60):
        studio.qtbot.wait(15)
        if window.live.stage.image is not before:
            before = window.live.stage.image
            pictures.append(None)
    assert len(texts) <= 7
    assert len(pictures) > 2 * len(texts)


def test_nothing_is_repainted_without_a_new_frame(studio: Studio) -> None:
    studio.live = False
    studio.script = camera_script(3)
    window = studio.open()
    wait(studio, lambda: face(window) == "End of clip")
    studio.qtbot.wait(400)
    painted: list[QEvent] = []

    class Watch(type(window.live.stage)):  # type: ignore[misc]
        pass

    original = window.live.stage.paintEvent
    window.live.stage.paintEvent = lambda event: (painted.append(event), original(event))  # type: ignore
    studio.qtbot.wait(300)
    assert not painted


@pytest.mark.parametrize("size", [(800, 600), (1366, 768), (3840, 2160)])
def test_everything_stays_inside_the_window(studio: Studio, size: tuple[int, int]) -> None:
    window = studio.open()
    window.resize(*size)
    badge = window.live.stage.badge
    wait(studio, lambda: badge.isVisible())
    assert (window.width(), window.height()) == size
    stage = window.live.stage
    assert stage.rect().contains(stage.video_rect().toRect())
    assert stage.rect().contains(badge.geometry())
    panel = window.live.panel
    for child in (panel.bars, panel.crop, panel.stats):
        assert panel.rect().contains(child.geometry())
    shape = stage.video_rect()
    assert shape.width() / shape.height() == pytest.approx(4 / 3, rel=0.01)


# -- states -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "headline"),
    [
        (CameraAbsentError("Nothing is plugged in."), "No camera"),
        (CameraBusyError("A call has it."), "Camera in use"),
        (CameraRefusedError("Not for you."), "Camera not allowed"),
        (SourceError("It went."), "Connection lost"),
    ],
)
def test_a_camera_that_does_not_open_has_a_face(studio: Studio, error: SourceError, headline: str) -> None:
    studio.make_source = lambda choice: FakeSource([], live=True, open_errors=[error] * 99)
    window = studio.open()
    wait(studio, lambda: face(window) == headline)
    assert str(error) in window.live.stage.face.advice.text()
    assert not window.live.stage.badge.isVisible()
    assert window.live.stage.image is None


def test_opening_has_a_face_that_moves(studio: Studio) -> None:
    studio.script = [rest] * 200 + camera_script()
    window = studio.open()
    wait(studio, lambda: face(window) == "Opening")
    before = window.live.stage.face.grab().toImage()
    studio.qtbot.wait(200)
    assert window.live.stage.face.grab().toImage() != before
    wait(studio, lambda: face(window) == "")


def test_a_lost_camera_keeps_its_last_picture_and_reads_nothing_from_it(studio: Studio) -> None:
    studio.script = [*camera_script(80), SourceError("The camera was pulled out.")]
    window = studio.open()
    wait_for_video(studio, window)
    wait(studio, lambda: face(window) == "Connection lost")
    assert "pulled out" in window.live.stage.face.advice.text()
    assert window.live.stage.image is not None
    assert not window.live.stage.badge.isVisible()
    assert window.live.panel.bars.shares is None
    # It comes back by itself.
    wait(studio, lambda: face(window) == "")


def test_a_bad_file_has_a_face_and_a_way_on(studio: Studio) -> None:
    studio.live = False
    studio.script = [SourceError("half.mp4 breaks off.")]
    window = studio.open()
    wait(studio, lambda: face(window) == "This cannot be shown")
    assert window.live.stage.face.buttons[Remedy.PICK].isVisible()
    assert window.live.stage.face.buttons[Remedy.AGAIN].isVisible()


def test_a_silent_camera_has_a_face(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("signcam.capture._SILENT_S", 0.2)
    studio.script = [*camera_script(5), *[rest] * 60]
    window = studio.open()
    wait(studio, lambda: face(window) == "No pictures arrive")


def test_a_clip_that_ended_plays_again_with_space(studio: Studio) -> None:
    studio.live = False
    studio.script = camera_script(10)
    window = studio.open()
    wait(studio, lambda: face(window) == "End of clip")
    # The last picture and what was read in it stay to be looked at.
    assert window.live.stage.image is not None
    wait(studio, lambda: window.live.stage.badge.isVisible())
    assert not window.live.stage.face.geometry().intersects(window.live.stage.badge.geometry())
    press(studio, window, Qt.Key.Key_Space)
    wait(studio, lambda: len(studio.choices) == 2)
    wait(studio, lambda: face(window) == "End of clip")
    click(window.live.stage.face.buttons[Remedy.REPLAY])
    wait(studio, lambda: len(studio.choices) == 3)


def test_no_hand_is_told_gently_and_after_a_while(studio: Studio) -> None:
    studio.hands = [None]
    window = studio.open()
    wait_for_video(studio, window)
    assert not window.live.stage.hint.isVisible()
    wait(studio, lambda: window.live.stage.hint.isVisible())
    assert window.live.stage.hint.hint is NO_HAND
    assert face(window) == ""
    assert "hand" in window.live.stage.hint.accessibleName()


@pytest.mark.parametrize(
    ("hand", "shade", "headline"),
    [
        (open_hand((200, 240), length=30), 90, "Hand too small"),
        (open_hand((200, 20)), 90, "Hand cut off"),
        (open_hand((120, 240)), 4, "Too dark"),
    ],
)
def test_an_unsure_digit_says_why(studio: Studio, hand: object, shade: int, headline: str) -> None:
    studio.hands = [hand]  # type: ignore[list-item]
    studio.confidence = 0.4
    studio.script = [step for _ in range(500) for step in (rest, Picture(scene(shade), None))]
    window = studio.open()
    wait(studio, lambda: window.live.stage.hint.isVisible())
    assert window.live.stage.hint.hint is not None
    assert window.live.stage.hint.hint.headline == headline


# -- switches and shortcuts -------------------------------------------------------------------------------


def test_m_mirrors_and_is_kept(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    press(studio, window, Qt.Key.Key_M)
    assert not window.settings.mirror
    assert shown_colour(window, 0.05, 0.5).red() < 120
    press(studio, window, Qt.Key.Key_M)
    assert window.settings.mirror
    assert shown_colour(window, 0.05, 0.5).red() == 200


def test_l_hides_the_outline_and_is_kept(studio: Studio) -> None:
    window = studio.open()
    stage = window.live.stage
    wait(studio, lambda: stage._hand is not None)
    accent = theme_of(stage.palette()).video_accent

    def outline() -> int:
        rect = stage.video_rect().toRect()
        seen = pixels(stage.grab().toImage().copy(rect))[: rect.height() // 2]
        return int((np.abs(seen.astype(int) - accent.getRgb()[:3]).max(axis=2) < 12).sum())

    assert outline() > 50
    press(studio, window, Qt.Key.Key_L)
    assert not window.settings.landmarks
    assert outline() == 0
    press(studio, window, Qt.Key.Key_L)
    assert outline() > 50


def test_the_outline_lies_on_the_hand_mirrored_or_not(studio: Studio) -> None:
    window = studio.open()
    stage = window.live.stage
    wait_for_video(studio, window)
    rect = stage.video_rect()
    for mirror, share in ((True, 1 - 200 / 640), (False, 200 / 640)):
        stage.set_mirror(mirror)
        point = stage.to_widget().map(QPointF(200, 120))
        assert (point.x() - rect.left()) / rect.width() == pytest.approx(share)
        assert (point.y() - rect.top()) / rect.height() == pytest.approx(120 / 480)


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_F11])
def test_full_screen_and_back_with_escape(studio: Studio, key: Qt.Key) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    press(studio, window, key)
    wait(studio, window.isFullScreen)
    wait(studio, lambda: not window.toolbar.isVisible())
    wait(studio, lambda: window.live.stage.hint.isVisible())  # says how to leave
    assert window.actions_by_name["fullscreen"].isChecked()
    # Shortcuts work without a menu bar.
    press(studio, window, Qt.Key.Key_M)
    assert not window.settings.mirror
    press(studio, window, Qt.Key.Key_Escape)
    wait(studio, lambda: not window.isFullScreen())
    wait(studio, window.toolbar.isVisible)
    assert not window.actions_by_name["fullscreen"].isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_H])
def test_help_shows_the_signs(studio: Studio, key: Qt.Key) -> None:
    window = studio.open()
    press(studio, window, key)
    assert window.signs.isVisible()
    strike(window.signs, Qt.Key.Key_Escape)
    assert window.live.isVisible()
    press(studio, window, key)
    press(studio, window, key)
    assert window.live.isVisible()


def test_ctrl_q_closes(studio: Studio) -> None:
    window = studio.open()
    with studio.qtbot.waitSignal(window.closed):
        press(studio, window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def test_everything_on_the_toolbar_is_reached_by_tab(studio: Studio) -> None:
    window = studio.open()
    reached = set()
    for _ in range(20):
        strike(window.focusWidget() or window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        if isinstance(focused, QToolButton):
            reached.add(focused.accessibleName() or focused.text())
    assert any("Source" in name for name in reached)
    assert any("Model" in name for name in reached)
    assert {"Mirror", "Landmarks", "Full screen"} <= reached


def test_no_two_actions_share_a_shortcut(studio: Studio) -> None:
    window = studio.open(play=False)
    keys = [key.toString() for action in window.actions_by_name.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


# -- sources and models -----------------------------------------------------------------------------------


def entries(window: MainWindow) -> list[str]:
    return [action.text() for action in window.source_menu.actions() if action.isVisible() and action.data()]


def test_cameras_are_listed_by_name_and_can_be_picked(studio: Studio, cameras: list[CameraInfo]) -> None:
    cameras += [
        CameraInfo(0, "Integrated Camera", "/dev/video0", 200),
        CameraInfo(2, "USB & Co", "/dev/x", 200),
    ]
    window = studio.open()
    wait(studio, lambda: entries(window) == ["Integrated Camera", "USB && Co"])
    action = next(action for action in window.source_menu.actions() if action.data() == "/dev/x")
    action.trigger()
    wait(studio, lambda: studio.choices[-1] == Choice("/dev/x", "USB & Co"))
    assert window.settings.source == "/dev/x"
    wait(studio, lambda: "USB && Co" in window.toolbar.source_picker.text())
    assert action.isChecked()


def test_two_cameras_of_one_name_are_told_apart(studio: Studio, cameras: list[CameraInfo]) -> None:
    cameras += [CameraInfo(0, "Cam", "/dev/video0", 200), CameraInfo(2, "Cam", "/dev/video2", 200)]
    window = studio.open()
    wait(studio, lambda: entries(window) == ["Cam (0)", "Cam (2)"])


def test_a_camera_plugged_in_later_is_found(studio: Studio, cameras: list[CameraInfo]) -> None:
    window = studio.open()
    wait(studio, lambda: not window.source_menu.looking)
    assert entries(window) == []
    cameras.append(CameraInfo(0, "Late", "/dev/video0", 200))
    press(studio, window, Qt.Key.Key_F5)
    wait(studio, lambda: entries(window) == ["Late"])


def test_cameras_that_cannot_be_listed_are_a_sentence(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> list[CameraInfo]:
        raise RuntimeError("driver")

    monkeypatch.setattr("signcam.ui.source_menu.list_cameras", fail)
    window = studio.open()
    wait(studio, window.live.banner.isVisible)
    assert "driver" in window.live.banner.label.text()


def test_the_demo_clip_can_be_picked_and_is_not_kept(studio: Studio) -> None:
    window = studio.open()
    press(studio, window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    wait(studio, lambda: studio.choices[-1] == DEMO)
    assert window.settings.source is None
    wait(studio, lambda: "Demo clip" in window.windowTitle())


def test_the_demo_clip_helps_where_there_is_no_camera(studio: Studio) -> None:
    error = CameraAbsentError("Nothing is plugged in.")
    studio.make_source = lambda choice: FakeSource(
        camera_script(), live=choice != DEMO, open_errors=[] if choice == DEMO else [error] * 99
    )
    window = studio.open()
    wait(studio, lambda: face(window) == "No camera")
    click(window.live.stage.face.buttons[Remedy.DEMO])
    wait(studio, lambda: face(window) == "")


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
    wait(studio, lambda: studio.choices[-1] == Choice(str(video), video.name))
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
    assert window.settings.source == "http://127.0.0.1:9/video"


def test_what_makes_no_sense_is_a_sentence_and_changes_nothing(studio: Studio) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    window.open_source("gopher://old")
    assert "gopher" in window.live.banner.label.text()
    assert window.live.banner.isVisible()
    assert len(studio.choices) == 1
    assert window.settings.source is None
    click(window.live.banner.close_button)
    assert not window.live.banner.isVisible()


def test_a_dropped_file_is_opened(studio: Studio, video: Path) -> None:
    window = studio.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(video))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    wait(studio, lambda: studio.choices[-1].text == str(video))


def test_a_model_is_picked_and_kept(studio: Studio, tmp_path: Path) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    window.use_model(str(tmp_path / "mine.tflite"))
    assert studio.models[-1] == window.settings.model == str(tmp_path / "mine.tflite")
    assert "mine" in window.toolbar.model_picker.text()


def test_a_model_that_cannot_be_used_leaves_the_old_one(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = studio.open()
    wait_for_video(studio, window)

    def refuse(model: str) -> None:
        raise ModelError("bad.tflite is not a LiteRT model, or a damaged one.")

    monkeypatch.setattr(window.player, "_make_classifier", refuse)
    window.use_model("bad.tflite")
    assert "damaged" in window.live.banner.label.text()
    assert window.settings.model is None
    assert "signnet" in window.toolbar.model_picker.text()
    # It still reads.
    before = len(studio.classifiers[-1].crops)
    wait(studio, lambda: len(studio.classifiers[-1].crops) > before)


def test_about_says_what_leaves_the_machine(studio: Studio) -> None:
    window = studio.open()
    window.show_about()
    box = dialog_of(studio, window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "no picture is stored or sent" in box.text().replace("\n", " ")
    box.close()


# -- first start and settings -----------------------------------------------------------------------------


def test_the_first_start_says_which_signs_are_read(studio: Studio) -> None:
    window = studio.open(Settings())
    assert window.signs.isVisible()
    assert "Thumb touches the ring finger" in window.signs.chart.accessibleDescription()
    assert window.signs.button.hasFocus() or window.focusWidget() is window.signs.button
    click(window.signs.button)
    assert window.live.isVisible()
    assert window.settings.welcomed


def test_picking_something_leaves_the_greeting(studio: Studio) -> None:
    window = studio.open(Settings())
    press(studio, window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.live.isVisible()
    assert window.settings.welcomed


def test_the_demo_is_not_covered_by_the_greeting(studio: Studio) -> None:
    window = studio.open(Settings(), play=False, greet=False)
    assert window.live.isVisible()
    assert not window.settings.welcomed


def test_later_starts_go_straight_to_the_video(studio: Studio) -> None:
    window = studio.open(Settings(welcomed=True))
    assert window.live.isVisible()


def test_size_is_kept(studio: Studio) -> None:
    window = studio.open()
    window.resize(720, 560)
    settings = window.settings
    studio.close(window)
    assert settings.geometry is not None
    again = studio.open(settings)
    assert (again.width(), again.height()) == (720, 560)


@pytest.mark.parametrize("geometry", ["x", "AAAA", "!!", "ä"])
def test_damaged_geometry_is_ignored(studio: Studio, geometry: str) -> None:
    window = studio.open(Settings(welcomed=True, geometry=geometry))
    assert window.width() >= 640


# -- palettes ---------------------------------------------------------------------------------------------


def test_a_dark_palette_makes_a_dark_window(studio: Studio, qapp: QApplication) -> None:
    before = qapp.palette()
    window = studio.open()
    light = window.grab().toImage().pixelColor(window.width() - 3, window.height() - 3)
    icon = window.actions_by_name["signs"].icon().pixmap(20, 20).toImage()
    dark = QPalette(QColor("#2b2d31"))
    try:
        qapp.setPalette(dark)
        studio.qtbot.wait(50)
        corner = window.grab().toImage().pixelColor(window.width() - 3, window.height() - 3)
        assert corner.lightness() < 80 < light.lightness()
        assert theme_of(window.palette()).dark
        # Icons are drawn anew in the palette's text colour.
        assert window.actions_by_name["signs"].icon().pixmap(20, 20).toImage() != icon
    finally:
        qapp.setPalette(before)


def test_states_are_all_known_to_the_window() -> None:
    assert {state.name for state in SourceState} == {
        *("OPENING", "LIVE", "SILENT", "LOST", "ABSENT", "BUSY", "REFUSED", "FAILED", "ENDED")
    }


def test_the_default_camera_is_what_plays_first(studio: Studio, qtbot: QtBot) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    assert studio.choices == [DEFAULT_CAMERA]
