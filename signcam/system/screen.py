"""Checks whether a window can be opened, and what is missing if not.

Qt aborts the process if there is no screen or a library is missing, so this is checked before Qt starts.
"""

import ctypes
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

# Debian names a library's package after its soname, with these exceptions.
_PACKAGE_EXCEPTIONS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
    "libstdc++.so.6": "libstdc++6",
}
_LDD_TIMEOUT_S = 20
_CONNECT_TIMEOUT_S = 2.0


def has_screen() -> bool:
    """Return whether there is a screen, or QT_QPA_PLATFORM names a platform that needs none."""
    if not sys.platform.startswith("linux"):
        return True
    wanted = os.environ.get("QT_QPA_PLATFORM")
    if not wanted:
        return _x_server_answers() or _wayland_answers()
    # For example `offscreen:size=800x600`, or several to try in turn: `wayland;xcb`.
    return any(_platform_answers(platform.partition(":")[0].strip()) for platform in wanted.split(";"))


def _platform_answers(name: str) -> bool:
    if name.startswith("wayland"):
        return _wayland_answers()
    if name == "xcb":
        return _x_server_answers()
    qt = _qt_folder()
    # Qt aborts if it does not know the platform. The PyQt6 of a Linux distribution keeps them elsewhere.
    platforms = None if qt is None else qt / "plugins" / "platforms"
    return platforms is None or not platforms.is_dir() or (platforms / f"libq{name}.so").is_file()


def _x_server_answers() -> bool:
    """Return whether the X server in DISPLAY answers: a closed ssh session leaves a dead name."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        # There may be a screen all the same. The missing library is reported separately.
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/run")) / name
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(_CONNECT_TIMEOUT_S)
            connection.connect(str(path))
    except OSError:
        return False
    return True


def missing_qt_libraries() -> list[tuple[str, str]]:
    """Return the system libraries that the window needs and that are not installed.

    Returns:
        Sorted pairs of a library and its Debian package; empty on systems where PyQt6 brings all that it
        needs.
    """
    if not sys.platform.startswith("linux"):
        return []
    qt = _qt_folder()
    if qt is None:
        return []
    only_wayland = os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("DISPLAY")
    plugin = "libqwayland.so" if only_wayland else "libqxcb.so"
    missing: set[str] = set()
    for library in (qt / "plugins" / "platforms" / plugin, qt / "lib" / "libQt6Widgets.so.6"):
        if library.is_file():
            missing |= _missing_libraries_of(library)
    return sorted((name, debian_package(name)) for name in missing)


def _qt_folder() -> Path | None:
    """Return the folder of PyQt6's Qt; None if PyQt6 is not installed."""
    package = importlib.util.find_spec("PyQt6")
    return Path(package.origin).parent / "Qt6" if package is not None and package.origin else None


def _missing_libraries_of(library: Path) -> set[str]:
    """Return the sonames that the dynamic linker does not find for a library and its dependencies."""
    ldd = shutil.which("ldd")
    if ldd is not None:
        try:
            result = subprocess.run(
                [ldd, str(library)], capture_output=True, text=True, timeout=_LDD_TIMEOUT_S, check=False
            )
        except (OSError, subprocess.SubprocessError):
            pass
        else:
            return {line.split("=>")[0].strip() for line in result.stdout.splitlines() if "not found" in line}
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        # The linker stops at the first missing library; one name is better than none.
        found = re.match(r"(\S+\.so[.\d]*): cannot open", str(error))
        return {found[1]} if found and found[1] != str(library) else set()
    return set()


def debian_package(soname: str) -> str:
    """Return the Debian package of a library: `libxcb-icccm.so.4` -> `libxcb-icccm4`."""
    if soname in _PACKAGE_EXCEPTIONS:
        return _PACKAGE_EXCEPTIONS[soname]
    name, _, version = soname.lower().replace("_", "-").partition(".so.")
    return f"{name}{'-' if name[-1:].isdigit() and version else ''}{version}"


def drop_opencv_qt_paths() -> None:
    """Remove the paths of OpenCV's Qt 5 plugins that `import cv2` sets: PyQt6 does not start with them.

    Call this after the import and before `QApplication`. Paths that the user has set stay.
    """
    for name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        if "cv2" in Path(os.environ.get(name, "")).parts:
            del os.environ[name]
