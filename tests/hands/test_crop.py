"""The crop: upright, right-handed, square, with room around the hand."""

import numpy as np
import numpy.typing as npt
import pytest

from signcam.frame import Image
from signcam.hands.crop import MIDDLE_KNUCKLE, WRIST, CropSpec, crop_corners, crop_hand, crop_transform
from signcam.hands.hand import Hand
from tests.support.doubles import grey_image, open_hand


def in_crop(hand: Hand, spec: CropSpec) -> npt.NDArray[np.float64]:
    matrix = crop_transform(hand, spec)
    points: npt.NDArray[np.float64] = hand.landmarks[:, :2] @ matrix[:, :2].T + matrix[:, 2]
    return points


@pytest.mark.parametrize("tilt", [-150, -60, 0, 30, 90])
def test_a_tilted_hand_stands_upright_in_the_crop(tilt):
    points = in_crop(open_hand(tilt_degrees=tilt), CropSpec())
    assert points[MIDDLE_KNUCKLE, 1] < points[WRIST, 1]
    assert points[MIDDLE_KNUCKLE, 0] == pytest.approx(points[WRIST, 0], abs=1e-3)


def test_a_plain_crop_leaves_the_tilt():
    points = in_crop(open_hand(tilt_degrees=90), CropSpec(upright=False))
    assert points[MIDDLE_KNUCKLE, 1] == pytest.approx(points[WRIST, 1], abs=3)


def test_a_left_hand_looks_like_a_right_one():
    right = in_crop(open_hand(handedness="right"), CropSpec())
    left = in_crop(open_hand(handedness="left"), CropSpec())
    np.testing.assert_allclose(left, right, atol=0.1)


def test_a_left_hand_stays_one_where_the_network_wants_it():
    left = in_crop(open_hand(handedness="left"), CropSpec(mirrored=False))
    right = in_crop(open_hand(handedness="right"), CropSpec(mirrored=False))
    assert left[4, 0] > 50 > right[4, 0]


@pytest.mark.parametrize("margin", [0.1, 0.2, 0.4])
def test_the_margin_is_room_on_every_side_of_the_longer_side(margin):
    points = in_crop(open_hand(), CropSpec(margin=margin))
    extent = (points.max(axis=0) - points.min(axis=0)).max()
    assert extent == pytest.approx(100 / (1 + 2 * margin), rel=1e-4)
    centre = (points.max(axis=0) + points.min(axis=0)) / 2
    np.testing.assert_allclose(centre, 49.5, atol=1e-3)


@pytest.mark.parametrize("length", [30, 90, 250, 700])
def test_the_same_hand_near_or_far_gives_the_same_crop(length):
    # A smooth picture with the hand's own coordinates painted into it.
    def scene(size: int) -> Image:
        y, x = np.mgrid[0:size, 0:size] / size
        picture: Image = np.stack([x * 255, y * 255, (x + y) * 127], axis=-1).astype(np.uint8)
        return picture

    small = crop_hand(scene(1000), open_hand((500, 500), 400))
    other_size = round(1000 * length / 400)
    other = crop_hand(scene(other_size), open_hand((other_size / 2, other_size / 2), length))
    assert np.abs(small.astype(int) - other).max() <= 3


def test_a_crop_beyond_the_picture_repeats_its_edge():
    image = grey_image(200, 320, 240)
    crop = crop_hand(image, open_hand((10, 10), 150))
    assert crop.shape == (100, 100, 3)
    assert crop.dtype == np.uint8
    assert (crop == 200).all()


def test_the_corners_are_what_the_crop_shows():
    hand = open_hand((300, 200), 180, tilt_degrees=20, handedness="left")
    spec = CropSpec()
    matrix = crop_transform(hand, spec)
    corners = crop_corners(hand, spec) @ matrix[:, :2].T + matrix[:, 2]
    np.testing.assert_allclose(corners, [[-0.5, -0.5], [99.5, -0.5], [99.5, 99.5], [-0.5, 99.5]], atol=1e-6)


def test_a_hand_without_a_direction_or_a_size_is_cropped_all_the_same():
    point = Hand(np.full((21, 3), 40, np.float32), "right", 1.0)
    assert crop_hand(grey_image(), point).shape == (100, 100, 3)
