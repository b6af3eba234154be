"""Cameras: found by index, name or path, asked for a good format, lost and told why. No camera is needed."""

import contextlib
import errno
import itertools
import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.live.capture import Capture
from signcam.sources import camera as camera_module
from signcam.sources import camera_access
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError
from signcam.sources.camera import CameraSource
from signcam.sources.camera_format import CameraFormat
from signcam.sources.camera_list import CameraInfo
from signcam.sources.status import SourceState

LAPTOP = CameraInfo(0, "Integrated Camera: HD", "/dev/video0", cv2.CAP_V4L2)
USB = CameraInfo(2, "HD Pro Webcam C920", "/dev/v4l/by-id/usb-C920-video-index0", cv2.CAP_V4L2)

BLACK = np.zeros((480, 640, 3), np.uint8)


def bgr(seed: int = 0, height: int = 480, width: int = 640) -> Image:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


def noise() -> Iterator[Image]:
    """Pictures without end, each another one."""
    return (bgr(seed, 48, 64) for seed in itertools.count())


class Device:
    """What OpenCV's VideoCapture does, from a script: a picture, None for a failed read, or an exception."""

    def __init__(
        self, script: Iterable[Image | Exception | None], *, opens: bool = True, fps: float = 30.0
    ) -> None:
        self._script = iter(script)
        self._opens = opens
        self._fps = fps
        self.settings: dict[int, float] = {}
        self.reads = 0
        self.released = False
        self.threads: set[int] = set()

    def isOpened(self):  # noqa: N802
        return self._opens

    def set(self, key, value):
        self.settings[key] = value
        return False  # no camera grants everything

    def get(self, key):
        return self._fps if key == cv2.CAP_PROP_FPS else 0.0

    def read(self):
        assert not self.released
        self.threads.add(threading.get_ident())
        self.reads += 1
        step = next(self._script, None)
        if isinstance(step, Exception):
            raise step
        return step is not None, step

    def release(self):
        self.threads.add(threading.get_ident())
        self.released = True


@pytest.fixture
def plugged(monkeypatch):
    """Two cameras that may be used; each opening takes the next of `devices`."""
    state = SimpleNamespace(cameras=[LAPTOP, USB], devices=[], opened=[], opened_devices=[])

    def open_device(index, backend):
        state.opened.append((index, backend))
        state.opened_devices.append(state.devices.pop(0))
        return state.opened_devices[-1]

    monkeypatch.setattr(camera_module, "list_cameras", lambda: list(state.cameras))
    monkeypatch.setattr(camera_module, "check_access", lambda camera: None)
    monkeypatch.setattr(cv2, "VideoCapture", open_device)
    return state


class TestFinding:
    @pytest.mark.parametrize(
        ("wanted", "index"),
        [
            (None, 0),
            (0, 0),
            (2, 2),
            ("c920", 2),
            ("HD Pro Webcam C920", 2),
            ("integrated", 0),
            ("/dev/video0", 0),
            ("/dev/v4l/by-id/usb-C920-video-index0", 2),
        ],
    )
    def test_a_camera_is_found_by_index_name_part_or_path(self, plugged, wanted, index):
        plugged.devices = [Device(noise())]
        source = CameraSource(wanted)
        source.open()
        assert plugged.opened == [(index, cv2.CAP_V4L2)]
        assert source.name == (LAPTOP if index == 0 else USB).name

    def test_a_camera_that_is_not_there_is_absent_and_the_others_are_named(self, plugged):
        for wanted in (7, "nikon", "/dev/video9"):
            with pytest.raises(CameraAbsentError, match=r"0 \(Integrated Camera: HD\), 2 \(HD Pro"):
                CameraSource(wanted).open()
        assert plugged.opened == []

    def test_a_part_that_fits_several_names_asks_for_more_of_it(self, plugged):
        with pytest.raises(CameraAbsentError, match="several cameras: Integrated Camera: HD, HD Pro"):
            CameraSource("hd").open()

    def test_of_two_cameras_of_one_kind_the_first_is_taken(self, plugged):
        plugged.cameras = [LAPTOP, CameraInfo(4, LAPTOP.name, "/dev/video4", cv2.CAP_V4L2)]
        plugged.devices = [Device(noise())]
        CameraSource(LAPTOP.name.upper()).open()
        assert plugged.opened == [(0, cv2.CAP_V4L2)]

    def test_a_camera_plugged_in_later_is_found_at_the_next_opening(self, plugged):
        source = CameraSource()
        plugged.cameras, later = [], plugged.cameras
        with pytest.raises(CameraAbsentError, match="Plug one in"):
            source.open()
        plugged.cameras, plugged.devices = later, [Device(noise())]
        source.open()
        assert source.name == LAPTOP.name


