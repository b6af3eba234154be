"""`signcam --headless`: the live view without a window. Prints digits, or one line of JSON per frame."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from signcam.cli.records import JsonWriter, RecordWriter, error_record, live_record
from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.live.recognizer import Recognition, Recognizer
from signcam.live.session import LiveSession
from signcam.models.prediction import Classifier
from signcam.sources.base import Source
from signcam.sources.slide_show import SlideShowSource
from signcam.sources.status import SourceState, Status
from signcam.system.terminal import print_stderr

# How long a source may take to open before the user is told.
_PATIENCE_S = 8.0
# A live source without a picture for this long is given up.
_GIVE_UP_S = 30.0
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
        if status.state is SourceState.OPENING:
            if silent_s >= _PATIENCE_S and self._reported is None:
                sentence = f"{self._name} has sent no picture for {silent_s:.0f} s."
                self._reported = status.state
        elif status.state is not self._reported:
            sentence = status.sentence
            self._reported = status.state
            if not self._was_live:
                return StatusReport(sentence, over=True)
        if silent_s >= _GIVE_UP_S:
            sentence = f"{self._name} has sent no picture for {silent_s:.0f} s. signcam gives up."
            return StatusReport(sentence, over=True)
        return StatusReport(sentence)


class ResultWriter(Protocol):
    """Writes what is recognized, in the recognition thread."""

    def __call__(self, frame: Frame, recognition: Recognition) -> None:
        """Process the next frame."""
        ...

    def finish(self) -> None:
        """End what was begun; called once after the last frame."""
        ...


class DigitWriter:
    """Writes each digit on its own line when it becomes the held digit."""

    def __init__(self, lines: RecordWriter) -> None:
        self._lines = lines
        self._held: int | None = None

    def __call__(self, frame: Frame, recognition: Recognition) -> None:
        """Process the next frame."""
        before, self._held = self._held, recognition.held
        if recognition.held is not None and recognition.held != before:
            self._lines.write_line(str(recognition.held))

    def finish(self) -> None:
        """Do nothing: each line is whole."""


class FrameWriter:
    """Writes one line of JSON per frame."""

    def __init__(self, lines: RecordWriter, path: str) -> None:
        self._lines = lines
        self._path = path

    def __call__(self, frame: Frame, recognition: Recognition) -> None:
        """Write the next frame."""
        self._lines.write(live_record(self._path, recognition, frame.dropped))

    def finish(self) -> None:
        """Do nothing: each line is whole."""


def run_headless(
    source: Source,
    classifier: Classifier,
    *,
    path: str | None = None,
    json: bool = False,
    fast: bool = False,
    make_writer: Callable[[JsonWriter, str], ResultWriter] | None = None,
) -> int:
    """Read a source until it ends, is given up, or the user stops it.

    Every frame of a file is read, at its own speed or `fast`, with the same result. Of a camera, only the
    newest frames are read.

    Args:
        source: the source to read.
        classifier: classifies the crops.
        path: name of the source in the lines of JSON; None is `source.name`.
        json: write one line of JSON per frame instead of the digits.
        fast: read a file as fast as possible.
        make_writer: makes what writes the results, from where lines go and the name of the source; None is
            the digits that are held, or the frames where `json` is set.

    Returns:
        The exit code.
    """
    path = path or source.name
    lines = JsonWriter()
    writer: ResultWriter
    if make_writer is not None:
        writer = make_writer(lines, path)
    else:
        writer = FrameWriter(lines, path) if json else DigitWriter(lines)
    session = LiveSession(
        source,
        lambda: Recognizer(classifier),
        every_frame=True,
        paced=not fast,
        on_recognition=writer,
    )
    session.start()
    try:
        _wait_for_end(session, source)
    except SourceError as error:
        print_stderr(str(error))
        if json:
            lines.write(error_record(path, str(error)))
        return 1
    finally:
        session.stop()
        writer.finish()
    return 1 if _problems(source) else 0


def _wait_for_end(session: LiveSession, source: Source) -> None:
    """Wait until the session ends, and print messages about the source.

    Raises:
        SourceError: the source failed, or was given up.
        Exception: an error ended the recognition.
    """
    monitor = SourceMonitor(source.name, time.monotonic())
    reported = 0
    ended = False
    while not ended:
        ended = session.wait(_POLL_S)
        problems = _problems(source)
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


def _problems(source: Source) -> list[str]:
    """Return the messages about unreadable pictures of a slide show so far."""
    return list(source.problems) if isinstance(source, SlideShowSource) else []
