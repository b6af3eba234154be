"""Takes the README's picture of practice mode: a 3 where a 4 is asked for, and the hint for it."""

import tempfile
import time
from pathlib import Path

from PyQt6.QtCore import QEventLoop
from PyQt6.QtGui import QPixmap
from PyQt6.QtWidgets import QApplication

from signcam.errors import SigncamError
from signcam.practice.fingers import Finger
from signcam.resources.demos import DIGITS
from signcam.ui.modes.practice.mode import PracticeMode
from signcam.ui.settings import Settings
from training.shipping.staged_window import (
    PATIENCE_S,
    picture_application,
    play,
    save_picture,
    staged_window,
)
from training.support.output_paths import check_writable

_ASKED, _SHOWN = 4, 3
# The hint moves with the hand; after this time the hand is still.
_SETTLE_S = 0.5
_QUALITY = 85


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
    with tempfile.TemporaryDirectory() as folder:
        picture = _take(picture_application(), Path(folder), width, height)
    if picture is None:
        raise SigncamError(f"The clip's {_SHOWN} got no hint on the way to a {_ASKED}. Try again.")
    save_picture(picture, path, _QUALITY)


def _take(app: QApplication, folder: Path, width: int, height: int) -> QPixmap | None:
    with staged_window(Settings(welcomed=True, practice_digits=str(_ASKED)), width, height) as window:
        (mode,) = (mode for mode in window.live.modes if isinstance(mode, PracticeMode))
        # Not where the person who makes the picture keeps the progress.
        mode.path = folder / "practice.json"
        window.use_mode(mode)
        play(window, DIGITS)
        mode.start()
        deadline = time.monotonic() + PATIENCE_S
        since: float | None = None
        while time.monotonic() < deadline:
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
                return window.grab()
    return None
