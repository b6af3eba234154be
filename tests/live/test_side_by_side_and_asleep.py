"""Two programs share a camera, settings and a folder; a program that was asleep goes on."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from signcam.checking.store import continue_session, create_session, load_session
from signcam.errors import SigncamError, UsageError
from signcam.resources.demos import DIGITS
from signcam.soak.camera import FaultyCamera
from signcam.ui.settings import Settings, load_settings, save_settings
from tests.checking.sessions import MODEL, QUICK, answer, trial
from tests.support.program import command, environment, next_line


@pytest.fixture(scope="module")
def camera() -> Iterator[FaultyCamera]:
    with FaultyCamera(DIGITS.path, 20) as camera:
        yield camera


def reading(camera: FaultyCamera) -> subprocess.Popen[str]:
    arguments = command("--headless", "--json", "--source", camera.address)
    return subprocess.Popen(
        arguments, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def end(program: subprocess.Popen[str]) -> None:
    program.send_signal(signal.SIGINT)
    program.communicate(timeout=20)


@pytest.mark.skipif(sys.platform == "win32", reason="programs are stopped by a signal")
def test_two_programs_read_one_camera_and_one_that_was_stopped_goes_on(camera: FaultyCamera) -> None:
    first, second = reading(camera), reading(camera)
    try:
        assert "time_s" in json.loads(next_line(second))
        before_s = json.loads(next_line(first))["time_s"]
        os.kill(first.pid, signal.SIGSTOP)
        time.sleep(3.0)
        assert next_line(second), "the other one does not mind"
        os.kill(first.pid, signal.SIGCONT)
        began = time.monotonic()
        # Lines that it wrote before it was stopped are read first; then comes one after a gap.
        for _ in range(200):
            line = json.loads(next_line(first))
            if line["time_s"] - before_s > 2.5:
                break
            before_s = line["time_s"]
        assert time.monotonic() - began < 2.0
        assert line["held"] is None, "what was held before says nothing about now"
    finally:
        end(first)
        end(second)


def test_of_two_sessions_in_one_folder_the_second_is_refused(tmp_path: Path) -> None:
    first = create_session(tmp_path, QUICK, [MODEL], source="first")
    for second in (create_session, continue_session):
        with pytest.raises(
            SigncamError, match=r"^Another program is writing into .*: wait until it is done\.$"
        ):
            second(tmp_path, plan=QUICK, models=[MODEL])
    first.save_trial(trial(1, "3", [[answer("3")]]))
    first.close()
    with pytest.raises(UsageError, match="holds a session already"):
        create_session(tmp_path, QUICK, [MODEL], source="second")
    later = continue_session(tmp_path, [MODEL], QUICK)
    assert [step.label for step in later.remaining()] == ["7"]
    assert load_session(tmp_path).source == "first"


def test_of_many_programs_that_begin_one_session_at_once_one_does(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from signcam.checking.store import create_session
from signcam.errors import SigncamError
from tests.checking.sessions import MODEL, QUICK, answer, trial
sys.stdin.readline()
try:
    store = create_session(Path(sys.argv[1]), QUICK, [MODEL], source=sys.argv[2])
    print("began", flush=True)
except SigncamError as error:
    print(error, flush=True)
sys.stdin.readline()
"""
    folder = tmp_path / "session"
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(folder), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        for name in "abc"
    ]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    told = [next_line(program) for program in programs]
    for program in programs:
        program.communicate("end\n", timeout=20)
    assert sorted(line == "began\n" for line in told) == [False, False, True]
    others = [line for line in told if line != "began\n"]
    assert others == [f"Another program is writing into {folder}: wait until it is done.\n"] * 2
    assert load_session(folder).source == "abc"[told.index("began\n")]


def test_two_windows_that_save_settings_at_once_leave_those_of_one_of_them(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from signcam.ui.settings import Settings, save_settings
for _ in range(150):
    save_settings(Settings(source=sys.argv[2] * 5000), Path(sys.argv[1]))
"""
    path = tmp_path / "settings.json"
    save_settings(Settings(source="a" * 5000), path)
    programs = [
        subprocess.Popen([sys.executable, "-c", code, str(path), letter], env=environment())
        for letter in "ab"
    ]
    while any(program.poll() is None for program in programs):
        settings, warnings = load_settings(path)
        assert settings.source in ("a" * 5000, "b" * 5000)
        assert not warnings
    assert [program.wait() for program in programs] == [0, 0]
    assert [found.name for found in tmp_path.iterdir()] == ["settings.json"]
