"""A disk that is full, a home that cannot be written: one sentence, nothing half written or lost."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support.program import command, environment
from tests.support.tiny_models import tiny_network

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits files as POSIX does")

# Runs signcam where no file may become longer than so many bytes, as on a disk with so much room.
_LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.argv[1:] = sys.argv[2:]
from signcam.__main__ import main
sys.exit(main())
"""
# Closes the window once it shows a picture and has written a digit.
_WINDOW = """
from PyQt6.QtCore import QTimer
from signcam.ui import main_window
start = main_window.MainWindow.start
def started(self, **options):
    start(self, **options)
    QTimer.singleShot(4000, self.close)
main_window.MainWindow.start = started
"""


def limited(
    folder: Path, room: int, *arguments: object, before: str = "", screen: str | None = None
) -> subprocess.CompletedProcess[str]:
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    return subprocess.run(
        [sys.executable, "-c", before + _LIMITED, str(room), *map(str, arguments)],
        env=environment(
            {
                **{name: str(folder / name) for name in names},
                "QT_QPA_PLATFORM": screen,
                # Python itself leaves half a compiled module where there is no room for more.
                "PYTHONDONTWRITEBYTECODE": "1",
            }
        ),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("free", [0, 10**6], ids=["full", "with room"])
def test_on_a_full_disk_no_module_is_compiled_by_half(tmp_path: Path, free: int) -> None:
    code = f"""
import os, sys, types
os.statvfs = lambda path: types.SimpleNamespace(f_bavail={free}, f_frsize=4096)
sys.argv = ["signcam", "models", "--help"]
from signcam.__main__ import main
sys.exit(main())
"""
    changes = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": None}
    subprocess.run(
        [sys.executable, "-c", code], env=environment(changes), check=True, timeout=60, capture_output=True
    )
    assert bool(list(tmp_path.rglob("signcam/cli/*.pyc"))) == bool(free)


@pytest.fixture
def hands(tmp_path: Path) -> Path:
    folder = tmp_path / "hands"
    for label in "07":
        (folder / label).mkdir(parents=True)
        shutil.copy(ROOT / "assets" / "readme" / "window.png", folder / label / f"{label}.png")
    return folder


@pytest.mark.parametrize(("room", "what"), [(0, "session"), (2_000, "session"), (3_000, "report")])
def test_a_check_says_what_cannot_be_written(tmp_path: Path, hands: Path, room: int, what: str) -> None:
    out = tmp_path / "out"
    consent = "--consent" if what == "session" else "--no-consent"
    done = limited(tmp_path, room, "check", "--out", out, consent, hands)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == f"The {what} cannot be written to {out}: File too large."
    assert "Traceback" not in done.stderr
    left = [path for path in out.rglob("*") if path.is_file()]
    assert not [path for path in left if path.suffix == ".part" or path.stat().st_size == 0]


def test_the_window_ends_in_good_order_where_nothing_can_be_kept(tmp_path: Path) -> None:
    settings = tmp_path / "XDG_CONFIG_HOME" / "signcam" / "settings.json"
    settings.parent.mkdir(parents=True)
    kept = '{"landmarks": false, "welcomed": true}'
    settings.write_text(kept)
    done = limited(tmp_path, 0, "--demo", "--write", before=_WINDOW, screen="offscreen")
    assert done.returncode == 0, done.stderr
    assert "The settings cannot be kept: File too large." in done.stderr
    assert "Traceback" not in done.stderr
    assert settings.read_text() == kept
    assert not list(tmp_path.rglob("*.part"))


def test_a_home_that_cannot_be_written_costs_what_is_kept_and_nothing_else(tmp_path: Path) -> None:
    # Root may write anywhere, but nobody can make a folder in a file.
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        (tmp_path / name).write_text("")
    done = limited(tmp_path, 10**9, "--demo", "--practice", before=_WINDOW, screen="offscreen")
    assert done.returncode == 0, done.stderr
    assert "The settings cannot be kept" in done.stderr
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    "arguments",
    [
        ["--headless", "--demo", "--fast"],
        ["--headless", "--demo", "--fast", "--json"],
        ["--headless", "--demo", "numbers", "--fast", "--write"],
        ["classify", ROOT / "assets" / "readme" / "window.png", "--csv"],
    ],
    ids=["digits", "lines", "transcript", "table"],
)
def test_results_for_a_full_disk_end_with_one_sentence(arguments: list[object]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command(*arguments),
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "The results cannot be written: No space left on device.\n"


def test_a_card_that_cannot_be_kept_leaves_nothing(tmp_path: Path) -> None:
    model = tmp_path / "mine.tflite"
    model.write_bytes(tiny_network())
    done = limited(tmp_path, 100, "models", "--keep", model)
    assert done.returncode == 2
    assert done.stderr.endswith("The card of mine.tflite cannot be written: File too large.\n"), done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.rglob("*.part"))
    assert not list((tmp_path / "XDG_DATA_HOME").rglob("*.json"))
    assert [path for path in tmp_path.iterdir() if path.is_file()] == [model]
