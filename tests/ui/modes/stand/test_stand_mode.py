"""Stand mode in the window: locked, quiet, and back again."""

import dataclasses
import io
import time
from pathlib import Path
from typing import Any

import pytest
from PyQt6 import QtTest
from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QGuiApplication, QKeyEvent
from PyQt6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from signcam.errors import SourceError
from signcam.sources.base import Picture
from signcam.stand.heartbeat import Heartbeat
from signcam.stand.spec import StandSpec
from signcam.stand.visit import Stage
from signcam.ui.language.languages import use_language
from signcam.ui.main_window import MainWindow
from signcam.ui.modes.stand import lock
from signcam.ui.modes.stand.mode import LEAVE_NOTE, StandMode, stand_folder
from signcam.ui.wording.stand import STAND_WORDS
from tests.support.doubles import open_hand
from tests.ui.conftest import Studio, rest, scene
from tests.ui.person import drop, press, wait

# Its stubs leave out that these are functions.
QTest: Any = QtTest.QTest
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HANDS = [open_hand((200 + 3 * (step % 5), 240)) for step in range(500)]


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Statistics go to a folder of the test's, and nobody answers on D-Bus."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    monkeypatch.setattr(lock, "HOLD_MS", 300)
    monkeypatch.setattr(lock, "_REPEAT_MS", 50)


@pytest.fixture
def window(studio: Studio) -> MainWindow:
    studio.hands = [None]
    return enter(studio, studio.open())


def enter(studio: Studio, window: MainWindow, spec: StandSpec | None = None) -> MainWindow:
    mode = stand(window)
    mode.spec = spec or mode.spec
    window.use_mode(mode)
    wait(studio, lambda: mode.page.video.has_picture)
    return window


def stand(window: MainWindow) -> StandMode:
    mode = window.mode_named("stand")
    assert isinstance(mode, StandMode)
    return mode


def hold_the_combination(window: MainWindow, ms: int) -> None:
    QTest.keyPress(window, Qt.Key.Key_Q, CONTROL | SHIFT)
    QTest.qWait(ms)
    QTest.keyRelease(window, Qt.Key.Key_Q, CONTROL | SHIFT)


def test_it_fills_the_screen_without_menus_and_without_a_pointer(window: MainWindow):
    assert window.isFullScreen()
    bar = window.menuBar()
    assert bar is not None
    assert not bar.isVisible()
    assert not window.menus.toolbar.isVisible()
    cursor = QGuiApplication.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.BlankCursor


def test_there_is_no_screen_saver_and_no_sleep_while_it_is_open(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    window = enter(studio, studio.open())
    assert stand(window).awake.active
    stand(window).leave()
    assert not stand(window).awake.active


def test_every_shortcut_click_and_drop_is_dead(studio: Studio, window: MainWindow, tmp_path: Path):
    choices, settings = list(studio.choices), dataclasses.replace(window.settings)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F, Qt.Key.Key_F11, Qt.Key.Key_H, Qt.Key.Key_K, Qt.Key.Key_M):
        press(studio, window, key)
    for key in (Qt.Key.Key_1, Qt.Key.Key_O, Qt.Key.Key_L, Qt.Key.Key_D, Qt.Key.Key_M, Qt.Key.Key_Q):
        press(studio, window, key, CONTROL)
    press(studio, window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(stand(window).page, button)
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"x")
    drop(window, clip)
    QTest.qWait(50)
    assert window.isVisible()
    assert window.isFullScreen()
    assert window.live.mode is stand(window)
    assert window.findChildren(QDialog) == []
    assert QApplication.activePopupWidget() is None
    assert studio.choices == choices
    assert window.settings == settings


def test_a_request_to_close_it_such_as_alt_f4_is_refused(window: MainWindow):
    assert not window.close()
    assert window.isVisible()


def test_who_makes_it_smaller_finds_it_full_again(studio: Studio, window: MainWindow):
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
    wait(studio, window.isFullScreen)


def test_a_window_that_gets_in_front_of_it_stays_there_for_a_moment_only(
    studio: Studio, window: MainWindow, qtbot: QtBot
):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    wait(studio, lambda: not window.isActiveWindow())
    wait(studio, window.isActiveWindow)


