"""Many items at once, in order, whatever happens to a worker."""

import functools
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from signcam.errors import UsageError
from signcam.system import worker_pool
from signcam.system.worker_pool import Processes, Threads, WorkerLostError, map_in_order


def make(folder: Path) -> Callable[[int], int]:
    """What negative numbers do: -1 fails, -2 ends its process the first time, all below each time."""

    def square(number: int) -> int:
        if number == -1:
            raise UsageError("-1 is wrong.")
        if number < -2 or (number == -2 and not (folder / "died").exists()):
            (folder / "died").touch()
            os._exit(1)
        time.sleep(0.01 if number % 2 else 0)
        return number * number

    return square


def make_that_fails() -> Callable[[int], int]:
    raise UsageError("It cannot be made.")


@pytest.mark.parametrize("workers", [Threads, Processes])
def test_results_keep_the_order_and_an_error_is_raised_at_its_place(tmp_path, workers):
    results = map_in_order(functools.partial(make, tmp_path), [*range(40), -1, 5], workers(2))
    assert [next(results) for _ in range(40)] == [number * number for number in range(40)]
    with pytest.raises(UsageError, match="-1 is wrong"):
        next(results)


def test_what_cannot_be_made_is_told_as_what_it_is():
    with pytest.raises(UsageError, match="cannot be made"):
        list(map_in_order(make_that_fails, [1], Processes(2)))


def test_an_item_that_ends_each_process_is_told_and_the_others_have_their_results(tmp_path, monkeypatch):
    """Also those that were worked on beside it, and one that ends its process only once."""
    monkeypatch.setattr(worker_pool, "_ALONE", 1)
    monkeypatch.setattr(worker_pool, "_HOPELESS", 2)
    function = functools.partial(make, tmp_path)
    assert list(map_in_order(function, [1, -2, -3, 2, 3], Processes(2), lambda lost: lost)) == [
        1,
        4,
        -3,
        4,
        9,
    ]
    with pytest.raises(WorkerLostError, match="each ended the process"):
        list(map_in_order(function, [-3, -4, 1], Processes(1), lambda lost: lost))
