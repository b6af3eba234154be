"""Draws what may lie behind a hand: rooms, walls, textures, skin, black. Nothing is photographed."""

import cv2
import numpy as np

from training.imaging.colours import Colours, random_colour, skin_colour, smooth_noise


def random_background(side: int, random: np.random.Generator) -> Colours:
    """Return a (side, side, 3) float32 RGB picture, 0..255, of something that is no hand."""
    kinds = (_plain, _extreme, _gradient, _clouds, _room, _stripes, _pattern, _skin)
    kind = random.choice(len(kinds), p=(0.10, 0.14, 0.12, 0.15, 0.24, 0.06, 0.08, 0.11))
    return kinds[kind](side, random)


def _plain(side: int, random: np.random.Generator) -> Colours:
    return np.full((side, side, 3), random_colour(random), np.float32)


def _extreme(side: int, random: np.random.Generator) -> Colours:
    value = random.choice([random.uniform(0, 12), random.uniform(225, 255)])
    return np.full((side, side, 3), value, np.float32)


def _gradient(side: int, random: np.random.Generator) -> Colours:
    angle = random.uniform(0, 2 * np.pi)
    y, x = np.mgrid[0:side, 0:side].astype(np.float32) / side - 0.5
    along = np.clip((np.cos(angle) * x + np.sin(angle) * y) * random.uniform(0.7, 2) + 0.5, 0, 1)[..., None]
    one = random_colour(random)
    other = (
        random_colour(random) if random.random() < 0.5 else np.clip(one * random.uniform(0.4, 1.4), 0, 255)
    )
    return np.asarray(one + along * (other - one), np.float32)


def _clouds(side: int, random: np.random.Generator) -> Colours:
    channels = 3 if random.random() < 0.3 else 1
    return np.clip(
        random_colour(random) + random.uniform(10, 80) * smooth_noise(side, random, channels), 0, 255
    )


def _stripes(side: int, random: np.random.Generator) -> Colours:
    angle, period = random.uniform(0, np.pi), random.uniform(3, 30)
    y, x = np.mgrid[0:side, 0:side].astype(np.float32)
    wave = np.sin((np.cos(angle) * x + np.sin(angle) * y) * 2 * np.pi / period + random.uniform(0, 6))
    along = np.clip(wave * random.uniform(0.5, 4) + 0.5, 0, 1)[..., None]
    one, other = random_colour(random), random_colour(random)
    return np.asarray(one + along * (other - one), np.float32)


def _pattern(side: int, random: np.random.Generator) -> Colours:
    """Tiles, dots or a grid, as on wallpaper, bathroom walls and shirts."""
    angle, period = random.uniform(0, np.pi), random.uniform(5, 30)
    y, x = np.mgrid[0:side, 0:side].astype(np.float32) / period
    along = (np.cos(angle) * x + np.sin(angle) * y + random.uniform()) % 1
    across = (np.cos(angle) * y - np.sin(angle) * x + random.uniform()) % 1
    size = random.uniform(0.1, 0.45)
    drawn = (
        (along < 0.5) == (across < 0.5),
        (along - 0.5) ** 2 + (across - 0.5) ** 2 < size**2,
        np.minimum(along, across) < size / 2,
    )[random.integers(3)]
    one = random_colour(random)
    other = np.clip(one + random.normal(0, 45) + random.normal(0, 15, 3), 0, 255)
    return np.where(drawn[..., None], other, one).astype(np.float32)


def _room(side: int, random: np.random.Generator) -> Colours:
    """A wall with frames, shelves, furniture, people: shapes over shapes, out of focus or not."""
    picture = _gradient(side, random) if random.random() < 0.7 else _clouds(side, random)
    picture = np.ascontiguousarray(picture, np.float32)
    for _ in range(random.integers(1, 14)):
        colour = skin_colour(random) if random.random() < 0.15 else random_colour(random)
        _shape(picture, colour.tolist(), random)
    sigma = random.choice([0.0, random.uniform(0.4, 5)])
    return cv2.GaussianBlur(picture, (0, 0), sigma).astype(np.float32) if sigma else picture


def _skin(side: int, random: np.random.Generator) -> Colours:
    """A face, an arm or another hand: blobs and finger-like bars in a skin's colour, shaded."""
    picture = np.ascontiguousarray(_gradient(side, random), np.float32)
    colour = skin_colour(random)
    centre = random.uniform(0, side, 2)
    axes = random.uniform(0.2, 0.7, 2) * side
    cv2.ellipse(
        picture,
        centre.astype(int).tolist(),
        axes.astype(int).tolist(),
        float(random.uniform(0, 180)),
        0,
        360,
        colour.tolist(),
        -1,
    )
    for _ in range(random.integers(0, 5)):
        shade = np.clip(colour * random.uniform(0.6, 1.15), 0, 255).tolist()
        start, end = random.uniform(0, side, (2, 2)).astype(int).tolist()
        cv2.line(picture, start, end, shade, int(random.integers(4, 14)))
    picture = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.5, 3)).astype(np.float32)
    return np.clip(picture * (1 + 0.15 * smooth_noise(side, random)), 0, 255).astype(np.float32)


def _shape(picture: Colours, colour: list[float], random: np.random.Generator) -> None:
    side = picture.shape[0]
    kind = random.integers(4)
    one, other = random.uniform(-0.2 * side, 1.2 * side, (2, 2)).astype(int).tolist()
    thickness = -1 if random.random() < 0.6 else int(random.integers(1, 8))
    if kind == 0:
        cv2.rectangle(picture, one, other, colour, thickness)
    elif kind == 1:
        axes = random.uniform(2, 0.5 * side, 2).astype(int).tolist()
        cv2.ellipse(picture, one, axes, float(random.uniform(0, 180)), 0, 360, colour, thickness)
    elif kind == 2:
        cv2.line(picture, one, other, colour, int(random.integers(1, 12)), cv2.LINE_AA)
    else:
        corners = (np.array(one) + random.normal(0, 0.3 * side, (random.integers(3, 7), 2))).astype(np.int32)
        cv2.fillPoly(picture, [corners], colour)
