"""Downloads a file over HTTP, and goes on where an earlier download stopped."""

import json
import re
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from email.message import Message
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse, IncompleteRead, InvalidURL
from pathlib import Path
from typing import cast

from rich.filesize import decimal
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from signcam.errors import SigncamError, UsageError
from training.support.console import console

_CHUNK = 1 << 16
_TIMEOUT_S = 30.0
# A router that starts anew, or a server that does, is back by then.
_WAITS_S = (1.0, 2.0, 4.0, 8.0)
# RFC 9110, 14.4: which bytes of how many.
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")
_NO_RANGE = re.compile(r"bytes \*/(\d+)")
# Besides those of 500 and above, the answers of a server that may do better in a while.
_PATIENCE = (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS)
_ELSEWHERE = "or give a copy of the archive: python -m training fetch --from COPY.zip"


@dataclass(frozen=True)
class _Version:
    """What the kept bytes are the beginning of.

    Attributes:
        address: where it comes from.
        validator: its strong ETag, else its Last-Modified; None where the server told neither.
        length: bytes of the whole file; None as long as that is unknown.
    """

    address: str
    validator: str | None
    length: int | None


class _BrokenOffError(Exception):
    """The connection was lost or the server asks for patience, so another try may help."""


class _TooLargeError(Exception):
    """The server sends more than the file can have."""


