"""Draws what differs from hand to hand: the person, how well they sign, the light, the camera."""

from dataclasses import replace

import numpy as np

from training.render.hand.contact_solver import HandSolver
from training.render.hand.hand_shapes import DIGITS, NO_DIGITS, HandShape
from training.render.hand.mesh import HandAsset
from training.render.hand.pose import Pose, blended, clamped_to_limits
from training.render.hand.skeleton import Skeleton
from training.render.scene.lighting import sample_lighting
from training.render.scene.plan import HandPlan, Person, Sleeve, View, rounded, vector

Random = np.random.Generator

# Of thirty hands twenty show digits, each twice; seven show something else and three are on their way
# between two digits.
_CYCLE = 30
_DIGITS_IN_CYCLE, _OTHERS_IN_CYCLE = 20, 7
SETS = ("all", "digits", "backs", "no-digits")
"""What a set of hands may be of: everything, digits alone, the backs of 1 to 5 alone, or no digits alone."""
SKIN_DARKEST, SKIN_LIGHTEST = -62.0, 62.0
"""Individual typology angles that people have here, degrees; see `training.render.hand.skin.skin_lab`."""
# Between two digits there is no digit where some finger is on its way through at least so many degrees.
_ON_ITS_WAY = 125.0
_TRIES = 12
# How often the thumb holds down the finger whose tip it should only meet.
_HELD = 0.3


class NoHandError(Exception):
    """No possible hand came out of many tries: a shape asks for what no hand can do."""


def sample_hand_plan(asset: HandAsset, random: Random, index: int, what: str = "all") -> HandPlan:
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
        return sample_shape(asset, random, DIGITS[index % 10])
    if what == "backs":
        return sample_shape(asset, random, DIGITS[1 + index % 5], back=True)
    place = index % _CYCLE
    if what == "no-digits":
        place = _DIGITS_IN_CYCLE + index % (_CYCLE - _DIGITS_IN_CYCLE)
    if place < _DIGITS_IN_CYCLE:
        return sample_shape(asset, random, DIGITS[place % 10])
    if place < _DIGITS_IN_CYCLE + _OTHERS_IN_CYCLE:
        return sample_shape(asset, random, NO_DIGITS[random.integers(len(NO_DIGITS))])
    return sample_shape(asset, random, _between(random))


def sample_shape(asset: HandAsset, random: Random, shape: HandShape, back: bool | None = None) -> HandPlan:
    """Draw a hand of one shape.

    Args:
        asset: the hand's shapes.
        random: source of all randomness of this hand.
        shape: what it is.
        back: whether it is seen from the back; None is as often as people do it.

    Raises:
        NoHandError: no possible hand came out.
    """
    person = sample_person(random)
    back = bool(random.random() < shape.back) if back is None else back
    pose = sample_pose(HandSolver(Skeleton(asset.shape(person.targets()))), random, shape)
    return HandPlan(
        shape=shape.name,
        digit=shape.digit,
        back=back,
        angles=tuple(round(float(angle), 2) for angle in pose.vector()),
        person=person,
        lighting=sample_lighting(random, person.ita),
        view=_draw_view(random, shape, back),
        sleeve=_draw_sleeve(random),
    )


def sample_person(random: Random) -> Person:
    """Draw a person: any shape of hand, and every skin as often as every other."""
    peoples = random.dirichlet((0.7, 0.7, 0.7))
    return Person(
        sex=rounded(np.clip(random.normal(random.integers(0, 2), 0.25), 0, 1)),
        peoples=vector(peoples),
        age=rounded(random.choice([random.uniform(-1, 0), random.uniform(0, 1), 0.0], p=(0.25, 0.35, 0.4))),
        muscle=rounded(np.clip(random.normal(0, 0.45), -1, 1)),
        weight=rounded(np.clip(random.normal(0, 0.45), -1, 1)),
        hand=tuple(rounded(amount) for amount in np.clip(random.normal(0, 0.4, 4), -1, 1)),  # type: ignore[arg-type]
        ita=rounded(random.uniform(SKIN_DARKEST, SKIN_LIGHTEST)),
        redness=rounded(random.normal(0.5, 1.5)),
    )


def sample_pose(solver: HandSolver, random: Random, shape: HandShape, amount: float = 1.0) -> Pose:
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
        pose, contacts, moving = shape.pose, shape.contacts, shape.moving
        if amount and shape.held and random.random() < _HELD * min(1.0, amount):
            pose, contacts, moving = *shape.held, ()
        elif shape.thumbs and random.random() < 0.4 * min(1.0, amount):
            pose = replace(pose, thumb=np.array(shape.thumbs[random.integers(len(shape.thumbs))], float))
            contacts = ()
        # Tips that nearly touch.
        gap = random.uniform(2, 9) if moving and random.random() < 0.25 * sloppy else 0.0
        contacts = tuple(replace(contact, gap_mm=gap) for contact in contacts)
        pose = solver.eased(clamped_to_limits(_loosened(pose, random, sloppy)))
        solved = solver.solve(pose, contacts, moving)
        if solver.deepest_mm(solved) <= shape.overlap_mm:
            return solved
    raise NoHandError(shape.name)


def _loosened(pose: Pose, random: Random, sloppy: float) -> Pose:
    """Return a pose as one person makes it: fingers less straight, wider or closer, the thumb elsewhere."""
    fingers = pose.fingers.copy()
    up = fingers[:, :2].sum(axis=1) < 40
    lazy = sloppy * abs(random.normal(0, 7))
    lean = sloppy * random.normal(3, 5)
    spread = random.uniform(0.0, 1.35) if sloppy else 1.0
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
    return HandShape(name, None, pose, yaw=yaw, back=min(one.back, other.back))


def _draw_view(random: Random, shape: HandShape, back: bool) -> View:
    # The back of a hand that is turned by some angle is turned by that angle the other way.
    yaw = 180 - shape.yaw if back else shape.yaw
    return View(
        yaw=rounded(yaw + random.normal(0, 19)),
        pitch=rounded(random.normal(-3, 13)),
        roll=rounded((-shape.roll if back else shape.roll) + random.normal(0, 6)),
        distance=rounded(np.exp(random.uniform(np.log(0.28), np.log(1.3)))),
        room=rounded(random.uniform(1.3, 1.45)),
    )


def _draw_sleeve(random: Random) -> Sleeve | None:
    begins = random.choice([random.uniform(0.015, 0.05), random.uniform(0.05, 0.14)])
    # Cloth is mostly grey, white, black or dull.
    value, saturation = random.uniform(0.01, 0.75) ** 1.5, random.beta(1, 2.5)
    colour = value * (1 - saturation * random.uniform(0, 1, 3))
    sleeve = Sleeve(
        rounded(begins),
        rounded(random.uniform(0.003, 0.014), 4),
        vector(colour),
        int(random.integers(1 << 30)),
    )
    return sleeve if random.random() < 0.6 else None
