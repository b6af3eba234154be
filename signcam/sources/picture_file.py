"""Reads a still picture of any usual kind as 8-bit RGB, upright."""

import threading
import warnings
from pathlib import Path

import numpy as np
from PIL import Image as Pillow
from PIL import UnidentifiedImageError

from signcam.errors import PictureError
from signcam.frame import Image

# Pictures with more pixels are refused: some say they hold terabytes. The largest phone cameras give 200.
_LARGEST_MEGAPIXELS = 256
# The longer side of what is handed on, in pixels. A hand fills 100 pixels in the end, so a larger picture
# costs only time and memory; it is made smaller by a whole factor, averaging.
_LARGEST_SIDE = 4096
_FORMATS = ("JPEG", "PNG", "BMP", "DIB", "GIF", "TIFF", "WEBP", "PPM")
_ORIENTATION = 0x0112
# What EXIF says was done to the picture, and what undoes it.
_UPRIGHT = {
    2: Pillow.Transpose.FLIP_LEFT_RIGHT,
    3: Pillow.Transpose.ROTATE_180,
    4: Pillow.Transpose.FLIP_TOP_BOTTOM,
    5: Pillow.Transpose.TRANSPOSE,
    6: Pillow.Transpose.ROTATE_270,
    7: Pillow.Transpose.TRANSVERSE,
    8: Pillow.Transpose.ROTATE_90,
}
# Modes that can be averaged as they are; the others are turned into RGB first, which takes more memory.
_AVERAGED = ("L", "LA", "RGB", "RGBA", "CMYK", "YCbCr")

# Pillow warns, and later refuses, by its own limit; ours is checked below and says what to do.
Pillow.MAX_IMAGE_PIXELS = None
# `warnings.catch_warnings` changes what all threads see; no two may be inside at once.
_quiet = threading.Lock()


def read_picture(path: Path) -> Image:
    """Read a picture file.

    Grey, palette and CMYK become RGB; 16 bits are scaled to 8; what is transparent lies on white, as a page
    would show it; the camera's orientation is undone. Of an animation, the first picture is read. A picture
    with a side over 4096 pixels is made smaller by a whole factor.

    Returns:
        (height, width, 3) uint8 RGB.

    Raises:
        PictureError: with one sentence; the file is missing, empty, truncated, damaged, too large or no
            picture.
    """
    try:
        if path.stat().st_size == 0:
            raise PictureError(f"{path} is empty.")
        with _open(path) as picture:
            _check_size(path, picture)
            # JPEG can be decoded at a half, a quarter or an eighth of its size for less than half the cost.
            picture.draft(None, (_LARGEST_SIDE, _LARGEST_SIDE))
            _load(path, picture)
            upright = _upright(picture)
            return np.array(_to_rgb(path, upright), np.uint8)
    except OSError as error:
        raise PictureError(f"{path} cannot be read: {error.strerror or error}.") from error
    except MemoryError as error:
        raise PictureError(f"{path} does not fit into memory. Make it smaller.") from error


def _open(path: Path) -> Pillow.Image:
    with _quiet, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return Pillow.open(path, formats=_FORMATS)
        except (UnidentifiedImageError, SyntaxError) as error:
            raise PictureError(f"{path} is no picture, or its beginning is damaged.") from error
        except OSError as error:
            if error.errno is not None:  # missing, or not ours to read: told by the caller
                raise
            raise PictureError(f"{path} is damaged or incomplete.") from error
        except Exception as error:  # decoders raise whatever a damaged header leads them to
            raise PictureError(f"{path} is damaged or incomplete.") from error


def _check_size(path: Path, picture: Pillow.Image) -> None:
    width, height = picture.size
    if width < 1 or height < 1:
        raise PictureError(f"{path} holds no pixels.")
    if width * height > _LARGEST_MEGAPIXELS * 1_000_000:
        raise PictureError(
            f"{path} has {width * height / 1_000_000:,.0f} megapixels, and {_LARGEST_MEGAPIXELS} is the most "
            "that is read. Make it smaller."
        )


def _load(path: Path, picture: Pillow.Image) -> None:
    try:
        picture.load()
    except MemoryError:
        raise
    except Exception as error:  # truncation is an OSError or SyntaxError, damage whatever the decoder meets
        what = (
            "breaks off: the file is truncated" if "truncated" in str(error) else "is damaged or incomplete"
        )
        raise PictureError(f"{path} {what}. Copy or save it again.") from error


def _upright(picture: Pillow.Image) -> Pillow.Image:
    with _quiet, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            orientation = picture.getexif().get(_ORIENTATION)
        except Exception:  # EXIF is often damaged by programs that do not know it; the picture is still good
            return picture
    method = _UPRIGHT.get(orientation) if isinstance(orientation, int) else None
    return picture if method is None else picture.transpose(method)


def _to_rgb(path: Path, picture: Pillow.Image) -> Pillow.Image:
    factor = -(-max(picture.size) // _LARGEST_SIDE)
    if factor > 1 and picture.mode in _AVERAGED and "transparency" not in picture.info:
        picture, factor = picture.reduce(factor), 1
    if picture.mode.startswith("I"):
        picture = _from_16_bit(picture)
    elif picture.mode == "F":
        raise PictureError(f"{path} stores brightness as fractions. Save it with 8 or 16 bits.")
    elif picture.has_transparency_data:
        picture = _on_white(picture)
    picture = picture.convert("RGB")
    return picture.reduce(factor) if factor > 1 else picture


def _from_16_bit(picture: Pillow.Image) -> Pillow.Image:
    # Pillow's own conversion clips at 255 instead of scaling.
    values = np.asarray(picture)
    if values.dtype.itemsize > 2:  # 16 bits in 32, as of PGM
        values = np.clip(values, 0, 65535)
    return Pillow.fromarray((values >> 8).astype(np.uint8))


def _on_white(picture: Pillow.Image) -> Pillow.Image:
    picture = picture.convert("RGBA")
    white = Pillow.new("RGBA", picture.size, "white")
    return Pillow.alpha_composite(white, picture)
