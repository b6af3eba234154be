"""`signcam --write --headless`: prints the numbers that a hand writes."""

from signcam.cli.records import JsonWriter, Record, RecordWriter
from signcam.frame import Frame
from signcam.live.recognizer import Recognition
from signcam.writing.text import WrittenText
from signcam.writing.writer import Gesture, NumberWriter, WritingEvent

_DECIMALS = 6


class NumberPrinter:
    """Prints digits as they are written, and a new line at the end of each pause.

    On a terminal, an erased digit is taken away. Elsewhere what is left of the number begins a new line.
    """

    def __init__(self, lines: RecordWriter, writer: NumberWriter) -> None:
        self._lines = lines
        self._writer = writer
        self._text = WrittenText()

    def __call__(self, frame: Frame, recognition: Recognition) -> None:
        """Process the next frame."""
        for event in self._writer.update(recognition, frame.image.shape[1]).events:
            self._print(event)

    def finish(self) -> None:
        """End the last line."""
        if self._text.digits:
            self._lines.write_part("\n")
        self._text = WrittenText()

    def _print(self, event: WritingEvent) -> None:
        if event.digit is not None and self._text.write(event.digit):
            self._lines.write_part(str(event.digit))
        elif event.gesture is Gesture.SWIPE and self._text.erase():
            self._lines.write_part("\b \b" if self._lines.on_terminal else f"\n{self._text.digits}")
        elif event.gesture is Gesture.PAUSE:
            self.finish()


class EventWriter:
    """Writes one line of JSON for each digit, swipe and pause."""

    def __init__(self, lines: JsonWriter, writer: NumberWriter, path: str) -> None:
        self._lines = lines
        self._writer = writer
        self._path = path

    def __call__(self, frame: Frame, recognition: Recognition) -> None:
        """Process the next frame."""
        for event in self._writer.update(recognition, frame.image.shape[1]).events:
            self._lines.write(_record(self._path, event))

    def finish(self) -> None:
        """Do nothing: each line is whole."""


def _record(path: str, event: WritingEvent) -> Record:
    record: Record = {"path": path, "event": event.gesture.value, "time_s": round(event.time_s, _DECIMALS)}
    if event.digit is not None:
        record |= {"digit": event.digit, "confidence": round(event.confidence, _DECIMALS)}
    return record
