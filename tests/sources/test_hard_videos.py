"""Videos that change on the way, are damaged here and there, or are no plain video."""

import os
import time
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.live.capture import Capture
from signcam.sources.base import Picture, Source
from signcam.sources.factory import create_source
from signcam.sources.video import VideoSource
from tests.support.clips import encode, jpeg, motion_jpeg, moving, remux


def read_all(source: Source) -> list[Picture]:
    source.open()
    pictures = []
    while (picture := source.read()) is not None:
        pictures.append(picture)
    source.close()
    return pictures


def bar_at(image: Image) -> float:
    """Where the bright bar is, as a share of the width."""
    columns = image.mean(axis=(0, 2))
    return float(np.flatnonzero(columns > 150).mean() / image.shape[1])


class TestAnotherSizeOnTheWay:
    @pytest.fixture(params=["up", "down", "grey"])
    def halves(self, request) -> tuple[list[Image], list[Image]]:
        small, large = moving(64, 48, 20), moving(128, 96, 20)
        return {"up": (small, large), "down": (large, small), "grey": (small, small)}[request.param]

    @pytest.fixture(params=["ts", "h264", "mkv", "mp4", "mjpeg", "avi"])
    def clip(self, request, halves, tmp_path) -> Path:
        path: Path = tmp_path / f"clip.{request.param}"
        kinds = {"ts": ("mpegts", "libx264"), "mjpeg": ("mjpeg", "mjpeg"), "avi": ("mjpeg", "mjpeg")}
        container, codec = kinds.get(request.param, ("h264", "libx264"))
        data = b"".join(encode(half, container=container, codec=codec) for half in halves)
        if request.param in ("mkv", "mp4", "avi"):
            return remux(path, data)
        path.write_bytes(data)
        return path

    def test_every_picture_is_of_its_own_size_and_shows_what_it_should(self, clip, halves):
        pictures = read_all(VideoSource(clip))
        expected = [image for half in halves for image in half]
        assert len(pictures) >= len(expected) - 1
        sizes = [picture.image.shape for picture in pictures]
        changes = [n for n in range(1, len(sizes)) if sizes[n] != sizes[n - 1]]
        assert len(changes) == (halves[0][0].shape != halves[1][0].shape)
        assert {sizes[0], sizes[-1]} == {halves[0][0].shape, halves[1][0].shape}
        for picture, image in zip(reversed(pictures), reversed(expected), strict=False):
            assert picture.image.shape == image.shape
            assert bar_at(picture.image) == pytest.approx(bar_at(image), abs=0.05)


def test_grey_pictures_after_coloured_ones_are_pictures_too(tmp_path):
    images = [jpeg(image) for image in moving(64, 48, 10)] + [
        jpeg(image[..., 0]) for image in moving(64, 48, 10)
    ]
    path = tmp_path / "night.mjpeg"
    path.write_bytes(b"".join(images))
    pictures = read_all(VideoSource(path))
    assert len(pictures) == 20
    assert bar_at(pictures[-1].image) == pytest.approx(bar_at(moving(64, 48, 10)[-1]), abs=0.05)


def test_what_was_held_at_one_size_does_not_count_at_the_next(tmp_path):
    path = tmp_path / "clip.ts"
    path.write_bytes(encode(moving(64, 48, 10)) + encode(moving(128, 96, 10)))
    capture = Capture(VideoSource(path), every_frame=True, paced=False)
    capture.start()
    scenes = []
    while not capture.finished:
        frame = capture.take(1.0)
        if frame is not None:
            scenes.append((frame.scene, frame.image.shape[1]))
    assert capture.stop()
    assert sorted(set(scenes)) == [(0, 64), (1, 128)]
    assert capture.source.details == "128x96 at 25 fps"


