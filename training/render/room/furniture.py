"""Things that stand in rooms or hang on their walls, each a few shapes of likely size and colour.

Sizes are for a picture that shows two metres of wall from top to bottom. A thing takes the canvas, the
randomness, `x` where its middle is and `floor` where the wall meets the floor, all in heights.
"""

import numpy as np

from training.imaging.colours import Colours, random_colour
from training.render.room.canvas import Canvas, noise
from training.render.room.openings import curtains, door, window
from training.render.room.surfaces import warm_or_cool, wood_colour

LAMPLIGHT = np.array([1.25, 0.9, 0.5], np.float32)


def shelf(canvas: Canvas, random: np.random.Generator, x: float, floor: float) -> None:
    """Draw shelves of books, boxes and gaps; against the wall from the floor, or hung on it."""
    half, wood = random.uniform(0.15, 0.45), wood_colour(random)
    top = random.uniform(-0.2, 0.35)
    bottom = floor + 0.01 if random.random() < 0.6 else min(top + random.uniform(0.25, 0.6), floor)
    left, right = x - half, x + half
    canvas.shadow(
        [
            (left - 0.02, top),
            (right + 0.04, top),
            (right + 0.04, bottom + 0.02),
            (left - 0.02, bottom + 0.02),
        ],
        0.4,
    )
    canvas.box(left, top, right, bottom, wood)
    rows = max(1, round((bottom - top) / random.uniform(0.15, 0.26)))
    tall, board = (bottom - top) / rows, random.uniform(0.008, 0.02)
    lively = random.beta(1, 2)
    for row in range(rows):
        upper, lower = top + row * tall + board, top + (row + 1) * tall
        canvas.box(left + board, upper, right - board, lower, wood * random.uniform(0.35, 0.6))
        _shelf_row(canvas, random, (left + board, upper, right - board, lower), lively)
        canvas.shade((left, upper, right, lower), np.array([[0.55], [0.9], [1], [1]]))


def _shelf_row(
    canvas: Canvas, random: np.random.Generator, space: tuple[float, float, float, float], lively: float
) -> None:
    left, upper, right, lower = space
    place = left + random.uniform(0, 0.05)
    while place < right - 0.02:
        kind = random.random()
        height = (lower - upper) * random.uniform(0.55, 0.95)
        if kind < 0.75:
            for _ in range(int(random.integers(2, 9))):
                thick = random.uniform(0.008, 0.026)
                if place + thick > right:
                    break
                colour = _muted(random, lively)
                book = lower - height * random.uniform(0.8, 1.05)
                canvas.box(place, max(book, upper), place + thick, lower, colour)
                place += thick + 0.001
        elif kind < 0.9:
            wide = min(random.uniform(0.05, 0.16), right - place)
            canvas.box(place, lower - 0.8 * height, place + wide, lower, _muted(random, lively))
            place += wide + 0.01
        else:
            place += random.uniform(0.03, 0.15)


def _muted(random: np.random.Generator, lively: float) -> Colours:
    return (
        random_colour(random)
        if random.random() < lively
        else warm_or_cool(random.uniform(25, 235), 0.25, random)
    )


def plant(canvas: Canvas, random: np.random.Generator, x: float, floor: float) -> None:
    """Draw a plant in a pot: long leaves, round leaves or fronds."""
    tall, foot = random.uniform(0.2, 0.6), floor + random.uniform(-0.35, 0.05)
    pot, wide = warm_or_cool(random.uniform(60, 230), 0.5, random), random.uniform(0.05, 0.1)
    top = foot - random.uniform(0.1, 0.16)
    green = np.array([70, 105, 60]) * random.uniform(0.45, 1.3) + random.normal(0, 10, 3)
    slim = random.uniform(0.08, 0.3)
    for _ in range(int(random.integers(12, 34))):
        angle, length = random.normal(0, 0.8), tall * random.uniform(0.5, 1)
        bend = angle + random.normal(0, 0.35)
        base = (x + random.normal(0, 0.02), top)
        middle = (base[0] + np.sin(angle) * length / 2, base[1] - np.cos(angle) * length / 2)
        leaf = (middle[0] + np.sin(bend) * length / 4, middle[1] - np.cos(bend) * length / 4)
        shade = green * random.uniform(0.5, 1.45)
        canvas.line(base, middle, 0.006, green * 0.6)
        canvas.oval(leaf, (length / 3.2, slim * length / 3), shade, float(np.degrees(bend)) - 90)
    outline = [(x - wide, top), (x + wide, top), (x + 0.75 * wide, foot), (x - 0.75 * wide, foot)]
    canvas.fill(outline, pot)
    canvas.shade((x - wide, top, x + wide, foot), np.array([[0.75, 1.0, 0.85, 0.5]]), outline)


