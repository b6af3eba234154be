"""Every control, pressed at random in every mode and state, raises nothing and leaves nothing behind.

The seconds that it takes are set by the variable SIGNCAM_PRESS_SECONDS, the presses by SIGNCAM_PRESS_SEED:

    SIGNCAM_PRESS_SECONDS=300 SIGNCAM_PRESS_SEED=1 pytest -n0 tests/ui/test_random_presses.py
"""

import os
import random
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import QPoint, Qt, QTimer, QUrl
from PyQt6.QtGui import QAction, QDesktopServices
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from signcam.errors import SourceError
from signcam.live.choice import SourceChoice
from signcam.sources.base import Picture, Source
from signcam.ui.main_window import MainWindow
from tests.support.doubles import FakeSource, open_hand
from tests.ui.conftest import Studio, camera_script, scene

SECONDS = float(os.environ.get("SIGNCAM_PRESS_SECONDS", "12"))
SEED = int(os.environ.get("SIGNCAM_PRESS_SEED", "0"))
# PyQt6's annotations take its static methods for others.
_hand: Any = QTest
# What is in the way of all others would be pressed for the rest of the time: after so many presses it goes.
_STAY = 40
_KEYS = (
    *(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_F5, Qt.Key.Key_F11),
    *(Qt.Key(key) for key in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(Qt.Key(key) for key in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
)
_MODIFIERS = (Qt.KeyboardModifier.NoModifier,) * 4 + (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_CLICKS = QAbstractButton | QTabBar | QListWidget


class Presser:
    """Presses what a person can press in a window, and remembers the last of it."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._random = random.Random(seed)
        self.pressed: deque[str] = deque(maxlen=40)
        self.modes: set[str] = set()
        self.count = 0

    def press(self) -> None:
        """Press one thing."""
        self.count += 1
        self.modes.add(self._window.live.mode.name)
        if self.count % _STAY == 0:
            self._go_elsewhere()
            return
        self._random.choice((self._act, self._click, self._click, self._key, self._resize))()

    def _go_elsewhere(self) -> None:
        for dialog in QApplication.topLevelWidgets():
            if dialog is not self._window and dialog.isVisible():
                dialog.close()
        if self._window.live.mode.quiet:
            self._window.live.mode.leave()
        modes = self._window.live.modes
        mode = modes[self.count // _STAY % len(modes)]
        self.pressed.append(f"to mode {mode.name}")
        self._window.use_mode(mode)

    def _act(self) -> None:
        actions = [
            action
            for action in self._window.findChildren(QAction)
            if action.isEnabled() and action.isVisible() and action.menu() is None
        ]
        if actions and not self._window.live.mode.quiet:
            action = self._random.choice(actions)
            self.pressed.append(f"action {action.text()}")
            action.trigger()

    def _click(self) -> None:
        controls = [
            control
            for top in QApplication.topLevelWidgets()
            if top.isVisible()
            for control in top.findChildren(QWidget)
            if control.isVisible() and control.isEnabled() and control.window() is top
        ]
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QFileDialog) and dialog.isVisible():
                # Its own buttons make folders and delete files.
                self.pressed.append("file dialog left")
                dialog.reject()
                return
        control = self._random.choice(controls) if controls else self._window
        self.pressed.append(f"{type(control).__name__} {control.accessibleName() or control.objectName()}")
        if isinstance(control, QLineEdit):
            _hand.keyClicks(control, self._random.choice(("7", "http://127.0.0.1:9/", "a,b", "-", "x")))
        elif isinstance(control, QComboBox) and control.count():
            control.setCurrentIndex(self._random.randrange(control.count()))
        elif isinstance(control, QAbstractSlider | QSpinBox):
            control.setValue(self._random.randint(control.minimum(), control.maximum()))
        elif isinstance(control, _CLICKS):
            _hand.mouseClick(control, Qt.MouseButton.LeftButton)
        else:
            width, height = max(1, control.width()), max(1, control.height())
            place = QPoint(self._random.randrange(width), self._random.randrange(height))
            _hand.mouseClick(control, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def _key(self) -> None:
        key, modifier = self._random.choice(_KEYS), self._random.choice(_MODIFIERS)
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self._window
        self.pressed.append(f"key {key.name} {modifier.name} at {type(target).__name__}")
        _hand.keyClick(target, key, modifier)

    def _resize(self) -> None:
        if not self._window.isFullScreen():
            self._window.resize(self._random.randint(640, 1400), self._random.randint(480, 900))


def any_source(choice: SourceChoice, chosen: random.Random) -> Source:
    """A camera, a short clip, or what cannot be opened, or breaks off."""
    pictures = [Picture(scene(60 + index), index / 30) for index in range(60)]
    return chosen.choice(
        (
            lambda: FakeSource(camera_script(), live=True, name=choice.title),
            lambda: FakeSource(pictures, name=choice.title),
            lambda: FakeSource([], name=choice.title, open_errors=[SourceError("It cannot be opened.")] * 99),
            lambda: FakeSource([*camera_script(20), SourceError("It broke off.")], live=True),
        )
    )()


@pytest.fixture
def opened_pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pages that would have been opened in the browser."""
    pages: list[str] = []

    def note(url: QUrl) -> bool:
        pages.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return pages


@pytest.fixture
def menus_close() -> Iterator[None]:
    """Menus of buttons close after a while: while one is open, whoever pressed the button waits for it."""
    timer = QTimer()

    def close() -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    timer.timeout.connect(close)
    timer.start(150)
    yield
    timer.stop()


def threads() -> set[threading.Thread]:
    """What runs, but for the threads in which models read side by side: three, kept for the whole program."""
    return {thread for thread in threading.enumerate() if not thread.name.startswith("side-by-side")}


def until(qtbot: QtBot, condition: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        qtbot.wait(20)
    return condition()


# A machine without a sound system says so; that nothing is heard then is tested elsewhere.
@pytest.mark.qt_log_ignore(
    "pipewire", "PulseAudio", "text-to-speech", "This plugin does not support", extend=True
)
@pytest.mark.usefixtures("menus_close")
def test_controls_pressed_at_random_raise_nothing_and_leave_nothing_behind(
    studio: Studio, opened_pages: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    chosen = random.Random(SEED)
    studio.make_source = lambda choice: any_source(choice, chosen)
    hands = [open_hand((200 + index % 40, 240)) for index in range(200)]
    studio.hands = [*hands, *[None] * 60] * 50
    studio.digits = [digit for digit in range(10) for _ in range(40)] * 20
    before = threads()
    window = studio.open()
    # By its key, by its letter in an open menu: it does what it should, and ends the test.
    window.menus.actions["quit"].setEnabled(False)
    presser = Presser(window, SEED)
    try:
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            presser.press()
            studio.qtbot.wait(chosen.choice((1, 5, 20, 60)))
            assert window.isVisible()
    finally:
        print(f"seed {SEED}, {presser.count} presses, the last ones:", *presser.pressed, sep="\n  ")
    if presser.count > _STAY * len(window.live.modes):
        assert presser.modes == {mode.name for mode in window.live.modes}
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    assert studio.close(window)
    assert until(studio.qtbot, lambda: threads() <= before, 10), threads()
    assert until(studio.qtbot, lambda: not any(top.isVisible() for top in QApplication.topLevelWidgets()), 5)
