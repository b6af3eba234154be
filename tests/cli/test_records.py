"""Records and lines: JSON, CSV and text say the same."""

import csv
import errno
import io
import json

import numpy as np
import pytest

from signcam.cli.records import (
    CsvWriter,
    JsonWriter,
    TextWriter,
    error_record,
    frame_record,
    live_record,
    picture_record,
)
from signcam.errors import SigncamError
from signcam.live.recognizer import Recognition
from signcam.models.prediction import make_prediction
from signcam.system.terminal import OutputClosedError
from tests.support import doubles


def recognition(*, none: float | None = None, hand: bool = True, held: int | None = None) -> Recognition:
    card = doubles.card(has_none=none is not None)
    values = np.random.default_rng(3).normal(size=10 + (none is not None))
    values[6] = 9
    return Recognition(
        frame_id=12,
        time_s=0.4,
        captured_s=0.5,
        hand=doubles.open_hand() if hand else None,
        prediction=make_prediction(values, card) if hand else None,
        held=held,
        stages_ms={"hands": 12.34567},
    )


def written(lines_kind, *records) -> str:
    stream = io.StringIO()
    lines = lines_kind(stream)
    for record in records:
        lines.write(record)
    return stream.getvalue()


def test_a_picture_has_exactly_these_keys():
    record = picture_record("a.jpg", recognition())
    assert list(record) == [
        "path",
        "hand",
        "digit",
        "sure",
        "confidence",
        "probabilities",
        "none",
        "handedness",
    ]
    assert record["hand"] is True
    assert record["sure"] is True
    assert record["digit"] == 6
    assert record["none"] is None
    assert record["handedness"] == "right"


def test_the_rounded_probabilities_still_sum_to_one():
    record = json.loads(written(JsonWriter, picture_record("a.jpg", recognition(none=0.5))))
    assert len(record["probabilities"]) == 10
    assert sum(record["probabilities"]) == pytest.approx(1, abs=1e-6)
    assert record["confidence"] == pytest.approx(
        max(record["probabilities"]) * (1 - record["none"]), abs=1e-6
    )


def test_without_a_hand_everything_that_follows_from_it_is_null():
    record = picture_record("a.jpg", recognition(hand=False))
    assert record == {
        "path": "a.jpg",
        "hand": False,
        "digit": None,
        "sure": False,
        "confidence": None,
        "probabilities": None,
        "none": None,
        "handedness": None,
    }


def test_a_frame_adds_its_number_its_time_and_what_is_held():
    record = frame_record("a.mp4", recognition(held=6))
    assert (record["frame"], record["time_s"], record["held"]) == (12, 0.4, 6)


def test_a_live_frame_adds_how_it_fared():
    record = live_record("0", recognition(), dropped=3)
    assert (record["captured_s"], record["dropped"], record["stages_ms"]) == (0.5, 3, {"hands": 12.346})


def test_csv_has_one_header_for_pictures_frames_and_errors():
    text = written(
        CsvWriter,
        picture_record('a, "b".jpg', recognition()),
        frame_record("a.mp4", recognition(held=6)),
        error_record("c.jpg", "c.jpg is empty."),
        picture_record("d.jpg", recognition(hand=False)),
    )
    picture, frame, error, without = csv.DictReader(io.StringIO(text))
    assert picture["path"] == 'a, "b".jpg'
    assert picture["sure"] == "true"
    assert sum(float(picture[f"p{digit}"]) for digit in range(10)) == pytest.approx(1, abs=1e-6)
    assert "e-" not in picture["p0"]
    assert (frame["frame"], frame["held"]) == ("12", "6")
    assert (error["error"], error["hand"]) == ("c.jpg is empty.", "")
    assert (without["hand"], without["digit"], without["p0"]) == ("false", "", "")


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_name_with_a_line_end_stays_one_row_of_csv(end: str) -> None:
    name = f"a{end}b.jpg"
    text = written(CsvWriter, picture_record(name, recognition()), picture_record("c.jpg", recognition()))
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert (first["path"], second["path"]) == (name, "c.jpg")
    assert first["digit"] == "6"


def test_text_is_aligned_and_says_what_a_person_wants_to_know():
    stream = io.StringIO()
    lines = TextWriter(["a.jpg", "long name.jpg"], stream)
    lines.write(picture_record("a.jpg", recognition()))
    lines.write(picture_record("long name.jpg", recognition(hand=False)))
    lines.write(error_record("a.jpg", "told elsewhere"))
    lines.write(frame_record("a.mp4", recognition(held=6)))
    assert stream.getvalue().splitlines() == [
        "a.jpg          6   100%",
        "long name.jpg  -         no hand",
        "a.jpg          -         not read",
        "a.mp4              0.40 s  6   100%            holds 6",
    ]


def test_a_picture_is_one_line_of_text_whatever_its_name_holds():
    stream = io.StringIO()
    path = "new\nline \x1b[31m.jpg"
    TextWriter([path], stream).write(picture_record(path, recognition()))
    assert stream.getvalue() == "new\\nline \\x1b[31m.jpg  6   100%\n"


class FailingStream(io.StringIO):
    def __init__(self, number: int):
        super().__init__()
        self._number = number

    def flush(self) -> None:
        raise OSError(self._number, "told by the system")


def test_a_closed_pipe_is_nobody_to_tell_and_a_full_disk_is_told():
    with pytest.raises(OutputClosedError):
        JsonWriter(FailingStream(errno.EPIPE)).write_line("x")
    with pytest.raises(SigncamError, match="told by the system"):
        JsonWriter(FailingStream(errno.ENOSPC)).write_line("x")
