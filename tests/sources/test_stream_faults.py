"""What network cameras do wrong: sizes, heads, pictures, redirects, passwords, time."""

import base64
import itertools
import socket
import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import psutil
import pytest

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.live.capture import Capture
from signcam.sources import freeze, stream
from signcam.sources.base import CameraAbsentError, CameraRefusedError, Picture
from signcam.sources.factory import create_source
from signcam.sources.status import SourceState
from signcam.sources.stream import StreamSource
from tests.support.clips import encode, jpeg, moving
from tests.support.raw_server import MULTIPART, RawServer, part

SMALL, LARGE = moving(64, 48, 8), moving(128, 96, 8)


def sending(*chunks: bytes, head: bytes = MULTIPART, rest_s: float = 0.0) -> Callable[..., None]:
    """An answer of these pieces, then silence."""

    def answer(connection: socket.socket, server: RawServer) -> None:
        connection.sendall(head)
        for chunk in chunks:
            connection.sendall(chunk)
            server.ended.wait(rest_s)
        server.ended.wait(20)

    return answer


class Stepped(RawServer):
    """Sends its next piece when it is asked for one, so that none waits for another."""

    def __init__(self, *chunks: bytes, head: bytes = MULTIPART) -> None:
        self._asked = threading.Semaphore(0)

        def answer(connection: socket.socket, server: RawServer) -> None:
            connection.sendall(head)
            for chunk in chunks:
                while not self._asked.acquire(timeout=0.05):
                    if server.ended.is_set():
                        return
                connection.sendall(chunk)
            server.ended.wait(20)

        super().__init__(answer)

    def read(self, count: int) -> list[Picture]:
        """Ask for a piece, and read a picture, so many times."""
        self._asked.release()
        source = StreamSource(self.address)
        source.open()
        pictures = []
        try:
            for _ in range(count):
                pictures.append(source.read())
                self._asked.release()
        finally:
            source.close()
        return pictures


def for_ever(
    make: Callable[[], Iterator[bytes]], *, fps: float = 50, head: bytes = MULTIPART
) -> Callable[..., None]:
    """An answer that goes on until the test ends."""

    def answer(connection: socket.socket, server: RawServer) -> None:
        connection.sendall(head)
        for chunk in make():
            if server.ended.wait(1 / fps):
                return
            connection.sendall(chunk)

    return answer


def read(source: StreamSource, count: int) -> list[Picture]:
    source.open()
    try:
        return [source.read() for _ in range(count)]
    finally:
        source.close()


def wait_for(capture: Capture, state: SourceState, timeout_s: float = 6.0) -> float:
    began = time.perf_counter()
    while capture.status.state is not state:
        assert time.perf_counter() - began < timeout_s, f"{capture.status} instead of {state}"
        capture.take(0.02)
    return time.perf_counter() - began


def threads_of(capture: Capture) -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "capture"]