class TestOpening:
    def test_it_asks_for_a_fast_format_and_tells_what_it_got(self, plugged):
        device = Device([bgr(0, 720, 1280)])
        plugged.devices = [device]
        source = CameraSource(0, CameraFormat(1280, 720, 60))
        source.open()
        assert device.settings == {
            cv2.CAP_PROP_FOURCC: cv2.VideoWriter.fourcc(*"MJPG"),
            cv2.CAP_PROP_FRAME_WIDTH: 1280,
            cv2.CAP_PROP_FRAME_HEIGHT: 720,
            cv2.CAP_PROP_FPS: 60,
        }
        assert source.details == "1280x720 at 30 fps"

    def test_a_camera_that_does_not_know_its_rate_tells_its_size(self, plugged):
        plugged.devices = [Device([bgr()], fps=-1.0)]
        source = CameraSource(0)
        source.open()
        assert source.details == "640x480"

    def test_empty_and_black_first_pictures_are_skipped(self, plugged):
        good = bgr()
        plugged.devices = [Device([None, BLACK[:0], BLACK, BLACK, good])]
        source = CameraSource(0)
        source.open()
        picture = source.read()
        assert np.array_equal(picture.image, good[..., ::-1])
        assert picture.time_s is None

    def test_a_covered_camera_opens_all_the_same(self, plugged, monkeypatch):
        monkeypatch.setattr(camera_module, "_SETTLING_S", 0.1)
        plugged.devices = [Device(itertools.repeat(BLACK))]
        source = CameraSource(0)
        source.open()
        assert not source.read().image.any()

    @pytest.mark.parametrize("opens", [True, False])
    def test_a_camera_that_gives_no_picture_is_closed_and_told(self, plugged, monkeypatch, opens):
        monkeypatch.setattr(camera_module, "_SETTLING_S", 0.1)
        device = Device([], opens=opens)
        plugged.devices = [device]
        with pytest.raises(SourceError, match="Integrated Camera"):
            CameraSource(0).open()
        assert device.released
        assert device.reads < 10


