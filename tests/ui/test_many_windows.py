"""A window leaves nothing behind: no thread, no descriptor, no widget, no memory."""

import ctypes
import gc
import sys
import threading

import psutil
import pytest
from PyQt6.QtWidgets import QApplication

from signcam.hands.tracker import HandTracker
from signcam.live.choice import demo_choice
from signcam.live.player import Player
from signcam.resources.demos import NUMBERS
from tests.support.doubles import FakeSource
from tests.ui.conftest import Studio, camera_script

_MEGABYTE = 1e6


def counts(qapp: QApplication) -> dict[str, int]:
    gc.collect()
    process = psutil.Process()
    return {
        "threads": threading.active_count(),
        "system threads": process.num_threads(),
        "descriptors": process.num_fds(),
        "widgets": len(qapp.allWidgets()),
        "windows": len(qapp.topLevelWindows()),
    }


def memory_in_use() -> float:
    """Resident bytes, less what the allocator keeps back for the next request."""
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    return float(psutil.Process().memory_info().rss)


def open_and_close(studio: Studio, *, change: bool) -> None:
    """A whole life: video, outline, digit, bars, help, perhaps another source, closed."""
    window = studio.open()
    studio.qtbot.waitUntil(lambda: window.live.video.image is not None, timeout=5000)
    window.show_signs()
    window.signs.button.click()
    window.live.refresh_text()
    if change:
        window.grab()
        window.play_numbers()
        studio.qtbot.waitUntil(lambda: studio.choices[-1] == demo_choice(NUMBERS), timeout=5000)
    assert studio.close(window)
    # The list of cameras is asked for in a thread that may outlive the window for a moment.
    studio.qtbot.waitUntil(lambda: not window.menus.source.looking, timeout=5000)
    studio.classifiers.clear()


@pytest.mark.slow
def test_a_hundred_windows_leave_nothing_behind(studio: Studio, qapp: QApplication) -> None:
    # Fonts, style and icons are loaded once and stay.
    for _ in range(3):
        open_and_close(studio, change=True)
    before, memory = counts(qapp), psutil.Process().memory_info().rss
    for number in range(100):
        open_and_close(studio, change=number % 4 == 0)
    assert counts(qapp) == before
    assert psutil.Process().memory_info().rss - memory < 20 * _MEGABYTE


def test_the_real_hand_tracker_leaves_nothing_behind_either(studio: Studio, qapp: QApplication) -> None:
    def player() -> Player:
        return Player(
            make_source=lambda choice: FakeSource(camera_script(), live=True, name=choice.title),
            make_classifier=studio.classifier,
            make_tracker=HandTracker,
        )

    studio.player = player  # type: ignore[method-assign]

    def live() -> None:
        window = studio.open()
        studio.qtbot.waitUntil(lambda: window.live.video.image is not None, timeout=10_000)
        assert studio.close(window)
        studio.qtbot.waitUntil(lambda: not window.menus.source.looking, timeout=5000)

    for _ in range(3):
        live()
    before, memory = counts(qapp), memory_in_use()
    for _ in range(7):
        live()
    assert counts(qapp) == before
    assert memory_in_use() - memory < 20 * _MEGABYTE
