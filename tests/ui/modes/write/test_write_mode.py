"""Write mode in the window: what a person signs, presses and sees."""

from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtGui import QFontMetrics, QGuiApplication
from PyQt6.QtWidgets import QApplication, QFileDialog

from signcam.frame import Frame
from signcam.live.session import Snapshot
from signcam.sources.status import SourceState, Status
from signcam.ui import speech
from signcam.ui.main_window import MainWindow
from signcam.ui.mode import LiveUpdate
from signcam.ui.modes.write.mode import WriteMode
from signcam.ui.settings import Settings, load_settings, save_settings
from signcam.writing.store import load_text
from tests.support.doubles import grey_image
from tests.support.signing import HEIGHT, WIDTH, Signing
from tests.ui.conftest import Studio
from tests.ui.person import pixels, press, strike, wait

CONTROL = Qt.KeyboardModifier.ControlModifier
FRAME = Frame(grey_image(width=WIDTH, height=HEIGHT), 0, 0.0, 0.0, 0.0)


def writing(studio: Studio, settings: Settings | None = None) -> tuple[MainWindow, WriteMode]:
    """A window in write mode, in which nothing plays."""
    window = studio.open(settings, play=False)
    (mode,) = [mode for mode in window.live.modes if isinstance(mode, WriteMode)]
    window.use_mode(mode)
    # What is signed comes from the test alone.
    window.live.stop()
    return window, mode


def sign(mode: WriteMode, signing: Signing) -> list[str]:
    """Show the frames of a take; return the words under the number as they changed."""
    words: list[str] = []
    for recognition in signing:
        snapshot = Snapshot(FRAME, recognition, Status(SourceState.LIVE), 30.0, 0.0, 0)
        update = LiveUpdate(snapshot, FRAME, recognition)
        mode.show_frame(update)
        mode.refresh_text(update)
        if not words or words[-1] != mode.page.status.text():
            words.append(mode.page.status.text())
    return words


def digits(*shown: int) -> Signing:
    signing = Signing().away(0.3).come(shown[0])
    for digit in shown:
        signing.show(digit, 1.3)
    return signing


def clipboard() -> str:
    board = QGuiApplication.clipboard()
    assert board is not None
    return board.text()


def test_a_number_is_signed_without_touching_the_keyboard(studio: Studio) -> None:
    _, mode = writing(studio)
    sign(mode, digits(2, 0, 6).go().come(6).show(6, 1.3).go())
    assert mode.page.number.accessibleName() == "Written: 2 0 6 6"


def test_the_text_stands_large_below_the_picture(studio: Studio) -> None:
    window, mode = writing(studio)
    sign(mode, digits(2, 0).go())
    number, video = mode.page.number, window.live.video
    top = number.mapTo(window, QPoint()).y()
    assert top >= video.mapTo(window, QPoint()).y() + video.height()
    rows = np.flatnonzero((pixels(number.grab().toImage()).max(axis=2) < 100).sum(axis=1) > 3)
    assert rows.max() - rows.min() >= 2 * QFontMetrics(window.font()).ascent()


def test_a_ring_around_the_digit_fills_while_it_is_held(studio: Studio) -> None:
    _, mode = writing(studio)
    sign(mode, Signing().come(7).show(7, 0.5))
    assert mode.ring.isVisible()
    assert "Digit 7, held" in mode.ring.accessibleName()
    half = mode.ring.hold.share
    assert 0.2 < half < 0.8
    sign(mode, Signing().come(7).show(7, 1.2))
    assert mode.ring.accessibleName() == "Digit 7, written"


def test_the_page_says_that_numbers_are_written_digit_by_digit(studio: Studio) -> None:
    _, mode = writing(studio)
    assert "digit by digit" in mode.page.status.text()


def test_the_window_shows_which_digit_it_is_ready_to_take_next(studio: Studio) -> None:
    _, mode = writing(studio)
    words = sign(mode, digits(3).go())
    assert words == [
        "Numbers are written digit by digit: hold each digit still until its ring is full.",
        "Hold the 3 still until the ring is full.",
        "3 is written. For another 3, lower the hand or move it a little aside.",
        "Ready for any digit, another 3 too.",
    ]


