"""`signcam --headless`: the live view without a window. Prints digits, or one line of JSON per frame."""

from collections.abc import Callable
from typing import Protocol

from signcam.cli.records import JsonWriter, RecordWriter, error_record, live_record
from signcam.cli.source_monitor import picture_problems, wait_for_end
from signcam.errors import SourceError
from signcam.frame import Frame
from signcam.live.recognizer import Recognition, Recognizer
from signcam.live.session import LiveSession
from signcam.models.prediction import Classifier
from signcam.sources.base import Source
from signcam.system.terminal import print_stderr


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
        wait_for_end(session, source)
    except SourceError as error:
        print_stderr(str(error))
        if json:
            lines.write(error_record(path, str(error)))
        return 1
    finally:
        session.stop()
        writer.finish()
    return 1 if picture_problems(source) else 0
