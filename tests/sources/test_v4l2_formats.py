"""What a camera offers, as a driver of Linux answers."""

import os
import struct
import sys

import pytest

from signcam.sources.camera_format import CameraFormat, format_from
from signcam.sources.v4l2_formats import formats_on_linux

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks the kernel of Linux")
MJPG, YUYV = 0x47504A4D, 0x56595559
Driver = dict[int, dict[tuple[int, int], list[tuple[int, int]]]]


def plug(monkeypatch: pytest.MonkeyPatch, offered: Driver, wide: bool = False) -> None:
    """Answer as a driver does that offers, by pixel format and size, the intervals (seconds, parts)."""

    def ioctl(device: int, request: int, buffer: bytearray) -> None:
        place, asked = struct.unpack_from("=2I", buffer)
        number = request & 0xFF
        try:
            if number == 2:
                assert (asked, len(buffer)) == (1, 64)
                struct.pack_into("=I", buffer, 44, list(offered)[place])
            elif number == 74 and wide:
                assert len(buffer) == 44
                struct.pack_into("=7I", buffer, 8, 3, 160, 1920, 8, 120, 1080, 8)
            elif number == 74:
                struct.pack_into("=3I", buffer, 8, 1, *list(offered[asked])[place])
            else:
                assert (number, len(buffer)) == (75, 52)
                width, height = struct.unpack_from("=2I", buffer, 8)
                sizes = offered[asked]
                intervals = sizes.get((width, height), next(iter(sizes.values())))
                struct.pack_into("=3I", buffer, 16, 1, *intervals[place])
        except IndexError:
            raise OSError(22, "Invalid argument") from None

    monkeypatch.setattr("fcntl.ioctl", ioctl)
    opened = os.open
    monkeypatch.setattr(os, "open", lambda path, flags: opened(os.devnull, flags))


def test_each_size_has_the_rates_of_all_codings_once(monkeypatch: pytest.MonkeyPatch) -> None:
    plug(
        monkeypatch,
        {
            MJPG: {(1280, 720): [(1, 60), (1, 30)], (640, 480): [(1, 30)]},
            YUYV: {(1280, 720): [(1, 10)], (640, 480): [(1, 30), (1001, 15000)]},
        },
    )
    assert formats_on_linux(0) == [
        CameraFormat(640, 480, 15),
        CameraFormat(640, 480, 30),
        CameraFormat(1280, 720, 10),
        CameraFormat(1280, 720, 30),
        CameraFormat(1280, 720, 60),
    ]


def test_of_a_range_of_sizes_the_common_ones_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    plug(monkeypatch, {YUYV: {(0, 0): [(1, 25)]}}, wide=True)
    sizes = [(each.width, each.height, each.fps) for each in formats_on_linux(0)]
    assert sizes == [(640, 480, 25), (800, 600, 25), (1280, 720, 25), (1920, 1080, 25)]


def test_a_camera_that_is_gone_is_an_error() -> None:
    with pytest.raises(OSError, match="video97"):
        formats_on_linux(97)


@pytest.mark.parametrize("text", ["", "640x480", "640x480@", "axb@c", "0x480@30", "640x480@0", "640x480@30 "])
def test_what_is_no_format_is_none(text: str) -> None:
    assert format_from(text) is None
    assert format_from(CameraFormat(1920, 1080, 60).text) == CameraFormat(1920, 1080, 60)
