"""Takes the pictures out of a multipart answer of a network camera, whatever its heads claim."""

import io
import re

import numpy as np
from PIL import Image as Pillow

from signcam.errors import SourceError
from signcam.frame import Image

# A picture of 8K in the best quality has less.
_LARGEST_PART = 24 << 20
_LARGEST_HEAD = 16 << 10
_LARGEST_PIXELS = 7680 * 4320
_LENGTH = re.compile(rb"content-length:\s*(\d{1,9})\s*$", re.IGNORECASE | re.MULTILINE)
_FIRST_LINE = re.compile(rb"\s*--(\S{1,200})\r?\n")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_JPEG_END = b"\xff\xd9"


class Parts:
    """The parts of a multipart answer, found by what stands between them.

    The length in a part's head only tells that a part is complete before the next one has begun; where it is
    wrong it does no harm.
    """

    def __init__(self, boundary: str) -> None:
        """Begin.

        Args:
            boundary: what the answer's head says; empty takes the first line.
        """
        # Some cameras say the two dashes before it as well.
        self._mark = b"--" + boundary.lstrip("-").encode("latin-1", "replace") if boundary else b""
        self._buffer = bytearray()
        self._searched = 0
        self._started = False

    def feed(self, data: bytes) -> None:
        """Take in what has come."""
        self._buffer += data

    def take(self) -> bytes | None:
        """Return the next complete part without its head; None if it has not come yet.

        Raises:
            SourceError: a part or its head has no end. The message is the end of a sentence.
        """
        if not self._started and not self._start():
            return None
        head = _HEAD_END.search(self._buffer, 0, _LARGEST_HEAD)
        if head is None:
            if len(self._buffer) > _LARGEST_HEAD:
                raise SourceError("sends pictures with heads without end")
            return None
        begin = head.end()
        stated = _LENGTH.search(self._buffer, 0, begin)
        if stated is not None:
            end = begin + int(stated.group(1))
            if len(self._buffer) >= end and self._buffer[end - 2 : end] == _JPEG_END:
                part = bytes(self._buffer[begin:end])
                self._drop(end)
                self._started = False
                return part
        found = self._buffer.find(self._mark, max(begin, self._searched - len(self._mark)))
        if found < 0:
            self._searched = len(self._buffer)
            if len(self._buffer) > _LARGEST_PART:
                raise SourceError("sends a picture without end")
            return None
        part = bytes(self._buffer[begin:found])
        self._drop(found + len(self._mark))
        return part

    def _start(self) -> bool:
        """Go on behind the next mark; return whether it has come."""
        first = _FIRST_LINE.match(self._buffer)
        if first is not None and not (self._mark and self._buffer.startswith(self._mark, first.start(1) - 2)):
            self._mark = b"--" + first.group(1)
        found = self._buffer.find(self._mark) if self._mark else -1
        if found < 0:
            if len(self._buffer) > _LARGEST_HEAD:
                raise SourceError("sends no pictures that belong together")
            return False
        self._drop(found + len(self._mark))
        self._started = True
        return True

    def _drop(self, count: int) -> None:
        del self._buffer[:count]
        self._searched = 0


def decode_jpeg(data: bytes) -> Image | None:
    """Return a JPEG as RGB, (height, width, 3) uint8; None if it is not whole, or is far too large."""
    try:
        with Pillow.open(io.BytesIO(data), formats=("JPEG",)) as picture:
            width, height = picture.size
            if not 0 < width * height <= _LARGEST_PIXELS:
                return None
            # Most are RGB; converting them would only copy them.
            return np.array(picture if picture.mode == "RGB" else picture.convert("RGB"), np.uint8)
    except Exception:  # decoders raise all kinds of errors over damaged pictures
        return None
