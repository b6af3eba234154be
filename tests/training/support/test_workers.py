"""Worker processes: they end with the work, and only the process that started them heeds Ctrl-C."""

import multiprocessing
import os
import signal
import sys
import time

import pytest

from training.support.workers import parallel_map


def test_results_come_in_order_and_no_process_is_left():
    assert list(parallel_map(abs, [-3, 2, -1, 0], "Testing", workers=2)) == [3, 2, 1, 0]
    assert multiprocessing.active_children() == []


def slowly(number: int) -> int:
    time.sleep(0.3)
    return number


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal to other processes there")
def test_ctrl_c_is_left_to_the_process_that_started_the_workers():
    # Workers take four tasks at a time: this one is at the second four.
    results = parallel_map(slowly, range(8), "Testing", workers=1)
    assert next(results) == 0
    (worker,) = multiprocessing.active_children()
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGINT)
    worker.join(1)
    try:
        assert worker.is_alive()
        assert list(results) == list(range(1, 8))
    finally:
        results.close()  # type: ignore[attr-defined]


def test_work_that_is_given_up_ends_its_workers():
    results = parallel_map(abs, [-1] * 100, "Testing", workers=2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []
