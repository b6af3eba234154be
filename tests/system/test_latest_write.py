"""Writing to a slow disk: nobody waits, the latest is what is there at the end, and a failure is told."""

import threading
import time

from signcam.errors import SigncamError
from signcam.system.latest_write import LatestWrite


def test_nobody_waits_for_a_slow_disk_and_the_latest_is_written_last() -> None:
    disk = threading.Event()
    written: list[int] = []

    def write(number: int) -> None:
        disk.wait(5)
        written.append(number)

    writing = LatestWrite("test write")
    began = time.monotonic()
    for number in range(5):
        writing.submit(lambda number=number: write(number))  # type: ignore[misc]
    assert not writing.finish(0.05)
    assert time.monotonic() - began < 1
    disk.set()
    assert writing.finish(5)
    # The first may have begun before the others came; what waited behind it was given up for the last.
    assert written[-1] == 4
    assert len(written) <= 2
    writing.submit(lambda: write(5))
    assert writing.finish(5)
    assert written[-1] == 5


def test_what_cannot_be_written_is_told_once_and_the_next_write_is_tried() -> None:
    def fail() -> None:
        raise SigncamError("The disk is full.")

    writing, written = LatestWrite("test write"), []
    writing.submit(fail)
    assert writing.finish(5)
    assert str(writing.take_problem()) == "The disk is full."
    assert writing.take_problem() is None
    writing.submit(fail)
    writing.finish(5)
    writing.submit(lambda: written.append(1))
    assert writing.finish(5)
    assert writing.take_problem() is None
    assert written == [1]
    assert "test write" not in [thread.name for thread in threading.enumerate()]
