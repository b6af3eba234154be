"""What a hand does with its joints, in degrees, and how far joints go."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

_Floats = npt.NDArray[np.float64]

THUMB_ANGLES = 5
FINGER_ANGLES = 4
ANGLES = THUMB_ANGLES + 4 * FINGER_ANGLES + 3


@dataclass(frozen=True)
class Pose:
    """The joint angles of a right hand, degrees.

    Attributes:
        thumb: (5,) at its base, relative to rest: across the palm, out of the palm, twisted towards the
            fingers; then how far its two outer joints are bent, relative to rest.
        fingers: (4, 4) of index to little finger: how far the knuckle, the middle and the outer joint are
            bent from straight, and how far the finger is spread towards the thumb's side.
        arch: how far the palm is hollowed: the little finger's metacarpal by this, the ring's by half.
        wrist: (2,) bent towards the palm, and towards the little finger.
    """

    thumb: _Floats
    fingers: _Floats
    arch: float = 0.0
    wrist: tuple[float, float] = (0.0, 0.0)

    def vector(self) -> _Floats:
        """Return all angles in a row: (24,), thumb, fingers, arch, wrist."""
        return np.concatenate([self.thumb, self.fingers.reshape(-1), [self.arch, *self.wrist]])

    @classmethod
    def of(cls, vector: _Floats) -> "Pose":
        """Return the pose of all angles in a row."""
        end = THUMB_ANGLES + 4 * FINGER_ANGLES
        thumb = np.array(vector[:THUMB_ANGLES], np.float64)
        fingers = np.array(vector[THUMB_ANGLES:end], np.float64).reshape(4, FINGER_ANGLES)
        arch, flexion, deviation = (float(angle) for angle in vector[end:])
        return cls(thumb, fingers, arch, (flexion, deviation))

    def with_wrist(self, flexion: float, deviation: float) -> "Pose":
        """Return the same hand on a bent wrist."""
        return replace(self, wrist=(flexion, deviation))


def blended(one: Pose, other: Pose, share: float) -> Pose:
    """Return the pose on the straight way from one to another: 0 is one, 1 the other."""
    return Pose.of(one.vector() * (1 - share) + other.vector() * share)


def _limits() -> tuple[_Floats, _Floats]:
    # Fingers: Kapandji, The Physiology of the Joints, volume 1, chapter 5: knuckles 90 degrees and more for
    # the little finger, 30 to 45 backwards when pushed; middle joints 100 to 110; outer joints up to 90, by
    # oneself hardly 65; spread 20 to 30 either way. The thumb's angles are relative to this mesh's rest, so
    # its limits were found by looking at what it can do without leaving the hand.
    low = [-28.0, -38.0, -45.0, -18.0, -12.0, *([-12.0, -2.0, -4.0, -26.0] * 4), -4.0, -50.0, -28.0]
    high = [75.0, 82.0, 45.0, 60.0, 75.0, *([95.0, 110.0, 68.0, 22.0] * 4), 22.0, 50.0, 28.0]
    return np.array(low), np.array(high)


LOWEST, HIGHEST = _limits()
"""(24,) the least and the greatest of each angle that a person's joints allow."""


def clamped_to_limits(pose: Pose) -> Pose:
    """Return the nearest pose that joints allow.

    The outer joint of a finger bends with the middle one, since both hang on the same tendon (Landsmeer
    1963): at least a quarter and at most nine tenths as far, give or take some degrees.
    """
    vector = np.clip(pose.vector(), LOWEST, HIGHEST)
    fingers = vector[THUMB_ANGLES : THUMB_ANGLES + 16].reshape(4, FINGER_ANGLES)
    bent = np.maximum(fingers[:, 1], 0.0)
    fingers[:, 2] = np.clip(fingers[:, 2], 0.25 * bent - 10, 0.9 * bent + 8)
    # A bent knuckle holds its finger's sideways ligaments tight: no spreading there.
    room = np.clip(1.3 - np.maximum(fingers[:, 0], 0.0) / 90, 0.25, 1.0)
    fingers[:, 3] = np.clip(fingers[:, 3], LOWEST[8] * room, HIGHEST[8] * room)
    return Pose.of(vector)
