"""The textures that the studio reads, made once: the skin's detail, and the nails of the base mesh."""

import shutil
from pathlib import Path

import cv2

from training.render.hand.base_mesh import fetch_body
from training.render.hand.mesh import HANDS, HandAsset, person_targets
from training.render.hand.skeleton import Skeleton
from training.render.hand.skin import detail_map

DETAIL, NAILS = "detail.png", "nails.jpg"


def make_textures(asset: HandAsset, data: Path) -> Path:
    """Return the folder with the textures; makes what is missing.

    Args:
        asset: the hand.
        data: folder for what is downloaded and made.

    Raises:
        SigncamError: the base mesh cannot be downloaded.
        OSError: a texture cannot be written.
    """
    folder = data / HANDS
    if not (folder / NAILS).is_file():
        partial = folder / f"{NAILS}.part"
        shutil.copyfile(fetch_body(folder) / "textures/mpfb_fingernails.jpg", partial)
        partial.replace(folder / NAILS)
    if not (folder / DETAIL).is_file():
        skeleton = Skeleton(asset.shape(person_targets(0.5, (0.25, 0.25, 0.5))))
        partial = folder / f"{DETAIL}.part"
        coded = cv2.imencode(".png", cv2.cvtColor(detail_map(skeleton), cv2.COLOR_RGB2BGR))[1]
        partial.write_bytes(coded.tobytes())
        partial.replace(folder / DETAIL)
    return folder
