"""Many runs at once: each in a process of its own, on this machine or on those of a cluster of Ray.

A run whose process dies goes on after its last epoch. All of them compute on one core, so that the results
are the same wherever they run.
"""

import multiprocessing
import threading
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

from signcam.errors import SigncamError
from signcam.system.ray_workers import RayWorkers
from signcam.system.worker_pool import start_worker
from training.data.drawn_hands import drawn_folders
from training.data.extra_pictures import prepare_extra
from training.data.prepared import load_prepared
from training.fitting.batches import training_pictures
from training.fitting.loop import train
from training.fitting.recipe import Recipe
from training.fitting.runs import is_finished, read_log
from training.support.console import console

# A run that ended so many processes is given up.
_TRIES = 3
_POLL_S = 0.5


@dataclass(frozen=True)
class SweepRun:
    """One run of many.

    Attributes:
        recipe: how it trains.
        folder: where it is kept.
    """

    recipe: Recipe
    folder: Path

    @property
    def epochs_done(self) -> int:
        """How many epochs are kept."""
        try:
            return len(read_log(self.folder))
        except SigncamError:
            return 0


@dataclass(frozen=True)
class SweepResult:
    """What came of a run.

    Attributes:
        run: which.
        accuracy: share of the held-out pictures that were read right after the last epoch, 0..1; a picture
            without a hand counts as wrong.
        loss: cross-entropy of the held-out pictures.
        seconds: how long it trained.
        problem: why it has no result; empty if all is well.
    """

    run: SweepRun
    accuracy: float = 0.0
    loss: float = 0.0
    seconds: float = 0.0
    problem: str = ""


def check_pictures(runs: Sequence[SweepRun], data: Path) -> None:
    """Look whether there are the pictures that the runs train with; make what is made of them once for all.

    Args:
        runs: which.
        data: folder that `prepare` filled.

    Raises:
        SigncamError: some are missing.
    """
    prepared = load_prepared(data)
    for drawn, false_finds, extra in {
        (recipe.drawn > 0, recipe.false_finds > 0, recipe.extra) for recipe in (run.recipe for run in runs)
    }:
        if drawn:
            drawn_folders(data)
        if extra:
            prepare_extra(Path(extra), data)
        wanted = Recipe(drawn=float(drawn), false_finds=float(false_finds), extra=extra)
        training_pictures(prepared, data, wanted)


class Trainers(Protocol):
    """What trains runs.

    Attributes:
        count: how many at once.
    """

    count: int

    def train(self, run: SweepRun) -> SweepResult:
        """Train a run, or go on with it, and return what came of it.

        Raises:
            BrokenExecutor: the process that did it died.
        """
        ...

    def close(self) -> None:
        """End all that still trains; what it has kept stays."""
        ...


class LocalTrainers:
    """Trains in processes of this machine, a new one for each run: nothing of one is left for the next."""

    def __init__(self, data: Path, count: int) -> None:
        """Prepare.

        Args:
            data: folder that `prepare` filled.
            count: how many runs at once.
        """
        self.count = count
        self._data = data
        self._lock = threading.Lock()
        self._closed = False
        self._processes: list[multiprocessing.process.BaseProcess] = []

    def train(self, run: SweepRun) -> SweepResult:
        """Train a run in a process of its own."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_train_apart, args=(self._data, run, theirs))
        with self._lock:
            if self._closed:
                raise BrokenExecutor("closed")
            process.start()
            self._processes.append(process)
        theirs.close()
        try:
            with ours:
                result: SweepResult = ours.recv()
            return result
        except (EOFError, OSError) as error:
            raise BrokenExecutor("its process died") from error
        finally:
            process.join()

    def close(self) -> None:
        """End the processes."""
        with self._lock:
            self._closed = True
            for process in self._processes:
                process.kill()


class RayTrainers:
    """Trains in processes of Ray. Each machine needs this project, and the folders under the same paths."""

    def __init__(self, data: Path, address: str, count: int | None = None) -> None:
        """Start Ray, or connect to a cluster; see `RayWorkers`.

        Args:
            data: folder that `prepare` filled.
            address: `local`, or a cluster's `host:port`.
            count: how many runs at once; None is one for each core.
        """
        self._workers = RayWorkers(address, count)
        self._make = partial(_trainer, data.resolve())
        self.count = self._workers.count

    def train(self, run: SweepRun) -> SweepResult:
        """Train a run in a process of Ray."""
        result: SweepResult = self._workers.submit("sweep", self._make, run).result()
        return result

    def close(self) -> None:
        """End the processes, and Ray where it was started here."""
        self._workers.close(wait=False)


def sweep(
    runs: Sequence[SweepRun], trainers: Trainers, progress: Callable[[int], object] = lambda epochs: None
) -> Generator[SweepResult, None, None]:
    """Train many runs, and yield what came of each as it ends.

    Runs that are finished are not trained again, and others go on after their last epoch. When the iterator
    is closed, all that still trains is ended.

    Args:
        runs: which.
        trainers: what trains them.
        progress: called now and then with the number of epochs of all runs that are done.
    """
    with ThreadPoolExecutor(trainers.count, thread_name_prefix="sweep") as threads:
        waiting: set[Future[SweepResult]] = set()
        try:
            waiting = {threads.submit(_train_whatever_happens, trainers, run) for run in runs}
            while waiting:
                done, waiting = wait(waiting, _POLL_S, FIRST_COMPLETED)
                progress(sum(run.epochs_done for run in runs))
                for future in done:
                    yield future.result()
        finally:
            for future in waiting:
                future.cancel()
            trainers.close()


def _train_whatever_happens(trainers: Trainers, run: SweepRun) -> SweepResult:
    for _ in range(_TRIES):
        try:
            if is_finished(run.folder, run.recipe):
                return _result(run)
            return trainers.train(run)
        except BrokenExecutor:
            time.sleep(_POLL_S)
        except SigncamError as error:  # a damaged run, or for Ray a machine without the folder
            return SweepResult(run, problem=str(error))
    return SweepResult(run, problem=f"It ended {_TRIES} processes: look whether there is enough memory.")


def _train_apart(data: Path, run: SweepRun, answer: Connection) -> None:
    start_worker()
    answer.send(_trainer(data)(run))


def _trainer(data: Path) -> Callable[[SweepRun], SweepResult]:
    """Return what trains runs in this process, quietly and on one core."""
    import tensorflow as tf

    # Sums in another order differ in their last digit, and after some epochs in more.
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    console.quiet = True
    return partial(_train_one, data)


def _train_one(data: Path, run: SweepRun) -> SweepResult:
    import keras

    keras.utils.clear_session()
    try:
        train(run.recipe, data, run.folder, resume=True, processes=1)
        return _result(run)
    except SigncamError as error:
        return SweepResult(run, problem=str(error))
    except OSError as error:
        return SweepResult(run, problem=f"{error.filename or run.folder}: {error.strerror or error}.")


def _result(run: SweepRun) -> SweepResult:
    """Return what came of a finished run.

    Raises:
        SigncamError: it is damaged.
    """
    last = read_log(run.folder)[-1]
    return SweepResult(run, last["validation_accuracy"], last["validation_loss"], last["seconds"])
