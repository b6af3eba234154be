"""Drawn hands are hands: joints within limits, tips that meet, nothing inside anything else."""

from collections import Counter

import numpy as np
import pytest

from training.render.hand.contact_solver import HandSolver
from training.render.hand.hand_shapes import DIGITS, SHAPES
from training.render.hand.mesh import HandAsset
from training.render.hand.pose import HIGHEST, LOWEST
from training.render.hand.skeleton import Skeleton
from training.render.scene.plan import HandPlan
from training.render.scene.sample_plan import (
    NoHandError,
    sample_hand_plan,
    sample_person,
    sample_pose,
    sample_shape,
)

PLANS = 60


@pytest.fixture(scope="module")
def plans(asset: HandAsset) -> list[HandPlan]:
    return [sample_hand_plan(asset, np.random.default_rng((3, index)), index) for index in range(PLANS)]


def solver(asset: HandAsset, plan: HandPlan) -> HandSolver:
    return HandSolver(Skeleton(asset.shape(plan.person.targets())))


def test_joints_stay_within_their_limits(plans):
    angles = np.array([plan.angles for plan in plans])
    # Plans keep hundredths of a degree.
    assert (angles >= LOWEST - 0.01).all()
    assert (angles <= HIGHEST + 0.01).all()


def test_a_fingers_outer_joint_bends_with_its_middle_one(plans):
    fingers = np.stack([plan.pose().fingers for plan in plans])
    middle, outer = np.maximum(fingers[..., 1], 0), fingers[..., 2]
    assert (outer >= 0.25 * middle - 10.02).all()
    assert (outer <= 0.9 * middle + 8.02).all()


def test_no_finger_is_inside_another_or_the_palm(asset, plans):
    for plan in plans:
        allowed = SHAPES[plan.shape].overlap_mm if plan.shape in SHAPES else 3.0
        # What rounding to hundredths of a degree moves is far below a tenth of a millimetre.
        assert solver(asset, plan).deepest_mm(plan.pose()) <= allowed + 0.1, plan.shape


@pytest.mark.parametrize("digit", [6, 7, 8, 9])
def test_the_thumb_meets_the_finger_that_makes_the_digit_and_the_others_stand(asset, digit):
    shape = DIGITS[digit]
    gaps = []
    for seed in range(7):
        person = sample_person(np.random.default_rng(seed))
        hand = HandSolver(Skeleton(asset.shape(person.targets())))
        pose = sample_pose(hand, np.random.default_rng(seed), shape, amount=0.0)
        gaps += hand.gaps_mm(pose, shape.contacts)
        tips = hand.skeleton.pose(pose).joints[:, 3]
        (finger,) = shape.moving
        assert np.linalg.norm(tips[1:] - tips[0], axis=1).argmin() == finger - 2
        standing = np.delete(pose.fingers[:, :2].sum(axis=1), finger - 2)
        assert (standing < 40).all()
    # Some thumbs do not reach the ring finger: those stay apart, as they do on people.
    assert np.median(gaps) < (6 if digit == 7 else 4)
    assert max(gaps) < 12


@pytest.mark.parametrize("digit", [6, 7, 8, 9])
def test_some_thumbs_hold_down_the_finger_that_they_should_only_meet(asset, digit):
    shape = DIGITS[digit]
    (finger,) = shape.moving
    bends = []
    for seed in range(12):
        try:
            plan = sample_shape(asset, np.random.default_rng(seed), shape, back=False)
        except NoHandError:
            continue
        bends.append(plan.pose().fingers[finger - 2, :2].sum())
    assert min(bends) < 140 < max(bends)


def test_a_zero_is_a_ring(asset):
    for seed in range(6):
        plan = sample_shape(asset, np.random.default_rng(seed), DIGITS[0])
        mesh = asset.shape(plan.person.targets())
        joints = Skeleton(mesh).pose(plan.pose()).joints
        palm = np.linalg.norm(mesh.joints["3-1"])
        nearest = min(np.linalg.norm(joints[0, 3] - joints[finger, 3]) for finger in (1, 2))
        assert nearest < 0.45 * palm
        # Light falls through it: the tips are away from the palm.
        assert (joints[1:, 3, 2] > 0.2 * palm).all()


def test_the_same_seed_gives_the_same_plan_and_another_seed_another(asset, plans):
    again = [sample_hand_plan(asset, np.random.default_rng((3, index)), index) for index in range(4)]
    assert again == plans[:4]
    assert sample_hand_plan(asset, np.random.default_rng((4, 0)), 0) != plans[0]


def test_thirty_hands_show_each_digit_twice_and_ten_times_none(plans):
    for begin in range(0, PLANS - 29, 10):
        shown = Counter(plan.digit for plan in plans[begin : begin + 30])
        assert shown.pop(None) == 10
        assert shown == dict.fromkeys(range(10), 2)


def test_backs_are_seen_from_behind_and_palms_from_before(plans):
    for plan in plans:
        if plan.digit is not None and plan.digit > 0:
            assert plan.back == (abs(plan.view.yaw) > 90)
    # A ring is a ring from one side alone.
    assert {plan.digit for plan in plans if plan.back and plan.digit is not None} <= set(range(1, 10))


@pytest.mark.parametrize(
    ("what", "digits", "backs"),
    [
        ("digits", set(range(10)), {True, False}),
        ("backs", {1, 2, 3, 4, 5}, {True}),
        ("no-digits", {None}, {True, False}),
    ],
)
def test_a_set_holds_what_it_is_asked_for(asset, what, digits, backs):
    drawn = [sample_hand_plan(asset, np.random.default_rng((8, index)), index, what) for index in range(10)]
    assert {plan.digit for plan in drawn} == digits
    assert {plan.back for plan in drawn} <= backs


def test_skins_are_as_often_dark_as_light():
    tones = np.array([sample_person(np.random.default_rng(seed)).ita for seed in range(600)])
    counts, _ = np.histogram(tones, bins=4, range=(-62, 62))
    assert counts.sum() == 600
    assert counts.min() > 110
