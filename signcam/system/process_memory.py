"""How much memory this process occupies. psutil is imported when somebody asks, not at every start."""

import contextlib
from pathlib import Path

_MEGABYTE = 1_000_000


def memory_mb() -> float:
    """Return the memory that this process occupies now, in megabytes."""
    import psutil

    return float(psutil.Process().memory_info().rss) / _MEGABYTE


def peak_memory_mb() -> float:
    """Return the most memory that this process has occupied so far, in megabytes.

    macOS does not tell; there it is what is occupied now.
    """
    # Not `getrusage`: on Linux, its peak is inherited from the process that started this one.
    with contextlib.suppress(OSError, StopIteration):
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
        line = next(line for line in lines if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024 / _MEGABYTE
    import psutil

    return float(getattr(psutil.Process().memory_info(), "peak_wset", 0)) / _MEGABYTE or memory_mb()