class Download:
    """A file that comes over HTTP, and whose beginning is kept when the download stops.

    Attributes:
        path: where its bytes gather; beside it, as `<name>.json`, what they are the beginning of.
    """

    def __init__(
        self, path: Path, timeout_s: float = _TIMEOUT_S, waits_s: Sequence[float] = _WAITS_S
    ) -> None:
        """Prepare a download.

        Args:
            path: where to gather the bytes.
            timeout_s: how long a server may send nothing.
            waits_s: how long to wait before each further try, as long as the tries bring nothing new.
        """
        self.path = path
        self._version_path = path.with_name(path.name + ".json")
        self._timeout_s = timeout_s
        self._waits_s = waits_s
        self._answered = False

    def finish(self, address: str, expected: int, largest: int) -> None:
        """Download the file, or what is still missing of it.

        Args:
            address: http or https.
            expected: about how many bytes it has, for the time left where the server does not say.
            largest: bytes that it has at most.

        Raises:
            UsageError: the address is none.
            SigncamError: it cannot be reached, is not there or too large, or the download breaks off.
            OSError: the bytes cannot be written.
        """
        with _Bar(expected) as bar:
            try:
                self._keep_trying(address, largest, bar)
            except _TooLargeError as error:
                self.discard()
                raise SigncamError(
                    f"{address} is not the file: it has more than {decimal(largest)}. Check the address."
                ) from error
            except KeyboardInterrupt:
                bar.print_stderr("Stopped. The next fetch goes on from here if the server lets it.")
                raise

    def discard(self) -> None:
        """Delete what was kept."""
        self._version_path.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)

    def _keep_trying(self, address: str, largest: int, bar: "_Bar") -> None:
        furthest, failures = self._size(), 0
        while True:
            try:
                self._go_on(address, largest, bar)
                return
            except _BrokenOffError as broken:
                # A server that always starts over and always breaks off brings nothing new.
                if self._size() > furthest:
                    furthest, failures = self._size(), 0
                if failures == len(self._waits_s):
                    raise SigncamError(
                        f"The download of {address} broke off: {broken}. Run it again:"
                        " it goes on where it stopped if the server lets it."
                    ) from broken
                wait_s = self._waits_s[failures]
                failures += 1
                bar.print_stderr(f"The download broke off: {broken}. Trying again in {wait_s:g} s.")
                time.sleep(wait_s)

    def _go_on(self, address: str, largest: int, bar: "_Bar") -> None:
        kept, size = self._kept(address), self._size()
        if kept is not None and kept.length == size:
            return
        if kept is not None and kept.validator is not None and size:
            asked = {"Range": f"bytes={size}-", "If-Range": kept.validator}
            with self._ask(address, asked) as response:
                if response.status == HTTPStatus.OK:
                    self._receive(response, address, largest, bar)
                    return
                if _validator(response.headers) in (None, kept.validator):
                    told = response.headers.get("Content-Range", "")
                    part, nothing = _RANGE.fullmatch(told), _NO_RANGE.fullmatch(told)
                    if part and int(part[1]) == size and kept.length in (None, int(part[2])):
                        self._append(response, replace(kept, length=int(part[2])), largest, bar)
                        return
                    if nothing and int(nothing[1]) == size:
                        self._note(replace(kept, length=size))
                        return
        with self._ask(address, {}) as response:
            self._receive(response, address, largest, bar)

    def _ask(self, address: str, headers: dict[str, str]) -> HTTPResponse:
        """Return an answer of status 200; or of 206 or 416 where a part was asked for."""
        try:
            request = urllib.request.Request(address, headers=headers)
            response = urllib.request.urlopen(request, timeout=self._timeout_s)
        except urllib.error.HTTPError as error:
            response = error
        except (ValueError, InvalidURL) as error:
            raise UsageError(f"{address} is no address: {error}.") from error
        except (OSError, HTTPException) as error:
            reason = self._reason(error)
            if isinstance(error, urllib.error.URLError) and not self._answered:
                raise SigncamError(
                    f"{address} cannot be reached: {reason}. Check the network, {_ELSEWHERE}"
                ) from error
            raise _BrokenOffError(reason) from error
        self._answered = True
        ranged = headers and response.status in (
            HTTPStatus.PARTIAL_CONTENT,
            HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
        )
        if response.status == HTTPStatus.OK or ranged:
            return cast(HTTPResponse, response)
        with response:
            answer = f"{response.status} {response.reason}".strip()
        if response.status in _PATIENCE or response.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise _BrokenOffError(f"the server answered {answer}")
        raise SigncamError(
            f"{address} cannot be had: the server answered {answer}. Check the address, {_ELSEWHERE}"
        )

    def _receive(self, response: HTTPResponse, address: str, largest: int, bar: "_Bar") -> None:
        """Write the file from its beginning."""
        # First emptied, then noted: a stop in between must not leave old bytes under a new version.
        self.path.write_bytes(b"")
        version = _Version(address, _validator(response.headers), response.length)
        self._append(response, version, largest, bar)

    def _append(self, response: HTTPResponse, version: _Version, largest: int, bar: "_Bar") -> None:
        self._note(version)
        size = self._size()
        bar.begin(size, version.length)
        with self.path.open("ab") as file:
            for piece in self._pieces(response, version.length and version.length - size):
                size += len(piece)
                if size > largest:
                    raise _TooLargeError
                file.write(piece)
                bar.advance(len(piece))
        self._note(replace(version, length=size))

    def _pieces(self, response: HTTPResponse, missing: int | None) -> Iterator[bytes]:
        while missing is None or missing > 0:
            try:
                piece = response.read1(_CHUNK)
            except (OSError, HTTPException) as error:
                raise _BrokenOffError(self._reason(error)) from error
            if not piece:
                if missing is None:
                    return
                raise _BrokenOffError("the connection was closed")
            yield piece
            if missing is not None:
                missing -= len(piece)

    def _reason(self, error: Exception) -> str:
        inner = getattr(error, "reason", error)
        if isinstance(inner, TimeoutError):
            return f"nothing came for {self._timeout_s:g} s"
        if isinstance(inner, IncompleteRead):
            return "the connection was closed"
        return str(getattr(inner, "strerror", None) or inner).rstrip(".")

    def _size(self) -> int:
        return self.path.stat().st_size if self.path.exists() else 0

    def _kept(self, address: str) -> _Version | None:
        """Return what is kept the beginning of, or None where that is unknown or from somewhere else."""
        try:
            version = _Version(**json.loads(self._version_path.read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError):
            return None
        return version if version.address == address else None

    def _note(self, version: _Version) -> None:
        partial = self._version_path.with_name(self._version_path.name + ".part")
        partial.write_text(json.dumps(asdict(version)), encoding="utf-8")
        partial.replace(self._version_path)


class _Bar:
    """A progress bar of bytes on stderr, with the time left; hidden where that is no terminal."""

    def __init__(self, expected: int) -> None:
        self._expected = expected
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TimeRemainingColumn(),
            console=console,
            disable=not console.is_terminal,
        )
        self._task = self._progress.add_task("Downloading", total=None)

    def __enter__(self) -> "_Bar":
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def begin(self, size: int, length: int | None) -> None:
        """Show a download that goes on after so many bytes."""
        description = "Downloading" if length is not None else f"Downloading about {decimal(self._expected)}"
        total = length if length is not None else max(self._expected, size)
        self._progress.reset(self._task, total=total, completed=size, description=description)

    def advance(self, more: int) -> None:
        """Show that more bytes came."""
        task = self._progress.tasks[0]
        completed = task.completed + more
        self._progress.update(self._task, completed=completed, total=max(task.total or 0, completed))

    def print_stderr(self, sentence: str) -> None:
        """Put a sentence above the bar."""
        console.print(sentence, markup=False, highlight=False, soft_wrap=True)


def _validator(headers: Message) -> str | None:
    """Return what tells one version of a file from another: RFC 9110, 13.1.5, wants no weak ETag for that."""
    tag: str | None = headers.get("ETag")
    if tag is not None and tag.startswith('"'):
        return tag
    modified: str | None = headers.get("Last-Modified")
    return modified
