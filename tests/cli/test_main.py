"""The command line: what it takes, what it answers, what it ends with."""

import sys
from collections.abc import Callable

import click
import pytest

import signcam as package
from signcam.cli.commands import live
from signcam.cli.main import run
from signcam.errors import SigncamError
from signcam.live.options import LiveOptions
from tests.support.program import environment, signcam


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["nonsense"],
        ["clip.mp4"],
        ["--source"],
        ["--source", "0", "--demo"],
        ["--demo", "dance"],
        ["--demo=dance", "--headless"],
        ["--headless", "--source", ""],
        ["--headless", "--source", "ftp://host/video"],
        ["--headless", "--model", "nonsense"],
        ["classify"],
        ["classify", "--json", "--csv", "a.jpg"],
        ["classify", "--model", "nonsense", "a.jpg"],
        ["classify", "--nonsense", "a.jpg"],
        ["--json", "classify", "a.jpg"],
        ["--headless", "cameras"],
        ["cameras", "more"],
        ["models", "--json"],
        ["--hold", "nan"],
        ["check", "--claimed", "nan", "a.jpg"],
        ["soak", "--minutes", "inf"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_on_stderr_and_exit_2(arguments, capsys):
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert "Traceback" not in shown.err


def test_a_file_in_the_place_of_a_command_is_met_with_what_to_do(capsys):
    assert run(["clip.mp4"]) == 2
    assert "--source FILE" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["-h"], ["--help"], ["classify", "-h"], ["doctor", "--help"]])
def test_help_goes_to_stdout(arguments, capsys):
    assert run(arguments) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("Usage: signcam")
    assert shown.err == ""


def test_version(capsys):
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"signcam {package.__version__}\n"


@pytest.fixture
def started(monkeypatch):
    """What was started with which options, in the place of the window and the terminal's view."""
    calls: list[tuple[str, LiveOptions]] = []

    def starting(kind: str) -> Callable[[LiveOptions], int]:
        def start(options: LiveOptions) -> int:
            calls.append((kind, options))
            return 0

        return start

    monkeypatch.setattr(live, "run_window", starting("window"))
    monkeypatch.setattr(live, "run_without_window", starting("headless"))
    monkeypatch.setattr("signcam.system.screen.has_screen", lambda: True)
    monkeypatch.setattr("signcam.system.screen.missing_qt_libraries", lambda: [])
    return calls


def test_without_anything_the_window_opens(started, capsys):
    assert run([]) == 0
    assert started == [("window", LiveOptions())]
    assert capsys.readouterr().err == ""


def test_the_options_reach_the_window(started):
    run(["--source", "1", "--model", "m", "--no-mirror", "--fullscreen", "--fast", "--verbose"])
    expected = LiveOptions(source="1", model="m", mirror=False, fullscreen=True, fast=True, verbose=True)
    assert started == [("window", expected)]


@pytest.mark.parametrize(
    ("arguments", "demo"),
    [
        (["--demo"], "digits"),
        (["--demo", "--fullscreen"], "digits"),
        (["--demo", "digits", "--fullscreen"], "digits"),
        (["--fullscreen", "--demo", "numbers"], "numbers"),
        (["--demo=numbers", "--fast"], "numbers"),
    ],
    ids=" ".join,
)
def test_a_demo_is_named_or_is_the_digits(started, arguments, demo):
    assert run(arguments) == 0
    expected = LiveOptions(demo=demo, fullscreen="--fullscreen" in arguments, fast="--fast" in arguments)
    assert started == [("window", expected)]


def test_a_demo_that_is_not_there_is_met_with_those_that_are(capsys):
    assert run(["--demo", "dance"]) == 2
    told = capsys.readouterr().err
    assert "'dance'" in told
    assert "digits" in told
    assert "numbers" in told


@pytest.mark.parametrize("option", ["--headless", "--json"])
def test_headless_and_json_need_no_screen(started, option, capsys):
    run([option, "--demo"])
    assert started[0][0] == "headless"
    assert started[0][1].demo == "digits"
    assert capsys.readouterr().err == ""


