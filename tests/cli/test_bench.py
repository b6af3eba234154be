"""`signcam bench` as a person and a script use it."""

import importlib.util
import json
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from signcam.bench import run as bench_run
from signcam.cli.main import run
from signcam.ui.settings import settings_path
from tests.support.program import assert_ctrl_c_ends, command, environment, signcam


@pytest.fixture
def no_tensorflow(tmp_path: Path) -> dict[str, str | None]:
    """The environment of a machine where TensorFlow cannot be loaded."""
    for package in ("tensorflow", "keras"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").write_text("raise ImportError('not here')\n", encoding="utf-8")
    project = environment()["PYTHONPATH"]
    return {"PYTHONPATH": f"{tmp_path}:{project}", "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window starts once, and is watched for a second."""
    monkeypatch.setattr(bench_run, "STARTS", 1)
    monkeypatch.setattr(bench_run, "WATCHED_S", 2.5)
    monkeypatch.setattr(bench_run, "TURNS", 1)
    monkeypatch.setattr(bench_run, "TURN_S", 0.6)


@pytest.mark.usefixtures("short")
@pytest.mark.skipif(
    importlib.util.find_spec("mediapipe") is None,
    reason="needs MediaPipe's own graph: its package is not installed",
)
def test_json_is_one_line_with_every_key(capsys, monkeypatch, no_tensorflow):
    monkeypatch.setitem(sys.modules, "tensorflow", None)
    monkeypatch.setitem(sys.modules, "keras", None)
    before = settings_path().read_bytes() if settings_path().exists() else None
    assert run(["bench", "--frames", "40", "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    record = json.loads(line)
    assert record["frames"] == 40
    for name in ("recognize_ms", "mediapipe_alone_ms"):
        times = record[name]
        assert 0 < times["p50"] <= times["p95"] <= times["p99"] <= times["max"]
        assert times["count"] == 40
    assert record["usual_way_ms"] is None
    assert record["left_out"] == [
        "The usual way is left out: TensorFlow is not installed, or cannot be loaded."
    ]
    assert list(record["stages_ms"]) == ["wait", "hands", "crop", "classifier", "stabilizer", "paint"]
    assert 0 < record["start_to_window_s"] <= record["start_s"] <= record["start_to_held_s"]
    assert record["live"]["frames_in"] >= record["live"]["recognized"] >= record["live"]["shown"] > 0
    assert record["arrival_to_painted_ms"]["p95"] > 0
    assert 50 < record["peak_memory_mb"] < 1000
    rates = record["everything_on"]["frames_per_second"]
    assert rates["bare"] > 5
    assert record["everything_on"]["to_bare"] == pytest.approx(rates["everything"] / rates["bare"], abs=1e-3)
    # A bench changes no settings.
    assert (settings_path().read_bytes() if settings_path().exists() else None) == before


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--source", "gone.mp4"], 1, "gone.mp4 does not exist"),
        (["--source", "/dev/video97"], 1, "97"),
        (["--source", "empty"], 1, "contains no pictures"),
        (["--model", "gone"], 2, "no model 'gone'"),
        (["--frames", "0"], 2, "frames"),
    ],
)
def test_what_cannot_be_measured_is_one_sentence(arguments, code, told, tmp_path):
    (tmp_path / "empty").mkdir()
    result = signcam("bench", "--json", *arguments, cwd=tmp_path)
    assert result.returncode == code
    assert told in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_ctrl_c_ends_it_and_the_window_that_it_has_started(no_tensorflow):
    process = subprocess.Popen(
        command("bench", "--frames", "1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(no_tensorflow),
    )
    bench = psutil.Process(process.pid)
    deadline = time.monotonic() + 30
    while not (windows := bench.children()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert_ctrl_c_ends(process, "Digits demo")
    assert not psutil.wait_procs(windows, timeout=3)[1]