class TestReading:
    @pytest.fixture
    def opened(self, plugged):
        def open_(script):
            plugged.devices = [Device(script)]
            source = CameraSource(0)
            source.open()
            return source

        return open_

    def test_a_few_failed_reads_are_forgiven(self, opened):
        source = opened([bgr(1), None, cv2.error("corrupt"), None, bgr(2)])
        source.read()
        assert np.array_equal(source.read().image, bgr(2)[..., ::-1])

    def test_a_camera_that_is_pulled_out_is_lost_without_asking_it_over_and_over(self, plugged, opened):
        source, device = opened([bgr(1)]), plugged.opened_devices[-1]
        source.read()
        began = time.perf_counter()
        with pytest.raises(SourceError, match="still plugged in"):
            source.read()
        assert 0.1 < time.perf_counter() - began < 1.0
        assert device.reads == 1 + 5

    def test_a_camera_that_gives_its_last_picture_for_ever_is_told_and_opened_again(
        self, plugged, monkeypatch
    ):
        monkeypatch.setattr("signcam.sources.freeze._FROZEN_S", 0.2)
        monkeypatch.setattr("signcam.live.source_watch._REOPEN_S", 0.5)
        monkeypatch.setattr("signcam.live.capture._FIRST_WAIT_S", 0.05)
        plugged.devices = [Device(itertools.repeat(bgr())), Device(itertools.repeat(bgr())), Device(noise())]
        capture = Capture(CameraSource(0))
        capture.start()
        seen: list[str] = []
        deadline = time.perf_counter() + 10
        while seen[-2:] != ["frozen", "live"] and time.perf_counter() < deadline:
            capture.take(0.01)
            state = capture.status.state.value
            if not seen or seen[-1] != state:
                seen.append(state)
        assert capture.stop()
        # One message all through, though it is opened twice meanwhile.
        assert seen[-3:] == ["live", "frozen", "live"]
        assert len(plugged.opened_devices) == 3

    @pytest.mark.parametrize(
        "script", [itertools.repeat(np.full((480, 640, 3), 235, np.uint8)), noise()], ids=["cover", "noise"]
    )
    def test_a_closed_cover_and_a_picture_that_changes_are_not_frozen(self, plugged, monkeypatch, script):
        monkeypatch.setattr("signcam.sources.freeze._FROZEN_S", 0.05)
        plugged.devices = [Device(script)]
        capture = Capture(CameraSource(0))
        capture.start()
        deadline = time.perf_counter() + 5
        while capture.frames_in < 20 and time.perf_counter() < deadline:
            assert capture.status.state.value in ("opening", "live")
            capture.take(0.05)
        assert capture.frames_in >= 20
        assert capture.stop()

    def test_grey_cameras_give_three_channels(self, opened):
        assert opened([bgr()[..., 0]]).read().image.shape == (480, 640, 3)

    def test_pulled_out_and_put_back_it_goes_on_by_itself(self, plugged, monkeypatch):
        monkeypatch.setattr("signcam.live.capture._FIRST_WAIT_S", 0.05)
        first, second = Device(itertools.islice(noise(), 5)), Device(noise())
        plugged.devices = [first, second]
        capture = Capture(CameraSource(0))
        capture.start()
        seen: list[str] = []
        deadline = time.perf_counter() + 10
        while seen[-2:] != ["lost", "live"] and time.perf_counter() < deadline:
            capture.take(0.01)
            state = capture.status.state.value
            if not seen or seen[-1] != state:
                seen.append(state)
        assert capture.stop()
        assert seen[-3:] == ["live", "lost", "live"]
        assert first.released
        assert second.released
        # Opened, read and released by one and the same thread.
        assert len(first.threads | second.threads) == 1
        assert threading.get_ident() not in first.threads


