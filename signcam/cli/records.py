"""Turns recognitions into records, and records into lines of JSON, CSV or text."""

import csv
import errno
import io
import json
import os
import sys
from abc import ABC, abstractmethod
from typing import Any, TextIO

from signcam.errors import SigncamError
from signcam.live.recognizer import Recognition
from signcam.system.terminal import OutputClosedError, printable

Record = dict[str, Any]

# Enough decimals for ten rounded probabilities to sum to 1 within a millionth.
_DECIMALS = 8
_CSV_COLUMNS = (
    *("path", "frame", "time_s", "hand", "digit", "sure", "confidence"),
    *(f"p{digit}" for digit in range(10)),
    *("none", "handedness", "held", "error"),
)
_WIDEST_PATH = 60


def picture_record(path: str, recognition: Recognition) -> Record:
    """Return the record of a picture; of a sign that is no digit, it has a `label`."""
    hand, prediction = recognition.hand, recognition.prediction
    other_sign = prediction is not None and prediction.digit is None
    return ({"label": prediction.likeliest} if prediction and other_sign else {}) | {
        "path": path,
        "hand": hand is not None,
        "digit": prediction.digit if prediction else None,
        "sure": recognition.sure,
        "confidence": round(prediction.confidence, _DECIMALS) if prediction else None,
        "probabilities": (
            [round(float(share), _DECIMALS) for share in prediction.probabilities] if prediction else None
        ),
        "none": round(prediction.none, _DECIMALS) if prediction and prediction.none is not None else None,
        "handedness": hand.handedness if hand else None,
    }


def frame_record(path: str, recognition: Recognition) -> Record:
    """Return the record of a video frame."""
    return picture_record(path, recognition) | {
        "frame": recognition.frame_id,
        "time_s": round(recognition.time_s, 6),
        "held": recognition.held,
    }


def live_record(path: str, recognition: Recognition, dropped: int) -> Record:
    """Return the record of a frame of a live source, with its capture time, drops and stage times."""
    return frame_record(path, recognition) | {
        "captured_s": round(recognition.captured_s, 6),
        "dropped": dropped,
        "stages_ms": {name: round(time_ms, 3) for name, time_ms in recognition.stages_ms.items()},
    }


def error_record(path: str, sentence: str) -> Record:
    """Return the record of something that could not be read."""
    return {"path": path, "error": sentence}


class RecordWriter(ABC):
    """Writes records, each as soon as it is available."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout

    @property
    def on_terminal(self) -> bool:
        """Whether the lines go to a terminal."""
        return self._stream.isatty()

    @abstractmethod
    def write(self, record: Record) -> None:
        """Write one record."""

    def write_line(self, line: str) -> None:
        """Write one line and flush it.

        Raises:
            OutputClosedError, SigncamError: as `write_part`.
        """
        self.write_part(line + "\n")

    def write_part(self, text: str) -> None:
        """Write a part of a line and flush it.

        Raises:
            OutputClosedError: the reader has closed the pipe.
            SigncamError: the line cannot be written, for example because the disk is full.
        """
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError as error:
            # On Windows, a closed pipe gives EINVAL.
            if error.errno == errno.EPIPE or (os.name == "nt" and error.errno == errno.EINVAL):
                raise OutputClosedError from error
            raise SigncamError(f"The results cannot be written: {error.strerror}.") from error


class JsonWriter(RecordWriter):
    """Writes one JSON object per line."""

    def write(self, record: Record) -> None:
        """Write one record."""
        self.write_line(json.dumps(record))


class CsvWriter(RecordWriter):
    """Writes comma-separated values under a header, with probabilities as `p0` to `p9`."""

    def __init__(self, stream: TextIO | None = None, *, several_models: bool = False) -> None:
        super().__init__(stream)
        self._columns = (*_CSV_COLUMNS, "model") if several_models else _CSV_COLUMNS
        self._header_written = False

    def write(self, record: Record) -> None:
        """Write one record, and before the first one the header."""
        if not self._header_written:
            self._header_written = True
            self.write_line(",".join(self._columns))
        cells = dict(record)
        for digit, share in enumerate(cells.pop("probabilities", None) or ()):
            cells[f"p{digit}"] = share
        row = io.StringIO()
        # With its usual line end, a name with a line end in it is quoted.
        csv.writer(row).writerow(_csv_cell(cells.get(name)) for name in self._columns)
        self.write_line(row.getvalue().removesuffix("\r\n"))


def _csv_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    # Tiny values would be written as 1e-08, which not every spreadsheet reads as a number.
    return f"{value:.{_DECIMALS}f}" if isinstance(value, float) else value


class TextWriter(RecordWriter):
    """Writes aligned text for people to read."""

    def __init__(self, paths: list[str], stream: TextIO | None = None) -> None:
        super().__init__(stream)
        self._width = min(max((len(printable(path)) for path in paths), default=0), _WIDEST_PATH)

    def write(self, record: Record) -> None:
        """Write one record."""
        columns = [printable(record["path"]).ljust(self._width)]
        if "time_s" in record:
            columns.append(f"{record['time_s']:8.2f} s")
        if "error" in record:
            columns.append("-         not read")
        elif not record["hand"]:
            columns.append("-         no hand")
        else:
            columns.append(
                f"{printable(str(record.get('label', record['digit'])))}  {record['confidence']:>5.0%}"
            )
            columns.append("        " if record["sure"] else "not sure")
        if record.get("held") is not None:
            columns.append(f"holds {record['held']}")
        if "model" in record:
            columns.append(printable(record["model"]))
        self.write_line("  ".join(columns).rstrip())
