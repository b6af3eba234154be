"""The program: `python -m signcam` is `signcam`."""

try:
    import signal
    import sys
except KeyboardInterrupt:
    # Ctrl-C while the first module is read from the disk, before its handling can be set below.
    raise SystemExit(130) from None


def main() -> int:
    """Run signcam. This is the entry point.

    Returns:
        The exit code.
    """
    # Before anything is imported: that takes a tenth of a second, in which Ctrl-C would show a traceback. A
    # process that was started in the background may have to ignore Ctrl-C.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from signcam.system.process_exit import exit_on_interrupt

    exit_on_interrupt()
    from signcam.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
