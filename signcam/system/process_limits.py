"""Limits of time and memory that a process sets for itself before it reads what others made."""

import signal
import sys
from pathlib import Path

_MEGABYTE = 1_000_000
# SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX and SEM_NOOPENFILEERRORBOX of Windows' errhandlingapi.h.
_NO_ERROR_BOXES = 0x0001 | 0x0002 | 0x8000


def limit_memory(megabytes: float) -> None:
    """Limit what this process may take on top of what it has taken by now; on Linux only.

    Elsewhere the process that has started this one looks after it: see `signcam.system.child_process`.
    """
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + int(megabytes * _MEGABYTE)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def limit_processor_time(seconds: float) -> None:
    """End this process once it has computed for so long, also inside native code that is deaf to signals.

    A busy machine does not count. Windows has no such limit.
    """
    if sys.platform == "win32":
        return
    # Handled by the system, not by Python, which would wait for the native code to return.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)


def crash_quietly() -> None:
    """Leave no core file and show no dialog when native code crashes this process."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_NO_ERROR_BOXES)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
