"""Finds the pictures and videos that a path, a folder or a glob names."""

import glob
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from signcam.errors import SourceError
from signcam.phrases import phrase

PICTURE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".bmp", ".dib", ".gif", ".tif", ".tiff", ".webp"}
    | {".ppm", ".pgm", ".pbm", ".pnm"}
)
VIDEO_SUFFIXES = frozenset(
    {".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".wmv", ".flv", ".3gp", ".ogv"}
    | {".ts", ".mts", ".m2ts", ".mjpg", ".mjpeg"}
)

Kind = Literal["picture", "video"]


@dataclass(frozen=True)
class FoundFile:
    """A picture or video that an argument names.

    Attributes:
        shown: its path as the user wrote it: the argument as given, joined with the rest by `/`.
        path: the file.
        kind: its kind, by its suffix; the file was not opened.
    """

    shown: str
    path: Path
    kind: Kind


@dataclass(frozen=True)
class MissingFile:
    """Something that an argument names and that cannot be read.

    Attributes:
        shown: its path as the user wrote it.
        sentence: the reason, in a sentence.
    """

    shown: str
    sentence: str


def kind_of(path: PurePath) -> Kind | None:
    """Return the kind of a file, by its suffix; None if it is neither a picture nor a video."""
    suffix = path.suffix.lower()
    if suffix in PICTURE_SUFFIXES:
        return "picture"
    return "video" if suffix in VIDEO_SUFFIXES else None


def is_glob(argument: str) -> bool:
    """Return whether an argument is a glob pattern. An existing file whose name has brackets is not."""
    return glob.has_magic(argument) and not os.path.lexists(argument)


def expand(argument: str) -> list[FoundFile | MissingFile]:
    """Return the pictures and videos that an argument names.

    A file names itself. A folder names all files in it and its subfolders, and a glob all that it matches;
    both are sorted by POSIX path. Hidden files, and files that are neither pictures nor videos, are left out
    of folders and globs. A subfolder that may not be read becomes a `MissingFile` in its place.

    Raises:
        SourceError: nothing exists there, it contains no picture or video, the named file is neither, or the
            system does not allow access.
    """
    if not argument:
        raise SourceError("The path is empty. Give a picture, a video or a folder.")
    try:
        return _expand(argument)
    except OSError as error:  # no permission for its folder, or its name is too long
        raise SourceError(f"{argument} cannot be read: {error.strerror}.") from error


def _expand(argument: str) -> list[FoundFile | MissingFile]:
    if is_glob(argument):
        return _expand_glob(argument)
    path = Path(argument)
    if path.is_dir():
        found = _expand_folder(argument, path)
        if not found:
            raise SourceError(f"{argument} contains no pictures or videos. Choose another folder.")
        return found
    if path.is_file():
        kind = kind_of(path)
        if kind is None:
            raise SourceError(
                f"{argument} is not a picture or video of a known format. {_supported_formats()}"
            )
        return [FoundFile(argument, path, kind)]
    if os.path.lexists(argument):
        raise SourceError(f"{argument} is neither a file nor a folder. Give a picture, a video or a folder.")
    raise SourceError(f"{argument} does not exist. Check the spelling.")


def _expand_folder(argument: str, folder: Path) -> list[FoundFile | MissingFile]:
    prefix = argument.rstrip("/" + os.sep)
    found: dict[str, FoundFile | MissingFile] = {}

    def refuse(error: OSError) -> None:
        if Path(error.filename) == folder:
            raise error
        relative = Path(error.filename).relative_to(folder).as_posix()
        shown = f"{prefix}/{relative}"
        found[relative] = MissingFile(
            shown, phrase(f"{shown} cannot be listed: {error.strerror}. Check its permissions.")
        )

    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            relative = (Path(parent) / name).relative_to(folder).as_posix()
            kind = kind_of(PurePath(name))
            # A link that leads nowhere is told when its turn comes; a pipe would be waited for.
            if kind is not None and not name.startswith(".") and not _is_special(folder / relative):
                found[relative] = FoundFile(f"{prefix}/{relative}", folder / relative, kind)
    return [found[relative] for relative in sorted(found)]


def _expand_glob(pattern: str) -> list[FoundFile | MissingFile]:
    found: dict[str, FoundFile | MissingFile] = {}
    # As in a shell: all that matches, and for folders all that is in them. `Path.glob` would refuse absolute
    # patterns and drop a leading `./`.
    matches = _glob(pattern)
    for match in (match.replace(os.sep, "/") for match in matches):
        path = Path(match)
        kind = kind_of(path)
        if path.is_dir():
            found |= {str(Path(item.shown)): item for item in _expand_folder(match, path)}
        elif path.is_file() and kind is not None:
            found[str(path)] = FoundFile(match, path, kind)
    if not found:
        raise SourceError(f"No picture or video matches {pattern}. Check the pattern.")
    return sorted(found.values(), key=lambda item: item.shown)


def _glob(pattern: str) -> Iterator[str]:
    """Find what matches. `**` follows no links to folders: one that leads to itself would have no end."""
    head, stars, tail = pattern.partition("**")
    if not stars or (head and head[-1] not in "/" + os.sep) or (tail and tail[0] not in "/" + os.sep):
        yield from glob.glob(pattern)  # noqa: PTH207
        return
    for top in [head] if not glob.has_magic(head) else glob.glob(head):  # noqa: PTH207
        for parent, folders, _ in os.walk(top or os.curdir):
            folders[:] = [name for name in folders if not name.startswith(".")]
            # Without a head, what is found is shown without one.
            inside = parent if top else os.path.relpath(parent)
            prefix = "" if inside == os.curdir else os.path.join(glob.escape(inside), "")  # noqa: PTH118
            if tail.strip("/" + os.sep):
                yield from _glob(prefix + tail.lstrip("/" + os.sep))
        if not tail.strip("/" + os.sep):
            yield top or os.curdir


def _is_special(path: Path) -> bool:
    """Return whether a path is a pipe, a device or the like."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode)


def _supported_formats() -> str:
    return phrase(
        "signcam reads JPEG, PNG, WebP, TIFF, BMP, GIF and PPM pictures, and MP4, MOV, AVI, MKV and WebM"
        " videos."
    )
