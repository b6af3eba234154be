"""Starts a program when the user logs in: an entry for the desktop, as a plain file. Without Qt."""

import os
import plistlib
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from signcam.errors import SigncamError
from signcam.system.whole_file import write_whole

# What must be escaped inside quotes, by the Desktop Entry Specification, "The Exec key".
_ESCAPED = '"`$\\'


@dataclass(frozen=True)
class AutostartEntry:
    """A file that starts a program at login.

    Attributes:
        path: where the system looks for it.
        content: what stands in it.
    """

    path: Path
    content: str

    def install(self) -> None:
        """Write the file.

        Raises:
            SigncamError: it cannot be written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, self.content)
        except OSError as error:
            raise SigncamError(f"{self.path} cannot be written: {error.strerror or error}.") from error

    def uninstall(self) -> bool:
        """Remove the file. Return whether there was one.

        Raises:
            SigncamError: it cannot be removed.
        """
        try:
            self.path.unlink()
        except FileNotFoundError:
            return False
        except OSError as error:
            raise SigncamError(f"{self.path} cannot be removed: {error.strerror or error}.") from error
        return True


def autostart_entry(
    command: Sequence[str],
    system: str = sys.platform,
    home: Path | None = None,
    environment: Mapping[str, str] = os.environ,
) -> AutostartEntry:
    """Return the entry that starts the stand when the user logs in.

    Args:
        command: the command line; the program with its whole path.
        system: as `sys.platform`.
        home: the user's folder.
        environment: XDG_CONFIG_HOME or APPDATA says where the system keeps such entries.
    """
    home = Path.home() if home is None else home
    if system == "win32":
        roaming = Path(environment.get("APPDATA") or home / "AppData" / "Roaming")
        folder = roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup"
        return AutostartEntry(folder / "signcam stand.cmd", _windows_script(command))
    if system == "darwin":
        agent = {
            "Label": "signcam.stand",
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
        }
        folder = home / "Library" / "LaunchAgents"
        return AutostartEntry(folder / "signcam.stand.plist", plistlib.dumps(agent).decode())
    configuration = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    return AutostartEntry(configuration / "autostart" / "signcam-stand.desktop", _desktop_entry(command))


def _desktop_entry(command: Sequence[str]) -> str:
    words = " ".join(map(_quoted, command))
    # Exec is a string, in which a backslash is written twice.
    value = words.replace("\\", "\\\\")
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Version=1.0\n"
        "Name=signcam stand\n"
        "Comment=Opens the stand at login; signcam stand --uninstall removes this entry\n"
        f"Exec={value}\n"
        "Terminal=false\n"
        "X-GNOME-Autostart-enabled=true\n"
    )


def _quoted(word: str) -> str:
    escaped = "".join(f"\\{letter}" if letter in _ESCAPED else letter for letter in word.replace("%", "%%"))
    return f'"{escaped}"'


def _windows_script(command: Sequence[str]) -> str:
    words = subprocess.list2cmdline(command).replace("%", "%%")
    # The code page makes the shell read paths in this file as UTF-8.
    return f'@echo off\r\nchcp 65001 >nul\r\nstart "" {words}\r\n'
