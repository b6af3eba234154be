"""Pausing, stepping, seeking, looping and the speed of a file that plays."""

import time
from collections.abc import Iterator

import pytest

from signcam.frame import Frame
from signcam.live.capture import Capture
from signcam.live.playback import Playback
from signcam.sources.base import Picture, Source
from tests.support.doubles import grey_image

FPS = 50


class Clip(Source):
    """Two seconds; the value of each picture is its number."""

    name, live = "a clip", False
    duration_s = 2.0

    def __init__(self, step_s: float | None = None) -> None:
        self.step_s = step_s
        self.next = 0

    def open(self) -> None:
        self.next = 0

    def read(self) -> Picture | None:
        if self.next >= 100:
            return None
        self.next += 1
        return Picture(grey_image(self.next - 1), (self.next - 1) / FPS)

    def seek(self, time_s: float) -> None:
        self.next = min(99, round(time_s * FPS))

    def close(self) -> None:
        pass


class Player:
    """Takes frames as a window does."""

    def __init__(self) -> None:
        self.playback = Playback()
        self.capture = Capture(Clip(), playback=self.playback)
        self.newest: Frame | None = None
        self.capture.start()

    def watch(self, seconds: float) -> list[int]:
        """Return the numbers of the pictures that come in this time."""
        numbers = []
        deadline = time.perf_counter() + seconds
        while time.perf_counter() < deadline:
            frame = self.capture.take(0.02)
            if frame is not None:
                self.newest = frame
                numbers.append(int(frame.image[0, 0, 0]))
        return numbers


@pytest.fixture
def player() -> Iterator[Player]:
    player = Player()
    yield player
    assert player.capture.stop()


def paused_at(player: Player) -> int:
    player.watch(0.1)
    player.playback.set_paused(True)
    player.watch(0.1)
    assert player.newest is not None
    return int(player.newest.image[0, 0, 0])


def test_a_paused_clip_stands_still_and_goes_on_from_there(player: Player) -> None:
    number = paused_at(player)
    assert player.watch(0.2) == []
    player.playback.set_paused(False)
    on = player.watch(0.2)
    assert on[0] == number + 1
    assert 5 <= len(on) <= 12, "it goes on at its own speed, and does not catch up"


def test_a_step_shows_the_next_picture_or_the_one_before(player: Player) -> None:
    number = paused_at(player)
    for steps in (1, 1, -1, -1, 3):
        number += steps
        player.playback.step(steps)
        assert player.watch(0.1)[-1] == number


def test_a_step_pauses(player: Player) -> None:
    player.watch(0.05)
    player.playback.step(1)
    player.watch(0.1)
    assert player.playback.paused
    assert player.watch(0.1) == []


def test_seeking_shows_the_picture_there_paused_or_not(player: Player) -> None:
    player.watch(0.05)
    player.playback.seek(1.0)
    assert 50 in player.watch(0.1)
    scene = player.newest.scene if player.newest else 0
    paused_at(player)
    player.playback.seek(0.2)
    assert player.watch(0.1) == [10]
    assert player.newest is not None
    assert player.newest.scene == scene + 1, "what came before counts no longer"


@pytest.mark.parametrize(("speed", "least", "most"), [(2.0, 30, 55), (0.25, 3, 10)])
def test_the_speed_changes_at_once(player: Player, speed: float, least: int, most: int) -> None:
    player.watch(0.05)
    player.playback.set_speed(speed)
    player.watch(0.1)
    numbers = player.watch(0.4)
    assert least <= numbers[-1] - numbers[0] <= most


def test_a_loop_can_be_begun_and_ended_while_it_plays(player: Player) -> None:
    player.playback.set_loop(True)
    player.playback.seek(1.9)
    numbers = player.watch(0.4)
    assert 99 in numbers
    assert 0 in numbers
    player.playback.set_loop(False)
    player.playback.seek(1.9)
    player.watch(0.4)
    assert player.capture.finished


def test_a_paused_capture_can_be_stopped(player: Player) -> None:
    paused_at(player)
    began = time.perf_counter()
    assert player.capture.stop()
    assert time.perf_counter() - began < 0.5
