"""Which cameras there are, in the order and with the paths of the system. No camera is needed."""

import sys
from types import SimpleNamespace

import cv2
import pytest

from signcam.sources import camera_list as cameras
from signcam.sources.camera_list import CameraInfo, list_cameras


class TestListing:
    @pytest.fixture
    def found(self, monkeypatch):
        found = [SimpleNamespace(index=2, name="C920", path="/dev/video2")]
        found.append(SimpleNamespace(index=0, name=None, path=None))
        asked = []

        def enumerate_cameras(backend):
            asked.append(backend)
            return found

        monkeypatch.setattr("cv2_enumerate_cameras.enumerate_cameras", enumerate_cameras)
        monkeypatch.setattr(cv2, "VideoCapture", None)  # opening one would fail the test
        return asked

    @pytest.mark.parametrize(
        ("platform", "backend"),
        [("linux", cv2.CAP_V4L2), ("win32", cv2.CAP_DSHOW), ("darwin", cv2.CAP_AVFOUNDATION)],
    )
    def test_cameras_are_listed_in_order_with_the_library_that_opens_them(
        self, found, monkeypatch, platform, backend
    ):
        monkeypatch.setattr(sys, "platform", platform)
        assert list_cameras() == [
            CameraInfo(0, "camera 0", "", backend),
            CameraInfo(2, "C920", "/dev/video2", backend),
        ]
        assert found == [backend]

    def test_where_cameras_cannot_be_listed_none_is_tried(self, found, monkeypatch):
        monkeypatch.setattr(sys, "platform", "freebsd14")
        assert list_cameras() == []
        assert found == []

    def test_linux_paths_stay_the_same_when_other_cameras_come_and_go(self, found, monkeypatch, tmp_path):
        (tmp_path / "usb-C920-video-index0").symlink_to("/dev/video2")
        monkeypatch.setattr(cameras, "_STABLE_LINKS", tmp_path)
        monkeypatch.setattr(sys, "platform", "linux")
        assert list_cameras()[1].path == str(tmp_path / "usb-C920-video-index0")