class TestDamage:
    @pytest.fixture
    def pictures(self) -> list[bytes]:
        return [jpeg(image) for image in moving(128, 96, 80)]

    @pytest.mark.parametrize("damage", ["half", "random"])
    def test_of_one_picture_in_forty_that_cannot_be_decoded_the_others_come(self, tmp_path, pictures, damage):
        random = np.random.default_rng(0)
        before = [bar_at(image) for image in moving(128, 96, 80)]
        for index in (20, 60):
            whole = pictures[index]
            broken = whole[: len(whole) // 2], b"\xff\xd8\xff" + random.bytes(2000) + b"\xff\xd9"
            pictures[index] = broken[damage == "random"]
        read = read_all(VideoSource(motion_jpeg(tmp_path / "clip.avi", pictures)))
        assert 76 <= len(read) <= 78
        for picture in read:
            seen = bar_at(picture.image)
            assert min(abs(seen - at) for at in before) < 0.02, "a whole picture"

    def test_a_long_gap_is_a_new_scene(self, tmp_path, pictures):
        pictures[20:50] = [bytes(500)] * 30
        read = read_all(VideoSource(motion_jpeg(tmp_path / "clip.avi", pictures)))
        assert len(read) == 50
        assert [place for place, picture in enumerate(read) if picture.cut] == [20]

    @pytest.mark.parametrize("count", [100, 1000])
    def test_a_file_that_cannot_be_decoded_from_some_point_on_says_from_where(
        self, tmp_path, pictures, count
    ):
        clip = motion_jpeg(tmp_path / "clip.avi", pictures[:25] + [bytes(500)] * count)
        source = VideoSource(clip)
        source.open()
        for _ in range(25):
            assert source.read() is not None
        with pytest.raises(SourceError, match=r"(ends too early,|cannot be decoded) after 1\.0 s\."):
            source.read()
        source.close()


class TestKinds:
    def test_pixels_that_are_not_square_are_made_square(self, tmp_path):
        for aspect, size in (
            (Fraction(2), (96, 256)),
            (Fraction(1, 2), (192, 128)),
            (Fraction(1), (96, 128)),
        ):
            path = tmp_path / "wide.mp4"
            path.write_bytes(encode(moving(128, 96, 5), container="matroska", aspect=aspect))
            picture = read_all(VideoSource(path))[0]
            assert picture.image.shape[:2] == size

    def test_av1_is_read(self, tmp_path):
        path = tmp_path / "new.webm"
        path.write_bytes(encode(moving(128, 96, 5), container="matroska", codec="libsvtav1"))
        assert len(read_all(create_source(str(path)))) == 5

    def test_a_codec_that_is_not_known_is_named(self, tmp_path):
        path = remux(tmp_path / "odd.avi", encode(moving(64, 48, 5), container="mjpeg", codec="mjpeg"))
        path.write_bytes(path.read_bytes().replace(b"MJPG", b"ZZQX"))
        with pytest.raises(SourceError, match=r"is encoded as ZZQX, which signcam cannot decode\. "):
            create_source(str(path))

    @pytest.mark.parametrize("suffix", [".mp4", ".mjpeg", ".ts"])
    @pytest.mark.parametrize(
        "content",
        [
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{other}\n#EXT-X-ENDLIST\n",
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://{other}\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile '{other}'\n",
        ],
    )
    def test_a_list_of_other_files_is_no_video(self, tmp_path, suffix, content):
        other = tmp_path / "other.ts"
        other.write_bytes(encode(moving(64, 48, 10)))
        path = tmp_path / f"list{suffix}"
        path.write_text(content.format(other=other))
        with pytest.raises(SourceError, match=r"is not a video|no pictures"):
            create_source(str(path))

    def test_a_pipe_is_not_waited_for(self, tmp_path):
        os.mkfifo(tmp_path / "pipe.mp4")
        for text in (str(tmp_path / "pipe.mp4"), str(tmp_path / "*.mp4"), str(tmp_path)):
            began = time.perf_counter()
            with pytest.raises(SourceError):
                create_source(text)
            assert time.perf_counter() - began < 1
        with pytest.raises(SourceError, match="is not a file"):
            VideoSource(tmp_path / "pipe.mp4").open()

    def test_a_clip_of_three_hours_opens_at_once_and_can_be_gone_through(self, tmp_path):
        # One picture a second makes it small.
        path = remux(tmp_path / "long.mkv", encode(moving(64, 48, 50) * 216, container="h264"), fps=1)
        source = create_source(str(path))
        began = time.perf_counter()
        source.open()
        assert source.read() is not None
        assert time.perf_counter() - began < 0.5
        assert source.duration_s == pytest.approx(3 * 3600, rel=0.05)
        began = time.perf_counter()
        for time_s in (10_000.0, 250.0, 6_250.0):
            source.seek(time_s)
            picture = source.read()
            assert picture is not None
            assert picture.time_s == pytest.approx(time_s, abs=0.05)
        assert time.perf_counter() - began < 1.5
        source.close()
