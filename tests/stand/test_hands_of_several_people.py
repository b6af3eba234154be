"""Several hands in one picture, found by the real hand tracker: who is in front plays."""

from collections.abc import Iterator
from functools import cache

import pytest

from signcam.frame import Image
from signcam.hands.tracker import HandTracker
from signcam.live.recognizer import Recognition
from signcam.stand.visitor_hand import VisitorHand
from tests.support.stills import on_wall, room, still

FPS = 15
FRONT = (400.0, 250.0)


Shown = tuple[int, float, tuple[float, float]]
"""Digit, height and centre of a drawn hand."""


@cache
def drawn(hands: tuple[Shown, ...], sway: int) -> Image:
    """Hands in a room. Each picture is drawn once."""
    picture: Image = room()
    for digit, height, (x, y) in hands:
        picture = on_wall(still(digit), picture, height, (x + sway * height / 240, y))
    return picture


class Camera:
    """Draws hands into a room, and shows the picture to tracker and stand."""

    def __init__(self) -> None:
        self.tracker, self.visitor, self.index = HandTracker(), VisitorHand(), 0

    def show(self, *hands: Shown) -> float | None:
        """Show hands that sign (digit, height, centre); return the x of the one that plays."""
        self.index += 1
        sway = 6 * (self.index % 5 - 2)
        picture = drawn(hands, sway)
        now = self.index / FPS
        hand = self.tracker.track(picture, now)
        playing = self.visitor.update(now, Recognition(self.index, now, now, hand))
        return None if playing is None else (playing.box[0] + playing.box[2]) / 2

    def show_for(self, seconds: float, *hands: Shown) -> list[float | None]:
        return [self.show(*hands) for _ in range(round(seconds * FPS))]


@pytest.fixture
def camera() -> Iterator[Camera]:
    camera = Camera()
    yield camera
    camera.tracker.close()


def is_in_front(x: float | None) -> bool:
    return x is not None and abs(x - FRONT[0]) < 80


def test_who_stands_behind_does_not_disturb_the_one_in_front(camera: Camera):
    behind = (3, 90.0, (130.0, 160.0))
    camera.show_for(0.6, behind)
    shown = camera.show_for(3, behind, (5, 240, FRONT))
    assert is_in_front(shown[-1])
    lasting = camera.show_for(1, behind, (4, 240, FRONT))
    assert all(map(is_in_front, lasting))


def test_of_two_hands_of_one_person_one_plays_and_they_do_not_take_turns(camera: Camera):
    shown = camera.show_for(2.2, (5, 220, (180, 250)), (2, 220, (470, 250)))[FPS // 2 :]
    assert len({is_in_front(x) for x in shown}) == 1
    assert None not in shown


@pytest.mark.parametrize("height", [110.0, 240.0])
def test_a_hand_that_comes_up_plays_within_half_a_second(camera: Camera, height: float):
    camera.show_for(0.6)
    shown = camera.show_for(0.5, (5, height, FRONT))
    assert is_in_front(shown[-1])


def test_a_childs_hand_low_in_the_picture_plays(camera: Camera):
    assert camera.show_for(1, (5, 110, (300, 400)))[-1] is not None


def test_someone_who_walks_through_does_not_take_the_game_away(camera: Camera):
    visitor = (4, 200.0, FRONT)
    camera.show_for(1, visitor)
    shown: list[float | None] = []
    for step in range(FPS):
        x = -60 + 760 * step / FPS
        shown.append(camera.show(visitor, (5, 130, (x, 330))))
    assert not any(x is not None and not is_in_front(x) for x in shown), "a passing hand played"
    after = camera.show_for(1, visitor)
    assert is_in_front(after[-1])
