"""The program that opens models in a window one after the other, and measures how long each holds it up.

    python -m tests.support.opening_beats PATH…

In a fresh process, since whatever was imported before holds nothing up any more. It prints JSON: for each
path the longest time between two beats of the window's thread in milliseconds, without the time that this
thread waited for a processor, which other programs took.
"""

import json
import sys
import time

from PyQt6.QtCore import QEventLoop, QTimer

from signcam.live.choice import SourceChoice
from signcam.live.player import Player
from signcam.resources.demos import DIGITS
from signcam.system.processor_wait import waited_for_processor_s
from signcam.ui.app import make_application
from signcam.ui.main_window import MainWindow
from signcam.ui.settings import Settings

_BEAT_MS, _LOOK_MS, _LONGEST_S = 10, 20, 60.0
# Before the first model the video runs; after each, it is read with that.
_SETTLE_S, _AFTER_S = 1.5, 0.5


class Beats:
    """Beats in the window's thread, and keeps the longest time between two."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._last = self._now()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    @staticmethod
    def _now() -> float:
        return time.perf_counter() - waited_for_processor_s()

    def _beat(self) -> None:
        now = self._now()
        self.longest_ms = max(self.longest_ms, 1000 * (now - self._last))
        self._last = now


def _run_for(seconds: float, window: MainWindow) -> None:
    """Let the window run until no model is on its way, and then for so long."""
    loop, timer = QEventLoop(), QTimer()
    began = opened = time.monotonic()

    def look() -> None:
        nonlocal opened
        if window.models.opening is not None:
            opened = time.monotonic()
        if time.monotonic() - opened > seconds or time.monotonic() - began > _LONGEST_S:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(_LOOK_MS)
    loop.exec()


def main(paths: list[str]) -> None:
    """Open each model."""
    app = make_application()
    player = Player()
    window = MainWindow(player, Settings(welcomed=True))
    window.play(SourceChoice(str(DIGITS.path), DIGITS.path.name))
    window.show()
    window.start(greet=False)
    _run_for(_SETTLE_S, window)
    longest: dict[str, float] = {}
    for path in paths:
        beats = Beats()
        window.use_model(path, keep=False)
        _run_for(_AFTER_S, window)
        assert player.model == path, window.live.banner.label.text()
        longest[path] = beats.longest_ms
    window.close()
    player.join()
    app.processEvents()
    print(json.dumps(longest))


if __name__ == "__main__":
    main(sys.argv[1:])
