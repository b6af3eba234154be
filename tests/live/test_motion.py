"""Motion is told from noise."""

import numpy as np

from signcam.frame import Image
from signcam.live.motion import MotionDetector
from tests.support.stills import on_wall, room, still


def noisy(image: Image, seed: int) -> Image:
    noise = np.random.default_rng(seed).normal(0, 8, image.shape)
    result: Image = np.clip(image + noise, 0, 255).astype(np.uint8)
    return result


def test_the_noise_of_a_dark_room_is_no_motion_and_the_smallest_hand_is() -> None:
    motion, wall = MotionDetector(), room()
    assert motion.moved(wall)
    motion.remember(noisy(wall, 0))
    assert not any(motion.moved(noisy(wall, seed)) for seed in range(1, 30))
    hand = on_wall(still(5), wall, 60.0, (wall.shape[1] / 3, wall.shape[0] / 2))
    assert all(motion.moved(noisy(hand, seed)) for seed in range(30))
    motion.remember(noisy(hand, 0))
    assert not motion.moved(noisy(hand, 1))


def test_a_picture_of_another_size_has_another_look_at_most() -> None:
    motion = MotionDetector()
    motion.remember(np.full((480, 640, 3), 90, np.uint8))
    assert not motion.moved(np.full((1080, 1920, 3), 91, np.uint8))
    assert motion.moved(np.full((30, 20, 3), 200, np.uint8))
