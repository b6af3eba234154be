"""Archives that others made: their members are looked at before they are unfolded."""

import lzma
import struct
import zipfile
import zlib
from pathlib import PurePosixPath, PureWindowsPath

from signcam.errors import ModelError

ARCHIVE_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, struct.error, OSError, OverflowError),
    *(RuntimeError, NotImplementedError, ValueError, KeyError, RecursionError),
)
"""What `zipfile` and `json` raise over damaged archives, and over ones that want a password."""
# What any file may unfold to, and how many times its own size on top. Networks hardly get smaller by packing.
_UNFOLDED_BYTES, _UNFOLDED_TIMES = 64_000_000, 8
_MOST_MEMBERS = 10_000


def check_unfolded(unfolded: int, size: int, name: str) -> None:
    """Check what a file unfolds to against its own size.

    Args:
        unfolded: bytes that it unfolds to, as it says.
        size: bytes that it has.
        name: what to call it in the message.

    Raises:
        ModelError: it unfolds to far too much.
    """
    limit = _UNFOLDED_BYTES + _UNFOLDED_TIMES * size
    if unfolded > limit:
        raise ModelError(
            f"{name} unfolds from {_megabytes(size)} to {_megabytes(unfolded)}. signcam opens up to"
            f" {_megabytes(limit)} of it."
        )


def check_archive(archive: zipfile.ZipFile, size: int, name: str) -> None:
    """Check what an archive unfolds to, and that nothing in it leaves its folder.

    Raises:
        ModelError: it unfolds to far too much, or has a member that lies elsewhere.
    """
    members = archive.infolist()
    if len(members) > _MOST_MEMBERS:
        raise ModelError(f"{name} holds {len(members):,} files. signcam opens up to {_MOST_MEMBERS:,}.")
    check_unfolded(sum(member.file_size for member in members), size, name)
    for member in members:
        path, windows = PurePosixPath(member.filename), PureWindowsPath(member.filename)
        if path.is_absolute() or windows.drive or windows.root or ".." in {*path.parts, *windows.parts}:
            raise ModelError(f"{name} holds a file that leaves its folder. signcam does not open it.")


def read_member(archive: zipfile.ZipFile, member: str, name: str, limit: int | None = None) -> bytes:
    """Unfold one member.

    Args:
        archive: the open archive.
        member: the member's name.
        name: what to call the archive in messages.
        limit: the most bytes; None does not look.

    Raises:
        ModelError: the member is too large.
        ARCHIVE_ERRORS: it is missing or damaged.
    """
    size = archive.getinfo(member).file_size
    if limit is not None and size > limit:
        raise ModelError(
            f"{member} in {name} is {_megabytes(size)} large. signcam reads up to {_megabytes(limit)} of it."
        )
    return archive.read(member)


def _megabytes(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count < 10_000_000 else f"{count / 1e6:,.0f} MB"
