"""From a pose to where bones, joints and skin are: forward kinematics and skinning."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.render.hand.mesh import BONES, FINGERS, HandMesh
from training.render.hand.pose import Pose

_Floats = npt.NDArray[np.float64]
_RIGID = np.eye(4)
# Dual quaternions keep the volume of strongly bent joints, linear blending their smoothness.
_DUAL_SHARE = 0.6


@dataclass(frozen=True)
class PosedHand:
    """Where a hand's bones are, in the palm's frame, metres.

    Attributes:
        bones: (bones, 4, 4) how each of `BONES` moved from rest.
        joints: (5, 4, 3) of each finger, thumb first, its three joints and its tip.
    """

    bones: _Floats
    joints: _Floats


class Skeleton:
    """The bones of one person's hand."""

    def __init__(self, mesh: HandMesh) -> None:
        self.mesh = mesh
        self._places = {name: index for index, name in enumerate(BONES)}
        self._rest = np.array(
            [[mesh.joints[f"{finger}-{joint}"] for joint in (1, 2, 3, 4)] for finger in FINGERS]
        )
        self._knuckles = mesh.joints["hand-2"]
        # A frame a bone at rest, y along it and x its axis of bending.
        self._frames = np.stack([self._finger_frames(place) for place in range(5)])

    def _finger_frames(self, place: int) -> _Floats:
        along = np.diff(self._rest[place], axis=0)
        if place == 0:
            axis = np.cross(along[1], along[2])
        else:
            axis = np.cross(along[0], along[2])
            axis = axis if axis[0] > 0 else -axis
        return np.stack([_frame(bone, axis) for bone in along])

    def frame(self, finger: int, bone: int) -> _Floats:
        """Return a finger bone's frame at rest: axis of bending, length and pad's side, as columns."""
        return np.asarray(self._frames[finger - 1, bone - 1])

    def pose(self, pose: Pose) -> PosedHand:
        """Move the bones."""
        bones = np.tile(_RIGID, (len(BONES), 1, 1))
        joints = self._rest.copy()
        flexion, deviation = pose.wrist
        # The hand keeps its place and the forearm moves, so the wrist's turn is taken backwards.
        arm = (rotation_x(flexion) @ rotation_z(deviation)).T
        bones[self._places["lowerarm01"], :3, :3] = arm
        bones[self._places["lowerarm02"], :3, :3] = arm
        for bone, share in (("metacarpal3", 0.5), ("metacarpal4", 1.0)):
            turn = _turn(np.array([1.0, 0.0, 0.25]), pose.arch * share)
            bones[self._places[bone]] = _about(turn, self._knuckles)
        self._pose_thumb(pose, bones, joints)
        for place in range(1, 5):
            self._pose_finger(place, pose.fingers[place - 1], bones, joints)
        return PosedHand(bones, joints)

    def _pose_thumb(self, pose: Pose, bones: _Floats, joints: _Floats) -> None:
        across, out, twist, middle, outer = pose.thumb
        frames = self._frames[0]
        turn = rotation_z(across) @ rotation_y(-out) @ frames[0] @ rotation_y(twist)
        self._chain(0, turn, (0.0, middle, outer), self._rest[0, 0], bones, joints)

    def _pose_finger(self, place: int, angles: _Floats, bones: _Floats, joints: _Floats) -> None:
        knuckle, middle, outer, spread = angles
        palm = bones[self._places[f"metacarpal{place}"]]
        # Straight fingers go along the palm; each keeps its own axis of bending.
        straight = _frame(np.array([0.0, 1.0, 0.0]), self._frames[place, 0, :, 0])
        turn = palm[:3, :3] @ straight @ rotation_z(-spread) @ rotation_x(knuckle)
        start = palm[:3, :3] @ self._rest[place, 0] + palm[:3, 3]
        self._chain(place, turn, (0.0, middle, outer), start, bones, joints)

    def _chain(
        self,
        place: int,
        turn: _Floats,
        bends: tuple[float, float, float],
        start: _Floats,
        bones: _Floats,
        joints: _Floats,
    ) -> None:
        """Move a finger's three bones, one on the other; fills in `bones` and `joints`."""
        frames, rest = self._frames[place], self._rest[place]
        joints[place, 0] = start
        for bone, bend in enumerate(bends):
            if bone:
                # Straight is a finger whose bones are in line; the thumb's angles are relative to rest.
                between = frames[bone - 1].T @ frames[bone] if place == 0 else np.eye(3)
                turn = turn @ between @ rotation_x(bend)
            moved = turn @ frames[bone].T
            bones[self._places[f"finger{place + 1}-{bone + 1}"]] = _moved(
                moved, joints[place, bone] - moved @ rest[bone]
            )
            joints[place, bone + 1] = joints[place, bone] + moved @ (rest[bone + 1] - rest[bone])

    def skin(self, posed: PosedHand) -> _Floats:
        """Return the skin's vertices: (n, 3) metres in the palm's frame.

        A mean of dual quaternion skinning (Kavan et al. 2008) and linear blending.
        """
        rest, weights = self.mesh.vertices, self.mesh.weights
        blended = np.tensordot(weights, posed.bones[:, :3], 1)
        linear = np.einsum("nij,nj->ni", blended[:, :, :3], rest) + blended[:, :, 3]
        real = np.array([_quaternion(bone[:3, :3]) for bone in posed.bones])
        moves = np.hstack([np.zeros((len(real), 1)), posed.bones[:, :3, 3]])
        dual = 0.5 * _product(moves, real)
        # A quaternion and its negative are the same turn: add up those of like sign.
        signs = np.where(real @ real.T < 0, -1.0, 1.0)[weights.argmax(axis=1)]
        summed = np.einsum("nb,bk->nk", weights * signs, np.hstack([real, dual]))
        summed /= np.linalg.norm(summed[:, :4], axis=1, keepdims=True)
        scalar, vector = summed[:, :1], summed[:, 1:4]
        turned = rest + 2 * np.cross(vector, np.cross(vector, rest) + scalar * rest)
        shift = 2 * (scalar * summed[:, 5:] - summed[:, 4:5] * vector + np.cross(vector, summed[:, 5:]))
        return np.asarray(_DUAL_SHARE * (turned + shift) + (1 - _DUAL_SHARE) * linear)


