"""Takes the README's picture: the real window, with the bundled clip playing."""

import time
from pathlib import Path

from PyQt6.QtCore import QEventLoop
from PyQt6.QtGui import QPixmap
from PyQt6.QtWidgets import QApplication

from signcam.errors import SigncamError
from signcam.resources.demos import DIGITS
from signcam.ui.modes.reading.mode import ReadingMode
from signcam.ui.settings import Settings
from signcam.ui.wording.shown_digit import DigitState
from training.shipping.staged_window import (
    PATIENCE_S,
    picture_application,
    play,
    save_picture,
    staged_window,
)
from training.support.output_paths import check_writable

# So long after it is held, its bar has filled and the numbers have settled.
_SETTLE_S = 0.6


def _take(app: QApplication, digit: int, width: int, height: int, saliency: bool) -> QPixmap | None:
    with staged_window(Settings(welcomed=True, saliency=saliency), width, height) as window:
        (mode,) = (mode for mode in window.live.modes if isinstance(mode, ReadingMode))
        play(window, DIGITS)
        deadline = time.monotonic() + PATIENCE_S
        held_since: float | None = None
        while time.monotonic() < deadline:
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.005)
            reading = window.live.video.badge.shown
            if reading is None or reading.label != str(digit) or reading.state is not DigitState.HELD:
                held_since = None
            elif held_since is None:
                held_since = time.monotonic()
            elif time.monotonic() - held_since > _SETTLE_S and (
                not saliency or mode.page.panel.crop.explanation is not None
            ):
                return window.grab()
    return None


def save_window_picture(path: Path, digit: int, width: int, height: int, *, saliency: bool = False) -> None:
    """Take the picture and write it; without a screen too.

    Args:
        path: the picture's file.
        digit: which one to wait for.
        width: the window's, in pixels.
        height: the window's, in pixels.
        saliency: whether it shows what the network looks at.

    Raises:
        SigncamError: the clip never showed the digit, or the file cannot be written.
    """
    check_writable(path)
    picture = _take(picture_application(), digit, width, height, saliency)
    if picture is None:
        raise SigncamError(f"The clip never showed a {digit} for long enough. Choose another --digit.")
    save_picture(picture, path)
