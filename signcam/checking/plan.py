"""What a person is asked to show in a session, in which order."""

import json
import random
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from itertools import product
from pathlib import Path
from typing import Any, Literal, get_args

from signcam.errors import UsageError
from signcam.hands.hand import Handedness
from signcam.models.labels import DIGIT_LABELS, digit_of, means_none
from signcam.resources.signs import TWO_SIDED_DIGITS, Side
from signcam.system.whole_file import write_whole

Distance = Literal["near", "far"]
StepKind = Literal["sign", "no hand", "no sign"]

UNKNOWN_PERSON = "unknown"
"""The code of people in files, of whom nobody said who they are."""

_TWO_SIDED = frozenset(map(str, TWO_SIDED_DIGITS))
# A session that asks for more than this was a slip of the keyboard.
_MOST_STEPS = 5000
# Larger numbers are no seconds, and no floats.
_LARGEST_NUMBER = 1e9
# Seconds that a trial usually takes after its countdown, for the estimate of the whole session.
_USUAL_TAKING_S = 3.0


@dataclass(frozen=True)
class Step:
    """One thing that a person is asked for.

    Attributes:
        number: its place in the session, from 1.
        person: the made-up code of who shows it.
        kind: `sign` for a label; `no hand` and `no sign` are the rest phase, in which no digit is right.
        label: what to show; None in the rest phase.
        hand: which hand to use; None is either.
        side: the side of the hand that faces the camera; None is either.
        distance: how far from the camera; None is any.
    """

    number: int
    person: str
    kind: StepKind
    label: str | None = None
    hand: Handedness | None = None
    side: Side | None = None
    distance: Distance | None = None


@dataclass(frozen=True)
class Plan:
    """What a session asks for. The default takes about five minutes.

    Attributes:
        labels: the classes to show.
        trials: how often each of them is shown, by each person.
        hands: the hands to use in turn; empty leaves it to the person.
        sides: the sides to show in turn; only the digits 1 to 5 are ever shown from the back.
        distances: how far away, in turn; empty leaves it to the person.
        people: a made-up code for each person, who take part one after the other.
        rest_s: length of the rest phase of each person: half of it without a hand, half with one that shows
            nothing. Every sure digit in it is a false alarm.
        shuffle: mix the order of the labels.
        seed: of that order.
        prompt_s: how long the label stands there before the countdown.
        countdown_s: length of the countdown.
        timeout_s: how long to wait for a still hand before the trial ends without one.
        frames: how many frames of a still hand are taken in each trial.
        spacing_s: the least time between two of them.
    """

    labels: tuple[str, ...] = DIGIT_LABELS
    trials: int = 3
    hands: tuple[Handedness, ...] = ("right", "left")
    sides: tuple[Side, ...] = ("palm",)
    distances: tuple[Distance, ...] = ()
    people: tuple[str, ...] = ("P1",)
    rest_s: float = 30.0
    shuffle: bool = True
    seed: int = 0
    prompt_s: float = 2.0
    countdown_s: float = 2.0
    timeout_s: float = 10.0
    frames: int = 8
    spacing_s: float = 0.1

    def __post_init__(self) -> None:
        """Check the values.

        Raises:
            UsageError: a value makes no sense; the message names it.
        """
        problem = _problem(self)
        if problem:
            raise UsageError(f"This plan cannot be used: {problem}.")

    @property
    def minutes(self) -> float:
        """About how long the session takes."""
        signs = len(self.people) * len(self.labels) * self.trials
        each_s = self.prompt_s + self.countdown_s + _USUAL_TAKING_S
        return (signs * each_s + len(self.people) * self.rest_s) / 60

    def steps(self) -> tuple[Step, ...]:
        """Return all steps in order; the same plan always gives the same ones."""
        asked: list[Step] = []
        mixer = random.Random(self.seed)
        ways = list(product(self.hands or (None,), self.sides or (None,), self.distances or (None,)))
        for person in self.people:
            shown = [
                (label, *ways[(turn + place) % len(ways)])
                for turn in range(self.trials)
                for place, label in enumerate(self.labels)
            ]
            if self.shuffle:
                mixer.shuffle(shown)
            for label, hand, side, distance in shown:
                side = side if side is None or label in _TWO_SIDED else "palm"
                asked.append(Step(len(asked) + 1, person, "sign", label, hand, side, distance))
            if self.rest_s > 0:
                asked.append(Step(len(asked) + 1, person, "no hand"))
                asked.append(Step(len(asked) + 1, person, "no sign"))
        return tuple(asked)

    def to_json(self) -> dict[str, Any]:
        """Return the plan as what JSON can hold."""
        return {
            name: list(value) if isinstance(value, tuple) else value for name, value in vars(self).items()
        }

    def save(self, path: Path) -> None:
        """Write the plan as a small JSON file.

        Raises:
            UsageError: it cannot be written there.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, json.dumps(asdict(self), indent=2) + "\n")
        except OSError as error:
            raise UsageError(f"The plan cannot be written to {path}: {error.strerror}.") from error


def usual_plan(labels: Sequence[str]) -> Plan:
    """Return the plan that starts with one click: the digits that a model reads, or else its signs.

    Args:
        labels: of the model.
    """
    digits = sorted({digit for label in labels if (digit := digit_of(label)) is not None})
    shown = tuple(map(str, digits)) or tuple(label for label in labels if not means_none(label))
    return Plan(labels=shown)


def load_plan(path: Path) -> Plan:
    """Read a plan; what the file leaves out is as in the default one.

    Raises:
        UsageError: the file cannot be read, or has something in it that is no plan.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"The plan {path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path} is not a plan: it holds no JSON.") from error
    return plan_from_json(content, str(path))


