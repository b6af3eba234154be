"""MediaPipe's four hand networks: where their files lie, and whether they are the right ones.

They are Google's (Apache-2.0) and come inside the `mediapipe` package, which is never imported for them: it
would take a second and 100 MB. Where it has no release for this Python, they lie in the data folder.
"""

import hashlib
import importlib.util
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import platformdirs

from signcam.errors import SigncamError

NetworkName = Literal["palm full", "palm lite", "landmarks full", "landmarks lite"]

MEDIAPIPE_VERSION = "0.10.21"
"""The release whose networks these are."""

NETWORK_FILES: dict[NetworkName, tuple[str, str]] = {
    "palm full": (
        "modules/palm_detection/palm_detection_full.tflite",
        "1b14e9422c6ad006cde6581a46c8b90dd573c07ab7f3934b5589e7cea3f89a54",
    ),
    "palm lite": (
        "modules/palm_detection/palm_detection_lite.tflite",
        "e9a4aaddf90dda56a87235303cf00e4c2d3fb28725f68fd88772997dac905c18",
    ),
    "landmarks full": (
        "modules/hand_landmark/hand_landmark_full.tflite",
        "11c272b891e1a99ab034208e23937a8008388cf11ed2a9d776ed3d01d0ba00e3",
    ),
    "landmarks lite": (
        "modules/hand_landmark/hand_landmark_lite.tflite",
        "048edd3645c9bf7397d19a9f6e3a42957d6e414c9bea6598030a2e9b624156e6",
    ),
}
"""Each network's file in the package, and its SHA-256. They are the same in the wheels for all systems."""

PACKAGE = "mediapipe"
FETCH_COMMAND = "signcam fetch-hands"


class HandNetworkError(SigncamError):
    """A network that finds hands is missing, or is not the one that this program was made for."""


@cache
def network_path(name: NetworkName) -> Path:
    """Return where a network's file lies: in the installed package, or else in the data folder.

    It is looked for and checked until it was found once in this process.

    Raises:
        HandNetworkError: the file is missing, or another one.
    """
    unusable = None
    for path in _places(name):
        try:
            content = path.read_bytes()
        except OSError:
            continue
        if is_network(name, content):
            return path
        unusable = path
    if unusable is not None:
        raise HandNetworkError(
            f"{unusable} is damaged, or not of {PACKAGE} {MEDIAPIPE_VERSION};"
            f" this command fetches the right one: {FETCH_COMMAND}"
        )
    raise HandNetworkError(
        f"The networks that find hands, which are part of {PACKAGE} {MEDIAPIPE_VERSION}, are missing;"
        f" this command fetches them: {FETCH_COMMAND}"
    )


def find_networks() -> Path:
    """Return the folder that all four networks lie in.

    Raises:
        HandNetworkError: one of them is missing, or another one.
    """
    return Path(os.path.commonpath([network_path(name) for name in NETWORK_FILES]))


def is_network(name: NetworkName, content: bytes) -> bool:
    """Return whether this is the content of a network's file."""
    return hashlib.sha256(content).hexdigest() == NETWORK_FILES[name][1]


def fetched_folder() -> Path:
    """Return where `signcam fetch-hands` keeps the networks: in the system's place for a user's data.

    A program that keeps all else apart, so that nothing of the person's changes, reads them there too.
    """
    return platformdirs.user_data_path("signcam", appauthor=False) / f"{PACKAGE}-{MEDIAPIPE_VERSION}"


def fetched_path(name: NetworkName) -> Path:
    """Return the place of a network's file in the data folder, whether it is there or not."""
    return fetched_folder() / Path(NETWORK_FILES[name][0]).name


def _places(name: NetworkName) -> Iterator[Path]:
    package = importlib.util.find_spec(PACKAGE)
    if package is not None and package.origin is not None:
        yield Path(package.origin).parent / NETWORK_FILES[name][0]
    yield fetched_path(name)
