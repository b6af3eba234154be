"""From a posed hand to the landmarks that a camera sees, without drawing anything."""

import numpy as np
import numpy.typing as npt

from training.render.hand.skeleton import PosedHand, rotation_x, rotation_y, rotation_z
from training.render.scene.plan import View

_Floats = npt.NDArray[np.float64]
# Pixels of a metre at the camera's distance.
_PIXELS = 1500.0


def projected_landmarks(posed: PosedHand, view: View) -> npt.NDArray[np.float32]:
    """Return the landmarks of a right hand as `signcam.hands.hand.Hand` has them: (21, 3) float32 pixels.

    They are the joints themselves, which is not quite where a hand finder sees them.
    """
    points = landmark_joints(posed) @ view_rotation(view).T
    flat = points[:, :2] * (view.distance / (view.distance - points[:, 2:]))
    return np.asarray(_PIXELS * np.stack([flat[:, 0], -flat[:, 1], -points[:, 2]], axis=1), np.float32)


def view_rotation(view: View) -> _Floats:
    """Return the turn from the palm's frame to the camera's: (3, 3)."""
    return np.asarray(rotation_z(-view.roll) @ rotation_x(view.pitch) @ rotation_y(view.yaw))


def landmark_joints(posed: PosedHand) -> _Floats:
    """Return the joints in the order of `signcam.hands.hand.Hand`: (21, 3), the wrist first."""
    return np.vstack([np.zeros((1, 3)), posed.joints.reshape(-1, 3)])