class TestAccess:
    @pytest.fixture(autouse=True)
    def linux(self, monkeypatch):
        monkeypatch.setattr(sys, "platform", "linux")

    def deny(self, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
        def refuse(path, flags):
            raise OSError(code, "as the system says", path)

        monkeypatch.setattr(os, "open", refuse)

    @pytest.mark.parametrize(
        ("code", "kind", "words"),
        [
            (errno.EACCES, CameraRefusedError, "usermod -aG video"),
            (errno.EBUSY, CameraBusyError, "Another program"),
            (errno.ENOENT, CameraAbsentError, "Plug it in again"),
            (errno.ENODEV, CameraAbsentError, "Plug it in again"),
            (errno.EIO, SourceError, "does not open"),
        ],
    )
    def test_the_systems_answer_becomes_a_state_and_a_sentence(self, monkeypatch, code, kind, words):
        self.deny(monkeypatch, code)
        with pytest.raises(SourceError, match=words) as caught:
            camera_access.check_access(LAPTOP)
        assert type(caught.value) is kind

    @pytest.mark.parametrize(
        ("code", "kind"), [(errno.EBUSY, CameraBusyError), (errno.ENOTTY, SourceError), (None, SourceError)]
    )
    def test_a_camera_without_pictures_is_busy_only_where_another_program_streams(
        self, monkeypatch, tmp_path, code, kind
    ):
        fcntl = pytest.importorskip("fcntl")
        real_open = os.open
        (tmp_path / "video0").touch()
        monkeypatch.setattr(os, "open", lambda path, flags: real_open(tmp_path / "video0", flags))

        def ioctl(device, request, argument):
            if code is not None:
                raise OSError(code, "as the driver says")

        monkeypatch.setattr(fcntl, "ioctl", ioctl)
        assert type(camera_access.open_error(LAPTOP)) is kind

    def test_a_refused_camera_is_a_state_of_its_own(self, plugged, monkeypatch):
        monkeypatch.setattr(camera_module, "check_access", camera_access.check_access)
        self.deny(monkeypatch, errno.EACCES)
        capture = Capture(CameraSource(0))
        capture.start()
        capture.take(0.2)
        status = capture.status
        assert capture.stop()
        assert status.state is SourceState.REFUSED
        assert "usermod" in status.sentence

    @pytest.mark.parametrize(
        ("authorization", "words"),
        [
            (0, "Answer the question"),
            (1, "System Settings > Privacy & Security > Camera"),
            (2, "System Settings > Privacy & Security > Camera"),
        ],
    )
    def test_macos_is_asked_for_leave_before_the_camera_is(self, monkeypatch, authorization, words):
        asked = []
        device = SimpleNamespace(
            authorizationStatusForMediaType_=lambda kind: authorization,
            requestAccessForMediaType_completionHandler_=lambda kind, handler: asked.append(kind),
        )
        library = SimpleNamespace(AVCaptureDevice=device, AVMediaTypeVideo="vide")
        monkeypatch.setitem(sys.modules, "AVFoundation", library)
        monkeypatch.setattr(sys, "platform", "darwin")
        monkeypatch.setenv("OPENCV_AVFOUNDATION_SKIP_AUTH", "1")
        with pytest.raises(CameraRefusedError, match=words):
            camera_access.check_access(LAPTOP)
        assert asked == (["vide"] if authorization == 0 else [])

    @pytest.mark.parametrize(
        ("denied", "refused"),
        [
            (("user", ""), True),
            (("user", r"\NonPackaged"), True),
            (("machine", ""), True),
            (("elsewhere", ""), False),
        ],
    )
    def test_windows_says_where_to_grant_the_camera(self, monkeypatch, denied, refused):
        class Registry:
            HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER = "machine", "user"

            @staticmethod
            def OpenKey(root, path):  # noqa: N802
                if root == "machine" and denied[0] != "machine":
                    raise FileNotFoundError(path)
                return contextlib.nullcontext((root, path.partition("webcam")[2]))

            @staticmethod
            def QueryValueEx(key, name):  # noqa: N802
                assert name == "Value"
                return ("Deny" if key == denied else "Allow"), 1

        monkeypatch.setitem(sys.modules, "winreg", Registry)
        monkeypatch.setattr(sys, "platform", "win32")
        if not refused:
            camera_access.check_access(LAPTOP)
            return
        with pytest.raises(CameraRefusedError, match="Settings > Privacy & security > Camera"):
            camera_access.check_access(LAPTOP)

    @pytest.mark.parametrize(
        ("platform", "words"),
        [("win32", "Settings > Privacy & security > Camera"), ("darwin", "Close other programs")],
    )
    def test_a_camera_that_does_not_open_there_says_what_may_help(self, monkeypatch, platform, words):
        monkeypatch.setattr(sys, "platform", platform)
        error = camera_access.open_error(LAPTOP)
        assert type(error) is CameraBusyError
        assert words in str(error)
        assert str(error).startswith(LAPTOP.name)
