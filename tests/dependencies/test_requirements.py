"""Each Python and system gets one set of the packages that MediaPipe holds back, and no other."""

import sys

import pytest
from packaging.requirements import Requirement

from tests.dependencies.resolve import PYTHONS, SYSTEMS, markers, requirements

pytestmark = pytest.mark.skipif(sys.version_info < (3, 11), reason="reading pyproject.toml needs Python 3.11")


def required(python: str, system: str) -> list[Requirement]:
    listed = [Requirement(line) for line in requirements()]
    environment = markers(python, system)
    return [one for one in listed if one.marker is None or one.marker.evaluate(environment)]


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_what_is_required_fits_together(python: str, system: str):
    names = [one.name for one in required(python, system)]
    assert len(names) == len(set(names)), "one package is required twice"
    assert {"numpy", "opencv-python", "PyQt6", "ai-edge-litert"} <= set(names)
    has_wheel = python in ("3.10", "3.11", "3.12") and system != "Linux ARM"
    assert ("mediapipe" in names) == has_wheel
    assert ("opencv-contrib-python" in names) == has_wheel
    assert ("tensorflow" in names) == (python != "3.14")
    (numpy,) = (one for one in required(python, system) if one.name == "numpy")
    assert ("1.26.4" in numpy.specifier) == has_wheel
