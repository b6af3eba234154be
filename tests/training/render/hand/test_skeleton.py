"""Bones and skin: what is bent moves, and nothing else."""

import numpy as np
import pytest

from training.render.hand.hand_shapes import DIGITS
from training.render.hand.mesh import BONES, HandAsset, HandMesh, person_targets
from training.render.hand.pose import Pose, blended, clamped_to_limits
from training.render.hand.skeleton import Skeleton


@pytest.fixture(scope="module")
def mesh(asset: HandAsset) -> HandMesh:
    return asset.shape(person_targets(0.5, (0.4, 0.3, 0.3)))


def bent(pose: Pose, finger: int, angle: int, degrees: float) -> Pose:
    fingers = pose.fingers.copy()
    fingers[finger, angle] += degrees
    return Pose(pose.thumb, fingers, pose.arch, pose.wrist)


def test_a_bent_finger_moves_towards_the_palm_and_the_other_fingers_stay(mesh):
    skeleton, open_hand = Skeleton(mesh), DIGITS[5].pose
    before, after = (skeleton.pose(pose).joints for pose in (open_hand, bent(open_hand, 0, 0, 40)))
    assert after[1, 3, 2] > before[1, 3, 2] + 0.02
    assert np.array_equal(np.delete(after, 1, axis=0), np.delete(before, 1, axis=0))


def test_bones_keep_their_length(mesh):
    skeleton = Skeleton(mesh)
    lengths = [np.linalg.norm(np.diff(skeleton.pose(digit.pose).joints, axis=1), axis=2) for digit in DIGITS]
    assert np.ptp(np.stack(lengths), axis=0).max() < 1e-9


def test_skin_keeps_with_its_bone(mesh):
    skeleton = Skeleton(mesh)
    for digit in DIGITS:
        posed = skeleton.pose(digit.pose)
        skin = skeleton.skin(posed)
        for finger in (2, 3, 4, 5):
            column = BONES.index(f"finger{finger}-3")
            own = mesh.weights[:, column] > 0.99
            moved = mesh.vertices[own] @ posed.bones[column, :3, :3].T + posed.bones[column, :3, 3]
            assert np.abs(skin[own] - moved).max() < 1e-3


def test_the_wrist_bends_the_arm_and_leaves_the_fingers(mesh):
    skeleton, pose = Skeleton(mesh), DIGITS[5].pose
    straight, turned = (skeleton.skin(skeleton.pose(pose.with_wrist(*wrist))) for wrist in ((0, 0), (30, 0)))
    arm = mesh.weights[:, 0] > 0.99
    fingers = mesh.weights[:, BONES.index("finger3-1") :].sum(axis=1) > 0.99
    assert np.abs(turned[arm] - straight[arm]).max() > 0.05
    assert np.abs(turned[fingers] - straight[fingers]).max() < 1e-9


def test_people_differ_in_size_and_fingers(asset):
    def length(**changes: object) -> float:
        joints = asset.shape(person_targets(0.5, (0.4, 0.3, 0.3), **changes)).joints  # type: ignore[arg-type]
        return float(np.linalg.norm(joints["3-4"]))

    # A grown hand is some 18 cm from the wrist to the tip of the middle finger.
    assert 0.15 < length() < 0.20
    assert length(age=-1.0) < 0.93 * length()
    assert length(hand=(0.0, 0.0, 1.0, 0.0)) > 1.02 * length()


def test_limits_are_kept_by_whatever_is_asked_for():
    wild = Pose.of(np.random.default_rng(0).normal(0, 200, 24))
    once = clamped_to_limits(wild)
    assert np.array_equal(clamped_to_limits(once).vector(), once.vector())


def test_halfway_is_between():
    one, other = DIGITS[1].pose, DIGITS[5].pose
    half = blended(one, other, 0.5).vector()
    assert half == pytest.approx((one.vector() + other.vector()) / 2)
    assert np.array_equal(blended(one, other, 0).vector(), one.vector())
