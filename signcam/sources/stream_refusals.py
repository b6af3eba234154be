"""Sentences on network cameras that send no video."""

from urllib.parse import urlsplit

from signcam.errors import SourceError
from signcam.sources.addresses import SCHEMES, without_password
from signcam.sources.base import CameraAbsentError, CameraRefusedError


def no_video(name: str) -> SourceError:
    """Return what is raised where nothing comes.

    Args:
        name: the address as it may be shown.
    """
    return CameraAbsentError(f"No video comes from {name}. Check the address, and that the camera is on.")


def refusal(name: str, code: int) -> SourceError:
    """Return what is raised where a camera answers with an error, of HTTP or RTSP."""
    if code in (401, 403):
        scheme = urlsplit(name).scheme
        return CameraRefusedError(
            f"{name} asks for another user or password. Open it as {scheme}://user:password@host/…"
        )
    return CameraAbsentError(f"{name} answers with error {code}. Check the address.")


def elsewhere(name: str, target: str) -> SourceError:
    """Return what is raised where a camera sends signcam on to another host, which is never followed.

    Args:
        name: the camera's address as it may be shown.
        target: where it sends to.
    """
    target = without_password(target)
    if urlsplit(target).scheme not in SCHEMES:
        return CameraAbsentError(f"{name} sends signcam on to {target}, which is no camera's address.")
    return CameraAbsentError(
        f"{name} sends signcam on to another host. If you trust it, open {target} instead."
    )
