"""Modes of the window: each has a page, actions, menu entries and help of its own."""

from pathlib import Path
from typing import ClassVar

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtWidgets import (
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from signcam.ui import main_window
from signcam.ui.menus.actions import ActionSpec
from signcam.ui.mode import LiveUpdate, Mode, ModeContext
from signcam.ui.modes import MODES
from signcam.ui.settings import Settings
from tests.ui.conftest import Studio
from tests.ui.person import press, strike

CONTROL = Qt.KeyboardModifier.ControlModifier


class CountingMode(Mode):
    """Counts the frames that it is shown."""

    name = "counting"
    title = "&Count"
    action_specs: ClassVar = {
        "begin": ActionSpec("&Begin again", "begin", ("B",), tip="Count from 0"),
        "marks": ActionSpec("&Tally marks", "show_marks", ("T",), switch=True),
    }
    view_menu = ("begin", "marks")
    toolbar = ("marks",)
    help_lines = ("Each picture counts as one.",)

    def __init__(self, context: ModeContext) -> None:
        super().__init__(context)
        self._page = QWidget()
        self.label = QLabel("0", self._page)
        self._layout = QVBoxLayout(self._page)
        self._layout.addWidget(self.label)
        self.frames = self.begun = 0
        self.closed = False
        self.marks: list[bool] = []
        self.full_screen: list[bool] = []

    @property
    def page(self) -> QWidget:
        return self._page

    def enter(self) -> None:
        self._layout.insertWidget(0, self.context.video, 1)

    def begin(self) -> None:
        self.begun += 1

    def show_marks(self, on: bool) -> None:
        self.marks.append(on)

    def show_frame(self, update: LiveUpdate) -> None:
        self.frames += update.frame is not None

    def refresh_text(self, update: LiveUpdate) -> None:
        self.label.setText(str(self.frames))

    def set_full_screen(self, on: bool) -> None:
        self.full_screen.append(on)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def two_modes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main_window, "MODES", (MODES[0], CountingMode))


def menu_texts(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.isVisible()]


def menu_titled(window: main_window.MainWindow, title: str) -> QMenu | None:
    bar = window.menuBar()
    assert bar is not None
    for action in bar.actions():
        if action.text().replace("&", "") == title and action.isVisible():
            return action.menu()
    return None


def test_with_one_mode_there_is_nothing_to_switch(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main_window, "MODES", MODES[:1])
    window = studio.open()
    assert menu_titled(window, "Mode") is None


def button_names(window: main_window.MainWindow) -> list[str]:
    buttons = window.menus.toolbar.findChildren(QToolButton)
    return [button.accessibleName() for button in buttons if button.isVisible()]


@pytest.mark.usefixtures("two_modes")
def test_a_mode_that_is_added_to_the_list_can_be_chosen_and_gets_the_video(studio: Studio) -> None:
    window = studio.open()
    menu = menu_titled(window, "Mode")
    assert menu is not None
    assert menu_texts(menu) == ["Read", "Count"]
    studio.qtbot.waitUntil(lambda: window.live.video.image is not None)
    press(studio, window, Qt.Key.Key_2, CONTROL)
    counting = window.live.mode
    assert isinstance(counting, CountingMode)
    assert counting.page.isVisible()
    assert counting.page.isAncestorOf(window.live.video)
    assert window.live.video.isVisible()
    studio.qtbot.waitUntil(lambda: counting.frames > 5)
    studio.qtbot.waitUntil(lambda: int(counting.label.text()) > 5)
    assert not window.live.video.badge.isVisible(), "the digit of reading mode is left over the video"
    assert [action.isChecked() for action in menu.actions()] == [False, True]


@pytest.mark.usefixtures("two_modes")
def test_going_back_to_reading_shows_the_digit_again(studio: Studio) -> None:
    window = studio.open()
    press(studio, window, Qt.Key.Key_2, CONTROL)
    counting = window.live.mode
    assert isinstance(counting, CountingMode)
    studio.qtbot.waitUntil(lambda: counting.frames > 2)
    press(studio, window, Qt.Key.Key_1, CONTROL)
    seen = counting.frames
    studio.qtbot.waitUntil(window.live.video.badge.isVisible)
    assert window.live.mode.page.isAncestorOf(window.live.video)
    assert counting.frames == seen, "a mode that is not shown is still fed"


@pytest.mark.usefixtures("two_modes")
def test_only_the_mode_in_use_has_its_keys_menu_entries_and_buttons(studio: Studio) -> None:
    window = studio.open()
    counting = window.live.modes[1]
    assert isinstance(counting, CountingMode)
    view = menu_titled(window, "View")
    assert view is not None
    before = menu_texts(view)
    assert "What it looks at" in before
    assert "Begin again" not in before
    press(studio, window, Qt.Key.Key_B)
    assert counting.begun == 0

    press(studio, window, Qt.Key.Key_2, CONTROL)
    assert "Begin again" in menu_texts(view)
    assert "What it looks at" not in menu_texts(view)
    press(studio, window, Qt.Key.Key_B)
    press(studio, window, Qt.Key.Key_T)
    assert counting.begun == 1
    assert counting.marks == [True]
    saliency = window.settings.saliency
    press(studio, window, Qt.Key.Key_W)
    assert window.settings.saliency == saliency
    studio.qtbot.waitUntil(lambda: "Tally marks" in button_names(window))
    assert "What it looks at" not in button_names(window)

    press(studio, window, Qt.Key.Key_1, CONTROL)
    assert menu_texts(view) == before


