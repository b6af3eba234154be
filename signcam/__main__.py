"""The program: `python -m signcam` is `signcam`."""

try:
    import os
    import signal
    import sys
except KeyboardInterrupt:
    # Ctrl-C while the first module is read from the disk, before its handling can be set below.
    raise SystemExit(130) from None


# Less room than this for compiled modules, bytes, is none.
_ROOM = 64_000_000


def main() -> int:
    """Run signcam. This is the entry point.

    Returns:
        The exit code.
    """
    # Before anything is imported: that takes a tenth of a second, in which Ctrl-C would show a traceback. A
    # process that was started in the background may have to ignore Ctrl-C.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    _spare_full_disk()
    from signcam.system.process_exit import exit_on_interrupt

    exit_on_interrupt()
    from signcam.cli.main import main as run

    return run()


def _spare_full_disk() -> None:
    """Keep Python from writing compiled modules to a full disk.

    Python 3.10 and 3.11 keep the half of one that still fits, and every later start fails with it, also once
    there is room again (python/cpython#126606).
    """
    if hasattr(os, "statvfs"):
        disk = os.statvfs(__file__)
        if disk.f_bavail * disk.f_frsize < _ROOM:
            sys.dont_write_bytecode = True
            # For the processes that it starts.
            os.environ["PYTHONDONTWRITEBYTECODE"] = "1"


if __name__ == "__main__":
    sys.exit(main())
