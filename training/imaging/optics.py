"""Motion blur and JPEG."""

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image


def jpeg_round_trip(image: Image, quality: int) -> Image:
    """Return what JPEG of a quality (0..100) leaves of a picture; OpenCV takes its channels for BGR."""
    coded = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return cv2.imdecode(coded, cv2.IMREAD_COLOR).astype(np.uint8)


def motion_kernel(angle: float, half: float) -> npt.NDArray[np.float32]:
    """Return the kernel of what moved on a line while the shutter was open, (side, side), its sum 1.

    Args:
        angle: of the line, in radians.
        half: half of its length in pixels.
    """
    middle = max(4, int(np.ceil(half)))
    kernel = np.zeros((2 * middle + 1, 2 * middle + 1), np.float32)
    reach = half * np.array([np.cos(angle), np.sin(angle)])
    start = np.round(middle - reach).astype(int).tolist()
    end = np.round(middle + reach).astype(int).tolist()
    cv2.line(kernel, start, end, (1.0,))
    return np.asarray(kernel / kernel.sum(), np.float32)
