"""The greeting, and what is kept from one start to the next."""

import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtWidgets import QDialog

from signcam.sources.base import CameraAbsentError
from signcam.ui.main_window import MainWindow
from signcam.ui.settings import Settings
from tests.support.doubles import FakeSource
from tests.ui.conftest import Studio
from tests.ui.person import click, press, shown_state, wait


def test_the_first_start_says_which_signs_are_read(studio: Studio) -> None:
    window = studio.open(Settings())
    assert window.signs.isVisible()
    assert "Thumb touches the ring finger" in window.signs.chart.accessibleDescription()
    assert window.signs.button.hasFocus() or window.focusWidget() is window.signs.button
    click(window.signs.button)
    assert window.live.isVisible()
    assert window.settings.welcomed


def test_the_first_start_shows_the_picture_above_the_ten_signs(studio: Studio) -> None:
    window = studio.open(Settings())
    wait(studio, lambda: window.live.video.image is not None)
    assert window.live.video.isVisible()
    assert window.signs.isVisible()
    seen = window.signs.mapTo(window, QPoint()).y() - window.live.video.mapTo(window, QPoint()).y()
    assert seen > 0.25 * window.height()
    assert not window.findChildren(QDialog)
    # Recalled with H, it has a page of its own with both sides.
    press(studio, window, Qt.Key.Key_H)
    assert not window.signs.isVisible()
    press(studio, window, Qt.Key.Key_H)
    assert window.signs.back.isVisible()
    assert not window.live.isVisible()


def test_all_ten_signs_and_what_the_picture_says_are_seen_at_the_first_start(studio: Studio) -> None:
    gone = CameraAbsentError("Nothing is plugged in.")
    studio.make_source = lambda choice: FakeSource([], live=True, open_errors=[gone] * 99)
    window = studio.open(Settings())
    wait(studio, lambda: shown_state(window) == "No camera")
    card, signs = window.live.video.state_card, window.signs
    assert signs.chart.height() >= signs.chart.heightForWidth(signs.chart.width())
    bar = signs.scroll_area.verticalScrollBar()
    assert bar is not None
    assert bar.maximum() == 0
    bottom = card.mapTo(window, QPoint(0, card.height())).y()
    assert bottom <= signs.mapTo(window, QPoint()).y()
    click(signs.button)
    wait(studio, lambda: window.live.video.height() > 0.6 * window.height())


def test_picking_something_leaves_the_greeting(studio: Studio) -> None:
    window = studio.open(Settings())
    press(studio, window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.live.isVisible()
    assert window.settings.welcomed


def test_a_demo_is_not_covered_by_the_greeting(studio: Studio) -> None:
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


def test_the_first_window_fits_the_screen(studio: Studio) -> None:
    window = MainWindow(studio.player(), Settings(welcomed=True))
    studio.windows.append(window)
    screen = window.screen()
    assert screen is not None
    assert screen.availableGeometry().width() >= window.width()
    assert screen.availableGeometry().height() >= window.height()


@pytest.mark.parametrize("geometry", ["x", "AAAA", "!!", "ä"])
def test_damaged_geometry_is_ignored(studio: Studio, geometry: str) -> None:
    window = studio.open(Settings(welcomed=True, geometry=geometry))
    assert window.width() >= 640