def lamp(canvas: Canvas, random: np.random.Generator, x: float, floor: float) -> None:
    """Draw a lamp that stands or hangs, lit or not, with its light on the wall."""
    wide, tall = random.uniform(0.06, 0.14), random.uniform(0.1, 0.2)
    hangs = random.random() < 0.35
    top = random.uniform(0.0, 0.3) if hangs else random.uniform(0.1, 0.5)
    metal = warm_or_cool(random.choice([30, 150]), 0.3, random)
    pole = (x, -0.1) if hangs else (x, floor + 0.05)
    canvas.line(pole, (x, top + tall / 2), 0.012, metal)
    lit = random.random() < 0.6
    shade = warm_or_cool(235, 0.35, random) if lit else random_colour(random)
    slant = random.uniform(0.5, 1)
    points = [
        (x - slant * wide, top),
        (x + slant * wide, top),
        (x + wide, top + tall),
        (x - wide, top + tall),
    ]
    strength = random.uniform(0.8, 4)
    canvas.fill(points, shade, glow=strength if lit else 0)
    if lit:
        canvas.light(x, top + tall / 2, random.uniform(0.15, 0.35), 0.3 * strength * LAMPLIGHT)


def frames(canvas: Canvas, random: np.random.Generator, x: float, floor: float) -> None:
    """Hang one to four pictures, posters or a mirror, a board or a clock on the wall."""
    for _ in range(int(random.integers(1, 5))):
        half_width, half_height = random.uniform(0.04, 0.2, 2)
        at_x, at_y = x + random.normal(0, 0.2), random.uniform(0.1, 0.5)
        box = (at_x - half_width, at_y - half_height, at_x + half_width, at_y + half_height)
        left, top, right, bottom = box
        canvas.shadow(
            [(left, top), (right + 0.015, top), (right + 0.02, bottom + 0.02), (left, bottom + 0.02)], 0.35
        )
        canvas.box(*box, wood_colour(random))
        rim = random.uniform(0.005, 0.02)
        canvas.box(left + rim, top + rim, right - rim, bottom - rim, warm_or_cool(230, 0.1, random))
        rim += random.choice([0, 0.2, 0.35]) * min(half_width, half_height)
        ground, high = random_colour(random), bottom - top
        canvas.box(left + rim, top + rim, right - rim, bottom - rim, ground)
        print_ = noise(20, 20, int(random.integers(2, 7)), int(random.integers(2, 7)), random)
        canvas.shade(
            (left + rim, top + rim, right - rim, bottom - rim), np.exp(random.uniform(0.1, 0.8) * print_)
        )
        if high > 0.3 and random.random() < 0.4:
            canvas.oval((at_x, at_y), (half_width / 3, half_height / 3), random_colour(random))


def sofa(canvas: Canvas, random: np.random.Generator, x: float, floor: float) -> None:
    """Draw a sofa or armchair's back, arms and cushions."""
    half, top = random.uniform(0.3, 0.75), floor - random.uniform(0.2, 0.4)
    colour = (
        random_colour(random)
        if random.random() < 0.4
        else warm_or_cool(random.uniform(40, 200), 0.35, random)
    )
    canvas.shadow(
        [(x - half - 0.03, top), (x + half + 0.05, top - 0.01), (x + half + 0.05, 2), (x - half - 0.03, 2)],
        0.4,
    )
    seats = int(random.integers(1, 4))
    for seat in range(seats):
        left, right = x - half + seat * 2 * half / seats, x - half + (seat + 1) * 2 * half / seats
        canvas.box(left + 0.004, top, right - 0.004, floor + 0.3, colour * random.uniform(0.9, 1.05))
        canvas.shade((left, top, right, top + 0.25), np.array([[1.15], [1.0], [0.8], [0.65]]))
    for side in (x - half, x + half):
        canvas.oval((side, top + 0.13), (0.07, 0.06), colour * 1.05)
        canvas.box(side - 0.07, top + 0.13, side + 0.07, floor + 0.3, colour * 0.85)
    for _ in range(int(random.integers(0, 4))):
        at = x + random.uniform(-0.7, 0.7) * half
        size, turn = random.uniform(0.06, 0.11), random.uniform(-0.5, 0.5)
        corners = np.array([(-1, -1), (0, -0.85), (1, -1), (0.88, 0), (1, 1), (0, 0.9), (-1, 1), (-0.88, 0)])
        turned = corners @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        outline = turned * size + np.array([at, top + 0.08])
        canvas.fill(outline, random_colour(random))
        canvas.shade((at - size, top + 0.08 - size, at + size, top + 0.08 + size), np.array([[1.1], [0.75]]))


