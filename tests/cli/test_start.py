"""What a start costs, and that it works on a real screen."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from signcam.system import screen
from tests.support.program import command, environment, python
from tests.support.tiny_models import save_model

# Each takes seconds to import, or a screen, or both.
HEAVY = ("tensorflow", "keras", "h5py", "tf_keras", "jax", "jaxlib", "matplotlib", "torch")

_MODULES_AFTER = """
import contextlib, io, json, sys
from signcam.cli.main import run
with contextlib.redirect_stdout(io.StringIO()):
    code = run(sys.argv[1:])
print(json.dumps([code, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def modules_after(*arguments: object) -> set[str]:
    """Run a command in a fresh process and return the packages that it imported."""
    result = python(_MODULES_AFTER, *map(str, arguments))
    code, modules = json.loads(result.stdout.splitlines()[-1])
    assert code == 0, result.stderr
    return set(modules)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 20, (64, 48))
    for value in range(5):
        writer.write(np.full((48, 64, 3), value, np.uint8))
    writer.release()
    return path


def test_help_and_version_import_nothing_heavy():
    for arguments in (["--help"], ["--version"], ["classify", "--help"]):
        modules = modules_after(*arguments)
        assert not modules & {"cv2", "numpy", "mediapipe", "PyQt6", "PIL", *HEAVY}


def test_classify_imports_neither_a_training_package_nor_qt(tmp_path):
    picture = tmp_path / "a.png"
    cv2.imwrite(str(picture), np.zeros((48, 64, 3), np.uint8))
    modules = modules_after("classify", picture, "--model", save_model(tmp_path))
    assert {"cv2", "ai_edge_litert"} <= modules
    assert not modules & {"PyQt6", "mediapipe", *HEAVY}


def test_the_live_view_without_a_window_imports_neither_a_training_package_nor_qt(clip, tmp_path):
    modules = modules_after("--headless", "--fast", "--source", clip, "--model", save_model(tmp_path))
    assert {"cv2", "ai_edge_litert"} <= modules
    assert not modules & {"PyQt6", "mediapipe", *HEAVY}


needs_xvfb = pytest.mark.skipif(
    shutil.which("xvfb-run") is None or bool(screen.missing_qt_libraries()),
    reason="needs xvfb and the libraries that Qt's window needs",
)


def on_a_screen(*program: str) -> subprocess.CompletedProcess[str]:
    """Run a program on a virtual screen, with Qt's real plugin for it."""
    return subprocess.run(
        ["xvfb-run", "-a", *program],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment(),
        check=False,
    )


@needs_xvfb
def test_qt_starts_on_a_real_screen_after_opencv_was_imported():
    code = """
import os
import cv2
# What OpenCV's wheel for Linux sets, made sure of.
plugins = os.path.join(os.path.dirname(cv2.__file__), "qt", "plugins")
os.environ.setdefault("QT_QPA_PLATFORM_PLUGIN_PATH", plugins)
from signcam.system.screen import drop_opencv_qt_paths, has_screen
assert has_screen()
drop_opencv_qt_paths()
from PyQt6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("7")
label.show()
app.processEvents()
print(app.platformName())
"""
    result = on_a_screen(sys.executable, "-c", code)
    assert result.stdout.strip() == "xcb", result.stderr


@needs_xvfb
@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--source", "gone.mp4"], 1, "gone.mp4 does not exist"),
        (["--source", "ftp://somewhere/video"], 2, "cannot be read"),
        (["--model", "gone"], 2, "no model 'gone'"),
    ],
)
def test_what_was_named_and_cannot_be_read_ends_it_before_a_window(arguments, code, told):
    result = on_a_screen(*command(*arguments))
    assert result.returncode == code
    assert told in result.stderr
    assert result.stderr.count("\n") == 1
