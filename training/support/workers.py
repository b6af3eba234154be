"""Work on many pictures at once: all cores, a progress bar, and a hand finder in every worker."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import cv2

from signcam.hands.finder import HandFinder
from signcam.system.native_logs import silence_native_logs
from training.support.console import progress_bar

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


def parallel_map(
    function: Callable[[_Task], _Result],
    tasks: Sequence[_Task],
    description: str,
    workers: int | None = None,
) -> Iterator[_Result]:
    """Call a function on each task in worker processes, a progress bar alongside; results in order.

    Args:
        function: what to call; a module-level function, since another process imports it. It may use
            `hand_finder`.
        tasks: its arguments.
        description: what the progress bar says.
        workers: processes to work with; None is one a core.
    """
    context = multiprocessing.get_context("spawn")
    with (
        context.Pool(
            min(workers or os.cpu_count() or 1, max(1, len(tasks))), initializer=start_worker
        ) as pool,
        progress_bar() as bar,
    ):
        task = bar.add_task(description, total=len(tasks))
        for result in pool.imap(function, tasks, chunksize=4):
            yield result
            bar.advance(task)


def hand_finder() -> HandFinder:
    """Return this process's hand finder."""
    global _finder
    if _finder is None:
        _finder = HandFinder(threads=1)
    return _finder


_finder: HandFinder | None = None


def start_worker() -> None:
    """Prepare a worker process: quiet, on one core, and gone when the process that started it is."""
    # Ctrl-C reaches all processes of a terminal: the one that started the workers ends them. It does so with
    # SIGTERM, which must stay as it is: a worker that waits for a task would never run a handler of Python's.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silence_native_logs()
    cv2.setNumThreads(1)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A worker whose parent was killed would wait for its next task for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
