"""The timeline of a clip: which sign is shown when, and how a hand gets from one to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.render.hand.hand_shapes import DIGITS, SHAPES
from training.render.hand.pose import ANGLES, THUMB_ANGLES, Pose, clamped_to_limits

_Floats = npt.NDArray[np.float64]

FPS = 25
HOLD_S = 1.32
"""How long a digit is shown at its full pose."""
CHANGE_S = 0.64
"""How long a hand takes from one digit to another."""
RISE_S, LOWER_S, AWAY_S = 0.6, 0.52, 0.44
"""How long a hand takes to come up and to go down, and how long none is there in between."""

RELAXED = SHAPES["relaxed"].pose
"""What a hand does that signs nothing."""

# Between two digits fingers go half the way to a relaxed hand; less is stiff, more is a wave.
_LOOSE = 0.5


@dataclass(frozen=True)
class Moment:
    """What is seen in one frame.

    Attributes:
        sway_s: the time that its sway is that of; a digit that is shown again at once is shown the same way.
        person: whose hand it is, by number.
        before: the digit that the hand comes from; None is a relaxed hand.
        after: the digit that it goes to.
        share: how far it is on its way, 0..1.
        lowered: 0 is in view, 1 is below the frame.
    """

    sway_s: float
    person: int
    before: int | None
    after: int | None
    share: float
    lowered: float

    @property
    def held(self) -> int | None:
        """The digit that is shown at its full pose, None on the way."""
        return self.after if self.before == self.after and self.lowered == 0 else None


@dataclass(frozen=True)
class Sway:
    """How a living hand strays from where it means to be.

    Attributes:
        angles: (24,) degrees, see `Pose.vector`.
        yaw: degrees, see `training.render.scene.plan.View`.
        pitch: degrees.
        roll: degrees.
        x: to the right, pixels.
        y: downwards, pixels.
    """

    angles: _Floats
    yaw: float
    pitch: float
    roll: float
    x: float
    y: float


def minimum_jerk(share: float) -> float:
    """Return how far a hand is after a fraction of the time (Flash and Hogan 1985): 0 at 0, 1 at 1."""
    share = min(max(share, 0.0), 1.0)
    return share**3 * (10 - 15 * share + 6 * share**2)


def timeline(people: Sequence[Sequence[int]]) -> list[Moment]:
    """Return every frame of a clip in which people show digits, one person after the other.

    Equal digits in a row are kept apart: the hand goes down, comes up again, and shows the digit as it did
    before, which spares rendering it.

    Args:
        people: the digits of each person.
    """
    moments: list[Moment] = []
    repeated = 0

    def add(
        person: int, way: tuple[int | None, int | None], seconds: float, heights: tuple[int, int]
    ) -> None:
        count = round(seconds * FPS)
        for step in range(count):
            share = minimum_jerk(step / count)
            lowered = heights[0] + (heights[1] - heights[0]) * share
            moments.append(Moment((len(moments) - repeated) / FPS, person, *way, share, lowered))

    for person, digits in enumerate(people):
        shown: int | None = None
        for digit in digits:
            if shown is not None and shown != digit:
                add(person, (shown, digit), CHANGE_S, (0, 0))
            else:
                if shown == digit:
                    add(person, (digit, None), LOWER_S, (0, 1))
                    repeated += sum(round(part * FPS) for part in (AWAY_S, RISE_S, HOLD_S, LOWER_S))
                add(person, (None, None), AWAY_S, (1, 1))
                add(person, (None, digit), RISE_S, (1, 0))
            add(person, (digit, digit), HOLD_S, (0, 0))
            shown = digit
        add(person, (shown, None), LOWER_S, (0, 1))
    add(len(people) - 1, (None, None), AWAY_S, (1, 1))
    return moments


def posed(moment: Moment, poses: Mapping[int, Pose]) -> Pose:
    """Return what the hand does at a moment, sway included.

    Args:
        moment: which.
        poses: how the person makes each digit.
    """
    before, after = (
        RELAXED.vector() if digit is None else poses[digit].vector()
        for digit in (moment.before, moment.after)
    )
    share = moment.share
    vector = (1 - share) * before + share * after
    if moment.before != moment.after:
        middle = (before + after) / 2
        loose = (RELAXED.vector() - middle) * _LOOSE
        # The thumb comes away from the fingers altogether, or it would go through them.
        loose[:THUMB_ANGLES] /= _LOOSE
        vector = vector + 16 * (share * (1 - share)) ** 2 * loose
    return clamped_to_limits(Pose.of(vector + sway(moment).angles))


def turned(moment: Moment) -> float:
    """Return how far the hand is turned about the forearm, degrees, without sway."""
    before, after = (0.0 if digit is None else DIGITS[digit].yaw for digit in (moment.before, moment.after))
    return (1 - moment.share) * before + moment.share * after


def sway(moment: Moment) -> Sway:
    """Return how the hand strays at a moment: sums of slow sines, different from person to person."""
    time_s = moment.sway_s + 7.3 * moment.person

    def wave(period_s: float, phase: float) -> float:
        slow, quick = 2 * np.pi * time_s / period_s, 2 * np.pi * time_s / (0.43 * period_s)
        return float(0.75 * np.sin(slow + phase) + 0.25 * np.sin(quick + 2 * phase))

    angles = np.zeros(ANGLES)
    angles[: ANGLES - 3] = [0.7 * wave(2.9 + 0.11 * place, 1.7 * place) for place in range(ANGLES - 3)]
    angles[-2:] = 2.5 * wave(3.7, 0.4), 2.0 * wave(4.3, 2.1)
    return Sway(
        angles,
        4 * wave(5.3, 1.1),
        2.5 * wave(4.7, 3.0),
        1.4 * wave(3.9, 0.2),
        6 * wave(4.1, 2.6),
        4 * wave(3.3, 5),
    )
