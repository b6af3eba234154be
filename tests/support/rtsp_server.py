"""A camera that speaks RTSP (RFC 2326): MPEG-TS in RTP over its one connection, or what a test wants."""

import contextlib
import itertools
import re
import socket
import struct
from collections.abc import Callable

from tests.support.clips import encode, moving
from tests.support.raw_server import RawServer

_SDP = (
    "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=camera\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\n"
    "m=video 0 RTP/AVP 33\r\na=rtpmap:33 MP2T/90000\r\na=control:track\r\n"
)
# Whole packets of MPEG-TS that fit into one of a usual network.
_PACKET = 7 * 188

Refuse = Callable[[str], str | None]
"""Gets a request; what it returns is answered in place of the usual."""


class RtspServer(RawServer):
    """A camera on 127.0.0.1.

    Attributes:
        asked: every request, in order.
    """

    def __init__(self, refuse: Refuse = lambda request: None) -> None:
        super().__init__(self._answer)
        self.asked: list[str] = []
        self._refuse = refuse

    @property
    def address(self) -> str:
        return f"rtsp://127.0.0.1:{self.port}/live"

    def _answer(self, connection: socket.socket, server: RawServer) -> None:
        waiting = self.requests.pop()
        while waiting or (waiting := connection.recv(65536)):
            request, _, waiting = waiting.partition(b"\r\n\r\n")
            self.asked.append(request.decode())
            if self._reply(connection, self.asked[-1]):
                self._stream(connection)
                return

    def _reply(self, connection: socket.socket, request: str) -> bool:
        """Answer a request; return whether pictures were asked for."""
        verb, body, head = request.partition(" ")[0], "", ""
        status = self._refuse(request)
        if status is None:
            status = "200 OK"
            if verb == "OPTIONS":
                head = "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN\r\n"
            elif verb == "DESCRIBE":
                body = _SDP
                head = f"Content-Type: application/sdp\r\nContent-Base: {self.address}/\r\n"
            elif verb == "SETUP":
                head = "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 1\r\n"
            else:
                head = "Session: 1\r\n"
        number = re.search(r"(?i)cseq: *(\d+)", request)
        text = f"RTSP/1.0 {status}\r\nCSeq: {number[1] if number else 0}\r\n{head}"
        connection.sendall(f"{text}Content-Length: {len(body)}\r\n\r\n{body}".encode())
        return verb == "PLAY" and status.startswith("200")

    def _stream(self, connection: socket.socket) -> None:
        clip = encode(moving(64, 48, 25))
        with contextlib.suppress(OSError):
            for number in itertools.count():
                at = number * _PACKET % (len(clip) // _PACKET * _PACKET)
                data = clip[at : at + _PACKET]
                head = struct.pack(">BBHII", 0x80, 33, number % 65536, number * 3600 % 2**32, 7)
                connection.sendall(struct.pack(">BBH", 0x24, 0, len(head) + len(data)) + head + data)
                if self.ended.wait(0.02):
                    return
