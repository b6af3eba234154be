"""Coordinates of pixels, and where a matrix takes points."""

from functools import cache

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
"""(n, 2) x, y in pixels."""


Map = npt.NDArray[np.float32]
"""(size, size), for each pixel of a crop the x or y of where to look in the picture."""


@cache
def coordinates(size: int) -> tuple[Map, Map]:
    """Return x and y of every pixel of a square, each (size, size) float32."""
    y, x = np.mgrid[0:size, 0:size].astype(np.float32)
    return x, y


def project(matrix: npt.NDArray[np.float64], points: Points) -> Points:
    """Return where a 3x3 matrix takes points."""
    projected = points @ matrix[:, :2].T + matrix[:, 2]
    return np.asarray(projected[:, :2] / projected[:, 2:])
