"""A network camera on this machine that can be pulled out, put back, and made to fall silent."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

import cv2
import numpy as np

_BOUNDARY = "picture"


class MjpegCamera:
    """Sends MJPEG over http on 127.0.0.1 from `plug_in` to `pull_out`; always on the same port.

    Every picture is another one, unless `still` is set.
    """

    def __init__(self, *, fps: float = 25, still: bool = False) -> None:
        self.fps = fps
        self.still = still
        self.silent = False
        self._plugged = threading.Event()
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None
        self._port = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}/video"

    def plug_in(self) -> None:
        self._plugged.set()
        self._server = _Server(("127.0.0.1", self._port), _Handler)
        self._server.camera = self
        self._port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, name="mjpeg server"
        )
        self._thread.start()

    def pull_out(self) -> None:
        self._plugged.clear()
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()  # waits for the handlers, which end with `_plugged`
            self._server = self._thread = None

    def next_picture(self, index: int) -> bytes | None:
        """Wait for the moment of a picture; None once pulled out."""
        time.sleep(1 / self.fps)
        while self.silent and self._plugged.is_set():
            time.sleep(0.02)
        if not self._plugged.is_set():
            return None
        image = np.full((48, 64, 3), 90, np.uint8)
        if not self.still:
            image[:, : index % 64] = 200
        return bytes(cv2.imencode(".jpg", image)[1])

    def __enter__(self) -> "MjpegCamera":
        self.plug_in()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pull_out()


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    allow_reuse_address = True
    camera: MjpegCamera


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        camera = self.server.camera
        try:
            self.send_response(200)
            self.send_header("Content-Type", f"multipart/x-mixed-replace; boundary={_BOUNDARY}")
            self.end_headers()
            index = 0
            while (jpeg := camera.next_picture(index)) is not None:
                head = f"--{_BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
                self.wfile.write(head.encode() + jpeg + b"\r\n")
                index += 1
        except OSError:
            pass  # the other side hung up

    def log_message(self, format: str, *args: object) -> None:
        pass
