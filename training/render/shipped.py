"""`render-assets`: draws what ships: the demo clips, the pictures of the signs, the README's banner."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from signcam.assets import assets_folder
from signcam.errors import SigncamError
from training.fetch import DATA
from training.render.command import require_blender
from training.render.film import CLIPS, sources, write_clip
from training.render.mesh import HandAsset, load_asset
from training.render.portraits import banner_shots, sign_shots, write_banner, write_sign
from training.render.shot import Shot, rendered
from training.render.textures import make_textures
from training.workers import console

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


@click.command("render-assets")
@click.argument("what", nargs=-1, type=click.Choice(KINDS))
@click.option("--only", metavar="NAME", help="One file alone: digits, numbers, 3, 3-back, banner.")
@click.option("--out", type=click.Path(path_type=Path), help="Assets folder; the program's own by default.")
@click.option("--workers", type=click.IntRange(1), help="Processes to draw with; one a core by default.")
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="Folder for the mesh.")
def command(
    what: tuple[str, ...], only: str | None, out: Path | None, workers: int | None, data: Path
) -> None:
    """Draw what ships: the demo clips, the pictures of the signs, the README's banner; by default all.

    Goes on where it was stopped: what was rendered stays in the data folder.
    """
    try:
        written = render_assets(what or KINDS, out or assets_folder(), data, only, workers)
    except KeyboardInterrupt:
        console.print("Stopped. The same command goes on with what is missing.")
        raise
    for path in written:
        console.print(f"{path}: {path.stat().st_size / 1000:.0f} kB.")
