"""`python -m training VERB`: fetch, prepare, train, evaluate, export and more."""

import os
import sys
from importlib import import_module

import click

from signcam.errors import SigncamError
from signcam.system.native_logs import silence_native_logs
from signcam.system.process_exit import discard_output

# Their modules are imported when asked for, since some import TensorFlow or Blender.
VERBS = (
    "fetch",
    "prepare",
    "preview",
    "review",
    "summary",
    "train",
    "sweep",
    "curves",
    "evaluate",
    "examples",
    "export",
    "baseline",
    "report",
    "speed",
    "presence",
    "render",
    "render-assets",
    "reference-hands",
    "found-feedings",
    "readback",
    "render-sheets",
    "hints",
    "window-picture",
    "writing-clip",
    "translations",
)


class _Verbs(click.Group):
    def list_commands(self, context: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        command: click.Command = import_module(f"training.commands.{name.replace('-', '_')}").command
        return command


@click.command(cls=_Verbs)
def verbs() -> None:
    """Train the networks that signcam runs."""


def main() -> int:
    """Run one verb and return the process's exit code."""
    silence_native_logs()
    # On processors without AVX-512 TensorFlow leaves its faster kernels unused unless asked: LeNet trains
    # 3.6 times as fast with them, the deep CNN 1.6 times.
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    try:
        verbs.main(prog_name="python -m training", standalone_mode=False)
    except SigncamError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        # As in `python -m training summary | head -3`: who reads the results has what it wanted.
        discard_output(sys.stdout)
        return 0
    except OSError as error:
        # What no verb expects: a full disk, a folder without permission.
        about = f"{error.filename}: " if error.filename else ""
        click.echo(f"{about}{error.strerror or error}. Make room, or choose another place.", err=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
