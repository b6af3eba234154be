"""Draws what lights a hand: a room, a window, a lamp, a studio, against the light, a screen in the dark."""

from collections.abc import Callable

import numpy as np

from training.render.scene.plan import Light, Lighting, Vector3, rounded, vector

Random = np.random.Generator


def sample_lighting(random: Random, ita: float = 25.0) -> Lighting:
    """Draw light from any side, hard or soft, warm or cold, bright or dim.

    Args:
        random: source of all randomness.
        ita: of the skin; a camera's exposure makes up for a part of its darkness.
    """
    lights, ambient = _SETUPS[random.integers(len(_SETUPS))](random)
    exposure = random.normal(0.0, 0.35) + 0.35 * float(np.interp(ita, [-60, 60], [1, -0.6]))
    return Lighting(tuple(lights), rounded(ambient), vector(_light_colour(random, 0.5)), rounded(exposure))


def _light(
    random: Random, direction: Vector3, strength: float, size: tuple[float, float], tint: float
) -> Light:
    distance = random.uniform(0.7, 1.6)
    side = np.exp(random.uniform(np.log(size[0]), np.log(size[1])))
    around = np.array(direction) + random.normal(0, 0.2, 3)
    power = 11.0 * strength * distance**2
    return Light(
        vector(around),
        rounded(distance),
        rounded(side),
        rounded(power),
        vector(_light_colour(random, tint)),
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