def test_a_swipe_and_backspace_erase_the_last_digit(studio: Studio) -> None:
    window, mode = writing(studio)
    sign(mode, digits(1, 2, 3).move(-0.7, 0, 0.6).move(1.9, 0, 0.5).go())
    assert mode.text.shown == "12"
    press(studio, window, Qt.Key.Key_Backspace)
    assert mode.text.shown == "1"


def test_clear_and_undo_work_with_the_keyboard(studio: Studio) -> None:
    window, mode = writing(studio)
    sign(mode, digits(4, 5))
    press(studio, window, Qt.Key.Key_Delete)
    assert mode.text.shown == ""
    press(studio, window, Qt.Key.Key_Z, CONTROL)
    assert mode.text.shown == "45"


def test_a_pause_makes_a_space_if_that_is_chosen(studio: Studio) -> None:
    window, mode = writing(studio)
    sign(mode, digits(1).go().away(1.5).come(2).show(2, 1.3).go())
    assert mode.text.shown == "1 2"
    press(studio, window, Qt.Key.Key_Delete)
    press(studio, window, Qt.Key.Key_P, CONTROL)
    sign(mode, digits(1).go().away(1.5).come(2).show(2, 1.3).go())
    assert mode.text.shown == "12"


def test_a_pattern_groups_the_digits_and_says_when_the_number_is_complete(studio: Studio) -> None:
    window, mode = writing(studio)
    for _ in range(3):
        press(studio, window, Qt.Key.Key_G, CONTROL)
    assert mode.page.pattern.currentText().startswith("PIN")
    sign(mode, digits(4, 0, 7, 1))
    assert "complete" in mode.page.status.text()
    assert mode.page.number.accessibleName() == "Written: 4 0 7 1, complete"
    sign(mode, digits(2))
    assert mode.text.digits == "4071"


def test_ctrl_c_copies_the_number(studio: Studio) -> None:
    window, mode = writing(studio)
    sign(mode, digits(8, 9))
    press(studio, window, Qt.Key.Key_C, CONTROL)
    assert clipboard() == "89"
    mode.refresh_text(LiveUpdate(window.player.snapshot(), None, None))
    assert "copied" in mode.page.status.text()


def test_the_number_is_copied_at_its_end_by_itself_if_that_is_chosen(studio: Studio) -> None:
    window, mode = writing(studio)
    sign(mode, digits(1, 2).go().away(1.5))
    assert clipboard() != "12"
    press(studio, window, Qt.Key.Key_E, CONTROL)
    sign(mode, digits(3).go().away(1.5))
    assert clipboard() == "12 3"


def test_the_number_is_saved_as_text(studio: Studio, tmp_path: Path) -> None:
    window, mode = writing(studio)
    sign(mode, digits(8, 9))
    press(studio, window, Qt.Key.Key_S, CONTROL)
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "number.txt"))
    dialog.reject()
    assert (tmp_path / "number.txt").read_text() == "89\n"


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(studio: Studio, tmp_path: Path) -> None:
    window, mode = writing(studio)
    mode.save_to(str(tmp_path / "missing" / "number.txt"))
    assert "cannot be written" in window.live.banner.label.text()


def test_what_is_written_survives_a_crash_and_a_restart(studio: Studio, written: Path) -> None:
    _, mode = writing(studio)
    sign(mode, digits(5, 1))
    # Nothing was closed, and the file is there in a moment.
    assert mode.keeping.finish(2)
    assert load_text(written) == ("51", "")
    _, other = writing(studio)
    assert other.text.shown == "51"
    assert other.page.number.accessibleName() == "Written: 5 1"


def test_a_damaged_file_is_told_and_does_not_stop_writing(studio: Studio, written: Path) -> None:
    written.parent.mkdir()
    written.write_text("{")
    window, mode = writing(studio)
    assert "cannot be read" in window.live.banner.label.text()
    sign(mode, digits(6))
    assert mode.keeping.finish(2)
    assert load_text(written) == ("6", "")


def test_a_full_disk_is_told_and_does_not_stop_writing(studio: Studio, written: Path) -> None:
    written.parent.parent.mkdir(exist_ok=True)
    written.parent.touch()  # a file where the folder should be
    window, mode = writing(studio)
    sign(mode, digits(6))
    assert mode.text.shown == "6"
    wait(studio, lambda: "cannot be kept" in window.live.banner.label.text())


