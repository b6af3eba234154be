"""Pictures, animations, videos and what network cameras send."""

import contextlib
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
from hypothesis import strategies as st
from PIL import Image as Pillow

from signcam.errors import SigncamError
from signcam.sources.factory import create_source
from signcam.sources.http_stream import HttpStream
from signcam.sources.motion_jpeg import Parts, decode_jpeg
from signcam.sources.rtsp_probe import RtspProbe
from signcam.system.process_memory import memory_mb, peak_memory_mb
from tests.fuzz.corpus import FILE, Form
from tests.fuzz.damage import Run, damaged_bytes, run_property
from tests.support.clips import encode, jpeg, moving, remux
from tests.support.raw_server import MULTIPART, RawServer

_LARGEST_MB = 500.0
_MOST_PICTURES = 40

# The suffix of a file, and what Pillow is told to write.
_PICTURES: list[tuple[str, dict[str, object]]] = [
    ("jpg", {"format": "JPEG"}),
    ("jpg", {"format": "JPEG", "progressive": True}),
    ("png", {"format": "PNG"}),
    ("webp", {"format": "WEBP"}),
    ("webp", {"format": "WEBP", "lossless": True}),
    ("gif", {"format": "GIF"}),
    ("bmp", {"format": "BMP"}),
    ("tif", {"format": "TIFF"}),
    ("tif", {"format": "TIFF", "compression": "tiff_lzw"}),
    ("ppm", {"format": "PPM"}),
]
_CLIPS = [
    ("ts", "mpegts", "libx264"),
    ("mkv", "matroska", "libx264"),
    ("webm", "matroska", "libsvtav1"),
    ("mjpeg", "mjpeg", "mjpeg"),
    ("mp4", "h264", "libx264"),
    ("avi", "mjpeg", "mjpeg"),
]

File = tuple[str, bytes]
# In how large pieces the bytes come, and what is stated to stand between parts, are in the name.
_STREAM = Form(
    lambda value: (f"{value[1]}.{value[2]}", value[0]),
    lambda suffix, content: (content, int(suffix.split(".")[0]), suffix.split(".")[1]),
)


def fuzz_pictures(run: Run) -> None:
    """Damage pictures of each format and colour."""
    image = moving(32, 24, 3)[1]
    files = []
    for suffix, options in _PICTURES:
        for mode in ("RGB", "L", "P") if suffix in ("png", "tif", "bmp") else ("RGB",):
            files.append((suffix, _saved([image], mode, **options)))
    _fuzz("pictures", files, run)


def fuzz_animations(run: Run) -> None:
    """Damage animations."""
    kinds = (("gif", "GIF"), ("png", "PNG"), ("webp", "WEBP"))
    files = [(suffix, _saved(moving(32, 24, 4), "RGB", format=kind)) for suffix, kind in kinds]
    _fuzz("animations", files, run)


def fuzz_videos(run: Run) -> None:
    """Damage videos."""
    files = []
    with tempfile.TemporaryDirectory() as folder:
        for suffix, container, codec in _CLIPS:
            content = encode(moving(64, 48, 8), container=container, codec=codec)
            if suffix in ("mp4", "avi"):
                content = remux(Path(folder) / f"clip.{suffix}", content).read_bytes()
            files.append((suffix, content))
    _fuzz("videos", files, run)


