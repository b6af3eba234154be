"""The landmarks are those that MediaPipe's own graph gives, to a fraction of the hand's length."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.hands.mediapipe_graph import MediaPipeGraph
from signcam.hands.tracker import HandTracker
from signcam.resources.demos import DEMOS

if importlib.util.find_spec("mediapipe") is None:
    pytest.skip("needs MediaPipe's own graph: its package is not installed", allow_module_level=True)


def frames(path: Path, every: int, count: int) -> Iterator[tuple[float, Image]]:
    """The first frames of a clip with their times, the first of each so many."""
    video = cv2.VideoCapture(str(path))
    rate = video.get(cv2.CAP_PROP_FPS)
    for index in range(every * count):
        there, image = video.read()
        if not there:
            break
        if index % every == 0:
            yield index / rate, np.ascontiguousarray(image[..., ::-1]).astype(np.uint8)
    video.release()


def apart(one: Hand, other: Hand) -> float:
    """Mean distance of two hands' landmarks, as a share of the hand's length."""
    return float(np.linalg.norm((one.landmarks - other.landmarks)[:, :2], axis=1).mean() / other.length)


def compare(
    clips: list[Path], every: int, count: int
) -> tuple[npt.NDArray[np.float64], list[bool], list[bool]]:
    """Follow the hand of each clip both ways: distances, whether the sides agree, whether both see one."""
    distances, sides, seen = [], [], []
    for clip in clips:
        graph, ours = MediaPipeGraph(tracking=True, count=1, confidence=0.5), HandTracker()
        for time_s, image in frames(clip, every, count):
            theirs, hand = graph.detect(image), ours.track(image, time_s)
            seen.append(bool(theirs) == (hand is not None))
            if theirs and hand is not None:
                distances.append(apart(hand, theirs[0]))
                sides.append(hand.handedness == theirs[0].handedness)
        graph.close()
        ours.close()
    return np.array(distances), sides, seen


@pytest.mark.shared_data
def test_real_hands_have_the_landmarks_of_mediapipes_graph(shared_data):
    distances, sides, seen = compare(sorted((shared_data / "clips").glob("*.mp4")), 2, 15)
    assert len(distances) == 150
    assert np.median(distances) < 0.004
    assert np.percentile(distances, 95) < 0.01
    assert all(sides)
    assert all(seen)


def test_drawn_hands_have_the_landmarks_of_mediapipes_graph():
    # Hands that rise and fall between their signs: for a frame or two, one sees a hand and the other none.
    distances, sides, seen = compare([demo.path for demo in DEMOS.values()], 1, 110)
    assert np.median(distances) < 0.005
    assert np.percentile(distances, 95) < 0.03
    assert np.mean(sides) > 0.98
    assert np.mean(seen) > 0.95
