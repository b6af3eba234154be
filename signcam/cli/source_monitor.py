"""Waits for the end of a source on the terminal, and tells the user when it is lost or comes back."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from signcam.errors import SourceError
from signcam.live.session import LiveSession
from signcam.sources.base import Source
from signcam.sources.slide_show import SlideShowSource
from signcam.sources.status import SourceState, Status
from signcam.system.terminal import print_stderr

# How long a source may take to open before the user is told.
_PATIENCE_S = 8.0
# A live source without a picture for this long is given up. Some network cameras take half a minute to open.
_GIVE_UP_S = 30.0
_GIVE_UP_OPENING_S = 40.0
_POLL_S = 0.1


@dataclass(frozen=True)
class StatusReport:
    """What to tell the user about a source.

    Attributes:
        sentence: the message; None if there is nothing new.
        over: whether to give up the source.
    """

    sentence: str | None = None
    over: bool = False


class SourceMonitor:
    """Turns state changes of a live source into one sentence each, and decides when to give up.

    A source that cannot be opened and never gave a picture is given up at once. One that was live before may
    come back.
    """

    def __init__(self, name: str, now: float) -> None:
        self._name = name
        self._last_frame_at = now
        self._was_live = False
        self._reported: SourceState | None = None

    def update(self, status: Status, now: float, has_delivered: bool = False) -> StatusReport:
        """Process the current state of the source.

        Args:
            status: state of the source.
            now: time in seconds, on any monotonic clock.
            has_delivered: whether the source has given a picture. It may have done so, and have fallen
                silent, since the last update: on a busy machine seconds lie between two.
        """
        self._was_live = self._was_live or has_delivered
        if status.state is SourceState.LIVE:
            self._last_frame_at, self._was_live = now, True
            reported, self._reported = self._reported, None
            return StatusReport(f"{self._name} is back." if reported else None)
        sentence = None
        silent_s = now - self._last_frame_at
        # A slow opening is called silent after a while.
        opening = status.state is SourceState.OPENING or (
            status.state is SourceState.SILENT and not self._was_live
        )
        if opening:
            if silent_s >= _PATIENCE_S and self._reported is None:
                sentence = f"{self._name} has sent no picture for {silent_s:.0f} s."
                self._reported = SourceState.OPENING
        elif status.state is not self._reported:
            sentence = status.sentence
            self._reported = status.state
            if not self._was_live:
                return StatusReport(sentence, over=True)
        if silent_s >= (_GIVE_UP_S if self._was_live else _GIVE_UP_OPENING_S):
            sentence = f"{self._name} has sent no picture for {silent_s:.0f} s. signcam gives up."
            return StatusReport(sentence, over=True)
        return StatusReport(sentence)


def wait_for_end(session: LiveSession, source: Source, is_done: Callable[[], bool] = lambda: False) -> None:
    """Wait until the session ends, and print messages about the source.

    Args:
        session: the running session.
        source: what it reads.
        is_done: whether nothing more is wanted of it.

    Raises:
        SourceError: the source failed, or was given up.
        Exception: an error ended the recognition.
    """
    monitor = SourceMonitor(source.name, time.monotonic())
    reported = 0
    ended = False
    while not ended and not is_done():
        ended = session.wait(_POLL_S)
        problems = picture_problems(source)
        for sentence in problems[reported:]:
            print_stderr(sentence)
        reported = len(problems)
        if source.live and not ended:
            status, has_delivered = session.capture.status, session.capture.has_delivered
            report = monitor.update(status, time.monotonic(), has_delivered)
            if report.over:
                raise SourceError(report.sentence or f"{source.name} was lost.")
            if report.sentence:
                print_stderr(report.sentence)
    if session.error is not None:
        raise session.error
    status = session.capture.status
    if status.state is SourceState.FAILED:
        raise SourceError(status.sentence)


def picture_problems(source: Source) -> list[str]:
    """Return the messages about unreadable pictures of a slide show so far."""
    return list(source.problems) if isinstance(source, SlideShowSource) else []
