"""The people who ship are in no set to train on."""

from pathlib import Path

import numpy as np
import pytest

from training.render.manifest import MANIFEST, read_entries
from training.render.scene.plan import Person
from training.render.scene.sample_plan import sample_person
from training.shipping.signers import BANNER_SIGNERS, CLIP_SIGNERS, TEACHER, Signer

SHIPPED: list[Signer] = [TEACHER, *BANNER_SIGNERS, *(one for pair in CLIP_SIGNERS.values() for one in pair)]
# Any seed that the documentation names, and more.
SEEDS = range(6)
HANDS = 2000
DRAWN = Path("data")


def shape(person: Person) -> tuple[object, ...]:
    """What makes a hand: skin can be told apart by light alone."""
    return person.sex, person.peoples, person.age, person.muscle, person.weight, person.hand


def test_all_are_different_people():
    assert len({shape(signer.person) for signer in SHIPPED}) == len(SHIPPED)


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_who_ships_is_drawn_for_training(seed: int):
    shipped = {shape(signer.person) for signer in SHIPPED}
    drawn = set()
    for index in range(HANDS):
        drawn.add(shape(sample_person(np.random.default_rng((seed, index, 0)))))
        # What is no digit is drawn after its shape.
        random = np.random.default_rng((seed, index, 0))
        random.integers(26)
        drawn.add(shape(sample_person(random)))
    assert len(drawn) > 1.9 * HANDS
    assert not shipped & drawn


def test_nobody_who_ships_is_in_a_set_that_was_drawn_here():
    folders = [path.parent for path in DRAWN.glob(f"*/{MANIFEST}")]
    if not folders:
        pytest.skip("No hands were drawn.")
    shipped = {shape(signer.person) for signer in SHIPPED}
    for folder in folders:
        assert not shipped & {shape(entry.plan.person) for entry in read_entries(folder)}


def test_each_clip_shows_the_right_hand_of_one_person_and_the_left_of_another():
    for first, second in CLIP_SIGNERS.values():
        assert (first.left, second.left) == (False, True)
        assert first.person.ita != second.person.ita
        assert first.sleeve != second.sleeve