def test_without_a_screen_one_line_says_so_and_it_goes_on(started, monkeypatch, capsys):
    monkeypatch.setattr("signcam.system.screen.has_screen", lambda: False)
    assert run(["--demo"]) == 0
    assert started == [("headless", LiveOptions(demo="digits"))]
    assert capsys.readouterr().err.count("\n") == 1


def test_without_qts_libraries_one_line_names_the_packages_and_it_goes_on(started, monkeypatch, capsys):
    monkeypatch.setattr("signcam.system.screen.missing_qt_libraries", lambda: [("libEGL.so.1", "libegl1")])
    assert run([]) == 0
    assert started[0][0] == "headless"
    told = capsys.readouterr().err
    assert "apt install libegl1" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("raised", "code", "told"),
    [
        (SigncamError("It broke."), 1, "It broke.\n"),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 0, ""),
        (click.UsageError("No."), 2, "No. See signcam --help.\n"),
    ],
    ids=["told", "Ctrl-C", "closed pipe", "usage"],
)
def test_every_ending_has_its_code(started, monkeypatch, capsys, raised, code, told):
    def end(options):
        raise raised

    monkeypatch.setattr(live, "run_window", end)
    assert run([]) == code
    assert capsys.readouterr().err == told


def test_a_fault_of_its_own_is_one_sentence_and_a_traceback_only_if_asked_for(started, monkeypatch, capsys):
    def end(options):
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr(live, "run_window", end)
    assert run([]) == 1
    told = capsys.readouterr().err
    assert "Please report it" in told
    assert "ZeroDivisionError" in told
    assert told.count("\n") == 1
    assert run(["--verbose"]) == 1
    assert "Traceback" in capsys.readouterr().err


class TestCameras:
    def test_each_is_listed_with_number_name_and_path(self, monkeypatch, capsys):
        from signcam.sources.camera_list import CameraInfo

        found = [CameraInfo(0, "Built in", "/dev/video0", 200), CameraInfo(2, "USB", "/dev/video2", 200)]
        monkeypatch.setattr("signcam.sources.camera_list.list_cameras", lambda: found)
        assert run(["cameras"]) == 0
        assert capsys.readouterr().out.splitlines() == [
            "  0  Built in  /dev/video0",
            "  2  USB       /dev/video2",
        ]

    def test_none_is_said_plainly_with_what_to_do(self, monkeypatch, capsys):
        monkeypatch.setattr("signcam.sources.camera_list.list_cameras", list)
        assert run(["cameras"]) == 0
        shown = capsys.readouterr()
        assert shown.out == ""
        assert "No camera was found" in shown.err
        assert "--source" in shown.err


class TestAsAProgram:
    """In a process of its own, as a person starts it."""

    def test_python_m_signcam_answers(self):
        result = signcam("--version")
        assert (result.returncode, result.stdout) == (0, f"signcam {package.__version__}\n")

    def test_no_screen_and_no_camera_are_one_line_each(self):
        """Where this machine has cameras, the one with the number 99 is the one that is missing."""
        result = signcam("--source", "99")
        assert result.returncode == 1
        assert result.stdout == ""
        first, second = result.stderr.splitlines()
        assert "no screen" in first
        assert "99" in second or "No camera" in second

    def test_paths_that_the_terminal_cannot_write_do_not_end_it(self, tmp_path):
        import subprocess

        (tmp_path / "händ ✋.png").touch()
        result = subprocess.run(
            [sys.executable, "-m", "signcam", "classify", str(tmp_path)],
            capture_output=True,
            env=environment({"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}),
            timeout=60,
            check=False,
        )
        assert result.returncode == 1
        assert b"not read" in result.stdout
        assert b"is empty" in result.stderr
        assert result.stderr.count(b"\n") == 1

    @pytest.mark.parametrize(
        ("demo", "shown"), [((), "0123456789"), (("digits",), "0123456789"), (("numbers",), "20265550123")]
    )
    def test_a_demo_reads_every_sign_in_order_once(self, demo, shown):
        result = signcam("--demo", *demo, "--headless", "--fast")
        assert result.returncode == 0
        assert "".join(result.stdout.split()) == shown
        assert result.stderr == ""
