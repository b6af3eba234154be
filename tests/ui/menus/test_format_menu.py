"""Choosing the resolution and frame rate that a camera offers."""

from types import SimpleNamespace
from typing import Any

import pytest
from PyQt6.QtCore import QByteArray, QSize

from signcam.live.choice import DEFAULT_CAMERA
from signcam.sources.camera_format import USUAL_FORMAT, CameraFormat
from signcam.sources.camera_list import CameraInfo
from signcam.ui.main_window import MainWindow
from signcam.ui.menus.offered_formats import formats_of
from signcam.ui.settings import Settings
from tests.ui.conftest import Studio
from tests.ui.person import wait, wait_for_video

HD = CameraFormat(1280, 720, 30)
LAPTOP, USB = CameraInfo(0, "Laptop", "/dev/video0", 200), CameraInfo(2, "USB", "/dev/v4l/by-id/usb", 200)


@pytest.fixture(autouse=True)
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[CameraFormat]]:
    """What each camera answers."""
    formats = {LAPTOP.path: [USUAL_FORMAT, HD], USB.path: []}
    monkeypatch.setattr("signcam.ui.menus.format_menu.offered_formats", lambda camera: formats[camera.path])
    return formats


def shown(window: MainWindow) -> list[str]:
    """What the menu lists when it opens."""
    menu = window.menus.source.formats
    menu.aboutToShow.emit()
    return [("* " if action.isChecked() else "") + action.text() for action in menu.actions()]


def choose(window: MainWindow, text: str) -> None:
    shown(window)
    next(action for action in window.menus.source.formats.actions() if action.text() == text).trigger()


def test_what_the_camera_offers_is_chosen_asked_for_and_kept(
    studio: Studio, cameras: list[CameraInfo]
) -> None:
    cameras += [LAPTOP, USB]
    window = studio.open()
    wait_for_video(studio, window)
    wait(studio, window.menus.source.formats.isEnabled)
    assert shown(window) == ["* As usual: 640x480 at 30 fps", "1280x720 at 30 fps"]
    choose(window, "1280x720 at 30 fps")
    wait(studio, lambda: studio.choices[-1].requested == HD)
    assert studio.choices[-1].is_default_camera
    wait(studio, lambda: shown(window) == ["As usual: 640x480 at 30 fps", "* 1280x720 at 30 fps"])
    # The other camera has a choice of its own, and says nothing of what it offers.
    window.menus.source.chosen.emit(USB.path)
    wait(studio, lambda: studio.choices[-1].text == USB.path)
    assert studio.choices[-1].requested == USUAL_FORMAT
    wait(studio, lambda: len(shown(window)) == 2)
    assert shown(window)[1] == "This camera does not say what it offers"
    window.play_default_camera()
    wait(studio, lambda: studio.choices[-1].requested == HD)
    assert window.settings.camera_formats == {"": HD.text}
    choose(window, "As usual: 640x480 at 30 fps")
    wait(studio, lambda: studio.choices[-1] == DEFAULT_CAMERA)
    assert window.settings.camera_formats == {}


def test_without_a_camera_there_is_nothing_to_choose(studio: Studio, cameras: list[CameraInfo]) -> None:
    cameras.append(LAPTOP)
    window = studio.open(play=False)
    window.play_digits()
    wait(studio, lambda: bool(studio.choices) and not window.menus.source.looking)
    assert not window.menus.source.formats.isEnabled()


def test_a_camera_has_its_own_choice_at_the_next_start() -> None:
    settings = Settings(camera_formats={"": HD.text, USB.path: "640x480@60", "/dev/x": "nonsense"})
    assert settings.format_of(None) == HD
    assert settings.format_of(USB.path) == CameraFormat(640, 480, 60)
    assert settings.format_of("/dev/x") == settings.format_of("another") == USUAL_FORMAT


def qt_format(width: int, height: int, least: float, most: float) -> Any:
    return SimpleNamespace(
        resolution=lambda: QSize(width, height), minFrameRate=lambda: least, maxFrameRate=lambda: most
    )


def device(identity: str, name: str, *formats: tuple[int, int, float, float]) -> Any:
    """What Qt tells of a camera on Windows and macOS."""
    return SimpleNamespace(
        id=lambda: QByteArray(identity.encode()),
        description=lambda: name,
        videoFormats=lambda: [qt_format(*each) for each in formats],
    )


def test_on_windows_and_macos_it_is_what_qt_says_of_the_very_camera() -> None:
    wanted = CameraInfo(0, "Cam", r"\\?\usb#VID_1", 700)
    devices = [
        device(r"\\?\usb#vid_1", "Cam", (640, 480, 15.0, 30.0), (1280, 720, 0.0, 29.97), (1280, 720, 10, 30)),
        device(r"\\?\usb#vid_2", "Cam", (320, 240, 5, 5)),
    ]
    known = [CameraFormat(640, 480, 15), USUAL_FORMAT, CameraFormat(1280, 720, 10), HD]
    assert formats_of(wanted, devices) == known
    # By its name where the paths are written in another way; not where two have one name.
    assert formats_of(CameraInfo(0, "Cam", "0x1", 1200), devices[1:]) == [CameraFormat(320, 240, 5)]
    assert formats_of(CameraInfo(0, "Cam", "0x1", 1200), devices) == []
