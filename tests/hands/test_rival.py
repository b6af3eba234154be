"""When another hand takes over, told by networks that answer as they are told."""

from threading import Event
from typing import cast

import numpy as np
import pytest

from signcam.frame import Image
from signcam.hands.landmark_network import LandmarkNetwork, Look
from signcam.hands.palm_detection import Palm, PalmDetector
from signcam.hands.region import Region, region_of_landmarks
from signcam.hands.rival import RivalWatch
from tests.support.doubles import grey_image, open_hand

_IMAGE = grey_image(0, 640, 480)


class Scene:
    """Hands by their middles: the palm detector sees some of them, the landmark network all."""

    def __init__(self, *hands: tuple[float, float, float], unseen: tuple[int, ...] = ()) -> None:
        """Each hand is x, length and presence; `unseen` are those without a palm."""
        self.looks = [
            Look(open_hand((x, 240), length).landmarks, presence, 1.0) for x, length, presence in hands
        ]
        self._unseen = unseen
        self.palm_looks = 0

    def detect(self, image: Image, threshold: float) -> list[Palm]:
        self.palm_looks += 1
        seen = [look for index, look in enumerate(self.looks) if index not in self._unseen]
        return [Palm(0.9, region_of_landmarks(look.landmarks)) for look in seen]

    def look(self, image: Image, region: Region) -> Look:
        return min(self.looks, key=lambda look: abs(look.landmarks[:, 0].mean() - region.x))

    def watch(self, frames: int = 60) -> int | None:
        """Follow the first hand; return the frame at which another one takes over."""
        watch = RivalWatch(cast(PalmDetector, self), cast(LandmarkNetwork, self))
        for index in range(frames):
            other = watch.look(_IMAGE, index / 30, self.looks[0])
            if other is not None:
                assert other is not self.looks[0]
                return index
        watch.close()
        return None


def test_a_clearly_larger_hand_takes_over_within_a_second():
    frame = Scene((120, 100, 0.99), (450, 150, 0.99)).watch()
    assert frame is not None
    assert frame < 30


@pytest.mark.parametrize("length", [60, 100, 130])
def test_a_hand_that_is_smaller_or_little_larger_does_not(length: float):
    assert Scene((120, 100, 0.99), (450, length, 0.99)).watch() is None


def test_what_is_larger_but_no_hand_does_not():
    assert Scene((120, 100, 0.99), (450, 200, 0.7)).watch() is None


def test_what_is_no_hand_is_left_where_there_is_one_elsewhere():
    assert Scene((120, 100, 0.8), (450, 70, 0.99), unseen=(0,)).watch() is not None


def test_a_hand_that_the_palm_detector_does_not_see_is_kept():
    assert Scene((120, 100, 0.98), (450, 70, 0.99), unseen=(0,)).watch() is None


def test_a_look_that_led_to_nothing_is_repeated_half_as_often():
    scene = Scene((120, 100, 0.99), (450, 200, 0.2))
    scene.watch(200)
    assert scene.palm_looks == 4
    quiet = Scene((120, 100, 0.99))
    quiet.watch(200)
    assert quiet.palm_looks == 8


def test_no_frame_waits_for_the_palm_detector_before_the_frame_in_which_its_look_counts():
    scene, goes_on, began = Scene((120, 100, 0.99), (450, 150, 0.99)), Event(), Event()

    class Slow(Scene):
        def detect(self, image: Image, threshold: float) -> list[Palm]:
            began.set()
            assert goes_on.wait(5)
            return scene.detect(image, threshold)

    watch = RivalWatch(cast(PalmDetector, Slow()), cast(LandmarkNetwork, scene))
    index = 0
    while not began.is_set():
        assert watch.look(_IMAGE, index / 30, scene.looks[0]) is None
        index += 1
        began.wait(0.05 if index >= 25 else 0)
    assert watch.look(_IMAGE, index / 30, scene.looks[0]) is None
    goes_on.set()
    others = [watch.look(_IMAGE, later / 30, scene.looks[0]) for later in range(index + 1, index + 4)]
    assert others[-1] is scene.looks[1]
    watch.close()


def test_the_tracked_hand_alone_is_never_looked_at_twice():
    scene = Scene((120, 100, 0.99))
    scene.look = lambda image, region: pytest.fail("looked")  # type: ignore[method-assign]
    assert scene.watch() is None
    assert np.isfinite(scene.looks[0].landmarks).all()
