"""What each frame of a followed hand costs, how one is found before a difficult wall, and when it is left."""

from collections import Counter
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest

from signcam.frame import Image
from signcam.hands import landmark_network, palm_detection
from signcam.hands.hand_network import HandNetwork
from signcam.hands.network_files import NetworkName
from signcam.hands.tracker import HandTracker
from tests.hands.walls import before_a_wall, patterned_wall
from tests.support.doubles import grey_image
from tests.support.stills import on_wall, room, still


@pytest.fixture
def tracker() -> Iterator[HandTracker]:
    hand_tracker = HandTracker()
    yield hand_tracker
    hand_tracker.close()


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[NetworkName]:
    """Counts how often each network runs; trackers that are made after this one are counted."""
    runs: Counter[NetworkName] = Counter()

    class Counted(HandNetwork):
        def __init__(self, name: NetworkName, threads: int = 1) -> None:
            super().__init__(name, threads)
            self._name = name

        def run(self, pixels: Image) -> list[npt.NDArray[np.float32]]:
            runs[self._name] += 1
            return super().run(pixels)

    for module in (landmark_network, palm_detection):
        monkeypatch.setattr(module, "HandNetwork", Counted)
    return runs


def hand_at(x: float, height: float = 260) -> Image:
    return on_wall(still(5), room(), height, (x, 250))


def test_a_followed_frame_costs_one_run_of_the_landmark_network(counted: Counter[NetworkName]):
    tracker, image = HandTracker(), hand_at(330)
    tracker.track(image, 0.0)
    counted.clear()
    for index in range(1, 101):
        assert tracker.track(image, index / 30) is not None
        assert counted["landmarks full"] == index
    tracker.close()
    assert counted == {"landmarks full": 100, "palm lite": 4}


def test_a_look_that_sees_a_hand_of_the_same_size_costs_no_more(counted: Counter[NetworkName]):
    both = on_wall(still(5), hand_at(150, 240), 250, (480, 250))
    tracker = HandTracker()
    tracker.track(both, 0.0)
    counted.clear()
    for index in range(1, 101):
        tracker.track(both, index / 30)
    tracker.close()
    assert counted == {"landmarks full": 100, "palm lite": 4}


def test_frames_without_a_hand_share_palm_detection_and_scan(counted: Counter[NetworkName]):
    tracker = HandTracker()
    for index in range(30):
        assert tracker.track(room(), index / 30) is None
    assert counted["palm lite"] == 8
    assert 55 < counted["landmarks lite"] <= 65
    assert counted["landmarks full"] <= 4


@pytest.mark.parametrize("digit", [4, 5, 6])
@pytest.mark.parametrize(("height", "centre"), [(260, (330, 250)), (160, (160, 300)), (150, (480, 130))])
def test_a_hand_before_a_difficult_wall_is_followed_within_half_a_second(
    tracker: HandTracker, digit: int, height: int, centre: tuple[int, int]
):
    empty, image = patterned_wall(), before_a_wall(digit, height, centre)
    # In the middle of a scan of the empty wall.
    for index in range(7):
        assert tracker.track(empty, index / 30) is None
    hands = [tracker.track(image, index / 30) for index in range(7, 22)]
    hand = hands[-1]
    assert hand is not None
    assert np.abs(hand.landmarks[:, :2].mean(axis=0) - centre).max() < 0.25 * height


def test_a_hand_that_moves_is_followed(tracker: HandTracker):
    for index in range(20):
        x = 150 + 18 * index
        hand = tracker.track(hand_at(x), index / 30)
        assert hand is not None
        assert abs(hand.landmarks[:, 0].mean() - x) < 30
        assert hand.handedness == "right"
        assert hand.presence > 0.9


def test_the_hand_is_left_when_it_goes_and_found_when_it_comes_back(tracker: HandTracker):
    assert tracker.track(hand_at(330), 0.0) is not None
    assert tracker.track(room(), 0.03) is None
    assert tracker.track(room(), 0.07) is None
    assert any(tracker.track(hand_at(200), 0.1 + index / 30) is not None for index in range(4))


def test_the_smaller_hand_is_followed_again_when_the_larger_one_goes(tracker: HandTracker):
    small, both = hand_at(120, 150), on_wall(still(5), hand_at(120, 150), 330, (470, 260))
    for index in range(30):
        hand = tracker.track(both, index / 30)
    assert hand is not None
    assert hand.box[0] > 250
    for index in range(30, 40):
        hand = tracker.track(small, index / 30)
    assert hand is not None
    assert hand.box[2] < 300


def test_two_trackers_do_the_same():
    frames = (
        [patterned_wall()] * 4 + [before_a_wall(5)] * 10 + [hand_at(330)] * 30 + [grey_image(90, 640, 480)]
    )
    one, other = HandTracker(), HandTracker()
    for index, image in enumerate(frames):
        first, second = one.track(image, index / 30), other.track(image, index / 30)
        assert (first is None) == (second is None)
        if first is not None and second is not None:
            np.testing.assert_array_equal(first.landmarks, second.landmarks)
            assert first.score == second.score


def test_a_frame_of_another_size_does_no_harm(tracker: HandTracker):
    tracker.track(hand_at(600), 0.0)
    tracker.track(grey_image(100, 64, 48), 0.03)
    assert tracker.track(np.zeros((1, 1, 3), np.uint8), 0.07) is None
