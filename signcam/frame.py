"""A frame: one picture from a source, with its times."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Image = npt.NDArray[np.uint8]
"""Height x width x 3, RGB, 0..255. OpenCV's BGR is converted where a picture is read, and only there."""


@dataclass(frozen=True)
class Frame:
    """A picture and its times.

    Attributes:
        image: (height, width, 3) uint8 RGB, not mirrored. Never modified.
        index: number of the frame in its source, from 0. Dropped frames count too.
        time_s: seconds on the source's clock. For a file this is media time, so that the result does not
            depend on the playback speed. For a camera or stream it is `captured_s`.
        captured_s: seconds from the start of the capture until the frame was read, on this machine's clock.
        captured_at: `time.perf_counter()` when the frame was read; used to measure latency.
        dropped: number of frames of this source that were dropped before this one.
    """

    image: Image
    index: int
    time_s: float
    captured_s: float
    captured_at: float
    dropped: int = 0