class TestPictures:
    def test_another_size_on_the_way_is_that_size(self):
        images = [*SMALL[:3], *LARGE[:3], *SMALL[:2]]
        with Stepped(*map(part, images)) as server:
            pictures = server.read(len(images))
        assert [picture.image.shape for picture in pictures] == [image.shape for image in images]
        for picture, image in zip(pictures, images, strict=True):
            assert np.abs(picture.image.astype(int) - image).mean() < 4

    def test_grey_pictures_come_after_coloured_ones(self):
        images: list[Image | bytes] = [SMALL[0], jpeg(SMALL[1][..., 0]), SMALL[2]]
        with Stepped(*map(part, images)) as server:
            pictures = server.read(3)
        assert {picture.image.shape for picture in pictures} == {(48, 64, 3)}

    @pytest.mark.parametrize(
        "bad",
        [
            jpeg(SMALL[3])[:300],
            b"\xff\xd8\xff" + bytes(500) + b"\xff\xd9",
            b"",
            b"not a picture",
            # A head that claims 60000x60000.
            jpeg(SMALL[3]).replace(b"\x00\x30\x00\x40", b"\xea\x60\xea\x60"),
        ],
        ids=["half", "zeros", "empty", "text", "bomb"],
    )
    def test_a_broken_picture_is_left_out_and_the_camera_is_not_lost(self, bad):
        chunks = [part(SMALL[0]), part(SMALL[1]), part(bad) + part(SMALL[2]) + b"--picture\r\n"]
        with Stepped(*chunks) as server:
            pictures = server.read(3)
        assert np.abs(pictures[2].image.astype(int) - SMALL[2]).mean() < 4

    @pytest.mark.parametrize("lie", [-1, 10, 100_000, 2_000_000_000])
    def test_a_lie_about_a_picture_s_length_does_no_harm(self, lie):
        # Where the length helps nobody, what comes next tells where a picture ends.
        with Stepped(*(part(image, length=lie) + b"--picture\r\n" for image in SMALL)) as server:
            pictures = server.read(5)
        assert np.abs(pictures[4].image.astype(int) - SMALL[4]).mean() < 4

    @pytest.mark.parametrize(
        "stated", ["", "; boundary=--picture", '; boundary="picture"', "; boundary=other"]
    )
    def test_a_boundary_that_is_missing_quoted_or_wrong_does_no_harm(self, stated):
        head = f"HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace{stated}\r\n\r\n".encode()
        with RawServer(sending(*map(part, SMALL), head=head, rest_s=0.02)) as server:
            assert len(read(StreamSource(server.address), 5)) == 5

    def test_of_pictures_that_wait_the_newest_comes(self):
        with RawServer(sending(part(SMALL[0]), rest_s=0.0)) as server:
            server.answer = sending(part(SMALL[0]), b"".join(map(part, SMALL[1:])), rest_s=0.2)
            source = StreamSource(server.address)
            source.open()
            source.read()
            time.sleep(0.4)
            picture = source.read()
            source.close()
        assert np.abs(picture.image.astype(int) - SMALL[-1]).mean() < 4

    def test_other_video_over_http_is_read_too(self):
        clip = encode(moving(64, 48, 100))
        head = b"HTTP/1.0 200 OK\r\nContent-Type: video/mp2t\r\n\r\n"
        with RawServer(for_ever(lambda: itertools.repeat(clip), head=head, fps=10)) as server:
            assert len(read(StreamSource(server.address), 50)) == 50


class TestWithoutEnd:
    @pytest.mark.parametrize(
        ("head", "chunk"),
        [
            (MULTIPART, bytes(1 << 16)),
            (MULTIPART + b"--picture\r\n", b"X-Head: " + b"x" * 1000 + b"\r\n"),
            (MULTIPART + b"--picture\r\nContent-Length: 2000000000\r\n\r\n\xff\xd8\xff", bytes(1 << 20)),
            (b"HTTP/1.0 200 OK\r\n", b"X-Head: " + b"x" * 1000 + b"\r\n"),
            (b"HTTP/1.0 302 Found\r\nLocation: /other\r\n\r\n", bytes(1 << 20)),
            (b"HTTP/1.0 200 OK\r\nContent-Type: video/mp2t\r\n\r\n", bytes(1 << 20)),
            (b"HTTP/1.0 200 OK\r\nContent-Type: video/x-motion-jpeg\r\n\r\n\xff\xd8\xff", bytes(1 << 20)),
        ],
        ids=["no part", "head of a part", "part", "head", "redirects", "video", "picture"],
    )
    def test_what_has_no_end_is_given_up_soon_and_takes_little_memory(self, head, chunk):
        def answer(connection: socket.socket, server: RawServer) -> None:
            connection.sendall(head)
            while not server.ended.is_set():
                connection.sendall(chunk)

        process = psutil.Process()
        before = process.memory_info().rss
        largest = [0]
        done = threading.Event()

        def watch() -> None:
            while not done.wait(0.02):
                largest[0] = max(largest[0], process.memory_info().rss)

        watcher = threading.Thread(target=watch)
        watcher.start()
        with RawServer(answer) as server:
            began = time.perf_counter()
            with pytest.raises(SourceError, match=r"127\.0\.0\.1:\d+/video .*\.$|No video comes from"):
                read(StreamSource(server.address), 1)
            took = time.perf_counter() - began
        done.set()
        watcher.join()
        assert took < 3
        assert largest[0] - before < 300e6

    def test_letters_that_drip_are_no_answer(self, monkeypatch):
        monkeypatch.setattr(stream, "_FIRST_ANSWER_S", 0.5)
        drip = for_ever(lambda: itertools.repeat(b"x"), head=b"HTTP/1.0 200 OK\r\nX-Drip: ")
        with RawServer(drip) as server:
            began = time.perf_counter()
            with pytest.raises(CameraAbsentError, match="No video comes from"):
                read(StreamSource(server.address), 1)
            assert time.perf_counter() - began < 2


