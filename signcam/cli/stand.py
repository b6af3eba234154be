"""`signcam stand`: supervises the window of a stand, and starts it at login."""

import logging
import logging.handlers
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import FrameType

import click

from signcam.errors import UsageError
from signcam.live.options import LiveOptions
from signcam.sources.addresses import without_password
from signcam.stand.spec import Language, StandSpec
from signcam.system.autostart import autostart_entry
from signcam.system.folders import log_folder
from signcam.system.process_exit import handle_endings
from signcam.system.supervisor import Supervisor, WatchSpec, suppress_crash_dialogs
from signcam.system.terminal import print_stderr

_LOG_BYTES, _OLD_LOGS = 256 * 1024, 2
_SIGNALLED = 128


def stand_arguments(options: LiveOptions, spec: StandSpec) -> list[str]:
    """Return the arguments of `signcam` that open a stand with these options."""
    overrides = options.overrides
    named: tuple[tuple[str, str | None], ...] = (
        ("--source", options.source),
        ("--demo", options.demo),
        ("--model", options.model),
        ("--input", overrides.input),
        ("--colour", overrides.colour),
        ("--crop", overrides.crop),
    )
    arguments = ["stand", f"--languages={','.join(spec.languages)}", f"--away={spec.away_s:g}"]
    # With an equals sign, a value may begin with a dash.
    arguments += [f"{name}={value}" for name, value in named if value is not None]
    return arguments + ["--verbose"] * options.verbose


def run_stand(options: LiveOptions, spec: StandSpec, watch: WatchSpec | None = None) -> int:
    """Keep a stand's window open until the organiser closes it.

    Returns:
        The exit code: 0, or 128 and the number of the signal that ended it.
    """
    program = [*_program(), *stand_arguments(options, spec)]

    def command(restarts: int) -> Sequence[str]:
        return [*program, "--window", *(["--restarted"] if restarts else [])]

    suppress_crash_dialogs()
    path = log_path()
    supervisor = Supervisor(command, _open_log(path), watch)
    received: list[int] = []

    def end(number: int, frame: FrameType | None) -> None:
        received.append(number)
        supervisor.stop()

    handle_endings(end)
    print_stderr(f"The stand is opening. To leave it, hold Ctrl+Shift+Q for three seconds. Its log: {path}")
    code = supervisor.run()
    return _SIGNALLED + received[0] if received else code


def install(options: LiveOptions, spec: StandSpec) -> int:
    """Open the stand at each login from now on.

    Raises:
        UsageError: the camera's address contains a password, which a file that others read must not hold.
    """
    if options.source is not None and without_password(options.source) != options.source:
        raise UsageError("The entry for the login keeps no password. Give the camera's address without one.")
    # At login the program starts in another folder.
    absolute = replace(options, source=_absolute(options.source), model=_absolute(options.model))
    entry = autostart_entry([*_program(windowed=True), *stand_arguments(absolute, spec)])
    entry.install()
    click.echo(f"The stand opens at your next login. {entry.path} says so.")
    return 0


def uninstall() -> int:
    """Open the stand at login no longer."""
    entry = autostart_entry(())
    removed = entry.uninstall()
    click.echo(
        f"{entry.path} is removed." if removed else f"There is no {entry.path}, so nothing was removed."
    )
    return 0


def write_sign(path: Path, organiser: str, languages: Sequence[Language]) -> int:
    """Write the sign for the table.

    Raises:
        SigncamError: the file cannot be written.
    """
    # Qt is imported only here.
    from signcam.ui.modes.stand.table_sign import write_table_sign

    write_table_sign(path, organiser, languages)
    click.echo(f"{path} is ready to be printed.")
    return 0


def log_path() -> Path:
    """Return the file in which the supervising process says why the stand was started again."""
    return log_folder() / "stand.log"


def _absolute(text: str | None) -> str | None:
    return str(Path(text).resolve()) if text is not None and Path(text).exists() else text


def _program(*, windowed: bool = False) -> list[str]:
    """Return the command line of signcam without arguments.

    Args:
        windowed: on Windows, use the Python that opens no console.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable]
    python = Path(sys.executable)
    without_console = python.with_name("pythonw.exe")
    if windowed and sys.platform == "win32" and without_console.is_file():
        python = without_console
    return [str(python), "-m", "signcam"]


def _open_log(path: Path) -> logging.Logger:
    """Return a log of bounded size; a folder that cannot be written costs the log and nothing else."""
    log = logging.getLogger("signcam.stand")
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_LOG_BYTES, backupCount=_OLD_LOGS, encoding="utf-8", delay=False
        )
    except OSError as error:
        print_stderr(f"{path} cannot be written ({error.strerror}), so there is no log.")
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log.handlers = [handler]
    return log
