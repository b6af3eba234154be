"""Which cameras this machine has, by the names and paths that people know them by."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import cv2

# Enumerated and opened with one and the same library: two libraries of one system number cameras differently.
# On Windows DirectShow, which opens in a moment where Media Foundation can take many seconds.
_BACKENDS = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW, "darwin": cv2.CAP_AVFOUNDATION}
_STABLE_LINKS = Path("/dev/v4l/by-id")


@dataclass(frozen=True)
class CameraInfo:
    """A camera of this machine.

    Attributes:
        index: its number now; may be another after a restart.
        name: what its maker calls it. Two of one kind have the same name.
        path: stays the same when other cameras come and go, where the system has such a thing.
        backend: OpenCV's number of the library that lists and opens it.
    """

    index: int
    name: str
    path: str
    backend: int


def list_cameras() -> list[CameraInfo]:
    """Return the cameras that are plugged in, by index. Opens none of them."""
    backend = _BACKENDS.get(sys.platform)
    if backend is None:  # the library would open the indices 0 to 99, one after the other
        return []
    # Imported here: on macOS it loads AVFoundation, which pictures and videos do not need.
    from cv2_enumerate_cameras import enumerate_cameras

    stable = _stable_paths()
    cameras = []
    for found in enumerate_cameras(backend):
        index, path = int(found.index), str(found.path or "")
        cameras.append(
            CameraInfo(index, str(found.name or f"camera {index}"), stable.get(path, path), backend)
        )
    return sorted(cameras, key=lambda camera: camera.index)


def matching_cameras(wanted: str | int | None, cameras: list[CameraInfo]) -> list[CameraInfo]:
    """Return the cameras that a person's words fit.

    Args:
        wanted: an index, a path, or a name (a part will do, in any case); None fits the first camera.
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
    # Two of one kind have one name; either is what was asked for.
    same_name = [camera for camera in cameras if camera.name.casefold() == name]
    return same_name[:1] or [camera for camera in cameras if name in camera.name.casefold()]


def _same_device(path: str, other: str) -> bool:
    if path == other:
        return True
    # On Linux several links lead to one device file.
    return other.startswith("/dev/") and os.path.realpath(path) == os.path.realpath(other)


def _stable_paths() -> dict[str, str]:
    """Return device file -> the link that names it by maker and serial number."""
    if not _STABLE_LINKS.is_dir():
        return {}
    return {os.path.realpath(link): str(link) for link in sorted(_STABLE_LINKS.iterdir(), reverse=True)}
