"""One picture on its way from a source to the screen."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Image = npt.NDArray[np.uint8]
"""Height x width x 3, RGB, 0..255. OpenCV's BGR is turned round where a picture comes in, and only there."""


@dataclass(frozen=True)
class Frame:
    """A picture with its place in time.

    Attributes:
        image: (height, width, 3) uint8 RGB, not mirrored. Nobody writes into it.
        index: number of the frame in its source, from 0; frames that were dropped are counted.
        time_s: seconds on the source's own clock: media time for a file, so that a file means the same
            at any speed, and the capture's time for a camera or stream.
        captured_s: seconds from the start of the capture until the frame was read, on this machine's clock.
        captured_at: `time.perf_counter()` when the frame was read; for latency.
        dropped: frames of this source that nobody looked at, up to this one.
    """

    image: Image
    index: int
    time_s: float
    captured_s: float
    captured_at: float
    dropped: int = 0
