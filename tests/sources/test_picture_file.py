"""Still pictures of every kind are read like their 8-bit RGB version, or told to be damaged."""

import io
import itertools
import subprocess
import sys
import time
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image as Pillow

from signcam.errors import PictureError
from signcam.frame import Image
from signcam.sources import picture_file as pictures
from signcam.sources.picture_file import read_picture

# What each format is told so that little or nothing is lost.
FINE: dict[str, dict[str, Any]] = {"jpg": {"quality": 95}, "webp": {"lossless": True}}


@pytest.fixture
def colours():
    """A smooth picture without symmetry, 160 wide, 120 high."""
    y, x = np.mgrid[0:120, 0:160]
    return np.stack([x * 1.5, y * 2, (x + y) * 0.9], axis=-1).astype(np.uint8)


@pytest.fixture
def grey(colours):
    return np.array(Pillow.fromarray(colours).convert("L"))


def three(channel: Image) -> Image:
    return np.repeat(channel[..., None], 3, axis=2)


def assert_close(image: Image, expected: Image, most: int = 6) -> None:
    assert image.shape == expected.shape
    assert image.dtype == np.uint8
    assert np.abs(image.astype(int) - expected.astype(int)).max() <= most


@pytest.mark.parametrize("suffix", ["png", "bmp", "tif", "ppm", "jpg", "webp"])
def test_every_usual_format_is_read(tmp_path, colours, suffix):
    path = tmp_path / f"hand.{suffix}"
    Pillow.fromarray(colours).save(path, **FINE.get(suffix, {}))
    assert_close(read_picture(path), colours)


@pytest.mark.parametrize(
    ("mode", "suffix"),
    [("RGBA", "png"), ("RGBA", "tif"), ("CMYK", "jpg"), ("CMYK", "tif"), ("YCbCr", "jpg")],
)
def test_other_colour_modes_look_like_rgb(tmp_path, colours, mode, suffix):
    path = tmp_path / f"hand.{suffix}"
    Pillow.fromarray(colours).convert(mode).save(path, **FINE.get(suffix, {}))
    assert_close(read_picture(path), colours)


def test_a_palette_picture_looks_like_rgb(tmp_path, colours):
    path = tmp_path / "hand.png"
    palette = Pillow.fromarray(colours).convert("P", palette=Pillow.Palette.ADAPTIVE)
    palette.save(path)
    assert_close(read_picture(path), np.array(palette.convert("RGB")), 0)


@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_grey_becomes_three_equal_channels(tmp_path, grey, suffix):
    path = tmp_path / f"hand.{suffix}"
    Pillow.fromarray(grey).save(path, **FINE.get(suffix, {}))
    image = read_picture(path)
    assert_close(image, three(grey))
    assert (image[..., 0] == image[..., 2]).all()


@pytest.mark.parametrize("suffix", ["png", "tif", "pgm"])
def test_16_bit_grey_is_scaled_not_clipped(tmp_path, grey, suffix):
    path = tmp_path / f"hand.{suffix}"
    cv2.imwrite(str(path), grey.astype(np.uint16) * 257)
    assert_close(read_picture(path), three(grey), 0)


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_16_bit_colour_is_scaled_not_clipped(tmp_path, colours, suffix):
    path = tmp_path / f"hand.{suffix}"
    cv2.imwrite(str(path), colours[..., ::-1].astype(np.uint16) * 257)
    assert_close(read_picture(path), colours, 1)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_is_transparent_lies_on_white(tmp_path, colours, mode):
    path = tmp_path / "hand.png"
    picture = Pillow.fromarray(colours).convert(mode)
    picture.putalpha(Pillow.new("L", picture.size, 0))
    picture.save(path)
    assert (read_picture(path) == 255).all()


def test_a_transparent_palette_colour_lies_on_white(tmp_path):
    path = tmp_path / "hand.gif"
    Pillow.new("P", (8, 8), 3).save(path, transparency=3)
    assert (read_picture(path) == 255).all()


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_camera_gives_an_upright_picture(tmp_path, colours, orientation, suffix):
    path = tmp_path / f"hand.{suffix}"
    # How each camera position lays the upright picture down; EXIF's own list.
    stored = {
        1: colours,
        2: colours[:, ::-1],
        3: colours[::-1, ::-1],
        4: colours[::-1],
        5: colours.transpose(1, 0, 2),
        6: np.rot90(colours, 1),
        7: np.rot90(colours[:, ::-1], -1),
        8: np.rot90(colours, -1),
    }[orientation]
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    Pillow.fromarray(np.ascontiguousarray(stored)).save(path, exif=exif, **FINE.get(suffix, {}))
    assert_close(read_picture(path), colours)


