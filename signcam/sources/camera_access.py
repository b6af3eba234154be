"""Checks whether the system lets this program use a camera, and if not, says what to do."""

import errno
import importlib
import os
import sys
from typing import Any

from signcam.errors import SourceError
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError
from signcam.sources.camera_list import CameraInfo

# VIDIOC_REQBUFS of videodev2.h, and its struct: count 0, video capture, memory mapped. It reserves no
# buffers, but fails while another program streams.
_REQUEST_BUFFERS = 0xC0145608
_NO_BUFFERS = (0).to_bytes(4, sys.byteorder) + (1).to_bytes(4, sys.byteorder) * 2 + bytes(8)
# AVAuthorizationStatus of AVFoundation.
_UNDECIDED, _RESTRICTED, _DENIED = 0, 1, 2
# Where Windows keeps the switches of Settings > Privacy & security > Camera: for all programs, and for those
# that are not from its store.
_CONSENT = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"


def check_access(camera: CameraInfo) -> None:
    """Check that a camera may be opened, as far as the system tells before opening it.

    Raises:
        SourceError: it may not be opened; the message says why.
    """
    if sys.platform == "linux":
        error = _probe_on_linux(camera.index)
        if error is not None:
            raise _describe_os_error(error, camera.name)
    elif sys.platform == "darwin":
        _check_macos(camera.name)
    elif sys.platform == "win32":
        _check_windows(camera.name)


def open_error(camera: CameraInfo) -> SourceError:
    """Return the error for a camera that does not open, or that opens but gives no picture."""
    if sys.platform == "linux":
        error = _probe_on_linux(camera.index, streaming=True)
        if error is not None:
            return _describe_os_error(error, camera.name)
        return SourceError(f"{camera.name} gives no picture. Unplug it and plug it in again.")
    if sys.platform == "win32":
        return CameraBusyError(
            f"{camera.name} does not open. Close other programs that use it, and allow desktop apps the "
            "camera in Settings > Privacy & security > Camera."
        )
    return CameraBusyError(f"{camera.name} does not open. Close other programs that use it.")


def _describe_os_error(error: OSError, name: str) -> SourceError:
    if error.errno in (errno.EACCES, errno.EPERM):
        return CameraRefusedError(
            f'You may not use {name}. Add yourself to the group "video" (sudo usermod -aG video $USER) and '
            "log in again."
        )
    if error.errno == errno.EBUSY:
        return CameraBusyError(f"Another program is using {name}. Close it first.")
    if error.errno in (errno.ENOENT, errno.ENXIO, errno.ENODEV):
        return CameraAbsentError(f"{name} is gone. Plug it in again.")
    return SourceError(f"{name} does not open: {error.strerror}. Unplug it and plug it in again.")


def _probe_on_linux(index: int, *, streaming: bool = False) -> OSError | None:
    """Try to open a camera, and with `streaming` also to stream from it. Return the error, if any."""
    import fcntl

    try:
        device = os.open(f"/dev/video{index}", os.O_RDWR | os.O_NONBLOCK)
    except OSError as error:
        return error
    try:
        if streaming:
            fcntl.ioctl(device, _REQUEST_BUFFERS, _NO_BUFFERS)
    except OSError as error:
        # A driver may not support the request. Other errors do not mean that the camera is in use.
        return error if error.errno in (errno.EBUSY, errno.ENODEV) else None
    finally:
        os.close(device)
    return None


def _check_macos(name: str) -> None:
    # OpenCV would ask for permission itself, which fails outside the main thread.
    os.environ.setdefault("OPENCV_AVFOUNDATION_SKIP_AUTH", "1")
    try:
        library: Any = importlib.import_module("AVFoundation")  # comes with the library that lists cameras
    except ImportError:
        return
    status = library.AVCaptureDevice.authorizationStatusForMediaType_(library.AVMediaTypeVideo)
    if status == _UNDECIDED:
        # Shows the system's question and returns at once. The next attempt gets the answer.
        library.AVCaptureDevice.requestAccessForMediaType_completionHandler_(
            library.AVMediaTypeVideo, lambda granted: None
        )
        raise CameraRefusedError(
            f"signcam needs permission to use {name}. Answer the question on the screen."
        )
    if status in (_RESTRICTED, _DENIED):
        raise CameraRefusedError(
            f"You may not use {name}. Allow it in System Settings > Privacy & Security > Camera, then start "
            "again."
        )


def _check_windows(name: str) -> None:
    registry: Any = importlib.import_module("winreg")
    for root in (registry.HKEY_LOCAL_MACHINE, registry.HKEY_CURRENT_USER):
        for path in (_CONSENT, _CONSENT + r"\NonPackaged"):
            try:
                with registry.OpenKey(root, path) as key:
                    answer, _ = registry.QueryValueEx(key, "Value")
            except OSError:  # a Windows that does not ask
                continue
            if answer == "Deny":
                raise CameraRefusedError(
                    f"You may not use {name}. Allow desktop apps the camera in Settings > "
                    "Privacy & security > Camera, then try again."
                )