@pytest.mark.usefixtures("two_modes")
def test_full_screen_and_closing_reach_the_mode(studio: Studio) -> None:
    window = studio.open()
    counting = window.live.modes[1]
    assert isinstance(counting, CountingMode)
    press(studio, window, Qt.Key.Key_2, CONTROL)
    window.set_fullscreen(True)
    studio.qtbot.waitUntil(lambda: True in counting.full_screen)
    window.set_fullscreen(False)
    studio.qtbot.waitUntil(lambda: counting.full_screen[-1] is False)
    studio.close(window)
    assert counting.closed


@pytest.mark.usefixtures("two_modes")
def test_the_page_with_keys_tells_about_the_mode_in_use(studio: Studio) -> None:
    window = studio.open()

    def told() -> str:
        window.questions.show_keys()
        (dialog,) = window.findChildren(QDialog)
        (text,) = dialog.findChildren(QTextBrowser)
        words = text.toPlainText()
        strike(dialog, Qt.Key.Key_Escape)
        studio.qtbot.waitUntil(lambda: not window.findChildren(QDialog))
        return words

    reading = told()
    assert "half a second" in reading
    assert "Show what the network looks at" in reading
    assert "Count from 0" not in reading
    window.use_mode(window.live.modes[1])
    counting = told()
    assert "Each picture counts as one." in counting
    assert "Count from 0" in counting
    assert "Show what the network looks at" not in counting
    for shared in ("Mirror the picture", "Full screen", "Play again", "leave the full screen"):
        assert shared in counting


def test_the_list_of_keys_fits_the_smallest_window_with_large_letters(studio: Studio) -> None:
    window = studio.open()
    window.resize(640, 480)
    font = window.font()
    font.setPointSize(22)
    window.setFont(font)
    window.questions.show_keys()
    (dialog,) = window.findChildren(QDialog)
    assert dialog.width() <= 640
    assert dialog.height() <= 480
    (close,) = dialog.findChildren(QPushButton)
    assert dialog.rect().contains(QRect(close.mapTo(dialog, QPoint()), close.size()))
    dialog.reject()


@pytest.mark.usefixtures("two_modes")
def test_the_last_mode_is_kept(studio: Studio) -> None:
    window = studio.open()
    place = next(place for place, mode in enumerate(window.live.modes) if mode.name == "counting")
    window.menus.mode.actions()[place].trigger()
    settings = window.settings
    assert settings.mode == "counting"
    studio.close(window)
    again = studio.open(settings)
    assert again.live.mode.name == "counting"
    assert again.live.mode.page.isAncestorOf(again.live.video)
    assert again.menus.toolbar.mode_picker.text().startswith("Count")


def test_a_mode_that_is_gone_is_as_the_first(studio: Studio) -> None:
    window = studio.open(Settings(welcomed=True, mode="gone"))
    assert window.live.mode is window.live.modes[0]


@pytest.mark.usefixtures("two_modes")
def test_a_sign_shows_whenever_anything_is_stored(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    window = studio.open()
    stored = window.menus.toolbar.stored
    assert not stored.isVisible()
    window.use_mode(window.mode_named("counting"))
    monkeypatch.setattr(CountingMode, "storing", "The count is kept in a file.")
    studio.qtbot.waitUntil(stored.isVisible)
    assert "kept in a file" in stored.toolTip()
    stored.click()
    assert "kept in a file" in window.live.banner.label.text()
    monkeypatch.setattr(CountingMode, "storing", "")
    studio.qtbot.waitUntil(lambda: not stored.isVisible())


def test_five_modes_stand_in_one_switcher_and_the_last_one_comes_back_but_never_the_stand(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    studio.hands = [None]
    window = studio.open()
    names = ["reading", "write", "practice", "check", "stand"]
    assert [action.text().replace("&", "") for action in window.menus.mode.actions()] == [
        *("Read", "Write", "Practise", "Check", "Stand")
    ]
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
    for key, name in [*list(zip(keys, names, strict=True))[:4], (Qt.Key.Key_2, "write")]:
        strike(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.live.mode.name == name
        assert window.settings.mode == name
    # The stand is started from the menu too. It begins when it is asked for, never by itself.
    window.menus.mode.actions()[4].trigger()
    assert window.live.mode.name == "stand"
    assert window.isFullScreen()
    assert window.settings.mode == "write"
    window.live.mode.leave()
    window.use_mode(window.mode_named("write"))
    strike(window, keys[4], Qt.KeyboardModifier.ControlModifier)
    assert window.live.mode.name == "stand"
    window.live.mode.leave()
    settings = window.settings
    studio.close(window)
    assert studio.open(settings).live.mode.name == "write"
