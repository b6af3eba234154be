"""Unpacks the data set's pictures from a zip archive that may be damaged, or made to do harm."""

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from signcam.errors import SigncamError
from training.data.dataset import NAME

# The whole archive unpacks to 24 MB; one that claims much more is not it.
_LARGEST_UNPACKED = 200_000_000
_CHUNK = 1 << 16
# Inside the outermost folder. No separator, drive or stream of any system gets past a file's name.
_PICTURE = re.compile(r"""[^/\\]+/((?:Dataset/[0-9]|Examples)/[^/\\:*?"<>|\x00-\x1f]+\.(?i:jpe?g))""")
# What GitHub and every common program pack with.
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class ArchiveError(SigncamError):
    """The archive itself is at fault, so that reading it once more would not help."""


def unpack_pictures(archive: Path, target: Path, display_name: str) -> None:
    """Unpack `Dataset/<digit>/*.jpg` and `Examples/*.jpg`, without the archive's outermost folder.

    All else stays packed: other files, links, and names that point out of the folder.

    Args:
        archive: the zip file.
        target: folder to unpack into; made where it is missing.
        display_name: what a message calls the archive.

    Raises:
        ArchiveError: it is no whole zip archive, is far too large, or holds a picture twice.
        OSError: a picture cannot be written.
    """
    try:
        content = zipfile.ZipFile(archive)
    except FileNotFoundError as error:
        raise ArchiveError(f"There is no archive at {display_name}.") from error
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError) as error:
        raise _no_archive(display_name, error) from error
    with content:
        if sum(entry.file_size for entry in content.infolist()) > _LARGEST_UNPACKED:
            raise ArchiveError(f"{display_name} unpacks to far more than the {NAME}.")
        for name, entry in _pictures(content, display_name):
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                for piece in _pieces(content, entry, display_name):
                    file.write(piece)


def _pictures(content: zipfile.ZipFile, display_name: str) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    # Some systems do not tell small letters from capitals in names.
    seen = set()
    for entry in content.infolist():
        match = _PICTURE.fullmatch(entry.filename)
        if match is None or stat.S_ISLNK(entry.external_attr >> 16):
            continue
        name = match[1]
        if name.casefold() in seen:
            raise ArchiveError(f"{display_name} holds {name} twice.")
        seen.add(name.casefold())
        yield name, entry


def _pieces(content: zipfile.ZipFile, entry: zipfile.ZipInfo, display_name: str) -> Iterator[bytes]:
    """Yield an entry's bytes bit by bit: read at once, one that lies about its size would fill the memory."""
    if entry.compress_type not in _COMPRESSIONS:
        raise ArchiveError(f"{display_name} is packed in an unusual way. Pack it as an ordinary zip archive.")
    try:
        with content.open(entry) as file:
            while piece := file.read(_CHUNK):
                yield piece
    except (OSError, ValueError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        raise _no_archive(display_name, error) from error


def _no_archive(display_name: str, error: Exception) -> ArchiveError:
    return ArchiveError(
        f"{display_name} is no whole zip archive: {str(error).rstrip('.') or 'it ends too early'}."
    )
