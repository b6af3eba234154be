"""Bends thumb and fingers until what should touch touches, and nothing goes into anything else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.optimize import least_squares

from training.render.hand.capsules import ContactPoint, HandCapsules
from training.render.hand.pose import FINGER_ANGLES, HIGHEST, LOWEST, THUMB_ANGLES, Pose, clamped_to_limits
from training.render.hand.skeleton import PosedHand, Skeleton

_Floats = npt.NDArray[np.float64]

# How freely each angle leaves what was asked for, degrees: thumb, then fingers.
_THUMB_FREEDOM = (25.0, 25.0, 18.0, 25.0, 25.0)
_FINGER_FREEDOM = (25.0, 25.0, 15.0, 5.0)
_STIFFNESS = 0.6
# Fingers that go deeper than this into the palm are opened by a share at a time, so often at most.
_EASED_M = 0.0015
_EASING = 15
# What a millimetre counts for.
_CONTACT, _DEPTH = 1.0, 1.2
_FACING = 1.5


@dataclass(frozen=True)
class Contact:
    """Two places that should meet.

    Attributes:
        spot: on one finger.
        other: on another finger, or in the palm.
        weight: how much it counts beside other contacts.
        gap_mm: how far apart they stay, for a hand that does not quite touch.
    """

    spot: ContactPoint
    other: ContactPoint | Literal["palm"]
    weight: float = 1.0
    gap_mm: float = 0.0


class HandSolver:
    """Solves poses for one person's hand."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        self.flesh = HandCapsules(skeleton)

    def solve(
        self, pose: Pose, contacts: Sequence[Contact] = (), fingers: Sequence[int] = (), effort: int = 12
    ) -> Pose:
        """Return the pose nearest to the one asked for that makes the contacts and overlaps nothing.

        The thumb always gives way, and of the fingers those named.

        Args:
            pose: what is asked for.
            contacts: what should touch.
            fingers: which fingers, 2 to 5, may move.
            effort: how many steps at most; each costs some ten milliseconds.
        """
        start = clamped_to_limits(pose).vector()
        moving = list(range(THUMB_ANGLES))
        for finger in fingers:
            place = THUMB_ANGLES + (finger - 2) * FINGER_ANGLES
            moving += range(place, place + FINGER_ANGLES)
        freedom = np.array([*_THUMB_FREEDOM, *(_FINGER_FREEDOM * len(fingers))])
        low, high = self._bounds(start, moving, bool(contacts))

        def residuals(angles: _Floats) -> _Floats:
            vector = start.copy()
            vector[moving] = angles
            posed = self.skeleton.pose(Pose.of(vector))
            strayed = (angles - start[moving]) / freedom * _STIFFNESS
            depths = self.flesh.depths(posed)
            parts = [strayed, 1000 * _DEPTH * depths.reshape(-1)[self.flesh.pairs]]
            parts += [self._missed(posed, contact) for contact in contacts]
            return np.concatenate(parts)

        first = np.clip(start[moving], low + 0.01, high - 0.01)
        result = least_squares(
            residuals, first, bounds=(low, high), max_nfev=effort, diff_step=1e-4, x_scale=freedom
        )
        vector = start.copy()
        vector[moving] = result.x
        return clamped_to_limits(Pose.of(vector))

    def eased(self, pose: Pose) -> Pose:
        """Return the pose with fingers opened until none of their tips goes into the palm."""
        fingers = pose.fingers.copy()
        eased = pose
        for _ in range(_EASING):
            depths = self.flesh.depths(self.skeleton.pose(eased))
            # Rows are bones, three a finger; the last four columns are the palm.
            deep = depths[5::3, 15:].max(axis=1) > _EASED_M
            if not deep.any():
                break
            fingers[deep, :3] *= 0.97
            eased = replace(pose, fingers=fingers)
        return eased

    def _bounds(self, start: _Floats, moving: list[int], touching: bool) -> tuple[_Floats, _Floats]:
        low, high = LOWEST[moving].copy(), HIGHEST[moving].copy()
        if touching:
            # A thumb that touches is in front of the palm, and neither joint of it is bent backwards.
            low[1:5] = np.maximum(low[1:5], (5.0, -32.0, -5.0, 0.0))
            high[1:3] = np.minimum(high[1:3], (72.0, 22.0))
        # What is asked for is always allowed.
        return np.minimum(low, start[moving] - 0.1), np.maximum(high, start[moving] + 0.1)

    def _missed(self, posed: PosedHand, contact: Contact) -> _Floats:
        point, normal = self.flesh.spot(posed, contact.spot)
        other = contact.other
        goal, facing = self.flesh.palm() if other == "palm" else self.flesh.spot(posed, other)
        goal = goal + facing * contact.gap_mm / 1000
        distance = (point - goal) * 1000 * _CONTACT * contact.weight
        return np.concatenate([distance, (normal + facing) * _FACING * contact.weight])

    def deepest_mm(self, pose: Pose) -> float:
        """Return how deep anything goes into anything else, millimetres, beyond what flesh gives way."""
        return float(1000 * self.flesh.depths(self.skeleton.pose(pose)).max())

    def gaps_mm(self, pose: Pose, contacts: Sequence[Contact]) -> list[float]:
        """Return how far each contact's places are apart, millimetres."""
        posed = self.skeleton.pose(pose)
        gaps = []
        for contact in contacts:
            point, _ = self.flesh.spot(posed, contact.spot)
            goal = self.flesh.palm() if contact.other == "palm" else self.flesh.spot(posed, contact.other)
            gaps.append(float(1000 * np.linalg.norm(point - goal[0])))
        return gaps
