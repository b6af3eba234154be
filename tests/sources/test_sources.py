"""Which source a person's words mean; videos and slide shows as sources."""

import struct
import time
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image as Pillow

from signcam.errors import SourceError, UsageError
from signcam.live.capture import Capture
from signcam.sources.base import CameraAbsentError, Picture, Source
from signcam.sources.camera import CameraSource
from signcam.sources.factory import create_source, default_camera
from signcam.sources.slide_show import SlideShowSource
from signcam.sources.status import SourceState
from signcam.sources.stream import StreamSource
from signcam.sources.video import VideoSource


def write_video(path: Path, *, seconds: float = 2.0, fps: float = 30, fourcc: str = "mp4v") -> Path:
    """A clip whose left part, brighter, grows from picture to picture."""
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*fourcc), fps, (160, 120))
    assert writer.isOpened()
    noise = np.random.default_rng(0)
    for index in range(round(seconds * fps)):
        image = noise.integers(0, 60, (120, 160, 3), np.uint8)
        image[:, : 20 + index] += 150
        writer.write(image)
    writer.release()
    return path


def read_all(source: Source) -> tuple[list[Picture], SourceError | None]:
    """Every picture of a file, and the error that ended it, if one did."""
    pictures: list[Picture] = []
    error: SourceError | None = None
    source.open()
    try:
        while (picture := source.read()) is not None:
            pictures.append(picture)
    except SourceError as caught:
        error = caught
    finally:
        source.close()
    return pictures, error


def index_first(path: Path) -> Path:
    """An mp4 as web sites serve it: what it holds is told before the pictures."""
    data = path.read_bytes()
    boxes, at = {}, 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        boxes[data[at + 4 : at + 8]] = data[at : at + size]
        at += size
    index = bytearray(boxes[b"moov"])
    table = index.index(b"stco") + 8
    for number in range(int.from_bytes(index[table : table + 4], "big")):
        entry = slice(table + 4 + 4 * number, table + 8 + 4 * number)
        index[entry] = (int.from_bytes(index[entry], "big") + len(index)).to_bytes(4, "big")
    rest = b"".join(box for name, box in boxes.items() if name not in (b"ftyp", b"moov"))
    path.write_bytes(boxes[b"ftyp"] + bytes(index) + rest)
    return path


def cut(path: Path, share: float = 0.5) -> Path:
    short = path.with_name(f"cut-{path.name}")
    short.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    return short


