"""Draws what differs from hand to hand: the person, how well they sign, the light, the camera."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from training.render.contact import HandSolver
from training.render.mesh import HandAsset
from training.render.plan import HandPlan, Light, Lighting, Person, Sleeve, Vector3, View
from training.render.pose import Pose, blended, within_limits
from training.render.shapes import DIGITS, NO_DIGITS, HandShape
from training.render.skeleton import Skeleton

Random = np.random.Generator

# Of thirty hands twenty show digits, each twice; seven show something else and three are on their way
# between two digits.
_CYCLE = 30
_DIGITS_IN_CYCLE, _OTHERS_IN_CYCLE = 20, 7
_BACKS = 0.45
SETS = ("all", "digits", "backs", "no-digits")
"""What a set of hands may be of: everything, digits alone, the backs of 1 to 5 alone, or no digits alone."""
SKIN_DARKEST, SKIN_LIGHTEST = -62.0, 62.0
"""Individual typology angles that people have here, degrees; see `training.render.skin.skin_lab`."""
# Between two digits there is no digit where some finger is on its way through at least so many degrees.
_ON_ITS_WAY = 90.0
_TRIES = 12


class NoHandError(Exception):
    """No possible hand came out of many tries: a shape asks for what no hand can do."""


def draw_plan(asset: HandAsset, random: Random, index: int, what: str = "all") -> HandPlan:
    """Draw one hand of many.

    Args:
        asset: the hand's shapes.
        random: source of all randomness of this hand.
        index: its number, which says what it shows: any run of thirty is balanced.
        what: which of `SETS` it belongs to.

    Raises:
        NoHandError: no possible hand came out.
    """
    if what == "digits":
        return draw_shape(asset, random, DIGITS[index % 10])
    if what == "backs":
        return draw_shape(asset, random, DIGITS[1 + index % 5], back=True)
    place = index % _CYCLE
    if what == "no-digits":
        place = _DIGITS_IN_CYCLE + index % (_CYCLE - _DIGITS_IN_CYCLE)
    if place < _DIGITS_IN_CYCLE:
        return draw_shape(asset, random, DIGITS[place % 10])
    if place < _DIGITS_IN_CYCLE + _OTHERS_IN_CYCLE:
        return draw_shape(asset, random, NO_DIGITS[random.integers(len(NO_DIGITS))])
    return draw_shape(asset, random, _between(random))


def draw_shape(asset: HandAsset, random: Random, shape: HandShape, back: bool | None = None) -> HandPlan:
    """Draw a hand of one shape.

    Args:
        asset: the hand's shapes.
        random: source of all randomness of this hand.
        shape: what it is.
        back: whether it is seen from the back; None is as often as people do it.

    Raises:
        NoHandError: no possible hand came out.
    """
    person = draw_person(random)
    back = bool(shape.back and random.random() < _BACKS) if back is None else back
    pose = draw_pose(HandSolver(Skeleton(asset.shape(person.targets()))), random, shape)
    return HandPlan(
        shape=shape.name,
        digit=shape.digit,
        back=back,
        angles=tuple(round(float(angle), 2) for angle in pose.vector()),
        person=person,
        lighting=draw_lighting(random, person.ita),
        view=_draw_view(random, shape, back),
        sleeve=_draw_sleeve(random),
    )


def draw_person(random: Random) -> Person:
    """Draw a person: any shape of hand, and every skin as often as every other."""
    peoples = random.dirichlet((0.7, 0.7, 0.7))
    return Person(
        sex=_rounded(np.clip(random.normal(random.integers(0, 2), 0.25), 0, 1)),
        peoples=_vector(peoples),
        age=_rounded(random.choice([random.uniform(-1, 0), random.uniform(0, 1), 0.0], p=(0.25, 0.35, 0.4))),
        muscle=_rounded(np.clip(random.normal(0, 0.45), -1, 1)),
        weight=_rounded(np.clip(random.normal(0, 0.45), -1, 1)),
        hand=tuple(_rounded(amount) for amount in np.clip(random.normal(0, 0.4, 4), -1, 1)),  # type: ignore[arg-type]
        ita=_rounded(random.uniform(SKIN_DARKEST, SKIN_LIGHTEST)),
        redness=_rounded(random.normal(0.5, 1.5)),
    )


def draw_pose(solver: HandSolver, random: Random, shape: HandShape, amount: float = 1.0) -> Pose:
    """Draw how one person makes a shape, this time; nothing of it is impossible for a hand.

    Args:
        solver: of the person's hand.
        random: source of all randomness.
        shape: what it is.
        amount: how sloppy people are; 0 is a teacher.

    Raises:
        NoHandError: no possible hand came out.
    """
    for attempt in range(_TRIES):
        # Of those whose first try was impossible, the next is closer to the shape.
        sloppy = amount * (1 - attempt / _TRIES)
        pose, contacts = shape.pose, shape.contacts
        if shape.thumbs and random.random() < 0.4 * min(1.0, amount):
            pose = replace(pose, thumb=np.array(shape.thumbs[random.integers(len(shape.thumbs))], float))
            contacts = ()
        # Tips that nearly touch.
        gap = random.uniform(2, 9) if shape.moving and random.random() < 0.25 * sloppy else 0.0
        contacts = tuple(replace(contact, gap_mm=gap) for contact in contacts)
        pose = solver.eased(within_limits(_loosened(pose, random, sloppy)))
        solved = solver.solve(pose, contacts, shape.moving)
        if solver.deepest_mm(solved) <= shape.overlap_mm:
            return solved
    raise NoHandError(shape.name)


def _loosened(pose: Pose, random: Random, sloppy: float) -> Pose:
    """Return a pose as one person makes it: fingers less straight, wider or closer, the thumb elsewhere."""
    fingers = pose.fingers.copy()
    up = fingers[:, :2].sum(axis=1) < 40
    lazy = sloppy * abs(random.normal(0, 7))
    lean = sloppy * random.normal(3, 5)
    spread = random.uniform(0.25, 1.35) if sloppy else 1.0
    for finger in range(4):
        if up[finger]:
            fingers[finger, 0] += lean + sloppy * random.normal(0, 4)
            fingers[finger, 1] += lazy + sloppy * abs(random.normal(0, 5))
            fingers[finger, 2] += 0.6 * lazy + sloppy * random.normal(0, 3)
            fingers[finger, 3] = spread * fingers[finger, 3] + sloppy * random.normal(0, 1.5)
        else:
            fingers[finger, :3] += sloppy * random.normal(0, (6, 7, 6))
            fingers[finger, 3] += sloppy * random.normal(0, 1.5)
    thumb = pose.thumb + sloppy * random.normal(0, (5, 6, 5, 7, 7))
    wrist = random.normal(0, 1, 2) * np.array([9, 7]) * min(1.0, sloppy + 0.3)
    return Pose(
        thumb, fingers, pose.arch + sloppy * random.normal(1, 2.5), (float(wrist[0]), float(wrist[1]))
    )


def _between(random: Random) -> HandShape:
    """Draw a hand on its way from one digit to another."""
    while True:
        one, other = (DIGITS[digit] for digit in random.choice(10, 2, replace=False))
        way = np.abs(one.pose.fingers[:, :2].sum(axis=1) - other.pose.fingers[:, :2].sum(axis=1))
        if way.max() >= _ON_ITS_WAY:
            break
    share = random.uniform(0.38, 0.62)
    pose = blended(one.pose, other.pose, share)
    yaw = (1 - share) * one.yaw + share * other.yaw
    name = f"{one.name}~{other.name}"
    return HandShape(name, None, pose, yaw=yaw, back=one.back and other.back)


def _draw_view(random: Random, shape: HandShape, back: bool) -> View:
    # The back of a hand that is turned by some angle is turned by that angle the other way.
    yaw = 180 - shape.yaw if back else shape.yaw
    return View(
        yaw=_rounded(yaw + random.normal(0, 16)),
        pitch=_rounded(random.normal(-3, 11)),
        roll=_rounded((-shape.roll if back else shape.roll) + random.normal(0, 6)),
        distance=_rounded(np.exp(random.uniform(np.log(0.28), np.log(1.3)))),
        room=_rounded(random.uniform(1.3, 1.45)),
    )


def _draw_sleeve(random: Random) -> Sleeve | None:
    begins = random.choice([random.uniform(0.015, 0.05), random.uniform(0.05, 0.14)])
    # Cloth is mostly grey, white, black or dull.
    value, saturation = random.uniform(0.01, 0.75) ** 1.5, random.beta(1, 2.5)
    colour = value * (1 - saturation * random.uniform(0, 1, 3))
    sleeve = Sleeve(
        _rounded(begins),
        _rounded(random.uniform(0.003, 0.014), 4),
        _vector(colour),
        int(random.integers(1 << 30)),
    )
    return sleeve if random.random() < 0.6 else None


def draw_lighting(random: Random, ita: float = 25.0) -> Lighting:
    """Draw light from any side, hard or soft, warm or cold, bright or dim.

    Args:
        random: source of all randomness.
        ita: of the skin; a camera's exposure makes up for a part of its darkness.
    """
    lights, ambient = _SETUPS[random.integers(len(_SETUPS))](random)
    exposure = random.normal(0.0, 0.35) + 0.35 * float(np.interp(ita, [-60, 60], [1, -0.6]))
    return Lighting(tuple(lights), _rounded(ambient), _vector(_light_colour(random, 0.5)), _rounded(exposure))


def _light(
    random: Random, direction: Vector3, strength: float, size: tuple[float, float], tint: float
) -> Light:
    distance = random.uniform(0.7, 1.6)
    side = np.exp(random.uniform(np.log(size[0]), np.log(size[1])))
    around = np.array(direction) + random.normal(0, 0.2, 3)
    power = 11.0 * strength * distance**2
    return Light(
        _vector(around),
        _rounded(distance),
        _rounded(side),
        _rounded(power),
        _vector(_light_colour(random, tint)),
    )


def _light_colour(random: Random, amount: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Draw a white between a candle's and the blue sky's."""
    warm = amount * random.normal(0.0, 0.6)
    green = amount * random.normal(0.0, 0.08)
    colour = np.exp([0.30 * warm, green, -0.45 * warm])
    return np.asarray(colour / colour.max())


