"""`readback`: what the readers said of drawn hands, counted."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from signcam.hands.finder import HandFinder
from tests.conftest import ROOT
from training.evaluation.readback import ReadbackResult, is_misread, on_grey_wall, summarize, table
from training.render.composite.in_room import compose_in_room
from training.render.manifest import Entry, load_hands
from training.render.scene.plan import HandPlan, Lighting, Person, View

DRAWN = ROOT / "tests" / "fixtures" / "drawn"
PLAN = HandPlan(
    shape="5",
    digit=5,
    back=False,
    angles=(0.0,) * 24,
    person=Person(0.5, (0.3, 0.3, 0.4), 0.0, 0.0, 0.0, (0.0, 0.0, 0.0, 0.0), 20.0, 0.0),
    lighting=Lighting((), 0.5, (1.0, 1.0, 1.0), 0.0),
    view=View(0.0, 0.0, 0.0, 0.6, 1.3),
    sleeve=None,
)
ENTRY = Entry(0, "hands/000000.png", "ab", PLAN, ())


def result(
    digit: int | None, read: int, back: bool = False, mirrored: int = 0, plain: int = 0
) -> ReadbackResult:
    plan = replace(PLAN, digit=digit, back=back)
    return ReadbackResult(replace(ENTRY, plan=plan), False, plain, read >= 0, read >= 0, read, mirrored)


def test_a_hand_that_was_not_found_counts_as_wrong():
    (row,) = summarize([result(3, 3, plain=3), result(3, 2, plain=3), result(3, -1, plain=-1), result(3, 3)])
    assert (row.digit, row.side, row.hands) == (3, "palm", 4)
    assert row.found == 0.75
    assert row.right == 0.5
    assert row.right_of_found == pytest.approx(2 / 3)
    assert row.plain == 0.5
    assert row.mirrored is None


def test_backs_have_their_own_line_and_may_be_read_the_other_way_round():
    results = [result(4, 0, back=True, mirrored=4), result(4, 4), result(None, 7)]
    palm, back, none = summarize(results)
    assert (palm.right, back.right, back.mirrored) == (1, 0, 1)
    assert (none.digit, none.found, none.right) == (None, 1, None)
    assert not any(map(is_misread, results))
    assert is_misread(result(4, 4, back=True)) is False
    assert is_misread(result(4, 2, mirrored=4))


def test_every_line_of_the_table_has_every_column():
    lines = table(summarize([result(4, 4), result(1, 1, back=True), result(None, 0)])).splitlines()
    assert len(lines) == 5
    assert len({line.count("|") for line in lines}) == 1
    assert lines[3].startswith("| 4 | palm | 1 |")


@pytest.fixture(scope="module")
def hand() -> tuple[Path, Entry]:
    """A folder as `render` leaves it, with one hand."""
    (entry,) = load_hands(DRAWN)
    return DRAWN, entry


def test_a_drawn_hand_is_found_before_a_wall_upright_and_right(hand):
    with HandFinder() as finder:
        seen = finder.find(on_grey_wall(*hand))
    assert seen is not None
    assert seen.handedness == "right"
    # The joints of the manifest are where the finder sees them, give or take a twentieth of the hand.
    moved = seen.landmarks[:, :2] - np.array([80, 160])
    assert np.linalg.norm(moved - np.array(hand[1].landmarks), axis=1).mean() < 0.05 * seen.length


def test_a_hand_in_a_room_is_of_the_asked_size_and_on_the_side_that_is_said(hand):
    folder, entry = hand
    sides = set()
    with HandFinder() as finder:
        for index in range(6):
            image, left = compose_in_room(folder, replace(entry, index=index), seed=1)
            assert image.shape == (480, 640, 3)
            seen = finder.find(image)
            assert seen is not None
            assert 150 < seen.length < 340
            assert seen.handedness == ("left" if left else "right")
            sides.add(left)
    assert sides == {False, True}


def test_the_same_hand_and_seed_give_the_same_picture(hand):
    folder, entry = hand
    one, two, other = (compose_in_room(folder, entry, seed)[0] for seed in (1, 1, 2))
    assert np.array_equal(one, two)
    assert not np.array_equal(one, other)


def test_rooms_can_be_taken_from_pictures(hand, tmp_path):
    folder, entry = hand
    cv2.imwrite(str(tmp_path / "room.png"), np.full((480, 640, 3), (0, 0, 255), np.uint8))
    image, _ = compose_in_room(folder, entry, seed=1, rooms=tmp_path)
    # All that is not hand or arm is red.
    assert np.median(image[:60, :, 0].astype(int) - image[:60, :, 2]) > 100