class TestWords:
    @pytest.mark.parametrize(
        "text", ["0", " 12 ", "camera:0", "camera:Integrated", "HD Pro Webcam C920", "USB2.0 HD UVC WebCam"]
    )
    def test_an_index_or_a_name_is_a_camera_whether_or_not_it_is_there(self, text):
        assert isinstance(create_source(text), CameraSource)

    @pytest.mark.parametrize(
        "text", ["/dev/video0", "/dev/v4l/by-id/usb-Maker_Camera-video-index0", "\\\\?\\usb#vid_046d#global"]
    )
    def test_a_device_path_is_a_camera(self, text):
        assert isinstance(create_source(text), CameraSource)

    @pytest.mark.parametrize("text", ["http://10.0.0.2:8080/video", "https://a.b/c", "rtsp://u:p@10.0.0.2/1"])
    def test_an_address_is_a_stream(self, text):
        assert isinstance(create_source(text), StreamSource)

    def test_the_password_of_an_address_is_never_shown(self):
        assert create_source("rtsp://anna:secret@10.0.0.2:554/live").name == "rtsp://10.0.0.2:554/live"

    @pytest.mark.parametrize(
        "text",
        ["", "  ", "-1", "99999", "camera:", "camera:-1", "ftp://a/b", "file:///a", "http://", "http://a:b/"],
    )
    def test_nonsense_is_wrong_usage(self, text):
        with pytest.raises(UsageError) as caught:
            create_source(text)
        assert caught.value.exit_code == 2
        assert str(caught.value).endswith(".")

    @pytest.mark.parametrize("text", ["missing.mp4", "notes.txt", "folder/missing", "no*.png"])
    def test_a_missing_file_is_told_at_once(self, text, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        with pytest.raises(SourceError, match=r"does not exist|matches"):
            create_source(text)

    def test_a_file_is_what_its_suffix_says(self, tmp_path):
        Pillow.new("RGB", (20, 10)).save(tmp_path / "hand.png")
        write_video(tmp_path / "clip.mp4", seconds=0.2)
        assert isinstance(create_source(str(tmp_path / "hand.png")), SlideShowSource)
        assert isinstance(create_source(str(tmp_path / "clip.mp4")), VideoSource)
        assert isinstance(create_source(str(tmp_path)), SlideShowSource)
        assert isinstance(create_source(str(tmp_path / "*.png")), SlideShowSource)

    def test_a_damaged_picture_and_another_kind_of_file_are_told_at_once(self, tmp_path):
        (tmp_path / "hand.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        (tmp_path / "notes.txt").write_text("notes")
        with pytest.raises(SourceError, match="is not a picture"):
            create_source(str(tmp_path / "hand.png"))
        with pytest.raises(SourceError, match="not a picture or video"):
            create_source(str(tmp_path / "notes.txt"))

    def test_a_folder_of_videos_alone_is_no_slide_show(self, tmp_path):
        write_video(tmp_path / "clip.mp4", seconds=0.2)
        with pytest.raises(SourceError, match="no pictures to show"):
            create_source(str(tmp_path))

    def test_without_any_camera_the_default_one_is_absent_when_opened(self, monkeypatch):
        monkeypatch.setattr("signcam.sources.camera.list_cameras", lambda: [])
        with pytest.raises(CameraAbsentError, match="No camera was found"):
            default_camera().open()


class TestVideo:
    @pytest.mark.parametrize(
        ("name", "fourcc"),
        [("a.mp4", "mp4v"), ("a.avi", "MJPG"), ("a.mkv", "mp4v"), ("a.webm", "VP80"), ("a.mjpeg", "MJPG")],
    )
    def test_every_picture_comes_with_its_media_time(self, tmp_path, name, fourcc):
        source = create_source(str(write_video(tmp_path / name, seconds=1, fps=25, fourcc=fourcc)))
        pictures, error = read_all(source)
        assert error is None
        assert len(pictures) == 25
        assert [picture.time_s for picture in pictures] == pytest.approx(np.arange(25) / 25, abs=0.002)
        assert source.details == "160x120 at 25 fps"

    def test_pictures_are_rgb(self, tmp_path):
        path = tmp_path / "red.avi"
        writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"MJPG"), 25, (64, 48))
        for _ in range(3):
            writer.write(np.full((48, 64, 3), (0, 0, 200), np.uint8))
        writer.release()
        red, green, blue = read_all(VideoSource(path))[0][0].image.mean(axis=(0, 1))
        assert red > 180
        assert green < 30
        assert blue < 30

    def test_a_clip_filmed_upright_comes_upright(self, tmp_path):
        path = write_video(tmp_path / "phone.mp4", seconds=0.5)
        # The track header's matrix, as phones write it: turn by a quarter, clockwise.
        data = bytearray(path.read_bytes())
        header = data.index(b"tkhd") + 4
        matrix = header + 4 + (32 if data[header] else 20) + 16
        data[matrix : matrix + 36] = struct.pack(">9i", 0, 1 << 16, 0, -1 << 16, 0, 0, 0, 0, 1 << 30)
        path.write_bytes(data)
        source = VideoSource(path)
        pictures, _ = read_all(source)
        assert pictures[0].image.shape == (160, 120, 3)
        # What was bright at the left is bright at the top.
        assert pictures[0].image[:15].mean() > pictures[0].image[-15:].mean() + 80
        assert source.details == "120x160 at 30 fps"

    @pytest.mark.parametrize("name", ["a.avi", "a.mkv", "a.webm"])
    def test_a_video_that_breaks_off_gives_its_good_pictures_and_then_says_so(self, tmp_path, name):
        fourcc = {"a.avi": "MJPG", "a.mkv": "mp4v", "a.webm": "VP80"}[name]
        path = cut(write_video(tmp_path / name, fourcc=fourcc))
        pictures, error = read_all(create_source(str(path)))
        assert 15 < len(pictures) < 45
        assert str(error).startswith(f"{path} ends too early, after {len(pictures) / 30:.1f} s.")

    def test_a_download_that_broke_off_says_so_after_its_good_pictures(self, tmp_path):
        path = cut(index_first(write_video(tmp_path / "a.mp4")))
        pictures, error = read_all(create_source(str(path)))
        assert 15 < len(pictures) < 45
        assert "ends too early" in str(error)

    def test_a_video_cut_before_its_index_cannot_be_opened(self, tmp_path):
        path = cut(write_video(tmp_path / "a.mp4"))
        with pytest.raises(SourceError, match="is not a video, or is damaged"):
            create_source(str(path))

    def test_a_text_file_an_empty_file_and_a_video_without_pictures_are_told_at_once(self, tmp_path):
        text, empty, none = (tmp_path / name for name in ("text.mp4", "empty.mp4", "none.avi"))
        text.write_text("This is no video.\n" * 100)
        empty.touch()
        none.write_bytes(write_video(tmp_path / "a.avi", seconds=0.2, fourcc="MJPG").read_bytes()[:4096])
        for path, words in ((text, "not a video"), (empty, "is empty"), (none, "not a video|no pictures")):
            with pytest.raises(SourceError, match=words):
                create_source(str(path))

    def test_a_name_full_of_digits_is_no_numbered_series(self, tmp_path):
        for index in range(3):
            Pillow.new("RGB", (16, 16)).save(tmp_path / f"take{index}.png")
        path = write_video(tmp_path / "take0001.mp4", seconds=0.2)
        assert len(read_all(create_source(str(path)))[0]) == 6

    def test_opened_again_it_starts_again(self, tmp_path):
        source = VideoSource(write_video(tmp_path / "a.mp4", seconds=0.3))
        first, _ = read_all(source)
        second, _ = read_all(source)
        assert [picture.time_s for picture in first] == [picture.time_s for picture in second]
        assert np.array_equal(first[0].image, second[0].image)

    @pytest.mark.shared_data
    def test_real_clips_are_read_to_their_end(self, shared_data):
        for path in sorted((shared_data / "clips").glob("*.mp4")):
            source = create_source(str(path))
            pictures, error = read_all(source)
            assert error is None
            assert len(pictures) == 100
            assert pictures[-1].time_s == pytest.approx(6.6)
            assert pictures[0].image.shape == (480, 640, 3)
            assert source.details == "640x480 at 15 fps"


