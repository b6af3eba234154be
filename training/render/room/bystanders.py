"""People behind a hand, out of focus: a face and shoulders, bare arms, a far crowd. None has a hand."""

from itertools import pairwise

import numpy as np

from training.imaging.colours import Colours, random_colour, skin_colour
from training.render.room.canvas import Canvas, noise
from training.render.room.surfaces import warm_or_cool

_HAIR = np.array(
    [(18, 15, 14), (40, 28, 22), (75, 50, 34), (120, 85, 50), (170, 138, 95), (150, 148, 145), (95, 45, 28)]
)


def flesh(random: np.random.Generator) -> Colours:
    """Return (3,) float32 RGB: a skin's colour, red above green above blue however dark it is."""
    red, green, blue = np.sort(skin_colour(random))[::-1]
    green = min(green, random.uniform(0.68, 0.85) * red)
    return np.array([red, green, min(blue, random.uniform(0.7, 0.92) * green)], np.float32)


def person(canvas: Canvas, random: np.random.Generator, x: float, top: float, head: float) -> None:
    """Draw a head and shoulders, lit from one side.

    Args:
        canvas: what they are drawn on.
        random: source of randomness.
        x: the head's middle, in heights of the picture.
        top: the head's top.
        head: from the crown to the chin.
    """
    skin, hair = flesh(random), _HAIR[random.integers(len(_HAIR))] * random.uniform(0.7, 1.2)
    towards = (float(random.normal(0, 0.6)), float(random.uniform(-0.8, 0.1)))
    lean = random.normal(0, 0.06) * head
    middle, half = top + 0.5 * head, random.uniform(0.34, 0.39) * head
    chin = top + head
    long = random.random() < 0.35
    if long:
        strands = random.uniform(0.9, 1.7) * head
        canvas.oval((x, top + 0.42 * head), (1.28 * half, 0.5 * head), hair)
        canvas.fill(
            [
                (x - 1.28 * half, top + 0.4 * head),
                (x + 1.28 * half, top + 0.4 * head),
                (x + 1.4 * half, top + strands),
                (x - 1.4 * half, top + strands),
            ],
            hair,
        )
    _shoulders(canvas, random, x - lean, chin, head, skin, towards)
    # The neck lies in the chin's shadow.
    canvas.fill(
        [
            (x - 0.6 * half, middle),
            (x + 0.6 * half, middle),
            (x + 0.62 * half - lean, chin + 0.28 * head),
            (x - 0.62 * half - lean, chin + 0.28 * head),
        ],
        skin * 0.66,
    )
    canvas.oval((x - lean, chin + 0.27 * head), (0.62 * half, 0.07 * head), skin * 0.72)
    for side in (-1, 1):
        canvas.oval((x + side * 0.98 * half, middle + 0.04 * head), (0.1 * half, 0.1 * head), skin * 0.8)
    canvas.oval((x, top + 0.4 * head), (1.1 * half, 0.44 * head), hair * 0.8)
    canvas.ball((x, middle + 0.03 * head), (half, 0.48 * head), skin, towards)
    _features(canvas, random, (x + 0.25 * lean, top, head, half), skin, hair)
    if random.random() < 0.92:
        _hair(canvas, random, (x, top, head, half), hair, long)


def _features(
    canvas: Canvas,
    random: np.random.Generator,
    face: tuple[float, float, float, float],
    skin: Colours,
    hair: Colours,
) -> None:
    x, top, head, half = face
    eyes, wide = top + 0.47 * head, 0.42 * half
    if random.random() < 0.25:
        # Glasses.
        canvas.line((x - wide, eyes - 0.02 * head), (x + wide, eyes - 0.02 * head), 0.015 * head, skin * 0.3)
        for side in (-1, 1):
            lens = (x + side * wide, eyes + 0.005 * head)
            canvas.oval(lens, (0.38 * half, 0.085 * head), skin * 0.3)
            canvas.oval(lens, (0.35 * half, 0.075 * head), skin * 0.9)
    for side in (-1, 1):
        at = x + side * wide
        canvas.dim((at, eyes), (0.3 * half, 0.075 * head), 0.62)
        canvas.oval((at, eyes), (0.14 * half, 0.02 * head), skin * 0.45 + 8)
        canvas.oval(
            (at, eyes - 0.065 * head), (0.25 * half, 0.012 * head), 0.45 * skin + 0.4 * hair, side * -6
        )
    canvas.dim((x + 0.05 * half, top + 0.64 * head), (0.24 * half, 0.05 * head), 0.72)
    lip = skin * np.array([0.85, 0.66, 0.66])
    canvas.oval(
        (x, top + 0.77 * head), (random.uniform(0.28, 0.38) * half, random.uniform(0.018, 0.035) * head), lip
    )
    canvas.dim((x, top + 0.82 * head), (0.3 * half, 0.03 * head), 0.85)
    if random.random() < 0.25:
        # A beard, or its shadow.
        canvas.dim((x, top + 0.86 * head), (0.85 * half, 0.2 * head), random.uniform(0.5, 0.85))


