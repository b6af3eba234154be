"""A camera of 60 frames a second is shown at 60, as fast as they are recognized or not, and none waits."""

import time

import pytest
from PyQt6.QtCore import QTimer

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.sources.base import Picture
from signcam.ui.main_window import MainWindow
from tests.support.doubles import FakeSource, FakeTracker, open_hand
from tests.ui.conftest import Studio, scene
from tests.ui.person import wait, wait_for_video

FPS = 60
_TURN_MS = 8
PICTURES = [Picture(scene(80 + shade), None) for shade in range(10)]


class Camera(FakeSource):
    """Gives 60 frames a second, however long each takes to be read."""

    def __init__(self) -> None:
        super().__init__([], live=True, name="Camera")
        self._index = 0
        self._due = time.perf_counter()

    def read(self) -> Picture:
        now = time.perf_counter()
        self._due = max(self._due + 1 / FPS, now - 0.1)
        time.sleep(max(0.0, self._due - now))
        self._index += 1
        return PICTURES[self._index % 10]


class SlowTracker(FakeTracker):
    def track(self, image: Image, time_s: float) -> Hand | None:
        time.sleep(0.05)
        return super().track(image, time_s)


def rates(studio: Studio, window: MainWindow) -> tuple[float, float, float]:
    """Which share of the frames of a second is shown, which is recognized, and the usual latency, ms.

    Shown counts what came while the window had a processor, which other programs may leave it little of.
    """
    turns: list[None] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(None))
    timer.start(_TURN_MS)
    before = window.player.times()
    studio.qtbot.wait(1000)
    after = window.player.times()
    timer.stop()
    assert before is not None
    assert after is not None
    assert after.latency is not None
    came = after.frames_in - before.frames_in
    shown, recognized = after.shown - before.shown, after.recognized - before.recognized
    could = came * min(1.0, len(turns) * _TURN_MS / 1000)
    return shown / could, recognized / came, after.latency.p50


@pytest.mark.parametrize("slow", [False, True])
def test_each_frame_of_60_a_second_is_shown(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, slow: bool
) -> None:
    hands = [open_hand((200, 240))]
    monkeypatch.setattr(studio, "tracker", lambda: SlowTracker(hands) if slow else FakeTracker(hands))
    studio.make_source = lambda choice: Camera()
    window = studio.open()
    wait_for_video(studio, window)
    if slow:
        # It is known after a moment.
        wait(studio, lambda: window.player.snapshot().newest is not None)
    for _ in range(4):
        shown, recognized, latency_ms = rates(studio, window)
        # Shown before the next but one comes. A machine that is busy with other tests may be late.
        if shown > 0.9 and latency_ms < 2 * 1000 / FPS:
            break
    else:
        pytest.fail(f"{shown:.0%} are shown, after {latency_ms:.0f} ms")
    assert recognized < 0.5 or not slow
    assert studio.close(window)
