"""Many runs at once: a worker that dies costs no run, and the results are those of one process."""

import contextlib
import importlib.util
import json
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from click.testing import CliRunner

from signcam.errors import SigncamError
from tests.support.program import environment
from tests.training.prepared_doubles import prepared_of
from training.commands.sweep import command
from training.data.prepared import save_prepared
from training.fitting.recipe import Recipe
from training.fitting.runs import CHECKPOINT, WEIGHTS, begin_run, read_log, write_log
from training.fitting.sweep import SweepResult, SweepRun, sweep

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None or sys.platform == "win32",
    reason="needs Ray, an extra of its own: pip install 'ray>=2.40'; on Windows it is an experiment",
)
QUICK = ["--preset", "tutorial", "--epochs", "3", "--samples", "32", "--batch", "8"]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    prepared = prepared_of([row // 4 for row in range(40)])
    images = np.random.default_rng(0).integers(0, 256, prepared.images.shape).astype(np.uint8)
    save_prepared(replace(prepared, images=images), folder)
    return folder


class Doubles:
    """Trains nothing; some runs end their process a few times first."""

    def __init__(self, deaths: dict[str, int], count: int = 2) -> None:
        self.count = count
        self.deaths = deaths
        self.trained: list[str] = []
        self.closed = False

    def train(self, run: SweepRun) -> SweepResult:
        self.trained.append(run.folder.name)
        if self.deaths.get(run.folder.name, 0) > 0:
            self.deaths[run.folder.name] -= 1
            raise BrokenExecutor
        if run.folder.name == "far":
            raise SigncamError("A machine has no folder.")
        return SweepResult(run, 0.5)

    def close(self) -> None:
        self.closed = True


def runs_of(folder: Path, *names: str) -> list[SweepRun]:
    return [SweepRun(Recipe(epochs=2), folder / name) for name in names]


def test_a_run_whose_worker_dies_is_gone_on_with_and_one_that_always_dies_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.fitting.sweep._POLL_S", 0.01)
    trainers = Doubles({"once": 1, "always": 99})
    runs = runs_of(tmp_path, "once", "always", "never", "far")
    results = {result.run.folder.name: result for result in sweep(runs, trainers)}
    assert {name: result.problem for name, result in results.items()} == {
        "once": "",
        "always": "It ended 3 processes: look whether there is enough memory.",
        "never": "",
        "far": "A machine has no folder.",
    }
    assert sorted(trainers.trained) == sorted(["once"] * 2 + ["always"] * 3 + ["never", "far"])
    assert trainers.closed


def test_epochs_of_earlier_sittings_count_as_progress(tmp_path: Path) -> None:
    runs = runs_of(tmp_path, "a", "b")
    begin_run(runs[0].folder, runs[0].recipe, False)
    write_log(runs[0].folder, [{"epoch": 0}])
    seen: list[int] = []
    list(sweep(runs, Doubles({}), seen.append))
    assert set(seen) == {1}


def test_what_is_wrong_is_told_before_anything_trains(data: Path, tmp_path: Path) -> None:
    for given, told in (
        (["--folds", "5"], "5 is not in the range 0<=x<=4"),
        (["--seeds", "1,x"], "'x' is not a valid integer"),
        (["--name", "a/b"], "--name is the first part of a folder's name"),
        (["--data", str(tmp_path)], "python -m training"),
        (["--model", "vgg"], "vgg is not an architecture"),
    ):
        done = CliRunner().invoke(command, ["--data", str(data), "--runs", str(tmp_path / "runs"), *given])
        assert done.exit_code
        assert told in " ".join(done.stderr.split()) + str(done.exception)
        assert not (tmp_path / "runs").exists()


def program(data: Path, runs: Path, *given: str, folder: Path | None = None) -> "subprocess.Popen[str]":
    """The sweep of a person; Ray's sockets lie in a folder, since their names may have 107 letters."""
    arguments = [
        sys.executable, "-m", "training", "sweep", "--model", "lenet", "--data", str(data),
        "--runs", str(runs), "--json", *QUICK, *given,
    ]  # fmt: skip
    changes = {"RAY_TMPDIR": str(folder), "HOME": str(folder)} if folder is not None else {}
    return subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(changes)
    )


def results_of(sweeping: "subprocess.Popen[str]") -> list[dict[str, object]]:
    out, told = sweeping.communicate(timeout=500)
    assert sweeping.returncode == 0, told
    assert "Traceback" not in told
    records = [json.loads(line) for line in out.splitlines()]
    return [{name: value for name, value in record.items() if name != "seconds"} for record in records]


def trained(runs: Path) -> dict[str, object]:
    """What lies in a folder of runs: weights byte for byte, and what was measured but for the time."""
    return {
        run.name: ((run / WEIGHTS).read_bytes(), [{**line, "seconds": 0} for line in read_log(run)])
        for run in sorted(runs.iterdir())
    }


def wait_until(reached: Callable[[], object], sweeping: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + 300
    while not reached():
        assert sweeping.poll() is None, sweeping.communicate()
        assert time.monotonic() < until
        time.sleep(0.005)


def trainers_of(sweeping: "subprocess.Popen[str]", mark: str) -> list[psutil.Process]:
    found = []
    for child in psutil.Process(sweeping.pid).children(recursive=True):
        with contextlib.suppress(psutil.Error):  # gone meanwhile
            if mark in " ".join(child.cmdline()):
                found.append(child)
    return found


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="programs are interrupted by a signal")
def test_interrupted_and_with_a_killed_process_the_results_are_those_of_one_process(
    data: Path, tmp_path: Path
) -> None:
    alone = results_of(program(data, tmp_path / "alone", "--workers", "1"))
    runs, run = tmp_path / "again", tmp_path / "again" / "sweep-lenet-fold0-seed0"
    stopped = program(data, runs, "--workers", "2")
    wait_until((run / CHECKPOINT).is_file, stopped)
    children = psutil.Process(stopped.pid).children(recursive=True)
    stopped.send_signal(signal.SIGINT)
    _, told = stopped.communicate(timeout=20)
    assert stopped.returncode == 130
    assert "The same command goes on from the last epoch of each run." in told
    assert "Traceback" not in told
    assert not psutil.wait_procs(children, timeout=5)[1]

    assert (run / CHECKPOINT).is_file(), "it was stopped in the middle"
    killed = program(data, runs, "--workers", "2")
    wait_until(lambda: trainers_of(killed, "spawn_main"), killed)
    for process in trainers_of(killed, "spawn_main"):
        process.kill()
    assert results_of(killed) == alone
    assert trained(runs) == trained(tmp_path / "alone")
    # What is finished is not trained again.
    before = (run / WEIGHTS).stat().st_mtime_ns
    assert results_of(program(data, runs)) == alone
    assert (run / WEIGHTS).stat().st_mtime_ns == before


@needs_ray
@pytest.mark.slow
def test_of_two_workers_of_ray_one_is_killed_and_the_results_are_those_of_one_process(
    data: Path, tmp_path: Path
) -> None:
    given = ["--seeds", "0,1", "--folds", "0,1"]
    alone = results_of(program(data, tmp_path / "alone", "--workers", "1", *given))
    runs = tmp_path / "ray"
    short = Path(tempfile.mkdtemp(prefix="ray", dir="/tmp"))
    try:
        sweeping = program(data, runs, "--workers", "2", "--address", "local", *given, folder=short)
        wait_until((runs / "sweep-lenet-fold0-seed0" / CHECKPOINT).is_file, sweeping)
        killed = trainers_of(sweeping, "ray::call_in_folder")[0]
        killed.kill()
        assert results_of(sweeping) == alone
    finally:
        shutil.rmtree(short, ignore_errors=True)
    assert trained(runs) == trained(tmp_path / "alone")
