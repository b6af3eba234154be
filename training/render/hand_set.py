"""`render`: draws many hands, each another, with their labels."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from signcam.errors import SigncamError
from training.render.hand.mesh import HandAsset, load_asset
from training.render.hand.textures import make_textures
from training.render.manifest import MANIFEST, Entry, begin, read_entries, write_layer, write_manifest
from training.render.scene.sample_plan import NoHandError, sample_hand_plan
from training.support.workers import parallel_map

if TYPE_CHECKING:
    from training.render.scene.blender import Studio

# Another number when the same seed gives other hands.
VERSION = 2
_SIZE = 320
_PICTURES = "hands"


def render(
    count: int, seed: int, out: Path, data: Path, what: str = "all", workers: int | None = None
) -> None:
    """Draw hands into a folder, with a manifest; goes on where it was stopped.

    Args:
        count: how many.
        seed: of everything; hand by hand the same whatever the count.
        out: folder for the pictures and the manifest.
        data: folder for the mesh.
        what: which of `training.render.scene.sample_plan.SETS`.
        workers: processes to draw with; None is one a core.

    Raises:
        SigncamError: Blender is not installed, the mesh cannot be had, or the folder cannot be used.
    """
    require_blender()
    try:
        asset = load_asset(data)
        make_textures(asset, data)
        begin(out, {"version": VERSION, "seed": seed, "what": what, "size": _SIZE})
        (out / _PICTURES).mkdir(exist_ok=True)
        # Only what is listed was drawn; a picture without its line is drawn again.
        done = [entry for entry in read_entries(out) if (out / entry.file).is_file()]
        write_manifest(out, done)
        known = {entry.index for entry in done}
        tasks = [(index, seed, out, data, what) for index in range(count) if index not in known]
        with (out / MANIFEST).open("a", encoding="utf-8") as manifest:
            for entry in parallel_map(_draw_one, tasks, "Drawing hands", workers) if tasks else ():
                manifest.write(entry.line() + "\n")
                manifest.flush()
                done.append(entry)
        write_manifest(out, done)
    except OSError as error:
        raise SigncamError(
            f"{error.filename or out} cannot be written: {error.strerror}. Make room, and the same command"
            " goes on, or say another folder with --out."
        ) from error


def require_blender() -> None:
    """Say what to install where Blender's module is missing.

    Raises:
        SigncamError: it is.
    """
    from importlib.util import find_spec

    if find_spec("bpy") is None:
        raise SigncamError(
            "Drawing hands needs Blender as a Python module, which Python 3.11 alone can have:"
            " pip install -e '.[render]'"
        )


_Task = tuple[int, int, Path, Path, str]


def _draw_one(task: _Task) -> Entry:
    from training.render.scene.render_hand import render_hand

    index, seed, out, data, what = task
    asset, studio = _studio(data)
    plan = None
    attempt = 0
    while plan is None:
        try:
            plan = sample_hand_plan(asset, np.random.default_rng((seed, index, attempt)), index, what)
        except NoHandError:
            attempt += 1
    drawn = render_hand(asset, studio, plan)
    file = f"{_PICTURES}/{index:06d}.png"
    write_layer(out / file, drawn.picture)
    landmarks = tuple((round(float(x), 2), round(float(y), 2)) for x, y in drawn.landmarks)
    return Entry(index, file, hashlib.sha256(drawn.picture.tobytes()).hexdigest(), plan, landmarks)


_open: "tuple[HandAsset, Studio] | None" = None


def _studio(data: Path) -> "tuple[HandAsset, Studio]":
    """Return this process's hand and studio."""
    from training.render.scene.blender import Studio

    global _open
    if _open is None:
        asset = load_asset(data)
        _open = asset, Studio(make_textures(asset, data), (_SIZE, _SIZE))
    return _open
