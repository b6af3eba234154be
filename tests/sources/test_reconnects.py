"""A network camera that closes the connection every few seconds: the picture goes on, and nothing is left.

How often and after how long is set by two variables. An hour of one that closes it every ten seconds:

    SIGNCAM_RECONNECTS=350 SIGNCAM_CONNECTION_S=10 pytest -n0 tests/sources/test_reconnects.py
"""

import os
import socket
import threading
import time

import psutil
import pytest

from signcam.live import capture as capture_module
from signcam.live.capture import Capture
from signcam.sources.stream import StreamSource
from tests.support.clips import moving
from tests.support.raw_server import MULTIPART, RawServer, part

COUNT = int(os.environ.get("SIGNCAM_RECONNECTS", "20"))
CONNECTION_S = float(os.environ.get("SIGNCAM_CONNECTION_S", "0.03"))
FPS = 50
# What a connection leaves behind must show; what is made once may stay.
SETTLED = 4
MOST_MB = 10


def short_connection(connection: socket.socket, server: RawServer) -> None:
    connection.sendall(MULTIPART)
    ends = time.monotonic() + CONNECTION_S
    index = 0
    while time.monotonic() < ends and not server.ended.wait(1 / FPS):
        connection.sendall(PICTURES[index % len(PICTURES)])
        index += 1


PICTURES = [part(image) for image in moving(160, 120, 8)]


def held() -> tuple[int, float]:
    """How many files and sockets of this process are open, and how much memory it takes, MB."""
    process = psutil.Process()
    files = process.num_handles() if psutil.WINDOWS else process.num_fds()
    return files, process.memory_info().rss / 1e6


def test_a_connection_that_is_closed_again_and_again_costs_neither_the_picture_nor_anything_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if CONNECTION_S < 1:
        monkeypatch.setattr(capture_module, "_FIRST_WAIT_S", 0.02)
        monkeypatch.setattr(capture_module, "_LONGEST_WAIT_S", 0.02)
    longest_s, taken, before = 0.0, 0, (0, 0.0)
    with RawServer(short_connection) as server:
        capture = Capture(StreamSource(server.address))
        capture.start()
        came, connections = time.monotonic(), 0
        while connections < COUNT + SETTLED:
            if capture.take(2.0) is not None:
                taken += 1
                longest_s = max(longest_s, time.monotonic() - came) if taken > 1 else 0.0
                came = time.monotonic()
            assert time.monotonic() - came < 5, "no picture comes any more"
            if len(server.requests) > connections:
                connections = len(server.requests)
                if connections == SETTLED:
                    before = held()
        files, memory_mb = held()
        assert capture.stop()
    assert taken >= COUNT
    # The newest connection, on either side.
    assert files <= before[0] + 4
    assert memory_mb < before[1] + MOST_MB
    assert [thread.name for thread in threading.enumerate() if thread.name == "capture"] == []
    # A busy machine may be late.
    assert longest_s < 2
