"""Compositions: landmarks follow the hand, edges have no fringe, no arm ends in mid-air."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from signcam.frame import Image
from signcam.hands.finder import HandFinder
from tests.support.stills import still
from training.render.composite.compose import Landmarks, Layer, Placement, compose
from training.render.room.room import draw_room

UPRIGHT = Placement(left=False, tilt=0, scale=0.6, centre=(320, 200))


def landmarks_of(layer: Layer) -> Landmarks:
    """Twenty-one places in a still: the wrist where the arm begins, the others in the hand above it."""
    points = np.linspace((0.2, 0.05), (0.8, 0.4), 21) * [layer.shape[1], layer.shape[0]]
    row = layer.shape[0] * 2 // 3
    arm = np.flatnonzero(layer[row, :, 3] > 127)
    points[0] = arm.mean() if len(arm) else 0, row
    return points.astype(np.float32)


def plain(colour: tuple[int, int, int] = (0, 255, 0)) -> Image:
    return np.full((480, 640, 3), colour, np.uint8)


def bar(colour: tuple[int, int, int]) -> Layer:
    """A smooth bar instead of an arm, its colours under what is transparent glaring."""
    layer = np.zeros((300, 120, 4), np.uint8)
    layer[..., :3] = 255 - np.array(colour)
    layer[20:, 30:90] = (*colour, 255)
    return layer


def test_the_same_seed_gives_the_same_picture_and_the_room_stays_as_it_was():
    layer, room = still(5), draw_room(640, 480, np.random.default_rng(0))
    kept = room.copy()
    one, two, other = (
        compose(layer, landmarks_of(layer), room, UPRIGHT, np.random.default_rng(seed))[0]
        for seed in (1, 1, 2)
    )
    assert np.array_equal(one, two)
    assert not np.array_equal(one, other)
    assert np.array_equal(room, kept)


@pytest.mark.parametrize("left", [False, True])
@pytest.mark.parametrize("tilt", [-55, 0, 30])
@pytest.mark.parametrize("scale", [0.35, 0.9, 1.5])
def test_landmarks_move_with_the_pixels_under_them(left, tilt, scale):
    layer, landmarks = bar((40, 40, 40)), landmarks_of(bar((40, 40, 40)))
    landmarks[12] = 45, 70
    y, x = np.mgrid[0:300, 0:120]
    layer[..., :3] = np.maximum(layer[..., :3], 255 * (np.hypot(x - 45, y - 70) < 5)[..., None])
    layer[..., :3] *= layer[..., 3:] > 0
    placement = Placement(left, tilt, scale, (300, 220))
    picture, moved = compose(layer, landmarks, plain((0, 0, 0)), placement, np.random.default_rng(0))
    spot = picture[..., 1].astype(float) * (
        np.hypot(*(np.mgrid[0:480, 0:640][::-1] - moved[12][:, None, None])) < 30
    )
    rows, columns = np.nonzero(spot > 0.75 * spot.max())
    assert np.hypot(columns.mean() - moved[12, 0], rows.mean() - moved[12, 1]) < 1
    middle = (moved.min(axis=0) + moved.max(axis=0)) / 2
    assert tilt != 0 or middle == pytest.approx([300, 220], abs=0.01)


def test_tilt_leans_to_the_right_and_left_mirrors():
    layer, landmarks = bar((90, 90, 90)), landmarks_of(bar((90, 90, 90)))
    landmarks[12] = 60, 30
    for left in (False, True):
        placement = replace(UPRIGHT, tilt=30, left=left)
        moved = compose(layer, landmarks, plain(), placement, np.random.default_rng(0))[1]
        assert moved[12, 0] > moved[0, 0] + 20
    sides = [
        compose(layer, landmarks, plain(), replace(UPRIGHT, left=left), np.random.default_rng(0))[1]
        for left in (False, True)
    ]
    assert sides[0][:, 0] == pytest.approx(640 - sides[1][:, 0], abs=1e-3)


@pytest.mark.parametrize("tilt", [-60, -20, 0, 45, 60])
@pytest.mark.parametrize("scale", [0.25, 0.5, 1.0])
@pytest.mark.parametrize("digit", [0, 5])
def test_no_arm_ends_in_mid_air(tilt, scale, digit):
    layer, room = still(digit), plain((0, 0, 0))
    for seed in range(4):
        placement = Placement(bool(seed % 2), tilt, scale, (320, 170))
        picture, moved = compose(layer, landmarks_of(layer), room, placement, np.random.default_rng(seed))
        hand = (picture.max(axis=2) > 0).astype(np.uint8)
        pieces = cv2.connectedComponents(hand)[1]
        column, row = np.clip(moved[0].round().astype(int), 0, (639, 479))
        piece = pieces == pieces[row, column]
        assert pieces[row, column] > 0
        assert piece[-1].any() or piece[:, 0].any() or piece[:, -1].any()


@pytest.mark.parametrize("scale", [0.3, 0.63, 1.3])
def test_edges_are_between_the_hand_and_the_room(scale):
    layer = bar((120, 120, 120))
    for seed in range(6):
        placement = Placement(False, 25, scale, (320, 200))
        room = plain((120, 120, 120))
        picture = compose(layer, landmarks_of(layer), room, placement, np.random.default_rng(seed))[0]
        rendered = picture[:200].astype(int)
        # Light may change the hand and a shadow the wall, but the transparent pixels' white must not shine.
        inside = picture[200, 320].astype(int).max()
        assert rendered.max() <= max(120, inside) + 3


def test_a_hand_out_of_the_frame_leaves_the_room():
    layer, room = bar((200, 0, 0)), plain()
    placement = replace(UPRIGHT, centre=(320, 2000))
    picture, _ = compose(layer, landmarks_of(layer), room, placement, np.random.default_rng(0))
    assert np.array_equal(picture, room)


def test_hands_in_drawn_rooms_are_found_where_their_landmarks_are_on_the_side_they_are():
    layer = still(5)
    height, width = layer.shape[:2]
    wall = np.full((height + 40, width + 160, 3), (186, 178, 163), np.uint8)
    opacity = layer[..., 3:] / 255
    window = wall[40:, 80 : 80 + width]
    window[:] = window * (1 - opacity) + layer[..., :3] * opacity
    with HandFinder() as finder:
        alone = finder.find(wall)
        assert alone is not None
        landmarks = (alone.landmarks[:, :2] - [80, 40]).astype(np.float32)
        found = 0
        for seed in range(8):
            random = np.random.default_rng(seed)
            room = draw_room(640, 480, random, "bare wall")
            placement = Placement(bool(seed % 2), 8 * (seed - 4), 0.9, (320, 200))
            picture, moved = compose(layer, landmarks, room, placement, random)
            hand = finder.find(picture)
            if hand is not None and np.median(np.hypot(*(hand.landmarks[:, :2] - moved).T)) < 15:
                found += hand.handedness == ("left" if seed % 2 else "right")
    assert found >= 7


def test_what_is_no_layer_is_refused():
    layer = still(5)
    with pytest.raises(ValueError, match="uint8"):
        compose(layer[..., :3], landmarks_of(layer), plain(), UPRIGHT, np.random.default_rng(0))
    with pytest.raises(ValueError, match="21"):
        compose(layer, landmarks_of(layer)[:5], plain(), UPRIGHT, np.random.default_rng(0))
    with pytest.raises(ValueError, match="forearm"):
        compose(np.zeros_like(layer), landmarks_of(layer), plain(), UPRIGHT, np.random.default_rng(0))
