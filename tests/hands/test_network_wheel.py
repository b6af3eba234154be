"""The hand networks come out of a wheel of MediaPipe, all four or none, whatever is wrong with it."""

import shutil
import sys
import zipfile
from pathlib import Path

import pytest

from signcam.cli.main import run
from signcam.hands.network_files import NETWORK_FILES, NetworkName, find_networks, network_path

WHEEL = "mediapipe-0.10.21-cp312-cp312-manylinux_2_28_x86_64.whl"
INFO = "mediapipe-0.10.21.dist-info"


@pytest.fixture(scope="module")
def networks() -> dict[NetworkName, bytes]:
    return {name: network_path(name).read_bytes() for name in NETWORK_FILES}


def make_wheel(folder: Path, networks: dict[NetworkName, bytes]) -> Path:
    """A wheel as small as pip takes one, with these networks."""
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / WHEEL, "w") as archive:
        for name, content in networks.items():
            archive.writestr(f"mediapipe/{NETWORK_FILES[name][0]}", content)
        archive.writestr(f"{INFO}/METADATA", "Metadata-Version: 2.1\nName: mediapipe\nVersion: 0.10.21\n")
        archive.writestr(
            f"{INFO}/WHEEL",
            "Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: cp312-cp312-manylinux_2_28_x86_64\n",
        )
        archive.writestr(f"{INFO}/RECORD", "")
    return folder / WHEEL


def is_untouched(data: Path) -> bool:
    return not data.exists() or not list(data.rglob("*.tflite*"))


def told(capsys: pytest.CaptureFixture[str]) -> str:
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    return shown.err


def test_a_wheel_of_another_python_gives_the_networks(networks, no_networks, tmp_path, capsys):
    wheel = make_wheel(tmp_path / "wheels", networks)
    assert run(["fetch-hands", "--from", str(wheel)]) == 0
    assert "Now start signcam" in capsys.readouterr().out
    folder = find_networks()
    assert no_networks in folder.parents
    assert sorted(path.name for path in no_networks.rglob("*.tflite*")) == sorted(
        Path(file).name for file, _ in NETWORK_FILES.values()
    )
    # Where they are there already, nothing is fetched.
    assert run(["fetch-hands", "--from", "gone.whl"]) == 0
    assert "there already" in capsys.readouterr().out


def test_a_damaged_network_is_replaced(networks, no_networks, tmp_path):
    wheel = make_wheel(tmp_path / "wheels", networks)
    assert run(["fetch-hands", "--from", str(wheel)]) == 0
    network_path("palm lite").write_bytes(b"TFL3")
    network_path.cache_clear()
    assert run(["fetch-hands", "--from", str(wheel)]) == 0
    assert network_path("palm lite").read_bytes() == networks["palm lite"]


def test_a_wheel_that_is_not_the_right_one_changes_nothing(networks, no_networks, tmp_path, capsys):
    changes: tuple[tuple[dict[NetworkName, bytes], str], ...] = (
        ({**networks, "landmarks lite": b"TFL3"}, "has another hand_landmark_lite.tflite"),
        ({"palm full": networks["palm full"]}, "does not have the networks"),
    )
    for changed, fault in changes:
        wheel = make_wheel(tmp_path / "wheels", changed)
        assert run(["fetch-hands", "--from", str(wheel)]) == 1
        assert fault in told(capsys)
        assert is_untouched(no_networks)


def test_a_wheel_that_cannot_be_read_changes_nothing(networks, no_networks, tmp_path, capsys):
    wheel = make_wheel(tmp_path / "wheels", networks)
    content = bytearray(wheel.read_bytes())
    half, flipped = tmp_path / "half.whl", tmp_path / "flipped.whl"
    half.write_bytes(content[: len(content) // 2])
    content[3_000_000] ^= 255
    flipped.write_bytes(content)
    for path, fault in (
        (half, "is damaged"),
        (flipped, "is damaged"),
        (tmp_path / "no.whl", "cannot be read"),
    ):
        assert run(["fetch-hands", "--from", str(path)]) == 1
        assert fault in told(capsys)
        assert is_untouched(no_networks)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_a_disk_that_fills_up_leaves_nothing_half_written(networks, no_networks, tmp_path, capsys):
    import resource

    wheel = make_wheel(tmp_path / "wheels", networks)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # The first network fits, a later one does not.
    resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, hard))
    try:
        code = run(["fetch-hands", "--from", str(wheel)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert code == 1
    assert "cannot be written into" in told(capsys)
    assert is_untouched(no_networks)


class TestDownload:
    """pip itself, with a folder in place of an index."""

    @pytest.fixture(autouse=True)
    def index(self, monkeypatch, tmp_path: Path) -> Path:
        folder = tmp_path / "index"
        folder.mkdir()
        monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null" if sys.platform != "win32" else "nul")
        monkeypatch.setenv("PIP_NO_INDEX", "1")
        monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
        return folder

    def test_pip_brings_the_wheel_of_another_python(self, networks, no_networks, index):
        make_wheel(index, networks)
        assert run(["fetch-hands"]) == 0
        assert no_networks in find_networks().parents

    def test_what_pip_cannot_bring_is_told(self, no_networks, capsys):
        assert run(["fetch-hands"]) == 1
        sentence = told(capsys)
        assert "No matching distribution" in sentence
        assert "--from WHEEL" in sentence
        assert is_untouched(no_networks)

    def test_without_pip_one_learns_how_to_get_it(self, monkeypatch, no_networks, capsys):
        monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
        monkeypatch.setattr(shutil, "which", lambda name: None)
        assert run(["fetch-hands"]) == 1
        assert "-m ensurepip" in told(capsys)
