"""For how long a thread had to wait for a processor, because other programs or threads used them all."""

import contextlib
from pathlib import Path

_SCHEDSTAT = Path("/proc/thread-self/schedstat")


def waited_for_processor_s() -> float:
    """Return for how long this thread could have run but did not, since its start, seconds.

    Only Linux tells; elsewhere it is 0.
    """
    # "time on the processor, time waiting for one, number of turns"; both in nanoseconds.
    with contextlib.suppress(OSError, ValueError, IndexError):
        return int(_SCHEDSTAT.read_text(encoding="ascii").split()[1]) / 1e9
    return 0.0
