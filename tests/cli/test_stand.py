"""`signcam stand` and `signcam --stand`: options, the autostart entry, and what is refused."""

import sys
from pathlib import Path

import pytest

from signcam.cli import launch
from signcam.cli.commands import stand
from signcam.cli.main import run
from signcam.cli.stand import stand_arguments
from signcam.live.options import LiveOptions
from signcam.models.overrides import InputOverrides
from signcam.stand.spec import StandSpec
from tests.support.program import signcam


@pytest.mark.parametrize(
    "arguments",
    [
        ["stand", "--languages", "en,klingon"],
        ["stand", "--languages", ""],
        ["stand", "--away", "3"],
        ["stand", "--install", "--uninstall"],
        ["stand", "--source", "0", "--demo", "digits"],
        ["--stand", "--headless"],
        ["--stand", "stand"],
        ["--stand", "--source", "0", "--demo"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_on_stderr_and_exit_2(arguments, capsys):
    assert run(arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_a_screen_there_is_no_stand_and_one_sentence_says_so():
    result = signcam("--stand")
    assert result.returncode == 1
    assert result.stderr == "There is no screen, so there can be no stand.\n"


def test_a_model_that_is_not_there_is_told_at_once_and_not_in_a_log(monkeypatch, capsys):
    monkeypatch.setattr(launch, "obstacle_to_window", lambda: "")
    assert run(["stand", "--model", "nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err


def test_the_supervised_window_gets_the_very_options(monkeypatch):
    options = LiveOptions(
        source="-odd name", model="own.keras", verbose=True, overrides=InputOverrides("0..255", "bgr", None)
    )
    spec = StandSpec(languages=("tr", "ar"), away_s=45)
    opened: list[object] = []

    def open_window(*given: object, **more: object) -> int:
        opened.append((given, more))
        return 0

    monkeypatch.setattr(stand, "run_window", open_window)
    assert run([*stand_arguments(options, spec), "--window", "--restarted"]) == 0
    assert opened == [((options, spec), {"restarted": True})]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the entry of Linux desktops")
def test_install_and_uninstall_write_and_remove_the_entry(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    Path("clip.mp4").touch()
    assert run(["stand", "--install", "--source", "clip.mp4", "--away", "20"]) == 0
    entry = tmp_path / "autostart" / "signcam-stand.desktop"
    assert str(entry) in capsys.readouterr().out
    content = entry.read_text(encoding="utf-8")
    assert f'"{sys.executable}" "-m" "signcam" "stand"' in content
    assert '"--away=20"' in content
    assert f'"--source={tmp_path / "clip.mp4"}"' in content, "at login, the program starts in another folder"
    assert run(["stand", "--uninstall"]) == 0
    assert not entry.exists()
    assert run(["stand", "--uninstall"]) == 0
    assert "nothing was removed" in capsys.readouterr().out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the entry of Linux desktops")
def test_no_password_is_written_into_the_entry(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert run(["stand", "--install", "--source", "http://anna:secret@10.0.0.2/video"]) == 2
    said = capsys.readouterr().err
    assert "keeps no password" in said
    assert "secret" not in said
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
