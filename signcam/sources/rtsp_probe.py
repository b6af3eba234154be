"""Asks an RTSP camera for its stream, as FFmpeg is about to: FFmpeg itself would follow it to any host.

RTSP is RFC 2326; users and passwords are those of HTTP (RFC 7616).
"""

import base64
import contextlib
import hashlib
import os
import socket
import ssl
import threading
import time
from email.message import Message
from email.parser import Parser
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit
from urllib.request import parse_http_list, parse_keqv_list

from signcam.sources.addresses import without_password
from signcam.sources.camera_tls import camera_context
from signcam.sources.stream_refusals import elsewhere, no_video, refusal

_SCHEMES = ("rtsp", "rtsps")
_PORTS = {"rtsp": 554, "rtsps": 322}
_MOST_REDIRECTS = 5
_LONGEST_HEAD = 1 << 16
_NOT_FOUND = 404


class RtspProbe:
    """One question. Another thread may interrupt it."""

    def __init__(self, address: str) -> None:
        """Prepare a question; `find` asks.

        Args:
            address: an rtsp or rtsps address, maybe with user and password.
        """
        self._address = address
        self._name = without_password(address)
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._interrupted = False

    def find(self, connect_s: float, answer_s: float) -> str:
        """Return the address at which the camera gives its stream: its own, or another page of its host.

        Args:
            connect_s: how long to wait for a connection.
            answer_s: how long to wait for an answer, all in all.

        Raises:
            SourceError: it does not answer, refuses, or sends on to another host; the message is a sentence.
        """
        deadline = time.monotonic() + answer_s
        address = self._address
        for _ in range(_MOST_REDIRECTS):
            try:
                code, head = self._describe(address, connect_s, deadline)
                target = urljoin(without_password(address), head.get("Location", ""))
                same = _is_same_host(target, address)
            except (OSError, ValueError) as error:
                raise no_video(self._name) from error
            if not 300 <= code < 400:
                break
            if not same:
                raise elsewhere(self._name, target)
            # Whoever may see one page of a camera may see the others.
            address = _with_user_of(target, address)
        else:
            raise no_video(self._name)
        if code in (401, 403, _NOT_FOUND):
            raise refusal(self._name, code)
        return address

    def interrupt(self) -> None:
        """End a waiting `find`, and all later ones."""
        with self._lock:
            self._interrupted = True
            if self._socket is not None:
                with contextlib.suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)

    def _describe(self, address: str, connect_s: float, deadline: float) -> tuple[int, Message]:
        """Ask what is streamed, with user and password where they are asked for.

        Returns:
            The code of the answer, and its head.

        Raises:
            OSError: there is no answer in time.
            ValueError: it is none of RTSP.
        """
        parts = urlsplit(address)
        port = parts.port or _PORTS[parts.scheme]
        with socket.create_connection((parts.hostname or "", port), connect_s) as plain:
            self._note(plain)
            with _secured(plain, deadline) if parts.scheme == "rtsps" else plain as connection:
                self._note(connection)
                code, head = _ask(connection, without_password(address), 1, "", deadline)
                if code == 401 and parts.username is not None:
                    allowed = _authorization(head, address)
                    # What FFmpeg may understand all the same is left to it.
                    if not allowed:
                        return 200, head
                    code, head = _ask(connection, without_password(address), 2, allowed, deadline)
                return code, head

    def _note(self, connected: socket.socket) -> None:
        with self._lock:
            self._socket = connected
            if self._interrupted:
                raise TimeoutError("interrupted")


def _secured(plain: socket.socket, deadline: float) -> ssl.SSLSocket:
    plain.settimeout(_left(deadline))
    return camera_context().wrap_socket(plain)


def _ask(
    connection: socket.socket, address: str, number: int, authorization: str, deadline: float
) -> tuple[int, Message]:
    lines = [f"DESCRIBE {address} RTSP/1.0", f"CSeq: {number}", "Accept: application/sdp", "User-Agent: Lavf"]
    if authorization:
        lines.append(f"Authorization: {authorization}")
    connection.settimeout(_left(deadline))
    connection.sendall("".join(f"{line}\r\n" for line in [*lines, ""]).encode())
    received = b""
    while b"\r\n\r\n" not in received:
        # Letters that drip one by one would never exceed the time of a single wait.
        connection.settimeout(_left(deadline))
        piece = connection.recv(4096)
        received += piece
        if not piece or len(received) > _LONGEST_HEAD:
            raise ConnectionError("no answer")
    first, _, rest = received.partition(b"\r\n\r\n")[0].decode("latin-1").partition("\r\n")
    version, code = [*first.split(), "", ""][:2]
    if not version.startswith("RTSP/") or not code.isdecimal():
        raise ValueError("not of RTSP")
    return int(code), Parser().parsestr(rest, headersonly=True)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("no answer in time")
    return left


def _authorization(head: Message, address: str) -> str:
    """Return what answers a camera that asks for a password; empty where it asks in an unknown way."""
    parts = urlsplit(address)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    ways = dict(way.partition(" ")[::2] for way in head.get_all("WWW-Authenticate", []))
    ways = {name.lower(): given for name, given in ways.items()}
    if "digest" in ways:
        try:
            asked = parse_keqv_list(parse_http_list(ways["digest"]))
        except (ValueError, IndexError):  # a value is left out
            return ""
        return _digest(asked, user, password, address)
    if "basic" in ways:
        return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
    return ""


def _digest(asked: dict[str, str], user: str, password: str, address: str) -> str:
    if asked.get("algorithm", "MD5").upper() != "MD5" or "nonce" not in asked:
        return ""
    uri, realm, nonce = without_password(address), asked.get("realm", ""), asked["nonce"]
    secret, wanted = _md5(f"{user}:{realm}:{password}"), _md5(f"DESCRIBE:{uri}")
    given = {"username": user, "realm": realm, "nonce": nonce, "uri": uri}
    if "auth" in asked.get("qop", "").split(","):
        once = os.urandom(8).hex()
        given["response"] = _md5(f"{secret}:{nonce}:00000001:{once}:auth:{wanted}")
        extra = f', qop=auth, nc=00000001, cnonce="{once}"'
    else:
        given["response"], extra = _md5(f"{secret}:{nonce}:{wanted}"), ""
    if "opaque" in asked:
        given["opaque"] = asked["opaque"]
    return "Digest " + ", ".join(f'{name}="{value}"' for name, value in given.items()) + extra


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def _is_same_host(target: str, address: str) -> bool:
    parts = urlsplit(target)
    return parts.scheme in _SCHEMES and parts.hostname == urlsplit(address).hostname


def _with_user_of(target: str, address: str) -> str:
    parts = urlsplit(without_password(target))
    user = urlsplit(address).netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{user[0]}{user[1]}{parts.netloc}"))
