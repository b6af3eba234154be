"""The entry that opens the stand at login, on all three systems."""

import plistlib
import re
from pathlib import Path

import pytest

from signcam.errors import SigncamError
from signcam.system.autostart import autostart_entry

COMMAND = ["/opt/sign cam/bin/python", "-m", "signcam", "stand", '--source=50% $HOME "cam" \\ `x`']


def place(system: str, home: Path) -> Path:
    places = {
        "linux": ".config/autostart/signcam-stand.desktop",
        "win32": "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/signcam stand.cmd",
        "darwin": "Library/LaunchAgents/signcam.stand.plist",
    }
    return home / places[system]


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_it_is_written_where_the_system_looks_and_removed_again(system: str, tmp_path: Path):
    entry = autostart_entry(COMMAND, system, tmp_path, {})
    assert entry.path == place(system, tmp_path)
    entry.install()
    entry.install()
    assert entry.path.read_bytes() == entry.content.encode()
    assert [one.name for one in entry.path.parent.iterdir()] == [entry.path.name]
    assert entry.uninstall()
    assert not entry.uninstall()
    assert not entry.path.exists()


@pytest.mark.parametrize(("system", "variable"), [("linux", "XDG_CONFIG_HOME"), ("win32", "APPDATA")])
def test_a_folder_that_was_moved_is_respected(system: str, variable: str, tmp_path: Path):
    entry = autostart_entry(COMMAND, system, tmp_path / "home", {variable: str(tmp_path / "moved")})
    assert entry.path.is_relative_to(tmp_path / "moved")


def test_a_linux_desktop_reads_the_very_command(tmp_path: Path):
    lines = autostart_entry(COMMAND, "linux", tmp_path, {}).content.splitlines()
    assert lines[0] == "[Desktop Entry]"
    (exec_line,) = [line.removeprefix("Exec=") for line in lines if line.startswith("Exec=")]
    # As the specification says: first the escapes of a string, then the quotes, then the field codes.
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', exec_line.replace("\\\\", "\\"))
    assert [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in quoted] == COMMAND


def test_windows_starts_it_without_a_console(tmp_path: Path):
    content = autostart_entry(
        ["C:\\Program Files\\Py\\pythonw.exe", "-m", "signcam", "--x=5%"], "win32", tmp_path, {}
    )
    assert 'start "" "C:\\Program Files\\Py\\pythonw.exe" -m signcam --x=5%%\r\n' in content.content


def test_macos_reads_the_very_command(tmp_path: Path):
    agent = plistlib.loads(autostart_entry(COMMAND, "darwin", tmp_path, {}).content.encode())
    assert agent["ProgramArguments"] == COMMAND
    assert agent["RunAtLoad"] is True


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path):
    (tmp_path / ".config").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(SigncamError, match="cannot be written"):
        autostart_entry(COMMAND, "linux", tmp_path, {}).install()