class TestMediaClock:
    """Files whose time stamps lie; such clips cannot be written here, so the clock is asked alone."""

    @pytest.mark.parametrize(
        ("stamps", "expected"),
        [
            ([0.0, 0.1, 0.2], [0.0, 0.1, 0.2]),
            ([5.0, 5.1, 5.3], [0.0, 0.1, 0.3]),
            ([0.0, 0.0, 0.0], [0.0, 0.1, 0.2]),
            ([float("nan")] * 3, [0.0, 0.1, 0.2]),
            ([-7.6e12, -7.6e12, -7.6e12], [0.0, 0.1, 0.2]),
            ([0.0, 0.2, 0.1, 0.4], [0.0, 0.2, 0.3, 0.4]),
            ([0.0, 90000.0, 90000.1], [0.0, 0.1, 0.2]),
            ([100.0, 100.1, 3.0, 3.1], [0.0, 0.1, 0.2, 0.3]),
        ],
    )
    def test_media_time_starts_at_zero_and_goes_forward_sanely(self, stamps, expected):
        from signcam.sources.video import _MediaClock

        clock = _MediaClock(10)
        assert [clock.tick(stamp) for stamp in stamps] == pytest.approx(expected)


def read(source: Source) -> Picture:
    picture = source.read()
    assert picture is not None
    return picture


