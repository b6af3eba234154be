"""MediaPipe's four hand networks: where their files lie, and whether they are the right ones.

They are Google's (Apache-2.0) and come inside the `mediapipe` package. That package is never imported for
them: it would take a second and 100 MB.
"""

import hashlib
import importlib.util
import os
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from signcam.frame import Image

NetworkName = Literal["palm full", "palm lite", "landmarks full", "landmarks lite"]

# Each network's file in the package and its SHA-256, as in mediapipe 0.10.21.
_FILES: dict[NetworkName, tuple[str, str]] = {
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
_PACKAGE = "mediapipe"
_INSTALL = "pip install mediapipe==0.10.21"
# Two threads halve the time; networks as small as these gain little from more.
THREADS = min(2, os.cpu_count() or 1)


class HandNetworkError(SigncamError):
    """A network that finds hands is missing, or is not the one that this program was made for."""


class HandNetwork:
    """One network, ready to run. Not for use by two threads at once."""

    def __init__(self, name: NetworkName, threads: int = THREADS) -> None:
        """Open a network.

        Args:
            name: which one.
            threads: that compute it.

        Raises:
            HandNetworkError: its file is missing, or another one.
        """
        from ai_edge_litert.interpreter import Interpreter

        path = network_path(name)
        try:
            self._interpreter: Any = Interpreter(model_path=str(path), num_threads=threads)
            self._interpreter.allocate_tensors()
        except (ValueError, RuntimeError, OSError) as error:
            raise HandNetworkError(f"{path.name} cannot be run: {error}. Do: {_INSTALL}") from error
        self._input: int = self._interpreter.get_input_details()[0]["index"]
        self._outputs: list[int] = [tensor["index"] for tensor in self._interpreter.get_output_details()]

    def run(self, pixels: Image) -> list[npt.NDArray[np.float32]]:
        """Run the network on one square picture.

        Args:
            pixels: (side, side, 3) uint8 RGB, of the network's side.

        Returns:
            Its outputs, float32, each with a first axis of 1.
        """
        # Scaled straight into the network's own memory. The view must be gone before it runs.
        np.multiply(pixels, np.float32(1 / 255), out=self._interpreter.tensor(self._input)()[0])
        self._interpreter.invoke()
        return [self._interpreter.get_tensor(index) for index in self._outputs]


@cache
def network_path(name: NetworkName) -> Path:
    """Return where a network's file lies; looked for and checked once per process.

    Raises:
        HandNetworkError: the file is missing, or another one.
    """
    file, sha256 = _FILES[name]
    package = importlib.util.find_spec(_PACKAGE)
    if package is None or package.origin is None:
        raise HandNetworkError(
            f"The networks that find hands come in the package {_PACKAGE}, which is not installed."
            f" Do: {_INSTALL}"
        )
    path = Path(package.origin).parent / file
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HandNetworkError(
            f"The installed {_PACKAGE} does not have {path.name}, which finds hands. Do: {_INSTALL}"
        ) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise HandNetworkError(
            f"{path.name} of the installed {_PACKAGE} is another version than this program knows, or is"
            f" damaged. Do: pip install --force-reinstall mediapipe==0.10.21"
        )
    return path
