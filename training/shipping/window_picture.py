"""Takes the README's picture: the real window, with the bundled clip playing."""

import os
import time
from pathlib import Path

from PyQt6.QtCore import QEventLoop
from PyQt6.QtGui import QPixmap
from PyQt6.QtWidgets import QApplication

from signcam.errors import SigncamError
from signcam.live.player import Player, demo_choice
from signcam.resources.demos import DIGITS
from signcam.system.screen import has_screen
from signcam.ui.app import make_application
from signcam.ui.main_window import MainWindow
from signcam.ui.settings import Settings
from signcam.ui.wording.shown_digit import DigitState
from training.support.output_paths import check_writable

# So long after it is held, its bar has filled and the numbers have settled.
_SETTLE_S = 0.6
_PATIENCE_S = 90.0


def take_picture(app: QApplication, digit: int, width: int, height: int) -> QPixmap | None:
    """Return the window as it shows a digit of the clip held; None if it never does.

    Args:
        app: the application.
        digit: which one to wait for.
        width: the window's, in pixels.
        height: the window's, in pixels.
    """
    # The standard palette, so that the picture is the same on every desktop.
    style = app.style()
    if style is not None:
        app.setPalette(style.standardPalette())
    window = MainWindow(Player(), Settings(welcomed=True))
    window.resize(width, height)
    window.play(demo_choice(DIGITS))
    window.show()
    window.start()
    deadline = time.monotonic() + _PATIENCE_S
    held_since: float | None = None
    picture = None
    while picture is None and time.monotonic() < deadline:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)
        reading = window.live.video.badge.shown
        if reading is None or reading.label != str(digit) or reading.state is not DigitState.HELD:
            held_since = None
        elif held_since is None:
            held_since = time.monotonic()
        elif time.monotonic() - held_since > _SETTLE_S:
            picture = window.grab()
    window.close()
    window.player.join()
    window.deleteLater()
    return picture


def save_window_picture(path: Path, digit: int, width: int, height: int) -> None:
    """Take the picture and write it; without a screen too.

    Args:
        path: the picture's file.
        digit: which one to wait for.
        width: the window's, in pixels.
        height: the window's, in pixels.

    Raises:
        SigncamError: the clip never showed the digit, or the file cannot be written.
    """
    check_writable(path)
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    picture = take_picture(make_application(), digit, width, height)
    if picture is None:
        raise SigncamError(f"The clip never showed a {digit} for long enough. Choose another --digit.")
    if not picture.save(str(path)):
        raise SigncamError(f"{path} cannot be written. Name a file that ends in .png or .jpg.")
