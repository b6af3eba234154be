"""Animated GIF, WebP and PNG files are clips; with a single picture they are pictures."""

import struct
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from signcam.cli.classify import expand_all, read_all
from signcam.errors import SourceError
from signcam.frame import Image
from signcam.sources.animation import AnimationSource
from signcam.sources.base import Picture, Source
from signcam.sources.factory import create_source
from signcam.system.worker_pool import Threads
from tests.support.clips import moving
from tests.support.doubles import FakeClassifier

KINDS = ["gif", "webp", "png", "apng"]
SHOWN_MS = [100, 300, 100, 200, 100]


def saved(path: Path, images: list[Image], shown_ms: list[int] = SHOWN_MS, **options: object) -> Path:
    first, *others = [Pillow.fromarray(image) for image in images]
    if path.suffix == ".webp":
        options["lossless"] = True
    kind = {".apng": "PNG"}.get(path.suffix)
    first.save(path, kind, save_all=True, append_images=others, duration=shown_ms, **options)
    return path


@pytest.fixture(params=KINDS)
def clip(request, tmp_path) -> Path:
    return saved(tmp_path / f"hand.{request.param}", moving(64, 48, 5))


def read_whole(source: Source) -> list[Picture]:
    pictures = []
    source.open()
    try:
        while (picture := source.read()) is not None:
            pictures.append(picture)
    finally:
        source.close()
    return pictures


def test_an_animation_is_a_clip_with_the_times_that_it_states(clip):
    source = create_source(str(clip))
    assert source.kind == "video"
    pictures = read_whole(source)
    assert [picture.time_s for picture in pictures] == pytest.approx([0, 0.1, 0.4, 0.5, 0.7])
    assert source.duration_s == pytest.approx(0.8)
    assert source.details == "64x48 at 6.25 fps"
    for picture, image in zip(pictures, moving(64, 48, 5), strict=True):
        # A GIF has 256 colours.
        assert np.abs(picture.image.astype(int) - image).mean() < 3


def test_it_can_be_sought_in_and_played_again(clip):
    source = create_source(str(clip))
    source.open()
    for wanted_s, at in ((0.75, 4), (0.0, 0), (0.45, 2), (9.0, 4)):
        source.seek(wanted_s)
        picture = source.read()
        assert picture is not None
        assert np.abs(picture.image.astype(int) - moving(64, 48, 5)[at]).mean() < 3
    assert len(read_whole(source)) == 5


@pytest.mark.parametrize("kind", KINDS)
def test_a_single_picture_is_a_picture(tmp_path, kind):
    path = saved(tmp_path / f"hand.{kind}", moving(64, 48, 1), [100])
    assert create_source(str(path)).kind == "pictures"


def test_a_picture_for_old_programs_is_no_part_of_the_clip(tmp_path):
    path = saved(
        tmp_path / "hand.png",
        [np.zeros((48, 64, 3), np.uint8), *moving(64, 48, 2)],
        [100, 100],
        default_image=True,
    )
    source = create_source(str(path))
    pictures = read_whole(source)
    assert len(pictures) == 2
    assert np.abs(pictures[0].image.astype(int) - moving(64, 48, 2)[0]).mean() < 3


def test_parts_that_are_transparent_show_what_was_before(tmp_path):
    whole = Pillow.fromarray(moving(64, 48, 2)[0]).convert("RGBA")
    part = Pillow.new("RGBA", (64, 48), (0, 0, 0, 0))
    part.paste((255, 0, 0, 255), (0, 0, 8, 8))
    whole.save(tmp_path / "hand.gif", save_all=True, append_images=[part], duration=100, disposal=0)
    source = create_source(str(tmp_path / "hand.gif"))
    second = read_whole(source)[1].image
    assert second[2, 2] == pytest.approx([255, 0, 0], abs=8)
    assert second[30, 40] == pytest.approx(moving(64, 48, 2)[0][30, 40], abs=8)


def test_times_too_short_to_be_meant_are_those_of_browsers(tmp_path):
    path = saved(tmp_path / "hand.gif", moving(64, 48, 5), [0] * 5)
    pictures = read_whole(create_source(str(path)))
    assert [picture.time_s for picture in pictures] == pytest.approx([0, 0.1, 0.2, 0.3, 0.4])


@pytest.mark.parametrize("kind", KINDS)
def test_one_that_breaks_off_gives_its_good_pictures_and_says_so(tmp_path, kind):
    noise = np.random.default_rng(0).integers(0, 256, (5, 48, 64, 3), np.uint8)
    clip = saved(tmp_path / f"hand.{kind}", list(noise))
    content = clip.read_bytes()
    clip.write_bytes(content[: len(content) * 3 // 4])
    source = AnimationSource(clip)
    given: list[Picture] = []

    def play() -> None:
        source.open()
        while (picture := source.read()) is not None:
            given.append(picture)

    with pytest.raises(SourceError, match=r"breaks off after 0\.\d s\.|is damaged or incomplete\."):
        play()
    source.close()
    # libwebp opens no half of a file.
    assert len(given) >= 2 or kind == "webp"


def test_a_picture_that_claims_gigabytes_is_refused_at_once(tmp_path):
    content = bytearray(saved(tmp_path / "hand.gif", moving(64, 48, 3)).read_bytes())
    place = content.rindex(b"\x00\x2c") + 1
    struct.pack_into("<HH", content, place + 5, 65535, 65535)
    (tmp_path / "hand.gif").write_bytes(content)
    began = time.perf_counter()
    with pytest.raises(SourceError, match="more than signcam reads"):
        create_source(str(tmp_path / "hand.gif"))
    assert time.perf_counter() - began < 0.5


def test_classify_has_a_line_for_each_picture_of_an_animation(clip):
    still = saved(clip.with_name("still.png"), moving(64, 48, 1), [100])
    items = expand_all([str(still), str(clip)])
    records = [record for _, record in read_all(items, {"": lambda: FakeClassifier([3])}, Threads(1))]
    assert [record["path"] for record in records] == [str(still)] + [str(clip)] * 5
    assert [record.get("time_s") for record in records] == pytest.approx([None, 0, 0.1, 0.4, 0.5, 0.7])
