"""`signcam --write --headless`: numbers on stdout as they grow, or each digit as JSON."""

import io
import json

import pytest

from signcam.cli.commands import live
from signcam.cli.main import run
from signcam.cli.records import JsonWriter
from signcam.cli.written import EventWriter, NumberPrinter
from signcam.frame import Frame
from signcam.writing.writer import NumberWriter
from tests.support.doubles import grey_image
from tests.support.signing import HEIGHT, WIDTH, Signing


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def feed(writer: NumberPrinter | EventWriter, signing: Signing) -> None:
    frame = Frame(grey_image(width=WIDTH, height=HEIGHT), 0, 0.0, 0.0, 0.0)
    for recognition in signing:
        writer(frame, recognition)


def two_numbers() -> Signing:
    return Signing().come(1).show(1, 1.2).show(2, 1.2).go().away(1.5).come(2).show(2, 1.2).go()


def swiped() -> Signing:
    signing = Signing().away(0.3).come(3).show(3, 1.2).show(7, 1.2).move(-0.7, 0, 0.6)
    return signing.move(1.9, 0, 0.5).go().come(4).show(4, 1.2)


def test_the_text_grows_with_each_digit_and_a_pause_ends_its_line():
    out = io.StringIO()
    printer = NumberPrinter(JsonWriter(out), NumberWriter())
    grown: list[str] = []
    frame = Frame(grey_image(width=WIDTH, height=HEIGHT), 0, 0.0, 0.0, 0.0)
    for recognition in two_numbers():
        printer(frame, recognition)
        if not grown or grown[-1] != out.getvalue():
            grown.append(out.getvalue())
    assert grown == ["", "1", "12", "12\n", "12\n2"]
    printer.finish()
    assert out.getvalue() == "12\n2\n"
    printer.finish()
    assert out.getvalue() == "12\n2\n"


def test_a_swipe_takes_the_digit_from_the_terminal():
    out = Terminal()
    feed(NumberPrinter(JsonWriter(out), NumberWriter()), swiped())
    assert out.getvalue() == "37\b \b4"


def test_where_nothing_can_be_taken_back_the_rest_of_the_number_begins_a_new_line():
    out = io.StringIO()
    feed(NumberPrinter(JsonWriter(out), NumberWriter()), swiped())
    assert out.getvalue() == "37\n34"


def test_json_gives_each_digit_with_its_time_and_confidence():
    out = io.StringIO()
    feed(EventWriter(JsonWriter(out), NumberWriter(), "camera"), two_numbers())
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [line["event"] for line in lines] == ["digit", "digit", "pause", "digit"]
    assert [line["digit"] for line in lines if line["event"] == "digit"] == [1, 2, 2]
    times = [line["time_s"] for line in lines]
    assert times == sorted(times)
    assert all(line["confidence"] == pytest.approx(0.97) for line in lines if "digit" in line)
    assert {line["path"] for line in lines} == {"camera"}


@pytest.mark.parametrize("hold", ["0.2", "2.1", "long"])
def test_a_hold_time_that_makes_no_sense_is_wrong_usage(hold, capsys):
    assert run(["--write", "--headless", "--hold", hold]) == 2
    assert "--hold" in capsys.readouterr().err


def test_a_hold_time_without_writing_is_wrong_usage(capsys):
    assert run(["--headless", "--hold", "1"]) == 2
    assert "--write" in capsys.readouterr().err


@pytest.mark.shared_data
@pytest.mark.parametrize("digit", [2, 3, 5, 7])
def test_a_real_clip_writes_its_digit_once(digit, shared_data, capsys):
    clip = shared_data / "clips" / f"{digit}.mp4"
    assert run(["--write", "--headless", "--fast", "--source", str(clip)]) == 0
    assert capsys.readouterr().out == f"{digit}\n"


def test_practice_needs_a_window_and_says_so(capsys, monkeypatch):
    monkeypatch.setattr(live, "obstacle_to_window", lambda: "There is no screen")
    assert run(["--practice"]) == 1
    assert capsys.readouterr().err == "There is no screen, so the signs cannot be practised.\n"


@pytest.mark.parametrize("other", ["--headless", "--json", "--write", "--stand"])
def test_practice_and_what_it_does_not_go_with_is_wrong_usage(other, capsys):
    assert run(["--practice", other]) == 2
    assert "--practice" in capsys.readouterr().err