def cupboard(canvas: Canvas, random: np.random.Generator, x: float, floor: float) -> None:
    """Draw a wardrobe or sideboard with doors or drawers, things on top of the low ones."""
    half, high = (
        random.uniform(0.2, 0.55),
        random.choice([random.uniform(0.25, 0.45), random.uniform(0.8, 1.2)]),
    )
    wood, top = wood_colour(random), floor - high
    canvas.shadow(
        [
            (x - half - 0.02, top),
            (x + half + 0.05, top),
            (x + half + 0.05, floor + 0.05),
            (x - half, floor + 0.05),
        ],
        0.4,
    )
    canvas.box(x - half, top, x + half, floor + 0.02, wood)
    columns, rows = int(random.integers(1, 4)), int(random.integers(1, 4)) if high < 0.5 else 1
    for column in range(columns):
        for row in range(rows):
            left, upper = x - half + column * 2 * half / columns, top + row * high / rows
            right, lower = left + 2 * half / columns, upper + high / rows
            canvas.box(left, upper, right, lower, wood * 0.5)
            canvas.box(
                left + 0.006, upper + 0.006, right - 0.002, lower - 0.002, wood * random.uniform(0.94, 1.06)
            )
            canvas.box(
                right - 0.03, (upper + lower) / 2, right - 0.02, (upper + lower) / 2 + 0.03, (90, 88, 84)
            )
    if high < 0.5:
        _stand_about(canvas, random, x, half, top)


def _stand_about(canvas: Canvas, random: np.random.Generator, x: float, half: float, top: float) -> None:
    """Put jars, cups and boxes on something that is `half` wide to each side."""
    for _ in range(int(random.integers(0, 6))):
        at = x + random.uniform(-0.85, 0.85) * half
        tall, wide = random.uniform(0.02, 0.18), random.uniform(0.015, 0.06)
        canvas.box(at - wide, top - tall, at + wide, top, _muted(random, 0.4))
        canvas.shade((at - wide, top - tall, at + wide, top), np.array([[0.8, 1.05, 0.9, 0.6]]))


def desk(canvas: Canvas, random: np.random.Generator, x: float, floor: float) -> None:
    """Draw a desk with a monitor or two, on or off, and what lies about."""
    half, top = random.uniform(0.35, 0.8), min(floor - random.uniform(0.3, 0.4), 0.85)
    wood = wood_colour(random)
    for at in x + random.uniform(-0.6, 0.6, int(random.integers(1, 3))) * half:
        monitor(canvas, random, float(at), top)
    _stand_about(canvas, random, x, half, top)
    canvas.shadow([(x - half, top), (x + half, top), (x + half, top + 0.2), (x - half, top + 0.2)], 0.5)
    canvas.box(x - half, top, x + half, top + 0.035, wood)
    for leg in (x - 0.93 * half, x + 0.93 * half):
        canvas.box(leg - 0.015, top + 0.035, leg + 0.015, floor + 0.1, wood * 0.6)


def monitor(
    canvas: Canvas, random: np.random.Generator, x: float, foot: float, glow: float | None = None
) -> None:
    """Draw a monitor or television; `glow` says how bright its screen is, else it may be off."""
    half, high = random.uniform(0.13, 0.3), random.uniform(0.18, 0.34)
    glow = glow if glow is not None else float(random.choice([0.0, random.uniform(0.4, 1.5)]))
    top = foot - high - 0.06
    canvas.box(x - 0.02, foot - 0.07, x + 0.02, foot, (45, 45, 48))
    canvas.box(x - half - 0.01, top - 0.01, x + half + 0.01, top + high + 0.01, (22, 22, 24))
    if glow == 0:
        canvas.box(x - half, top, x + half, top + high, (12, 13, 15))
        return
    screen = (
        warm_or_cool(235, random.uniform(0, 0.5), random) if random.random() < 0.7 else random_colour(random)
    )
    canvas.box(x - half, top, x + half, top + high, screen, glow)
    for _ in range(int(random.integers(1, 6))):
        left, upper = x + random.uniform(-0.9, 0.5) * half, top + random.uniform(0.05, 0.8) * high
        right, lower = min(left + 0.4 * half, x + half), min(upper + 0.3 * high, top + high)
        canvas.box(left, upper, right, lower, random_colour(random), glow)
    canvas.light(x, top + high / 2, 0.25, 0.25 * glow * screen / 255)


THINGS = (window, curtains, shelf, door, plant, lamp, frames, sofa, cupboard, desk)
"""What an interior is furnished with."""
