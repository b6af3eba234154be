"""Prepared pictures that nobody took."""

from pathlib import Path

import cv2
import numpy as np

from tests.support.doubles import open_hand
from training.data.drawn_hands import DRAWN, NO_DIGIT
from training.data.prepared import Prepared
from training.render.manifest import Entry, write_manifest
from training.render.scene.plan import HandPlan, Lighting, Person, View


def prepared_of(
    people: list[int], examples: list[int] | None = None, unfound: list[int] | None = None
) -> Prepared:
    """One black picture a person in the list, digits in turn, a hand in each but those unfound."""
    count = len(people)
    landmarks = np.stack([open_hand(centre=(50, 50), length=70).landmarks] * count)
    landmarks[unfound or []] = np.nan
    return Prepared(
        names=np.array([f"0/IMG_{index}.JPG" for index in range(count)]),
        images=np.zeros((count, 100, 100, 3), np.uint8),
        landmarks=landmarks,
        right=np.ones(count, bool),
        masks=np.zeros((count, 100, 100), np.uint8),
        digits=np.arange(count) % 10,
        people=np.array(people),
        examples=np.isin(np.arange(count), examples or []),
        sha256="0" * 64,
    )


def plan_of(digit: int | None) -> HandPlan:
    """A plan of a hand that shows a digit, or none."""
    person = Person(0.5, (0.3, 0.3, 0.4), 0.0, 0.0, 0.0, (0.0, 0.0, 0.0, 0.0), 25.0, 0.0)
    return HandPlan(
        shape="fist" if digit is None else str(digit),
        digit=digit,
        back=False,
        angles=(0.0,) * 24,
        person=person,
        lighting=Lighting((), 0.5, (1.0, 1.0, 1.0), 0.0),
        view=View(0.0, 0.0, 0.0, 0.5, 1.4),
        sleeve=None,
    )


def save_drawn(data: Path, digits: list[int], name: str = DRAWN.name) -> None:
    """Put drawn hands of some digits into a data folder; 10 is no digit. They are patches, no hands."""
    folder = data / name
    (folder / "hands").mkdir(parents=True)
    entries = []
    joints = open_hand(centre=(70, 80), length=70).landmarks[:, :2]
    places = tuple((float(x), float(y)) for x, y in joints)
    for index, digit in enumerate(digits):
        layer = np.zeros((150, 150, 4), np.uint8)
        layer[31:, 40:101] = (200, 20 * digit, 120, 255)
        file = f"hands/{index:06d}.png"
        cv2.imwrite(str(folder / file), layer)
        plan = plan_of(None if digit == NO_DIGIT else digit)
        entries.append(Entry(index, file, f"{index:064d}", plan, places))
    write_manifest(folder, entries)
