"""Creates the source for what the user asked for: a camera, video, slide show or network stream."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from signcam.errors import PictureError, SourceError, UsageError
from signcam.sources.addresses import SCHEMES, without_password
from signcam.sources.animation import AnimationSource
from signcam.sources.animation_times import animation_of
from signcam.sources.base import Source
from signcam.sources.camera import CameraSource
from signcam.sources.camera_format import USUAL_FORMAT, CameraFormat
from signcam.sources.expand import FoundFile, MissingFile, expand, is_glob, kind_of
from signcam.sources.picture_file import read_picture
from signcam.sources.slide_show import SlideShowSource
from signcam.sources.video import VideoSource, check_video

__all__ = ["create_source", "default_camera"]

# `notes.txt` looks like a file, `USB 2.0 Camera` does not.
_FILE_SUFFIX = re.compile(r"\.[a-z][a-z0-9]{1,4}", re.IGNORECASE)
# More digits than the camera numbers of any system have.
_CAMERA_DIGITS = 4


def default_camera(requested: CameraFormat = USUAL_FORMAT) -> Source:
    """Return the first camera of the machine. It is looked up each time it is opened."""
    return CameraSource(requested=requested)


def create_source(text: str, requested: CameraFormat = USUAL_FORMAT) -> Source:
    """Return the source that a text names.

    Args:
        text: a camera's index (`0`, `camera:0`), name or path; a video; a picture, a folder or a glob of
            pictures, for a slide show; an http or rtsp address. An ambiguous text means a file if that
            exists, otherwise a camera. The prefix `camera:` makes it a camera, `./` a file.
        requested: size and rate, where it is a camera.

    Raises:
        SourceError: a file is missing, or its content does not match its name.
        UsageError: the text makes no sense.
    """
    text = text.strip()
    if not text:
        raise UsageError("The source is empty. Give a camera, a file or an address.")
    prefix, colon, rest = text.partition(":")
    if colon and prefix.lower() == "camera":
        return _camera(rest.strip(), requested)
    if "://" in text:
        return _stream(text)
    if text.isascii() and text.lstrip("-").isdigit():
        return _camera(text, requested)
    if text.startswith(("/dev/", "\\\\?\\")):
        return CameraSource(text, requested)
    try:
        if is_glob(text) or Path(text).is_dir():
            return _slide_show(text)
        if Path(text).exists() or _looks_like_file(text):
            return _file(text)
    except OSError as error:  # no permission for its folder, or its name is too long
        raise SourceError(f"{text} cannot be read: {error.strerror}.") from error
    return CameraSource(text, requested)


def _camera(text: str, requested: CameraFormat) -> Source:
    if not text:
        raise UsageError("A camera needs an index or a name, such as camera:0.")
    if text.isascii() and text.lstrip("-").isdigit():
        if text.startswith("-") or len(text) > _CAMERA_DIGITS:
            raise UsageError(f"{text} is not a camera. Cameras are numbered from 0.")
        return CameraSource(int(text), requested)
    return CameraSource(text, requested)


def _stream(text: str) -> Source:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError(f"{without_password(text)} is not a valid address: {error}.") from error
    if parts.scheme not in SCHEMES:
        raise UsageError(
            f"{parts.scheme}:// cannot be read. Addresses begin with http://, https:// or rtsp://."
        )
    if not host:
        raise UsageError(
            f"{without_password(text)} has no host name. An address looks like http://192.168.1.5:8080/video."
        )
    # Only an address needs what speaks HTTP.
    from signcam.sources.stream import StreamSource

    return StreamSource(text)


def _slide_show(text: str) -> Source:
    items = expand(text)
    for item in items:
        if isinstance(item, MissingFile):
            raise SourceError(item.sentence)
    pictures = [item for item in items if isinstance(item, FoundFile) and item.kind == "picture"]
    if not pictures:
        raise SourceError(f"{text} contains no pictures to show. To play a video, give its path.")
    return SlideShowSource(pictures, text)


def _file(text: str) -> Source:
    found = expand(text)[0]
    assert isinstance(found, FoundFile)  # a file names itself
    if found.kind == "video":
        check_video(found.path, found.shown)
        return VideoSource(found.path, found.shown)
    if animation_of(found.path) is not None:
        _check_animation(found)
        return AnimationSource(found.path, found.shown)
    try:
        read_picture(found.path)
    except PictureError as error:
        raise SourceError(str(error)) from error
    return SlideShowSource([found], found.shown)


def _check_animation(found: FoundFile) -> None:
    source = AnimationSource(found.path, found.shown)
    try:
        source.open()
        source.read()
    finally:
        source.close()


def _looks_like_file(text: str) -> bool:
    path = Path(text)
    if "/" in text or "\\" in text or kind_of(path) is not None:
        return True
    return _FILE_SUFFIX.fullmatch(path.suffix) is not None