class TestTime:
    def test_a_camera_that_takes_long_to_open_is_waited_for(self, monkeypatch):
        monkeypatch.setattr("signcam.live.source_watch._SLOW_OPENING_S", 0.5)

        def answer(connection: socket.socket, server: RawServer) -> None:
            server.ended.wait(6)
            for_ever(lambda: map(part, itertools.cycle(SMALL)))(connection, server)

        with RawServer(answer) as server:
            capture = Capture(StreamSource(server.address))
            capture.start()
            wait_for(capture, SourceState.SILENT)
            assert "has not answered for" in capture.status.sentence
            wait_for(capture, SourceState.LIVE, 8)
            assert capture.stop()

    def test_three_pictures_a_second_are_live(self):
        with RawServer(for_ever(lambda: map(part, itertools.cycle(SMALL)), fps=3)) as server:
            capture = Capture(StreamSource(server.address))
            capture.start()
            wait_for(capture, SourceState.LIVE)
            states = set()
            for _ in range(30):
                capture.take(0.05)
                states.add(capture.status.state)
            assert states == {SourceState.LIVE}
            assert capture.stop()

    @pytest.mark.parametrize("when", ["opening", "reading"])
    def test_a_camera_that_hangs_does_not_hold_up_the_end(self, when):
        answer = sending(*([part(SMALL[0])] * 2 * (when == "reading")))
        if when == "opening":
            answer = lambda connection, server: server.ended.wait(20)  # noqa: E731
        with RawServer(answer) as server:
            capture = Capture(StreamSource(server.address))
            capture.start()
            if when == "reading":
                wait_for(capture, SourceState.LIVE)
            time.sleep(0.3)
            began = time.perf_counter()
            assert capture.stop()
            assert time.perf_counter() - began < 0.5
            assert not threads_of(capture)

    def test_a_connection_that_closes_again_and_again_is_opened_again_at_once(self):
        def answer(connection: socket.socket, server: RawServer) -> None:
            connection.sendall(MULTIPART + b"".join(map(part, SMALL)))
            server.ended.wait(0.3)

        with RawServer(answer) as server:
            capture = Capture(StreamSource(server.address))
            capture.start()
            wait_for(capture, SourceState.LIVE)
            for _ in range(3):
                wait_for(capture, SourceState.LOST)
                assert wait_for(capture, SourceState.LIVE) < 2
            assert capture.stop()
            assert not threads_of(capture)

    def test_pictures_that_are_all_broken_are_a_loss_that_ends_when_they_are_whole_again(self, monkeypatch):
        monkeypatch.setattr(stream, "_SILENCE_S", 0.5)
        broken = threading.Event()

        def pictures() -> Iterator[bytes]:
            for image in itertools.cycle(SMALL):
                yield part(jpeg(image)[:200] if broken.is_set() else image)

        with RawServer(for_ever(pictures)) as server:
            capture = Capture(StreamSource(server.address))
            capture.start()
            wait_for(capture, SourceState.LIVE)
            broken.set()
            wait_for(capture, SourceState.LOST)
            assert "sends no pictures that can be read" in capture.status.sentence
            broken.clear()
            assert wait_for(capture, SourceState.LIVE) < 2
            assert capture.stop()


class TestFrozen:
    def test_the_same_picture_for_ever_is_told_and_no_frame_until_another_comes(self, monkeypatch):
        monkeypatch.setattr(freeze, "_FROZEN_S", 0.5)
        still = threading.Event()

        def pictures() -> Iterator[bytes]:
            for image in itertools.cycle(SMALL):
                yield part(SMALL[0] if still.is_set() else image)

        with RawServer(for_ever(pictures)) as server:
            capture = Capture(StreamSource(server.address))
            capture.start()
            wait_for(capture, SourceState.LIVE)
            scene = capture.take(1.0)
            still.set()
            assert wait_for(capture, SourceState.FROZEN) < 2
            assert "has sent the same picture for" in capture.status.sentence
            capture.take(0.0)
            assert capture.take(0.3) is None
            still.clear()
            assert wait_for(capture, SourceState.LIVE) < 1
            after = capture.take(1.0)
            assert scene is not None
            assert after is not None
            assert after.scene == scene.scene + 1, "what was held before counts no longer"
            assert capture.stop()

    def test_a_black_picture_is_a_closed_cover(self, monkeypatch):
        monkeypatch.setattr(freeze, "_FROZEN_S", 0.1)
        black = part(np.zeros((48, 64, 3), np.uint8))
        with RawServer(for_ever(lambda: itertools.repeat(black))) as server:
            capture = Capture(StreamSource(server.address))
            capture.start()
            wait_for(capture, SourceState.LIVE)
            for _ in range(10):
                capture.take(0.05)
                assert capture.status.state is SourceState.LIVE
            assert capture.stop()


