"""A camera of this machine, as a source."""

import time

import cv2
import numpy as np

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.phrases import phrase
from signcam.sources.base import CameraAbsentError, Picture, Source
from signcam.sources.camera_access import check_access, open_error
from signcam.sources.camera_format import USUAL_FORMAT, CameraFormat
from signcam.sources.camera_list import CameraInfo, list_cameras, matching_cameras

# Over USB, most cameras give uncompressed 720p at 5 to 10 fps, but MJPG at 30 fps.
_FORMAT = cv2.VideoWriter.fourcc(*"MJPG")
# Many cameras start with empty or black pictures while they adjust their exposure.
_SETTLING_S = 2.0
_BLACK_LEVEL = 4
# After this many failed reads in a row a camera counts as lost. Without the pause between two reads, an
# unplugged camera would be read ten thousand times a second.
_TOLERATED_FAILURES = 5
_RETRY_S = 0.05


class CameraSource(Source):
    """A camera. It is looked up by index, name or path each time it is opened."""

    live = skips = True

    def __init__(self, wanted: str | int | None = None, requested: CameraFormat = USUAL_FORMAT) -> None:
        """Prepare a camera; `open` looks it up.

        Args:
            wanted: its index, name (a part is enough) or path; None is the first camera.
            requested: size and rate; the camera may give others.
        """
        self.name = (
            phrase("the camera")
            if wanted is None
            else phrase(f"camera {wanted}")
            if isinstance(wanted, int)
            else wanted
        )
        self._wanted = wanted
        self._requested = requested
        self._capture: cv2.VideoCapture | None = None
        self._first: Image | None = None

    def open(self) -> None:
        """Find the camera, request its best format, and wait until it gives good pictures."""
        self.close()
        camera = self._find()
        self.name = camera.name
        check_access(camera)
        capture = cv2.VideoCapture(camera.index, camera.backend)
        self._capture = capture
        if not capture.isOpened():
            self.close()  # released before `open_error` checks whether another program uses it
            raise open_error(camera)
        # The rate comes first: some drivers reset the format when the rate changes. A camera that does not
        # support a setting reports no error, so the results are read back below.
        capture.set(cv2.CAP_PROP_FPS, self._requested.fps)
        capture.set(cv2.CAP_PROP_FOURCC, _FORMAT)
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, self._requested.width)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, self._requested.height)
        self._first = _first_visible(capture)
        if self._first is None:
            self.close()
            raise open_error(camera)
        height, width = self._first.shape[:2]
        fps = capture.get(cv2.CAP_PROP_FPS)
        self.details = phrase(f"{width}x{height} at {fps:.3g} fps") if fps > 0 else f"{width}x{height}"

    def read(self) -> Picture:
        """Return the next picture."""
        image, self._first = self._first, None
        failures = 0
        while image is None:
            image = None if self._capture is None else _read(self._capture)
            if image is None:
                failures += 1
                if failures >= _TOLERATED_FAILURES:
                    raise SourceError(f"{self.name} was lost. Is it still plugged in?")
                time.sleep(_RETRY_S)
        return Picture(image, None)

    def close(self) -> None:
        """Release the camera."""
        self._first = None
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _find(self) -> CameraInfo:
        cameras = list_cameras()
        matches = matching_cameras(self._wanted, cameras)
        if len(matches) == 1:
            return matches[0]
        if matches:
            names = ", ".join(camera.name for camera in matches)
            raise CameraAbsentError(f"{self._wanted!r} matches several cameras: {names}. Give a longer name.")
        if not cameras and self._wanted is not None:
            raise CameraAbsentError(
                f"There is no camera {self._wanted}, nor any other. Plug one in, or choose another source."
            )
        if not cameras:
            raise CameraAbsentError("No camera was found. Plug one in, or read a video or address instead.")
        names = ", ".join(f"{camera.index} ({camera.name})" for camera in cameras)
        raise CameraAbsentError(f"There is no camera {self._wanted}. Plug it in, or choose from {names}.")


def _first_visible(capture: cv2.VideoCapture) -> Image | None:
    """Return the first picture that is not black; a black one if all are black; None if no picture comes."""
    deadline = time.perf_counter() + _SETTLING_S
    black: Image | None = None
    while time.perf_counter() < deadline:
        image = _read(capture)
        if image is None:
            time.sleep(_RETRY_S)
        elif image.max() > _BLACK_LEVEL:
            return image
        else:
            black = image
    return black


def _read(capture: cv2.VideoCapture) -> Image | None:
    try:
        good, image = capture.read()
    except cv2.error:  # an incomplete picture after a failed transfer
        return None
    if not good or image is None or image.size == 0:
        return None
    order = cv2.COLOR_GRAY2RGB if image.ndim == 2 else cv2.COLOR_BGR2RGB
    return cv2.cvtColor(image, order).astype(np.uint8, copy=False)
