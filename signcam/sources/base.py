"""What a camera, a video file, a folder of pictures and a network stream have in common."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from signcam.errors import SourceError
from signcam.frame import Image


@dataclass(frozen=True)
class Picture:
    """One picture as a source gives it.

    Attributes:
        image: (height, width, 3) uint8 RGB, not mirrored.
        time_s: media time in seconds for files; None where the moment of capture is the time.
    """

    image: Image
    time_s: float | None


class CameraAbsentError(SourceError):
    """There is no such camera, or nobody answers at the address."""


class CameraBusyError(SourceError):
    """The camera is there, but another program has it."""


class CameraRefusedError(SourceError):
    """The system does not let this program use the camera."""


class Source(ABC):
    """Gives pictures one after the other. Opened, read and closed by one and the same thread.

    Attributes:
        name: what people call it.
        live: paced by the world: what is not read in time is lost, and what is lost may come back. A file
            is not live: it waits, it ends, and it can start again.
        details: what was got after opening, such as `640x480 at 30 fps`; empty where unknown.
    """

    name: str
    live: bool
    details: str = ""

    @abstractmethod
    def open(self) -> None:
        """Open the source, or open it again from its start.

        Raises:
            SourceError: with one sentence for the person; its class says what kind of failure it is.
        """

    @abstractmethod
    def read(self) -> Picture | None:
        """Return the next picture; None at the end of a file.

        Raises:
            SourceError: a live source was lost, or a file breaks off.
        """

    @abstractmethod
    def close(self) -> None:
        """Give the device or file back. Does nothing if it is not open."""