def fuzz_streams(run: Run) -> None:
    """Damage what a network camera sends, and cut it anywhere."""
    images = [jpeg(image) for image in moving(32, 24, 3)]
    heads = [b"--picture\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(i) for i in images]
    whole = b"".join(head + image + b"\r\n" for head, image in zip(heads, images, strict=True))

    def check(damage: tuple[bytes, int, str]) -> None:
        content, piece, boundary = damage
        parts = Parts(boundary)
        for begin in range(0, len(content), piece):
            parts.feed(content[begin : begin + piece])
            while isinstance(part := _refused(parts.take), bytes):
                image = decode_jpeg(part)
                assert image is None or image.ndim == 3

    pieces = st.integers(1, 2000)
    boundaries = st.sampled_from(["picture", "--picture", "", "other"])
    run_property("streams", check, st.tuples(damaged_bytes([whole]), pieces, boundaries), run, _STREAM)


def fuzz_heads(run: Run) -> None:
    """Damage what network cameras answer first, over HTTP and RTSP."""
    digest = b'WWW-Authenticate: Digest realm="a", nonce="77", qop="auth", opaque="8"\r\n'
    http = [
        MULTIPART,
        b"HTTP/1.0 302 Found\r\nLocation: /other\r\n\r\n",
        b"HTTP/1.0 302 Found\r\nLocation: http://elsewhere.invalid/video\r\n\r\n",
        b"HTTP/1.0 401 No\r\n" + digest + b"\r\n",
        b'HTTP/1.0 401 No\r\nWWW-Authenticate: Basic realm="a"\r\n\r\n',
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n",
    ]
    rtsp = [
        b"RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Type: application/sdp\r\nContent-Length: 0\r\n\r\n",
        b"RTSP/1.0 302 Moved\r\nCSeq: 1\r\nLocation: rtsp://elsewhere.invalid/live\r\n\r\n",
        b"RTSP/1.0 401 Unauthorized\r\nCSeq: 1\r\n" + digest + b"\r\n",
    ]
    answered = [b""]
    with RawServer(lambda connection, _: connection.sendall(answered[0])) as server:

        def check(answer: File) -> None:
            scheme, answered[0] = answer
            address = f"{scheme}://anna:secret@127.0.0.1:{server.port}/video"
            _refused(lambda: _ask_http(address) if scheme == "http" else RtspProbe(address).find(1.0, 1.0))

        kinds = [("http", http), ("rtsp", rtsp)]
        damaged = [damaged_bytes(heads).map(lambda new, s=scheme: (s, new)) for scheme, heads in kinds]  # type: ignore[misc]
        run_property("heads", check, st.one_of(damaged), run, FILE)


def _ask_http(address: str) -> None:
    stream = HttpStream()
    try:
        stream.open(address, connect_s=1.0, answer_s=1.0)
        with contextlib.suppress(OSError):
            while stream.read():
                pass
    finally:
        stream.close()


def _fuzz(name: str, files: list[File], run: Run) -> None:
    with tempfile.TemporaryDirectory() as folder:

        def check(file: File) -> None:
            suffix, content = file
            path = Path(folder) / f"file.{suffix}"
            path.write_bytes(content)
            before, peak = memory_mb(), peak_memory_mb()
            _refused(lambda: _play(path))
            # A peak that an earlier input had reached says nothing.
            assert peak_memory_mb() <= max(peak, before + _LARGEST_MB), "it took too much memory"

        damaged = [damaged_bytes([content]).map(lambda new, s=suffix: (s, new)) for suffix, content in files]  # type: ignore[misc]
        run_property(name, check, st.one_of(damaged), run, FILE)


def _play(path: Path) -> None:
    source = create_source(str(path))
    try:
        source.open()
        for _ in range(_MOST_PICTURES):
            picture = source.read()
            if picture is None:
                break
            assert picture.image.dtype == np.uint8
            assert picture.image.ndim == 3
        if source.duration_s:
            source.seek(source.duration_s / 2)
            source.read()
    finally:
        source.close()


def _saved(images: list[np.ndarray], mode: str, **options: object) -> bytes:  # type: ignore[type-arg]
    first, *others = [Pillow.fromarray(image).convert(mode) for image in images]
    if others:
        options |= {"save_all": True, "append_images": others, "duration": 100}
    file = BytesIO()
    first.save(file, **options)  # type: ignore[arg-type]
    return file.getvalue()


def _refused(call: Callable[[], object]) -> object:
    """Return what a call gives, or None where it refuses in a sentence; another exception gets through."""
    try:
        return call()
    except SigncamError as error:
        sentence = str(error)
        assert "\n" not in sentence
        assert sentence, "no sentence"
        return None
