"""`signcam check` in several processes: what is stored and said is the same as in one."""

import contextlib
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import psutil
import pytest

from signcam.cli.main import run
from tests.support.doubles import grey_image
from tests.support.program import command, environment
from tests.support.stills import hand_picture

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None or sys.platform == "win32",
    reason="needs Ray, an extra of its own: pip install 'ray>=2.40'; on Windows it is an experiment",
)
# What no two runs share.
_TIMES = {"ms", "began_at", "started_at", "crop_ms"}


def write_pictures(folder: Path, count: int) -> Path:
    for number in range(count):
        digit = (2, 5)[number % 2]
        (folder / str(digit)).mkdir(parents=True, exist_ok=True)
        picture = cv2.cvtColor(hand_picture(digit), cv2.COLOR_RGB2BGR) if number < 4 else grey_image(number)
        cv2.imwrite(str(folder / str(digit) / f"{number:02}.jpg"), picture)
    (folder / "2" / "00a.jpg").write_bytes(b"no picture")
    return folder


def without_times(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_times(part) for name, part in value.items() if name not in _TIMES}
    return [without_times(part) for part in value] if isinstance(value, list) else value


def stored(out: Path) -> dict[str, Any]:
    """All of a session but the report; pictures byte for byte."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        if path.suffix == ".jpg"
        else without_times(json.loads(path.read_text()))
        for path in sorted(out.rglob("*"))
        if path.suffix in (".jpg", ".json") and path.name != "report.json"
    }


def test_pictures_read_in_two_processes_and_read_again_give_what_one_process_gives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = write_pictures(tmp_path / "in", 6)
    told = {}
    for workers in "12":
        given = ["--consent", "--out", str(tmp_path / f"out{workers}"), "--workers", workers]
        assert run(["check", str(pictures), *given]) == 1
        told[workers] = capsys.readouterr()
    assert told["1"].out.replace("out1", "out2") == told["2"].out
    assert told["1"].err == told["2"].err
    assert "00a.jpg" in told["1"].err
    assert stored(tmp_path / "out1") == stored(tmp_path / "out2")
    assert len(list((tmp_path / "out1").rglob("*.jpg"))) > 3

    sessions = ["--again", str(tmp_path / "out1"), "--again", str(tmp_path / "out2"), "--model", "lenet"]
    for workers in "12":
        assert run(["check", *sessions, "--workers", workers]) == 0
        told[workers] = capsys.readouterr()
    assert told["1"] == told["2"]
    assert "lenet: " in told["1"].out
    assert "of 12 trials" in told["1"].out


def test_several_processes_for_a_camera_make_no_sense(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--plan", "default", "--workers", "2"]) == 2
    assert capsys.readouterr().err.startswith("--workers and --address go with PATH and --again")


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """Ray's sockets lie in it, and their names may have 107 letters."""
    folder = Path(tempfile.mkdtemp(prefix="ray", dir="/tmp"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def kill_a_worker(program: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until:
        for child in psutil.Process(program.pid).children(recursive=True):
            with contextlib.suppress(psutil.Error):  # gone meanwhile
                if "ray::call_in_folder" in " ".join(child.cmdline()):
                    child.kill()
                    return
        assert program.poll() is None, program.communicate()
        time.sleep(0.01)
    raise AssertionError("there was no worker")


@needs_ray
@pytest.mark.slow
@pytest.mark.parametrize("what", ["pictures", "sessions"])
def test_a_killed_worker_of_ray_costs_no_trial(
    tmp_path: Path, short_folder: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = str(write_pictures(tmp_path / "in", 24))
    assert run(["check", pictures, "--consent", "--out", str(tmp_path / "alone")]) == 1
    given: list[object] = [pictures, "--consent", "--out", tmp_path / "ray"]
    if what == "sessions":
        given = ["--model", "lenet"] + 2 * ["--again", tmp_path / "alone"]
        capsys.readouterr()
        assert run(["check", *map(str, given)]) == 0
        alone = capsys.readouterr()
    program = subprocess.Popen(
        command("check", *given, "--workers", "2", "--address", "local"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment({"RAY_TMPDIR": str(short_folder), "HOME": str(short_folder)}),
    )
    kill_a_worker(program)
    out, err = program.communicate(timeout=240)
    if what == "sessions":
        assert (out, err) == (alone.out, alone.err)
    else:
        assert program.returncode == 1, err
        assert stored(tmp_path / "ray") == stored(tmp_path / "alone")
