"""Whoever uses the keyboard or a screen reader reaches every control, and hears what it is."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from signcam.ui.main_window import MainWindow
from signcam.ui.modes import MODES
from tests.ui.conftest import Studio
from tests.ui.person import pixels, strike, wait_for_video

USUAL_MODES = [mode for mode in MODES if not mode.quiet]


def controls(window: MainWindow) -> list[QWidget]:
    """What can be used and is seen."""
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
    found = [widget for kind in kinds for widget in window.findChildren(kind)]
    return [
        widget
        for widget in found
        if widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget, QScrollBar)
        # Parts of Qt's own widgets, which are no controls by themselves.
        and not widget.objectName().startswith("qt_")
    ]


def describe(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text!r}"


@pytest.fixture(params=USUAL_MODES, ids=lambda mode: str(mode.name))
def window(request: pytest.FixtureRequest, studio: Studio) -> MainWindow:
    window = studio.open()
    window.use_mode(window.mode_named(request.param.name))
    window.resize(1100, 760)
    wait_for_video(studio, window)
    studio.qtbot.wait(300)
    return window


def test_every_control_is_named(window: MainWindow) -> None:
    unnamed = [
        type(widget).__name__
        for widget in controls(window)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert unnamed == []


def test_tab_reaches_every_control(window: MainWindow) -> None:
    window.live.video.setFocus()
    reached = set()
    for _ in range(3 * len(controls(window)) + 20):
        strike(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert [describe(widget) for widget in controls(window) if widget not in reached] == []


def test_the_focus_is_seen(window: MainWindow) -> None:
    # From the first Tab on, Qt shows where the keyboard is.
    window.live.video.setFocus()
    strike(window.live.video, Qt.Key.Key_Tab)
    unseen = []
    for widget in controls(window):
        window.live.video.setFocus()
        before = pixels(widget.grab().toImage())
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        after = pixels(widget.grab().toImage())
        if before.shape == after.shape and (before == after).all():
            unseen.append(describe(widget))
    assert unseen == []
