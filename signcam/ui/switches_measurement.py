"""For `signcam bench`: counts painted frames while the switches of reading mode are on and off in turns."""

import json
import sys
import time
from dataclasses import dataclass

from PyQt6.QtCore import QObject, QTimer

from signcam.ui.main_window import MainWindow
from signcam.ui.modes.reading.mode import ReadingMode

# How long to wait for the first picture. After a change of the switches, so long is not counted: widgets are
# laid out, and the first explanation is computed.
_PICTURE_MS, _SETTLING_MS = 20_000, 700


@dataclass
class _Counts:
    shown: int = 0
    seconds: float = 0.0
    cpu_s: float = 0.0


class SwitchesMeasurement(QObject):
    """Switches everything on and off in turns, and closes the window at the end."""

    def __init__(self, window: MainWindow, turns: int, turn_s: float) -> None:
        """Wait for the first picture.

        Args:
            window: not shown yet.
            turns: how many turns each state has.
            turn_s: how long a turn is, in seconds.
        """
        super().__init__(window)
        self._window = window
        mode = window.mode_named(ReadingMode.name)
        assert isinstance(mode, ReadingMode)
        self._mode = mode
        # The order changes from pair to pair, so that what a machine does more and more meets both alike.
        self._left = [(pair + place) % 2 == 0 for pair in range(turns) for place in range(2)]
        self._turn_ms = round(turn_s * 1000)
        self._counts = {True: _Counts(), False: _Counts()}
        self._on = False
        self._began = (0, 0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(window.close)
        self._timer.start(_PICTURE_MS)
        window.live.video.painted.connect(self._await_picture)

    def _await_picture(self) -> None:
        if self._window.live.video.image is not None:
            self._window.live.video.painted.disconnect(self._await_picture)
            self._timer.timeout.disconnect(self._window.close)
            self._timer.timeout.connect(self._count)
            self._switch()

    def _switch(self) -> None:
        if not self._left:
            self._end()
            return
        self._on = self._left.pop(0)
        set_everything(self._window, self._mode, self._on)
        self._timer.timeout.disconnect()
        self._timer.timeout.connect(self._begin)
        self._timer.start(_SETTLING_MS)

    def _now(self) -> tuple[int, float, float]:
        times = self._window.player.times()
        return times.shown if times is not None else 0, time.perf_counter(), time.process_time()

    def _begin(self) -> None:
        self._began = self._now()
        self._timer.timeout.disconnect()
        self._timer.timeout.connect(self._count)
        self._timer.start(self._turn_ms)

    def _count(self) -> None:
        counts = self._counts[self._on]
        shown, clock_s, cpu_s = (now - then for now, then in zip(self._now(), self._began, strict=True))
        counts.shown += round(shown)
        counts.seconds += clock_s
        counts.cpu_s += cpu_s
        self._switch()

    def _end(self) -> None:
        absent = [
            name
            for name, there in (
                ("speech", self._mode.speaker.available()),
                ("sound", self._mode.chime.available()),
            )
            if not there
        ]
        report = {
            "everything": vars(self._counts[True]),
            "bare": vars(self._counts[False]),
            "absent": absent,
        }
        sys.stdout.write(json.dumps(report) + "\n")
        sys.stdout.flush()
        self._window.close()


def set_everything(window: MainWindow, mode: ReadingMode, on: bool) -> None:
    """Switch on, or off, all that the window shows and says besides the picture, the digit and hints."""
    window.set_landmarks(on)
    window.set_timing(on)
    mode.set_panel(on)
    mode.set_saliency(on)
    mode.page.read_line.setVisible(on)
    if mode.speaker.available():
        mode.set_speech(on)
    if mode.chime.available():
        mode.set_sound(on)
