"""What was read: a line to copy, a label for screen readers, a voice and a sound."""

import re

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QApplication

from signcam.ui import sound, speech
from signcam.ui.settings import Settings
from tests.ui.conftest import Studio, camera_script, reading
from tests.ui.person import press, strike, wait

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_line_keeps_the_last_held_digits_with_their_times_to_copy(studio: Studio) -> None:
    studio.digits = [3] * 70 + [8] * 200
    window = studio.open()
    line = reading(window).page.read_line
    wait(studio, lambda: bool(re.fullmatch(r"3 \d\d:\d\d:\d\d  ·  8 \d\d:\d\d:\d\d", line.line.text())))
    press(studio, window, Qt.Key.Key_C, CONTROL)
    clipboard = QGuiApplication.clipboard()
    assert clipboard is not None
    assert clipboard.text() == line.line.text()


def test_times_of_a_file_are_its_own(studio: Studio) -> None:
    window = studio.open()
    line = reading(window).page.read_line
    wait(studio, lambda: "7 " in line.line.text())
    studio.live = False
    window.play_digits()
    wait(studio, lambda: line.line.text().startswith("7 0:0"))


def test_the_held_digit_reaches_a_screen_reader(studio: Studio) -> None:
    studio.script = camera_script(60)
    window = studio.open()
    held = reading(window).page.read_line.held
    assert held.accessibleName() == "No digit is held"
    wait(studio, lambda: held.accessibleName() == "Held digit: 7")
    for _ in range(30):
        strike(window.focusWidget() or window, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is held:
            break
    assert held.hasFocus()


class Voice:
    def __init__(self) -> None:
        self.said: list[str] = []

    def enqueue(self, words: str) -> None:
        self.said.append(words)

    def stop(self) -> None:
        pass


def test_held_digits_are_spoken_where_that_is_switched_on(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Voice()
    monkeypatch.setattr(speech.Speaker, "_open", lambda self: voice)
    studio.digits = [3] * 90 + [8] * 300
    window = studio.open(Settings(welcomed=True, read_speech=True))
    assert reading(window).actions["speech"].isChecked()
    wait(studio, lambda: voice.said == ["3", "8"])
    reading(window).actions["speech"].trigger()
    assert not window.settings.read_speech


def test_a_soft_sound_is_made_where_that_is_switched_on(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[int] = []
    monkeypatch.setattr(sound.Chime, "available", lambda self: True)
    monkeypatch.setattr(sound.Chime, "play", lambda self: played.append(1))
    window = studio.open()
    reading(window).actions["sound"].trigger()
    assert window.settings.read_sound
    window.play_default_camera()
    wait(studio, lambda: played == [1])


@pytest.mark.parametrize("switch", ["speech", "sound"])
def test_without_a_voice_or_a_loudspeaker_the_switch_says_so(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, switch: str
) -> None:
    monkeypatch.setattr(speech.Speaker, "_open", lambda self: None)
    monkeypatch.setattr(sound.Chime, "_open", lambda self: None)
    window = studio.open()
    action = reading(window).actions[switch]
    action.trigger()
    assert not action.isChecked()
    assert window.live.banner.label.text().startswith(("Nothing can be spoken", "No sound can be made"))


def test_the_sound_is_soft_and_short() -> None:
    samples = memoryview(sound.chime()).cast("h").tolist()
    assert 0.1 < len(samples) / 48_000 < 0.3
    assert 1000 < max(samples) < 0.25 * 32767
    assert abs(samples[0]) < 100
    assert abs(samples[-1]) < 300
