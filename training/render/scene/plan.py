"""All that one drawn hand depends on, in numbers that a manifest can keep."""

from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np

from training.render.hand.mesh import person_targets
from training.render.hand.pose import Pose

Vector3 = tuple[float, float, float]


@dataclass(frozen=True)
class Person:
    """Whose hand it is; see `training.render.hand.mesh.person_targets`.

    Attributes:
        sex: 0 is female, 1 male.
        peoples: shares of African, Asian and Caucasian shapes.
        age: -1 is a child of some ten years, 0 young, 1 old.
        muscle: -1..1.
        weight: -1..1.
        hand: -1..1 each: thickness and distance of the fingers, their length, size of the hand.
        ita: individual typology angle of the skin, degrees; see `training.render.hand.skin.skin_lab`.
        redness: added to the skin's a*.
    """

    sex: float
    peoples: Vector3
    age: float
    muscle: float
    weight: float
    hand: tuple[float, float, float, float]
    ita: float
    redness: float

    def targets(self) -> dict[str, float]:
        """Return how much of each target makes this hand."""
        return person_targets(self.sex, self.peoples, self.age, self.muscle, self.weight, self.hand)


@dataclass(frozen=True)
class Light:
    """A glowing square that faces the hand.

    Attributes:
        direction: where it stands seen from the hand: x to the right, y up, z towards the camera.
        distance: metres.
        size: side in metres; small is hard, large soft.
        power: watts.
        colour: linear RGB, 0..1.
    """

    direction: Vector3
    distance: float
    size: float
    power: float
    colour: Vector3


@dataclass(frozen=True)
class Lighting:
    """What lights a hand.

    Attributes:
        lights: up to three.
        ambient: how brightly the surroundings shine, 0 is night.
        ambient_colour: linear RGB, 0..1.
        exposure: stops.
    """

    lights: tuple[Light, ...]
    ambient: float
    ambient_colour: Vector3
    exposure: float


@dataclass(frozen=True)
class View:
    """How the camera sees the hand.

    Attributes:
        yaw: how far the hand is turned about the forearm, degrees; 0 shows the palm, 180 the back.
        pitch: how far the fingertips lean towards the camera, degrees.
        roll: how far the hand is turned in the picture, degrees, positive to the thumb's side.
        distance: from the camera, metres: near distorts, far flattens.
        room: side of the picture as a multiple of the hand's longer side.
    """

    yaw: float
    pitch: float
    roll: float
    distance: float
    room: float


@dataclass(frozen=True)
class Sleeve:
    """What covers the forearm.

    Attributes:
        begins: how far from the wrist, metres.
        slack: how loosely it hangs, metres.
        colour: linear RGB, 0..1.
        seed: of its wrinkles.
    """

    begins: float
    slack: float
    colour: Vector3
    seed: int


@dataclass(frozen=True)
class HandPlan:
    """One right hand to be drawn.

    Attributes:
        shape: name of its shape; `1~8` is between two.
        digit: what it shows; None is no digit.
        back: whether the back of the hand is seen.
        angles: (24,) its pose; see `Pose`.
        person: whose it is.
        lighting: what lights it.
        view: how it is seen.
        sleeve: what covers the arm; None is bare.
    """

    shape: str
    digit: int | None
    back: bool
    angles: tuple[float, ...]
    person: Person
    lighting: Lighting
    view: View
    sleeve: Sleeve | None

    def pose(self) -> Pose:
        """Return its joint angles."""
        return Pose.of(np.array(self.angles))

    def to_json(self) -> dict[str, Any]:
        """Return the plan as JSON keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "HandPlan":
        """Return the plan that `to_json` gave.

        Raises:
            TypeError, KeyError: it is none.
        """
        plan = {field.name: kept[field.name] for field in fields(cls)}
        lighting = plan["lighting"]
        lights = tuple(Light(**_tuples(light)) for light in lighting["lights"])
        return cls(
            **{
                **plan,
                "angles": tuple(plan["angles"]),
                "person": Person(**_tuples(plan["person"])),
                "lighting": Lighting(**{**_tuples(lighting), "lights": lights}),
                "view": View(**plan["view"]),
                "sleeve": Sleeve(**_tuples(plan["sleeve"])) if plan["sleeve"] else None,
            }
        )


def _tuples(kept: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()}


def vector(values: object) -> Vector3:
    """Round three numbers as a plan keeps them."""
    x, y, z = (round(float(value), 4) for value in np.asarray(values))
    return x, y, z


def rounded(value: object, digits: int = 3) -> float:
    """Round a number as a plan keeps it."""
    return round(float(np.asarray(value)), digits)
