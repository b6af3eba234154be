"""The answer of a network camera over HTTP: bytes as they come, from the very host that was named."""

import base64
import contextlib
import http.client
import re
import socket
import threading
import urllib.error
import urllib.request
from typing import IO, Any
from urllib.parse import unquote, urljoin, urlsplit

from signcam.sources.addresses import without_password
from signcam.sources.camera_tls import camera_context
from signcam.sources.stream_refusals import elsewhere, no_video, refusal

_MOST_REDIRECTS = 5
# One piece of the stream: large, so that what is late is read at once and only the newest picture is decoded.
_PIECE = 1 << 20


class HttpStream:
    """An open answer. One thread opens, reads and closes it; another one may interrupt it.

    Attributes:
        content_type: its type, such as `multipart/x-mixed-replace`, in small letters.
        boundary: what stands between the parts of a multipart answer; empty if it says nothing.
    """

    def __init__(self) -> None:
        """Prepare a stream; `open` connects."""
        self.content_type = self.boundary = ""
        self._response: http.client.HTTPResponse | None = None
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._interrupted = False

    def open(self, address: str, *, connect_s: float, answer_s: float) -> None:
        """Connect and ask for the stream.

        Args:
            address: an http or https address, maybe with user and password.
            connect_s: how long to wait for the connection.
            answer_s: how long to wait for the head of the answer, all in all; then, for each `read`.

        Raises:
            SourceError: nothing comes; the message is one sentence.
        """
        name = without_password(address)
        # A head that comes letter by letter would never exceed the time that a single read may take.
        deadline = threading.Timer(answer_s, self.interrupt)
        deadline.daemon = True
        deadline.start()
        try:
            self._response = self._opener(address, answer_s).open(_bare(address), timeout=connect_s)
        except urllib.error.HTTPError as error:
            with error:
                raise refusal(name, error.code) from error
        except (OSError, http.client.HTTPException, ValueError, IndexError) as error:
            # The last is what the library makes of a question for a password with a value left out.
            raise no_video(name) from error
        finally:
            deadline.cancel()
        if self._interrupted:
            raise no_video(name)
        headers = self._response.headers
        self.content_type = headers.get_content_type()
        self.boundary = headers.get_boundary("") or ""

    def read(self, limit: int = _PIECE) -> bytes:
        """Return what has come, at least one byte; empty at the end.

        Raises:
            OSError: nothing comes, or the connection is broken.
        """
        if self._response is None:
            return b""
        try:
            return self._response.read1(limit)
        except (http.client.HTTPException, ValueError, AttributeError) as error:
            raise ConnectionError(str(error)) from error

    def limit(self, silence_s: float) -> None:
        """Let each later `read` wait this long."""
        if self._socket is not None:
            self._socket.settimeout(silence_s)

    def interrupt(self) -> None:
        """End a waiting `open` or `read`, and all later ones."""
        with self._lock:
            self._interrupted = True
            if self._socket is not None:
                with contextlib.suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close the connection."""
        self.interrupt()
        if self._response is not None:
            with contextlib.suppress(OSError):
                self._response.close()
            self._response = None

    def _note(self, connected: socket.socket, answer_s: float) -> None:
        with self._lock:
            self._socket = connected
            if self._interrupted:
                raise TimeoutError("interrupted")
        connected.settimeout(answer_s)

    def _opener(self, address: str, answer_s: float) -> urllib.request.OpenerDirector:
        """Return what asks: directly, by HTTP alone, and of no other host."""
        stream = self

        class Plain(http.client.HTTPConnection):
            def connect(self) -> None:
                super().connect()
                stream._note(self.sock, answer_s)

        class Secure(http.client.HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                stream._note(self.sock, answer_s)

        class OpenPlain(urllib.request.HTTPHandler):
            def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
                return self.do_open(Plain, req)

        class OpenSecure(urllib.request.HTTPSHandler):
            def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
                return self.do_open(Secure, req, context=camera_context())

        opener = urllib.request.OpenerDirector()
        passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        parts = urlsplit(address)
        if parts.username is not None:
            user, password = unquote(parts.username), unquote(parts.password or "")
            root = urlsplit(_bare(address))._replace(path="/", query="").geturl()
            passwords.add_password(None, root, user, password)
            opener.add_handler(_Basic(user, password))
        for handler in (
            OpenPlain(),
            OpenSecure(),
            _SameHost(without_password(address), parts.hostname or ""),
            _Digest(passwords),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPErrorProcessor(),
        ):
            opener.add_handler(handler)
        return opener


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows a camera to another page of its own, and to no other host."""

    def __init__(self, name: str, host: str) -> None:
        self._name, self._host = name, host
        self._count = 0

    def http_error_302(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any
    ) -> Any:
        # What the library does reads the page that sends one on to its end, which may never come.
        target = urljoin(req.full_url, headers.get("location", ""))
        parts = urlsplit(target)
        if parts.hostname != self._host or parts.scheme not in ("http", "https"):
            fp.close()
            raise elsewhere(self._name, target)
        self._count += 1
        if self._count > _MOST_REDIRECTS:
            raise urllib.error.HTTPError(req.full_url, code, msg, headers, fp)
        fp.close()
        return self.parent.open(urllib.request.Request(target), timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


class _Basic(urllib.request.BaseHandler):
    """Gives user and password once where they are asked for; the library's own warns of odd questions."""

    def __init__(self, user: str, password: str) -> None:
        self._token = base64.b64encode(f"{user}:{password}".encode()).decode()

    def http_error_401(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any
    ) -> Any:
        asked = ", ".join(headers.get_all("WWW-Authenticate", []))
        if req.has_header("Authorization") or not re.search(r"(?i)(?:^|, *)basic\b", asked):
            return None
        fp.close()
        again = urllib.request.Request(req.full_url)
        again.add_unredirected_header("Authorization", f"Basic {self._token}")
        return self.parent.open(again, timeout=req.timeout)


class _Digest(urllib.request.HTTPDigestAuthHandler):
    """Closes the answer that asked for a password."""

    def http_error_401(self, req: urllib.request.Request, fp: IO[bytes], *rest: Any) -> Any:
        try:
            answer = super().http_error_401(req, fp, *rest)
        except BaseException:
            fp.close()
            raise
        if answer is not None:
            fp.close()
        return answer


def _bare(address: str) -> str:
    """Return an address as it is asked for: without user, password and fragment."""
    return urlsplit(without_password(address))._replace(fragment="").geturl()
