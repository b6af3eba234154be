"""The program's start and end, each in a process of its own, as a person has it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from signcam.errors import ModelError, SourceError, UsageError
from signcam.live.options import LiveOptions
from signcam.models.overrides import InputOverrides
from signcam.ui.app import run
from signcam.ui.settings import Settings, load_settings, save_settings
from tests.conftest import ROOT
from tests.support.program import next_line
from tests.support.tiny_models import save_model

KERAS = ROOT / "tests" / "fixtures" / "keras" / "tutorial.json"

# What a person does follows after `# then`; the camera is a double.
_PROGRAM = """
import sys, time
import numpy as np
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication
from signcam.live.options import LiveOptions
from signcam.sources.base import Picture
from signcam.live import choice
from signcam.ui import app, main_window
from signcam.ui.menus import source_menu
from tests.support.doubles import FakeSource

def camera(requested=None):
    script = []
    for shade in range(400):
        script += [lambda: time.sleep(0.02), Picture(np.full((48, 64, 3), shade % 200, np.uint8), None)]
    if {hanging}:
        script[4:] = [lambda: time.sleep(60)]
    return FakeSource(script, live=True, name="a double")

choice.default_camera = camera
source_menu.list_cameras = list

def window():
    return next(top for top in QApplication.topLevelWidgets() if isinstance(top, main_window.MainWindow))

class Person:
    def look(self):
        if window().live.video.image is not None:
            self.timer.stop()
            self.act()

    def act(self):
        print("there", flush=True)
        {then}

person = Person()
original = main_window.MainWindow.start

def start(self, **options):
    original(self, **options)
    person.timer = QTimer()
    person.timer.timeout.connect(person.look)
    person.timer.start(20)