def plan_from_json(content: Any, name: str) -> Plan:
    """Return the plan that JSON describes.

    Args:
        content: what `Plan.to_json` gives; what it leaves out is as in the default plan.
        name: what to call it in a message.

    Raises:
        UsageError: it is not a plan.
    """
    known = {field.name: field for field in fields(Plan)}
    if not isinstance(content, dict):
        raise UsageError(f"{name} is not a plan: it holds no JSON object.")
    unknown = sorted(set(content) - set(known))
    if unknown:
        raise UsageError(
            f"{name} is not a plan: {unknown[0]!r} is no part of one. Parts: {', '.join(known)}."
        )
    default = Plan()
    values: dict[str, Any] = {}
    for part, value in content.items():
        usual = getattr(default, part)
        if isinstance(usual, tuple) and isinstance(value, list):
            value = tuple(value)
        if isinstance(usual, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value) if abs(value) <= _LARGEST_NUMBER else value
        if type(value) is not type(usual):
            raise UsageError(f"{name} is not a plan: its {part} should be like {json.dumps(usual)}.")
        values[part] = value
    return Plan(**values)


def _problem(plan: Plan) -> str:
    """Return what is wrong with a plan; empty if nothing is."""
    if not all(isinstance(text, str) and text for text in (*plan.labels, *plan.people)):
        return "its labels or people are not all words"
    lengths = {
        "rest_s": plan.rest_s,
        "prompt_s": plan.prompt_s,
        "countdown_s": plan.countdown_s,
        "spacing_s": plan.spacing_s,
    }
    negative = [name for name, value in lengths.items() if not 0 <= value <= 3600]
    checks = {
        "it names no label": not plan.labels,
        "it names a label twice": len(set(plan.labels)) != len(plan.labels),
        "it names nobody": not plan.people,
        "it names a person twice": len(set(plan.people)) != len(plan.people),
        "its hands are neither right nor left": any(one not in get_args(Handedness) for one in plan.hands),
        "its sides are neither palm nor back": any(one not in get_args(Side) for one in plan.sides),
        "its distances are neither near nor far": any(
            one not in get_args(Distance) for one in plan.distances
        ),
        "it asks for less than one trial": plan.trials < 1,
        "it takes less than one frame, or more than 100, in a trial": not 1 <= plan.frames <= 100,
        "its timeout_s is not between 1 and 3600 seconds": not 1 <= plan.timeout_s <= 3600,
        f"its {', '.join(negative)} is not between 0 and 3600 seconds": bool(negative),
        f"it asks for more than {_MOST_STEPS:,} trials": len(plan.people) * len(plan.labels) * plan.trials
        > _MOST_STEPS,
    }
    return next((sentence for sentence, wrong in checks.items() if wrong), "")