def test_it_shows_at_the_start_how_to_leave_and_not_for_ever(
    studio: Studio, window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    assert stand(window).page.footer == LEAVE_NOTE
    monkeypatch.setattr("signcam.ui.modes.stand.mode._NOTE_S", 0.0)
    wait(studio, lambda: LEAVE_NOTE not in stand(window).page.footer)


def test_the_organiser_is_told_how_to_leave_in_the_language_of_the_window(studio: Studio, qapp: QApplication):
    use_language(qapp, "tr")
    try:
        footer = stand(enter(studio, studio.open())).page.footer
    finally:
        use_language(qapp, "en")
    assert "Ctrl+Shift+Q" in footer
    assert footer != LEAVE_NOTE


def test_the_held_combination_leaves_it_and_everything_works_again(studio: Studio, window: MainWindow):
    hold_the_combination(window, 500)
    wait(studio, lambda: window.live.mode.name == "reading")
    assert not window.isFullScreen()
    assert QGuiApplication.overrideCursor() is None
    mirrored = window.settings.mirror
    press(studio, window, Qt.Key.Key_M)
    assert window.settings.mirror is not mirrored
    assert (stand_folder() / "statistics.csv").is_file()


def test_a_tap_on_the_combination_does_not_leave_it(studio: Studio, window: MainWindow):
    hold_the_combination(window, 100)
    QTest.qWait(400)
    assert stand(window).lock.locked


def test_a_key_that_repeats_itself_counts_as_held(studio: Studio, window: MainWindow):
    kinds = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    for kind in kinds * 20:
        QApplication.sendEvent(window, QKeyEvent(kind, Qt.Key.Key_Q, CONTROL | SHIFT))
        QTest.qWait(15)
    wait(studio, lambda: window.live.mode.name == "reading")


def test_opened_by_a_supervisor_it_closes_the_window_instead(studio: Studio, window: MainWindow):
    stand(window).on_leave = window.close
    hold_the_combination(window, 500)
    wait(studio, lambda: not window.isVisible())


def test_without_a_supervisor_that_listens_it_closes_too(studio: Studio, window: MainWindow):
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    stand(window).on_leave = window.close
    stand(window).heartbeat = Heartbeat(Closed())
    wait(studio, lambda: not window.isVisible())


def test_its_heart_beats_while_frames_come(studio: Studio, window: MainWindow):
    pipe = io.StringIO()
    stand(window).heartbeat = Heartbeat(pipe)
    wait(studio, lambda: pipe.getvalue().startswith("frame\n"))


def test_a_problem_goes_to_stderr_and_not_before_the_visitors(
    studio: Studio, window: MainWindow, capsys: pytest.CaptureFixture[str]
):
    window.show_problem("The model is odd.")
    assert not window.live.banner.isVisible()
    assert "The model is odd." in capsys.readouterr().err


def test_it_invites_in_its_languages_in_turn_and_says_what_is_stored(
    studio: Studio, window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("signcam.stand.visit.LANGUAGE_S", 0.2)
    monkeypatch.setattr("signcam.ui.modes.stand.mode._NOTE_S", 0.0)
    page = stand(window).page
    for words in STAND_WORDS.values():
        invited = {words.invite, f"{words.privacy} {words.no_sound}"}
        wait(studio, lambda invited=invited: {page.headline, page.footer} == invited)  # type: ignore[misc]
        assert words.invite in page.accessibleName()


def test_a_drawn_hand_signs_one_digit_after_the_other(
    studio: Studio, window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("signcam.ui.modes.stand.attract_card._SIGN_S", 0.1)
    card = stand(window).page.card
    assert card.isVisible()
    for digit in (3, 7):
        wait(studio, lambda digit=digit: card.digit == digit)  # type: ignore[misc]


def test_a_hand_is_outlined_and_wakes_it_within_half_a_second(studio: Studio):
    studio.hands = [*[None] * 120, *HANDS]
    window = enter(studio, studio.open())
    mode = stand(window)
    assert mode.page.video.target
    wait(studio, lambda: mode.page.video.hand is not None)
    seen = time.monotonic()
    wait(studio, lambda: mode.stand is not None and mode.stand.stage is Stage.READY)
    assert time.monotonic() - seen < 0.5
    wait(studio, lambda: mode.page.headline in {words.get_ready for words in STAND_WORDS.values()})
    assert not mode.page.card.isVisible()


def test_the_number_to_sign_and_the_time_are_shown(studio: Studio):
    studio.hands = HANDS
    window = enter(studio, studio.open(), StandSpec(ready_s=0.1))
    mode = stand(window)
    wait(studio, lambda: mode.stand is not None and mode.stand.stage is Stage.ROUND)
    wait(studio, mode.page.bar.isVisible)
    assert mode.stand is not None
    assert mode.stand.round is not None
    assert mode.stand.round.number in mode.page.accessibleName()


def test_a_lost_camera_is_shown_counted_and_comes_back(studio: Studio):
    studio.hands = [None]
    pictures = [step for _ in range(40) for step in (rest, Picture(scene(), None))]
    studio.script = [*pictures, SourceError("The camera was unplugged."), *pictures * 50]
    window = enter(studio, studio.open())
    page, mode = stand(window).page, stand(window)
    wait(studio, lambda: page.video.away)
    assert not window.live.banner.isVisible()
    wait(studio, lambda: page.video.has_picture and not page.video.away)
    assert mode.statistics is not None
    assert mode.statistics.counts.camera_losses == 1


def test_a_clip_that_ends_begins_again(studio: Studio):
    studio.hands, studio.live = [None], False
    studio.script = [step for _ in range(30) for step in (rest, Picture(scene(), None))]
    enter(studio, studio.open())
    wait(studio, lambda: len(studio.choices) >= 2)


def test_nothing_of_it_runs_in_another_mode(studio: Studio):
    window = studio.open()
    assert stand(window).stand is None
    assert not (stand_folder() / "statistics.csv").exists()
    assert not any(widget.isVisible() for widget in stand(window).page.findChildren(QWidget))
