"""Contact sheets: many small pictures side by side with a line under each, for people to look over."""

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

from signcam.errors import UsageError
from signcam.frame import Image
from training.support.atomic_write import atomic_file
from training.support.output_paths import check_writable, unwritable

_GAP = 4
_CAPTION = 15
_PAPER, _INK = (250, 250, 248), (40, 40, 40)
_KINDS = {".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_QUALITIES = (88, 80, 70, 60, 50, 40, 30, 20)
# A sheet that is still too large at the lowest quality gets this much smaller, again and again.
_SMALLER = 0.8


def contact_sheet(tiles: Sequence[tuple[Image, str]], columns: int, tile_size: tuple[int, int]) -> Image:
    """Return pictures in rows, each whole, with its caption under it.

    Args:
        tiles: (height, width, 3) uint8 RGB pictures of any size, each with its caption; the caption is cut
            off where its tile ends.
        columns: tiles in a row.
        tile_size: width and height that each picture is fitted into, in pixels.

    Returns:
        (height, width, 3) uint8 RGB.

    Raises:
        ValueError: there are no tiles, or `columns` is less than 1.
    """
    if not tiles or columns < 1:
        raise ValueError("A contact sheet needs a tile and a column.")
    columns = min(columns, len(tiles))
    width, height = tile_size
    captioned = _CAPTION if any(caption for _, caption in tiles) else 0
    across, down = width + _GAP, height + captioned + _GAP
    rows = -(-len(tiles) // columns)
    sheet = Pillow.new("RGB", (columns * across + _GAP, rows * down + _GAP), _PAPER)
    font = ImageFont.load_default(11)
    for index, (image, caption) in enumerate(tiles):
        left, top = _GAP + index % columns * across, _GAP + index // columns * down
        scale = min(width / image.shape[1], height / image.shape[0])
        size = max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale))
        fitted = Pillow.fromarray(image).resize(size, Pillow.Resampling.LANCZOS)
        sheet.paste(fitted, (left + (width - size[0]) // 2, top + (height - size[1]) // 2))
        if caption:
            line = Pillow.new("RGB", (width, _CAPTION), _PAPER)
            ImageDraw.Draw(line).text((1, 0), caption, _INK, font)
            sheet.paste(line, (left, top + height))
    return np.array(sheet, np.uint8)


def save_sheet(path: Path, sheet: Image, most_bytes: int = 150_000) -> None:
    """Write a sheet as JPEG or WebP, as the path's suffix says, in the best quality that is small enough.

    Raises:
        UsageError: the suffix is another.
        SigncamError: the file cannot be written.
    """
    data = _encoded(Pillow.fromarray(sheet), _kind(path), most_bytes)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_file(path) as partial:
            partial.write_bytes(data)
    except OSError as error:
        raise unwritable(path, error) from error


def check_sheet_path(path: Path) -> None:
    """Look whether a sheet could be written there, before anybody works for it.

    Raises:
        UsageError: the suffix is neither JPEG's nor WebP's.
        SigncamError: the file cannot be written.
    """
    _kind(path)
    check_writable(path)


def _kind(path: Path) -> str:
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        raise UsageError(f"{path} ends in neither .jpg nor .webp. Name a file that does.")
    return kind


def _encoded(picture: Pillow.Image, kind: str, most_bytes: int) -> bytes:
    while True:
        for quality in _QUALITIES:
            buffer = io.BytesIO()
            picture.save(buffer, kind, quality=quality)
            if buffer.tell() <= most_bytes or max(picture.size) < 32:
                return buffer.getvalue()
        picture = picture.resize([max(1, round(side * _SMALLER)) for side in picture.size])
