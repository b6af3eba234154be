"""The program: its commands put together, and every error as one sentence."""

import errno
import io
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from signcam.cli.commands.bench import bench
from signcam.cli.commands.cameras import cameras
from signcam.cli.commands.check import check
from signcam.cli.commands.classify import classify
from signcam.cli.commands.doctor import doctor
from signcam.cli.commands.fetch_hands import fetch_hands
from signcam.cli.commands.live import cli
from signcam.cli.commands.models import models
from signcam.cli.commands.soak import soak
from signcam.cli.commands.stand import stand
from signcam.errors import SigncamError
from signcam.system.native_logs import silence_native_logs
from signcam.system.process_exit import EXIT_INTERRUPTED, discard_output, exit_on_interrupt, exit_process
from signcam.system.terminal import OutputClosedError, print_stderr

# Needed for what click itself prints, such as the help. Only some systems have EDQUOT.
_DISK_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})

for _command in (stand, classify, check, cameras, models, doctor, bench, soak, fetch_hands):
    cli.add_command(_command)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code. Errors are printed as one sentence on stderr."""
    verbose = "--verbose" in arguments
    try:
        with cli.make_context("signcam", list(arguments)) as context:
            return int(cli.invoke(context) or 0)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.UsageError as error:
        print_stderr(_usage_sentence(error))
        return error.exit_code
    except SigncamError as error:
        if verbose:
            traceback.print_exc()
        print_stderr(str(error))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return EXIT_INTERRUPTED
    except (OutputClosedError, BrokenPipeError):
        # As in `signcam classify … | head -1`: the reader of the results has all that it wants.
        discard_output(sys.stdout)
        return 0
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _DISK_FULL:
            print_stderr(f"The results cannot be written: {error.strerror}.")
            return 1
        if verbose:
            traceback.print_exc()
        print_stderr(
            f"signcam stopped because of an internal error ({type(error).__name__}: {error}). "
            "Please report it; --verbose shows where it happened."
        )
        return 1


def _usage_sentence(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "signcam"
    return f"{error.format_message()} See {command} --help."


def main() -> int:
    """Run signcam as a program.

    Returns:
        The exit code.
    """
    exit_on_interrupt()
    if "--verbose" not in sys.argv[1:]:
        silence_native_logs()
    if sys.stdout is None:  # the program was started with stdout closed
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    elif isinstance(sys.stdout, io.TextIOWrapper):
        # A path that the encoding of the terminal cannot show must not end the run.
        sys.stdout.reconfigure(errors="backslashreplace")
    return exit_process(run(sys.argv[1:]))
