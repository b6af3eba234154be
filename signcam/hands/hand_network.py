"""Runs one of MediaPipe's hand networks on a picture."""

import os
from typing import Any

import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from signcam.hands.network_files import HandNetworkError, NetworkName, network_path

# Two threads halve the time; networks as small as these gain little from more.
THREADS = min(2, os.cpu_count() or 1)
# Where the brightest part of what the network sees is darker than the first of these, of 255, everything is
# lightened so that it has the second: of drawn hands with a brightness of 12 to 28 in dim rooms, half were
# found as they are, and seven of eight lightened. What is darker than the third is black and stays dark.
_DARK, _LIGHTENED, _BLACK = 120.0, 210.0, 4.0
# Every so many pixels are looked at for that.
_EVERY = 4


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
            # Its content, not its path: a mapped file that is overwritten meanwhile ends the process.
            self._interpreter: Any = Interpreter(model_content=path.read_bytes(), num_threads=threads)
            self._interpreter.allocate_tensors()
        except (ValueError, RuntimeError, OSError) as error:
            raise HandNetworkError(f"{path} cannot be run: {error}.") from error
        self._input: int = self._interpreter.get_input_details()[0]["index"]
        self._outputs: list[int] = [tensor["index"] for tensor in self._interpreter.get_output_details()]

    def run(self, pixels: Image) -> list[npt.NDArray[np.float32]]:
        """Run the network on one square picture.

        Args:
            pixels: (side, side, 3) uint8 RGB, of the network's side.

        Returns:
            Its outputs, float32, each with a first axis of 1.
        """
        gain = _gain(pixels)
        # Scaled straight into the network's own memory. The view must be gone before it runs.
        values = self._interpreter.tensor(self._input)()[0]
        np.multiply(pixels, np.float32(gain / 255), out=values)
        if gain > 1:
            np.minimum(values, 1, out=values)
        del values
        self._interpreter.invoke()
        return [self._interpreter.get_tensor(index) for index in self._outputs]


def _gain(pixels: Image) -> float:
    """Return what a dark picture is multiplied by, so that the networks see hands in dim rooms."""
    coarse = pixels[::_EVERY, ::_EVERY].max(axis=2).ravel()
    # One of a hundred pixels may be brighter: a lamp, a reflection.
    rank = len(coarse) - 1 - len(coarse) // 100
    brightest = float(np.partition(coarse, rank)[rank])
    return _LIGHTENED / max(brightest, _BLACK) if brightest < _DARK else 1.0
