"""What an arm does below the picture it was rendered in: it runs on, bare, or into a sleeve of drawn cloth.

Both are strips: a small picture of the arm or cloth lying straight, warped to where the arm goes. Colours
are premultiplied by opacity, so that resampling leaves no fringe.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from training.imaging.colours import Colours, random_colour
from training.render.room.canvas import Floats, noise

Point = npt.NDArray[np.float64]
"""(2,) x, y in pixels."""

Cloth = npt.NDArray[np.uint8]
"""(length, width, 4) uint8 RGBA, premultiplied; the hand lies above its first row."""

# Pixels of cloth across a strip's width: more than any arm in a frame is seen with would be wasted.
_WIDTH = 96
_LENGTH = 160
# Rows at the layer's bottom that the arm's colours are taken from.
_SAMPLED = 4


@dataclass(frozen=True)
class Arm:
    """A forearm in a layer.

    Attributes:
        start: where the layer ends, in the arm's left outline.
        end: the same in its right outline.
        along: from the hand towards the elbow, of length 1.
        colours: (width, 4) uint8 RGBA, premultiplied, from `start` to `end`.
    """

    start: Point
    end: Point
    along: Point
    colours: npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Strip:
    """A piece of arm or sleeve in a frame.

    Attributes:
        picture: the piece lying straight.
        corners: (4, 2) where its first row's left and right ends and its last row's right and left ends come
            to lie, in pixels of the frame.
    """

    picture: Cloth
    corners: npt.NDArray[np.float64]


def find_arm(premultiplied: npt.NDArray[np.uint8], wrist: Point) -> Arm:
    """Return the forearm that runs out of a layer's bottom edge.

    Args:
        premultiplied: (height, width, 4) uint8 RGBA.
        wrist: where the hand begins.

    Raises:
        ValueError: nothing is opaque below the wrist.
    """
    opaque = premultiplied[..., 3] > 127
    rows = np.flatnonzero(opaque.any(axis=1))
    if len(rows) == 0 or rows[-1] <= wrist[1]:
        raise ValueError("The layer has no forearm below its wrist.")
    bottom = int(rows[-1])
    left, right = np.flatnonzero(opaque[bottom])[[0, -1]]
    higher = round(0.5 * (wrist[1] + bottom))
    middle = np.array([(left + right) / 2, bottom])
    columns = np.flatnonzero(opaque[higher])
    above = np.array([(columns[0] + columns[-1]) / 2 if len(columns) else wrist[0], higher])
    along = middle - above
    # One side of a wide sleeve may leave the layer before the other: never more askew than an arm is.
    along[0] = np.clip(along[0], -0.5 * along[1], 0.5 * along[1]) if along[1] > 0 else 0
    along[1] = max(along[1], 1)
    sampled = premultiplied[max(0, bottom - _SAMPLED + 1) : bottom + 1, left : right + 1]
    colours = sampled.mean(axis=0).round().astype(np.uint8)
    return Arm(
        np.array([left - 0.5, bottom], np.float64),
        np.array([right + 0.5, bottom], np.float64),
        along / np.linalg.norm(along),
        colours,
    )


def bare_strip(arm: Arm, random: np.random.Generator) -> Cloth:
    """Return the arm's last rows smeared along it, with a little unevenness."""
    # What lies next to the layer's edge may be half transparent by antialiasing alone.
    line = cv2.resize(arm.colours[None], (_WIDTH, 1), interpolation=cv2.INTER_AREA).astype(np.float32)
    line[..., :3] *= 255 / np.maximum(line[..., 3:], 1)
    line[..., 3] = 255
    uneven = 1 + 0.035 * noise(_LENGTH, _WIDTH, 9, 4, random)
    uneven[0] = 1
    away = np.linspace(1, random.uniform(0.75, 1.05), _LENGTH, dtype=np.float32)[:, None]
    strip = np.repeat(line, _LENGTH, axis=0)
    strip[..., :3] *= (uneven * away)[..., None]
    return np.clip(strip, 0, 255).astype(np.uint8)


