"""The window starts on a real X server after OpenCV has pointed Qt at plugins of its own."""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

_PROGRAM = """
import os
import cv2
# What OpenCV's wheel does on import, for those whose PyQt6 trips over it.
os.environ["QT_QPA_PLATFORM_PLUGIN_PATH"] = os.path.join(os.path.dirname(cv2.__file__), "qt", "plugins")
from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QApplication
from signcam.live.options import LiveOptions
from signcam.ui import app, main_window

original = main_window.MainWindow.start

def start(self, **options):
    original(self, **options)
    self.timer = QTimer()
    self.timer.timeout.connect(self.look)
    self.timer.start(50)

def look(self):
    badge = self.live.video.badge
    if badge.isVisible() and badge.shown.state.name == "HELD":
        print(QGuiApplication.platformName(), badge.shown.label, flush=True)
        self.timer.stop()
        self.close()

main_window.MainWindow.start = start
main_window.MainWindow.look = look
raise SystemExit(app.run(LiveOptions(demo="digits")))
"""


@pytest.fixture
def display() -> Iterator[str]:
    if not sys.platform.startswith("linux"):
        pytest.skip("X11 is a matter of Linux")
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("needs Xvfb (apt install xvfb)")
    reader, writer = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        ready, _, _ = select.select([reader], [], [], 20)
        number = os.read(reader, 16).decode().strip() if ready else ""
        assert number, "Xvfb does not start"
        yield f":{number}"
    finally:
        os.close(reader)
        process.terminate()
        process.wait(10)


def test_the_window_reads_the_demo_clip_on_x11(display: str, tmp_path: Path) -> None:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("QT_")},
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    environment.pop("WAYLAND_DISPLAY", None)
    result = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.split() == ["xcb", "0"]
    assert "Traceback" not in result.stderr
    assert "plugin" not in result.stderr
