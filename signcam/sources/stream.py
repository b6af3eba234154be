"""A network camera, as a source: MJPEG over http, or rtsp."""

from urllib.parse import urlsplit

import cv2

from signcam.errors import SourceError
from signcam.sources.base import CameraAbsentError, Picture, Source, SourceKind

SCHEMES = frozenset({"http", "https", "rtsp", "rtsps"})
# A stream that sends nothing for this long is given up and reported.
_TIMEOUT_MS = 5000


class StreamSource(Source):
    """Pictures from a network address, in real time."""

    live = True

    def __init__(self, address: str) -> None:
        """Prepare a stream; `open` connects.

        Args:
            address: `http://…` or `rtsp://…`, with user and password if needed.
        """
        self.name = without_password(address)
        self._address = address
        self._capture: cv2.VideoCapture | None = None

    @property
    def kind(self) -> SourceKind:
        """A network stream."""
        return "stream"

    def open(self) -> None:
        """Connect, and wait for the format of the stream."""
        self.close()
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, _TIMEOUT_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, _TIMEOUT_MS]
        capture = cv2.VideoCapture(self._address, cv2.CAP_FFMPEG, limits)
        if not capture.isOpened():
            raise CameraAbsentError(
                f"No video comes from {self.name}. Check the address, and that the camera is on."
            )
        width, height = capture.get(cv2.CAP_PROP_FRAME_WIDTH), capture.get(cv2.CAP_PROP_FRAME_HEIGHT)
        # The frame rate is left out: FFmpeg only guesses it for a stream.
        self.details = f"{width:.0f}x{height:.0f}"
        self._capture = capture

    def read(self) -> Picture:
        """Return the next picture."""
        good, image = (False, None) if self._capture is None else self._capture.read()
        if not good or image is None:
            raise SourceError(f"{self.name} was lost. Check the network, and that the camera is on.")
        return Picture(cv2.cvtColor(image, cv2.COLOR_BGR2RGB).astype("uint8", copy=False), None)

    def close(self) -> None:
        """Close the connection."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None


def without_password(address: str) -> str:
    """Return an address without user and password, safe to show."""
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
