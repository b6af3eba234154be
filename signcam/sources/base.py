"""The interface that cameras, video files, slide shows and network streams share."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Literal

from signcam.errors import SourceError
from signcam.frame import Image

SourceKind = Literal["camera", "stream", "video", "pictures"]


@dataclass(frozen=True)
class Picture:
    """One picture from a source.

    Attributes:
        image: (height, width, 3) uint8 RGB, not mirrored.
        time_s: media time in seconds for files; None for live sources, whose time is the moment of capture.
        cut: whether it begins a new scene, so that nothing before it counts any more.
        label: what it is called and which one it is, of pictures in a folder; empty for others.
    """

    image: Image
    time_s: float | None
    cut: bool = False
    label: str = ""


class CameraAbsentError(SourceError):
    """There is no such camera, or no answer from the address."""


class CameraBusyError(SourceError):
    """The camera exists, but another program uses it."""


class CameraRefusedError(SourceError):
    """The system does not allow this program to use the camera."""


class Source(ABC):
    """Gives pictures one after the other. One thread opens, reads and closes it.

    Attributes:
        name: name to show to the user.
        live: whether pictures come in real time. A live source drops pictures that are not read in time, and
            it may come back after it was lost. A file is not live: it waits, it ends, and it can start again.
        skips: whether pictures that are not read at once are dropped without being decoded, so that one may
            read now and then only.
        details: format of the pictures, known after opening, such as `640x480 at 30 fps`; empty if unknown.
        duration_s: how long it plays, known after opening; None where one cannot seek.
        step_s: how far a step leads; None is one picture.
        scene_over: whether a paused source has given all pictures of the scene that it stands at.
    """

    name: str
    live: bool
    skips: bool = False
    details: str = ""
    duration_s: float | None = None
    step_s: float | None = None
    scene_over: bool = True

    @property
    def kind(self) -> SourceKind:
        """What kind of source this is."""
        return "camera" if self.live else "video"

    @abstractmethod
    def open(self) -> None:
        """Open the source, or open it again from its start.

        Raises:
            SourceError: the source cannot be opened. The message is one sentence; the class is the kind of
                failure.
        """

    @abstractmethod
    def read(self) -> Picture | None:
        """Return the next picture; None at the end of a file.

        Raises:
            SourceError: a live source was lost, or a file ends too early.
        """

    def seek(self, time_s: float) -> None:  # noqa: B027 - only files with a `duration_s` can
        """Go on at a media time, or at the nearest picture that there is."""

    def interrupt(self) -> None:  # noqa: B027 - only what waits for others can hang
        """End a waiting `open` or `read`, and all later ones. Any thread may call this."""

    @abstractmethod
    def close(self) -> None:
        """Release the device or file. Do nothing if it is not open."""