main_window.MainWindow.start = start
code = app.run(LiveOptions({options}))
print("code", code, flush=True)
sys.exit(code)
"""


def start(
    folder: Path, *, then: str = "window().close()", options: str = "", hanging: bool = False
) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    program = _PROGRAM.format(then=then, options=options, hanging=hanging)
    return subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=30)
    return process.returncode, out, err


def kept(folder: Path) -> Settings:
    settings, warnings = load_settings(folder / "signcam" / "settings.json")
    assert not warnings
    return settings


def test_closing_ends_the_process_and_keeps_the_settings(tmp_path: Path) -> None:
    code, out, err = finish(start(tmp_path))
    assert (code, out.split()) == (0, ["there", "code", "0"]), err
    assert "Traceback" not in err
    assert kept(tmp_path).geometry is not None


def test_a_camera_that_hangs_does_not_hold_up_the_end(tmp_path: Path) -> None:
    process = start(tmp_path, hanging=True)
    assert next_line(process) == "there\n"
    began = time.monotonic()
    code, _, err = finish(process)
    assert time.monotonic() - began < 3
    assert code == 0, err
    assert kept(tmp_path).geometry is not None


def test_ctrl_c_ends_it_in_good_order(tmp_path: Path) -> None:
    process = start(tmp_path, then="pass")
    assert next_line(process) == "there\n"
    process.send_signal(signal.SIGINT)
    code, _, err = finish(process)
    assert code == 130
    assert "Traceback" not in err
    assert kept(tmp_path).geometry is not None


def test_what_a_person_switches_is_kept_and_what_the_command_line_says_is_not(tmp_path: Path) -> None:
    then = "assert not window().live.video._mirror; window().set_landmarks(False); window().close()"
    code, _, err = finish(start(tmp_path, options="mirror=False", then=then))
    assert code == 0, err
    assert "fault" not in err
    assert kept(tmp_path).mirror
    assert not kept(tmp_path).landmarks


def test_bad_settings_do_not_stop_the_start(tmp_path: Path) -> None:
    path = tmp_path / "signcam" / "settings.json"
    path.parent.mkdir()
    path.write_text(
        json.dumps({"mirror": 3, "model": "/gone.tflite", "source": "gopher://x", "welcomed": True})
    )
    code, out, err = finish(start(tmp_path))
    assert code == 0, err
    assert "there" in out
    assert "'mirror'" in err
    assert "/gone.tflite" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("key", ["source", "model", "geometry", "own_models"])
def test_half_a_letter_in_the_settings_does_not_stop_the_start(tmp_path: Path, key: str) -> None:
    path = tmp_path / "signcam" / "settings.json"
    path.parent.mkdir()
    half = "/\udcff.tflite"
    path.write_text(json.dumps({key: {half: "93 %"} if key == "own_models" else half, "landmarks": False}))
    code, out, err = finish(start(tmp_path))
    assert code == 0, err
    assert "there" in out
    assert "Traceback" not in err
    assert "internal error" not in err
    assert not kept(tmp_path).landmarks


def test_a_fault_in_the_window_is_told_and_the_window_goes_on(tmp_path: Path) -> None:
    then = (
        'QTimer.singleShot(0, window().no_such_thing if hasattr(window(), "no") else self.break_);'
        "QTimer.singleShot(200, window().close)\n    def break_(self):\n        raise ValueError('a fault')"
    )
    code, _, err = finish(start(tmp_path, then=then))
    assert code == 0, err
    assert err.count("a fault") == 1
    assert "Traceback" not in err


# A Keras model is opened beside the one that reads; ends as soon as it is open.
_UNTIL_OPEN = """print(window().player.model, flush=True)
        self.looking = QTimer()
        self.looking.timeout.connect(self.look_at_model)
        self.looking.start(50)

    def look_at_model(self):
        if window().player.model != "signnet":
            self.looking.stop()
            print(window().live.banner.label.text(), flush=True)
            window().close()"""


def test_a_keras_model_of_the_command_line_reads_once_it_is_open(tmp_path: Path) -> None:
    code, out, err = finish(start(tmp_path, options=f"model={str(KERAS)!r}", then=_UNTIL_OPEN))
    assert code == 0, err
    first, *_, told, last = out.splitlines()
    assert (first, last) == ("there", "code 0")
    assert told.startswith("tutorial.json: no way to feed it reads the reference hands better than chance")
    assert kept(tmp_path).model is None


def test_a_keras_model_that_was_kept_is_opened_with_what_was_said_of_it(tmp_path: Path) -> None:
    path = tmp_path / "signcam" / "settings.json"
    save_settings(Settings(model=str(KERAS), model_colour="bgr", model_crop="upright", welcomed=True), path)
    then = "opening = window().models.opening; said = opening.overrides"
    then += "; print(said.colour, said.crop, window().live.banner.label.text())"
    then += "; window().close()"
    code, out, err = finish(start(tmp_path, then=then))
    assert code == 0, err
    assert "bgr upright Opening tutorial.json" in out
    assert kept(tmp_path).model == str(KERAS)


@pytest.mark.skipif(sys.platform == "win32", reason="sends itself a signal of POSIX")
def test_a_kept_model_that_crashed_the_last_start_is_left_out_of_the_next(tmp_path: Path) -> None:
    path = tmp_path / "signcam" / "settings.json"
    own = str(save_model(tmp_path))
    save_settings(Settings(model=own, own_models={own: ""}, welcomed=True), path)
    show = "print(window().player.model); print(window().live.banner.label.text()); window().close()"
    crash = start(tmp_path, then="import os; os.kill(os.getpid(), 11)")
    assert finish(crash)[0] == -signal.SIGSEGV
    code, out, err = finish(start(tmp_path, then=show))
    assert code == 0, err
    _, model, told, _ = out.splitlines()
    assert model == "signnet"
    assert told.startswith("signcam ended while it read with tiny.tflite the last time. signnet is used")
    # The model may be picked again, and is then kept as any other.
    assert kept(tmp_path).model == "signnet"
    assert own in kept(tmp_path).own_models
    save_settings(Settings(model=own, welcomed=True), path)
    _, model, *_ = finish(start(tmp_path, then=show))[1].splitlines()
    assert model == own


def test_closing_while_tensorflow_starts_ends_the_process(tmp_path: Path) -> None:
    then = f"window().use_model({str(KERAS)!r}); QTimer.singleShot(400, window().close)"
    process = start(tmp_path, then=then)
    assert next_line(process) == "there\n"
    began = time.monotonic()
    code, _, err = finish(process)
    assert time.monotonic() - began < 4
    assert code == 0, err
    assert kept(tmp_path).geometry is not None


def test_a_bad_model_or_file_ends_it_before_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_settings(Settings(), tmp_path / "signcam" / "settings.json")
    with pytest.raises(ModelError):
        run(LiveOptions(model="nothing.tflite"))
    with pytest.raises(ModelError, match="Lambda"):
        run(LiveOptions(model=str(KERAS.with_name("lambda.keras"))))
    with pytest.raises(UsageError):
        run(LiveOptions(overrides=InputOverrides(colour="bgr")))
    with pytest.raises(SourceError):
        run(LiveOptions(source=str(tmp_path / "gone.mp4")))
