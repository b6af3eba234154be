"""The state of a source, and a sentence about it."""

from dataclasses import dataclass
from enum import Enum

from signcam.errors import SourceError
from signcam.sources.base import CameraAbsentError, CameraBusyError, CameraRefusedError


class SourceState(Enum):
    """The state of a source.

    With `NO_NETWORKS` it could be shown, but nothing finds the hands in it. With `STARTING_AGAIN` and
    `NOT_READING` it is shown, but nothing is read from it: for a moment, or since the recognition failed.
    """

    OPENING = "opening"
    LIVE = "live"
    SILENT = "silent"
    FROZEN = "frozen"
    LOST = "lost"
    ABSENT = "absent"
    BUSY = "busy"
    REFUSED = "refused"
    FAILED = "failed"
    ENDED = "ended"
    NO_NETWORKS = "no networks"
    STARTING_AGAIN = "starting again"
    NOT_READING = "not reading"


@dataclass(frozen=True)
class Status:
    """The state of a source, and a sentence about it for the user; empty while all is well."""

    state: SourceState
    sentence: str = ""

    @property
    def final(self) -> bool:
        """Whether no more pictures will come."""
        return self.state in (SourceState.FAILED, SourceState.ENDED, SourceState.NO_NETWORKS)


def state_of_error(error: SourceError) -> SourceState:
    """Return the state of a live source after an error."""
    if isinstance(error, CameraAbsentError):
        return SourceState.ABSENT
    if isinstance(error, CameraBusyError):
        return SourceState.BUSY
    if isinstance(error, CameraRefusedError):
        return SourceState.REFUSED
    return SourceState.LOST
