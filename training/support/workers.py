"""Work on many pictures at once: all cores, a progress bar, and a hand finder in every worker."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from signcam.hands.finder import HandFinder
from signcam.system.worker_pool import start_worker
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
