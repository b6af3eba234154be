"""A hand tracker that fails or hangs on demand."""

import time
from collections.abc import Callable

from signcam.frame import Image
from signcam.hands.hand import Hand
from signcam.live.recognizer import Tracker


class TrackerFaults:
    """What the next frame meets; shared by all trackers of a run.

    Attributes:
        raises: raise an error at the next frame, once.
        hangs_s: take so long for the next frame, once; 0 takes no longer than usual.
    """

    def __init__(self) -> None:
        self.raises = False
        self.hangs_s = 0.0


class FaultyTracker:
    """Tracks as another tracker does, apart from the faults."""

    def __init__(self, make: Callable[[], Tracker], faults: TrackerFaults) -> None:
        """Open the tracker that does the work."""
        self._tracker = make()
        self._faults = faults

    def track(self, image: Image, time_s: float) -> Hand | None:
        """Return the hand in the next frame; None if there is none."""
        if self._faults.raises:
            self._faults.raises = False
            raise RuntimeError("a fault made by signcam soak")
        if self._faults.hangs_s:
            wait_s, self._faults.hangs_s = self._faults.hangs_s, 0.0
            time.sleep(wait_s)
        return self._tracker.track(image, time_s)

    def reset(self) -> None:
        """Forget the hand."""
        self._tracker.reset()

    def close(self) -> None:
        """Release all resources."""
        self._tracker.close()
