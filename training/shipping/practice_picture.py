"""Takes the README's picture of practice mode: a 3 where a 4 is asked for, and the hint for it."""

import os
import tempfile
import time
from pathlib import Path

from PyQt6.QtCore import QEventLoop
from PyQt6.QtGui import QPixmap
from PyQt6.QtWidgets import QApplication

from signcam.errors import SigncamError
from signcam.live.player import Player, demo_choice
from signcam.practice.fingers import Finger
from signcam.resources.demos import DIGITS
from signcam.system.screen import has_screen
from signcam.ui.app import make_application
from signcam.ui.main_window import MainWindow
from signcam.ui.modes.practice.mode import PracticeMode
from signcam.ui.settings import Settings
from training.support.output_paths import check_writable

_ASKED, _SHOWN = 4, 3
# The hint moves with the hand; after this time the hand is still.
_SETTLE_S = 0.5
_PATIENCE_S = 90.0


def save_practice_picture(path: Path, width: int, height: int) -> None:
    """Take the picture and write it; without a screen too.

    Args:
        path: the picture's file.
        width: the window's, in pixels.
        height: the window's, in pixels.

    Raises:
        SigncamError: the clip never got the hint, or the file cannot be written.
    """
    check_writable(path)
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        picture = _take(make_application(), Path(folder), width, height)
    if picture is None:
        raise SigncamError(f"The clip's {_SHOWN} got no hint on the way to a {_ASKED}. Try again.")
    if not picture.save(str(path), quality=85):
        raise SigncamError(f"{path} cannot be written. Name a file that ends in .webp, .png or .jpg.")


def _take(app: QApplication, folder: Path, width: int, height: int) -> QPixmap | None:
    # The standard palette, so that the picture is the same on every desktop.
    style = app.style()
    if style is not None:
        app.setPalette(style.standardPalette())
    window = MainWindow(Player(), Settings(welcomed=True, practice_digits=str(_ASKED)))
    (mode,) = (mode for mode in window.live.modes if isinstance(mode, PracticeMode))
    # Not where the person who makes the picture keeps the progress.
    mode.path = folder / "practice.json"
    window.resize(width, height)
    window.use_mode(mode)
    window.play(demo_choice(DIGITS))
    window.show()
    window.start()
    mode.start()
    deadline = time.monotonic() + _PATIENCE_S
    since: float | None = None
    picture = None
    while picture is None and time.monotonic() < deadline:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)
        recognition = window.player.snapshot().recognition
        shown = recognition is not None and recognition.held == _SHOWN
        hint = mode.overlay.hint
        if not shown or hint is None or hint.finger not in (Finger.RING, Finger.LITTLE):
            since = None
        elif since is None:
            since = time.monotonic()
        elif time.monotonic() - since > _SETTLE_S:
            picture = window.grab()
    window.close()
    window.player.join()
    window.deleteLater()
    return picture
