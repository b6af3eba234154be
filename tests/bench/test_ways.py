"""The ways that are compared find the same hand, and say which package is missing."""

import importlib.util
import sys

import pytest

from signcam.bench import ways
from signcam.bench.turns import Way, frames_of
from signcam.bench.ways import MediaPipeAlone, OurRecognition, UsualWay, WayMissingError
from signcam.frame import Frame
from signcam.models.catalogue import open_model
from signcam.resources.demos import DIGITS
from signcam.sources.factory import create_source

needs_mediapipe = pytest.mark.skipif(
    importlib.util.find_spec("mediapipe") is None,
    reason="needs MediaPipe's own graph: its package is not installed",
)


@pytest.fixture(scope="module")
def frame() -> Frame:
    """A frame of the demo clip with a raised hand."""
    frames = frames_of(create_source(str(DIGITS.path)))
    for _ in range(24):
        next(frames)
    return next(frames)


@needs_mediapipe
def test_all_ways_find_the_hand_of_the_demo(frame: Frame):
    before = frame.image.copy()
    ours, graph, usual = OurRecognition(open_model()), MediaPipeAlone(), UsualWay()
    made: list[Way] = [ours, graph, usual]
    results = [way.recognize(frame) for way in made]
    assert [result.hand for result in results] == [True] * 3
    assert set(results[0].stages_ms) == {"hands", "crop", "classifier", "stabilizer"}
    assert (frame.image == before).all()
    assert "10,292,746 parameters" in usual.network
    for way in made:
        way.close()


def test_without_mediapipe_both_ways_that_need_it_say_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ways, "_PACKAGE", "mediapipe_that_nobody_has")
    for way in (MediaPipeAlone, UsualWay):
        with pytest.raises(WayMissingError, match="mediapipe_that_nobody_has is not installed"):
            way()


@needs_mediapipe
def test_without_tensorflow_the_usual_way_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "tensorflow", None)
    monkeypatch.setitem(sys.modules, "keras", None)
    with pytest.raises(WayMissingError, match="TensorFlow is not installed"):
        UsualWay()