def _unit(vector: _Floats) -> _Floats:
    return np.asarray(vector / np.linalg.norm(vector))


def _frame(along: _Floats, side: _Floats) -> _Floats:
    y = _unit(along)
    x = _unit(side - y * (y @ side))
    return np.stack([x, y, np.cross(x, y)], axis=1)


def rotation_x(degrees: float) -> _Floats:
    """Return a turn about x: (3, 3)."""
    sine, cosine = np.sin(np.radians(degrees)), np.cos(np.radians(degrees))
    return np.array([[1, 0, 0], [0, cosine, -sine], [0, sine, cosine]])


def rotation_y(degrees: float) -> _Floats:
    """Return a turn about y: (3, 3)."""
    sine, cosine = np.sin(np.radians(degrees)), np.cos(np.radians(degrees))
    return np.array([[cosine, 0, sine], [0, 1, 0], [-sine, 0, cosine]])


def rotation_z(degrees: float) -> _Floats:
    """Return a turn about z: (3, 3)."""
    sine, cosine = np.sin(np.radians(degrees)), np.cos(np.radians(degrees))
    return np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1]])


def _turn(axis: _Floats, degrees: float) -> _Floats:
    """Return a turn about an axis (Rodrigues 1840)."""
    x, y, z = _unit(axis)
    across = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = np.radians(degrees)
    return np.asarray(np.eye(3) + np.sin(angle) * across + (1 - np.cos(angle)) * across @ across)


def _moved(turn: _Floats, shift: _Floats) -> _Floats:
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = turn, shift
    return matrix


def _about(turn: _Floats, centre: _Floats) -> _Floats:
    return _moved(turn, centre - turn @ centre)


def _quaternion(turn: _Floats) -> _Floats:
    """Return a turn as w, x, y, z (Shepperd 1978)."""
    trace = np.trace(turn)
    squares = np.array([trace, *np.diag(turn)])
    largest = int(squares.argmax())
    quaternion = np.empty(4)
    root = np.sqrt(max(1 + 2 * squares[largest] - trace, 0.0))
    quaternion[largest] = root / 2
    differences = {(0, 1): (2, 1), (0, 2): (0, 2), (0, 3): (1, 0)}
    for other in range(4):
        if other == largest:
            continue
        pair = (min(largest, other), max(largest, other))
        if pair in differences:
            row, column = differences[pair]
            value = turn[row, column] - turn[column, row]
        else:
            value = turn[pair[0] - 1, pair[1] - 1] + turn[pair[1] - 1, pair[0] - 1]
        quaternion[other] = value / (2 * root)
    return quaternion


def _product(left: _Floats, right: _Floats) -> _Floats:
    """Return the products of quaternions: (n, 4)."""
    w1, x1, y1, z1 = left.T
    w2, x2, y2, z2 = right.T
    return np.stack(
        [
            w1 * w2 - x1 * x2 - y1 * y2 - z1 * z2,
            w1 * x2 + x1 * w2 + y1 * z2 - z1 * y2,
            w1 * y2 - x1 * z2 + y1 * w2 + z1 * x2,
            w1 * z2 + x1 * y2 - y1 * x2 + z1 * w2,
        ],
        axis=1,
    )
