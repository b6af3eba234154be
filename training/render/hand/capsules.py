"""How thick fingers are and where their pads lie: what touches what, and what goes into what."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from training.render.hand.mesh import BONES, HandMesh
from training.render.hand.skeleton import PosedHand, Skeleton

_Floats = npt.NDArray[np.float64]

Side = Literal["pad", "back"]

# Points along a bone between which distances are taken, as shares of its length.
_ALONG = np.linspace(0.1, 0.95, 6)
# Flesh gives way: skin meets where bones are this fraction of their radii apart.
_SOFT_NEIGHBOURS = 0.78
_SOFT_THUMB = 0.88
_SOFT_PALM = 0.72
# Half of how thick a palm is over its metacarpals, as a fraction of its length from wrist to middle knuckle.
_PALM_RADIUS = 0.115


@dataclass(frozen=True)
class ContactPoint:
    """A place on the skin of a finger.

    Attributes:
        finger: 1 to 5.
        bone: 1 to 3 from the palm.
        side: towards the palm or away from it, as on a straight finger.
        along: where along the bone, 0..1.
    """

    finger: int
    bone: int
    side: Side = "pad"
    along: float = 0.6


class HandCapsules:
    """One person's hand as capsules around bones, with spots on its skin.

    Attributes:
        radii: (5, 3) of each finger's bones, thumb first, metres.
        pairs: which of the flattened `depths` are of bones that may meet; all others are always 0.
    """

    def __init__(self, skeleton: Skeleton) -> None:
        self._skeleton = skeleton
        mesh = skeleton.mesh
        self._knuckle_height = float(np.linalg.norm(mesh.joints["3-1"]))
        self.radii = np.array([[_radius(mesh, finger, bone) for bone in (1, 2, 3)] for finger in range(1, 6)])
        self._spots: dict[ContactPoint, tuple[_Floats, _Floats]] = {}
        self._reach = self._pairs()
        self.pairs = np.flatnonzero(self._reach)
        self._palm_spot = self._find_palm_spot()

    def _pairs(self) -> _Floats:
        """Return how close each finger bone may come to each bone: (15, 19) metres, 0 where it may touch."""
        reach = np.zeros((15, 19))
        palm = _PALM_RADIUS * self._knuckle_height
        for first in range(15):
            finger, bone = divmod(first, 3)
            radius = self.radii[finger, bone]
            for second in range(first + 1, 15):
                other, other_bone = divmod(second, 3)
                if other == finger or (bone == other_bone == 0):
                    continue
                soft = _SOFT_THUMB if finger == 0 else _SOFT_NEIGHBOURS
                reach[first, second] = soft * (radius + self.radii[other, other_bone])
            # The first bone of a finger begins in the palm.
            if bone:
                reach[first, 15:] = _SOFT_PALM * (radius + palm)
        # The thumb's middle joint lies in the flesh next to the index finger's metacarpal.
        reach[1, 15] = 0.0
        return reach

    def depths(self, posed: PosedHand) -> _Floats:
        """Return how deep bones go into each other beyond what flesh gives way: (15, 19) metres, 0 or more.

        Rows are the bones of the fingers, thumb first, columns the same and the four metacarpals.
        """
        starts, ends = posed.joints[:, :3].reshape(15, 3), posed.joints[:, 1:].reshape(15, 3)
        # Metacarpals come together towards the wrist.
        knuckles = posed.joints[1:, 0]
        roots = knuckles * np.array([0.45, 0.15, 1.0])
        starts, ends = np.concatenate([starts, roots]), np.concatenate([ends, knuckles])
        points = starts[:, None] + _ALONG[:, None] * (ends - starts)[:, None]
        squares = (points**2).sum(axis=2).reshape(-1)
        flat = points.reshape(-1, 3)
        rows = 15 * len(_ALONG)
        distances = squares[:rows, None] + squares[None] - 2 * flat[:rows] @ flat.T
        nearest = distances.reshape(15, len(_ALONG), 19, len(_ALONG)).min(axis=(1, 3))
        return np.asarray(np.maximum(0.0, self._reach - np.sqrt(np.maximum(nearest, 0.0))))

    def spot(self, posed: PosedHand, spot: ContactPoint) -> tuple[_Floats, _Floats]:
        """Return where a spot is, metres, and which way its skin faces."""
        if spot not in self._spots:
            self._spots[spot] = self._find_spot(spot)
        point, normal = self._spots[spot]
        bone = posed.bones[BONES.index(f"finger{spot.finger}-{spot.bone}")]
        return bone[:3, :3] @ point + bone[:3, 3], bone[:3, :3] @ normal

    def palm(self) -> tuple[_Floats, _Floats]:
        """Return the place in the palm below the ring and middle finger, metres, and which way it faces."""
        return self._palm_spot

    def _find_spot(self, spot: ContactPoint) -> tuple[_Floats, _Floats]:
        mesh = self._skeleton.mesh
        column = BONES.index(f"finger{spot.finger}-{spot.bone}")
        points = mesh.vertices[mesh.weights[:, column] > 0.5]
        start = mesh.joints[f"{spot.finger}-{spot.bone}"]
        length = float(np.linalg.norm(mesh.joints[f"{spot.finger}-{spot.bone + 1}"] - start))
        frame = self._skeleton.frame(spot.finger, spot.bone)
        sign = 1.0 if spot.side == "pad" else -1.0
        local = (points - start) @ frame
        cost = np.abs(local[:, 0]) + np.abs(local[:, 1] - spot.along * length) - 0.6 * sign * local[:, 2]
        return points[cost.argmin()], frame @ np.array([0.0, 0.0, sign])

    def _find_palm_spot(self) -> tuple[_Floats, _Floats]:
        mesh = self._skeleton.mesh
        below = (mesh.joints["3-1"] + mesh.joints["4-1"]) / 2 - np.array([0, 0.16 * self._knuckle_height, 0])
        distance = np.linalg.norm((mesh.vertices - below)[:, :2], axis=1)
        distance[mesh.vertices[:, 2] < 0] = np.inf
        return mesh.vertices[distance.argmin()], np.array([0.0, 0.0, 1.0])


def _radius(mesh: HandMesh, finger: int, bone: int) -> float:
    column = BONES.index(f"finger{finger}-{bone}")
    # The base of the thumb shares its skin with the palm.
    own = mesh.weights[:, column] > (0.5 if (finger, bone) == (1, 1) else 0.75)
    start, end = mesh.joints[f"{finger}-{bone}"], mesh.joints[f"{finger}-{bone + 1}"]
    along = (end - start) / np.linalg.norm(end - start)
    offsets = mesh.vertices[own] - start
    across = offsets - np.outer(offsets @ along, along)
    return float(np.median(np.linalg.norm(across, axis=1)))
