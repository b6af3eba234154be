"""What lies behind a hand: a room that is drawn, or pictures from a folder."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError, SourceError
from signcam.frame import Image
from signcam.sources.expand import FoundFile, expand
from signcam.sources.picture_file import read_picture
from training.imaging.colours import random_colour
from training.render.room import furniture, openings, surfaces
from training.render.room.bystanders import arms, crowd, flesh, person
from training.render.room.canvas import Canvas
from training.render.room.surfaces import warm_or_cool

# Longer side of what is drawn, in pixels, for rooms in focus and for those so blurred that nobody can tell.
_SHARP_SIDE, _BLURRED_SIDE = 384, 216
_BLURRED = 0.007
# Pictures of a folder are kept at this longer side.
_KEPT_SIDE = 1280

_Style = Callable[[Canvas, np.random.Generator], None]


def _living(canvas: Canvas, random: np.random.Generator) -> None:
    floor = surfaces.walls(canvas, random)
    _furnish(canvas, random, floor, int(random.integers(2, 7)))
    if random.random() < 0.2:
        surfaces.sunlight(canvas, random)


def _furnish(canvas: Canvas, random: np.random.Generator, floor: float, count: int) -> None:
    """Place things side by side, those on the wall first."""
    kinds = sorted(random.integers(len(furniture.THINGS), size=count).tolist())
    places = (random.permutation(count) + random.uniform(0.1, 0.9, count)) / count * canvas.aspect
    for kind, x in zip(kinds, places.tolist(), strict=True):
        furniture.THINGS[kind](canvas, random, x, floor)


def _office(canvas: Canvas, random: np.random.Generator) -> None:
    floor = surfaces.walls(canvas, random)
    things = (furniture.shelf, furniture.cupboard, furniture.frames, openings.window, openings.door)
    for x in np.linspace(0.1, 0.9, int(random.integers(2, 5))) * canvas.aspect:
        random.choice(np.array(things))(canvas, random, float(x), floor)
    furniture.desk(canvas, random, random.uniform(0.2, 0.8) * canvas.aspect, floor)
    for x in random.uniform(0, canvas.aspect, 4):
        # Lights in the ceiling.
        canvas.box(x - 0.15, -0.02, x + 0.15, random.uniform(0.0, 0.05), (235, 240, 245), glow=2)


def _person(canvas: Canvas, random: np.random.Generator) -> None:
    _living(canvas, random) if random.random() < 0.7 else surfaces.bare_wall(canvas, random)
    head = random.uniform(0.22, 0.62)
    x = random.uniform(0.1, 0.9) * canvas.aspect
    person(canvas, random, x, random.uniform(-0.25 * head, 0.75 - head), head)
    if random.random() < 0.15:
        arms(canvas, random, 1)


def _bare(canvas: Canvas, random: np.random.Generator) -> None:
    surfaces.bare_wall(canvas, random)
    if random.random() < 0.35:
        surfaces.sunlight(canvas, random)


def _sitter(canvas: Canvas, random: np.random.Generator) -> None:
    x, top = random.uniform(0.2, 0.8) * canvas.aspect, random.uniform(0, 0.3)
    person(canvas, random, x, top, random.uniform(0.3, 0.5))


def _window(canvas: Canvas, random: np.random.Generator) -> None:
    """Somebody sits before a bright window."""
    floor = surfaces.walls(canvas, random)
    _furnish(canvas, random, floor, int(random.integers(0, 3)))
    for x in np.linspace(0.25, 0.75, int(random.integers(1, 3))) * canvas.aspect:
        openings.window(canvas, random, float(x) + random.normal(0, 0.1), floor, day=random.uniform(4, 11))
    if random.random() < 0.3:
        _sitter(canvas, random)


def _night(canvas: Canvas, random: np.random.Generator) -> None:
    """A dark room lit by a screen or a lamp."""
    floor = surfaces.walls(canvas, random)
    _furnish(canvas, random, floor, int(random.integers(1, 4)))
    if random.random() < 0.6:
        furniture.monitor(
            canvas, random, random.uniform(0, 1) * canvas.aspect, random.uniform(0.5, 1), glow=2
        )
    if random.random() < 0.5:
        furniture.lamp(canvas, random, random.uniform(0, 1) * canvas.aspect, floor)
    if random.random() < 0.3:
        _sitter(canvas, random)
    # The light of a screen that is not in the picture.
    glow = (
        warm_or_cool(1, random.uniform(0, 0.8), random)
        if random.random() < 0.7
        else random_colour(random) / 255
    )
    canvas.light(
        random.choice([-0.2, canvas.aspect + 0.2]), random.uniform(0, 1.2), 0.4, glow * random.uniform(0.1, 1)
    )


def _pattern(canvas: Canvas, random: np.random.Generator) -> None:
    kinds: tuple[_Style, ...] = (surfaces.bricks, surfaces.boards, surfaces.cloth)
    kinds[random.integers(len(kinds))](canvas, random)
    if random.random() < 0.3:
        furniture.frames(canvas, random, random.uniform(0, 1) * canvas.aspect, 1.2)
    if random.random() < 0.2:
        surfaces.sunlight(canvas, random)


def _hall(canvas: Canvas, random: np.random.Generator) -> None:
    """An event: a dim wall or stage, far people, lamps far out of focus."""
    canvas.box(0, 0, canvas.aspect, 1, random_colour(random) * random.uniform(0.15, 0.9))
    level = random.uniform(0.4, 0.75)
    canvas.box(0, level, canvas.aspect, 1, random_colour(random) * random.uniform(0.2, 0.6))
    for _ in range(int(random.integers(0, 4))):
        x, half = random.uniform(0, canvas.aspect), random.uniform(0.1, 0.4)
        canvas.box(
            x - half,
            level - random.uniform(0.2, 0.6),
            x + half,
            level + 0.02,
            random_colour(random),
            glow=random.choice([0.0, 0.5]),
        )
    if random.random() < 0.75:
        crowd(canvas, random, level - random.uniform(0, 0.15))
    _bokeh(canvas, random, level)


def _bokeh(canvas: Canvas, random: np.random.Generator, level: float) -> None:
    disc = random.uniform(0.008, 0.05)
    hues = [warm_or_cool(250, random.uniform(0.1, 0.9), random) for _ in range(3)] + [random_colour(random)]
    for _ in range(int(random.integers(4, 40))):
        at = (random.uniform(0, canvas.aspect), random.normal(0.5 * level, 0.2))
        size = disc * random.uniform(0.8, 1.2)
        canvas.oval(at, (size, size), hues[random.integers(4)], glow=random.choice([0.5, 2, 6]))


def _limbs(canvas: Canvas, random: np.random.Generator) -> None:
    """Bare arms and other skin, before a wall or a room."""
    surfaces.bare_wall(canvas, random) if random.random() < 0.5 else _living(canvas, random)
    arms(canvas, random, int(random.integers(1, 4)))
    if random.random() < 0.4:
        # A shoulder, a knee or a bald head at the picture's edge.
        edge = np.array([random.choice([0.1, 0.9]) * canvas.aspect, random.uniform(0.3, 1)])
        if random.random() < 0.5:
            edge = np.array([random.uniform(0, 1) * canvas.aspect, 0.95])
        size = random.uniform(0.12, 0.35)
        axes = (size, size * random.uniform(0.75, 1.3))
        canvas.ball((edge[0], edge[1]), axes, flesh(random), (float(random.normal(0, 0.6)), -0.3))


_STYLES: dict[str, tuple[_Style, float]] = {
    "living room": (_living, 0.25),
    "office": (_office, 0.12),
    "person": (_person, 0.17),
    "bare wall": (_bare, 0.12),
    "window": (_window, 0.08),
    "night": (_night, 0.08),
    "pattern": (_pattern, 0.08),
    "hall": (_hall, 0.05),
    "limbs": (_limbs, 0.05),
}
STYLES = tuple(_STYLES)
"""Kinds of room that `draw_room` knows."""


def draw_room(width: int, height: int, random: np.random.Generator, style: str | None = None) -> Image:
    """Draw a room as a webcam sees it, more or less out of focus.

    Args:
        width: of the picture, in pixels.
        height: see width.
        random: source of all randomness: the same state gives the same pixels.
        style: one of `STYLES`; None chooses, ordinary rooms most often.

    Returns:
        (height, width, 3) uint8 RGB.
    """
    if style is None:
        shares = np.array([share for _, share in _STYLES.values()])
        style = STYLES[random.choice(len(STYLES), p=shares / shares.sum())]
    blur = float(
        random.choice(
            [random.uniform(0, 0.004), np.exp(random.uniform(np.log(0.004), np.log(0.035)))], p=(0.35, 0.65)
        )
    )
    scale = (_BLURRED_SIDE if blur > _BLURRED else _SHARP_SIDE) / max(width, height)
    canvas = Canvas(max(8, round(width * scale)), max(8, round(height * scale)))
    _STYLES[style][0](canvas, random)
    low, high = {"night": (0.05, 0.25), "window": (0.12, 0.5)}.get(style, (0.5, 1.0))
    dim = random.uniform(low, high)
    ambient = dim * np.array([1.0, 0.93, 0.82]) ** random.normal(0.3, 1.0)
    middle = np.log({"night": 0.08, "window": 0.24}.get(style, 0.45))
    brightness = float(np.exp(np.clip(random.normal(middle, 0.5), np.log(0.012), np.log(0.75))))
    seen = canvas.expose(ambient, brightness, blur, random)
    askew = cv2.warpPerspective(seen, _view(canvas, random), canvas.size, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(cv2.resize(askew, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def _view(canvas: Canvas, random: np.random.Generator) -> npt.NDArray[np.float64]:
    """Return the 3x3 matrix from the canvas to a picture taken a little askew, nearer or mirrored."""
    zoom, angle = random.uniform(0.62, 0.97), np.radians(np.clip(random.normal(0, 3), -8, 8))
    square = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    corners = zoom * square * (1 + random.uniform(-0.07, 0.03, (4, 2)))
    corners = (
        corners
        * [canvas.aspect, 1]
        @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        / [canvas.aspect, 1]
    )
    corners = corners + random.uniform(-1, 1, 2) * (1 - zoom)
    seen = (np.clip(corners, -1, 1) + 1) / 2 * canvas.size - 0.5
    if random.random() < 0.5:
        seen = seen[[1, 0, 3, 2]]
    frame = (square + 1) / 2 * canvas.size - 0.5
    return np.asarray(cv2.getPerspectiveTransform(seen.astype(np.float32), frame.astype(np.float32)))


class RoomSource:
    """Where backgrounds come from: the pictures of a folder, or drawn ones."""

    def __init__(self, folder: Path | None = None) -> None:
        """Look for pictures anywhere in a folder; without one, rooms are drawn.

        Raises:
            SigncamError: the folder is not there or holds no pictures.
        """
        self._files = _pictures_in(folder) if folder is not None else []

    def draw(self, width: int, height: int, random: np.random.Generator) -> Image:
        """Return a part of a picture at some scale, now and then mirrored, or a drawn room.

        Args:
            width: in pixels.
            height: see width.
            random: source of all randomness.

        Returns:
            (height, width, 3) uint8 RGB.

        Raises:
            PictureError: the picture that was drawn by lot cannot be read.
        """
        if not self._files:
            return draw_room(width, height, random)
        picture = _kept(self._files[random.integers(len(self._files))])
        rows, columns = picture.shape[:2]
        # From the largest part of the frame's shape down to a half of it.
        scale = min(columns / width, rows / height) * random.uniform(0.5, 1)
        wide, high = max(1, int(width * scale)), max(1, int(height * scale))
        left, top = int(random.integers(columns - wide + 1)), int(random.integers(rows - high + 1))
        part = picture[top : top + high, left : left + wide]
        method = cv2.INTER_AREA if scale > 1 else cv2.INTER_CUBIC
        room = cv2.resize(part, (width, height), interpolation=method)
        return np.asarray(cv2.flip(room, 1) if random.random() < 0.5 else room, np.uint8)


def _pictures_in(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise SigncamError(f"{folder} is no folder. Name one with pictures of rooms.")
    try:
        files = expand(str(folder))
    except SourceError:  # it speaks of videos too, which are no rooms
        files = []
    found = [item.path for item in files if isinstance(item, FoundFile) and item.kind == "picture"]
    if not found:
        raise SigncamError(
            f"{folder} holds no pictures. Name a folder that does, or none to have rooms drawn."
        )
    return found


@lru_cache(maxsize=64)
def _kept(path: Path) -> Image:
    """Return a picture no larger than a frame needs; the same few are read again and again."""
    picture = read_picture(path)
    scale = _KEPT_SIDE / max(picture.shape[:2])
    if scale >= 1:
        return picture
    size = max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
