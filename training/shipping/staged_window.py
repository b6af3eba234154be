"""The real window, set up for a picture: nobody's settings, one palette, without a screen too."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PyQt6.QtGui import QPixmap
from PyQt6.QtWidgets import QApplication

from signcam.errors import SigncamError
from signcam.live.choice import demo_choice
from signcam.live.player import Player
from signcam.resources.demos import Demo
from signcam.system.screen import has_screen
from signcam.ui.app import make_application
from signcam.ui.main_window import MainWindow
from signcam.ui.settings import Settings

PATIENCE_S = 90.0
"""How long to wait for what a picture should show."""


def picture_application() -> QApplication:
    """Return the application in the standard palette, so that pictures are the same on every desktop."""
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    style = app.style()
    if style is not None:
        app.setPalette(style.standardPalette())
    return app


@contextmanager
def staged_window(settings: Settings, width: int, height: int) -> Iterator[MainWindow]:
    """Make a window that nobody sees; at the end it is closed, and all that it started is ended.

    Args:
        settings: what was kept.
        width: the window's, in pixels.
        height: see width.
    """
    window = MainWindow(Player(), settings)
    window.resize(width, height)
    try:
        yield window
    finally:
        window.close()
        window.player.join()
        window.deleteLater()


def play(window: MainWindow, demo: Demo) -> None:
    """Show the window, and play a demo in it."""
    window.play(demo_choice(demo))
    window.show()
    window.start()


def save_picture(picture: QPixmap, path: Path, quality: int = -1) -> None:
    """Write a picture.

    Args:
        picture: what to write.
        path: its file.
        quality: 0 to 100; -1 is the format's usual one.

    Raises:
        SigncamError: it cannot be written.
    """
    if not picture.save(str(path), quality=quality):
        raise SigncamError(f"{path} cannot be written. Name a file that ends in .webp, .png or .jpg.")
