"""A server that answers over HTTP whatever a test wants, good or bad, until the test ends it."""

import contextlib
import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

from signcam.frame import Image
from tests.support.clips import jpeg

MULTIPART = b"HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=picture\r\n\r\n"


def part(image: Image | bytes, *, length: int | None = None, boundary: bytes = b"picture") -> bytes:
    """One picture of a stream; `length` is what its head claims, -1 says nothing."""
    data = image if isinstance(image, bytes) else jpeg(image)
    stated = len(data) if length is None else length
    head = b"--" + boundary + b"\r\nContent-Type: image/jpeg\r\n"
    head += b"" if stated < 0 else b"Content-Length: %d\r\n" % stated
    return head + b"\r\n" + data + b"\r\n"


_Server = TypeVar("_Server", bound="RawServer")


class RawServer:
    """Accepts connections on 127.0.0.1 and gives each to a function, in a thread of its own.

    Attributes:
        requests: the first bytes of each connection, as they came.
        ended: set when the test is over, so that functions may end.
    """

    def __init__(self, answer: Callable[[socket.socket, "RawServer"], None]) -> None:
        self.answer = answer
        self.requests: list[bytes] = []
        self.ended = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0.05)
        self._threads = [threading.Thread(target=self._accept, name="raw server")]

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/video"

    def _accept(self) -> None:
        while not self.ended.is_set():
            with contextlib.suppress(TimeoutError):
                connection, _ = self._socket.accept()
                thread = threading.Thread(target=self._serve, args=(connection,), name="raw answer")
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(5)
            self.requests.append(connection.recv(65536))
            self.answer(connection, self)

    def __enter__(self: _Server) -> _Server:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.ended.set()
        for thread in list(self._threads):
            thread.join(5)
        self._socket.close()
