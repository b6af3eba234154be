"""Two programs share a camera, settings and a folder; a program that was asleep goes on."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from signcam.checking.store import create_session, load_session
from signcam.errors import UsageError
from signcam.resources.demos import DIGITS
from signcam.soak.camera import FaultyCamera
from signcam.ui.settings import Settings, load_settings, save_settings
from tests.checking.sessions import MODEL, QUICK
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


def test_two_programs_that_save_settings_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    over = threading.Event()

    def save(source: str) -> None:
        while not over.is_set():
            save_settings(Settings(source=source * 2000), path)

    writers = [threading.Thread(target=save, args=(letter,)) for letter in "ab"]
    save_settings(Settings(source="a" * 2000), path)
    for writer in writers:
        writer.start()
    try:
        for _ in range(200):
            settings, warnings = load_settings(path)
            assert settings.source in ("a" * 2000, "b" * 2000)
            assert not warnings
    finally:
        over.set()
        for writer in writers:
            writer.join()
    assert [found.name for found in tmp_path.iterdir()] == ["settings.json"]


def test_of_two_sessions_in_one_folder_the_second_is_refused(tmp_path: Path) -> None:
    create_session(tmp_path, QUICK, [MODEL], source="first")
    with pytest.raises(UsageError, match="holds a session already"):
        create_session(tmp_path, QUICK, [MODEL], source="second")
    assert load_session(tmp_path).source == "first"