class TestElsewhere:
    def redirect(self, target: str, status: int = 302) -> RawServer:
        head = f"HTTP/1.0 {status} Found\r\nLocation: {target}\r\n\r\n".encode()
        return RawServer(sending(head=head))

    def test_another_host_is_not_gone_to_and_named(self):
        reached = RawServer(sending(*map(part, SMALL)))
        with reached, self.redirect(f"http://anna:secret@localhost:{reached.port}/video") as server:
            with pytest.raises(CameraAbsentError) as caught:
                read(StreamSource(server.address), 1)
            assert f"open http://localhost:{reached.port}/video instead" in str(caught.value)
            assert "secret" not in str(caught.value)
            assert not reached.requests

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_another_page_of_the_same_host_is_gone_to(self, status):
        camera = RawServer(sending(*map(part, SMALL), rest_s=0.02))
        with camera, self.redirect(camera.address, status) as server:
            assert len(read(StreamSource(server.address), 2)) == 2

    @pytest.mark.parametrize(
        "target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/", "data:,a", "", "/video"]
    )
    def test_what_is_no_camera_s_address_is_refused(self, target):
        with self.redirect(target) as server, pytest.raises(CameraAbsentError) as caught:
            read(StreamSource(server.address), 1)
        assert str(caught.value).endswith(".")

    @pytest.mark.parametrize(
        "kind", ["application/vnd.apple.mpegurl", "application/x-mpegURL", "video/mp2t", "multipart/mixed"]
    )
    def test_a_playlist_opens_nothing(self, kind, tmp_path):
        other = tmp_path / "other.ts"
        other.write_bytes(encode(moving(64, 48, 30)))
        with RawServer(sending()) as reached:
            for line in (
                f"file://{other}",
                str(other),
                f"http://127.0.0.1:{reached.port}/a.ts",
                "concat:a|b",
            ):
                content = f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{line}\n#EXT-X-ENDLIST\n".encode()
                head = f"HTTP/1.0 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode()
                answer = lambda connection, _, data=head + content: connection.sendall(data)  # noqa: E731
                with RawServer(answer) as server, pytest.raises(SourceError):
                    read(StreamSource(server.address), 1)
            assert not reached.requests

    @pytest.mark.parametrize(
        ("kind", "words"), [("text/html", "is a web page"), ("image/jpeg", "single picture")]
    )
    def test_what_is_no_video_is_told(self, kind, words):
        head = f"HTTP/1.0 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode()
        with RawServer(sending(head=head)) as server, pytest.raises(CameraAbsentError, match=words):
            read(StreamSource(server.address), 1)


class TestPasswords:
    def guarded(self, challenge: str, check: Callable[[bytes], bool]) -> RawServer:
        def answer(connection: socket.socket, server: RawServer) -> None:
            if check(server.requests[-1]):
                sending(*map(part, SMALL), rest_s=0.02)(connection, server)
            else:
                connection.sendall(f"HTTP/1.0 401 No\r\nWWW-Authenticate: {challenge}\r\n\r\n".encode())

        return RawServer(answer)

    @pytest.mark.parametrize("kind", ["basic", "digest"])
    def test_user_and_password_of_an_address_are_used_and_never_shown(self, kind):
        basic = base64.b64encode(b"anna:s@cret")
        checks = {
            "basic": lambda request: basic in request,
            "digest": lambda request: b'nonce="77"' in request,
        }
        challenges = {"basic": 'Basic realm="a"', "digest": 'Digest realm="a", nonce="77", qop="auth"'}
        with self.guarded(challenges[kind], checks[kind]) as server:
            source = StreamSource(f"http://anna:s%40cret@127.0.0.1:{server.port}/video")
            assert len(read(source, 2)) == 2
            assert "cret" not in source.name

    def test_a_wrong_password_is_told(self):
        with self.guarded('Basic realm="a"', lambda request: False) as server:
            source = create_source(f"http://anna:secret@127.0.0.1:{server.port}/video")
            with pytest.raises(CameraRefusedError, match="asks for another user or password") as caught:
                source.open()
            assert "secret" not in str(caught.value)
