"""What a camera offers: asked of the kernel on Linux, and of Qt on Windows and macOS."""

import sys
from collections.abc import Iterable
from typing import Any

from signcam.sources.camera_format import CameraFormat
from signcam.sources.camera_list import CameraInfo
from signcam.sources.v4l2_formats import formats_on_linux


def offered_formats(camera: CameraInfo) -> list[CameraFormat]:
    """Return the sizes and rates that a camera offers; empty where nobody knows. It may go on streaming."""
    if sys.platform == "linux":
        try:
            return formats_on_linux(camera.index)
        except OSError:
            return []
    try:
        # Imported only now: it loads the system's own media library.
        from PyQt6.QtMultimedia import QMediaDevices
    except ImportError:
        return []
    return formats_of(camera, QMediaDevices.videoInputs())


def formats_of(camera: CameraInfo, devices: Iterable[Any]) -> list[CameraFormat]:
    """Return what one of Qt's cameras offers: the one of the same path, else the only one of its name.

    Args:
        camera: which one.
        devices: Qt's cameras, each a `QCameraDevice`.
    """
    known = list(devices)
    # Windows writes the same path in large and in small letters.
    path = camera.path.casefold()
    matches = [device for device in known if bytes(device.id()).decode("utf-8", "replace").casefold() == path]
    matches = matches or [device for device in known if device.description() == camera.name]
    if len(matches) != 1:
        return []
    return sorted(
        {
            CameraFormat(each.resolution().width(), each.resolution().height(), max(1, round(rate)))
            for each in matches[0].videoFormats()
            for rate in {each.minFrameRate(), each.maxFrameRate()}
            if rate > 0
        }
    )
