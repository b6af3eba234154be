"""A network camera on this machine that shows a clip for ever, and has faults on demand."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType

import cv2

from signcam.errors import SourceError

_BOUNDARY = "picture"
_SIZES = ((640, 480), (320, 240))


class FaultyCamera:
    """Sends a clip as MJPEG over http on 127.0.0.1, at all of whoever connects.

    Attributes:
        fps: pictures a second.
        silent: keep the connections and send nothing.
        broken_every: every so many pictures, half of one is sent; 0 sends none of these.
        smaller: send pictures of a quarter of the area.
    """

    def __init__(self, clip: Path, fps: float) -> None:
        """Read the clip into memory.

        Raises:
            SourceError: the clip cannot be read.
        """
        self.fps = fps
        self.silent = False
        self.broken_every = 0
        self.smaller = False
        self._pictures = _encoded(clip)
        self._plugged = threading.Event()
        self._generation = 0
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None
        self._port = 0
        # What begins and ends a server waits for its thread. The window, which is measured, must not.
        self._switching = ThreadPoolExecutor(1, "soak camera switch")

    @property
    def address(self) -> str:
        """Where it is found."""
        return f"http://127.0.0.1:{self._port}/video"

    def plug_in(self) -> None:
        """Answer from now on, always at the same address."""
        if self._server is not None:
            return
        self._plugged.set()
        self._server = _Server(("127.0.0.1", self._port), _Handler)
        self._server.camera = self
        self._port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, name="soak camera", daemon=True
        )
        self._thread.start()

    def pull_out(self) -> None:
        """Close all connections and take no new ones."""
        self._plugged.clear()
        self.close_connections()
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
            self._server = self._thread = None

    def switch(self, on: bool) -> None:
        """Plug it in or pull it out, in another thread; returns at once."""
        self._switching.submit(self.plug_in if on else self.pull_out)

    def close_connections(self) -> None:
        """Close the connections that there are."""
        self._generation += 1

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        """Send pictures on one connection, until it is to be closed."""
        generation, index = self._generation, 0
        due = time.monotonic()
        while self._plugged.is_set() and generation == self._generation:
            due = max(due + 1 / self.fps, time.monotonic() - 0.1)
            time.sleep(max(0.0, due - time.monotonic()))
            if self.silent:
                continue
            sizes = self._pictures[index % len(self._pictures)]
            jpeg = sizes[self.smaller]
            index += 1
            if self.broken_every and index % self.broken_every == 0:
                jpeg = jpeg[: len(jpeg) // 2]
            head = f"--{_BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
            handler.wfile.write(head.encode() + jpeg + b"\r\n")

    def __enter__(self) -> "FaultyCamera":
        # There, so that the thread is there before anything is measured.
        self._switching.submit(self.plug_in).result()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._switching.shutdown()
        self.pull_out()


def _encoded(clip: Path) -> list[tuple[bytes, bytes]]:
    """Return the pictures of a clip as JPEG files, each in the two sizes."""
    video = cv2.VideoCapture(str(clip), cv2.CAP_FFMPEG)
    pictures = []
    try:
        while (read := video.read())[0]:
            sizes = [cv2.resize(read[1], size, interpolation=cv2.INTER_AREA) for size in _SIZES]
            large, small = (cv2.imencode(".jpg", image)[1].tobytes() for image in sizes)
            pictures.append((large, small))
    finally:
        video.release()
    if not pictures:
        raise SourceError(f"{clip} cannot be read. Install signcam again.")
    return pictures


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    # A handler that still sleeps ends by itself.
    block_on_close = False
    camera: FaultyCamera


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 5

    def do_GET(self) -> None:
        """Send the stream."""
        try:
            self.send_response(200)
            self.send_header("Content-Type", f"multipart/x-mixed-replace; boundary={_BOUNDARY}")
            self.end_headers()
            self.server.camera.serve(self)
        except OSError:
            pass  # the other side hung up

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
