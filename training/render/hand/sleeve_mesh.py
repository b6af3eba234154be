"""A sleeve: a tube of cloth around the forearm that runs on beyond the elbow, with a cuff and wrinkles."""

import itertools

import numpy as np
import numpy.typing as npt

from training.render.hand.mesh import FOREARM, HandMesh

_Floats = npt.NDArray[np.float64]

_AROUND = 28
_RINGS = 26
# The cuff turns inwards, so that no thin edge is seen.
_INWARD = 3
# How far the sleeve runs, metres: out of every picture.
_LENGTH = 0.75


def sleeve_faces() -> npt.NDArray[np.int64]:
    """Return the tube's faces: (m, 4) vertices, counter-clockwise from outside."""
    ring, place = np.mgrid[0 : _RINGS + _INWARD - 1, 0:_AROUND]
    following = (place + 1) % _AROUND
    corners = [ring * _AROUND + place, ring * _AROUND + following]
    corners += [corner + _AROUND for corner in reversed(corners)]
    return np.stack([corner.reshape(-1) for corner in corners], axis=1)


def sleeve_vertices(
    mesh: HandMesh, skin: _Floats, begins: float, slack: float, random: np.random.Generator
) -> _Floats:
    """Return the tube's vertices around a posed forearm.

    Args:
        mesh: whose hand it is.
        skin: (n, 3) its posed vertices, metres.
        begins: how far from the wrist, metres.
        slack: how loosely it hangs: added to the arm's radius, metres.
        random: of the wrinkles.

    Returns:
        ((rings) * around, 3) metres.
    """
    arm = skin[mesh.weights[:, :FOREARM].sum(axis=1) > 0.6]
    # The wrist is the origin of the palm's frame, and the forearm a slowly widening cone from there.
    centre = arm.mean(axis=0)
    axis = centre / np.linalg.norm(centre)
    side = np.cross(axis, [0.0, 0.0, 1.0])
    side /= np.linalg.norm(side)
    depth = np.cross(axis, side)
    along = arm @ axis
    offsets = arm - np.outer(along, axis)
    sideways = offsets @ np.stack([side, depth], axis=1)
    lean = np.linalg.lstsq(np.stack([np.ones_like(along), along], axis=1), sideways, rcond=None)[0]
    places = np.linspace(0.0, 1.0, _RINGS) ** 1.6 * _LENGTH + begins
    reach = float(along.max())
    inside = np.minimum(places, reach)
    middle = lean[0] + np.outer(inside, lean[1])
    across = sideways - (lean[0] + np.outer(along, lean[1]))
    widths = np.stack([_widths(along, across[:, axis_], inside) for axis_ in (0, 1)], axis=1)
    angle = np.arange(_AROUND) * 2 * np.pi / _AROUND
    phases = random.uniform(0, 2 * np.pi, 6)
    waves = (
        np.sin(3 * angle + 60 * places[:, None] + phases[0])
        + np.sin(2 * angle - 95 * places[:, None] + phases[1])
        + 0.7 * np.sin(5 * angle + 140 * places[:, None] + phases[2])
    )
    wrinkles = random.uniform(0.0006, 0.0022) * waves
    radii = widths[:, None, :] + slack + (places[:, None, None] - begins) * 0.03 + wrinkles[:, :, None]
    round_ = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    flat = middle[:, None] + radii * round_
    cuff_in = [flat[0] - round_ * inward for inward in (0.0055, 0.0045, 0.002)]
    flat = np.concatenate([np.stack(cuff_in), flat])
    height = np.concatenate([begins + np.array([0.012, 0.002, -0.0008]), places])
    vertices = height[:, None, None] * axis + flat[..., :1] * side + flat[..., 1:] * depth
    return np.asarray(vertices.reshape(-1, 3))


def _widths(along: _Floats, across: _Floats, places: _Floats) -> _Floats:
    """Return half of how wide the arm is at places along it."""
    edges = np.linspace(along.min(), along.max(), 7)
    centres = (edges[1:] + edges[:-1]) / 2
    halves = [
        np.abs(across[(along >= low - 1e-9) & (along <= high + 1e-9)]).max(initial=0.02)
        for low, high in itertools.pairwise(edges)
    ]
    return np.interp(places, centres, np.maximum.accumulate(halves))
