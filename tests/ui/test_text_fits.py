"""All texts fit: from 8 to 22 points, from 640x480 on, on all pages of all modes and in all states."""

import itertools
from collections.abc import Iterator

import pytest
from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from signcam.sources.status import SourceState, Status
from signcam.ui.main_window import MainWindow
from signcam.ui.modes import MODES
from signcam.ui.settings import Settings
from signcam.ui.wording.messages import NO_DIGIT, message_of
from tests.ui.conftest import Studio
from tests.ui.person import wait_for_video

SIZES = [(640, 480), (1366, 768)]


@pytest.fixture(params=[8, 14, 22])
def points(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    before = qapp.font()
    font = qapp.font()
    font.setPointSize(request.param)
    qapp.setFont(font)
    yield request.param
    qapp.setFont(before)


def name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    needs = widget.heightForWidth(widget.width())
    size = f"{widget.width()}x{widget.height()} needs {widget.sizeHint().width()}x{needs}"
    return f"{type(widget).__name__} {text or widget.accessibleName()!r} {size}"


def texts(window: QWidget) -> list[QWidget]:
    """What shows words, one widget each."""
    kinds = (QLabel, QPushButton, QRadioButton, QToolButton)
    found = [widget for kind in kinds for widget in window.findChildren(kind)]
    return [widget for widget in found if widget.isVisible() and widget.window() is window]


def cut(widget: QWidget) -> bool:
    """Whether a part of its words is not painted."""
    if isinstance(widget, QLabel):
        if not widget.text():
            return False
        if widget.wordWrap():
            longest = max(widget.fontMetrics().horizontalAdvance(word) for word in widget.text().split())
            return widget.heightForWidth(widget.width()) > widget.height() + 1 or longest > widget.width()
        return widget.sizeHint().width() > widget.width() + 1
    hint = widget.sizeHint()
    return hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1


def outside(widget: QWidget) -> bool:
    """Whether it sticks out of what it lies in; what scrolls may be longer."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        around = parent.parentWidget()
        if around is not None and isinstance(around.parentWidget(), QScrollArea):
            corner = widget.mapTo(parent, QPoint())
            return corner.x() < 0 or corner.x() + widget.width() > parent.width()
        if not parent.rect().contains(QRect(widget.mapTo(parent, QPoint()), widget.size())):
            return True
        parent = parent.parentWidget()
    return False


def check(window: MainWindow, where: str) -> None:
    for _ in range(4):
        QApplication.processEvents()
    shown = texts(window)
    assert not [name(widget) for widget in shown if cut(widget)], where
    assert not [name(widget) for widget in shown if outside(widget)], where
    for parent, group in itertools.groupby(sorted(shown, key=lambda w: id(w.parent())), lambda w: w.parent()):
        for one, other in itertools.combinations(group, 2):
            both = one.geometry().intersected(other.geometry())
            assert both.width() <= 1 or both.height() <= 1, (where, parent, name(one), name(other))


@pytest.mark.parametrize("size", SIZES)
# A stand has the size of the screen. Tests of its own see to its texts.
@pytest.mark.parametrize("mode", [mode for mode in MODES if not mode.quiet], ids=lambda mode: str(mode.name))
def test_in_every_mode_all_words_are_seen(
    studio: Studio, points: int, size: tuple[int, int], mode: type
) -> None:
    window = studio.open()
    window.use_mode(next(other for other in window.live.modes if isinstance(other, mode)))
    window.resize(*size)
    wait_for_video(studio, window)
    studio.qtbot.wait(400)
    if not window.isFullScreen():  # a stand fills the screen by itself
        assert (window.width(), window.height()) == size, "the smallest window grows with the letters"
    check(window, mode.__name__)
    window.show_problem("The model mine.keras cannot be opened: it holds a Lambda layer, which is code.")
    check(window, "with a sentence across the window")


@pytest.mark.parametrize("size", SIZES)
def test_in_every_state_all_words_are_seen(studio: Studio, points: int, size: tuple[int, int]) -> None:
    window = studio.open(play=False)
    window.live.stop()
    window.resize(*size)
    sentence = "Integrated Camera of this laptop was lost. Is it still plugged in, and is its cover open?"
    for state in SourceState:
        window.live.video.show_message(message_of(Status(state, sentence)))
        check(window, state.name)
        window.live.video.show_message(message_of(Status(state)))
        check(window, state.name)
    window.live.video.show_message(None)
    window.live.video.show_hint(NO_DIGIT)
    hint = window.live.video.hint
    assert window.live.video.rect().contains(hint.geometry())
    assert hint._width("", hint.height()) <= hint.width() + 1


@pytest.mark.parametrize("size", SIZES)
def test_on_the_page_of_signs_all_words_are_seen(studio: Studio, points: int, size: tuple[int, int]) -> None:
    window = studio.open(play=False)
    window.resize(*size)
    window.show_signs()
    for back in (False, True):
        window.signs.back.setChecked(back)
        window.signs.palm.setChecked(not back)
        check(window, "signs")
    chart = window.signs.chart
    assert chart.height() >= chart.minimumHeight() > 0


@pytest.mark.parametrize("size", SIZES)
def test_at_the_first_start_all_words_are_seen(studio: Studio, points: int, size: tuple[int, int]) -> None:
    window = studio.open(Settings())
    window.resize(*size)
    QApplication.processEvents()
    assert window.signs.isVisible()
    shown = texts(window)
    assert not [name(widget) for widget in shown if window.signs.isAncestorOf(widget) and cut(widget)]
    assert not [name(widget) for widget in shown if window.signs.isAncestorOf(widget) and outside(widget)]


@pytest.mark.parametrize("size", SIZES)
def test_under_a_clip_all_words_are_seen(studio: Studio, points: int, size: tuple[int, int]) -> None:
    window = studio.open(play=False)
    window.live.stop()
    window.resize(*size)
    bar = window.clip.bar
    bar.show()
    QApplication.processEvents()
    bar.show_clip(62.3, 754.0, 0.25)
    check(window, "clip")
    assert bar.label.text() == "1:02.3 / 12:34.0"
    bar.show_picture("a hand with a very long name of its own.jpeg · 5 of 37", 6.0, 60.0, 1.0)
    check(window, "pictures")
    assert bar.label.text().endswith("37")
