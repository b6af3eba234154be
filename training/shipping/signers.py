"""The people whose drawn hands ship with the program. None of them is in any set to train on."""

from dataclasses import dataclass, replace

import numpy as np

from training.render.hand.contact_solver import HandSolver
from training.render.hand.hand_shapes import DIGITS
from training.render.hand.mesh import HandAsset
from training.render.hand.pose import Pose
from training.render.hand.skeleton import Skeleton
from training.render.scene.plan import HandPlan, Light, Lighting, Person, Sleeve, View
from training.render.scene.sample_plan import sample_person, sample_pose

_SHIPPED = 0x5168
_PERSON, _POSE, _ROOM, _NOISE = range(1, 5)


def _random(subject: int, number: int) -> np.random.Generator:
    # Sets to train on are drawn from three numbers: seed, index, attempt. A fourth that is not 0 makes a
    # sequence that none of them can have, whatever their seed.
    return np.random.default_rng((_SHIPPED, subject, number, 1))


def shipped_person(number: int, ita: float) -> Person:
    """Return one of those people.

    Args:
        number: which.
        ita: of the skin, degrees; see `Person`.
    """
    return replace(sample_person(_random(_PERSON, number)), ita=ita, redness=0.8)


def room_random(number: int) -> np.random.Generator:
    """Return the source of a room that ships."""
    return _random(_ROOM, number)


def noise_random(frame: int) -> np.random.Generator:
    """Return the source of the camera's noise in a frame."""
    return _random(_NOISE, frame)


@dataclass(frozen=True)
class Signer:
    """Someone who shows digits, always in the same light and sleeve.

    Attributes:
        person: whose hand it is.
        left: whether it is the left hand.
        sleeve: what covers the arm; None is bare.
        lighting: what lights it.
    """

    person: Person
    left: bool
    sleeve: Sleeve | None
    lighting: Lighting

    def poses(self, asset: HandAsset) -> list[Pose]:
        """Return how they make the ten digits, as a teacher does."""
        solver = HandSolver(Skeleton(asset.shape(self.person.targets())))
        return [sample_pose(solver, _random(_POSE, digit), shape, 0.0) for digit, shape in enumerate(DIGITS)]

    def plan(self, digit: int | None, pose: Pose, view: View, back: bool = False) -> HandPlan:
        """Return the plan of one picture: of a right hand, which is mirrored for those who show the left."""
        lighting = self.lighting
        if self.left:
            lighting = replace(lighting, lights=tuple(_mirrored(light) for light in lighting.lights))
        angles = tuple(round(float(angle), 2) for angle in pose.vector())
        name = "between" if digit is None else str(digit)
        return HandPlan(name, digit, back, angles, self.person, lighting, view, self.sleeve)


def _mirrored(light: Light) -> Light:
    x, y, z = light.direction
    return replace(light, direction=(-x, y, z))


FRIENDLY = Lighting(
    (
        Light((-0.55, 0.6, 0.9), 0.9, 0.45, 8.0, (1.0, 0.96, 0.9)),
        Light((0.8, 0.1, 0.7), 1.0, 0.9, 3.5, (0.9, 0.95, 1.0)),
        Light((0.3, 0.7, -0.6), 0.9, 0.4, 5.0, (1.0, 1.0, 1.0)),
    ),
    0.35,
    (0.9, 0.93, 1.0),
    0.0,
)
"""Neutral light: a soft key from the upper left, a fill, and a rim that lifts the hand off its background."""

_DAYLIGHT = Lighting(
    (
        Light((-0.8, 0.45, 0.6), 1.1, 0.9, 12.0, (1.0, 0.98, 0.95)),
        Light((0.8, 0.2, 0.6), 1.2, 1.0, 3.0, (0.95, 0.96, 1.0)),
        Light((-0.5, 0.6, -0.6), 1.0, 0.6, 4.0, (1.0, 1.0, 1.0)),
    ),
    0.35,
    (0.95, 0.97, 1.0),
    0.0,
)
_LAMP = Lighting(
    (
        Light((0.7, 0.6, 0.7), 1.0, 0.6, 9.0, (1.0, 0.92, 0.8)),
        Light((-0.8, 0.1, 0.7), 1.2, 1.0, 3.0, (0.95, 0.98, 1.0)),
        Light((0.5, 0.6, -0.6), 1.0, 0.5, 4.0, (1.0, 0.95, 0.88)),
    ),
    0.3,
    (1.0, 0.96, 0.9),
    0.0,
)
_BLUE = Sleeve(0.055, 0.007, (0.05, 0.1, 0.22), 1)
_OCHRE = Sleeve(0.045, 0.009, (0.45, 0.24, 0.06), 2)
_GREY = Sleeve(0.06, 0.008, (0.24, 0.25, 0.27), 3)
_RED = Sleeve(0.05, 0.006, (0.3, 0.05, 0.06), 4)

TEACHER = Signer(shipped_person(11, 28.0), False, Sleeve(0.03, 0.005, (0.09, 0.2, 0.24), 5), FRIENDLY)
"""Whose hand the pictures of the signs show."""

CLIP_SIGNERS = {
    "digits": (
        Signer(shipped_person(9, 40.0), False, _BLUE, _DAYLIGHT),
        Signer(shipped_person(25, -28.0), True, _OCHRE, _DAYLIGHT),
    ),
    "numbers": (
        Signer(shipped_person(0, 5.0), False, _GREY, _LAMP),
        Signer(shipped_person(29, 52.0), True, _RED, _LAMP),
    ),
}
"""Who signs in each clip, one after the other."""

# Number, skin and the colour of the sleeve, so that neighbours differ.
_BANNER = (
    (10, 34.0, (0.05, 0.1, 0.2)),
    (1, -40.0, (0.5, 0.27, 0.07)),
    (12, 55.0, (0.07, 0.2, 0.12)),
    (13, 10.0, (0.3, 0.31, 0.33)),
    (14, -20.0, (0.6, 0.55, 0.45)),
    (16, 45.0, (0.3, 0.06, 0.06)),
    (17, -55.0, (0.12, 0.28, 0.42)),
    (18, 22.0, (0.2, 0.12, 0.24)),
    (8, -5.0, (0.65, 0.62, 0.58)),
    (20, 60.0, (0.05, 0.17, 0.2)),
)
BANNER_SIGNERS = tuple(
    Signer(
        shipped_person(number, ita),
        False,
        Sleeve(0.035, 0.006, colour, number),
        replace(FRIENDLY, exposure=(28 - ita) / 260),
    )
    for number, ita, colour in _BANNER
)
"""Ten people for the ten digits."""
