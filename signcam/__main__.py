"""The program: `python -m signcam` is `signcam`."""

import sys


def main() -> int:
    """Run signcam. This is the entry point.

    Returns:
        The exit code.
    """
    from signcam.system.process_exit import exit_on_interrupt

    # Before all else is imported: that takes a tenth of a second, in which Ctrl-C would show a traceback.
    exit_on_interrupt()
    from signcam.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
