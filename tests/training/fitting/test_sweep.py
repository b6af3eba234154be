"""Many runs at once: a worker that dies costs no run, and the results are those of one process."""

import importlib.util
import json
import sys
import threading
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
from tests.training.prepared_doubles import prepared_of
from training.commands.sweep import command
from training.data.prepared import save_prepared
from training.fitting.recipe import Recipe
from training.fitting.runs import WEIGHTS, begin_run, read_log, write_log
from training.fitting.sweep import LocalTrainers, SweepResult, SweepRun, sweep

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


def killer(run: Path, kill: Callable[[], object]) -> threading.Thread:
    """Kills something once a run has kept its first epoch."""

    def wait() -> None:
        until = time.monotonic() + 300
        while not (run / "checkpoint.npz").is_file() and time.monotonic() < until:
            time.sleep(0.005)
        kill()

    thread = threading.Thread(target=wait)
    thread.start()
    return thread


def sweep_with(data: Path, runs: Path, *given: str) -> list[dict[str, object]]:
    done = CliRunner().invoke(
        command, ["--model", "lenet", "--data", str(data), "--runs", str(runs), "--json", *QUICK, *given]
    )
    assert done.exit_code == 0, done.output
    return [
        {name: value for name, value in json.loads(line).items() if name != "seconds"}
        for line in done.stdout.splitlines()
    ]


def trained(runs: Path) -> dict[str, object]:
    """What lies in a folder of runs: weights byte for byte, and what was measured but for the time."""
    return {
        run.name: (
            (run / WEIGHTS).read_bytes(),
            [{**line, "seconds": 0} for line in read_log(run)],
        )
        for run in sorted(runs.iterdir())
    }


@pytest.mark.slow
def test_a_killed_process_costs_nothing_and_the_results_are_those_of_one_process(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = sweep_with(data, tmp_path / "alone", "--workers", "1", "--seeds", "1")
    killed: list[int] = []
    real = LocalTrainers.train

    def train(self: LocalTrainers, run: SweepRun) -> SweepResult:
        if killed:
            return real(self, run)

        def kill() -> None:
            (process,) = self._processes
            process.kill()
            killed.append(len(read_log(run.folder)))

        thread = killer(run.folder, kill)
        try:
            return real(self, run)
        finally:
            thread.join()

    monkeypatch.setattr(LocalTrainers, "train", train)
    assert sweep_with(data, tmp_path / "killed", "--workers", "2", "--seeds", "1") == alone
    assert killed
    assert killed[0] < 3, "it was killed in the middle"
    assert trained(tmp_path / "killed") == trained(tmp_path / "alone")
    # Finished runs are not trained again.
    before = (tmp_path / "alone" / "sweep-lenet-fold0-seed1" / WEIGHTS).stat().st_mtime_ns
    assert sweep_with(data, tmp_path / "alone", "--workers", "1", "--seeds", "1") == alone
    assert (tmp_path / "alone" / "sweep-lenet-fold0-seed1" / WEIGHTS).stat().st_mtime_ns == before


@needs_ray
@pytest.mark.slow
def test_of_two_workers_of_ray_one_is_killed_and_the_results_are_those_of_one_process(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = ["--seeds", "0,1", "--folds", "0,1"]
    alone = sweep_with(data, tmp_path / "alone", "--workers", "1", *given)
    killed: list[int] = []

    def kill() -> None:
        for process in psutil.Process().children(recursive=True):
            if not killed and "ray::call_in_folder" in " ".join(process.cmdline()):
                process.kill()
                killed.append(process.pid)

    runs = tmp_path / "ray"
    thread = killer(runs / "sweep-lenet-fold0-seed0", kill)
    assert sweep_with(data, runs, "--workers", "2", "--address", "local", *given) == alone
    thread.join()
    assert killed
    assert trained(runs) == trained(tmp_path / "alone")
