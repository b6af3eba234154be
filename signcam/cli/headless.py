"""The live view without a window: digits, or a line of JSON a frame, on stdout."""

import time
from dataclasses import dataclass

from signcam.cli.records import JsonWriter, RecordWriter, error_record, live_record
from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.live.recognizer import Recognition, Recognizer
from signcam.live.session import LiveSession
from signcam.models.prediction import Classifier
from signcam.sources.base import Source
from signcam.sources.slide_show import PicturesSource
from signcam.sources.status import SourceState, Status
from signcam.system.terminal import print_stderr

# How long a source may take to give its first picture before the person is told.
_PATIENCE_S = 8.0
# A live source without a picture for this long is lost for good.
_GIVE_UP_S = 30.0
_LOOK_S = 0.1


@dataclass(frozen=True)
class Verdict:
    """What to make of a source's state.

    Attributes:
        sentence: what to tell the person; None where there is nothing new.
        over: nothing more is to be expected.
    """

    sentence: str | None = None
    over: bool = False


class SourceWatch:
    """Turns the states of a live source into one sentence a change, and knows when to give up.

    A source that never gave a picture and cannot be opened is over at once; one that was live is waited for.
    """

    def __init__(self, name: str, now: float) -> None:
        self._name = name
        self._heard_at = now
        self._was_live = False
        self._told: SourceState | None = None

    def look(self, status: Status, now: float) -> Verdict:
        """Take the source's state at this moment into account.

        Args:
            status: where the source stands.
            now: seconds on any steady clock.
        """
        if status.state is SourceState.LIVE:
            self._heard_at, self._was_live = now, True
            told, self._told = self._told, None
            return Verdict(f"{self._name} is back." if told else None)
        sentence = None
        quiet_s = now - self._heard_at
        if status.state is SourceState.OPENING:
            if quiet_s >= _PATIENCE_S and self._told is None:
                sentence = f"{self._name} has sent no picture for {quiet_s:.0f} s."
                self._told = status.state
        elif status.state is not self._told:
            sentence = status.sentence
            self._told = status.state
            if not self._was_live:
                return Verdict(sentence, over=True)
        if quiet_s >= _GIVE_UP_S:
            return Verdict(f"{self._name} was given up: no picture for {quiet_s:.0f} s.", over=True)
        return Verdict(sentence)


class DigitWriter:
    """Writes each digit on a line of its own when it becomes the held one."""

    def __init__(self, lines: RecordWriter) -> None:
        self._lines = lines
        self._held: int | None = None

    def __call__(self, frame: Frame, recognition: Recognition) -> None:
        """Take the next frame into account."""
        before, self._held = self._held, recognition.held
        if recognition.held is not None and recognition.held != before:
            self._lines.write_line(str(recognition.held))


class FrameWriter:
    """Writes a line of JSON a frame."""

    def __init__(self, lines: RecordWriter, path: str) -> None:
        self._lines = lines
        self._path = path

    def __call__(self, frame: Frame, recognition: Recognition) -> None:
        """Write the next frame."""
        self._lines.write(live_record(self._path, recognition, frame.dropped))


def run_headless(
    source: Source, classifier: Classifier, *, path: str | None = None, json: bool = False, fast: bool = False
) -> int:
    """Read a source until it ends, is lost for good, or the person stops it.

    A file gives every frame, in its own time or `fast`, with the same result; a camera its newest.

    Args:
        source: what to read.
        classifier: reads the crops.
        path: what the lines of JSON call the source; None is its name.
        json: write a line of JSON a frame instead of the digits.
        fast: do not wait for a file's own pace.

    Returns:
        The exit code.
    """
    path = path or source.name
    lines = JsonWriter()
    session = LiveSession(
        source,
        lambda: Recognizer(classifier),
        every_frame=True,
        paced=not fast,
        on_recognition=FrameWriter(lines, path) if json else DigitWriter(lines),
    )
    session.start()
    try:
        _watch(session, source)
    except SourceError as error:
        print_stderr(str(error))
        if json:
            lines.write(error_record(path, str(error)))
        return 1
    finally:
        session.stop()
    return 1 if _problems(source) else 0


def _watch(session: LiveSession, source: Source) -> None:
    """Wait for the session's end, and tell what happens on the way.

    Raises:
        SourceError: the source failed, or was lost for good.
        Exception: whatever ended the recognition.
    """
    watch = SourceWatch(source.name, time.monotonic())
    told = 0
    ended = False
    while not ended:
        ended = session.wait(_LOOK_S)
        problems = _problems(source)
        for sentence in problems[told:]:
            print_stderr(sentence)
        told = len(problems)
        if source.live and not ended:
            verdict = watch.look(session.capture.status, time.monotonic())
            if verdict.over:
                raise SourceError(verdict.sentence or f"{source.name} was lost.")
            if verdict.sentence:
                print_stderr(verdict.sentence)
    if session.error is not None:
        raise session.error
    status = session.capture.status
    if status.state is SourceState.FAILED:
        raise SourceError(status.sentence)


def _problems(source: Source) -> list[str]:
    """Return what is wrong with single pictures of a slide show, so far."""
    return list(source.problems) if isinstance(source, PicturesSource) else []
