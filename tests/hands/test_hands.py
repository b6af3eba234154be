"""Hands are found, followed, told apart, and left for a clearly larger one: with the real networks."""

import os
import shutil
import subprocess
import sys

import cv2
import numpy as np
import pytest

from signcam.hands.finder import HandFinder
from signcam.hands.tracker import HandTracker
from tests.support.doubles import grey_image
from tests.support.stills import on_wall, still


@pytest.fixture(scope="module")
def finder():
    with HandFinder() as hand_finder:
        yield hand_finder


@pytest.fixture
def tracker():
    hand_tracker = HandTracker()
    yield hand_tracker
    hand_tracker.close()


def beside(*placed: tuple[int, int, tuple[int, int]], size=(640, 480)):
    """A grey room with stills in it: (digit, height in pixels, centre)."""
    image = grey_image(110, *size)
    for digit, height, centre in placed:
        image = on_wall(still(digit), image, height, centre)
    return image


def test_the_landmarks_lie_on_the_hand(finder):
    image = beside((5, 300, (400, 250)))
    hand = finder.find(image)
    assert hand is not None
    skin = np.abs(image.astype(int) - 110).sum(axis=2) > 60
    skin = cv2.dilate(skin.astype(np.uint8), np.ones((9, 9))) > 0
    x, y = np.round(hand.landmarks[:, :2]).astype(int).T
    assert skin[y, x].mean() > 0.9


def test_handedness_is_the_persons_own_hand_in_an_unmirrored_picture(finder):
    image = beside((5, 300, (320, 240)))
    right, left = finder.find(image), finder.find(np.ascontiguousarray(image[:, ::-1]))
    assert right is not None
    assert left is not None
    assert (right.handedness, left.handedness) == ("right", "left")


@pytest.mark.shared_data
def test_a_photographed_right_hand_is_a_right_one(finder, shared_data):
    import zipfile

    with zipfile.ZipFile(shared_data / "Sign-Language-Digits-Dataset-master.zip") as archive:
        data = archive.read("Sign-Language-Digits-Dataset-master/Examples/example_5.JPG")
    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)[..., ::-1]
    hand = finder.find(image.astype(np.uint8))
    assert hand is not None
    assert hand.handedness == "right"


@pytest.mark.parametrize("side", [90, 300, 2500])
def test_small_and_huge_pictures_give_the_same_place(finder, side):
    image = beside((2, 300, (320, 240)))[:, 80:560]
    resized = cv2.resize(image, (side, side), interpolation=cv2.INTER_AREA)
    reference, hand = finder.find(image), finder.find(resized.astype(np.uint8))
    assert reference is not None
    assert hand is not None
    difference = hand.landmarks[:, :2] / side - reference.landmarks[:, :2] / 480
    assert np.abs(difference).max() < 0.06


def test_a_room_without_a_hand_has_none(finder):
    rng = np.random.default_rng(0)
    noise = cv2.GaussianBlur(rng.integers(0, 255, (480, 640, 3)).astype(np.uint8), (0, 0), 5)
    assert finder.find(noise.astype(np.uint8)) is None
    assert finder.find(grey_image()) is None


def test_one_picture_does_not_depend_on_the_one_before(finder):
    image = beside((7, 280, (320, 240)))
    first = finder.find(image)
    finder.find(beside((0, 200, (100, 300))))
    again = finder.find(image)
    assert first is not None
    assert again is not None
    np.testing.assert_array_equal(first.landmarks, again.landmarks)


def test_a_clearly_larger_hand_takes_over_within_a_second(tracker):
    small, both = beside((5, 130, (120, 150))), beside((5, 130, (120, 150)), (5, 330, (450, 260)))
    for index in range(30):
        hand = tracker.track(small, index / 30)
    assert hand is not None
    assert hand.box[2] < 300
    for index in range(30, 60):
        hand = tracker.track(both, index / 30)
    assert hand is not None
    assert hand.box[0] > 250


def test_a_hand_of_about_the_same_size_does_not(tracker):
    one, both = beside((5, 240, (150, 240))), beside((5, 240, (150, 240)), (5, 260, (480, 240)))
    for index in range(60):
        hand = tracker.track(one if index < 10 else both, index / 30)
    assert hand is not None
    assert hand.box[2] < 320


def test_a_reset_forgets_the_hand(tracker):
    image = beside((5, 300, (320, 240)))
    assert tracker.track(image, 0.0) is not None
    tracker.reset()
    assert tracker.track(grey_image(110, 640, 480), 0.1) is None


def test_finding_hands_imports_no_training_framework():
    code = (
        "import sys; from signcam.hands.finder import HandFinder; import numpy as np;"
        "HandFinder().find(np.zeros((64, 64, 3), np.uint8));"
        "print(sorted({name.split('.')[0] for name in sys.modules}"
        " & {'tensorflow', 'keras', 'jax', 'jaxlib', 'matplotlib'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no EGL")
def test_following_hands_opens_no_graphics_driver():
    code = (
        "from signcam.hands.tracker import HandTracker; import numpy as np;"
        "HandTracker().track(np.zeros((64, 64, 3), np.uint8), 0.0);"
        "maps = open('/proc/self/maps').read();"
        "print([name for name in ('libEGL_', 'libLLVM', '_dri.so') if name in maps])"
    )
    screen = ["xvfb-run", "-a"] if shutil.which("xvfb-run") and not os.environ.get("DISPLAY") else []
    done = subprocess.run([*screen, sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
