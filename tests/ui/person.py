"""What a person does in the window and sees of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PyQt6.QtCore import QMimeData, QPointF, Qt, QUrl
from PyQt6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QWidget

from signcam.frame import Image
from signcam.ui.main_window import MainWindow
from tests.ui.conftest import Studio


def wait(studio: Studio, condition: Callable[[], bool], ms: int = 5000) -> None:
    studio.qtbot.waitUntil(condition, timeout=ms)


def wait_for_video(studio: Studio, window: MainWindow) -> None:
    wait(studio, lambda: window.live.video.image is not None)


def shown_state(window: MainWindow) -> str:
    card = window.live.video.state_card
    return card.headline.text() if card.isVisible() else ""


def pixels(image: QImage) -> Image:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    assert bits is not None
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine())  # type: ignore[call-overload]
    return np.array(rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3))


def shown_colour(window: MainWindow, x: float, y: float) -> QColor:
    """The colour on the screen at a share of the video's width and height."""
    rect = window.live.video.video_rect()
    point = QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height())
    return window.live.video.grab().toImage().pixelColor(point.toPoint())


def click(button: QWidget) -> None:
    # Its stubs leave out that these are functions.
    tester: Any = QTest
    tester.mouseClick(button, Qt.MouseButton.LeftButton)


def strike(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    tester: Any = QTest
    tester.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


def press(
    studio: Studio, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
) -> None:
    window.activateWindow()
    strike(window, key, modifier)


_BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def _dragged(*paths: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(path) if isinstance(path, str) else QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag(window: MainWindow, *paths: Path | str) -> QDragEnterEvent:
    """Drag files or addresses over the window, as a program that would rather move them."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = _dragged(*paths)
    event = QDragEnterEvent(QPointF(50, 50).toPoint(), _BOTH, data, left, none)
    event.setDropAction(Qt.DropAction.MoveAction)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event


def drag_away(window: MainWindow) -> None:
    QApplication.sendEvent(window, QDragLeaveEvent())


def drop(window: MainWindow, *paths: Path | str) -> Qt.DropAction:
    """Drop files or addresses on the window; return what it does with them."""
    # Qt hands a drop on to what a drag has entered before.
    drag(window, *paths)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = _dragged(*paths)
    event = QDropEvent(QPointF(50, 50), _BOTH, data, left, none)
    event.setDropAction(Qt.DropAction.MoveAction)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.dropAction() if event.isAccepted() else Qt.DropAction.IgnoreAction
