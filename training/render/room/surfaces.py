"""Walls, floors and cloth: what fills a picture or a side of a room."""

import numpy as np

from training.imaging.colours import Colours, random_colour
from training.render.room.canvas import Canvas, Floats, noise


def warm_or_cool(value: float, saturation: float, random: np.random.Generator) -> Colours:
    """Return (3,) float32 RGB: a grey drawn towards cream or, less often, blue, green or pink.

    Args:
        value: the brightest channel, 0..255.
        saturation: 0 for grey, 1 for as vivid as a screen shows.
        random: source of randomness.
    """
    towards = np.array(
        [(1.0, 0.85, 0.6), (1.0, 0.75, 0.55), (0.7, 0.85, 1.0), (0.75, 1.0, 0.8), (1.0, 0.75, 0.8)]
    )
    hue = towards[random.choice(5, p=(0.4, 0.2, 0.2, 0.12, 0.08))]
    return np.asarray(value * (1 - saturation * (1 - hue)), np.float32)


def wall_colour(random: np.random.Generator) -> Colours:
    """Return (3,) float32 RGB: white to cream mostly, then pastel, grey, and any paint there is."""
    kind = random.random()
    if kind < 0.55:
        return warm_or_cool(random.uniform(185, 250), random.uniform(0, 0.35), random)
    if kind < 0.8:
        return warm_or_cool(random.uniform(90, 220), random.uniform(0, 0.7), random)
    return random_colour(random)


def wood_colour(random: np.random.Generator) -> Colours:
    """Return (3,) float32 RGB between dark walnut and birch, or painted white, grey or black."""
    if random.random() < 0.35:
        return warm_or_cool(random.choice([25, 70, 160, 235]) + random.uniform(-15, 15), 0.08, random)
    dark, pale = np.array([62, 38, 24]), np.array([226, 190, 145])
    return np.asarray(dark + random.uniform(0, 1) * (pale - dark) + random.normal(0, 6, 3), np.float32)


def walls(canvas: Canvas, random: np.random.Generator) -> float:
    """Draw the back of a room: one or two walls, floor and skirting, perhaps the ceiling.

    Returns:
        Where the back wall meets the floor, in heights; often below the picture.
    """
    wall, wide = wall_colour(random), canvas.aspect
    floor = random.uniform(0.72, 1.3)
    canvas.box(0, 0, wide, 1, wall)
    _mottle(canvas, random)
    if random.random() < 0.25:
        # Wainscot or a painted band.
        canvas.box(0, random.uniform(0.4, 0.7), wide, 1, wall * random.uniform(0.6, 1.1, 3))
    ground, skirting = wood_colour(random) * random.uniform(0.6, 1), wall * random.uniform(0.7, 1.15)
    canvas.box(0, floor, wide, 1.4, ground)
    if floor < 1:
        canvas.shade((0, floor, wide, 1), 1 + 0.12 * noise(30, 40, 30, 3, random))
    canvas.shadow([(0, floor - 0.01), (wide, floor - 0.01), (wide, floor + 0.03), (0, floor + 0.03)], 0.35)
    canvas.box(0, floor - 0.035, wide, floor, skirting)
    if random.random() < 0.3:
        top = random.uniform(0.02, 0.16)
        canvas.box(0, 0, wide, top, warm_or_cool(random.uniform(200, 250), 0.1, random))
        canvas.shade((0, 0, wide, top), random.uniform(0.7, 1.0) * np.ones((1, 1)))
    if random.random() < 0.35:
        _side_wall(canvas, wall, ground, floor, random)
    return floor


def _side_wall(
    canvas: Canvas, wall: Colours, ground: Colours, floor: float, random: np.random.Generator
) -> None:
    wide, depth = canvas.aspect, random.uniform(0.1, 0.45)
    inner, outer = (depth, 0.0) if random.random() < 0.5 else (wide - depth, wide)
    drop = depth * random.uniform(0.2, 0.6)
    shade = random.choice([random.uniform(0.55, 0.9), random.uniform(1.05, 1.2)])
    canvas.fill([(inner, 0), (outer, 0), (outer, floor + drop), (inner, floor)], wall * shade)
    canvas.fill([(inner, floor), (outer, floor + drop), (outer, 2), (inner, 2)], ground)
    reach = 0.03 if outer > inner else -0.03
    canvas.shadow(
        [(inner - reach, 0), (inner + reach, 0), (inner + reach, floor), (inner - reach, floor)], 0.15
    )


