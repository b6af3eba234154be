"""A missing, damaged or other network is told in one sentence that says what to do."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from signcam.errors import SigncamError
from signcam.hands.network_files import HandNetwork, NetworkName, network_path


@pytest.fixture(autouse=True)
def looked_for_anew() -> Iterator[None]:
    network_path.cache_clear()
    yield
    network_path.cache_clear()


def test_all_four_networks_are_there_and_run():
    palms: list[tuple[int, ...]] = [(1, 2016, 18), (1, 2016, 1)]
    landmarks: list[tuple[int, ...]] = [(1, 63), (1, 1), (1, 1), (1, 63)]
    networks: dict[NetworkName, tuple[int, list[tuple[int, ...]]]] = {
        "palm full": (192, palms),
        "palm lite": (192, palms),
        "landmarks full": (224, landmarks),
        "landmarks lite": (224, landmarks),
    }
    for name, (side, shapes) in networks.items():
        answers = HandNetwork(name).run(np.zeros((side, side, 3), np.uint8))
        assert [answer.shape for answer in answers] == shapes


def test_without_the_package_the_person_learns_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SigncamError, match=r"mediapipe, which is not installed.* pip install mediapipe=="):
        HandNetwork("palm full")


@pytest.mark.parametrize(("content", "said"), [(None, "does not have"), (b"TFL3", "another version")])
def test_a_file_that_is_missing_or_another_one_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None, said: str
):
    folder = tmp_path / "modules" / "palm_detection"
    folder.mkdir(parents=True)
    if content is not None:
        (folder / "palm_detection_full.tflite").write_bytes(content)
    spec = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)
    with pytest.raises(SigncamError, match=rf"(?s){said}.*mediapipe==0\.10\.21"):
        HandNetwork("palm full")


def test_a_network_is_looked_for_once_per_process(monkeypatch: pytest.MonkeyPatch):
    first = network_path("palm lite")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert network_path("palm lite") == first


def test_following_a_hand_imports_neither_mediapipe_nor_a_training_framework():
    code = (
        "import sys; from signcam.hands.tracker import HandTracker; import numpy as np;"
        "tracker = HandTracker();"
        "[tracker.track(np.zeros((64, 64, 3), np.uint8), i / 30) for i in range(3)];"
        "print(sorted({name.split('.')[0] for name in sys.modules}"
        " & {'mediapipe', 'tensorflow', 'keras', 'jax', 'jaxlib', 'matplotlib'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
