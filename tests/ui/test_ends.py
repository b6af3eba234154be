"""However the program is ended: soon, with the right code, with nothing left and nothing half written."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from signcam.system import screen
from tests.conftest import ROOT
from tests.support.program import environment, next_line

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals of POSIX")

KERAS = ROOT / "tests" / "fixtures" / "keras" / "tutorial.json"
_END_S = 3.0
# The ways to end it, and the exit code of each.
_CODES = {"SIGINT": 130, "SIGTERM": 143, "SIGHUP": 129, "closed": 0}

# signcam itself, with its own command line. It says when the window has come to the state that is wanted.
_PROGRAM = """
import sys
from PyQt6.QtCore import QTimer
from signcam.ui import main_window

start = main_window.MainWindow.start

def started(self, **options):
    start(self, **options)
    self.looking = QTimer(self)
    self.looking.timeout.connect(lambda: look(self))
    self.looking.start(20)

def look(w):
    if {there}:
        w.looking.stop()
        print("there", flush=True)
        {then}

main_window.MainWindow.start = started
from signcam.__main__ import main
sys.exit(main())
"""
_CARD = "w.live.video.state_card.isVisible()"
_PICTURE = "w.live.video.image is not None"


@dataclass(frozen=True)
class State:
    """A state of the program: what it is started with, and how one sees that it is in it."""

    arguments: tuple[str, ...]
    there: str = _PICTURE
    then: str = "pass"
    closable: bool = True


STATES = {
    "no camera": State((), _CARD),
    "opening a source that never answers": State(("--source", "SILENT"), _CARD),
    "reading": State(("--demo",)),
    "writing": State(("--demo", "--write")),
    "practising": State(("--demo", "--practice")),
    "checking": State(("--demo",), then="w.use_mode(w.mode_named('check'))"),
    # It keeps closing away from visitors.
    "on a stand": State(("--demo",), then="w.use_mode(w.mode_named('stand'))", closable=False),
    "opening a model": State(("--demo", "--model", str(KERAS)), f"{_PICTURE} and w.models.opening"),
}


@pytest.fixture
def silent_address() -> Iterator[str]:
    """A network camera that takes the connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/video"


def start(folder: Path, state: State, changes: dict[str, str], address: str = "") -> subprocess.Popen[str]:
    places = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    arguments = [address if part == "SILENT" else part for part in state.arguments]
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM.format(there=state.there, then=state.then), *arguments],
        env=environment({**places, **changes}),
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def family(process: subprocess.Popen[str]) -> list[psutil.Process]:
    with contextlib.suppress(psutil.NoSuchProcess):
        return list(psutil.Process(process.pid).children(recursive=True))
    return []


def assert_nothing_is_left(folder: Path, children: list[psutil.Process]) -> None:
    _, alive = psutil.wait_procs(children, timeout=_END_S)
    assert not alive
    assert not list(folder.rglob("*.part"))
    settings = folder / "XDG_CONFIG_HOME" / "signcam" / "settings.json"
    assert json.loads(settings.read_text(encoding="utf-8"))["geometry"]


@pytest.mark.parametrize("name", list(STATES))
def test_each_way_to_end_it_ends_it_in_each_state(name: str, tmp_path: Path, silent_address: str) -> None:
    state = STATES[name]
    ways = list(_CODES)
    # Two of the four for each state, side by side, so that each way is tried in several states.
    place = list(STATES).index(name)
    chosen = [ways[(place + offset) % 4] for offset in (0, 2)]
    if os.environ.get("SIGNCAM_EVERY_END"):
        chosen = ways
    if not state.closable:
        chosen = [way for way in chosen if way != "closed"]
    for together in (chosen[:2], chosen[2:]):
        end_each(together, state, tmp_path, silent_address)


def end_each(chosen: Sequence[str], state: State, tmp_path: Path, silent_address: str) -> None:
    """Bring a program for each way into a state, then end each of them."""
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    running = []
    for way in chosen:
        closing = State(state.arguments, state.there, f"{state.then}; QTimer.singleShot(50, w.close)")
        wanted = closing if way == "closed" else state
        running.append((way, start(tmp_path / way, wanted, offscreen, silent_address)))
    for way, process in running:
        assert next_line(process) == "there\n", process.communicate()[1]
        children = family(process)
        began = time.monotonic()
        if way != "closed":
            process.send_signal(getattr(signal, way))
        _, told = process.communicate(timeout=20)
        assert time.monotonic() - began < _END_S
        assert process.returncode == _CODES[way], told
        assert "Traceback" not in told
        assert_nothing_is_left(tmp_path / way, children)


def test_with_nohup_it_outlives_its_terminal(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        process = start(tmp_path, STATES["reading"], {"QT_QPA_PLATFORM": "offscreen"})
    finally:
        signal.signal(signal.SIGHUP, before)
    assert next_line(process) == "there\n"
    process.send_signal(signal.SIGHUP)
    time.sleep(0.5)
    assert process.poll() is None
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)
    assert process.returncode == 143


def test_ctrl_c_in_the_first_moment_shows_no_traceback_of_ours() -> None:
    # Python itself takes a few hundredths of a second before it runs the first line of a program.
    for wait_s in (0.02, 0.05, 0.08, 0.12, 0.2, 0.35):
        process = subprocess.Popen(
            [sys.executable, "-m", "signcam", "--headless", "--demo"],
            env=environment(),
            text=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        time.sleep(wait_s)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)
        assert process.returncode in (130, -signal.SIGINT, 1), told
        assert "/signcam/" not in told


needs_xvfb = pytest.mark.skipif(
    shutil.which("Xvfb") is None or bool(screen.missing_qt_libraries()),
    reason="needs Xvfb and the libraries that Qt's window needs",
)


@needs_xvfb
def test_a_screen_that_goes_away_ends_it_with_a_sentence_and_the_settings_kept(tmp_path: Path) -> None:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1024x768x24"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as number:
            display = f":{int(number.readline())}"
        process = start(tmp_path, STATES["reading"], {"DISPLAY": display})
        assert next_line(process) == "there\n", process.communicate()[1]
        server.kill()
        began = time.monotonic()
        _, told = process.communicate(timeout=20)
    finally:
        server.kill()
        server.wait()
    assert time.monotonic() - began < _END_S
    assert process.returncode == 1
    assert told == "The screen is gone: its server has ended or closed the connection. signcam ends.\n"
    assert (tmp_path / "XDG_CONFIG_HOME" / "signcam" / "settings.json").is_file()
