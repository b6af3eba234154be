"""A missing, damaged or other network is told in one sentence that says what to do."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from signcam.cli.main import run
from signcam.errors import SigncamError
from signcam.hands.hand_network import HandNetwork
from signcam.hands.network_files import NetworkName, network_path
from signcam.resources.files import asset


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


def test_without_them_one_sentence_names_the_command_that_brings_them(no_networks: Path):
    with pytest.raises(SigncamError, match=r"0\.10\.21, are missing; .*: signcam fetch-hands$"):
        HandNetwork("palm full")


@pytest.mark.parametrize(("content", "said"), [(None, "are missing"), (b"TFL3", "is damaged")])
def test_a_file_of_the_package_that_is_missing_or_another_one_is_told(
    monkeypatch: pytest.MonkeyPatch, no_networks: Path, tmp_path: Path, content: bytes | None, said: str
):
    folder = tmp_path / "modules" / "palm_detection"
    folder.mkdir(parents=True)
    if content is not None:
        (folder / "palm_detection_full.tflite").write_bytes(content)
    spec = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)
    with pytest.raises(SigncamError, match=rf"(?s){said}.*signcam fetch-hands$"):
        HandNetwork("palm full")


def test_commands_end_with_that_sentence(no_networks: Path, capsys: pytest.CaptureFixture[str]):
    for arguments in (["--demo", "--headless", "--fast"], ["classify", str(asset("signs/5.webp"))]):
        assert run(arguments) == 1
        shown = capsys.readouterr()
        assert shown.out == ""
        assert shown.err.count("\n") == 1
        assert shown.err.endswith(": signcam fetch-hands\n")


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
