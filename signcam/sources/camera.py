"""A camera of this machine as a source."""

import time

import cv2
import numpy as np

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.sources.base import CameraAbsentError, Picture, Source
from signcam.sources.camera_access import check_access, unopened
from signcam.sources.camera_list import CameraInfo, list_cameras, matching_cameras

_FPS = 30
# Uncompressed, most cameras manage 720p at 5 to 10 fps over USB; as MJPG they manage 30.
_FORMAT = cv2.VideoWriter.fourcc(*"MJPG")
# Many cameras begin with pictures that are empty or black while they set their exposure.
_SETTLING_S = 2.0
_BLACK = 4
# Reads that may fail in a row before a camera counts as lost, and the rest between two of them, without which
# an unplugged camera is asked ten thousand times a second.
_TOLERATED_FAILURES = 5
_RETRY_S = 0.05
# A camera whose picture has not changed by a single value for this long hangs: real ones have noise.
_FROZEN_S = 5.0


class CameraSource(Source):
    """A camera, found by its index, name or path each time it is opened."""

    live = True

    def __init__(self, wanted: str | int | None = None, size: tuple[int, int] = (640, 480)) -> None:
        """Prepare a camera; it is looked for when it is opened.

        Args:
            wanted: its index, name (a part will do) or path; None is the first camera there is.
            size: the width and height to ask for; what comes may be another.
        """
        self.name = (
            "the camera" if wanted is None else f"camera {wanted}" if isinstance(wanted, int) else wanted
        )
        self._wanted = wanted
        self._size = size
        self._capture: cv2.VideoCapture | None = None
        self._first: Image | None = None
        self._frozen = _FrozenWatch()

    def open(self) -> None:
        """Find the camera, ask for its best format, and wait until its pictures are good."""
        self.close()
        camera = self._find()
        self.name = camera.name
        check_access(camera)
        capture = cv2.VideoCapture(camera.index, camera.backend)
        self._capture = capture
        if not capture.isOpened():
            self.close()  # before the system is asked who else has it
            raise unopened(camera)
        # The rate first: some drivers take a change of rate for a fresh start with their own format. A wish
        # that a camera cannot fulfil is no failure, so what came of it is read back.
        capture.set(cv2.CAP_PROP_FPS, _FPS)
        capture.set(cv2.CAP_PROP_FOURCC, _FORMAT)
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, self._size[0])
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, self._size[1])
        self._first = _first_good(capture)
        if self._first is None:
            self.close()
            raise unopened(camera)
        self._frozen = _FrozenWatch()
        height, width = self._first.shape[:2]
        fps = capture.get(cv2.CAP_PROP_FPS)
        self.details = f"{width}x{height} at {fps:.3g} fps" if fps > 0 else f"{width}x{height}"

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
        if self._frozen.stands_still(image, time.perf_counter()):
            raise SourceError(f"{self.name} shows a frozen picture. Plug it in again, or open its cover.")
        return Picture(image, None)

    def close(self) -> None:
        """Give the camera back."""
        self._first = None
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _find(self) -> CameraInfo:
        cameras = list_cameras()
        fitting = matching_cameras(self._wanted, cameras)
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            names = ", ".join(camera.name for camera in fitting)
            raise CameraAbsentError(f"{self._wanted!r} fits several cameras: {names}. Give more of the name.")
        if not cameras:
            raise CameraAbsentError("No camera was found. Plug one in, or read a video or address instead.")
        names = ", ".join(f"{camera.index} ({camera.name})" for camera in cameras)
        raise CameraAbsentError(f"There is no camera {self._wanted}. Plug it in, or choose from {names}.")


class _FrozenWatch:
    """Notices a camera that gives its last picture for ever, as some do when unplugged."""

    def __init__(self) -> None:
        self._image: Image | None = None
        self._since = 0.0

    def stands_still(self, image: Image, now: float) -> bool:
        """Whether the picture has been the same to the last value for too long."""
        if self._image is None or not np.array_equal(image, self._image):
            self._image, self._since = image, now
            return False
        # One colour all over is a closed cover, not a camera that hangs.
        return now - self._since > _FROZEN_S and bool(np.ptp(image) > 0)


def _first_good(capture: cv2.VideoCapture) -> Image | None:
    """Return the first picture that shows something; a black one where all are black; None if none comes."""
    deadline = time.perf_counter() + _SETTLING_S
    black: Image | None = None
    while time.perf_counter() < deadline:
        image = _read(capture)
        if image is None:
            time.sleep(_RETRY_S)
        elif image.max() > _BLACK:
            return image
        else:
            black = image
    return black


def _read(capture: cv2.VideoCapture) -> Image | None:
    try:
        good, image = capture.read()
    except cv2.error:  # half a picture, after a bad transfer
        return None
    if not good or image is None or image.size == 0:
        return None
    order = cv2.COLOR_GRAY2RGB if image.ndim == 2 else cv2.COLOR_BGR2RGB
    return cv2.cvtColor(image, order).astype(np.uint8, copy=False)
