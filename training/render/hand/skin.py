"""The skin's colour on a measured scale, and a map of its lines, redness and relief."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
from scipy.interpolate import make_interp_spline
from scipy.ndimage import map_coordinates
from scipy.spatial import cKDTree

from training.render.hand.mesh import BONES, HandMesh
from training.render.hand.skeleton import Skeleton

_Floats = npt.NDArray[np.float64]
Colour = tuple[float, float, float]

DETAIL_SIZE = 1024
# The part of the textures that shows the hand; the forearm lies elsewhere and has no lines.
HAND_UV = ((0.355, 0.004), (0.560, 0.204))

# Lines of the palm, as shares of the way from the wrist to the middle knuckle: (points, width, depth).
_PALM_LINES: tuple[tuple[tuple[tuple[float, float], ...], float, float], ...] = (
    (((-0.42, 0.71), (-0.19, 0.77), (0.02, 0.84), (0.12, 0.96)), 0.0097, 0.9),
    (((0.33, 0.80), (0.11, 0.70), (-0.12, 0.58), (-0.30, 0.48)), 0.0097, 0.85),
    (((0.33, 0.78), (0.19, 0.65), (0.10, 0.46), (0.09, 0.28), (0.12, 0.12)), 0.0106, 0.9),
    (((-0.18, 0.27), (-0.11, 0.49), (-0.07, 0.66)), 0.0071, 0.3),
    (((0.0, 0.62), (-0.27, 0.69)), 0.0062, 0.25),
    (((-0.23, -0.01), (0.0, 0.03), (0.23, 0.01)), 0.0080, 0.6),
    (((-0.21, -0.09), (0.0, -0.06), (0.21, -0.08)), 0.0080, 0.4),
)
# Where the palm is red: its cushions (centre, radius), in the same shares.
_CUSHIONS = (
    ((0.19, 0.44), 0.16),
    ((-0.31, 0.40), 0.18),
    ((-0.27, 0.80), 0.11),
    ((0.11, 0.87), 0.11),
    ((0.27, 0.88), 0.09),
)


@dataclass(frozen=True)
class SkinTone:
    """A person's skin colours, linear sRGB reflectances, 0..1.

    Attributes:
        base: the back of the hand.
        red: where blood shows.
        palm: the palm.
        crease: in folds.
        nail: finger nails.
    """

    base: Colour
    red: Colour
    palm: Colour
    crease: Colour
    nail: Colour


def skin_lab(ita: float, redness: float = 0.0) -> _Floats:
    """Return a skin colour in CIELAB (D65): (3,).

    The individual typology angle, ITA = atan((L* - 50) / b*) (Chardon et al. 1991), puts skin on a scale from
    very light, over 55 degrees, by light, intermediate, tan and brown, to dark, under -30 (Del Bino and
    Bernerd 2013). Along the scale yellowness rises to the middle and falls, redness falls at the light end.

    Args:
        ita: degrees, -65..65.
        redness: added to a*.
    """
    yellow = float(np.interp(ita, [-65, -40, -10, 20, 45, 65], [9.5, 13.0, 18.5, 19.5, 16.0, 12.5]))
    red = float(np.interp(ita, [-65, -20, 20, 65], [8.5, 11.5, 11.0, 8.0])) + redness
    return np.array([50 + yellow * math.tan(math.radians(ita)), red, yellow])


def typology_angle(lab: _Floats) -> float:
    """Return the individual typology angle of a CIELAB colour, degrees."""
    return math.degrees(math.atan2(lab[0] - 50, lab[2]))


def skin_tone(ita: float, redness: float = 0.0) -> SkinTone:
    """Return the colours of a skin: its back of the hand has this angle; see `skin_lab`.

    Palms hold little pigment, so the darker the skin the more they differ from the back of the hand.
    """
    base = skin_lab(ita, redness)
    palm = base.copy()
    palm[0] = max(base[0] + 2.0, 0.55 * base[0] + 28.0)
    palm[1] += 2.5
    palm[2] = 0.6 * palm[2] + 6.0
    red = base + np.array([-7.0, 9.0, 1.0])
    crease = base * np.array([0.62, 1.15, 0.95])
    nail = np.array([0.7 * palm[0] + 22.0, palm[1] + 3.0, 0.7 * palm[2]])
    return SkinTone(*(_linear(lab) for lab in (base, red, palm, crease, nail)))


def _linear(lab: _Floats) -> Colour:
    rgb = cv2.cvtColor(lab.astype(np.float32).reshape(1, 1, 3), cv2.COLOR_Lab2LRGB).reshape(3)
    red, green, blue = np.clip(rgb, 0.0, 1.0).tolist()
    return red, green, blue


def detail_map(skeleton: Skeleton, seed: int = 0) -> npt.NDArray[np.uint8]:
    """Draw the skin's detail for the part of the textures that shows the hand.

    Args:
        skeleton: whose hand the lines are placed on; other hands share the texture.
        seed: of mottle and relief.

    Returns:
        (size, size, 3) uint8, the first row at the top: dark lines, redness, height.
    """
    mesh = skeleton.mesh
    places, facing = _rest_surface(mesh)
    inside = ~np.isnan(places[..., 0])
    points, out = places[inside], facing[inside]
    unit = float(np.linalg.norm(mesh.joints["3-1"]))
    lines = np.maximum(_palm_lines(points / unit, out), _finger_creases(skeleton, points, unit, seed))
    redness = _redness(mesh, points, out, unit)
    mottle = (
        0.5 * _noise(points, 150, seed)
        + 0.3 * _noise(points, 400, seed + 1)
        + 0.2 * _noise(points, 1000, seed + 2)
    )
    relief = 0.35 * (_noise(points, 1500, seed + 3) - 0.5) + 0.25 * (_noise(points, 600, seed + 4) - 0.5)
    detail = np.zeros((DETAIL_SIZE, DETAIL_SIZE, 3))
    detail[...] = (0.0, 0.25, 0.6)
    detail[inside, 0] = lines
    detail[inside, 1] = 0.25 + 0.55 * redness + 0.5 * (mottle - 0.5)
    detail[inside, 2] = 0.6 - 0.5 * lines + relief
    return np.asarray(np.clip(detail[::-1] * 255, 0, 255).round(), np.uint8)


def detail_uvs(mesh: HandMesh) -> _Floats:
    """Return where each corner of each face lies in the detail map: (m, 4, 2), 0..1.

    The forearm's lie in a corner of the map that is plain skin.
    """
    low, high = np.array(HAND_UV)
    uvs = (mesh.uvs - low) / (high - low)
    uvs[~_on_hand(mesh)] = 0.5 / DETAIL_SIZE
    return np.asarray(uvs)


def _on_hand(mesh: HandMesh) -> npt.NDArray[np.bool_]:
    return np.asarray(mesh.uvs[:, :, 0].mean(axis=1) > HAND_UV[0][0])


def _rest_surface(mesh: HandMesh) -> tuple[_Floats, _Floats]:
    """Return what each pixel of the map shows of the hand at rest.

    Returns:
        (size, size, 3) places in metres, NaN where nothing is; (size, size) how far skin faces out of the
        palm.
    """
    normals = np.zeros_like(mesh.vertices)
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    for corner in range(4):
        np.add.at(normals, mesh.faces[:, corner], across)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    places = np.full((DETAIL_SIZE, DETAIL_SIZE, 3), np.nan)
    facing = np.zeros((DETAIL_SIZE, DETAIL_SIZE))
    uvs = detail_uvs(mesh) * DETAIL_SIZE
    for face in np.flatnonzero(_on_hand(mesh)):
        for triangle in ((0, 1, 2), (0, 2, 3)):
            at, vertices = uvs[face, list(triangle)], mesh.faces[face, list(triangle)]
            first, last = np.floor(at.min(axis=0)).astype(int) - 1, np.ceil(at.max(axis=0)).astype(int) + 1
            first, last = np.clip(first, 0, DETAIL_SIZE - 1), np.clip(last, 0, DETAIL_SIZE - 1)
            edges = np.stack([at[1] - at[0], at[2] - at[0]], axis=1)
            if abs(np.linalg.det(edges)) < 1e-6:
                continue
            rows, columns = np.mgrid[first[1] : last[1] + 1, first[0] : last[0] + 1]
            offsets = np.stack([columns.ravel() + 0.5 - at[0, 0], rows.ravel() + 0.5 - at[0, 1]])
            shares = np.linalg.solve(edges, offsets)
            shares = np.vstack([1 - shares.sum(axis=0), shares])
            # A little over the edges, so that no gap shows between triangles.
            near = (shares > -0.2).all(axis=0)
            row, column = rows.ravel()[near], columns.ravel()[near]
            places[row, column] = shares[:, near].T @ mesh.vertices[vertices]
            facing[row, column] = shares[:, near].T @ normals[vertices, 2]
    return places, facing


def _palm_lines(points: _Floats, out: _Floats) -> _Floats:
    lines = np.zeros(len(points))
    along = np.linspace(0, 1, 200)
    for corners, width, depth in _PALM_LINES:
        curve = make_interp_spline(
            np.linspace(0, 1, len(corners)), np.array(corners), min(3, len(corners) - 1)
        )
        drawn = curve(along)
        drawn[:, 0] += 0.005 * np.sin(23 * along)
        drawn[:, 1] += 0.004 * np.sin(31 * along + 1)
        distance, nearest = cKDTree(drawn).query(points[:, :2])
        taper = np.interp(along[nearest], [0, 0.08, 0.8, 1], [0.4, 1, 0.9, 0.1])
        lines = np.maximum(lines, depth * taper * np.exp(-((distance / width) ** 2)) * (out > 0.25))
    return lines


def _finger_creases(skeleton: Skeleton, points: _Floats, unit: float, seed: int) -> _Floats:
    mesh = skeleton.mesh
    nearest = mesh.weights.argmax(axis=1)[cKDTree(mesh.vertices).query(points)[1]]
    random = np.random.default_rng(seed)
    creases = np.zeros(len(points))
    for finger in range(1, 6):
        for joint in (1, 2, 3):
            if (finger, joint) == (1, 1):
                continue
            names = [f"finger{finger}-{bone}" for bone in (joint - 1, joint) if bone]
            if joint == 1:
                names.append(f"metacarpal{finger - 1}")
            near = np.isin(nearest, [BONES.index(name) for name in names])
            local = (points - mesh.joints[f"{finger}-{joint}"]) @ skeleton.frame(finger, joint) / unit
            near &= (np.abs(local[:, 1]) < 0.18) & (np.hypot(local[:, 0], local[:, 2]) < 0.2)
            wave = 0.005 * np.sin(100 * local[:, 0] + 2 * finger + joint)
            inner = local[:, 2] > 0
            for at, width, depth, palmar in _creases_of(finger, joint, random):
                where = near & (inner == palmar)
                fold = depth * np.exp(-(((local[where, 1] + wave[where] - at) / width) ** 2))
                creases[where] = np.maximum(creases[where], fold)
    return creases


def _creases_of(
    finger: int, joint: int, random: np.random.Generator
) -> list[tuple[float, float, float, bool]]:
    """Return a joint's folds: where along the finger, how wide, how deep, and whether on the palm's side."""
    if joint == 1:
        return [(0.16 if finger > 1 else 0.0, 0.008, 0.7, True)]
    folds = [(-0.011, 0.0062, 0.75, True), (0.016, 0.0053, 0.5, True)]
    knuckle = (-0.044, -0.022, 0.0, 0.022, 0.044) if joint == 2 else (-0.018, 0.0, 0.018)
    depth, width = (0.45, 0.0053) if joint == 2 else (0.35, 0.0044)
    return folds + [(at + float(random.normal(0, 0.0027)), width, depth, False) for at in knuckle]


def _redness(mesh: HandMesh, points: _Floats, out: _Floats, unit: float) -> _Floats:
    redness = np.zeros(len(points))
    for finger in range(1, 6):
        tip = np.linalg.norm(points - mesh.joints[f"{finger}-4"], axis=1) / unit
        redness += 0.9 * np.exp(-((tip / 0.12) ** 2))
        for joint in (1, 2, 3):
            knuckle = np.linalg.norm(points - mesh.joints[f"{finger}-{joint}"], axis=1) / unit
            redness += 0.45 * np.exp(-((knuckle / 0.10) ** 2)) * (out < 0.2)
    for centre, radius in _CUSHIONS:
        distance = np.linalg.norm(points[:, :2] / unit - np.array(centre), axis=1)
        redness += 0.45 * np.exp(-((distance / radius) ** 2)) * (out > 0.2)
    return redness


def _noise(points: _Floats, per_metre: float, seed: int) -> _Floats:
    """Return smooth noise over space, 0..1: random values at the corners of a grid, interpolated."""
    grid = np.random.default_rng(seed).random((64, 64, 64))
    return np.asarray(map_coordinates(grid, (points * per_metre).T % 63, order=1, mode="wrap"))
