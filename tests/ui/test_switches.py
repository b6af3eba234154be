"""Switches, shortcuts, full screen, help; a dark palette."""

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QColor, QPalette
from PyQt6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from signcam.ui.language.languages import use_language
from signcam.ui.main_window import MainWindow
from signcam.ui.mode import Mode
from signcam.ui.style.theme import theme_of
from tests.ui.conftest import Studio, reading
from tests.ui.person import pixels, press, shown_colour, strike, wait, wait_for_video


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
    video = window.live.video
    wait(studio, lambda: video._hand is not None)
    accent = theme_of(video.palette()).video_accent

    def outline() -> int:
        rect = video.video_rect().toRect()
        seen = pixels(video.grab().toImage().copy(rect))[: rect.height() // 2]
        return int((np.abs(seen.astype(int) - accent.getRgb()[:3]).max(axis=2) < 12).sum())

    assert outline() > 50
    press(studio, window, Qt.Key.Key_L)
    assert not window.settings.landmarks
    assert outline() == 0
    press(studio, window, Qt.Key.Key_L)
    assert outline() > 50


def test_the_outline_lies_on_the_hand_mirrored_or_not(studio: Studio) -> None:
    window = studio.open()
    video = window.live.video
    wait_for_video(studio, window)
    rect = video.video_rect()
    for mirror, share in ((True, 1 - 200 / 640), (False, 200 / 640)):
        video.set_mirror(mirror)
        point = video.to_widget().map(QPointF(200, 120))
        assert (point.x() - rect.left()) / rect.width() == pytest.approx(share)
        assert (point.y() - rect.top()) / rect.height() == pytest.approx(120 / 480)


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_F11])
def test_full_screen_and_back_with_escape(studio: Studio, key: Qt.Key) -> None:
    window = studio.open()
    wait_for_video(studio, window)
    press(studio, window, key)
    wait(studio, window.isFullScreen)
    wait(studio, lambda: not window.menus.toolbar.isVisible())
    wait(studio, lambda: window.live.video.hint.isVisible())  # says how to leave
    assert window.menus.actions["fullscreen"].isChecked()
    # Shortcuts work without a menu bar.
    press(studio, window, Qt.Key.Key_M)
    assert not window.settings.mirror
    press(studio, window, Qt.Key.Key_Escape)
    wait(studio, lambda: not window.isFullScreen())
    wait(studio, window.menus.toolbar.isVisible)
    assert not window.menus.actions["fullscreen"].isChecked()


def test_on_a_full_screen_the_digit_is_large_and_p_brings_the_panel(studio: Studio) -> None:
    window = studio.open()
    video, panel = window.live.video, reading(window).page.panel
    wait(studio, lambda: video.badge.isVisible())
    press(studio, window, Qt.Key.Key_F)
    wait(studio, lambda: not panel.isVisible())
    wait(studio, lambda: video.width() == window.width())
    assert video.badge.height() > video.video_rect().height() * 0.45
    assert video.rect().contains(video.badge.geometry())
    press(studio, window, Qt.Key.Key_P)
    wait(studio, panel.isVisible)
    press(studio, window, Qt.Key.Key_F)
    wait(studio, lambda: not window.isFullScreen())
    assert panel.isVisible()
    press(studio, window, Qt.Key.Key_P)
    assert not panel.isVisible()


def test_what_is_mirrored_for_now_is_not_kept(studio: Studio) -> None:
    window = studio.open()
    window.mirroring.show(False)
    assert not window.menus.actions["mirror"].isChecked()
    assert window.settings.mirror
    press(studio, window, Qt.Key.Key_M)
    assert window.menus.actions["mirror"].isChecked()


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
    assert {"Mirror", "Landmarks", "What it looks at", "Full screen"} <= reached


def test_no_two_actions_share_a_shortcut(studio: Studio) -> None:
    window = studio.open(play=False)
    keys = [key.toString() for action in window.menus.actions.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", ["en", "tr", "ar"])
def test_no_two_entries_of_a_menu_share_a_letter(studio: Studio, qapp: QApplication, language: str) -> None:
    use_language(qapp, language)
    try:
        window = studio.open()
    finally:
        use_language(qapp, "en")
    shared = {
        text: text
        for mode in window.live.modes
        for menu in shown_menus(window, mode)
        for text in twice([action.text().replace("&&", "") for action in menu.actions()])
    }
    assert not shared


def shown_menus(window: MainWindow, mode: Mode) -> list[QWidget]:
    if not mode.quiet:
        window.use_mode(mode)
    bar = window.menuBar()
    assert bar is not None
    return [bar, *window.findChildren(QMenu)]


def twice(texts: list[str]) -> list[str]:
    """The texts whose letter belongs to another one before."""
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    return [text for text in texts if "&" in text and letters.count(text[text.index("&") + 1].lower()) > 1]


def test_a_dark_palette_makes_a_dark_window(studio: Studio, qapp: QApplication) -> None:
    before = qapp.palette()
    window = studio.open()
    light = window.grab().toImage().pixelColor(window.width() - 3, window.height() - 3)
    icon = window.menus.actions["signs"].icon().pixmap(20, 20).toImage()
    dark = QPalette(QColor("#2b2d31"))
    try:
        qapp.setPalette(dark)
        studio.qtbot.wait(50)
        corner = window.grab().toImage().pixelColor(window.width() - 3, window.height() - 3)
        assert corner.lightness() < 80 < light.lightness()
        assert theme_of(window.palette()).dark
        # Icons are drawn anew in the palette's text colour.
        assert window.menus.actions["signs"].icon().pixmap(20, 20).toImage() != icon
    finally:
        qapp.setPalette(before)
