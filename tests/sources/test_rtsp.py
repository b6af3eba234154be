"""Network cameras that speak RTSP: pictures, passwords, and other hosts to which they send."""

import base64
import hashlib
import re
import socket
import threading
import time

import pytest

from signcam.errors import SourceError
from signcam.live.capture import Capture
from signcam.sources import stream
from signcam.sources.base import CameraAbsentError, CameraRefusedError
from signcam.sources.stream import StreamSource
from tests.support.raw_server import RawServer
from tests.support.rtsp_server import RtspServer


def redirect(target: str, code: int = 302) -> RtspServer:
    """A camera that sends on to another address as soon as it is asked what it streams."""
    head = f"{code} Moved\r\nLocation: {target}"
    return RtspServer(lambda request: head if request.startswith("DESCRIBE") else None)


def read(address: str, count: int = 1) -> int:
    source = StreamSource(address)
    source.open()
    try:
        return sum(source.read().image.shape == (48, 64, 3) for _ in range(count))
    finally:
        source.close()


def test_a_camera_is_read() -> None:
    with RtspServer() as camera:
        assert read(camera.address, 5) == 5


@pytest.mark.parametrize("code", [301, 302, 303, 305])
def test_another_host_is_not_gone_to_and_named(code: int) -> None:
    with RtspServer() as other, redirect(f"rtsp://anna:secret@localhost:{other.port}/live", code) as camera:
        with pytest.raises(CameraAbsentError) as caught:
            read(camera.address)
        assert str(caught.value) == (
            f"{camera.address} sends signcam on to another host. If you trust it, open"
            f" rtsp://localhost:{other.port}/live instead."
        )
        assert not other.asked
        assert [request.split()[0] for request in camera.asked] == ["DESCRIBE"]


def test_another_host_that_the_user_opens_is_read() -> None:
    with RtspServer() as other:
        assert read(f"rtsp://localhost:{other.port}/live", 2) == 2


def test_another_host_behind_a_page_of_the_same_one_is_not_gone_to() -> None:
    with RtspServer() as other, redirect(f"rtsp://localhost:{other.port}/live") as second:
        with redirect(second.address) as camera, pytest.raises(CameraAbsentError, match="another host"):
            read(camera.address)
        assert not other.asked


def test_another_page_of_the_same_host_is_gone_to() -> None:
    with RtspServer() as other, redirect(other.address) as camera:
        assert read(camera.address, 2) == 2


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "http://127.0.0.1:1/", "tcp://127.0.0.1:1", "//[", ""]
)
def test_what_is_no_camera_s_address_is_refused(target: str) -> None:
    with redirect(target) as camera, pytest.raises(CameraAbsentError, match=r"^rtsp://.*\.$|^No video comes"):
        read(camera.address)


def test_a_camera_that_sends_round_in_circles_is_given_up() -> None:
    with redirect("/live") as camera, pytest.raises(CameraAbsentError, match="No video comes from"):
        read(camera.address)


def _is_allowed(request: str, challenge: str) -> bool:
    given = re.search(r"(?m)^Authorization: (.*?)\r?$", request)
    if given is None:
        return False
    if challenge.startswith("Basic"):
        return base64.b64encode(b"anna:s@cret").decode() in given[1]
    fields = dict(re.findall(r'(\w+)="([^"]*)"', given[1]))
    verb = request.split()[0]
    parts = [f"anna:{fields['realm']}:s@cret", f"{verb}:{fields['uri']}"]
    secret, wanted = (hashlib.md5(part.encode()).hexdigest() for part in parts)
    middle = f"{fields['nonce']}:"
    if "cnonce" in fields:
        (count,) = re.findall(r"nc=(\w+)", given[1])
        middle += f"{count}:{fields['cnonce']}:auth:"
    return bool(fields["response"] == hashlib.md5(f"{secret}:{middle}{wanted}".encode()).hexdigest())


@pytest.mark.parametrize(
    "challenge",
    [
        'Basic realm="a"',
        'Digest realm="a", nonce="77"',
        'Digest realm="a", nonce="77", qop="auth", opaque="8"',
    ],
    ids=["basic", "digest", "digest with qop"],
)
def test_user_and_password_are_used_and_never_shown(challenge: str) -> None:
    asks = f"401 Unauthorized\r\nWWW-Authenticate: {challenge}"
    with RtspServer(lambda request: None if _is_allowed(request, challenge) else asks) as camera:
        assert read(f"rtsp://anna:s%40cret@127.0.0.1:{camera.port}/live", 2) == 2
        for password in ("", "anna:wrong@"):
            with pytest.raises(CameraRefusedError, match="asks for another user or password") as caught:
                read(f"rtsp://{password}127.0.0.1:{camera.port}/live")
            assert "wrong" not in str(caught.value)
            assert "rtsp://user:password@host" in str(caught.value)


def test_an_unknown_page_is_told() -> None:
    told = r"answers with error 404\. Check the address\."
    with RtspServer(lambda _: "404 Not Found") as camera, pytest.raises(CameraAbsentError, match=told):
        read(camera.address)


@pytest.mark.parametrize(
    "answer",
    [b"", b"HTTP/1.0 200 OK\r\n\r\n", b"RTSP/1.0 x\r\n\r\n", b"\xff" * 200_000, b"RTSP/1.0 200 OK\r\n"],
)
def test_what_does_not_speak_rtsp_is_told(monkeypatch: pytest.MonkeyPatch, answer: bytes) -> None:
    monkeypatch.setattr(stream, "_FIRST_ANSWER_S", 0.5)

    def send(connection: socket.socket, server: RawServer) -> None:
        connection.sendall(answer)
        server.ended.wait(0.7 if answer.endswith(b"OK\r\n") else 0)

    with RawServer(send) as server:
        began = time.monotonic()
        with pytest.raises(SourceError, match=r"No video comes from rtsp://127"):
            read(server.address.replace("http:", "rtsp:"))
        assert time.monotonic() - began < 2


def test_a_camera_that_does_not_answer_does_not_hold_up_the_end() -> None:
    def say_nothing(_: socket.socket, server: RawServer) -> None:
        server.ended.wait(20)

    with RawServer(say_nothing) as server:
        capture = Capture(StreamSource(server.address.replace("http:", "rtsp:")))
        capture.start()
        time.sleep(0.3)
        began = time.monotonic()
        assert capture.stop()
        assert time.monotonic() - began < 0.5
        assert "capture" not in [thread.name for thread in threading.enumerate()]
