"""How the process ends."""

import os
import subprocess
import threading
from pathlib import Path

import pytest

from signcam.system import process_exit
from tests.support.program import command, environment


def test_a_thread_that_still_runs_does_not_hold_up_the_end(monkeypatch):
    codes: list[int] = []
    monkeypatch.setattr(os, "_exit", codes.append)
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    process_exit.exit_process(3)
    ended.set()
    thread.join()
    assert codes == [3]
    assert process_exit.exit_process(0) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to write to")
class TestOnAFullDisk:
    @pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["models"], ["classify", "no.jpg"]])
    def test_results_that_cannot_be_written_are_told(self, arguments):
        with Path("/dev/full").open("w") as full:
            result = subprocess.run(
                command(*arguments),
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                env=environment(),
                timeout=60,
                check=False,
            )
        assert result.returncode == 1
        told = result.stderr.splitlines()
        assert told[-1] == "The results cannot be written: No space left on device."
        assert len(told) == (2 if arguments[0] == "classify" else 1)

    @pytest.mark.parametrize(("arguments", "code"), [(["classify", "no.jpg"], 1), (["--nonsense"], 2)])
    def test_sentences_that_cannot_be_written_leave_the_exit_code(self, arguments, code):
        with Path("/dev/full").open("w") as full:
            result = subprocess.run(
                command(*arguments),
                stdout=subprocess.DEVNULL,
                stderr=full,
                env=environment(),
                timeout=60,
                check=False,
            )
        assert result.returncode == code
