"""A network camera, as a source: MJPEG over http, or rtsp."""

import time
from collections.abc import Callable
from typing import IO, cast
from urllib.parse import urlsplit

from signcam.errors import SourceError
from signcam.frame import Image
from signcam.phrases import phrase
from signcam.sources.addresses import without_password
from signcam.sources.base import CameraAbsentError, Picture, Source, SourceKind
from signcam.sources.decoder import Decoder, UndecodableError
from signcam.sources.http_stream import HttpStream
from signcam.sources.motion_jpeg import Parts, decode_jpeg
from signcam.sources.rtsp_probe import RtspProbe

# Some cameras wake up first. One that has answered before is asked again soon, since it may be back.
_FIRST_CONNECT_S, _FIRST_ANSWER_S = 10.0, 30.0
_LATER_CONNECT_S, _LATER_ANSWER_S = 2.0, 5.0
# A stream that gives no picture for this long is given up and reported.
_SILENCE_S = 5.0
# More than this between two pictures is no video.
_MOST_BYTES = 64 << 20
_PROTOCOLS = "rtsp,rtsps,rtp,srtp,tcp,udp,tls"


class StreamSource(Source):
    """Pictures from a network address, in real time. Those that cannot be decoded are left out."""

    live = True

    def __init__(self, address: str) -> None:
        """Prepare a stream; `open` connects.

        Args:
            address: `http://…` or `rtsp://…`, with user and password if needed.
        """
        self.name = without_password(address)
        self._address = address
        self._http: HttpStream | None = None
        self._probe: RtspProbe | None = None
        self._parts: Parts | None = None
        self._decoder: Decoder | None = None
        self._first: Image | None = None
        self._answered_s: float | None = None
        self._bytes = 0
        self._interrupted = False

    @property
    def kind(self) -> SourceKind:
        """A network stream."""
        return "stream"

    def open(self) -> None:
        """Connect, and wait for the first picture."""
        self.close()
        began = time.perf_counter()
        patience_s = _FIRST_ANSWER_S
        if self._answered_s is not None:
            patience_s = min(_FIRST_ANSWER_S, max(_LATER_ANSWER_S, 2 * self._answered_s))
        try:
            if urlsplit(self._address).scheme in ("http", "https"):
                self._open_http(patience_s)
            else:
                self._open_rtsp(patience_s)
            self._first = self._next(began + patience_s)
        except BaseException:
            self.close()
            raise
        self._answered_s = time.perf_counter() - began
        if self._http is not None:
            self._http.limit(_SILENCE_S)

    def read(self) -> Picture:
        """Return the next picture."""
        image, self._first = self._first, None
        if image is None:
            image = self._next(time.perf_counter() + _SILENCE_S)
        # The frame rate is left out: it is only guessed for a stream.
        self.details = f"{image.shape[1]}x{image.shape[0]}"
        return Picture(image, None)

    def interrupt(self) -> None:
        """End a waiting `open` or `read`, and all later ones."""
        self._interrupted = True
        for asked in (self._http, self._probe):
            if asked is not None:
                asked.interrupt()

    def close(self) -> None:
        """Close the connection."""
        if self._decoder is not None:
            self._decoder.close()
        if self._http is not None:
            self._http.close()
        self._http = self._probe = self._parts = self._decoder = self._first = None

    @property
    def _connect_s(self) -> float:
        return _FIRST_CONNECT_S if self._answered_s is None else _LATER_CONNECT_S

    def _open_rtsp(self, patience_s: float) -> None:
        began = time.perf_counter()
        self._probe = probe = RtspProbe(self._address)
        if self._interrupted:
            probe.interrupt()
        address = probe.find(self._connect_s, patience_s)
        self._probe = None
        self._decoder = self._decode(address, max(0.1, patience_s - (time.perf_counter() - began)))

    def _open_http(self, patience_s: float) -> None:
        self._http = http = HttpStream()
        if self._interrupted:
            http.interrupt()
        http.open(self._address, connect_s=self._connect_s, answer_s=patience_s)
        kind = http.content_type
        if kind.startswith("multipart/"):
            self._parts, self.skips = Parts(http.boundary), True
        elif kind.startswith("image/"):
            raise CameraAbsentError(
                f"{self.name} gives a single picture. Look up the address of the camera's video."
            )
        elif kind.startswith("text/html"):
            raise CameraAbsentError(
                f"{self.name} is a web page. Look up the address of the camera's video, such as "
                "http://192.168.1.5:8080/video."
            )
        elif "mpegurl" in kind or "dash+xml" in kind:
            raise CameraAbsentError(
                f"{self.name} is a list of other addresses, which signcam does not open. Give the camera's "
                "MJPEG or RTSP address."
            )
        else:
            self._bytes = 0
            self._decoder = self._decode(None, patience_s)

    def _decode(self, address: str | None, patience_s: float) -> Decoder:
        """Open a decoder of an address, or with None of what comes over http."""
        options = {"fflags": "nobuffer", "analyzeduration": "1000000", "probesize": "1000000"}
        try:
            if address is None:
                return Decoder(cast(IO[bytes], _Bytes(self._piece)), options=options, live=True)
            return Decoder(
                address,
                protocols=_PROTOCOLS,
                options={**options, "rtsp_flags": "prefer_tcp", "allowed_media_types": "video"},
                timeout_s=(patience_s, _SILENCE_S),
                live=True,
            )
        except SourceError as error:
            raise CameraAbsentError(f"{self.name} {error}. Choose another stream of the camera.") from error
        except (OSError, ValueError) as error:
            raise CameraAbsentError(
                f"No video comes from {self.name}. Check the address, and that the camera is on."
            ) from error

    def _piece(self, limit: int) -> bytes:
        """Return what has come, for the decoder."""
        assert self._http is not None
        data = self._http.read(limit)
        self._bytes += len(data)
        if self._bytes > _MOST_BYTES:
            raise ConnectionError("too much for one picture")
        return data

    def _next(self, deadline: float) -> Image:
        """Return the next picture that can be decoded."""
        lost = phrase(f"{self.name} was lost. Check the network, and that the camera is on.")
        if self._answered_s is None:
            lost = phrase(f"No video comes from {self.name}. Check the address, and that the camera is on.")
        kind = CameraAbsentError if self._answered_s is None else SourceError
        try:
            if self._parts is not None:
                return self._next_part(deadline)
            if self._decoder is None:
                raise kind(lost)
            frame = self._decoder.read()
            self._bytes = 0
            if frame is None:
                raise kind(lost)
            return self._decoder.image(frame)
        except UndecodableError as error:
            raise kind(lost) from error
        except OSError as error:
            raise kind(lost) from error

    def _next_part(self, deadline: float) -> Image:
        assert self._http is not None
        assert self._parts is not None
        seen = False
        while True:
            newest = None
            try:
                while (part := self._parts.take()) is not None:
                    newest = part
            except SourceError as error:
                raise SourceError(f"{self.name} {error}. Restart the camera.") from error
            if newest is not None:
                seen = True
                image = decode_jpeg(newest)
                if image is not None:
                    return image
            if time.perf_counter() > deadline:
                if seen:
                    raise SourceError(f"{self.name} sends no pictures that can be read. Restart the camera.")
                raise TimeoutError
            data = self._http.read()
            if not data:
                raise ConnectionError("it has ended")
            self._parts.feed(data)


class _Bytes:
    """A file that FFmpeg reads from."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self.read = read
