"""Drawn hands where they are hard to find: one difficulty a picture; people still read the digit."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from signcam.frame import Image
from training.imaging.colours import Colours
from training.render.composite.compose import Landmarks, Placement, compose
from training.render.composite.webcam import CameraEffects, apply, random_effects
from training.render.manifest import Entry, read_layer
from training.render.room.room import draw_room

DIFFICULTIES = ("wall", "cast", "grey", "tiny", "jpeg", "dim", "motion")
"""A patterned wall of the hand's own colour; coloured light; no colour; 100x100 pixels without colour; strong
JPEG; a dark room; motion blur."""
_WIDTH, _HEIGHT = 640, 480
# From the wrist to the farthest joint, as a share of the picture's height.
_LENGTHS = 0.3, 0.62
_TINY, _TINY_LENGTHS = 100, (0.5, 0.8)
_TILT = 20.0
_CAMERA = 0.3
# How bright what is about the hand is in a dark room, 0..255.
_DIM = 12.0, 28.0


def compose_hard(folder: Path, entry: Entry, difficulty: str, seed: int) -> Image:
    """Return a drawn hand in one difficulty.

    Args:
        folder: where the hand lies.
        entry: which hand.
        difficulty: one of `DIFFICULTIES`.
        seed: of everything else, with the hand's number.

    Returns:
        (480, 640, 3) uint8 RGB; (100, 100, 3) where it is `tiny`.
    """
    random = np.random.default_rng((seed, entry.index))
    layer = read_layer(folder / entry.file)
    landmarks = np.array(entry.landmarks, np.float32)
    tiny = difficulty == "tiny"
    width, height = (_HEIGHT, _HEIGHT) if tiny else (_WIDTH, _HEIGHT)
    reach = float(np.linalg.norm(landmarks - landmarks[0], axis=1).max())
    length = random.uniform(*(_TINY_LENGTHS if tiny else _LENGTHS)) * height
    tilt = float(random.uniform(-_TILT, _TILT))
    placement = Placement(bool(random.random() < 0.5), tilt, length / reach, (width / 2, height / 2))
    box = np.ptp(landmarks @ placement.matrix(landmarks)[:2, :2].T, axis=0)
    free = np.maximum(0.0, (np.array([width, height]) - box) / 2 - 0.05 * height)
    x, y = np.array(placement.centre) + random.uniform(-1, 1, 2) * free
    if difficulty == "wall" or (tiny and random.random() < 0.5):
        opaque = layer[layer[..., 3] > 200][:, :3]
        behind = _patterned_wall(opaque.mean(axis=0), width, height, random)
    else:
        behind = draw_room(width, height, random)
    image, points = compose(layer, landmarks, behind, replace(placement, centre=(float(x), float(y))), random)
    image = apply(image, _effects(difficulty, _brightness(image, points), random), random)
    if tiny:
        image = cv2.resize(image, (_TINY, _TINY), interpolation=cv2.INTER_AREA).astype(np.uint8)
    if difficulty in ("grey", "tiny"):
        image = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB).astype(np.uint8)
    return image


def _brightness(image: Image, points: Landmarks) -> float:
    """Return how bright a picture is about the hand, 0..255."""
    left, top, width, height = cv2.boundingRect(points)
    return float(image[max(0, top) : top + height, max(0, left) : left + width].mean())


def _effects(difficulty: str, brightness: float, random: np.random.Generator) -> CameraEffects:
    effects = random_effects(random, _CAMERA)
    if difficulty == "cast":
        red, green, blue = np.exp(random.normal(0, 0.4, 3)).clip(0.4, 1.5).tolist()
        return replace(effects, cast=(red, green, blue), saturation=1.0)
    if difficulty == "jpeg":
        return replace(effects, jpeg_quality=int(random.integers(6, 16)))
    if difficulty == "dim":
        exposure = min(1.0, random.uniform(*_DIM) / max(brightness, 1.0))
        return replace(effects, exposure=exposure, gamma=1.0, shot_noise=6.0, read_noise=2.0)
    if difficulty == "motion":
        return replace(effects, motion_px=float(random.uniform(8, 18)))
    return effects


def _patterned_wall(colour: Colours, width: int, height: int, random: np.random.Generator) -> Image:
    """Return a wall of tiles, stripes, dots or a grid, whose colours are about the given one."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    period, angle = random.uniform(12, 60), random.uniform(-0.6, 0.6)
    along = (x * np.cos(angle) + y * np.sin(angle)) / period
    across = (y * np.cos(angle) - x * np.sin(angle)) / period
    inside = (
        (np.floor(along) + np.floor(across)) % 2,
        np.floor(along) % 2,
        (along % 1 - 0.5) ** 2 + (across % 1 - 0.5) ** 2 < 0.1,
        np.maximum(abs(along % 1 - 0.5), abs(across % 1 - 0.5)) > 0.42,
    )[random.integers(4)]
    pattern = np.asarray(inside, np.float32)[..., None]
    contrast = random.uniform(15, 50) * (1 + random.normal(0, 0.2, 3))
    shade = 1 + random.uniform(-0.2, 0.2) * (x[..., None] / width - 0.5)
    wall = (colour + random.normal(0, 12, 3) + (pattern - pattern.mean()) * contrast) * shade
    return np.asarray(np.clip(wall, 0, 255), np.uint8)
