"""`signcam doctor`: checks what signcam needs on this machine, and says what is wrong and what to do."""

import importlib.metadata
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import signcam
from signcam.errors import SigncamError

Level = Literal["ok", "warning", "problem"]

_PYTHONS = ((3, 10), (3, 14))
# Name of the distribution, and whether the live view needs it.
_PACKAGES = (
    ("opencv-python", True),
    ("numpy", True),
    ("PyQt6", True),
    ("ai-edge-litert", True),
    ("pillow", True),
    ("tensorflow", False),
)
_TENSORFLOW = (
    "Only training and Keras models need it: pip install tensorflow, if it has a release for this Python."
)
_INSTALL_AGAIN = "Install signcam again in a fresh virtual environment."


@dataclass(frozen=True)
class Finding:
    """The result of one check.

    Attributes:
        level: `problem` if something does not work, `warning` if it may not work.
        subject: what was checked.
        sentence: the result, and what to do about it.
    """

    level: Level
    subject: str
    sentence: str


def run_checks() -> Iterator[Finding]:
    """Run all checks, one after the other. A failed check does not stop the others."""
    checks: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("signcam", _program),
        ("packages", _packages),
        ("hands", _hands),
        ("models", _models),
        ("screen", _screen),
        ("Qt", _qt),
        ("cameras", _cameras),
        ("settings", _settings),
    )
    for subject, check in checks:
        try:
            yield from check()
        except SigncamError as error:
            yield Finding("problem", subject, str(error))
        except Exception as error:  # a broken installation can fail in any way
            yield Finding("problem", subject, f"{type(error).__name__}: {error} {_INSTALL_AGAIN}")


def _program() -> Iterator[Finding]:
    yield Finding("ok", "signcam", signcam.__version__)
    version = platform.python_version()
    first, last = (".".join(map(str, limit)) for limit in _PYTHONS)
    if _PYTHONS[0] <= sys.version_info[:2] <= _PYTHONS[1]:
        yield Finding("ok", "Python", f"{version} on {platform.system()} {platform.machine()}")
    else:
        yield Finding(
            "problem", "Python", f"{version}. signcam is made for Python {first} to {last}: use one of those."
        )


def _packages() -> Iterator[Finding]:
    versions = {name: _version(name) for name, _ in _PACKAGES}
    for name, needed in _PACKAGES:
        version = versions[name]
        if version is not None:
            yield Finding("ok", name, version)
        elif needed:
            yield Finding("problem", name, f"is missing. {_INSTALL_AGAIN}")
        else:
            yield Finding("warning", name, f"is not installed. {_TENSORFLOW}")
    plain, contrib = versions.get("opencv-python"), _version("opencv-contrib-python")
    # MediaPipe brings the second.
    if plain and contrib and plain != contrib:
        yield Finding(
            "problem",
            "OpenCV",
            f"opencv-python {plain} and opencv-contrib-python {contrib} overwrite each other's files: "
            f"pip install --force-reinstall opencv-python=={contrib} opencv-contrib-python=={contrib}",
        )


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _hands() -> Iterator[Finding]:
    import numpy as np

    from signcam.hands.finder import HandFinder
    from signcam.hands.network_files import find_networks

    yield Finding("ok", "hand networks", f"are in {find_networks()}")
    with HandFinder() as finder:
        finder.find(np.zeros((100, 100, 3), np.uint8))
    yield Finding("ok", "hand finder", "runs")


def _models() -> Iterator[Finding]:
    from signcam.models.catalogue import open_model, shipped_models

    paths = shipped_models()
    if not paths:
        yield Finding("problem", "models", f"The models that ship with signcam are missing. {_INSTALL_AGAIN}")
    for path in paths:
        try:
            card = open_model(str(path)).card
        except SigncamError as error:
            yield Finding("problem", f"model {path.stem}", f"{error} {_INSTALL_AGAIN}")
        else:
            yield Finding("ok", f"model {path.stem}", f"{card.version}, matches its card")


def _screen() -> Iterator[Finding]:
    from signcam.system.screen import has_screen

    if has_screen():
        yield Finding("ok", "screen", "there is one")
    else:
        yield Finding(
            "warning",
            "screen",
            "none was found, so signcam runs without a window, as with --headless. "
            "Start it from the desktop, or set DISPLAY if the screen is forwarded.",
        )


def _qt() -> Iterator[Finding]:
    from signcam.system.screen import has_screen, missing_qt_libraries

    missing = missing_qt_libraries()
    if not missing:
        yield Finding("ok", "Qt", "all libraries that the window needs are installed")
        return
    names = ", ".join(name for name, _ in missing)
    packages = " ".join(sorted({package for _, package in missing}))
    # Without a screen no window opens anyway, and the rest works.
    level: Level = "problem" if has_screen() else "warning"
    yield Finding(level, "Qt", f"the window needs {names}: apt install {packages}")


def _cameras() -> Iterator[Finding]:
    from signcam.sources.camera_list import list_cameras

    cameras = list_cameras()
    if not cameras:
        yield Finding("warning", "cameras", "none was found. Plug one in, or read a file with --source.")
    for camera in cameras:
        name = f"camera {camera.index}"
        if _may_open(camera.path):
            yield Finding("ok", name, camera.name)
        else:
            yield Finding(
                "problem",
                name,
                f"you may not use {camera.name}: sudo usermod -aG video $USER, then log in again.",
            )


def _may_open(path: str | None) -> bool:
    if not sys.platform.startswith("linux") or not path or not Path(path).exists():
        # Other systems ask for permission when the camera is opened.
        return True
    return os.access(path, os.R_OK | os.W_OK)


def _settings() -> Iterator[Finding]:
    from signcam.ui.settings import settings_path

    folder = settings_path().parent
    existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
    try:
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        yield Finding(
            "warning",
            "settings",
            f"{folder} cannot be written, so no settings are saved: {error.strerror}. Check its permissions.",
        )
    else:
        yield Finding("ok", "settings", f"are kept in {folder}")
