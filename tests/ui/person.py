"""What a person does in the window and sees of it."""

from collections.abc import Callable
from typing import Any

import numpy as np
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QColor, QImage
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QWidget,
)

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