def _side(random: Random) -> float:
    return float(random.choice([-1.0, 1.0]))


def _room(random: Random) -> tuple[list[Light], float]:
    """Soft light from the ceiling and the walls."""
    lights = [_light(random, (random.normal(0, 0.5), 0.8, 0.6), random.uniform(0.3, 0.8), (0.5, 1.4), 0.7)]
    return lights, random.uniform(0.35, 0.75)


def _window(random: Random) -> tuple[list[Light], float]:
    """A large window at one side."""
    side = _side(random)
    lights = [
        _light(random, (side, 0.25, random.uniform(-0.1, 0.8)), random.uniform(0.7, 1.3), (0.5, 1.5), 0.5),
        _light(random, (-side, 0.1, 0.6), random.uniform(0.0, 0.3), (0.6, 1.2), 0.8),
    ]
    return lights, random.uniform(0.08, 0.35)


def _lamp(random: Random) -> tuple[list[Light], float]:
    """A hard lamp from anywhere in front."""
    lights = [
        _light(
            random,
            (_side(random) * 0.7, random.uniform(-0.2, 0.9), 0.6),
            random.uniform(0.6, 1.2),
            (0.04, 0.2),
            1.0,
        ),
    ]
    return lights, random.uniform(0.1, 0.4)


def _studio(random: Random) -> tuple[list[Light], float]:
    """Key, fill and rim, as on a stand at a fair."""
    side = _side(random)
    lights = [
        _light(random, (0.6 * side, 0.5, 0.8), random.uniform(0.5, 0.9), (0.2, 0.6), 0.6),
        _light(random, (-0.8 * side, 0.1, 0.6), random.uniform(0.15, 0.45), (0.5, 1.0), 0.8),
        _light(random, (-0.3 * side, 0.7, -0.6), random.uniform(0.3, 1.0), (0.2, 0.6), 0.8),
    ]
    return lights, random.uniform(0.1, 0.35)


def _against_light(random: Random) -> tuple[list[Light], float]:
    """A bright window behind the hand."""
    lights = [
        _light(random, (random.normal(0, 0.5), 0.5, -0.8), random.uniform(0.8, 1.8), (0.5, 1.4), 0.5),
        _light(random, (random.normal(0, 0.5), 0.2, 0.9), random.uniform(0.05, 0.3), (0.4, 1.0), 0.8),
    ]
    return lights, random.uniform(0.12, 0.35)


def _screen(random: Random) -> tuple[list[Light], float]:
    """A dark room with the laptop's screen in front of the hand."""
    lights = [_light(random, (random.normal(0, 0.2), -0.3, 0.9), random.uniform(0.3, 0.8), (0.25, 0.4), 1.0)]
    return lights, random.uniform(0.02, 0.12)


_SETUPS: tuple[Callable[[Random], tuple[list[Light], float]], ...] = (
    _room,
    _room,
    _window,
    _window,
    _lamp,
    _studio,
    _against_light,
    _screen,
)


def _vector(values: object) -> Vector3:
    x, y, z = (round(float(value), 4) for value in np.asarray(values))
    return x, y, z


def _rounded(value: object, digits: int = 3) -> float:
    return round(float(np.asarray(value)), digits)
