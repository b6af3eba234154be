"""The right forearm and hand, cut out of the body, in every shape that the base mesh can take."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from training.render.hand.base_mesh import fetch_body, read_body, read_joints, read_target, read_weights

HANDS = Path("hands")
_MESH = "mesh.npz"

# Fingers are numbered as anatomists do: 1 is the thumb, 5 the little finger. Bones of a finger are 1 to 3
# from the palm; joints are 1 to 3, and 4 is the tip.
FINGERS = (1, 2, 3, 4, 5)
BONES = (
    "lowerarm01",
    "lowerarm02",
    "wrist",
    *(f"metacarpal{number}" for number in range(1, 5)),
    *(f"finger{finger}-{bone}" for finger in FINGERS for bone in (1, 2, 3)),
)
FOREARM = 2
"""How many of the bones, from the first, lie in the forearm."""

_METRES = 0.1
_PEOPLES = ("african", "asian", "caucasian")
_SEXES = ("female", "male")
_AGES = ("child", "young", "old")
_BUILDS = ("minmuscle-averageweight", "averagemuscle-averageweight", "maxmuscle-averageweight")
_WEIGHTS = ("averagemuscle-minweight", "averagemuscle-maxweight")
_HANDS = ("fingers-diameter", "fingers-distance", "fingers-length", "scale")


@dataclass(frozen=True)
class HandMesh:
    """One person's right forearm and hand at rest, in the palm's frame.

    The palm's frame begins at the wrist: x to the side of the thumb, y to the fingertips, z out of the palm.

    Attributes:
        vertices: (n, 3) metres.
        joints: where each joint is, metres; `hand` is the wrist, `2-3` the third joint of the index finger.
        faces: (m, 4) vertices of each face, counter-clockwise from outside.
        uvs: (m, 4, 2) where each corner lies in textures, 0..1, from the lower left.
        weights: (n, bones) how much each of `BONES` moves each vertex; rows sum to 1.
    """

    vertices: npt.NDArray[np.float64]
    joints: dict[str, npt.NDArray[np.float64]]
    faces: npt.NDArray[np.int64]
    uvs: npt.NDArray[np.float64]
    weights: npt.NDArray[np.float64]


@dataclass(frozen=True)
class HandAsset:
    """All shapes of the hand: what is common, and how far each target moves vertices and joints.

    Attributes:
        targets: names of the targets.
        joints: names of the joints.
        faces: (m, 4), see `HandMesh`.
        uvs: (m, 4, 2), see `HandMesh`.
        weights: (n, bones), see `HandMesh`.
        vertices: (1 + targets, n, 3) metres in the body's frame: the base, then what each target adds.
        joint_points: (1 + targets, joints, 3) metres, the same for joints.
    """

    targets: npt.NDArray[np.str_]
    joints: npt.NDArray[np.str_]
    faces: npt.NDArray[np.int64]
    uvs: npt.NDArray[np.float64]
    weights: npt.NDArray[np.float64]
    vertices: npt.NDArray[np.float32]
    joint_points: npt.NDArray[np.float32]

    def shape(self, amounts: dict[str, float]) -> HandMesh:
        """Return the hand with some targets applied.

        Args:
            amounts: how much of each target, by its name; see `person_targets`.
        """
        shares = np.zeros(1 + len(self.targets))
        shares[0] = 1.0
        places = {str(name): index + 1 for index, name in enumerate(self.targets)}
        for name, amount in amounts.items():
            shares[places[name]] = amount
        vertices = np.tensordot(shares, self.vertices.astype(np.float64), 1)
        points = np.tensordot(shares, self.joint_points.astype(np.float64), 1)
        joints = {str(name): point for name, point in zip(self.joints, points, strict=True)}
        wrist = joints["hand"]
        # The palm's frame: up to the middle knuckle, sideways from the little to the index knuckle.
        up = _unit(joints["3-1"] - wrist)
        side = joints["2-1"] - joints["5-1"]
        side = _unit(side - up * (side @ up))
        frame = np.stack([side, up, np.cross(side, up)], axis=1)
        return HandMesh(
            (vertices - wrist) @ frame,
            {name: (point - wrist) @ frame for name, point in joints.items()},
            self.faces,
            self.uvs,
            self.weights,
        )


def person_targets(
    sex: float,
    peoples: tuple[float, float, float],
    age: float = 0.0,
    muscle: float = 0.0,
    weight: float = 0.0,
    hand: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0),
) -> dict[str, float]:
    """Return the targets of one person's hand.

    Args:
        sex: 0 is female, 1 male, anything between a blend.
        peoples: shares of MakeHuman's African, Asian and Caucasian shapes; they sum to 1.
        age: -1 is a child of some ten years, 0 young, 1 old.
        muscle: -1..1 from least to most.
        weight: -1..1 from least to most.
        hand: -1..1 each: thickness of the fingers, distance between them, their length, size of the hand.
    """
    amounts: dict[str, float] = {}
    ages = {"child": max(0.0, -age), "young": 1 - abs(age), "old": max(0.0, age)}
    builds = {
        "minmuscle-averageweight": max(0.0, -muscle),
        "maxmuscle-averageweight": max(0.0, muscle),
        "averagemuscle-minweight": max(0.0, -weight) * (1 - abs(muscle)),
        "averagemuscle-maxweight": max(0.0, weight) * (1 - abs(muscle)),
    }
    builds["averagemuscle-averageweight"] = 1 - sum(builds.values())
    for name, share in (("female", 1 - sex), ("male", sex)):
        for period, part in ages.items():
            for people, much in zip(_PEOPLES, peoples, strict=True):
                amounts[f"{people}-{name}-{period}"] = share * part * much
            for build, much in builds.items():
                amounts[f"universal-{name}-{period}-{build}"] = share * part * much
    for name, amount in zip(_HANDS, hand, strict=True):
        amounts[f"{name}-incr"], amounts[f"{name}-decr"] = max(0.0, amount), max(0.0, -amount)
    return amounts


def load_asset(data: Path) -> HandAsset:
    """Return the hand; cuts it out of the body the first time.

    Args:
        data: folder for what is downloaded and made; the hand lies in `hands/` of it.

    Raises:
        SigncamError: the mesh cannot be downloaded, or what was kept is damaged.
        OSError: it cannot be written.
    """
    path = data / HANDS / _MESH
    if not path.is_file():
        built = _build(fetch_body(data / HANDS))
        partial = path.with_name(path.name + ".part")
        with partial.open("wb") as file:
            np.savez_compressed(file, **vars(built))
        partial.replace(path)
    try:
        with np.load(path, allow_pickle=False) as content:
            return HandAsset(**{name: content[name] for name in content.files})
    except (OSError, ValueError, TypeError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise SigncamError(f"{path} is damaged: delete it, and it is made again.") from error


def _build(body: Path) -> HandAsset:
    mesh = read_body(body)
    count = len(mesh.vertices)
    weights = read_weights(body, BONES, count)
    upper_arm = read_weights(body, ("upperarm01", "upperarm02"), count).sum(axis=1)
    kept = (weights.sum(axis=1) > 0) & (upper_arm < 0.5)
    inside = kept[mesh.faces].all(axis=1)
    rows, faces = np.unique(mesh.faces[inside], return_inverse=True)
    weights = weights[rows] / weights[rows].sum(axis=1, keepdims=True)
    cubes = read_joints(body)
    targets = _target_files()
    moves = [mesh.vertices, *(read_target(body, file, count) for file in targets.values())]
    return HandAsset(
        targets=np.array(list(targets)),
        joints=np.array(list(cubes)),
        faces=faces.reshape(-1, 4),
        uvs=mesh.uvs[inside],
        weights=weights,
        vertices=np.stack([move[rows] for move in moves]).astype(np.float32) * np.float32(_METRES),
        joint_points=np.stack(
            [[move[cube].mean(axis=0) for cube in cubes.values()] for move in moves]
        ).astype(np.float32)
        * np.float32(_METRES),
    )


def _target_files() -> dict[str, str]:
    """Return the file of each target, by its name."""
    folder = "macrodetails"
    files = {}
    for sex in _SEXES:
        for age in _AGES:
            names = [f"{people}-{sex}-{age}" for people in _PEOPLES]
            names += [f"universal-{sex}-{age}-{build}" for build in (*_BUILDS, *_WEIGHTS)]
            files.update({name: f"{folder}/{name}" for name in names})
    for name in _HANDS:
        for way in ("incr", "decr"):
            files[f"{name}-{way}"] = f"hands/r-hand-{name}-{way}"
    return files


def _unit(vector: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return vector / np.linalg.norm(vector)
