"""For `signcam bench`: notes when the window shows what, and reports it as one line of JSON."""

import json
import sys
import time
from dataclasses import asdict

from PyQt6.QtCore import QObject, QTimer
from PyQt6.QtGui import QGuiApplication

from signcam.system.process_memory import peak_memory_mb
from signcam.ui.main_window import MainWindow
from signcam.ui.wording.shown_digit import DigitState

# How long to wait for the first picture, and then for the first held digit.
_PICTURE_MS, _DIGIT_MS = 20_000, 10_000


class Measurement(QObject):
    """Watches a window from its start, and closes it at the end."""

    def __init__(self, window: MainWindow, watched_s: float) -> None:
        """Begin to watch.

        Args:
            window: not shown yet.
            watched_s: how long the window runs after its first picture, in seconds. If it is 0, it is closed
                with the first held digit.
        """
        super().__init__(window)
        self._window = window
        self._watched_ms = round(watched_s * 1000)
        # Times on the clock of all processes, in seconds.
        self._window_at: float | None = None
        self._picture_at: float | None = None
        self._held_at: float | None = None
        self._cpu_s, self._recognized = 0.0, 0
        window.live.video.painted.connect(self._note_painting)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._end)
        self._patience.start(_PICTURE_MS)

    def _note_painting(self) -> None:
        now = time.time()
        video = self._window.live.video
        self._window_at = self._window_at or now
        if video.image is None:
            return
        if self._picture_at is None:
            self._picture_at = now
            self._cpu_s = time.process_time()
            times = self._window.player.times()
            self._recognized = times.recognized if times is not None else 0
            self._patience.start(self._watched_ms or _DIGIT_MS)
        shown = video.badge.shown
        if self._held_at is None and shown is not None and shown.state is DigitState.HELD:
            self._held_at = now
            if self._watched_ms == 0:
                self._patience.start(0)

    def _end(self) -> None:
        times = self._window.player.times()
        recognized = (times.recognized if times is not None else 0) - self._recognized
        cpu_ms = (time.process_time() - self._cpu_s) * 1000
        report = {
            "window_at": self._window_at,
            "picture_at": self._picture_at,
            "held_at": self._held_at,
            "platform": QGuiApplication.platformName(),
            "stages": {stage: asdict(known) for stage, known in times.stages.items()} if times else {},
            "latency": asdict(times.latency) if times and times.latency else None,
            "frames_in": times.frames_in if times else 0,
            "recognized": times.recognized if times else 0,
            "shown": times.shown if times else 0,
            "dropped": times.dropped if times else 0,
            "cpu_ms_a_frame": cpu_ms / recognized if recognized > 0 else None,
            "peak_memory_mb": peak_memory_mb(),
        }
        sys.stdout.write(json.dumps(report) + "\n")
        sys.stdout.flush()
        self._window.close()
