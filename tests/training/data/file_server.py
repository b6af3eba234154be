"""A server of this machine that holds one file and misbehaves as told."""

import random
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

FILE = random.Random(0).randbytes(300_000)
OTHER_FILE = random.Random(1).randbytes(300_000)


@dataclass
class Site:
    """One file on a server of this machine.

    Attributes:
        content: the file.
        headers: what tells its version.
        ranges: whether parts can be had.
        conditions: whether If-Range is minded.
        chunked: sent in chunks, with no length told before.
        breaks: after how many bytes of each answer in turn the connection is lost; None and later, never.
        stalls: nothing more comes instead of a lost connection, until this is set.
        answers: other statuses to answer with in turn, before any file.
        asked: the Range of each request, None for the whole file.
        provided: the If-Range of each request, None without one.
        sent: bytes sent of each answer.
    """

    content: bytes = FILE
    headers: dict[str, str] = field(default_factory=lambda: {"ETag": '"1"'})
    ranges: bool = True
    conditions: bool = True
    chunked: bool = False
    breaks: list[int | None] = field(default_factory=list)
    stalls: threading.Event | None = None
    answers: list[int] = field(default_factory=list)
    asked: list[str | None] = field(default_factory=list)
    provided: list[str | None] = field(default_factory=list)
    sent: list[int] = field(default_factory=list)
    address: str = ""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self):
        site = self.site
        site.asked.append(self.headers["Range"])
        site.provided.append(self.headers["If-Range"])
        self.close_connection = True
        if site.answers:
            self.send_error(site.answers.pop(0))
            return
        start = self.begin()
        if start is None:
            return
        stop = site.breaks.pop(0) if site.breaks else None
        rest = site.content[start:]
        piece = rest if stop is None else rest[:stop]
        site.sent.append(len(piece))
        if site.chunked:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            if stop is None:
                self.wfile.write(b"0\r\n\r\n")
        else:
            self.wfile.write(piece)
        if stop is not None and site.stalls is not None:
            site.stalls.wait(10)

    def begin(self) -> int | None:
        """Send the headers; return where in the file the answer begins."""
        site, start = self.site, 0
        condition = self.headers["If-Range"]
        fits = not site.conditions or condition in (None, *site.headers.values())
        if site.ranges and fits and self.headers["Range"]:
            start = int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
        length = len(site.content)
        if start >= length:
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{length}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{length - 1}/{length}")
        for name, value in site.headers.items():
            self.send_header(name, value)
        if site.chunked:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(length - start))
        self.end_headers()
        return start

    def log_message(self, *_: object):
        pass
