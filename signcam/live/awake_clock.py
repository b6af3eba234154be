"""A stopwatch that stands still while this process does not run: asleep, or stopped."""

import threading
import time

# Whoever waits for something looks several times a second. A longer gap between two looks means that the
# machine slept or the process was stopped: nothing could happen meanwhile.
_GAP_S = 1.0


class AwakeStopwatch:
    """Measures how long nothing has happened, for somebody who looks at it several times a second.

    Thread-safe. Clocks differ: on some systems `time.monotonic` goes on while the machine sleeps. Without
    this, a camera would count as silent, and a recognition as hanging, when the machine wakes up.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._since = self._looked = time.monotonic()

    def restart(self) -> None:
        """Count from now on."""
        with self._lock:
            self._since = self._looked = time.monotonic()

    def elapsed_s(self) -> float:
        """Return the seconds since the last restart in which this process ran."""
        with self._lock:
            now = time.monotonic()
            gap_s = now - self._looked
            self._looked = now
            if gap_s > _GAP_S:
                self._since += gap_s
            return now - self._since
