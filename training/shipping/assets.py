"""`render-assets`: draws what ships: the demo clips, the pictures of the signs, the README's banner."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from signcam.errors import SigncamError
from training.render.hand.mesh import HandAsset, load_asset
from training.render.hand.textures import make_textures
from training.render.hand_set import require_blender
from training.shipping.demo_clips import CLIPS, sources, write_clip
from training.shipping.shots import Shot, rendered
from training.shipping.sign_pictures import banner_shots, sign_shots, write_banner, write_sign

KINDS = ("clips", "signs", "banner")
"""What ships."""

_Plans = dict[str, tuple[list[Shot], Callable[[Path], None]]]


def render_assets(
    kinds: tuple[str, ...], out: Path, data: Path, only: str | None = None, workers: int | None = None
) -> list[Path]:
    """Draw what ships; goes on where it was stopped.

    Args:
        kinds: of `KINDS`.
        out: the assets folder.
        data: folder for the mesh and for the pictures that files are made of.
        only: name of a file without its folder and suffix; None is all.
        workers: processes to draw with; None is one a core.

    Returns:
        The files.

    Raises:
        SigncamError: Blender is not installed, the mesh cannot be had, no file has that name, or one cannot
            be written.
    """
    require_blender()
    asset = load_asset(data)
    make_textures(asset, data)
    plans = {kind: _named(_PLANS[kind](asset, data), only) for kind in kinds}
    if not any(plans.values()):
        raise SigncamError(f"Nothing that ships is called {only}. Name one like digits, 3-back or banner.")
    written = []
    for kind, files in plans.items():
        rendered([shot for shots, _ in files.values() for shot in shots], data, f"Drawing {kind}", workers)
        for name, (_, write) in files.items():
            path = out / name
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise SigncamError(f"Cannot write {path}: {error.strerror}.") from error
            write(path)
            written.append(path)
    return written


def _named(files: _Plans, only: str | None) -> _Plans:
    return {name: file for name, file in files.items() if only is None or Path(name).stem == only}


def _clips(asset: HandAsset, data: Path) -> _Plans:
    return {
        f"demo/{clip.name}.mp4": (
            [shot for _, source in sources(clip, asset) for shot in source],
            partial(write_clip, clip=clip, asset=asset, data=data),
        )
        for clip in CLIPS
    }


def _signs(asset: HandAsset, data: Path) -> _Plans:
    return {
        f"signs/{name}": ([shot], partial(write_sign, shot=shot, data=data))
        for name, shot in sign_shots(asset).items()
    }


def _banner(asset: HandAsset, data: Path) -> _Plans:
    shots = banner_shots(asset)
    return {"readme/banner.webp": (shots, partial(write_banner, shots=shots, data=data))}


_PLANS: dict[str, Callable[[HandAsset, Path], _Plans]] = {
    "clips": _clips,
    "signs": _signs,
    "banner": _banner,
}