def bare_wall(canvas: Canvas, random: np.random.Generator) -> None:
    """Fill the picture with one wall: smooth, plastered or concrete."""
    canvas.box(
        0, 0, canvas.aspect, 1, wall_colour(random) if random.random() < 0.7 else random_colour(random)
    )
    _mottle(canvas, random)
    if random.random() < 0.5:
        height, width = canvas.colours.shape[:2]
        plaster = noise(height, width, height // 3, width // 3, random)
        # Light from the side shows the relief: the slope of the height.
        relief = plaster - np.roll(plaster, 1, axis=0)
        canvas.shade((0, 0, canvas.aspect, 1), 1 + random.uniform(0.01, 0.06) * relief)


def _mottle(canvas: Canvas, random: np.random.Generator) -> None:
    stains = noise(60, 80, int(random.integers(3, 20)), int(random.integers(3, 20)), random)
    canvas.shade((0, 0, canvas.aspect, 1), 1 + random.uniform(0, 0.025) * stains)


def bricks(canvas: Canvas, random: np.random.Generator) -> None:
    """Fill the picture with bricks, blocks or tiles in mortar."""
    tall = random.uniform(0.035, 0.16)
    long = tall * random.choice([1.0, random.uniform(1.8, 3.2)])
    shift = 0.0 if random.random() < 0.3 else long / 2
    brick = random_colour(random) if random.random() < 0.4 else wall_colour(random)
    if random.random() < 0.35:
        brick = np.array([150, 78, 58], np.float32) * random.uniform(0.5, 1.3)
    mortar = np.clip(brick * random.choice([0.6, 0.8, 1.15]) + random.uniform(-10, 25), 0, 255)
    gap, spread = random.uniform(0.03, 0.14) * tall, random.uniform(0.01, 0.16)
    canvas.box(0, 0, canvas.aspect, 1, mortar)
    for row in range(int(1 / tall) + 1):
        first = -(row % 2) * shift
        for place in range(int((canvas.aspect - first) / long) + 1):
            left, top = first + place * long, row * tall
            colour = brick * (1 + random.normal(0, spread))
            canvas.box(left + gap, top + gap, left + long, top + tall, colour)
    _mottle(canvas, random)


def boards(canvas: Canvas, random: np.random.Generator) -> None:
    """Fill the picture with wooden boards, upright or lying."""
    wood, wide = wood_colour(random), random.uniform(0.06, 0.3)
    height, width = canvas.colours.shape[:2]
    upright = random.random() < 0.5
    span = canvas.aspect if upright else 1.0
    canvas.box(0, 0, canvas.aspect, 1, wood * 0.35)
    joint = random.uniform(0.002, 0.008)
    for place in range(int(span / wide) + 1):
        colour = wood * (1 + random.normal(0, 0.09))
        start, end = place * wide + joint, (place + 1) * wide
        if upright:
            canvas.box(start, 0, end, 1, colour)
        else:
            canvas.box(0, start, canvas.aspect, end, colour)
    across, along = int(random.integers(40, 90)), int(random.integers(2, 6))
    rows, columns = (along, across) if upright else (across, along)
    fibres = noise(height, width, rows, columns, random)
    canvas.shade((0, 0, canvas.aspect, 1), 1 + random.uniform(0.03, 0.16) * fibres)


def cloth(canvas: Canvas, random: np.random.Generator) -> None:
    """Fill the picture with cloth in folds: plain, striped, checked or printed."""
    height, width = canvas.colours.shape[:2]
    one, other = random_colour(random), random_colour(random)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / np.float32(height)
    angle = random.choice([0.0, np.pi / 2, random.uniform(0, np.pi)])
    bend = np.float32(random.uniform(0, 0.05)) * noise(height, width, 4, 5, random)
    along = np.float32(np.cos(angle)) * x + np.float32(np.sin(angle)) * y + bend
    across = np.float32(np.cos(angle)) * y - np.float32(np.sin(angle)) * x + bend
    waves, kind = random.uniform(4, 30), random.integers(4)
    if kind == 0:
        share = np.zeros((height, width), np.float32)
    elif kind == 1:
        share = _stripe(along * waves, random)
    elif kind == 2:
        share = (_stripe(along * waves, random) + _stripe(across * waves, random)) / 2
    else:
        share = np.clip(noise(height, width, int(waves) + 3, int(waves) + 5, random) * 3, 0, 1)
    canvas.colours[:] = np.clip(one + share[..., None] * (other - one), 0, 255).astype(np.uint8)
    folds = noise(height, width, 4, int(random.integers(4, 12)), random)
    canvas.shade((0, 0, canvas.aspect, 1), np.exp(random.uniform(0.02, 0.25) * folds))


def _stripe(phase: Floats, random: np.random.Generator) -> Floats:
    """Return 0 and 1 by turns with soft edges, one turn for each whole number of the phase."""
    sharp, share = random.uniform(1, 6), random.uniform(-0.6, 0.6)
    return np.asarray(
        np.clip(np.float32(sharp) * (np.sin(2 * np.pi * phase) + share) + 0.5, 0, 1), np.float32
    )


def sunlight(canvas: Canvas, random: np.random.Generator) -> None:
    """Throw the shadow of a window's bars, a blind or something outside on what is there."""
    lean, gap = random.uniform(-0.5, 0.5), random.uniform(0.06, 0.4)
    depth, start = random.uniform(0.15, 0.55), random.uniform(-0.4, 0.2)
    thick = gap * random.uniform(0.15, 0.6)
    upright = random.random() < 0.4
    for place in range(int((canvas.aspect + 1) / gap)):
        near, far = start + place * gap, start + place * gap + thick
        if upright:
            canvas.shadow([(near, 0), (far, 0), (far + lean, 1), (near + lean, 1)], depth)
        else:
            wide = canvas.aspect
            canvas.shadow([(0, near), (0, far), (wide, far + lean), (wide, near + lean)], depth)
