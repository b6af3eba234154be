"""From a plan to a picture: the person's hand is posed, turned to the camera, and rendered."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.render.hand.mesh import FOREARM, HandAsset
from training.render.hand.skeleton import Skeleton
from training.render.hand.skin import skin_tone
from training.render.hand.sleeve_mesh import sleeve_vertices
from training.render.scene.blender import Lens, Studio
from training.render.scene.plan import HandPlan, View
from training.render.scene.projection import landmark_joints, view_rotation

_Floats = npt.NDArray[np.float64]

# Beyond this height over the wrist, as a fraction of the palm's, a vertex belongs to the hand that is framed.
_FRAMED = -0.35


@dataclass(frozen=True)
class RenderedHand:
    """A drawn right hand, its forearm running out of the picture.

    Attributes:
        picture: (height, width, 4) uint8 sRGB with straight opacity.
        landmarks: (21, 2) float32 pixels, in the order of `signcam.hands.hand.Hand`: the joints
            themselves, which is not quite where a hand finder sees them.
    """

    picture: npt.NDArray[np.uint8]
    landmarks: npt.NDArray[np.float32]


def render_hand(asset: HandAsset, studio: Studio, plan: HandPlan, lens: Lens | None = None) -> RenderedHand:
    """Render a hand.

    Args:
        asset: the hand's shapes.
        studio: where it is rendered.
        plan: all that it depends on.
        lens: the camera, where it stands still from picture to picture; None frames the hand in a square.
    """
    mesh = asset.shape(plan.person.targets())
    skeleton = Skeleton(mesh)
    posed = skeleton.pose(plan.pose())
    skin = skeleton.skin(posed)
    middle = np.array([0.0, 0.75 * mesh.joints["3-1"][1], 0.0])
    turn = view_rotation(plan.view)
    sleeve = None
    if plan.sleeve is not None:
        random = np.random.default_rng(plan.sleeve.seed)
        sleeve = (
            sleeve_vertices(mesh, skin, plan.sleeve.begins, plan.sleeve.slack, random) - middle
        ) @ turn.T
    seen = (skin - middle) @ turn.T
    if lens is None:
        framed = skin[:, 1] > _FRAMED * mesh.joints["3-1"][1]
        framed &= mesh.weights[:, :FOREARM].sum(axis=1) < 0.9
        lens = _framed(seen[framed], plan.view)
    studio.dress(mesh, skin_tone(plan.person.ita, plan.person.redness))
    colour = plan.sleeve.colour if plan.sleeve else (0.0, 0.0, 0.0)
    picture = studio.render(seen, sleeve, colour, plan.lighting, lens)
    joints = (landmark_joints(posed) - middle) @ turn.T
    return RenderedHand(picture, _in_picture(joints, lens, (picture.shape[1], picture.shape[0])))


def _framed(seen: _Floats, view: View) -> Lens:
    """Return the lens that fills the picture with what is framed."""
    flat = seen[:, :2] * (view.distance / (view.distance - seen[:, 2:]))
    low, high = flat.min(axis=0), flat.max(axis=0)
    x, y = (low + high) / 2
    return Lens(view.distance, float((high - low).max()) * view.room, (float(x), float(y)))


def _in_picture(points: _Floats, lens: Lens, size: tuple[int, int]) -> npt.NDArray[np.float32]:
    # The camera stands before the centre, so what is nearer or farther moves about that centre.
    flat = (points[:, :2] - lens.centre) * (lens.distance / (lens.distance - points[:, 2:]))
    pixels = np.stack([flat[:, 0], -flat[:, 1]], axis=1) / lens.width * size[0] + np.array(size) / 2 - 0.5
    return np.asarray(pixels, np.float32)
