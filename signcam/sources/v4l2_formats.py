"""Asks Linux what a camera offers: sizes and rates, through the kernel's Video4Linux2.

The structs and numbers are those of linux/videodev2.h; ioctls that enumerate leave a camera that streams as
it is.
"""

import os
import struct
from collections.abc import Iterator
from functools import partial

from signcam.sources.camera_format import USUAL_FORMAT, CameraFormat

_CAPTURE = 1
_DISCRETE = 1
# _IOWR('V', number, size of the struct).
_ENUM_FMT, _ENUM_FRAMESIZES, _ENUM_FRAMEINTERVALS = 0xC0405602, 0xC02C564A, 0xC034564B
_FORMAT = struct.Struct("=3I32s5I")
# Width and height, then what only ranges have; the same for a rate, as fractions of a second.
_SIZE = struct.Struct("=3I8I")
_INTERVAL = struct.Struct("=5I8I")
# Of a camera that takes any size in a range, these are listed.
_COMMON = ((640, 480), (800, 600), (1280, 720), (1920, 1080), (2560, 1440), (3840, 2160))
# A driver that goes on for ever is asked no further.
_MOST = 200


def formats_on_linux(index: int) -> list[CameraFormat]:
    """Return what a camera offers, whatever the pixels are coded as.

    Args:
        index: of its device file.

    Raises:
        OSError: the camera cannot be opened.
    """
    device = os.open(f"/dev/video{index}", os.O_RDWR | os.O_NONBLOCK)
    try:
        return sorted(
            {
                CameraFormat(width, height, fps)
                for pixels in _pixel_formats(device)
                for width, height in _sizes(device, pixels)
                for fps in _rates(device, pixels, width, height)
            }
        )
    finally:
        os.close(device)


def _answers(device: int, request: int, form: struct.Struct, *asked: int) -> Iterator[tuple[int, ...]]:
    """Ask for one entry after the other until there are no more."""
    import fcntl

    for place in range(_MOST):
        answer = bytearray(form.size)
        struct.pack_into(f"={1 + len(asked)}I", answer, 0, place, *asked)
        try:
            fcntl.ioctl(device, request, answer)
        except OSError:
            return
        yield form.unpack(bytes(answer))


def _pixel_formats(device: int) -> list[int]:
    return [int(entry[4]) for entry in _answers(device, _ENUM_FMT, _FORMAT, _CAPTURE)]


def _sizes(device: int, pixels: int) -> Iterator[tuple[int, int]]:
    for _, _, kind, *numbers in _answers(device, _ENUM_FRAMESIZES, _SIZE, pixels):
        if kind == _DISCRETE:
            yield numbers[0], numbers[1]
            continue
        narrowest, widest, _, lowest, highest, _ = numbers[:6]
        for width, height in _COMMON:
            if narrowest <= width <= widest and lowest <= height <= highest:
                yield width, height
        return


def _rates(device: int, pixels: int, width: int, height: int) -> Iterator[int]:
    known = False
    ask = partial(_answers, device, _ENUM_FRAMEINTERVALS, _INTERVAL, pixels, width, height)
    for entry in ask():
        # The interval, or the shortest one of a range.
        kind, seconds, parts = entry[4:7]
        if seconds:
            known = True
            yield max(1, round(parts / seconds))
        if kind != _DISCRETE:
            return
    if not known:
        yield USUAL_FORMAT.fps
