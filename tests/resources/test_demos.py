"""The clips that ship: small enough to carry, short enough to wait for, of a camera's size."""

import pytest

from signcam.resources.demos import DEMOS, Demo
from signcam.sources.video import VideoSource


@pytest.mark.parametrize("demo", DEMOS.values(), ids=list(DEMOS))
def test_a_demo_is_short_small_and_as_from_a_camera(demo: Demo):
    assert demo.path.stat().st_size < 4_000_000
    source = VideoSource(demo.path)
    source.open()
    try:
        times = []
        while (picture := source.read()) is not None:
            assert picture.image.shape[0] >= 480
            assert picture.image.shape[1] >= 640
            assert picture.time_s is not None
            times.append(picture.time_s)
    finally:
        source.close()
    assert 15 < times[-1] < 60
    assert 20 < len(times) / times[-1] < 61
