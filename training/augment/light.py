"""Shows a crop under other light and through other cameras."""

import cv2
import numpy as np
import numpy.typing as npt

from signcam.frame import Image
from training.imaging.colours import Colours, smooth_noise
from training.imaging.geometry import coordinates
from training.imaging.optics import jpeg_round_trip, motion_kernel


def change_light(
    seen: Colours, gamma: float, gain: float, cast: float, random: np.random.Generator
) -> Colours:
    """Return a picture under other light: brightness, gamma, saturation, colour, a shadow across.

    Args:
        seen: (size, size, 3) float32 RGB, 0..255.
        gamma: spread of gamma's logarithm.
        gain: spread of the logarithm of the brightness.
        cast: spread of the logarithm of each colour's gain.
        random: source of randomness.

    Returns:
        (size, size, 3) float32 RGB from 0; over 255 is what a sensor cannot hold.
    """
    size = seen.shape[0]
    power = np.exp(np.clip(random.normal(0, gamma), -1, 0.7))
    curve = np.linspace(0, 1, 256, dtype=np.float32) ** np.float32(power)
    seen = curve[np.clip(seen, 0, 255).astype(np.uint8)]
    saturation = 0.0 if random.random() < 0.04 else np.exp(random.normal(0, 0.35))
    gains = np.exp(random.normal(0, cast, 3)) * np.exp(np.clip(random.normal(0, gain), -0.9, 0.6))
    contrast = np.exp(random.normal(0, 0.15))
    # Contrast about the mean, or a dark hand would become all black. Every third pixel tells it well enough.
    middle = float(seen[::3, ::3].mean())
    # Saturation, contrast and gains are one matrix on (R, G, B, 1).
    mix = saturation * np.eye(3) + (1 - saturation) / 3
    matrix = np.hstack([contrast * mix, np.full((3, 1), middle * (1 - contrast))]) * gains[:, None]
    seen = np.asarray(cv2.transform(seen, matrix.astype(np.float32)), np.float32)
    light = np.ones((size, size, 1), np.float32)
    if random.random() < 0.35:
        light = light * np.exp(np.float32(random.uniform(0.1, 0.5)) * smooth_noise(size, random))
    if random.random() < 0.35:
        light = light * _shadow(size, random)
    return np.maximum(seen * (light * 255), 0)


def _shadow(size: int, random: np.random.Generator) -> Colours:
    """Return (size, size, 1): 1 on one side of a soft or sharp line, darker on the other."""
    angle = random.uniform(0, 2 * np.pi)
    x, y = coordinates(size)
    cosine, sine = np.float32(np.cos(angle) / size), np.float32(np.sin(angle) / size)
    along = cosine * (x - np.float32(size / 2)) + sine * (y - np.float32(size / 2))
    along = along - np.float32(random.uniform(-0.3, 0.3))
    edge = 1 / (1 + np.exp(-along * np.float32(random.uniform(3, 40))))
    return np.asarray(1 - np.float32(random.uniform(0.1, 0.6)) * edge[..., None], np.float32)


def simulate_camera(
    seen: Colours, blurred: float, small: float, noisy: float, compressed: float, random: np.random.Generator
) -> Image:
    """Return what lens, sensor and video coding make of a picture.

    Args:
        seen: (size, size, 3) float32 RGB, 0..255.
        blurred: how likely it is out of focus or moving.
        small: how likely the hand had few pixels and was enlarged.
        noisy: how likely the sensor's noise is seen.
        compressed: how likely it went through JPEG.
        random: source of randomness.

    Returns:
        (size, size, 3) uint8 RGB.
    """
    size = seen.shape[0]
    if random.random() < blurred:
        if random.random() < 0.6:
            seen = np.asarray(cv2.GaussianBlur(seen, (0, 0), random.uniform(0.3, 1.6)), np.float32)
        else:
            seen = np.asarray(cv2.filter2D(seen, -1, _motion(random)), np.float32)
    shrunk = random.random() < small
    if shrunk:
        side = int(random.uniform(0.32, 0.9) * size)
        seen = np.asarray(cv2.resize(seen, (side, side), interpolation=cv2.INTER_AREA), np.float32)
    if random.random() < noisy:
        strength = np.float32(random.gamma(1.5, 3.5))
        seen = seen + strength * random.standard_normal(seen.shape, np.float32)
    whole = np.clip(np.round(seen), 0, 255).astype(np.uint8)
    if random.random() < compressed:
        whole = jpeg_round_trip(whole, int(random.integers(25, 90)))
    if shrunk:
        whole = cv2.resize(whole, (size, size), interpolation=cv2.INTER_LINEAR).astype(np.uint8)
    return whole


def _motion(random: np.random.Generator) -> npt.NDArray[np.float32]:
    """Return the kernel of a hand that moved on a line of a few pixels."""
    return motion_kernel(random.uniform(0, np.pi), random.uniform(1.5, 4))
