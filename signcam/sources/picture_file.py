"""Reads a picture file in any common format as upright 8-bit RGB."""

import stat
import threading
import warnings
from pathlib import Path

import numpy as np
from PIL import Image as Pillow
from PIL import UnidentifiedImageError

from signcam.errors import PictureError
from signcam.frame import Image
from signcam.phrases import phrase

# Larger pictures are refused: damaged files may claim terabytes. The largest phone cameras give 200, as JPEG,
# which can be decoded at half its size.
_LARGEST_MEGAPIXELS, _LARGEST_JPEG_MEGAPIXELS = 128, 256
# Nor is a picture read that takes more memory while it is decoded, in bytes: 110 megapixels in colour.
_LARGEST_BYTES = 440_000_000
# The largest side of a result, in pixels. Crops of hands have 100 pixels, so a larger picture would only cost
# time and memory. It is reduced by a whole factor, by averaging.
_LARGEST_SIDE = 4096
_FORMATS = ("JPEG", "PNG", "BMP", "DIB", "GIF", "TIFF", "WEBP", "PPM")
_ORIENTATION = 0x0112
# From the EXIF orientation to the transpose that undoes it.
_UPRIGHT_TRANSPOSES = {
    2: Pillow.Transpose.FLIP_LEFT_RIGHT,
    3: Pillow.Transpose.ROTATE_180,
    4: Pillow.Transpose.FLIP_TOP_BOTTOM,
    5: Pillow.Transpose.TRANSPOSE,
    6: Pillow.Transpose.ROTATE_270,
    7: Pillow.Transpose.TRANSVERSE,
    8: Pillow.Transpose.ROTATE_90,
}
# Modes that can be averaged directly. The others are converted to RGB first, a strip at a time, since a small
# file of one colour can be a gigabyte of RGB.
_AVERAGEABLE_MODES = ("L", "LA", "RGB", "RGBA", "CMYK", "YCbCr")
_STRIP_PIXELS = 4_000_000
# Bytes of a pixel in Pillow's memory; 4 in all other modes.
_PIXEL_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2}
# What some decoders need besides: a copy of the picture, or the coefficients of all of a JPEG's scans.
_WEBP_FACTOR, _PROGRESSIVE_BYTES = 2, 6

# Pillow's own limit is off. Ours is checked below, with a message that says what to do.
Pillow.MAX_IMAGE_PIXELS = None
# Where a file is damaged is said in our own sentence, or does no harm.
warnings.filterwarnings("ignore", module=r"PIL\.")
# `warnings.catch_warnings` affects all threads, so only one thread at a time may use it.
_warnings_lock = threading.Lock()


def read_picture(path: Path) -> Image:
    """Read a picture file.

    Grey, palette and CMYK become RGB. 16 bits are scaled to 8. Transparent parts become white. The EXIF
    orientation is applied. Of an animation, the first picture is read. A picture with a side over 4096 pixels
    is reduced by a whole factor.

    Returns:
        (height, width, 3) uint8 RGB.

    Raises:
        PictureError: the file is missing, empty, truncated, damaged, too large or not a picture. The message
            is one sentence.
    """
    with open_picture(path) as picture:
        return read_opened(path, picture)


