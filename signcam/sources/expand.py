"""Which files a person means by a path, a folder or a glob."""

import glob
import os
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from signcam.errors import SourceError

PICTURE_SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".bmp", ".dib", ".gif", ".tif", ".tiff", ".webp"}
    | {".ppm", ".pgm", ".pbm", ".pnm"}
)
VIDEO_SUFFIXES = frozenset(
    {".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".wmv", ".flv", ".3gp", ".ogv"}
    | {".ts", ".mts", ".m2ts", ".mjpg", ".mjpeg"}
)

Kind = Literal["picture", "video"]


@dataclass(frozen=True)
class FoundFile:
    """A picture or video that an argument stands for.

    Attributes:
        shown: its path in the person's own words: the argument as given, joined with the rest by `/`.
        path: where it lies.
        kind: what its suffix says it is; nothing was opened.
    """

    shown: str
    path: Path
    kind: Kind


@dataclass(frozen=True)
class MissingFile:
    """Something that an argument names, and that cannot be read.

    Attributes:
        shown: its path in the person's own words.
        sentence: why.
    """

    shown: str
    sentence: str


def kind_of(path: PurePath) -> Kind | None:
    """Return what a file's suffix says it is; None where it is neither picture nor video."""
    suffix = path.suffix.lower()
    if suffix in PICTURE_SUFFIXES:
        return "picture"
    return "video" if suffix in VIDEO_SUFFIXES else None


def is_glob(argument: str) -> bool:
    """Whether an argument is a pattern. A file whose own name has brackets is taken for itself."""
    return glob.has_magic(argument) and not os.path.lexists(argument)


def expand(argument: str) -> list[FoundFile | MissingFile]:
    """Return the pictures and videos that an argument stands for.

    A file stands for itself. A folder stands for what lies anywhere in it, sorted by POSIX path; a glob for
    what it matches, sorted likewise. In folders and globs, hidden files and those that are neither picture
    nor video are left out; a folder inside that is closed to this person keeps its place.

    Raises:
        SourceError: nothing is there, nothing in it is a picture or video, a named file is neither, or the
            system does not let it be looked for.
    """
    if not argument:
        raise SourceError("An empty path names no file. Give a picture, a video or a folder.")
    try:
        return _expand(argument)
    except OSError as error:  # its folder is closed to this person, or its name too long for any file
        raise SourceError(f"{argument} cannot be read: {error.strerror}.") from error


def _expand(argument: str) -> list[FoundFile | MissingFile]:
    if is_glob(argument):
        return _expand_glob(argument)
    path = Path(argument)
    if path.is_dir():
        found = _expand_folder(argument, path)
        if not found:
            raise SourceError(f"{argument} holds no pictures or videos. Name a folder that does.")
        return found
    if path.is_file():
        kind = kind_of(path)
        if kind is None:
            raise SourceError(f"{argument} is no picture or video that signcam reads. {_known()}")
        return [FoundFile(argument, path, kind)]
    if os.path.lexists(argument):
        raise SourceError(f"{argument} is neither a file nor a folder. Name a picture, a video or a folder.")
    raise SourceError(f"{argument} does not exist. Check the spelling.")


def _expand_folder(argument: str, folder: Path) -> list[FoundFile | MissingFile]:
    prefix = argument.rstrip("/" + os.sep)
    found: dict[str, FoundFile | MissingFile] = {}

    def refuse(error: OSError) -> None:
        if Path(error.filename) == folder:
            raise error
        rest = Path(error.filename).relative_to(folder).as_posix()
        shown = f"{prefix}/{rest}"
        found[rest] = MissingFile(
            shown, f"{shown} cannot be listed: {error.strerror}. Check its permissions."
        )

    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            rest = (Path(parent) / name).relative_to(folder).as_posix()
            kind = kind_of(PurePath(name))
            if kind is not None and not name.startswith("."):
                found[rest] = FoundFile(f"{prefix}/{rest}", folder / rest, kind)
    return [found[rest] for rest in sorted(found)]


def _expand_glob(pattern: str) -> list[FoundFile | MissingFile]:
    found: dict[str, FoundFile | MissingFile] = {}
    # As a shell would hand them over: what matches, and folders with all that is in them.
    # `Path.glob` would refuse absolute patterns and drop a leading `./`.
    matches = glob.glob(pattern, recursive=True)  # noqa: PTH207
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


def _known() -> str:
    return (
        "It reads JPEG, PNG, WebP, TIFF, BMP, GIF and PPM pictures, and MP4, MOV, AVI, MKV and WebM videos."
    )
