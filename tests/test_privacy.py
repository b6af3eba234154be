"""What PRIVACY.md promises, watched over whole sessions: no connection, no file elsewhere, no foreign code.

Python's audit hook sees what Python code does; strace sees what native code does too.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support.program import environment

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folders named are Linux's")

KERAS = ROOT / "tests" / "fixtures" / "keras"
_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "HOME")
_DEVICES = ("/dev/", "/proc/")
# urllib3, which TensorFlow imports, asks in this way whether the machine has IPv6; nothing can connect to it.
_IPV6 = ("socket.bind", "(('::1', 0),)")

# Put where Python runs it at the start of every process that is started, children too.
_WATCH = """
import os, sys
_log = os.open(os.environ["SIGNCAM_WATCH"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
_socket = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo")
_change = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.truncate")
_writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

def _watch(event, given):
    if event in _socket:
        what = given[1:] if event != "socket.getaddrinfo" else given
    elif event in _change:
        # The target of a change of name comes second.
        what = given[1] if event in ("os.rename", "os.symlink", "os.link") else given[0]
    elif event == "open":
        path, mode, flags = given
        if isinstance(path, int) or not (flags & _writing or set(mode or "") & set("wax+")):
            return
        what = path
    elif event == "pickle.find_class":
        what = given
    else:
        return
    what = os.path.abspath(os.fsdecode(what)) if isinstance(what, (str, bytes, os.PathLike)) else repr(what)
    os.write(_log, (event + chr(9) + what.replace(chr(10), " ") + chr(10)).encode("utf-8", "replace"))

sys.addaudithook(_watch)
"""

# A person who uses each mode of the window for a while; the check is asked for on the command line.
_PERSON = """
import sys
from PyQt6.QtCore import QTimer
from signcam.ui import main_window

start = main_window.MainWindow.start

def started(self, **options):
    start(self, **options)
    modes = [mode for mode in self.live.modes if mode.name != "stand"]
    steps = [lambda mode=mode: self.use_mode(mode) for mode in modes]
    steps += [self.show_signs, self.show_signs, lambda: self.set_timing(True), self.close]
    for place, step in enumerate(steps):
        QTimer.singleShot(1500 + 500 * place, step)

main_window.MainWindow.start = started
from signcam.__main__ import main
sys.exit(main())
"""

# A stand, which refuses to be closed, is asked to terminate.
_ORGANISER = """
import os, signal, sys
from PyQt6.QtCore import QTimer
from signcam.ui import main_window

start = main_window.MainWindow.start

def started(self, **options):
    start(self, **options)
    (stand,) = [mode for mode in self.live.modes if mode.name == "stand"]
    QTimer.singleShot(1500, lambda: self.use_mode(stand))
    QTimer.singleShot(4000, lambda: os.kill(os.getpid(), signal.SIGTERM))

main_window.MainWindow.start = started
from signcam.__main__ import main
sys.exit(main())
"""


class Watched:
    """Runs programs under watch, with folders of their own for all that PRIVACY.md names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "watch" / "log"
        self.log.parent.mkdir()
        (self.log.parent / "sitecustomize.py").write_text(_WATCH)
        self.places = {name: folder / name for name in _FOLDERS}
        self.places["TMPDIR"] = folder / "tmp"
        for place in self.places.values():
            place.mkdir(mode=0o700)
        self.out = folder / "out"

    def environment(self) -> dict[str, str]:
        paths = f"{self.log.parent}{os.pathsep}{ROOT}"
        return environment(
            {
                **{name: str(path) for name, path in self.places.items()},
                "PYTHONPATH": paths,
                "PYTHONDONTWRITEBYTECODE": "1",
                "SIGNCAM_WATCH": str(self.log),
                "SIGNCAM_TESTS": "1",
                "QT_QPA_PLATFORM": "offscreen",
            }
        )

    def run(self, command: Sequence[object], code: int = 0) -> None:
        done = subprocess.run(
            list(map(str, command)),
            env=self.environment(),
            cwd=self.folder / "HOME",
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == code, done.stderr

    def events(self) -> list[tuple[str, str]]:
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return [(line.partition("\t")[0], line.partition("\t")[2]) for line in lines]

    def allowed(self, path: str) -> bool:
        """Whether a file may be written there: signcam's own folders, what was named, and devices."""
        own = [self.places[name] / "signcam" for name in _FOLDERS[:4]] + [self.out]
        # A folder of signcam's own may have to be made, with those above it.
        made = {str(folder) for folder in own} | {str(self.places[name]) for name in _FOLDERS[:4]}
        return (
            path in made
            or path.startswith(_DEVICES)
            or path == str(self.log)
            or path.startswith(str(self.places["TMPDIR"]))
            or any(path.startswith(f"{folder}{os.sep}") for folder in own)
        )

    def assert_private(self) -> None:
        events = self.events()
        assert events, "nothing was watched"
        connections = [event for event in events if event[0].startswith("socket.") and event != _IPV6]
        assert not connections
        changes = [event for event in events if event[0] == "open" or event[0].startswith("os.")]
        assert [event for event in changes if not self.allowed(event[1])] == []
        assert [event for event in events if event[0] == "pickle.find_class"] == []
        # What is needed for a moment is gone with it.
        assert list(self.places["TMPDIR"].iterdir()) == []


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


SIGNCAM = (sys.executable, "-m", "signcam")


def test_the_watch_sees_what_it_looks_for(watched: Watched) -> None:
    code = """
import pickle, socket, pathlib, collections
pathlib.Path("elsewhere.txt").write_text("x")
pathlib.Path("folder").mkdir()
pickle.loads(pickle.dumps(collections.OrderedDict()))
with socket.socket() as one:
    one.settimeout(0.2)
    try:
        one.connect(("127.0.0.1", 9))
    except OSError:
        pass
"""
    watched.run([sys.executable, "-c", code])
    seen = {event for event, _ in watched.events()}
    assert {"open", "os.mkdir", "pickle.find_class", "socket.connect"} <= seen
    with pytest.raises(AssertionError):
        watched.assert_private()


def test_each_mode_of_the_window_keeps_to_itself(watched: Watched) -> None:
    watched.run([sys.executable, "-c", _PERSON, "--demo"])
    watched.assert_private()
    assert (watched.places["XDG_CONFIG_HOME"] / "signcam" / "settings.json").is_file()


def test_a_stand_keeps_to_itself(watched: Watched) -> None:
    watched.run([sys.executable, "-c", _ORGANISER, "--demo"], code=128 + signal.SIGTERM)
    watched.assert_private()
    assert list((watched.places["XDG_DATA_HOME"] / "signcam" / "stand").iterdir())


def test_the_terminal_a_check_and_its_report_keep_to_themselves(watched: Watched, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    for label in "07":
        (pictures / label).mkdir(parents=True)
        shutil.copy(ROOT / "assets" / "readme" / "window.png", pictures / label / f"{label}.png")
    watched.run([*SIGNCAM, "--headless", "--demo", "--fast", "--json"])
    watched.run([*SIGNCAM, "classify", pictures, "--csv"])
    watched.run([*SIGNCAM, "check", "--out", watched.out, "--consent", pictures])
    watched.assert_private()
    assert (watched.out / "report.html").is_file()


def test_keras_models_are_opened_without_their_code_and_without_a_connection(watched: Watched) -> None:
    demo = ("--headless", "--demo", "--fast")
    watched.run([*SIGNCAM, *demo, "--model", KERAS / "tutorial.json"])
    watched.run([*SIGNCAM, *demo, "--model", KERAS / "lambda.keras"], code=2)
    watched.assert_private()


def test_only_the_address_that_was_given_is_connected_to_by_native_code_too(
    watched: Watched, tmp_path: Path
) -> None:
    strace = shutil.which("strace")
    trace = tmp_path / "trace"
    probe = [strace or "strace", "-f", "-qq", "-o", str(trace)]
    if strace is None or subprocess.run([*probe, "true"], capture_output=True, check=False).returncode:
        pytest.skip("needs strace, and the right to trace")
    calls = ["-e", "trace=connect,bind,sendto,sendmsg,openat,rename,mkdir,unlink"]
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    # Nobody answers there any more, so that it ends at once.
    source = f"http://127.0.0.1:{port}/video"
    watched.run([*probe, *calls, *SIGNCAM, "--headless", "--source", source], code=1)
    watched.run([*probe, "-A", *calls, *SIGNCAM, "--headless", "--demo", "--fast"])
    text = trace.read_text(encoding="utf-8", errors="replace")
    internet = re.findall(r"(?:connect|bind|sendto|sendmsg)\(.*sa_family=AF_INET6?.*", text)
    assert internet, "the address that was given was not seen"
    assert [line for line in internet if f"htons({port})" not in line or '"127.0.0.1"' not in line] == []
    home = watched.places["HOME"]
    written = re.findall(r'openat\([^,]*, "([^"]*)", [^)]*O_(?:WRONLY|RDWR|CREAT)[^)]*\) = \d', text)
    assert [path for path in written if not watched.allowed(str(home / path))] == []
