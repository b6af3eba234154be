"""Takes the README's picture: the real window, with the bundled clip playing.

python -m training.shipping.window_picture --out assets/readme/window.png
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PyQt6.QtCore import QEventLoop
from PyQt6.QtGui import QPixmap
from PyQt6.QtWidgets import QApplication

from signcam.live.player import Player, demo_choice
from signcam.resources.demos import DIGITS
from signcam.system.native_logs import silence_native_logs
from signcam.system.screen import has_screen
from signcam.system.terminal import print_stderr
from signcam.ui.app import make_application
from signcam.ui.main_window import MainWindow
from signcam.ui.settings import Settings
from signcam.ui.wording.shown_digit import DigitState

_DIGIT = 7
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
        if reading is None or reading.digit != digit or reading.state is not DigitState.HELD:
            held_since = None
        elif held_since is None:
            held_since = time.monotonic()
        elif time.monotonic() - held_since > _SETTLE_S:
            picture = window.grab()
    window.close()
    window.player.join()
    window.deleteLater()
    return picture


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the picture and write it.

    Returns:
        The exit code.
    """
    parser = argparse.ArgumentParser(
        prog="python -m training.shipping.window_picture", description="Take a picture."
    )
    parser.add_argument("--out", type=Path, default=Path("assets/readme/window.png"))
    parser.add_argument("--digit", type=int, choices=range(10), default=_DIGIT)
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=720)
    options = parser.parse_args(arguments)
    silence_native_logs()
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application()
    picture = take_picture(app, options.digit, options.width, options.height)
    if picture is None:
        print_stderr(f"The clip never showed a {options.digit} that was held.")
        return 1
    options.out.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(options.out)):
        print_stderr(f"{options.out} cannot be written.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
