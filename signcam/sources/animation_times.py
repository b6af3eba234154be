"""How long each picture of an animated GIF, WebP or PNG is shown, from its heads alone."""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

# Browsers show pictures that state less for a tenth of a second.
_SHORTEST_S, _USUAL_S = 0.011, 0.1
# A quarter of an hour at ten a second; what comes later is left out.
_MOST_PICTURES = 10_000
ANIMATED_SUFFIXES = frozenset({".gif", ".webp", ".png", ".apng"})


@dataclass(frozen=True)
class Animation:
    """The heads of an animation.

    Attributes:
        shown_s: for how long each picture is shown, seconds; two pictures or more.
        size: (width, height) in pixels that all pictures together claim.
        first: which picture of the file is the first of the animation: some have another for old programs.
    """

    shown_s: tuple[float, ...]
    size: tuple[int, int]
    first: int = 0


def animation_of(path: Path) -> Animation | None:
    """Return what a file says of its animation; None if it is another file, or of a single picture.

    Raises:
        OSError: it cannot be read.
    """
    if path.suffix.lower() not in ANIMATED_SUFFIXES or not path.is_file():
        return None
    with path.open("rb") as file:
        head = file.read(12)
        for is_it, walk in _KINDS:
            if is_it(head):
                found = walk(file)
                return found if len(found.shown_s) > 1 else None
    return None


def _walk_gif(file: IO[bytes]) -> Animation:
    file.seek(6)
    screen = _exactly(file, 7)
    width, height, flags = struct.unpack("<HHB", screen[:5]) if screen else (0, 0, 0)
    file.seek(_palette_bytes(flags), 1)
    shown: list[float] = []
    delay_s = _USUAL_S
    while len(shown) < _MOST_PICTURES:
        kind = file.read(1)
        if kind == b"\x21":
            label = file.read(1)
            for block in _blocks(file):
                if label == b"\xf9" and len(block) >= 3:
                    delay_s = _time_s(struct.unpack_from("<H", block, 1)[0], 100)
        elif kind == b"\x2c" and (place := _exactly(file, 9)):
            x, y, own_width, own_height, flags = struct.unpack("<HHHHB", place)
            # A picture may claim more than the whole.
            width, height = max(width, x + own_width), max(height, y + own_height)
            file.seek(_palette_bytes(flags) + 1, 1)
            for _ in _blocks(file):
                pass
            shown.append(delay_s)
            delay_s = _USUAL_S
        elif kind != b"\x00":
            break
    return Animation(tuple(shown), (width, height))


def _walk_webp(file: IO[bytes]) -> Animation:
    size, shown = (0, 0), list[float]()
    while len(shown) < _MOST_PICTURES and (head := _exactly(file, 8)):
        name, length = head[:4], struct.unpack("<I", head[4:])[0]
        after = file.tell() + length + length % 2
        if name == b"VP8X" and (content := _exactly(file, 10)):
            size = _three_bytes(content, 4) + 1, _three_bytes(content, 7) + 1
        elif name == b"ANMF" and (content := _exactly(file, 16)):
            shown.append(_time_s(_three_bytes(content, 12), 1000))
        file.seek(after)
    return Animation(tuple(shown), size)


def _walk_png(file: IO[bytes]) -> Animation:
    file.seek(8)
    size, first, shown = (0, 0), 0, list[float]()
    animated = False
    while len(shown) < _MOST_PICTURES and (head := _exactly(file, 8)):
        length, name = struct.unpack(">I", head[:4])[0], head[4:]
        after = file.tell() + length + 4
        if name == b"IHDR" and (content := _exactly(file, 8)):
            size = struct.unpack(">II", content)
        elif name == b"acTL":
            animated = True
        elif name == b"fcTL" and (content := _exactly(file, 24)):
            number, parts = struct.unpack_from(">HH", content, 20)
            shown.append(_time_s(number, parts or 100))
        elif name == b"IDAT" and not shown:
            if not animated:
                break
            first = 1
        file.seek(after)
    return Animation(tuple(shown) if animated else (), size, first)


_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[IO[bytes]], Animation]], ...] = (
    (lambda head: head[:6] in (b"GIF87a", b"GIF89a"), _walk_gif),
    (lambda head: head[:4] == b"RIFF" and head[8:] == b"WEBP", _walk_webp),
    (lambda head: head[:8] == b"\x89PNG\r\n\x1a\n", _walk_png),
)


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the parts of a block of a GIF, each with its length before it, until one has none."""
    while length := file.read(1):
        if length == b"\x00":
            return
        yield file.read(length[0])


def _palette_bytes(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _time_s(number: int, parts: int) -> float:
    time_s = number / parts
    return time_s if time_s >= _SHORTEST_S else _USUAL_S


def _three_bytes(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 3], "little")


def _exactly(file: IO[bytes], count: int) -> bytes:
    """Return so many bytes; none if the file ends before."""
    content = file.read(count)
    return content if len(content) == count else b""