class TestSeeking:
    def test_a_video_goes_on_at_the_time_that_is_asked_for(self, tmp_path):
        path = tmp_path / "a.mp4"
        writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 25, (64, 48))
        for index in range(50):
            writer.write(np.full((48, 64, 3), 5 * index, np.uint8))
        writer.release()
        source = VideoSource(path)
        source.open()
        assert source.duration_s == pytest.approx(2.0)
        for index in (40, 3, 0, 49, 20):
            source.seek(index / 25)
            picture = read(source)
            assert picture.time_s == pytest.approx(index / 25, abs=0.005)
            assert picture.image.mean() == pytest.approx(5 * index, abs=4)
            if index < 49:
                following = read(source)
                assert following.time_s == pytest.approx((index + 1) / 25, abs=0.005)
        source.seek(99)
        assert read(source).time_s == pytest.approx(49 / 25, abs=0.005)
        source.close()


class TestSlideShow:
    @pytest.fixture
    def folder(self, tmp_path):
        for name, value in (("1.png", 50), ("2.png", 50), ("3.png", 200)):
            Pillow.new("RGB", (40, 30), (value,) * 3).save(tmp_path / name)
        return tmp_path

    def test_each_picture_is_shown_for_a_while_and_is_a_scene_of_its_own(self, folder):
        source = create_source(str(folder))
        pictures, error = read_all(source)
        assert error is None
        values = [int(picture.image[0, 0, 0]) for picture in pictures]
        assert values == [50] * 15 + [50] * 15 + [200] * 15, "no grey picture between two"
        assert [picture.cut for picture in pictures] == ([True] + [False] * 14) * 3
        assert [picture.time_s for picture in pictures] == pytest.approx(np.arange(len(values)) / 10)
        assert source.details == "3 pictures"
        assert [pictures[place].label for place in (0, 20, 44)] == [
            "1.png · 1 of 3",
            "2.png · 2 of 3",
            "3.png · 3 of 3",
        ]

    def test_one_can_go_to_any_picture(self, folder):
        source = create_source(str(folder))
        source.open()
        source.seek(3.0)
        assert read(source).label == "3.png · 3 of 3"
        source.seek(1.4)
        assert read(source).label == "1.png · 1 of 3"
        source.seek(99)
        assert read(source).label == "3.png · 3 of 3"

    def test_a_single_picture_is_no_clip(self, folder):
        source = create_source(str(folder / "1.png"))
        assert source.duration_s is None
        pictures, _ = read_all(source)
        assert {picture.label for picture in pictures} == {""}

    def test_a_bad_picture_is_left_out_and_told(self, folder):
        (folder / "2.png").write_bytes(b"nothing")
        source = create_source(str(folder))
        pictures, error = read_all(source)
        assert error is None
        assert len(pictures) == 30
        assert isinstance(source, SlideShowSource)
        assert len(source.problems) == 1
        assert "2.png is not a picture" in source.problems[0]

    def test_a_folder_of_bad_pictures_alone_is_an_error(self, folder):
        for path in folder.iterdir():
            path.write_bytes(b"nothing")
        _, error = read_all(create_source(str(folder)))
        assert "contains no picture that can be read" in str(error)


@pytest.mark.parametrize("paced", [True, False])
def test_a_file_means_the_same_at_any_speed(tmp_path, paced):
    path = write_video(tmp_path / "a.mp4", seconds=1)
    capture = Capture(VideoSource(path), every_frame=True, paced=paced)
    began = time.perf_counter()
    capture.start()
    times = []
    while not capture.finished:
        frame = capture.take(1.0)
        if frame is not None:
            times.append(frame.time_s)
    took = time.perf_counter() - began
    assert capture.stop()
    assert capture.status.state is SourceState.ENDED
    assert times == pytest.approx(np.arange(30) / 30, abs=0.002)
    assert took > 0.9 if paced else took < 0.9


def test_what_the_system_does_not_let_be_looked_for_is_told_in_a_sentence():
    with pytest.raises(SourceError, match="cannot be read"):
        create_source("n" * 5000 + ".png")
