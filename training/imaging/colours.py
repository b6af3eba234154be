"""Random colours and smooth noise."""

import cv2
import numpy as np
import numpy.typing as npt

Colours = npt.NDArray[np.float32]
"""(height, width, 3) float32 RGB, 0..255."""


def random_colour(random: np.random.Generator) -> Colours:
    """Return (3,) float32 RGB; mostly as muted as walls, clothes and furniture are."""
    grey = random.uniform(0, 255)
    vivid = random.uniform(0, 255, 3)
    share = random.beta(1, 3)
    return np.asarray(np.clip(grey + share * (vivid - grey), 0, 255), np.float32)


def skin_colour(random: np.random.Generator) -> Colours:
    """Return (3,) float32 RGB between deep brown and pale pink."""
    dark, pale = np.array([60, 40, 30]), np.array([245, 205, 180])
    colour = dark + random.uniform(0, 1) * (pale - dark) + random.normal(0, 10, 3)
    return np.asarray(np.clip(colour, 0, 255), np.float32)


def smooth_noise(side: int, random: np.random.Generator, channels: int = 1) -> Colours:
    """Return smooth noise of several sizes, (side, side, channels) float32 of mean 0 and about -1..1."""
    total = np.zeros((side, side, channels), np.float32)
    for cells in (2, 4, 8, 16, 32):
        weight = random.uniform(0, 1) / np.sqrt(cells)
        grid = random.standard_normal((cells, cells, channels)).astype(np.float32)
        total += weight * cv2.resize(grid, (side, side), interpolation=cv2.INTER_CUBIC).reshape(total.shape)
    return total
