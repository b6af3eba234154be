"""Takes the README's picture of check mode: three models on the same hand, in the middle of a session."""

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PyQt6.QtCore import QEventLoop
from PyQt6.QtGui import QPixmap
from PyQt6.QtWidgets import QApplication

from signcam.checking.plan import Plan
from signcam.checking.run import Phase
from signcam.checking.session import Consent
from signcam.errors import SigncamError
from signcam.resources.demos import DIGITS
from signcam.ui.modes.check.mode import CheckMode
from signcam.ui.settings import Settings
from training.shipping.staged_window import (
    PATIENCE_S,
    picture_application,
    play,
    save_picture,
    staged_window,
)
from training.support.output_paths import check_writable

_OTHERS = ("deep-cnn", "lenet")
# The picture is taken in the trial after so many, so that there is something in the table.
_DONE = 7
# The clip signs the digits one after the other, and no faster for being asked.
_PLAN = replace(
    Plan(), trials=1, shuffle=False, hands=(), rest_s=0.0, prompt_s=0.1, countdown_s=0.1, frames=5
)
_QUALITY = 85


def save_check_picture(path: Path, width: int, height: int) -> None:
    """Take the picture and write it; without a screen too.

    Args:
        path: the picture's file.
        width: the window's, in pixels.
        height: the window's, in pixels.

    Raises:
        SigncamError: the session never got so far, or the file cannot be written.
    """
    check_writable(path)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        picture = _take(picture_application(), Path(folder), width, height)
    if picture is None:
        raise SigncamError(f"The clip did not get through {_DONE} trials. Try again.")
    save_picture(picture, path, _QUALITY)


def _take(app: QApplication, folder: Path, width: int, height: int) -> QPixmap | None:
    with staged_window(Settings(welcomed=True), width, height) as window:
        (mode,) = (mode for mode in window.live.modes if isinstance(mode, CheckMode))
        mode.models.others = list(_OTHERS)
        window.use_mode(mode)
        play(window, DIGITS)
        begun = False
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.005)
            snapshot = mode.check.snapshot() if mode.check is not None else None
            recognition = window.player.snapshot().recognition
            if snapshot is None or len(snapshot.models) <= len(_OTHERS):
                continue
            if not begun:
                # Not where the person who makes the picture keeps sessions.
                mode.begin(_PLAN, Consent(), folder / "session")
                begun = True
            state = snapshot.state
            if state is None or state.step is None or recognition is None:
                continue
            # What is asked for waits until the clip shows it.
            if (state.phase is Phase.PAUSED) == (recognition.held_label == state.step.label):
                mode.toggle_pause()
            if snapshot.trials >= _DONE and state.taken > 0.5:
                return window.grab()
    return None