def test_damaged_exif_does_not_spoil_a_good_picture(tmp_path, colours):
    path = tmp_path / "hand.jpg"
    Pillow.fromarray(colours).save(path, quality=95, exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xff\x00\x01")
    assert_close(read_picture(path), colours)


@pytest.mark.parametrize("mode", ["P", "LA", "RGBA", "I;16"])
def test_large_pictures_of_every_mode_are_made_smaller(tmp_path, mode, grey):
    path = tmp_path / "hand.png"
    large = Pillow.fromarray(grey).resize((4800, 3600), Pillow.Resampling.NEAREST)
    if mode == "I;16":
        large = Pillow.fromarray(np.array(large).astype(np.uint16) * 257)
    large.convert(mode).save(path, compress_level=1)
    image = read_picture(path)
    assert image.shape == (1800, 2400, 3)
    assert_close(image[7::15, 7::15], three(grey))


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_108_megapixels_are_read_like_the_small_version(tmp_path, colours, suffix):
    path = tmp_path / f"hand.{suffix}"
    # 12000 x 9000, as the phones with 108 megapixels give.
    large = Pillow.fromarray(colours).resize((12000, 9000), Pillow.Resampling.NEAREST)
    large.save(path, quality=90, compress_level=1)
    image = read_picture(path)
    assert image.shape == (2250 if suffix == "jpg" else 3000, 3000 if suffix == "jpg" else 4000, 3)
    small = np.array(Pillow.fromarray(image).resize((160, 120), Pillow.Resampling.BOX))
    assert_close(small, colours)


def test_more_pixels_than_any_camera_gives_are_refused_before_they_are_decoded(
    tmp_path, colours, monkeypatch
):
    monkeypatch.setattr(pictures, "_LARGEST_MEGAPIXELS", 0.01)
    path = tmp_path / "hand.png"
    Pillow.fromarray(colours).save(path)
    with pytest.raises(PictureError, match="Make it smaller"):
        read_picture(path)


@pytest.mark.shared_data
def test_a_small_file_of_a_gigabyte_is_refused_at_once(shared_data):
    began = time.perf_counter()
    with pytest.raises(PictureError, match="Make it smaller"):
        read_picture(shared_data / "damaged" / "palette-bomb.png")
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize(
    ("mode", "size", "options"),
    [
        ("RGB", (12000, 10000), {"format": "PNG", "compress_level": 1}),
        ("RGB", (9000, 9000), {"format": "JPEG", "progressive": True}),
        ("F", (100, 100), {"format": "TIFF"}),
    ],
)
def test_what_would_take_much_memory_is_refused_before_it_is_decoded(tmp_path, mode, size, options):
    path = tmp_path / "hand"
    Pillow.new(mode, size).save(path, **options)
    began = time.perf_counter()
    with pytest.raises(PictureError, match=r"Make it smaller|Save it with 8 or 16 bits"):
        read_picture(path)
    assert time.perf_counter() - began < 0.5


def test_a_large_palette_picture_takes_little_more_memory_than_its_own(tmp_path):
    path = tmp_path / "hand.png"
    Pillow.new("P", (10000, 10000), 3).save(path, compress_level=1)
    code = (
        "import resource, sys, pathlib\n"
        "from signcam.sources.picture_file import read_picture\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "assert read_picture(pathlib.Path(sys.argv[1])).shape == (3334, 3334, 3)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 300_000, "kB"


FORMATS = [
    ("jpg", {"format": "JPEG"}),
    ("jpg", {"format": "JPEG", "progressive": True}),
    ("png", {"format": "PNG"}),
    ("webp", {"format": "WEBP"}),
    ("gif", {"format": "GIF"}),
    ("bmp", {"format": "BMP"}),
    ("tif", {"format": "TIFF"}),
    ("tif", {"format": "TIFF", "compression": "tiff_lzw"}),
    ("ppm", {"format": "PPM"}),
]


@pytest.mark.parametrize(
    ("format_", "share"), list(itertools.product(FORMATS, [0.0, 0.001, 0.02, 0.5, 0.9, 0.99]))
)
def test_a_truncated_picture_is_an_error_in_one_sentence(tmp_path, format_, share):
    suffix, options = format_
    noise = np.random.default_rng(0).integers(0, 256, (300, 400, 3), np.uint8)
    whole = io.BytesIO()
    Pillow.fromarray(noise).save(whole, **options)
    path = tmp_path / f"hand.{suffix}"
    path.write_bytes(whole.getvalue()[: int(len(whole.getvalue()) * share)])
    with pytest.raises(PictureError, match=r"empty|not a picture|truncated|damaged") as caught:
        read_picture(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_text_file_and_a_missing_file_are_told(tmp_path):
    path = tmp_path / "hand.png"
    with pytest.raises(PictureError, match="No such file"):
        read_picture(path)
    path.write_text("This is no picture.")
    with pytest.raises(PictureError, match="not a picture"):
        read_picture(path)


def test_no_warning_is_left_behind(tmp_path, colours, recwarn):
    path = tmp_path / "hand.gif"
    Pillow.fromarray(colours).convert("P").save(path)
    read_picture(path)
    assert not recwarn.list