def open_picture(path: Path) -> Pillow.Image:
    """Open a picture file without reading its pixels; whoever opens it closes it.

    Raises:
        PictureError: as `read_picture`.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for
            raise PictureError(f"{path} is not a file. Give a picture.")
        if status.st_size == 0:
            raise PictureError(f"{path} is empty.")
        return _open(path)
    except OSError as error:
        raise _unreadable(path, error) from error
    except MemoryError as error:
        raise _too_large(path) from error


def read_opened(path: Path, picture: Pillow.Image) -> Image:
    """Read the pixels of an open picture, of an animation those at which it stands; see `read_picture`."""
    try:
        _check_size(path, picture)
        # JPEG can be decoded at a half, a quarter or an eighth of its size for less than half the cost.
        full_size = picture.size
        picture.draft(None, (_LARGEST_SIDE, _LARGEST_SIDE))
        _check_memory(path, picture, full_size)
        _load(path, picture)
        return np.array(_upright(picture, _to_rgb(path, picture)), np.uint8)
    except OSError as error:
        raise _unreadable(path, error) from error
    except MemoryError as error:
        raise _too_large(path) from error


def _unreadable(path: Path, error: OSError) -> PictureError:
    return PictureError(f"{path} cannot be read: {error.strerror or error}.")


def _too_large(path: Path) -> PictureError:
    return PictureError(f"{path} does not fit into memory. Make it smaller.")


def _open(path: Path) -> Pillow.Image:
    with _warnings_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return Pillow.open(path, formats=_FORMATS)
        except (UnidentifiedImageError, SyntaxError) as error:
            raise PictureError(f"{path} is not a picture, or its beginning is damaged.") from error
        except OSError as error:
            if error.errno is not None:  # missing, or no permission: the caller reports it
                raise
            raise PictureError(f"{path} is damaged or incomplete.") from error
        except Exception as error:  # decoders raise all kinds of errors over a damaged header
            raise PictureError(f"{path} is damaged or incomplete.") from error


def _check_size(path: Path, picture: Pillow.Image) -> None:
    width, height = picture.size
    if width < 1 or height < 1:
        raise PictureError(f"{path} has no pixels.")
    largest = _LARGEST_JPEG_MEGAPIXELS if picture.format == "JPEG" else _LARGEST_MEGAPIXELS
    if width * height > largest * 1_000_000:
        raise PictureError(
            f"{path} has {width * height / 1_000_000:,.0f} megapixels; signcam reads up to "
            f"{largest}. Make it smaller."
        )


def _check_memory(path: Path, picture: Pillow.Image, full_size: tuple[int, int]) -> None:
    if picture.mode == "F":
        raise PictureError(f"{path} stores brightness as fractions. Save it with 8 or 16 bits.")
    needed = picture.width * picture.height * _PIXEL_BYTES.get(picture.mode, 4)
    if picture.format == "WEBP":
        needed *= _WEBP_FACTOR
    if picture.info.get("progressive"):
        needed += full_size[0] * full_size[1] * _PROGRESSIVE_BYTES
    if needed > _LARGEST_BYTES:
        raise PictureError(f"{path} would take {needed / 1e6:,.0f} MB of memory. Make it smaller.")


def _load(path: Path, picture: Pillow.Image) -> None:
    try:
        picture.load()
    except MemoryError:
        raise
    except Exception as error:  # truncation gives OSError or SyntaxError, damage any kind of error
        what = phrase("is truncated") if "truncated" in str(error) else phrase("is damaged or incomplete")
        raise PictureError(f"{path} {what}. Copy or save it again.") from error


def _upright(picture: Pillow.Image, rgb: Pillow.Image) -> Pillow.Image:
    """Turn what was made of a picture as its EXIF orientation says."""
    with _warnings_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            orientation = picture.getexif().get(_ORIENTATION)
        except Exception:  # other programs often damage EXIF; the picture is still good
            return rgb
    method = _UPRIGHT_TRANSPOSES.get(orientation) if isinstance(orientation, int) else None
    return rgb if method is None else rgb.transpose(method)


def _to_rgb(path: Path, picture: Pillow.Image) -> Pillow.Image:
    """Return a loaded picture in RGB, with no side over the largest."""
    factor = -(-max(picture.size) // _LARGEST_SIDE)
    if factor > 1 and picture.mode in _AVERAGEABLE_MODES and "transparency" not in picture.info:
        return _convert(picture.reduce(factor))
    if factor == 1:
        return _convert(picture)
    width, height = picture.size
    reduced = Pillow.new("RGB", (-(-width // factor), -(-height // factor)))
    rows = max(1, _STRIP_PIXELS // (width * factor)) * factor
    for top in range(0, height, rows):
        strip = picture.crop((0, top, width, min(height, top + rows)))
        strip.info = picture.info
        reduced.paste(_convert(strip).reduce(factor), (0, top // factor))
    return reduced


def _convert(picture: Pillow.Image) -> Pillow.Image:
    if picture.mode.startswith("I"):
        picture = _from_16_bit(picture)
    elif picture.has_transparency_data:
        picture = _on_white(picture)
    return picture.convert("RGB")


def _from_16_bit(picture: Pillow.Image) -> Pillow.Image:
    # Pillow's own conversion clips at 255 instead of scaling.
    values = np.asarray(picture)
    if values.dtype.itemsize > 2:  # 16 bits stored in 32, as in PGM
        values = np.clip(values, 0, 65535)
    return Pillow.fromarray((values >> 8).astype(np.uint8))


def _on_white(picture: Pillow.Image) -> Pillow.Image:
    picture = picture.convert("RGBA")
    white = Pillow.new("RGBA", picture.size, "white")
    return Pillow.alpha_composite(white, picture)
