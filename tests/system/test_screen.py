"""Is there a screen, and is all there that Qt needs?"""

import os
import subprocess
import sys

import pytest

from signcam.system import screen

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems always have a screen"
)


@pytest.fixture(autouse=True)
def no_screen(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_without_any_display_there_is_no_screen():
    assert not screen.has_screen()


@pytest.mark.parametrize("display", [":987", "nowhere.invalid:0", "nonsense"])
def test_a_display_that_does_not_answer_is_no_screen(monkeypatch, display):
    monkeypatch.setenv("DISPLAY", display)
    assert not screen.has_screen()


def test_a_wayland_socket_that_does_not_answer_is_no_screen(monkeypatch, tmp_path):
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not screen.has_screen()


def test_a_platform_that_needs_no_screen_counts_as_one(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert screen.has_screen()


@pytest.mark.parametrize("platform", ["offscreen:size=800x600", "xcb;offscreen", "nonsense;minimal"])
def test_of_several_platforms_one_that_works_is_enough(monkeypatch, platform):
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert screen.has_screen()


@pytest.mark.parametrize("platform", ["nonsense", "wayland", "xcb", "nonsense;xcb"])
def test_a_platform_that_qt_cannot_open_is_no_screen(monkeypatch, platform):
    """Qt would end the whole process over it."""
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert not screen.has_screen()


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libfontconfig.so.1", "libfontconfig1"),
    ],
)
def test_a_missing_library_is_named_with_its_package(library, package):
    assert screen.debian_package(library) == package


def test_every_missing_library_is_found_at_once(monkeypatch):
    told = (
        "\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibxcb-icccm.so.4 => not found\n\tlibEGL.so.1 => not found\n"
    )
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/ldd")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: subprocess.CompletedProcess([], 0, stdout=told))
    assert screen.missing_qt_libraries() == [
        ("libEGL.so.1", "libegl1"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ]


def test_only_what_opencv_set_for_qt_is_removed(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM_PLUGIN_PATH", "/venv/site-packages/cv2/qt/plugins")
    monkeypatch.setenv("QT_QPA_FONTDIR", "/home/me/fonts")
    screen.drop_opencv_qt_paths()
    assert "QT_QPA_PLATFORM_PLUGIN_PATH" not in os.environ
    assert os.environ["QT_QPA_FONTDIR"] == "/home/me/fonts"