def _hair(
    canvas: Canvas,
    random: np.random.Generator,
    face: tuple[float, float, float, float],
    hair: Colours,
    long: bool,
) -> None:
    x, top, head, half = face
    line, parting = top + random.uniform(0.16, 0.27) * head, x + random.uniform(-0.6, 0.6) * half
    turn = np.linspace(np.pi, 2 * np.pi, 20)
    crown = np.stack([x + 1.08 * half * np.cos(turn), top + 0.42 * head + 0.47 * head * np.sin(turn)], axis=1)
    low = top + (0.75 if long else random.uniform(0.4, 0.55)) * head
    fringe = [
        (x + 1.06 * half, low),
        (x + 0.88 * half, low),
        (x + 0.78 * half, line + 0.1 * head),
        (parting, line),
        (x - 0.78 * half, line + 0.1 * head),
        (x - 0.88 * half, low),
        (x - 1.06 * half, low),
    ]
    cap = np.vstack([crown, fringe])
    canvas.fill(cap, hair)
    gleam = 1 + 0.3 * np.clip(noise(12, 24, 3, 6, random), 0, 1)
    gleam[8:] = 1
    canvas.shade((x - half, top - 0.05 * head, x + half, top + 0.2 * head), gleam, cap)


def _shoulders(
    canvas: Canvas,
    random: np.random.Generator,
    x: float,
    chin: float,
    head: float,
    skin: Colours,
    towards: tuple[float, float],
) -> None:
    shirt = (
        random_colour(random)
        if random.random() < 0.7
        else warm_or_cool(random.choice([30.0, 225.0]), 0.1, random)
    )
    neck, wide = chin + 0.18 * head, random.uniform(0.95, 1.25) * head
    drop = random.uniform(0.28, 0.42) * head
    outline = [
        (x - 0.3 * head, neck),
        (x - 0.7 * wide, neck + 0.55 * drop),
        (x - 0.93 * wide, neck + drop),
        (x - 1.08 * wide, neck + 2.2 * drop),
        (x - 1.15 * wide, 2),
        (x + 1.15 * wide, 2),
        (x + 1.08 * wide, neck + 2.2 * drop),
        (x + 0.93 * wide, neck + drop),
        (x + 0.7 * wide, neck + 0.55 * drop),
        (x + 0.3 * head, neck),
    ]
    canvas.shadow([(px + 0.05 * head, py) for px, py in outline], 0.2)
    canvas.fill(outline, shirt)
    across = np.linspace(-1, 1, 16, dtype=np.float32)
    shading = np.clip(0.55 + 0.45 * np.sqrt(1 - 0.9 * across**2) + 0.2 * towards[0] * across, 0.3, 1.15)
    folds = np.exp(0.18 * noise(32, 16, 14, 7, random))
    canvas.shade(
        (x - 1.15 * wide, chin + 0.2 * head, x + 1.15 * wide, chin + 9 * head), shading[None] * folds, outline
    )
    if random.random() < 0.4:
        # An open collar.
        low = neck + random.uniform(0.2, 0.5) * head
        canvas.fill([(x - 0.27 * head, neck), (x + 0.27 * head, neck), (x, low)], skin * 0.85)


def limb(
    canvas: Canvas,
    start: tuple[float, float],
    end: tuple[float, float],
    widths: tuple[float, float],
    colour: Colours,
    lit: float,
) -> None:
    """Draw a round bar, an arm say, that gets darker towards its edges.

    Args:
        canvas: what it is drawn on.
        start: one end, in heights.
        end: the other.
        widths: how wide it is at both.
        colour: (3,) RGB, 0..255, where the light meets it squarely.
        lit: across it, -1..1, where the light meets it squarely.
    """
    along = np.subtract(end, start)
    across = np.array([-along[1], along[0]]) / max(float(np.hypot(*along)), 1e-6) / 2
    edges = np.linspace(-1, 1, 22)
    for low, high in pairwise(edges):
        facing = np.cos(np.arcsin((low + high) / 2) - np.arcsin(lit))
        corners = [start + low * widths[0] * across, start + high * widths[0] * across]
        corners += [end + high * widths[1] * across, end + low * widths[1] * across]
        canvas.fill(np.array(corners), colour * (0.5 + 0.5 * max(0.0, facing)))


def arms(canvas: Canvas, random: np.random.Generator, count: int) -> None:
    """Draw bare or sleeved arms that come in from the picture's edges and bend, their hands out of sight."""
    for _ in range(count):
        skin, lit = flesh(random), float(random.uniform(-0.7, 0.7))
        wide = random.uniform(0.1, 0.28)
        side = random.choice([-0.1, canvas.aspect + 0.1])
        start = np.array([side, random.uniform(0.2, 1.1)])
        elbow = np.array([random.uniform(0.1, 0.9) * canvas.aspect, random.uniform(0.5, 1.15)])
        away = (
            elbow
            + random.choice([-1, 1]) * np.array([random.uniform(0.2, 0.8), 0])
            + [0, random.uniform(0.2, 0.9)]
        )
        cloth = random_colour(random) if random.random() < 0.4 else skin
        limb(canvas, tuple(elbow), tuple(away), (1.0 * wide, 0.75 * wide), skin, lit)
        canvas.ball((float(elbow[0]), float(elbow[1])), (0.52 * wide, 0.52 * wide), cloth, (0.5 * lit, -0.3))
        limb(canvas, tuple(start), tuple(elbow), (1.2 * wide, 1.0 * wide), cloth, lit)


def crowd(canvas: Canvas, random: np.random.Generator, level: float) -> None:
    """Draw far people side by side, their heads at about this level."""
    x = random.uniform(-0.1, 0.2)
    while x < canvas.aspect:
        head = random.uniform(0.07, 0.14)
        person(canvas, random, x, level + random.normal(0, 0.05), head)
        x += head * random.uniform(1.6, 5)
