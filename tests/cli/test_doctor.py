"""`signcam doctor` says what is wrong on this machine, and what to do."""

import importlib.metadata
import sys
from collections.abc import Iterator

import pytest

from signcam.cli import doctor
from signcam.cli.doctor import Finding, run_checks
from signcam.cli.main import run
from signcam.errors import ModelError
from signcam.sources.camera_list import CameraInfo

REAL_HANDS = doctor._hands
CAMERA = CameraInfo(0, "A camera", "/dev/null", 200)


@pytest.fixture(autouse=True)
def a_good_machine(monkeypatch, tmp_path):
    """A screen, Qt's libraries, a camera, a folder for settings; each test takes one away."""
    monkeypatch.setattr("signcam.system.screen.has_screen", lambda: True)
    monkeypatch.setattr("signcam.system.screen.missing_qt_libraries", lambda: [])
    monkeypatch.setattr("signcam.sources.camera_list.list_cameras", lambda: [CAMERA])
    monkeypatch.setattr("signcam.ui.settings.settings_path", lambda: tmp_path / "new" / "settings.json")
    # Loading MediaPipe belongs to one test.
    monkeypatch.setattr(doctor, "_hands", lambda: iter([Finding("ok", "hand finder", "runs")]))


def findings(subject: str) -> list[Finding]:
    return [finding for finding in run_checks() if finding.subject.startswith(subject)]


def test_a_good_machine_has_no_problem(capsys):
    assert run(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {line.split()[0] for line in lines} == {"ok"}
    for subject in (
        "Python",
        "opencv-python",
        "model signnet",
        "screen",
        "Qt",
        "camera 0",
        "settings",
    ):
        assert any(f" {subject}: " in line for line in lines)


def test_the_hand_finder_runs_here():
    assert {finding.level for finding in REAL_HANDS()} == {"ok"}


def test_missing_hand_networks_are_a_problem_with_the_command_that_brings_them(monkeypatch, no_networks):
    monkeypatch.setattr(doctor, "_hands", REAL_HANDS)
    (finding,) = findings("hand")
    assert finding.level == "problem"
    assert "signcam fetch-hands" in finding.sentence


def test_missing_libraries_are_named_with_the_command_that_brings_them(monkeypatch, capsys):
    missing = [("libxcb-icccm.so.4", "libxcb-icccm4"), ("libEGL.so.1", "libegl1")]
    monkeypatch.setattr("signcam.system.screen.missing_qt_libraries", lambda: missing)
    assert run(["doctor"]) == 1
    assert "apt install libegl1 libxcb-icccm4" in capsys.readouterr().out


def test_without_a_screen_signcam_still_works(monkeypatch, capsys):
    monkeypatch.setattr("signcam.system.screen.has_screen", lambda: False)
    assert run(["doctor"]) == 0
    (finding,) = findings("screen")
    assert finding.level == "warning"
    assert "--headless" in finding.sentence


def test_two_versions_of_opencv_are_a_problem(monkeypatch):
    monkeypatch.setattr(
        importlib.metadata,
        "version",
        lambda name: "4.12.0.88" if name == "opencv-python" else "4.11.0.86",
    )
    (finding,) = findings("OpenCV")
    assert finding.level == "problem"
    assert "pip install" in finding.sentence


def test_a_package_that_is_missing_is_named(monkeypatch):
    def version(name: str) -> str:
        if name in ("PyQt6", "tensorflow"):
            raise importlib.metadata.PackageNotFoundError(name)
        return "4.11.0.86"

    monkeypatch.setattr(importlib.metadata, "version", version)
    assert findings("PyQt6")[0].level == "problem"
    assert findings("tensorflow")[0].level == "warning"


def test_no_camera_is_a_warning_with_what_to_do(monkeypatch):
    monkeypatch.setattr("signcam.sources.camera_list.list_cameras", lambda: [])
    (finding,) = findings("cameras")
    assert finding.level == "warning"
    assert "--source" in finding.sentence


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems ask when a camera is opened")
def test_a_camera_that_one_may_not_open_is_a_problem(monkeypatch):
    monkeypatch.setattr("os.access", lambda path, mode: False)
    (finding,) = findings("camera 0")
    assert finding.level == "problem"
    assert "usermod" in finding.sentence


def test_a_damaged_model_is_a_problem(monkeypatch):
    def broken(name: str):
        raise ModelError("The card belongs to another file.")

    monkeypatch.setattr("signcam.models.catalogue.open_model", broken)
    assert {finding.level for finding in findings("model ")} == {"problem"}


def test_settings_that_cannot_be_kept_are_a_warning(monkeypatch, tmp_path):
    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    (finding,) = findings("settings")
    assert finding.level == "warning"
    assert "Permission denied" in finding.sentence


def test_what_breaks_a_check_is_a_finding_and_the_rest_is_looked_at(monkeypatch):
    def breaks() -> Iterator[Finding]:
        raise ImportError("DLL load failed")
        yield

    monkeypatch.setattr(doctor, "_hands", breaks)
    (finding,) = findings("hands")
    assert "DLL load failed" in finding.sentence
    assert findings("settings")