def test_the_time_to_hold_is_chosen_with_the_keyboard_and_stays(studio: Studio, tmp_path: Path) -> None:
    window, mode = writing(studio)
    for _ in range(3):
        press(studio, window, Qt.Key.Key_Plus)
    press(studio, window, Qt.Key.Key_Minus)
    assert window.settings.write_hold_s == pytest.approx(1.0)
    save_settings(window.settings, tmp_path / "settings.json")
    kept, warnings = load_settings(tmp_path / "settings.json")
    assert not warnings
    _, again = writing(studio, kept)
    assert again.page.hold.value() == 10
    sign(again, Signing().come(7).show(7, 0.9))
    assert again.text.shown == ""
    sign(again, Signing().come(7).show(7, 1.2))
    assert again.text.shown == "7"
    assert mode.page.hold.minimum() == 3
    assert mode.page.hold.maximum() == 20


@pytest.mark.parametrize("bad", [True, 0.1, 5, "0.8", None])
def test_a_hold_time_that_makes_no_sense_is_left_out_of_the_settings(tmp_path: Path, bad: object) -> None:
    save_settings(Settings(), tmp_path / "settings.json")
    text = (tmp_path / "settings.json").read_text()
    shown = {True: "true", None: "null", "0.8": '"0.8"'}.get(bad, str(bad))  # type: ignore[call-overload]
    (tmp_path / "settings.json").write_text(text.replace('"write_hold_s": 0.8', f'"write_hold_s": {shown}'))
    kept, warnings = load_settings(tmp_path / "settings.json")
    assert kept.write_hold_s == 0.8
    assert len(warnings) == 1


class Voice:
    """Keeps what it is told to say."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def enqueue(self, words: str) -> None:
        self.said.append(words)

    def stop(self) -> None:
        self.said.append("")


def test_digits_are_spoken_one_by_one_where_speech_is_on(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Voice()
    monkeypatch.setattr(speech.Speaker, "_open", lambda self: voice)
    window, mode = writing(studio)
    sign(mode, digits(1))
    assert voice.said == []
    press(studio, window, Qt.Key.Key_K, CONTROL)
    assert window.settings.write_speech
    sign(mode, digits(2, 3))
    mode.erase()
    assert voice.said == ["2", "3", "erased"]


def test_without_a_voice_speech_is_refused_in_a_sentence(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech.Speaker, "_open", lambda self: None)
    window, mode = writing(studio)
    press(studio, window, Qt.Key.Key_K, CONTROL)
    assert not mode.actions["speech"].isChecked()
    assert not window.settings.write_speech
    assert "no voice" in window.live.banner.label.text()


def test_leaving_the_mode_takes_the_ring_away(studio: Studio) -> None:
    window, mode = writing(studio)
    sign(mode, digits(9))
    assert mode.ring.isVisible()
    window.use_mode(window.live.modes[0])
    assert not mode.ring.isVisible()


@pytest.mark.parametrize("points", [8, 14, 22])
def test_number_and_words_fit_the_smallest_window_with_any_letters(
    studio: Studio, qapp: QApplication, points: int
) -> None:
    window, mode = writing(studio)
    font = window.font()
    font.setPointSize(points)
    window.setFont(font)
    window.resize(640, 480)
    mode.fit(640, 480)
    sign(mode, digits(5))
    qapp.processEvents()
    number, status = mode.page.number, mode.page.status
    bottom_of_video = window.live.video.mapTo(window, QPoint(0, window.live.video.height())).y()
    for widget in (number, status):
        shown = QRect(widget.mapTo(window, QPoint()), widget.size())
        assert window.rect().contains(shown)
        assert shown.top() >= bottom_of_video
    words = status.fontMetrics().boundingRect(
        QRect(0, 0, status.width(), 1000), Qt.TextFlag.TextWordWrap, status.text()
    )
    assert words.height() <= status.height()


def test_all_controls_are_reached_by_tab_and_named(studio: Studio) -> None:
    window, mode = writing(studio)
    window.live.video.setFocus()
    reached = []
    for _ in range(30):
        strike(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        reached.append(widget)
    assert {mode.page.number, mode.page.pattern, mode.page.hold} <= set(reached)
    assert all(widget.accessibleName() for widget in (mode.page.number, mode.page.pattern, mode.page.hold))
