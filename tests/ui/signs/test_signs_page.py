"""The page with the ten signs: from the palm, from the back of the hand, and without pictures."""

from pathlib import Path

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication

from signcam.ui.main_window import MainWindow
from tests.ui.conftest import Studio
from tests.ui.person import click, pixels, press, strike, wait

BACKS = {1, 2, 3, 4, 5}


def open_page(studio: Studio) -> MainWindow:
    window = studio.open()
    press(studio, window, Qt.Key.Key_H)
    assert window.signs.isVisible()
    # The layout settles with the next events.
    studio.qtbot.wait(50)
    return window


def cells(window: MainWindow) -> list[QImage]:
    """What stands in the cell of each digit."""
    shown = window.signs.chart.grab().toImage()
    width, height = shown.width() // 5, shown.height() // 2
    return [shown.copy(digit % 5 * width, digit // 5 * height, width, height) for digit in range(10)]


def contrast(cell: QImage) -> float:
    """How much the upper half of a cell, where the hand is, differs from plain colour."""
    return float(pixels(cell)[: cell.height() // 2].std())


def changed(before: list[QImage], after: list[QImage]) -> set[int]:
    return {digit for digit in range(10) if before[digit] != after[digit]}


def test_the_page_begins_with_the_palms(studio: Studio) -> None:
    window = open_page(studio)
    assert window.signs.palm.isChecked()
    assert "back of the hand" not in window.signs.chart.accessibleDescription()


def test_the_backs_of_1_to_5_are_one_click_away_and_so_are_the_palms_again(studio: Studio) -> None:
    window = open_page(studio)
    palms = cells(window)
    click(window.signs.back)
    backs = cells(window)
    assert changed(palms, backs) == set(range(10))
    # What may be shown with the palm alone steps back, the others stay as strong as they were.
    assert {digit for digit in range(10) if contrast(backs[digit]) < 0.7 * contrast(palms[digit])} == (
        set(range(10)) - BACKS
    )
    words = window.signs.chart.accessibleDescription()
    assert "1: Index finger up, back of the hand" in words
    assert "7: Thumb touches the ring finger, palm only" in words
    assert "the back of the hand (1 to 5)" in window.signs.introduction.text()
    click(window.signs.palm)
    assert "palm towards it" in window.signs.introduction.text()
    assert not changed(palms, cells(window))


@pytest.mark.parametrize("size", [(640, 480), (1366, 768)])
def test_a_keyboard_alone_reaches_the_backs_and_leads_on(studio: Studio, size: tuple[int, int]) -> None:
    window = open_page(studio)
    window.resize(*size)
    palms = cells(window)
    for _ in range(30):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is window.signs.palm:
            break
        strike(focus, Qt.Key.Key_Tab)
    strike(window.signs.palm, Qt.Key.Key_Right)
    assert window.signs.back.isChecked()
    assert changed(palms, cells(window)) >= BACKS
    strike(window.signs.back, Qt.Key.Key_Return)
    assert window.live.isVisible()


def test_the_next_time_the_page_begins_with_the_palms_again(studio: Studio) -> None:
    window = open_page(studio)
    palms = cells(window)
    strike(window.signs, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    wait(studio, window.signs.back.isChecked)
    assert changed(palms, cells(window))
    press(studio, window, Qt.Key.Key_H)
    press(studio, window, Qt.Key.Key_H)
    wait(studio, lambda: not changed(palms, cells(window)))


def test_in_the_smallest_window_nothing_lies_over_the_signs(studio: Studio) -> None:
    window = open_page(studio)
    window.resize(window.minimumSize())
    QApplication.processEvents()
    page = window.signs
    assert not page.chart.geometry().intersects(page.button.geometry())
    assert page.rect().contains(page.button.geometry())
    assert page.back.geometry().bottom() < page.chart.geometry().top()


def test_without_pictures_each_cell_shows_its_digit(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = studio.open()
    monkeypatch.setattr("signcam.resources.files.assets_folder", lambda: tmp_path)
    press(studio, window, Qt.Key.Key_H)
    palms = cells(window)
    assert all(contrast(cell) > 5 for cell in palms)
    click(window.signs.back)
    assert changed(palms, cells(window)) == set(range(10)) - BACKS


def test_a_picture_that_is_damaged_is_as_one_that_is_missing(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "signs").mkdir()
    window = studio.open()
    monkeypatch.setattr("signcam.resources.files.assets_folder", lambda: tmp_path)
    press(studio, window, Qt.Key.Key_H)
    missing = cells(window)
    studio.close(window)
    for digit in range(10):
        (tmp_path / "signs" / f"{digit}.webp").write_bytes(b"RIFF")
    monkeypatch.undo()
    window = studio.open()
    monkeypatch.setattr("signcam.resources.files.assets_folder", lambda: tmp_path)
    press(studio, window, Qt.Key.Key_H)
    assert not changed(missing, cells(window))
