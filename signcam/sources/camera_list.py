"""Lists the cameras of this machine, with their names and paths."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import cv2

from signcam.phrases import phrase

# Cameras are listed and opened through the same backend, because two backends may number them differently.
# On Windows it is DirectShow, which opens at once; Media Foundation can take many seconds.
_BACKENDS = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW, "darwin": cv2.CAP_AVFOUNDATION}
_STABLE_LINKS = Path("/dev/v4l/by-id")


@dataclass(frozen=True)
class CameraInfo:
    """A camera of this machine.

    Attributes:
        index: its number at present; it may change after a restart.
        name: its product name. Two cameras of one model have the same name.
        path: a path that stays the same when other cameras come and go, on systems that have one.
        backend: OpenCV's number of the backend that lists and opens it.
    """

    index: int
    name: str
    path: str
    backend: int


def list_cameras() -> list[CameraInfo]:
    """Return the connected cameras, sorted by index. None of them is opened."""
    backend = _BACKENDS.get(sys.platform)
    if backend is None:  # the library would try to open the indices 0 to 99, one after the other
        return []
    # Imported here because on macOS it loads AVFoundation, which pictures and videos do not need.
    from cv2_enumerate_cameras import enumerate_cameras

    stable = _stable_paths()
    cameras = []
    for found in enumerate_cameras(backend):
        index, path = int(found.index), str(found.path or "")
        cameras.append(
            CameraInfo(index, str(found.name or phrase(f"camera {index}")), stable.get(path, path), backend)
        )
    return sorted(cameras, key=lambda camera: camera.index)


def matching_cameras(wanted: str | int | None, cameras: list[CameraInfo]) -> list[CameraInfo]:
    """Return the cameras that match what the user asked for.

    Args:
        wanted: an index, a path, or a name (a part is enough, upper and lower case are equal); None is the
            first camera.
        cameras: what to choose from.
    """
    if wanted is None:
        return cameras[:1]
    if isinstance(wanted, int):
        return [camera for camera in cameras if camera.index == wanted]
    same_path = [camera for camera in cameras if _same_device(camera.path, wanted)]
    if same_path:
        return same_path
    name = wanted.casefold()
    # Two cameras of one model have one name. Either will do.
    same_name = [camera for camera in cameras if camera.name.casefold() == name]
    return same_name[:1] or [camera for camera in cameras if name in camera.name.casefold()]


def _same_device(path: str, other: str) -> bool:
    if path == other:
        return True
    # On Linux, several links may point to one device file.
    return other.startswith("/dev/") and os.path.realpath(path) == os.path.realpath(other)


def _stable_paths() -> dict[str, str]:
    """Map each device file to its link in by-id, which contains maker and serial number."""
    if not _STABLE_LINKS.is_dir():
        return {}
    return {os.path.realpath(link): str(link) for link in sorted(_STABLE_LINKS.iterdir(), reverse=True)}
