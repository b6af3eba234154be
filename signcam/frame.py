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
        scene: changes where what came before counts no longer: at the next picture of a folder, after a seek.
        label: what it is called and which one it is, of pictures in a folder; empty for others.
    """

    image: Image
    index: int
    time_s: float
    captured_s: float
    captured_at: float
    dropped: int = 0
    scene: int = 0
    label: str = ""
