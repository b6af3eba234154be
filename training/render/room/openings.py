"""Windows with what lies outside, what hangs before them, and doors; sizes and arguments as in furniture."""

import numpy as np

from training.imaging.colours import Colours, random_colour
from training.render.room.canvas import Canvas, noise
from training.render.room.surfaces import warm_or_cool, wood_colour

_DAYLIGHT = np.array([0.85, 0.95, 1.1], np.float32)


def window(canvas: Canvas, random: np.random.Generator, x: float, floor: float, day: float = 4.0) -> None:
    """Draw a window: frame, bars, sill, what lies outside, and perhaps curtains or a blind.

    Args:
        canvas: what it is drawn on.
        random: source of randomness.
        x: its middle.
        floor: where the wall meets the floor.
        day: how bright it is outside, a white wall's light being 1; under 0.1 it is night.
    """
    wide, top = random.uniform(0.15, 0.4), random.uniform(-0.1, 0.2)
    bottom = top + random.uniform(0.4, 0.75) if random.random() < 0.8 else floor - 0.02
    left, right = x - wide, x + wide
    frame = warm_or_cool(random.choice([60, 225]) + random.uniform(-20, 20), 0.1, random)
    bar = random.uniform(0.012, 0.03)
    canvas.box(left - bar, top - bar, right + bar, bottom + bar, frame)
    sky = warm_or_cool(240, random.uniform(0, 0.3), random)
    canvas.box(left, top, right, bottom, sky, glow=day)
    if random.random() < 0.6:
        _outside(canvas, random, (left, top, right, bottom), day)
    for share in np.linspace(0, 1, int(random.integers(2, 4)) + 1)[1:-1]:
        canvas.line((left + share * (right - left), top), (left + share * (right - left), bottom), bar, frame)
    if random.random() < 0.5:
        middle = top + random.uniform(0.25, 0.6) * (bottom - top)
        canvas.line((left, middle), (right, middle), bar, frame)
    canvas.box(left - 2 * bar, bottom + bar, right + 2 * bar, bottom + 3 * bar, frame * 0.9)
    kind = random.random()
    if kind < 0.4:
        cloth = random_colour(random) if random.random() < 0.5 else warm_or_cool(225, 0.3, random)
        for start, end in ((left - 0.12, left + 0.05), (right - 0.05, right + 0.12)):
            curtain(canvas, random, start, end, top - 0.06, max(bottom + 0.08, floor), cloth)
    elif kind < 0.55:
        _blind(canvas, random, (left, top, right, bottom), day)
    canvas.light(x, (top + bottom) / 2, 0.6, 0.35 * day * _DAYLIGHT)


def _outside(
    canvas: Canvas, random: np.random.Generator, pane: tuple[float, float, float, float], day: float
) -> None:
    left, top, right, bottom = pane
    horizon = top + random.uniform(0.3, 0.9) * (bottom - top)
    if random.random() < 0.5:
        for _ in range(6):
            green = np.array([95, 125, 70]) * random.uniform(0.5, 1.3)
            near = max(horizon + random.normal(0, 0.04), top)
            start = random.uniform(left, right)
            canvas.box(
                start, near, min(right, start + 0.12), bottom, green, glow=day * random.uniform(0.15, 0.5)
            )
    else:
        house = warm_or_cool(random.uniform(90, 220), 0.4, random)
        start = random.uniform(left, right)
        canvas.box(start, max(top, horizon - 0.15), right, bottom, house, glow=day * random.uniform(0.2, 0.6))
    ground = warm_or_cool(150, 0.4, random)
    canvas.box(left, horizon, right, bottom, ground, glow=day * random.uniform(0.1, 0.5))


def _blind(
    canvas: Canvas, random: np.random.Generator, pane: tuple[float, float, float, float], day: float
) -> None:
    left, top, right, bottom = pane
    gap, colour = random.uniform(0.018, 0.04), warm_or_cool(215, 0.15, random)
    for edge in np.arange(top, top + random.uniform(0.3, 1) * (bottom - top), gap):
        canvas.box(left, edge, right, edge + 0.75 * gap, colour, glow=0.25 * day)


def curtain(
    canvas: Canvas,
    random: np.random.Generator,
    left: float,
    right: float,
    top: float,
    bottom: float,
    colour: Colours,
) -> None:
    """Draw cloth that hangs in folds."""
    canvas.box(left, top, right, bottom, colour)
    turns = (right - left) * random.uniform(15, 40)
    phase = np.linspace(0, 2 * np.pi * turns, 64) + 0.9 * noise(1, 64, 1, 8, random)[0]
    canvas.shade((left, top, right, bottom), (0.85 + random.uniform(0.08, 0.25) * np.sin(phase))[None])


def curtains(canvas: Canvas, random: np.random.Generator, x: float, floor: float) -> None:
    """Draw a closed curtain from above the picture to the floor."""
    half = random.uniform(0.2, 0.7)
    colour = random_colour(random) if random.random() < 0.6 else warm_or_cool(200, 0.4, random)
    curtain(canvas, random, x - half, x + half, random.uniform(-0.2, 0.1), floor - 0.01, colour)


def door(canvas: Canvas, random: np.random.Generator, x: float, floor: float) -> None:
    """Draw a door in its frame, with panels; now and then open to a dark or bright next room."""
    half, top = random.uniform(0.15, 0.24), floor - random.uniform(0.85, 1.05)
    wood = wood_colour(random) if random.random() < 0.5 else warm_or_cool(225, 0.12, random)
    canvas.box(x - half - 0.03, top - 0.03, x + half + 0.03, floor, wood * 0.92)
    canvas.box(x - half, top, x + half, floor, wood)
    if random.random() < 0.25:
        beyond = warm_or_cool(random.choice([25, 200]), 0.3, random)
        canvas.box(x - half, top, x + half, floor, beyond, glow=random.choice([0, 0.6]))
        canvas.fill(
            [
                (x + half, top),
                (x + 1.3 * half, top - 0.02),
                (x + 1.3 * half, floor + 0.06),
                (x + half, floor),
            ],
            wood,
        )
        return
    for first, last in ((0.08, 0.45), (0.55, 0.92)) if random.random() < 0.6 else ():
        upper, lower = top + first * (floor - top), top + last * (floor - top)
        canvas.box(x - 0.7 * half, upper, x + 0.7 * half, lower, wood * 0.85)
        canvas.box(x - 0.66 * half, upper + 0.01, x + 0.7 * half, lower, wood * 1.02)
    side = x + random.choice([-0.8, 0.8]) * half
    canvas.box(
        side - 0.03, top + 0.52 * (floor - top), side + 0.01, top + 0.535 * (floor - top), (120, 115, 105)
    )