def sleeve_strip(random: np.random.Generator) -> Cloth:
    """Return a sleeve of cloth: a colour, stripes, checks or ribs, in folds, round, with a cuff."""
    across = np.linspace(-1, 1, _WIDTH, dtype=np.float32)[None]
    along = np.linspace(0, 1, _LENGTH, dtype=np.float32)[:, None]
    cloth = _woven(along, across, random)
    lit = random.uniform(-0.6, 0.6)
    round_ = np.clip(np.cos(np.arcsin(np.clip(across, -1, 1)) - np.arcsin(lit)), 0, 1)
    slant = random.normal(0, 0.6)
    creased = noise(2 * _LENGTH, _WIDTH, int(random.integers(6, 26)), int(random.integers(2, 5)), random)
    rows = (np.arange(_LENGTH)[:, None] + slant * 20 * across + 0.5 * _LENGTH).astype(int)
    folds = creased[np.clip(rows, 0, 2 * _LENGTH - 1), np.arange(_WIDTH)[None]]
    shading = (0.42 + 0.58 * round_) * np.exp(random.uniform(0.04, 0.22) * folds)
    cuff = random.uniform(0.02, 0.14)
    if random.random() < 0.6:
        # The seam of a hem, and the step down from it.
        seam = np.exp(-(((along - cuff) / 0.006) ** 2))
        shading = shading * (1 - 0.35 * seam) * np.where(along < cuff, random.uniform(1.0, 1.12), 1)
    shading = shading * (1 - 0.25 * np.exp(-((along / 0.012) ** 2)))
    strip = np.empty((_LENGTH, _WIDTH, 4), np.float32)
    strip[..., :3] = np.clip(cloth * shading[..., None], 0, 255)
    # Seen a little from the hand's side, the opening is an arc.
    arc = random.uniform(-0.05, 0.04)
    strip[..., 3] = 255 * np.clip((along - max(0.0, arc) - 0.008 + arc * across**2) * _LENGTH / 2, 0, 1)
    # Creases dent the outline too.
    dents = random.uniform(0.01, 0.07) * np.abs(creased[:_LENGTH, [3, -4]])
    edges = np.where(across < 0, dents[:, :1], dents[:, 1:])
    strip[..., 3] *= np.clip((1 - edges - np.abs(across)) * _WIDTH / 3 + 1, 0, 1)
    strip[..., :3] *= strip[..., 3:] / 255
    return strip.round().astype(np.uint8)


def _woven(along: Floats, across: Floats, random: np.random.Generator) -> Colours:
    one, other = random_colour(random), random_colour(random)
    waves, kind = random.uniform(3, 22), random.random()
    flat = along * 0 + across * 0
    if kind < 0.55:
        share = flat
    elif kind < 0.7:
        share = flat + (np.sin(2 * np.pi * waves * along) > random.uniform(-0.7, 0.7))
    elif kind < 0.8:
        share = flat + (np.sin(np.pi * waves / 3 * across) > random.uniform(-0.7, 0.7))
    elif kind < 0.9:
        share = 0.5 * (np.sin(2 * np.pi * waves * along) > 0) + 0.5 * (np.sin(np.pi * waves / 2 * across) > 0)
    else:
        # Ribs of knitted wool.
        share, other = flat + 0.5 + 0.5 * np.sin(2 * np.pi * 7 * np.arcsin(np.clip(across, -1, 1))), one * 0.7
    return np.asarray(one + share[..., None].astype(np.float32) * (other - one), np.float32)


def paste_strip(
    picture: Cloth, corners: npt.NDArray[np.float64], size: tuple[int, int]
) -> npt.NDArray[np.uint8]:
    """Return a frame of this width and height with a strip in it, RGBA uint8, premultiplied; see `Strip`."""
    # A transparent border, so that the strip's sides come out smooth; its first row stays a sharp seam.
    bordered = cv2.copyMakeBorder(picture, 0, 0, 2, 2, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
    rows, columns = picture.shape[:2]
    lying = np.array([(1.5, 0), (columns + 1.5, 0), (columns + 1.5, rows - 1), (1.5, rows - 1)], np.float32)
    matrix = cv2.getPerspectiveTransform(lying, corners.astype(np.float32))
    return np.asarray(cv2.warpPerspective(bordered, matrix, size), np.uint8)
