"""One picture of a hand before a camera that stands still; kept, so that no picture is rendered twice."""

import hashlib
import itertools
import json
import multiprocessing
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from training.render.hand.mesh import HANDS, HandAsset, HandMesh, load_asset
from training.render.hand.textures import make_textures
from training.render.manifest import read_layer, write_layer
from training.render.scene.plan import HandPlan
from training.support.workers import parallel_map

if TYPE_CHECKING:
    from training.render.scene.blender import Studio

# Another number when the same shot gives another picture.
_VERSION = 1
_CACHE = HANDS / "clip-cache"

Layer = npt.NDArray[np.uint8]
"""(height, width, 4) uint8 sRGB with straight opacity."""


@dataclass(frozen=True)
class Framing:
    """How large a hand is in a picture, and where.

    Attributes:
        size: width and height of the picture, pixels.
        hand: height of an open hand from its wrist to the tip of the middle finger, pixels.
        wrist: x and y of the wrist from the upper left, pixels.
        samples: rays a pixel.
    """

    size: tuple[int, int]
    hand: float
    wrist: tuple[float, float]
    samples: int


@dataclass(frozen=True)
class Shot:
    """A plan and how it is framed."""

    plan: HandPlan
    framing: Framing

    def path(self, data: Path) -> Path:
        """Return where its picture is kept: under a name that is another for every other picture."""
        said = json.dumps([_VERSION, self.plan.to_json(), asdict(self.framing)])
        return data / _CACHE / f"{hashlib.sha256(said.encode()).hexdigest()[:24]}.png"


def rendered(shots: Sequence[Shot], data: Path, description: str, workers: int | None = None) -> None:
    """Render what is not kept yet.

    Args:
        shots: what to render.
        data: folder for the mesh and the pictures.
        description: what the progress bar says.
        workers: processes to render with; None is one a core.
    """
    (data / _CACHE).mkdir(parents=True, exist_ok=True)
    missing = [shot for shot in dict.fromkeys(shots) if not shot.path(data).is_file()]
    for _ in parallel_map(_render, [(shot, data) for shot in missing], description, workers):
        pass


def layer(shot: Shot, data: Path) -> Layer:
    """Return the picture of a shot that was rendered."""
    return read_layer(shot.path(data))


def premultiplied(picture: Layer) -> npt.NDArray[np.float32]:
    """Return a picture whose colours are multiplied by opacity, 0..255, so that it can be resampled."""
    hand = picture.astype(np.float32)
    hand[..., :3] *= hand[..., 3:] / 255
    return hand


def hand_length(mesh: HandMesh) -> float:
    """Return how far the tip of the straight middle finger is from the wrist, metres."""
    joints = [mesh.joints[name] for name in ("hand", "3-1", "3-2", "3-3", "3-4")]
    return float(sum(np.linalg.norm(end - start) for start, end in itertools.pairwise(joints)))


def _render(task: tuple[Shot, Path]) -> None:
    from training.render.scene.blender import Lens
    from training.render.scene.render_hand import render_hand

    shot, data = task
    framing, plan = shot.framing, shot.plan
    asset, studio = _studio(data, framing)
    mesh = asset.shape(plan.person.targets())
    metres = hand_length(mesh) / framing.hand
    width, height = framing.size
    # The picture's middle seen from where the studio has its zero, which is above the wrist.
    right = (width / 2 - framing.wrist[0]) * metres
    up = (framing.wrist[1] - height / 2) * metres - 0.75 * mesh.joints["3-1"][1]
    lens = Lens(plan.view.distance, width * metres, (right, float(up)))
    write_layer(shot.path(data), render_hand(asset, studio, plan, lens).picture)


def _stay_on_one_core() -> None:
    # The denoiser starts a thread a core whatever Blender is told, and they wait busily for each other: in
    # workers that share the cores it would cost as much again as all the rest.
    place = getattr(multiprocessing.current_process(), "_identity", ())
    if place and hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(os.getppid()))
        os.sched_setaffinity(0, {cores[place[0] % len(cores)]})


_open: "tuple[HandAsset, Framing, Studio] | None" = None


def _studio(data: Path, framing: Framing) -> "tuple[HandAsset, Studio]":
    """Return this process's hand and studio."""
    from training.render.scene.blender import Studio

    global _open
    _stay_on_one_core()
    if _open is None or (_open[1].size, _open[1].samples) != (framing.size, framing.samples):
        asset = load_asset(data)
        _open = asset, framing, Studio(make_textures(asset, data), framing.size, framing.samples)
    return _open[0], _open[2]
