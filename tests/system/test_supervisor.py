"""The supervising process: starts again what ended or hangs, and ends with a clean exit. Real processes."""

import logging
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from signcam.system.supervisor import Supervisor, WatchSpec

QUICK = WatchSpec(start_s=5, silence_s=0.5, first_wait_s=0.05, longest_wait_s=0.2, healthy_s=30, stop_s=1)
BEAT = "import sys, time, os, signal\ndef beat(word): print(word, flush=True)\n"


class Program:
    """A program whose behaviour depends on how often it was started; the last one for ever."""

    def __init__(self, *behaviours: str) -> None:
        self.behaviours = behaviours
        self.starts: list[float] = []

    def __call__(self, restarts: int) -> Sequence[str]:
        self.starts.append(time.monotonic())
        assert restarts == len(self.starts) - 1
        return [sys.executable, "-c", BEAT + self.behaviours[min(restarts, len(self.behaviours) - 1)]]


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> logging.Logger:
    caplog.set_level(logging.INFO)
    return logging.getLogger("supervised")


def test_a_clean_exit_is_the_end(log: logging.Logger):
    program = Program("beat('frame')")
    assert Supervisor(program, log, QUICK).run() == 0
    assert len(program.starts) == 1


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        ("sys.exit(3)", "exit code 3"),
        pytest.param(
            "os.kill(os.getpid(), signal.SIGKILL)",
            "was ended by SIGKILL",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals"),
        ),
        ("raise RuntimeError('camera driver')", "exit code 1"),
        ("beat('frame'); time.sleep(60)", "no sign of life for 1 s after its first frame"),
    ],
)
def test_every_other_end_and_a_silent_frame_loop_start_it_again_and_the_log_says_why(
    behaviour: str, reason: str, log: logging.Logger, caplog: pytest.LogCaptureFixture
):
    program = Program(behaviour, "beat('frame')")
    assert Supervisor(program, log, QUICK).run() == 0
    assert len(program.starts) == 2
    (warning,) = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert reason in warning
    assert "started again" in warning


def test_what_it_writes_to_stderr_stands_in_the_log(log: logging.Logger, caplog: pytest.LogCaptureFixture):
    Supervisor(Program("print('The camera is away.', file=sys.stderr)"), log, QUICK).run()
    assert "It says: The camera is away." in caplog.text


def test_before_its_first_frame_it_may_be_silent_for_longer(log: logging.Logger):
    program = Program("time.sleep(1); beat('frame')")
    Supervisor(program, log, QUICK).run()
    assert len(program.starts) == 1


def test_a_program_that_waits_for_its_camera_is_left_alone(log: logging.Logger):
    program = Program("for _ in range(12): beat('waiting'); time.sleep(0.1)")
    spec = WatchSpec(start_s=0.5, silence_s=0.5, first_wait_s=0.05)
    Supervisor(program, log, spec).run()
    assert len(program.starts) == 1


def test_a_program_that_never_begins_is_started_again(log: logging.Logger):
    program = Program("time.sleep(60)", "beat('frame')")
    Supervisor(program, log, WatchSpec(start_s=0.4, silence_s=5, first_wait_s=0.05, stop_s=1)).run()
    assert len(program.starts) == 2


def test_a_program_that_does_not_end_when_told_is_ended_all_the_same(log: logging.Logger):
    stubborn = "signal.signal(signal.SIGTERM, signal.SIG_IGN); beat('frame'); time.sleep(60)"
    program = Program(stubborn, "beat('frame')")
    began = time.monotonic()
    Supervisor(program, log, QUICK).run()
    assert time.monotonic() - began < 10


def test_the_waits_grow_to_a_limit(log: logging.Logger, caplog: pytest.LogCaptureFixture):
    program = Program(*["sys.exit(1)"] * 4, "beat('frame')")
    Supervisor(program, log, QUICK).run()
    waits = [record.getMessage().split("again in ")[1] for record in caplog.records if record.levelno > 20]
    assert waits == ["0.05 s.", "0.1 s.", "0.2 s.", "0.2 s."]


def test_after_a_healthy_run_the_waits_are_short_again(log: logging.Logger, caplog: pytest.LogCaptureFixture):
    spec = WatchSpec(first_wait_s=0.05, longest_wait_s=1, healthy_s=0.6)
    program = Program("sys.exit(1)", "sys.exit(1)", "time.sleep(0.7); sys.exit(1)", "beat('frame')")
    Supervisor(program, log, spec).run()
    waits = [record.getMessage().split("again in ")[1] for record in caplog.records if record.levelno > 20]
    assert waits == ["0.05 s.", "0.1 s.", "0.05 s."]


def test_a_program_that_is_not_there_is_tried_again(log: logging.Logger, caplog: pytest.LogCaptureFixture):
    supervisor = Supervisor(lambda restarts: ["/nonexistent/program"], log, QUICK)
    threading.Timer(0.4, supervisor.stop).start()
    assert supervisor.run() == 0
    assert caplog.text.count("cannot be started") >= 2


def test_stopping_it_ends_the_program_too(log: logging.Logger, tmp_path: Path):
    mark = tmp_path / "alive"
    beats = f"while True: beat('frame'); open({str(mark)!r}, 'w').close(); time.sleep(0.05)"
    supervisor = Supervisor(Program(beats), log, QUICK)
    thread = threading.Thread(target=supervisor.run)
    thread.start()
    while not mark.exists():
        time.sleep(0.02)
    supervisor.stop()
    thread.join(5)
    assert not thread.is_alive()
    mark.unlink()
    time.sleep(0.3)
    assert not mark.exists(), "the program still runs"
